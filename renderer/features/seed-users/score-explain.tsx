import type { ReactNode } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import type { ScoreInputs, ScorePart, TrustPartId } from '#shared/features/seed-users/model.ts'
import { LEAST_SETTLED } from '#shared/features/seed-users/rules/score.ts'
import type { Scored } from '#shared/features/seed-users/score-model.ts'
import './insights.css'
import { scoreText } from './score-bar.tsx'
import { useInsightWords } from './use-insights.ts'

type Words = ReturnType<typeof useInsightWords>

/** How a score was computed: each part with weight, mark and what it adds, and the facts behind it in words. */
export function ScoreExplain({ scored }: { scored: Scored }) {
  const t = useInsightWords()
  const format = useFormat()
  return (
    <div className="score-explain">
      <p className="text2">
        <SourceLine scored={scored} />
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('score.part')}</th>
            <th scope="col">{t('score.weight')}</th>
            <th scope="col">{t('score.value')}</th>
            <th scope="col">{t('score.points')}</th>
          </tr>
        </thead>
        {scored.parts.map((part) => (
          <PartRows key={part.id} part={part} scored={scored} />
        ))}
        <tbody className="total">
          <tr>
            <th scope="row" colSpan={3}>
              {t('score.total')}
            </th>
            <td>{scoreText(scored, t('score.none'))}</td>
          </tr>
        </tbody>
      </table>
      <p className="t12 text2">{t('score.confidenceWhy', { share: format.percent(scored.confidence) })}</p>
      <p className="t12 text2">{t('score.formula')}</p>
      {scored.leanFacts ? (
        <p className="t12 text2">
          {scored.lean === null ? t('lean.unknown') : t(`lean.${scored.lean}`)}
          {t('lean.because')}
          {t('lean.facts', scored.leanFacts)}
        </p>
      ) : null}
    </div>
  )
}

function SourceLine({ scored: { source } }: { scored: Scored }) {
  const t = useInsightWords()
  const format = useFormat()
  if (source === null) return t('score.sourceNone')
  const { from, to, days, coveredDays: covered, isEnough } = source.window
  const facts = { group: source.name, from: format.date(from), to: format.date(to), covered, days }
  return t(isEnough ? 'score.source' : 'score.sourceThin', facts)
}

function PartRows({ part, scored }: { part: ScorePart; scored: Scored }) {
  const t = useInsightWords()
  const format = useFormat()
  const isMissing = part.value === null
  const weights =
    isMissing || Math.abs(100 * part.share - part.weight) < 0.05
      ? format.number(part.weight)
      : t('score.reweighted', { from: part.weight, to: format.decimal(100 * part.share, 1) })
  return (
    <tbody>
      <tr>
        <th scope="row">{t(`part.${part.id}`)}</th>
        <td>{weights}</td>
        <td>{part.value === null ? '–' : format.percent(part.value)}</td>
        <td>
          {isMissing ? <span className="text3">{t('score.out')}</span> : format.decimal(part.points, 1)}
        </td>
      </tr>
      <tr className="facts-row">
        <td colSpan={4}>
          <PartFacts part={part} scored={scored} />
        </td>
      </tr>
    </tbody>
  )
}

function PartFacts({ part, scored }: { part: ScorePart; scored: Scored }): ReactNode {
  const t = useInsightWords()
  const { inputs, trustParts } = scored
  switch (part.id) {
    case 'engagement':
      return rankText(t, 'engagement', inputs.engagement)
    case 'value':
      return rankText(t, 'value', inputs.value)
    case 'willingness':
      return inputs.willingness === null
        ? t('fact.willingnessMissing')
        : t('fact.willingness', { level: inputs.willingness })
    case 'trust':
      return (
        <ul>
          {trustParts.map(({ id, value }) => (
            <li key={id} className={value === null ? 'text3' : ''}>
              {t(`trust.${id}`)}
              {t('fact.colon')}
              {trustText(t, id, inputs)}
            </li>
          ))}
        </ul>
      )
  }
}

function rankText(t: Words, id: 'engagement' | 'value', rank: ScoreInputs['engagement']): string {
  if (rank === null) return t('fact.unknownWindow')
  if (rank.own <= 0) return t(`fact.${id}None`)
  return t(`fact.${id}`, { ...rank, own: Math.round(rank.own * 10) / 10 })
}

function trustText(t: Words, id: TrustPartId, inputs: ScoreInputs): string {
  const { orders, tenureDays, replies, referrals } = inputs
  switch (id) {
    case 'orders':
      return orders === null ? t('fact.ordersMissing') : t('fact.orders', { count: orders })
    case 'tenure':
      return tenureDays === null ? t('fact.tenureMissing') : t('fact.tenure', { days: tenureDays })
    case 'referrals':
      return referrals === null ? t('fact.referralsMissing') : t('fact.referrals', { count: referrals })
    case 'replies':
      if (replies === null) return t('fact.repliesMissing')
      return replies.settled < LEAST_SETTLED ? t('fact.repliesFew', replies) : t('fact.replies', replies)
  }
}
