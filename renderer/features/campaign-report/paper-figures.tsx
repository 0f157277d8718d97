import { useWords } from '#renderer/app/i18n.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { campaignReportMessages } from '#shared/features/campaign-report/messages.ts'
import type { CampaignReport } from '#shared/features/campaign-report/model.ts'
import type { ResultFigure } from '#shared/features/campaign-results/model.ts'

/** Goal against result, and the eight numbers that tell a campaign. */
export function Figures({ report }: { report: CampaignReport }) {
  const t = useWords(campaignReportMessages)
  const { t: r, format, money, inMetric } = useResultWords()
  const { result, tasks } = report
  const { goal, costPerParticipantCents } = result
  const figure = (value: ResultFigure) => (value.value === null ? null : format.number(value.value))
  const note =
    goal === null
      ? t('figures.noGoal')
      : t('figures.note', {
          metric: r(`figure.${goal.metric}`),
          target: inMetric(goal.metric, goal.target),
          actual: goal.actual.value === null ? r('missing') : inMetric(goal.metric, goal.actual.value),
        })
  const first = [
    [r('figure.participants'), figure(result.participants), r(`source.${result.participants.source}`)],
    [r('figure.speakers'), figure(result.speakers), r(`source.${result.speakers.source}`)],
    [r('figure.joins'), figure(result.joins), r(`source.${result.joins.source}`)],
    [r('figure.leaves'), figure(result.leaves), r(`source.${result.leaves.source}`)],
  ] as const
  const second = [
    [r('figure.orders'), figure(result.orders), r(`source.${result.orders.source}`)],
    [
      r('figure.revenue'),
      result.revenueCents.value === null ? null : money(result.revenueCents.value),
      r(`source.${result.revenueCents.source}`),
    ],
    [
      t('figures.perHead'),
      costPerParticipantCents === null ? null : money(costPerParticipantCents),
      r('source.typed'),
    ],
    [t('figures.tasks'), `${format.number(tasks.done)}/${format.number(tasks.all)}`, ''],
  ] as const
  return (
    <PaperSection title={t('figures.title')} note={note}>
      {(
        [
          [first, 'missing'],
          [second, 'notTyped'],
        ] as const
      ).map(([row, missing]) => (
        <dl key={missing} className="figures figures-row">
          {row.map(([label, value, source]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className={value === null ? 'figure missing' : 'figure'}>{value ?? r(missing)}</dd>
              <dd className="meta">{value === null ? '' : source}</dd>
            </div>
          ))}
        </dl>
      ))}
    </PaperSection>
  )
}
