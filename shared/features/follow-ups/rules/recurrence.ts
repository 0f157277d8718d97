import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

/**
 * The latest day on or before `today` that lies a multiple of `every` days after `from`; null before the first. The clock
 * of a cadence starts at the last real contact (domain.md §7): one reminder that was let pass comes back a turn later.
 */
export function latestTurn(from: CalendarDate, every: number, today: CalendarDate): CalendarDate | null {
  const turns = Math.floor(daysBetween(from, today) / every)
  return turns < 1 ? null : addDays(from, turns * every)
}
