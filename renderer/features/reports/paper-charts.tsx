import {
  Bar,
  BarChart,
  CartesianGrid,
  Cell,
  LabelList,
  Line,
  LineChart,
  ReferenceLine,
  XAxis,
  YAxis,
} from 'recharts'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { rampStep } from '#renderer/ui/heat-map.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { WeeklyReport } from '#shared/features/reports/model.ts'
import { peakOf } from '#shared/features/reports/rules.ts'
import { weekdayOf } from '#shared/kernel/calendar-date.ts'
import { ChartSection } from './paper-section.tsx'

const WIDTH = 640
const AXIS = { axisLine: false, tickLine: false } as const

/** Word of a weekday, 1 = Monday. */
export function useWeekday(): (weekday: number) => string {
  const t = useWords(reportsMessages)
  const keys = [
    'weekday.1',
    'weekday.2',
    'weekday.3',
    'weekday.4',
    'weekday.5',
    'weekday.6',
    'weekday.7',
  ] as const
  return (weekday) => t(keys[weekday - 1] ?? 'weekday.1')
}

/** Messages of the seven days; the busiest in the accent, a day without data has no bar. */
export function DaysChart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const weekday = useWeekday()
  const most = Math.max(...report.days.map((day) => day.messages ?? 0))
  const data = report.days.map((day) => ({
    label: `${Number(day.date.slice(8))} ${weekday(weekdayOf(day.date)).replace('周', '')}`,
    messages: day.messages,
    text: day.messages === null ? t('noData') : format.number(day.messages),
  }))
  return (
    <ChartSection
      title={t('days.title')}
      note={t('days.unit')}
      table={{
        head: [t('column.date'), t('column.messages'), t('column.speakers')],
        rows: report.days.map((day) => [
          format.dateWithWeekday(day.date),
          day.messages === null ? t('noData') : format.number(day.messages),
          day.speakers === null ? t('noData') : format.number(day.speakers),
        ]),
      }}
      chart={
        <BarChart width={WIDTH} height={200} data={data} margin={{ top: 20, right: 0, bottom: 0, left: -12 }}>
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" {...AXIS} />
          <YAxis {...AXIS} width={48} allowDecimals={false} />
          <Bar dataKey="messages" maxBarSize={36} radius={[2, 2, 0, 0]} isAnimationActive={false}>
            {data.map((day) => (
              <Cell key={day.label} fill={day.messages === most && most > 0 ? 'var(--g4)' : 'var(--g2)'} />
            ))}
            <LabelList dataKey="text" position="top" />
          </Bar>
        </BarChart>
      }
    />
  )
}

/** Speakers of eight weeks with their average; only the first and last point are labelled. */
export function WeeksChart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const known = report.weeks.flatMap((week) => (week.speakers === null ? [] : [week.speakers]))
  const average = known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
  const firstAt = report.weeks.findIndex((week) => week.speakers !== null)
  const data = report.weeks.map((week, at) => ({
    label: at === 0 ? t('weekTitle', { week: week.week }) : String(week.week),
    speakers: week.speakers,
    text: at === firstAt || at === report.weeks.length - 1 ? format.number(week.speakers ?? 0) : '',
  }))
  return (
    <ChartSection
      title={t('weeks.title')}
      note={
        average === null
          ? t('weeks.unit')
          : t('weeks.average', { average: format.number(Math.round(average)) })
      }
      table={{
        head: [t('column.week'), t('column.speakers')],
        rows: report.weeks.map((week) => [
          `${week.year}-W${String(week.week).padStart(2, '0')}`,
          week.speakers === null ? t('noData') : format.number(week.speakers),
        ]),
      }}
      chart={
        <LineChart
          width={WIDTH}
          height={180}
          data={data}
          margin={{ top: 20, right: 24, bottom: 0, left: -12 }}
        >
          <CartesianGrid vertical={false} stroke="var(--line)" />
          <XAxis dataKey="label" {...AXIS} interval={0} padding={{ left: 24, right: 0 }} />
          <YAxis {...AXIS} width={48} allowDecimals={false} domain={['auto', 'auto']} />
          {average === null ? null : <ReferenceLine y={average} stroke="var(--ctl)" strokeDasharray="4 4" />}
          <Line
            dataKey="speakers"
            stroke="var(--g4)"
            strokeWidth={2}
            dot={{ r: 2.5, fill: 'var(--g4)' }}
            isAnimationActive={false}
          >
            <LabelList dataKey="text" position="top" />
          </Line>
        </LineChart>
      }
    />
  )
}

/** Messages by weekday and two hours; hours before dawn are left out when nobody writes then. */
export function HeatChart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const weekday = useWeekday()
  const blocks = report.heat.map((hours) =>
    Array.from({ length: 12 }, (_, at) => (hours[at * 2] ?? 0) + (hours[at * 2 + 1] ?? 0)),
  )
  const isQuiet = (at: number) => blocks.every((row) => row[at] === 0)
  const first = isQuiet(0) && isQuiet(1) ? 2 : 0
  const shown = Array.from({ length: 12 - first }, (_, at) => at + first)
  const peak = peakOf(report.heat)
  const note = peak
    ? t('heat.peak', {
        weekday: weekday(peak.weekday + 1),
        from: peak.fromHour,
        to: peak.fromHour + 2,
        count: peak.messages,
      })
    : t('heat.unit')
  return (
    <ChartSection
      title={t('heat.title')}
      note={note}
      table={{
        head: [t('column.weekday'), ...shown.map((at) => `${at * 2}–${at * 2 + 2}`)],
        rows: blocks.map((row, day) => [weekday(day + 1), ...shown.map((at) => format.number(row[at] ?? 0))]),
      }}
      chart={
        <div
          className="paper-heat"
          role="img"
          aria-label={`${t('heat.title')} ${note}`}
          style={{ gridTemplateColumns: `44px repeat(${shown.length}, 1fr)` }}
        >
          {blocks.map((row, day) => (
            <HeatRow
              key={weekday(day + 1)}
              label={weekday(day + 1)}
              cells={shown.map((at) => row[at] ?? 0)}
              top={peak?.messages ?? 0}
            />
          ))}
          <span />
          {shown.map((at) => (
            <span key={at} className="hour">
              {at * 2}–{at * 2 + 2}
            </span>
          ))}
        </div>
      }
    />
  )
}

function HeatRow({ label, cells, top }: { label: string; cells: readonly number[]; top: number }) {
  return (
    <>
      <span className="label">{label}</span>
      {cells.map((value, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its hours
          key={at}
          className="cell"
          style={{ background: `var(--g${rampStep(value, top)})` }}
        />
      ))}
    </>
  )
}
