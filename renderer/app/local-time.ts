import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const FORM = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/

/** An instant as a field of day and time shows it: 2026-03-10T12:00. */
export function localTimeOf(calendar: ZoneCalendar, at: number): string {
  const { year, month, day, hour, minute } = calendar.localOf(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** The instant that such a field means; null while it is not filled in. */
export function instantOfLocal(calendar: ZoneCalendar, text: string): number | null {
  const [year, month, day, hour, minute] = FORM.exec(text)?.slice(1).map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined) return null
  return calendar.instantOf({ year, month, day, hour: hour ?? 0, minute: minute ?? 0, second: 0 })
}
