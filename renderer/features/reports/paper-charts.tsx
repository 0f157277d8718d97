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
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { WeeklyReport } from '#shared/features/reports/model.ts'
import { axisTicks } from '#shared/features/reports/rules.ts'
import { weekdayOf } from '#shared/kernel/calendar-date.ts'
import { ChartSection } from './paper-section.tsx'
import { useWeekday } from './use-weekday.ts'

const WIDTH = 640
const AXIS = { axisLine: false, tickLine: false } as const

function valueAxis(ticks: number[]) {
  return { ...AXIS, width: 48, ticks, domain: [ticks[0] ?? 0, ticks.at(-1) ?? 1], interval: 0 as const }
}

/** Messages of the seven days; the busiest in the accent, a day without data has no bar. */
export function DaysChart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const isWhole = report.days.every((day) => day.messages !== null)
  const counted = (value: number | null) => (value === null ? t('noData') : format.number(value))
  return (
    <ChartSection
      title={t('days.title')}
      note={isWhole ? t('days.unit') : t('list.comma', { first: t('days.unit'), second: t('days.unknown') })}
      isKnown={report.days.some((day) => day.messages !== null)}
      table={{
        head: [t('column.date'), t('column.messages'), t('column.speakers')],
        rows: report.days.map((day) => [
          format.dateWithWeekday(day.date),
          counted(day.messages),
          counted(day.speakers),
        ]),
      }}
      chart={<DaysBars report={report} />}
    />
  )
}

function DaysBars({ report }: { report: WeeklyReport }) {
  const format = useFormat()
  const weekday = useWeekday()
  const most = Math.max(...report.days.map((day) => day.messages ?? 0))
  const data = report.days.map((day) => ({
    label: `${Number(day.date.slice(8))} ${weekday(weekdayOf(day.date)).replace('周', '')}`,
    messages: day.messages,
    text: day.messages === null ? '' : format.number(day.messages),
  }))
  return (
    <BarChart width={WIDTH} height={200} data={data} margin={{ top: 16, right: 0, bottom: 0, left: -12 }}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="label" {...AXIS} interval={0} />
      <YAxis {...valueAxis(axisTicks(0, most))} />
      {/* A day without messages has a hair and its 0, so that it differs from one without data. */}
      <Bar
        dataKey="messages"
        maxBarSize={36}
        minPointSize={1}
        radius={[2, 2, 0, 0]}
        isAnimationActive={false}
      >
        {data.map((day) => (
          <Cell key={day.label} fill={day.messages === most && most > 0 ? 'var(--g4)' : 'var(--g2)'} />
        ))}
        <LabelList dataKey="text" position="top" />
      </Bar>
    </BarChart>
  )
}

/** Speakers of eight weeks with their average; only the first and last known point are labelled. */
export function WeeksChart({ report }: { report: WeeklyReport }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const isOver = report.pastDays === 7
  const known = knownSpeakers(report.weeks)
  const whole = knownSpeakers(isOver ? report.weeks : report.weeks.slice(0, -1))
  const average = whole.length < 2 ? null : whole.reduce((sum, value) => sum + value, 0) / whole.length
  const unit =
    average === null ? t('weeks.unit') : t('weeks.average', { average: format.number(Math.round(average)) })
  const note =
    isOver || known.length === whole.length
      ? unit
      : t('list.comma', { first: unit, second: t('weeks.goesOn') })
  return (
    <ChartSection
      title={t('weeks.title')}
      note={note}
      isKnown={known.length > 0}
      table={{
        head: [t('column.week'), t('column.speakers')],
        rows: report.weeks.map(({ year, week, speakers }) => [
          `${year}-W${String(week).padStart(2, '0')}`,
          speakers === null ? t('noData') : format.number(speakers),
        ]),
      }}
      chart={<WeeksLine report={report} known={known} average={average} />}
    />
  )
}

function knownSpeakers(weeks: WeeklyReport['weeks']): number[] {
  return weeks.flatMap(({ speakers }) => (speakers === null ? [] : [speakers]))
}

/** The number at the first and last known point, on the side to which the line does not go. */
function labelOf(weeks: WeeklyReport['weeks'], at: number, written: (value: number) => string) {
  const isKnown = ({ speakers }: (typeof weeks)[number]) => speakers !== null
  const [first, last] = [weeks.findIndex(isKnown), weeks.findLastIndex(isKnown)]
  const speakers = weeks[at]?.speakers ?? null
  if (speakers === null || (at !== first && at !== last)) return { above: '', below: '' }
  const beside = weeks[at === first ? at + 1 : at - 1]?.speakers ?? speakers
  const text = written(speakers)
  return beside > speakers ? { above: '', below: text } : { above: text, below: '' }
}

function WeeksLine(props: { report: WeeklyReport; known: readonly number[]; average: number | null }) {
  const t = useWords(reportsMessages)
  const format = useFormat()
  const { weeks } = props.report
  const data = weeks.map(({ week, speakers }, at) => ({
    label: at === 0 ? t('weekTitle', { week }) : String(week),
    speakers,
    ...labelOf(weeks, at, format.number),
  }))
  const [least, most] = [Math.min(...props.known), Math.max(...props.known)]
  // Room for a label below the lowest point.
  const floor = Math.max(0, least - (most - least) / 8)
  return (
    <LineChart width={WIDTH} height={180} data={data} margin={{ top: 16, right: 24, bottom: 0, left: -12 }}>
      <CartesianGrid vertical={false} stroke="var(--line)" />
      <XAxis dataKey="label" {...AXIS} interval={0} padding={{ left: 24, right: 0 }} />
      <YAxis {...valueAxis(axisTicks(least === most ? 0 : floor, most))} />
      {props.average === null ? null : (
        <ReferenceLine y={props.average} stroke="var(--ctl)" strokeDasharray="4 4" />
      )}
      <Line
        dataKey="speakers"
        stroke="var(--g4)"
        strokeWidth={2}
        dot={{ r: 2.5, fill: 'var(--g4)' }}
        isAnimationActive={false}
      >
        <LabelList dataKey="above" position="top" />
        <LabelList dataKey="below" position="bottom" />
      </Line>
    </LineChart>
  )
}
