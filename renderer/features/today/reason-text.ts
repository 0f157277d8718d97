import type { Format } from '#renderer/app/format.ts'
import type { Words } from '#renderer/app/i18n.tsx'
import type { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, ReasonFacts } from '#shared/features/follow-ups/model.ts'
import { sayReason } from '#shared/features/follow-ups/rules.ts'

type FollowUpKey = keyof (typeof followUpMessages)['en']

/** Why a card stands there, in one line: the rule that raised it chooses the sentence. */
export function reasonText(facts: ReasonFacts, t: Words<FollowUpKey>, format: Format): string {
  const { key, values } = sayReason(facts, format.today())
  return t(key as FollowUpKey, values)
}

/** The line of a row: the leading reason, or what the operator wrote. */
export function cardText(card: FollowUpCard, t: Words<FollowUpKey>, format: Format): string {
  const [lead] = card.reasons
  if (card.source !== 'manual' && lead) return reasonText(lead.facts, t, format)
  return card.title || t('reason.manual')
}
