import type { Format } from '#renderer/app/format.ts'
import type { Words } from '#renderer/app/i18n.tsx'
import type { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, ReasonFacts } from '#shared/features/follow-ups/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'

type FollowUpWords = Words<keyof (typeof followUpMessages)['en']>

/** Why a card stands there, in one line. */
export function reasonText(facts: ReasonFacts, t: FollowUpWords, format: Format): string {
  switch (facts.rule) {
    case 'welcome':
      return t('reason.welcome', {
        days: Math.max(0, daysBetween(facts.joinedOn, format.today())),
        inviter: facts.inviterName === null ? 'none' : 'known',
        inviterName: facts.inviterName ?? '',
      })
    case 'first_voice':
      return t(`reason.first_voice.${facts.voice}`, { day: facts.dayInGroup })
    case 'unanswered_question':
      return t('reason.unanswered_question', { isFirst: String(facts.isFirst), hours: facts.hours })
    case 'gone_quiet':
      return t('reason.gone_quiet', { days: facts.silentDays })
  }
}

/** The line of a row: the leading reason, or what the operator wrote. */
export function cardText(card: FollowUpCard, t: FollowUpWords, format: Format): string {
  const [lead] = card.reasons
  if (card.source !== 'manual' && lead) return reasonText(lead.facts, t, format)
  return card.title || t('reason.manual')
}
