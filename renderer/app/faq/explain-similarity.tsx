import { ExplainPopover } from '#renderer/ui/explain-popover.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import type { FaqMatch } from '#shared/features/faq/model.ts'
import { useFormat, useWords } from '../i18n.tsx'

/** How alike, with ⓘ: the formula with its numbers, and the pairs that both sides share. */
export function ExplainSimilarity({ match }: { match: FaqMatch }) {
  const t = useWords(faqOfferMessages)
  const format = useFormat()
  const { percent, similarity } = match
  const shared = similarity.shared.toSorted((a, b) => b.weight - a.weight)
  const sum = shared.reduce((total, { weight }) => total + weight, 0)
  const decimal = (value: number) => format.decimal(value, 1)
  return (
    <ExplainPopover
      label={t('explain.label', { percent })}
      title={t('explain.title')}
      text={<span className="faq-percent">{t('match.percent', { percent })}</span>}
    >
      <p>{t('explain.formula')}</p>
      <p>
        {t('explain.numbers', {
          shared: decimal(sum),
          asked: decimal(similarity.askedWeight),
          entry: decimal(similarity.entryWeight),
          percent,
        })}
      </p>
      <p className="text2">{t(shared.length === 0 ? 'explain.none' : 'explain.shared')}</p>
      <ul className="faq-pairs">
        {shared.map(({ pair, weight }) => (
          <li key={pair} className="tag">
            {pair}
            <span className="text2">{decimal(weight)}</span>
          </li>
        ))}
      </ul>
      <p className="t12 text2">{t('explain.weight')}</p>
    </ExplainPopover>
  )
}
