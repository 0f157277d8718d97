import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { rampStep } from '#renderer/ui/heat-map.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { WeeklyReport } from '#shared/features/reports/model.ts'
import { peakOf } from '#shared/features/reports/rules.ts'
import { ChartSection } from './paper-section.tsx'
import { useWeekday } from './use-weekday.ts'

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
  const isKnown = report.days.map((day) => day.messages !== null)
  const unit = peak
    ? t('heat.peak', {
        weekday: weekday(peak.weekday + 1),
        from: peak.fromHour,
        to: peak.fromHour + 2,
        count: peak.messages,
      })
    : t('heat.unit')
  const isWhole = isKnown.every(Boolean)
  const note = isWhole ? unit : t('list.comma', { first: unit, second: t('heat.unknown') })
  return (
    <ChartSection
      title={t('heat.title')}
      note={note}
      isKnown={peak !== null}
      table={{
        head: [t('column.weekday'), ...shown.map(hoursOf)],
        rows: blocks.map((row, day) => [
          weekday(day + 1),
          ...shown.map((at) => (isKnown[day] ? format.number(row[at] ?? 0) : '')),
        ]),
      }}
      chart={
        <HeatGrid
          label={`${t('heat.title')} ${note}`}
          rows={blocks}
          shown={shown}
          isKnown={isKnown}
          top={peak?.messages ?? 0}
        />
      }
    />
  )
}

/** 20–22 of the eleventh block of two hours. */
function hoursOf(at: number): string {
  return `${at * 2}–${at * 2 + 2}`
}

type Grid = {
  label: string
  rows: readonly (readonly number[])[]
  shown: readonly number[]
  isKnown: readonly boolean[]
  top: number
}

function HeatGrid({ label, rows, shown, isKnown, top }: Grid) {
  const weekday = useWeekday()
  return (
    <div
      className="paper-heat"
      role="img"
      aria-label={label}
      style={{ gridTemplateColumns: `44px repeat(${shown.length}, 1fr)` }}
    >
      {rows.map((row, day) => (
        <HeatRow
          key={weekday(day + 1)}
          label={weekday(day + 1)}
          cells={shown.map((at) => (isKnown[day] ? (row[at] ?? 0) : null))}
          top={top}
        />
      ))}
      <span />
      {shown.map((at) => (
        <span key={at} className="hour">
          {hoursOf(at)}
        </span>
      ))}
    </div>
  )
}

function HeatRow({ label, cells, top }: { label: string; cells: readonly (number | null)[]; top: number }) {
  return (
    <>
      <span className="label">{label}</span>
      {cells.map((value, at) => (
        <span
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its hours
          key={at}
          className={value === null ? 'cell unknown' : 'cell'}
          style={value === null ? undefined : { background: `var(--g${rampStep(value, top)})` }}
        />
      ))}
    </>
  )
}
