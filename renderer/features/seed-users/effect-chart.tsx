import { Bar, BarChart, CartesianGrid, Cell, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { EffectSide } from '#shared/features/activity/model.ts'
import { axisTicks } from '#shared/features/reports/rules.ts'
import type { SeedEffectDetail } from '#shared/features/seed-users/effect-model.ts'
import { useEffectWords } from './use-effect-words.ts'

const HEIGHT = 184
const AXIS = { axisLine: false, tickLine: false } as const
/** Of the 29 days one in so many is written below the axis, the day of joining in the middle. */
const LABEL_EVERY = 7

/** Messages of others by day: after the joining day in the accent, uncovered days as hatched gaps, the means dashed. */
export function EffectChart({ detail }: { detail: SeedEffectDetail }) {
  const { t, format } = useEffectWords()
  const { effect, days, on } = detail
  const [box, width] = useWidth()
  const middle = days.findIndex((day) => day.on === on)
  const first = days[0]?.on ?? on
  const last = days.at(-1)?.on ?? on
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
      aria-label={t('effect.chartLabel', {
        from: format.date(first),
        to: format.date(last),
        on: format.date(on),
      })}
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
            tickFormatter={(day, at) => ((at - middle) % LABEL_EVERY === 0 ? format.date(day) : '')}
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
            {days.map((day, at) => (
              <Cell
                key={day.on}
                fill={at === middle ? 'var(--lurker)' : at > middle ? 'var(--accent)' : 'var(--g2)'}
              />
            ))}
          </Bar>
          <ReferenceLine
            x={on}
            stroke="var(--text)"
            label={{ value: t('effect.chartJoined'), position: 'top', fill: 'var(--text)', fontSize: 12 }}
          />
          {mean(effect.before, first, days[middle - 1]?.on ?? first)}
          {mean(effect.after, days[middle + 1]?.on ?? last, last)}
        </BarChart>
      ) : null}
    </div>
  )
}
