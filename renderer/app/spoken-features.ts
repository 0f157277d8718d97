import type { Messages } from '#shared/kernel/messages.ts'

const files = import.meta.glob<Record<string, Messages>>(
  [
    '../../shared/features/*/messages.ts',
    '../../shared/features/*/messages/*.ts',
    '../../shared/host-messages.ts',
  ],
  { eager: true },
)

/** Messages of every feature and of the hosts, in which `error.<code>` and `undo.<code>` are looked up when only the code is known. */
export const spokenFeatures: readonly Messages[] = Object.values(files).flatMap((file) => Object.values(file))
