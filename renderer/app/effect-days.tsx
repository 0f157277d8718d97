import { Bar, BarChart, CartesianGrid, Cell, ReferenceArea, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { EffectSide } from '#shared/features/activity/model.ts'
import { axisTicks } from '#shared/features/reports/rules.ts'
import { useFormat } from './i18n.tsx'

const HEIGHT = 184
const AXIS = { axisLine: false, tickLine: false } as const
const SMALL = { fill: 'var(--text3)', fontSize: 12 } as const

/** A day with what was counted on it; null where no log covers it. `fill` is a colour of the theme. */
type EffectDay = { on: string; count: number | null; fill: string }

/** Where something began, as an index of the days, and what is written above it. */
type Start = { at: number; label: string }
type Mean = { side: EffectSide; from: string; to: string }

/**
 * Counts by day around something that happened: uncovered days as grey gaps, the means of both sides dashed. One in `every`
 * days is written below the axis, counted from the start.
 */
export function EffectDays(props: {
  label: string
  days: readonly EffectDay[]
  start: Start
  every: number
  means: readonly Mean[]
}) {
  const { label, days, start, every, means } = props
  const format = useFormat()
  const [box, width] = useWidth()
  const ticks = axisTicks(0, Math.max(1, ...days.map(({ count }) => count ?? 0)))
  return (
    <div ref={box} role="img" aria-label={label}>
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
            tick={SMALL}
            tickFormatter={(day, at) => ((at - start.at) % every === 0 ? format.date(day) : '')}
          />
          <YAxis {...AXIS} width={48} ticks={ticks} domain={[0, ticks.at(-1) ?? 1]} tick={SMALL} />
          {days.map(({ on, count }) =>
            count === null ? (
              <ReferenceArea key={on} x1={on} x2={on} fill="var(--active)" fillOpacity={0.6} />
            ) : null,
          )}
          <Bar
            dataKey="count"
            maxBarSize={36}
            minPointSize={1}
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          >
            {days.map(({ on, fill }) => (
              <Cell key={on} fill={fill} />
            ))}
          </Bar>
          <ReferenceLine
            x={days[start.at]?.on ?? ''}
            stroke="var(--text)"
            label={{ value: start.label, position: 'top', fill: 'var(--text)', fontSize: 12 }}
          />
          {means.map(({ side, from, to }) =>
            side.days === 0 ? null : (
              <ReferenceLine
                key={`${from} ${to}`}
                stroke="var(--ctl)"
                strokeDasharray="4 4"
                segment={[
                  { x: from, y: side.perDay },
                  { x: to, y: side.perDay },
                ]}
              />
            ),
          )}
        </BarChart>
      ) : null}
    </div>
  )
}
