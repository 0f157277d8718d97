import { EffectDays } from '#renderer/app/effect-days.tsx'
import type { CampaignEffectDetail } from '#shared/features/campaign-results/model.ts'
import { useResultWords } from './use-result-words.ts'

/** About so many days are written below the axis. */
const LABELS = 6

const COLOURS = { before: 'var(--g2)', during: 'var(--g5)', after: 'var(--accent)' } as const

/** Messages of the groups by day: before, during in the darkest colour, after in the accent. */
export function EffectDaysChart({ detail }: { detail: CampaignEffectDetail }) {
  const { t, format } = useResultWords()
  const { days, metrics } = detail
  const effect = metrics.find(({ metric }) => metric === 'messages')?.effect
  const [first, last] = [days[0]?.on, days.at(-1)?.on]
  if (!effect || first === undefined || last === undefined) return null
  const start = days.findIndex(({ part }) => part === 'during')
  const end = days.findLastIndex(({ part }) => part === 'during')
  return (
    <EffectDays
      label={t('effect.chartLabel', { from: format.date(first), to: format.date(last) })}
      days={days.map(({ on, count, part }) => ({ on, count, fill: COLOURS[part] }))}
      start={{ at: Math.max(0, start), label: t('effect.start') }}
      every={Math.max(1, Math.ceil(days.length / LABELS))}
      means={[
        { side: effect.before, from: first, to: days[start - 1]?.on ?? first },
        { side: effect.after, from: days[end + 1]?.on ?? last, to: last },
      ]}
    />
  )
}
