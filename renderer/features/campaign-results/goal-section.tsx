import { useResultWords } from '#renderer/app/results/use-result-words.ts'
import { Section } from '#renderer/ui/page.tsx'
import type { CampaignResult } from '#shared/features/campaign-results/model.ts'

/** The goal against what came of it. */
export function GoalSection({ result: { goal } }: { result: CampaignResult }) {
  const { t, format, inMetric } = useResultWords()
  if (goal === null)
    return (
      <Section title={t('goal.title')}>
        <p className="text2">{t('goal.none')}</p>
      </Section>
    )
  const target = inMetric(goal.metric, goal.target)
  const actual = goal.actual.value
  const share = actual === null ? null : actual / goal.target
  return (
    <Section
      title={t('goal.title')}
      note={t(`figure.${goal.metric}`)}
      side={share === null ? null : t('goal.share', { share: format.percent(share) })}
    >
      {actual === null || share === null ? (
        <p className="text2">{t('goal.missing', { target })}</p>
      ) : (
        <>
          <p className="result-goal private">
            {t('goal.of', { actual: inMetric(goal.metric, actual), target })}{' '}
            <span className="text3 t12">{t(`source.${goal.actual.source}`)}</span>
          </p>
          <div
            className="bar-track"
            role="progressbar"
            aria-label={t('goal.bar')}
            aria-valuenow={Math.min(100, Math.round(100 * share))}
            aria-valuemin={0}
            aria-valuemax={100}
          >
            <div className="bar-fill" style={{ width: `${Math.min(100, 100 * share)}%` }} />
          </div>
        </>
      )}
    </Section>
  )
}
