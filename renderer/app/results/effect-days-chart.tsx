import { Bar, BarChart, CartesianGrid, Cell, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { EffectSide } from '#shared/features/activity/model.ts'
import type { CampaignEffectDetail } from '#shared/features/campaign-results/model.ts'
import { axisTicks } from '#shared/features/reports/rules.ts'
import { useResultWords } from './use-result-words.ts'

const HEIGHT = 184
const AXIS = { axisLine: false, tickLine: false } as const
/** About so many days are written below the axis. */
const LABELS = 6

const COLOURS = { before: 'var(--g2)', during: 'var(--g5)', after: 'var(--accent)' } as const

/** Messages of the groups by day: before, during in the darkest colour, after in the accent; the means dashed. */
export function EffectDaysChart({ detail }: { detail: CampaignEffectDetail }) {
  const { t, format } = useResultWords()
  const { days, metrics } = detail
  const [box, width] = useWidth()
  const effect = metrics.find(({ metric }) => metric === 'messages')?.effect
  const [first, last] = [days[0]?.on, days.at(-1)?.on]
  if (!effect || first === undefined || last === undefined) return null
  const start = days.findIndex(({ part }) => part === 'during')
  const end = days.findLastIndex(({ part }) => part === 'during')
  const every = Math.max(1, Math.ceil(days.length / LABELS))
  const ticks = axisTicks(0, Math.max(1, ...days.map(({ count }) => count ?? 0)))
  const mean = (side: EffectSide, from: string, to: string) =>
    side.days === 0 ? null : (
      <ReferenceLine
        stroke="var(--ctl)"
        strokeDasharray="4 4"
        segment={[
          { x: from, y: side.perDay },
          { x: to, y: side.perDay },
        ]}
      />
    )
  return (
    <div
      ref={box}
      role="img"
      aria-label={t('effect.chartLabel', { from: format.date(first), to: format.date(last) })}
    >
      {width > 0 ? (
        <BarChart
          width={width}
          height={HEIGHT}
          data={[...days]}
          margin={{ top: 20, right: 8, bottom: 0, left: -16 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="on"
            {...AXIS}
            interval={0}
            tick={{ fill: 'var(--text3)', fontSize: 12 }}
            tickFormatter={(day, at) => ((at - start) % every === 0 ? format.date(day) : '')}
          />
          <YAxis
            {...AXIS}
            width={48}
            ticks={ticks}
            domain={[0, ticks.at(-1) ?? 1]}
            tick={{ fill: 'var(--text3)', fontSize: 12 }}
          />
          {days.map((day) =>
            day.count === null ? (
              <ReferenceArea key={day.on} x1={day.on} x2={day.on} fill="var(--active)" fillOpacity={0.6} />
            ) : null,
          )}
          <Bar
            dataKey="count"
            maxBarSize={36}
            minPointSize={1}
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          >
            {days.map((day) => (
              <Cell key={day.on} fill={COLOURS[day.part]} />
            ))}
          </Bar>
          <ReferenceLine
            x={days[start]?.on ?? first}
            stroke="var(--text)"
            label={{ value: t('effect.start'), position: 'top', fill: 'var(--text)', fontSize: 12 }}
          />
          {mean(effect.before, first, days[start - 1]?.on ?? first)}
          {mean(effect.after, days[end + 1]?.on ?? last, last)}
        </BarChart>
      ) : null}
    </div>
  )
}
