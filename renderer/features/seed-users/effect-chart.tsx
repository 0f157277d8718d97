import { EffectDays } from '#renderer/app/effect-days.tsx'
import type { SeedEffectDetail } from '#shared/features/seed-users/effect-model.ts'
import { useEffectWords } from './use-effect-words.ts'

/** Of the 29 days one in so many is written below the axis, the day of joining in the middle. */
const LABEL_EVERY = 7

/** Messages of others by day: after the joining day in the accent. */
export function EffectChart({ detail }: { detail: SeedEffectDetail }) {
  const { t, format } = useEffectWords()
  const { effect, days, on } = detail
  const middle = days.findIndex((day) => day.on === on)
  const first = days[0]?.on ?? on
  const last = days.at(-1)?.on ?? on
  const fillAt = (at: number) =>
    at === middle ? 'var(--lurker)' : at > middle ? 'var(--accent)' : 'var(--g2)'
  return (
    <EffectDays
      label={t('effect.chartLabel', {
        from: format.date(first),
        to: format.date(last),
        on: format.date(on),
      })}
      days={days.map((day, at) => ({ on: day.on, count: day.count, fill: fillAt(at) }))}
      start={{ at: middle, label: t('effect.chartJoined') }}
      every={LABEL_EVERY}
      means={[
        { side: effect.before, from: first, to: days[middle - 1]?.on ?? first },
        { side: effect.after, from: days[middle + 1]?.on ?? last, to: last },
      ]}
    />
  )
}
