import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { trustMessages } from '#shared/features/trust/messages.ts'
import type { TrustFact } from '#shared/features/trust/model.ts'

/** Words of trust, and those that several parts of the screen put together alike. */
export function useTrustWords() {
  const t = useWords(trustMessages)
  const format = useFormat()
  /** What was counted, or why it does not count. */
  const tallyText = ({ id, hits, base, share }: TrustFact) => {
    if (share !== null) return t('fact.tally', { share: format.percent(share), hits, base })
    return id === 'repeat_orders' ? t('fact.noOrders') : t('fact.tooFew', { base })
  }
  const pointsText = ({ score }: TrustFact) =>
    score === null ? t('fact.missing') : t('fact.points', { points: Math.round(score) })
  return { t, format, tallyText, pointsText }
}
