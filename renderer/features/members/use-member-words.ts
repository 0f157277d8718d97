import { useMemo } from 'react'
import { useFormat, useWords, type Words } from '#renderer/app/i18n.tsx'
import { type Stages, useStages } from '#renderer/app/use-stages.ts'
import { activityMessages } from '#shared/features/activity/messages.ts'
import { memberDrawerMessages } from '#shared/features/members/drawer-messages.ts'
import { membersMessages } from '#shared/features/members/messages.ts'
import type { MemberRole, MembershipSpan, Movement, StaffRole, Tier } from '#shared/features/members/model.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import type { Wording } from './filters.ts'

type ActivityKey = keyof (typeof activityMessages)['en']
type Key = keyof (typeof membersMessages)['en']

/** Values of members as people read them. */
export function useMemberWords() {
  const t = useWords(membersMessages)
  const w = useWords(workspaceMessages)
  const d = useWords(memberDrawerMessages)
  const a = useWords(activityMessages)
  const stages = useStages()
  const { locale } = useFormat()
  return useMemo(() => createWords({ t, w, d, a }, stages, locale), [t, w, d, a, stages, locale])
}

type Speakers = {
  t: Words<Key>
  w: Words<keyof (typeof workspaceMessages)['en']>
  d: Words<keyof (typeof memberDrawerMessages)['en']>
  a: Words<ActivityKey>
}

function createWords({ t, w, d, a }: Speakers, stages: Stages, locale: Locale) {
  const role = (value: MemberRole | null) => (value === null ? t('table.noData') : w(`role.${value}`))
  return {
    t,
    role,
    /** Staff stand out by what they are, others by their role. */
    standing: (staff: StaffRole, value: MemberRole | null) =>
      staff === 'none' ? role(value) : a(`staffRole.${staff}`),
    tier: (tier: Tier) => a(`tier.${tier}`),
    movement: (movement: Movement) => a(`movement.${movement}`),
    staff: (staff: StaffRole) => a(`staffRole.${staff}`),
    value: (wording: Wording, value: string) =>
      wording === 'role'
        ? role(value as MemberRole)
        : wording === 'tier' || wording === 'movement'
          ? a(`${wording}.${value}` as ActivityKey)
          : wording === 'stage'
            ? stages.name(value)
            : t(`${wording}.${value}` as Key),
    /** A need is one of the six reasons, or what somebody wrote. */
    need: (value: string) =>
      Object.hasOwn(membersMessages.en, `need.${value}`) ? t(`need.${value}` as Key) : value,
    /** A day, an interval or unknown; intervals are never shown as a day. */
    span: (span: MembershipSpan | null) => {
      if (!span?.by) return t('span.unknown')
      if (span.kind === 'day') return span.by
      return span.after === null
        ? t('span.before', { by: span.by })
        : t('span.between', { after: span.after, by: span.by })
    },
    /** The same where there is little room: only the latest possible day. */
    shortSpan: (span: MembershipSpan) => {
      if (!span.by) return t('span.unknown')
      return span.kind === 'day' ? span.by : t('span.before', { by: span.by })
    },
    /** Where somebody came from: what the operator noted, else how the chat program says they came in. */
    channel: (channel: string | null, inviterName: string | null = null) => {
      if (channel === null) return ''
      if (channel === 'invite' && inviterName !== null) return t('channel.invitedBy', { name: inviterName })
      return Object.hasOwn(membersMessages.en, `channel.${channel}`)
        ? t(`channel.${channel}` as Key)
        : channel
    },
    /** A value of a profile field. */
    choice: (wording: 'age' | 'contact' | 'stage', value: string) =>
      wording === 'stage' ? stages.name(value) : t(`${wording}.${value}` as Key),
    /** The operator's sales stages. */
    stages,
    empty: d('field.empty'),
    /** Between two statements in one line. */
    comma: locale === 'en' ? ', ' : '，',
    list: (values: readonly string[]) => values.join(locale === 'en' ? ', ' : '、'),
  }
}

export type MemberWords = ReturnType<typeof createWords>
