import { addDays, type CalendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const QUARTER_MS = 900_000

/** Local days of some quarters of an hour (instant / 900,000), joined into ranges. */
export function rangesOfQuarters(
  calendar: ZoneCalendar,
  quarters: ReadonlySet<number>,
): { from: CalendarDate; to: CalendarDate }[] {
  const days = new Set<CalendarDate>()
  for (const quarter of quarters) days.add(calendar.dateAt(quarter * QUARTER_MS))
  const ranges: { from: CalendarDate; to: CalendarDate }[] = []
  for (const day of [...days].sort()) {
    const last = ranges.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else ranges.push({ from: day, to: day })
  }
  return ranges
}
