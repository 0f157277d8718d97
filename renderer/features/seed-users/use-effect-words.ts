import { useMemo } from 'react'
import { useFormat } from '#renderer/app/i18n.tsx'
import type { Effect } from '#shared/features/activity/model.ts'
import { effectLimits } from '#shared/features/activity/rules.ts'
import type { SeedEffect } from '#shared/features/seed-users/effect-model.ts'
import { useInsightWords } from './use-insights.ts'

/** An effect in words: +23%, its interval, and one sentence that claims no cause. */
export function useEffectWords() {
  const t = useInsightWords()
  const format = useFormat()
  return useMemo(() => {
    const change = (ratio: number) => {
      const percent = Math.round(100 * (ratio - 1))
      return t('effect.percent', { change: format.signed(percent) })
    }
    const perDay = (value: number) => format.decimal(value, value < 10 ? 1 : 0)
    const interval = ({ low, high }: Effect) =>
      low === null || high === null ? '' : t('effect.interval', { low: change(low), high: change(high) })
    const sentence = ({ name, effect }: SeedEffect) => {
      const { before, after, ratio, low, high } = effect
      return t(`effect.sentence.${effect.verdict}`, {
        name,
        before: perDay(before.perDay),
        after: perDay(after.perDay),
        change: ratio === null ? '' : change(ratio),
        low: low === null ? '' : change(low),
        high: high === null ? '' : change(high),
        beforeDays: before.days,
        beforeTotal: before.total,
        afterDays: after.days,
        afterTotal: after.total,
        leastDays: effectLimits.days,
        leastCount: effectLimits.count,
      })
    }
    return { t, format, change, perDay, interval, sentence }
  }, [t, format])
}
