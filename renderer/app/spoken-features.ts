import { recoveryMessages } from '#shared/features/recovery/messages.ts'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { Messages } from '#shared/kernel/messages.ts'

/** Messages in which `error.<code>` and `undo.<code>` are looked up; a feature with own codes adds one line. */
export const spokenFeatures: readonly Messages[] = [workspaceMessages, settingsMessages, recoveryMessages]
