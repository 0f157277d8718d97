import type { Ref } from 'react'
import { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import { useWords } from '#renderer/app/i18n.tsx'
import { Paper, PaperFoot } from '#renderer/app/paper/paper.tsx'
import { PaperSection } from '#renderer/app/paper/paper-section.tsx'
import { EffectDaysChart } from '#renderer/app/results/effect-days-chart.tsx'
import { EffectCaution, EffectTable } from '#renderer/app/results/effect-table.tsx'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { campaignReportMessages } from '#shared/features/campaign-report/messages.ts'
import type { CampaignReport } from '#shared/features/campaign-report/model.ts'
import { Figures } from './paper-figures.tsx'
import { Costs, Participants, Review } from './paper-lists.tsx'
import type { CampaignPart } from './report-parts.ts'

type Props = { report: CampaignReport }

/** The recap as it is shown, printed and saved: one page, 720 wide. */
export function CampaignPaper(props: Props & { parts: ReadonlySet<CampaignPart>; ref: Ref<HTMLElement> }) {
  const { report, parts } = props
  return (
    <Paper ref={props.ref}>
      <Head report={report} />
      <p className="lead">{useLead(report)}</p>
      {parts.has('figures') ? <Figures report={report} /> : null}
      {parts.has('funnel') ? <Funnel report={report} /> : null}
      {parts.has('effect') ? <Effect report={report} /> : null}
      {parts.has('cost') ? <Costs report={report} /> : null}
      {parts.has('participants') ? <Participants report={report} /> : null}
      {parts.has('review') ? <Review report={report} /> : null}
      <Foot report={report} />
    </Paper>
  )
}

function Head({ report }: Props) {
  const t = useWords(campaignReportMessages)
  const { format } = useResultWords()
  const { stage, glyph } = useCampaignWords()
  const { result, groups, playbookName } = report
  const days =
    result.startsOn === result.endsOn
      ? format.fullDate(result.startsOn)
      : t('head.days', { from: format.fullDate(result.startsOn), to: format.fullDate(result.endsOn) })
  const facts = [
    stage(result.stage),
    days,
    format.list(groups),
    playbookName === '' ? '' : t('head.playbook', { name: playbookName }),
  ]
  return (
    <header className="paper-head">
      <span className="paper-mark" aria-hidden="true">
        {glyph(result.stage)}
      </span>
      <div className="paper-title">
        <h2>{result.name}</h2>
        <p className="meta">{facts.filter(Boolean).join(' · ')}</p>
      </div>
      {report.anonymised ? <span className="paper-tag">{t('paper.anonymised')}</span> : null}
    </header>
  )
}

/** One sentence: who came, how far the goal was reached, what it earned and cost. */
function useLead({ result }: CampaignReport): string {
  const t = useWords(campaignReportMessages)
  const { format, money } = useResultWords()
  const { participants, reach, goal, revenueCents, costCents } = result
  const parts = [
    participants.value === null ? '' : t('lead.participants', { people: participants.value }),
    reach === 0 ? '' : t('lead.reach', { count: reach }),
    goal?.actual.value == null
      ? ''
      : t('lead.goal', { share: format.percent(goal.actual.value / goal.target) }),
    revenueCents.value === null ? '' : t('lead.revenue', { amount: money(revenueCents.value) }),
    costCents === 0 ? '' : t('lead.cost', { amount: money(costCents) }),
  ].filter((part) => part !== '')
  if (participants.value === null && revenueCents.value === null) return t('lead.none')
  return format.locale === 'en' ? `${parts.join(', ')}.` : `${parts.join('，')}。`
}

function Funnel({ report: { funnel } }: Props) {
  const t = useWords(campaignReportMessages)
  const { format } = useResultWords()
  const most = Math.max(1, ...funnel.map(({ value }) => value ?? 0))
  return (
    <PaperSection title={t('funnel.title')} note={t('funnel.note')}>
      <ul className="rows">
        {funnel.map(({ id, value }, at) => {
          const before = funnel.slice(0, at).findLast((step) => step.value !== null)?.value ?? null
          return (
            <li key={id}>
              <div className="line">
                <span className="funnel-label">{t(`funnel.${id}`)}</span>
                <span className="grow">
                  {value === null ? (
                    <span className="meta">{t('funnel.unknown')}</span>
                  ) : (
                    <span className="funnel-bar" style={{ width: `${Math.max(1, (100 * value) / most)}%` }} />
                  )}
                </span>
                <span className="meta funnel-share">
                  {value === null || before === null || before === 0
                    ? ''
                    : t('funnel.of', { share: format.percent(value / before) })}
                </span>
                <span className="number">{value === null ? '' : format.number(value)}</span>
              </div>
            </li>
          )
        })}
      </ul>
    </PaperSection>
  )
}

function Effect({ report: { effect } }: Props) {
  const t = useWords(campaignReportMessages)
  const { t: r } = useResultWords()
  return (
    <PaperSection title={t('effect.title')} note={r('effect.hint', { reach: effect.reach })}>
      <EffectTable effect={effect} />
      <div className="paper-chart">
        <p>{r('effect.chart')}</p>
        <p className="meta">{r('effect.chartNote')}</p>
        <EffectDaysChart detail={effect} />
      </div>
      <EffectCaution effect={effect} isPlain />
    </PaperSection>
  )
}

function Foot({ report: { result, dataUntilOn, madeAt } }: Props) {
  const t = useWords(campaignReportMessages)
  const { format } = useResultWords()
  const { days, coveredDays } = result.coverage
  return (
    <PaperFoot
      made={t('footer.made', { at: format.exact(madeAt) })}
      note={
        dataUntilOn === null
          ? t('footer.noData')
          : t('footer.until', { date: format.date(dataUntilOn), covered: coveredDays, days })
      }
    />
  )
}
