import { useFormat } from '#renderer/app/i18n.tsx'
import type { SeedScore } from '#shared/features/seed-users/model.ts'
import type { Scored } from '#shared/features/seed-users/score-model.ts'
import './insights.css'
import { useInsightWords } from './use-insights.ts'

/** Four segments as wide as their weights: filled as far as the part goes, hatched where it has no data. */
export function ScoreBar({ scored }: { scored: SeedScore }) {
  const t = useInsightWords()
  const format = useFormat()
  const parts = scored.parts.map(
    ({ id, value }) => `${t(`part.${id}`)} ${value === null ? t('score.none') : format.percent(value)}`,
  )
  const label = t('score.bar', { score: scoreText(scored, t('score.none')), parts: format.list(parts) })
  return (
    <span className="score-bar" role="img" aria-label={label}>
      {scored.parts.map(({ id, weight, value }) => (
        <span key={id} className={value === null ? 'missing' : ''} style={{ flexGrow: weight }}>
          {value === null ? null : <span style={{ width: `${value * 100}%` }} />}
        </span>
      ))}
    </span>
  )
}

/** A score as it is written everywhere: whole points, or that too little is known. */
export function scoreText({ score }: Pick<SeedScore, 'score'>, none: string): string {
  return score === null ? none : String(Math.round(score))
}

/** The number of a score; 数据不足 where there is none. */
export function ScoreNumber({ scored }: { scored: SeedScore }) {
  const t = useInsightWords()
  if (scored.score === null) return <span className="text3">{t('score.none')}</span>
  return <span className="score-number">{scoreText(scored, '')}</span>
}

/** 贡献型 or 索取型, with what was counted on hover; taking wants an eye, giving does not. */
export function LeanWord({ scored }: { scored: Pick<Scored, 'lean' | 'leanFacts'> }) {
  const t = useInsightWords()
  const { lean, leanFacts } = scored
  const counted = leanFacts ? t('lean.facts', leanFacts) : undefined
  if (lean === null)
    return (
      <span className="text3 nowrap" title={counted}>
        {t('lean.unknown')}
      </span>
    )
  return (
    <span className={lean === 'taker' ? 'warn nowrap' : 'text2 nowrap'} title={counted}>
      {t(`lean.${lean}`)}
    </span>
  )
}

/** The reasons in words, joined as the language does. */
export function useReasonText(): (scored: Pick<Scored, 'reasons'>) => string {
  const t = useInsightWords()
  return ({ reasons }) =>
    reasons.map(({ id, count }) => t(`seedReason.${id}`, { count })).join(t('seedReason.join'))
}
