import { effectLimits } from '#shared/features/activity/rules.ts'
import type { CampaignEffect, MetricEffect } from '#shared/features/campaign-results/model.ts'
import { type ResultWords, useResultWords } from './use-result-words.ts'
import './results.css'

const perDay = ({ format }: ResultWords, total: number, days: number) => {
  const value = days === 0 ? 0 : total / days
  return format.decimal(value, value < 10 ? 1 : 0)
}

/** Counts per day before, during and after, with what may be said about the change. */
export function EffectTable({ effect }: { effect: CampaignEffect }) {
  const words = useResultWords()
  const { t } = words
  return (
    <table className="result-table">
      <thead>
        <tr>
          <th scope="col">{t('effect.column.metric')}</th>
          {(['before', 'during', 'after'] as const).map((part) => (
            <th key={part} scope="col" className="number">
              {t(`effect.column.${part}`)}
            </th>
          ))}
          <th scope="col">{t('effect.column.change')}</th>
        </tr>
      </thead>
      <tbody>
        {effect.metrics.map((one) => (
          <tr key={one.metric}>
            <th scope="row">{t(`effect.metric.${one.metric}`)}</th>
            <Side words={words} side={one.effect.before} />
            <Side words={words} side={one.during} />
            <Side words={words} side={one.effect.after} />
            <td>{changeText(words, one)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ words, side }: { words: ResultWords; side: { days: number; total: number } }) {
  return (
    <td className="number">
      {side.days === 0 ? (
        <span className="text3">{words.t('missing')}</span>
      ) : (
        perDay(words, side.total, side.days)
      )}
    </td>
  )
}

function changeText({ t, percent }: ResultWords, { effect }: MetricEffect): string {
  const { verdict, ratio, low, high, before, after } = effect
  if (ratio === null || low === null || high === null)
    return t('effect.tooLittle', { before: before.days, after: after.days })
  const change = t('effect.change', { change: percent(ratio), low: percent(low), high: percent(high) })
  return `${t(`effect.verdict.${verdict}`)} ${change}`
}

/** What must stand beside every effect: what else happened, what is missing, and that it proves no cause. */
export function EffectCaution({ effect, isPlain = false }: { effect: CampaignEffect; isPlain?: boolean }) {
  const { t, format } = useResultWords()
  const names = effect.neighbours.map(({ kind, name, on }) =>
    t(`effect.neighbour.${kind}`, { name, on: format.date(on) }),
  )
  const isShort = effect.metrics.some(({ effect: { verdict } }) => verdict === 'too_little')
  return (
    <div className="effect-caution">
      {names.length > 0 ? (
        <p className={isPlain ? '' : 'private'}>{t('effect.neighbours', { names: format.list(names) })}</p>
      ) : null}
      {effect.daysToCome > 0 ? <p>{t('effect.toCome', { days: effect.daysToCome })}</p> : null}
      <p>
        {isShort ? `${t('effect.limits', { days: effectLimits.days, count: effectLimits.count })} ` : ''}
        <b>{t('effect.caution')}</b> {t('effect.orders')}
      </p>
    </div>
  )
}
