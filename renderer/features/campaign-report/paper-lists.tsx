import { useWords } from '#renderer/app/i18n.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { campaignReportMessages } from '#shared/features/campaign-report/messages.ts'
import type { CampaignReport } from '#shared/features/campaign-report/model.ts'

type Props = { report: CampaignReport }

/** Participants on paper; the workbook has all of them. */
const LISTED = 40

/** What was paid, item by item. */
export function Costs({ report: { costs, result } }: Props) {
  const t = useWords(campaignReportMessages)
  const { money } = useResultWords()
  if (costs.length === 0) return null
  const budget = result.budgetCents === null ? 'none' : money(result.budgetCents)
  return (
    <PaperSection title={t('cost.title')} note={t('cost.note', { sum: money(result.costCents), budget })}>
      <ul className="rows">
        {costs.map(({ name, cents }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two items may be called and cost the same
          <li key={at}>
            <div className="line">
              <span className="grow">{name}</span>
              <span className="number">{money(cents)}</span>
            </div>
          </li>
        ))}
      </ul>
    </PaperSection>
  )
}

/** Who took part and what is known of them. */
export function Participants({ report: { participants } }: Props) {
  const t = useWords(campaignReportMessages)
  const { format } = useResultWords()
  if (participants.length === 0) return null
  const marksOf = (one: CampaignReport['participants'][number]) =>
    [
      one.isSigned ? t('mark.signed') : '',
      one.hasAttended ? t('mark.attended') : '',
      one.hasBought ? t('mark.bought') : '',
    ].filter((word) => word !== '')
  return (
    <PaperSection
      title={t('participants.title')}
      note={t('participants.note', { count: participants.length })}
    >
      <ul className="rows">
        {participants.slice(0, LISTED).map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two hidden names may look the same
          <li key={at}>
            <div className="line">
              <span>{one.name}</span>
              {one.mark === null ? null : <span className="mark">{one.mark}</span>}
              <span className="grow">
                <span className="meta">{one.note}</span>
              </span>
              <span className="meta">{format.list(marksOf(one))}</span>
            </div>
          </li>
        ))}
        {participants.length > LISTED ? (
          <li className="more">{t('participants.more', { count: participants.length - LISTED })}</li>
        ) : null}
      </ul>
    </PaperSection>
  )
}

const parts = ['worked', 'failed', 'next'] as const

/** What was learned, and what to do next time. */
export function Review({ report: { review, note } }: Props) {
  const t = useWords(campaignReportMessages)
  const written = [
    ...parts.map((part) => [t(`review.${part}`), review[part]] as const),
    [t('review.comment'), note] as const,
  ].filter(([, text]) => text !== '')
  return (
    <PaperSection title={t('review.title')} note={written.length === 0 ? t('review.none') : t('review.note')}>
      {written.map(([label, text]) => (
        <div key={label} className="review-part">
          <p className="meta">{label}</p>
          <p className="paragraph">{text}</p>
        </div>
      ))}
    </PaperSection>
  )
}
