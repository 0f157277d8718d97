import { Bar, BarChart, CartesianGrid, Cell, LabelList, ReferenceLine, XAxis, YAxis } from 'recharts'
import { useWidth } from '#renderer/ui/use-width.ts'
import type { OutputWeek } from '#shared/features/content-output/model.ts'
import { SERIOUS_SHARE, seriousShareOf } from '#shared/features/content-output/rules/weeks.ts'
import { shortDate } from './short-date.ts'
import { useContentWords } from './use-content-words.ts'

const HEIGHT = 168
const AXIS = { axisLine: false, tickLine: false } as const
const TICKS = [0, 0.3, 0.6, 0.9]

/** Bars of the weekly share, those of 60 % and more in the accent; weeks without output are gaps. */
export function ShareChart({ weeks }: { weeks: readonly OutputWeek[] }) {
  const { p, format } = useContentWords()
  const [box, width] = useWidth()
  const data = weeks.map((week) => ({ monday: week.monday, share: seriousShareOf([week]) }))
  const above = data.filter(({ share }) => share !== null && share >= SERIOUS_SHARE).length
  return (
    <div ref={box} role="img" aria-label={p('chart.label', { weeks: weeks.length, above })}>
      {width > 0 ? (
        <BarChart
          width={width}
          height={HEIGHT}
          data={data}
          margin={{ top: 20, right: 40, bottom: 0, left: -16 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis
            dataKey="monday"
            {...AXIS}
            interval="preserveStartEnd"
            tick={{ fill: 'var(--text3)', fontSize: 12 }}
            tickFormatter={shortDate}
          />
          <YAxis
            {...AXIS}
            width={56}
            domain={[0, 1]}
            ticks={TICKS}
            tick={{ fill: 'var(--text3)', fontSize: 12 }}
            tickFormatter={(share: number) => format.percent(share)}
          />
          <Bar
            dataKey="share"
            maxBarSize={36}
            minPointSize={1}
            radius={[2, 2, 0, 0]}
            isAnimationActive={false}
          >
            {data.map(({ monday, share }) => (
              <Cell key={monday} fill={(share ?? 0) >= SERIOUS_SHARE ? 'var(--accent)' : 'var(--g2)'} />
            ))}
            {weeks.length <= 12 ? (
              <LabelList
                dataKey="share"
                position="top"
                fill="var(--text2)"
                fontSize={12}
                formatter={(share: unknown) => (typeof share === 'number' ? format.percent(share) : '')}
              />
            ) : null}
          </Bar>
          <ReferenceLine
            y={SERIOUS_SHARE}
            stroke="var(--ctl)"
            strokeDasharray="4 4"
            label={{ value: p('chart.line'), position: 'right', fill: 'var(--text2)', fontSize: 12 }}
          />
        </BarChart>
      ) : null}
    </div>
  )
}
