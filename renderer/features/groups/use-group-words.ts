import { useMemo } from 'react'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import type { TagTone } from '#renderer/ui/marks.tsx'
import { groupsMessages } from '#shared/features/groups/messages.ts'
import type { GroupKind, GroupWarning, Lifecycle, Platform } from '#shared/features/groups/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'

/** Values of groups as people read them. */
export function useGroupWords() {
  const t = useWords(groupsMessages)
  const w = useWords(workspaceMessages)
  const locale = useLocale()
  return useMemo(
    () => ({
      t,
      /** Between two facts in one line. */
      comma: locale === 'en' ? ', ' : '，',
      platform: (platform: Platform) => w(`platform.${platform}`),
      kind: (kind: GroupKind) => w(`kind.${kind}`),
      lifecycle: (lifecycle: Lifecycle) => t(`lifecycle.${lifecycle}`),
      warning: (warning: GroupWarning) => t(`warning.${warning.kind}`, { ...warning }),
    }),
    [t, w, locale],
  )
}

export const lifecycleTones: Readonly<Record<Lifecycle, TagTone>> = {
  planned: 'info',
  seeding: 'info',
  growing: 'ok',
  active: 'ok',
  declining: 'danger',
  dormant: 'plain',
  ended: 'plain',
}

/** Red for what kills a group, amber for a limit passed, blue for a date, grey for what is merely missing. */
export const warningTones: Readonly<Record<GroupWarning['kind'], TagTone>> = {
  speakers_fell: 'danger',
  pickup_low: 'danger',
  silent: 'danger',
  core_churn: 'danger',
  capacity: 'warn',
  stale_data: 'warn',
  ended: 'warn',
  ends: 'info',
  no_data: 'plain',
}
