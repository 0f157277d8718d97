import { useQuery } from '@tanstack/react-query'
import { PlaybookComparison } from '#renderer/app/results/playbook-comparison.tsx'
import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { orpc } from '#renderer/app/rpc.ts'
import { NumberStrip, type StripCell } from '#renderer/ui/number-strip.tsx'
import { PageBody, PageFooter, PageMain, PageRail, PageScroll, Section } from '#renderer/ui/page.tsx'
import type { CampaignResult } from '#shared/features/campaign-results/model.ts'
import type { CampaignDetail } from '#shared/features/campaigns/model.ts'
import { EffectSection } from './effect-section.tsx'
import { GoalSection } from './goal-section.tsx'
import { KpiSection } from './kpi-section.tsx'
import { ReviewForm } from './review-form.tsx'
import { TypedSection } from './typed-section.tsx'
import './campaign-results.css'

const RAIL_WIDTH = 312

/** What came of a campaign: counted, typed, before against after, beside others of its kind; the review at the side. */
export function ResultTab({ detail }: { detail: CampaignDetail }) {
  const { campaign } = detail
  const { t } = useResultWords()
  const { data: result } = useQuery(
    orpc.campaignResults.show.queryOptions({ input: { campaignId: campaign.id } }),
  )
  if (!result) return null
  return (
    <PageBody>
      <PageMain footer={<CoverageFooter result={result} />}>
        <CountedStrip result={result} />
        <PageScroll label={t('tab.label')}>
          <div className="result-sections">
            <GoalSection result={result} />
            <TypedSection result={result} />
            <EffectSection campaignId={campaign.id} />
            {campaign.playbookId === null ? null : (
              <Section title={t('compare.title')} note={campaign.playbookName}>
                <PlaybookComparison
                  playbookId={campaign.playbookId}
                  name={campaign.playbookName}
                  current={campaign.id}
                />
              </Section>
            )}
            <KpiSection campaignId={campaign.id} />
          </div>
        </PageScroll>
      </PageMain>
      <PageRail width={RAIL_WIDTH} label={t('review.title')}>
        <ReviewForm campaign={campaign} />
      </PageRail>
    </PageBody>
  )
}

const counted = ['speakers', 'messages', 'joins', 'leaves'] as const

function CountedStrip({ result }: { result: CampaignResult }) {
  const { t, format, figure } = useResultWords()
  const { participants, reach } = result
  const share = (part: number) =>
    reach === 0 ? '' : t('note.share', { share: format.percent(part / reach) })
  const people: StripCell = {
    id: 'participants',
    label: t('figure.participants'),
    value: figure(participants),
    note:
      participants.value === null
        ? t('note.noList')
        : participants.source === 'typed'
          ? t('note.typed')
          : share(participants.value),
    missing: '—',
  }
  const cells: StripCell[] = [
    { id: 'reach', label: t('figure.reach'), value: format.number(reach), note: t('note.reach') },
    people,
    ...counted.map((id) => ({
      id,
      label: t(`figure.${id}`),
      value: figure(result[id]),
      note:
        id === 'speakers' && result.speakers.value !== null ? share(result.speakers.value) : t('note.during'),
      missing: t('missing'),
    })),
  ]
  return <NumberStrip label={t('strip.label')} cells={cells} />
}

/** Which days are missing, so that a number is not taken for the whole. */
function CoverageFooter({ result: { coverage } }: { result: CampaignResult }) {
  const { t } = useResultWords()
  const { days, coveredDays, isEnough } = coverage
  if (days === 0) return <PageFooter>{t('coverage.before')}</PageFooter>
  if (coveredDays === days) return <PageFooter right={t('kpi.rule')}>{t('source.counted')}</PageFooter>
  return (
    <PageFooter>
      {t('coverage.part', { days, missing: days - coveredDays, isEnough: String(isEnough) })}
    </PageFooter>
  )
}
