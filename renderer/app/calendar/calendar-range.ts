import { addDays, type CalendarDate, daysBetween, mondayOf } from '#shared/kernel/calendar-date.ts'

export const calendarViews = ['month', 'week', 'list', 'season'] as const
export type CalendarView = (typeof calendarViews)[number]

/** Days in a row; both ends belong to it. */
export type DayRange = { from: CalendarDate; to: CalendarDate }

const SEASON_WEEKS = 13
/** Of the weeks of a season those before the day that is looked at. */
const SEASON_WEEKS_BEFORE = 8

/** The first day of the month, `months` later. */
export function monthStart(date: CalendarDate, months = 0): CalendarDate {
  const [year = 0, month = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10) as CalendarDate
}

/** The days that a view is about: the month, the week, the season around `on`. */
export function periodOf(view: CalendarView, on: CalendarDate): DayRange {
  if (view === 'week') return { from: mondayOf(on), to: addDays(mondayOf(on), 6) }
  if (view === 'season') {
    const from = addDays(mondayOf(on), -7 * SEASON_WEEKS_BEFORE)
    return { from, to: addDays(from, 7 * SEASON_WEEKS - 1) }
  }
  return { from: monthStart(on), to: addDays(monthStart(on, 1), -1) }
}

/** The days that are drawn: the month fills whole weeks. */
export function visibleRange(view: CalendarView, on: CalendarDate): DayRange {
  const period = periodOf(view, on)
  if (view !== 'month') return period
  return { from: mondayOf(period.from), to: addDays(mondayOf(period.to), 6) }
}

/** The same place in the next period (`step` 1) or the one before (−1); the 31st stays within a shorter month. */
export function shiftPeriod(view: CalendarView, on: CalendarDate, step: 1 | -1): CalendarDate {
  if (view === 'week') return addDays(on, 7 * step)
  if (view === 'season') return addDays(on, 7 * SEASON_WEEKS * step)
  const start = monthStart(on, step)
  const last = addDays(monthStart(on, step + 1), -1)
  const wanted = addDays(start, daysBetween(monthStart(on), on))
  return wanted > last ? last : wanted
}

/** Whether two ranges have a day in common. */
export function overlaps(range: DayRange, other: DayRange): boolean {
  return range.from <= other.to && other.from <= range.to
}

/** Every day of a range. */
export function daysOf({ from, to }: DayRange): CalendarDate[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at))
}
