import type { QuietHours } from '#shared/features/settings/model.ts'
import { addDays, type CalendarDate, mondayOf, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const HOUR_MS = 3_600_000
const MORNING_HOUR = 10
const EVENING_HOUR = 20

/** Tells whether an instant lies in quiet hours. Their first minute belongs to them, the last does not; equal = none. */
export function isQuiet(at: number, calendar: ZoneCalendar, quiet: QuietHours): boolean {
  const minute = calendar.minuteOfDayAt(at)
  const { fromMinute, toMinute } = quiet
  return fromMinute <= toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute
}

/** The instant itself outside quiet hours, else the end of these quiet hours. */
export function nextAllowed(at: number, calendar: ZoneCalendar, quiet: QuietHours): number {
  if (!isQuiet(at, calendar, quiet)) return at
  const { toMinute } = quiet
  const day = calendar.dateAt(at)
  const isBeforeEnd = calendar.minuteOfDayAt(at) < toMinute
  return calendar.at(isBeforeEnd ? day : addDays(day, 1), Math.floor(toMinute / 60), toMinute % 60)
}

/** The first full hour after `at` that is not quiet: when a card is due whose time had passed before it was made. */
export function nextAllowedHour(at: number, calendar: ZoneCalendar, quiet: QuietHours): number {
  const offset = calendar.offsetAt(at)
  const nextHour = (Math.floor((at + offset) / HOUR_MS) + 1) * HOUR_MS - offset
  return nextAllowed(nextHour, calendar, quiet)
}

/** The due time of a new card: never in quiet hours and never past (domain.md §7, freshness). */
export function dueTimeOf(wanted: number, now: number, calendar: ZoneCalendar, quiet: QuietHours): number {
  const allowed = nextAllowed(wanted, calendar, quiet)
  return allowed > now ? allowed : nextAllowedHour(now, calendar, quiet)
}

/** 10:00 of a day, the hour of everything that is set by date only. */
export function morningOf(date: CalendarDate, calendar: ZoneCalendar): number {
  return calendar.at(date, MORNING_HOUR)
}

/** How long a card is put off. */
export type SnoozeChoice =
  | { kind: 'hour' }
  | { kind: 'tonight' }
  | { kind: 'tomorrow' }
  | { kind: 'next_monday' }
  | { kind: 'date'; on: CalendarDate }

/** When a snoozed card comes back: in an hour, 20:00 (tomorrow 10:00 when that is over), 10:00 of the chosen day. */
export function snoozedUntil(choice: SnoozeChoice, now: number, calendar: ZoneCalendar): number {
  const today = calendar.dateAt(now)
  const tomorrow = morningOf(addDays(today, 1), calendar)
  switch (choice.kind) {
    case 'hour':
      return now + HOUR_MS
    case 'tonight': {
      const evening = calendar.at(today, EVENING_HOUR)
      return evening > now ? evening : tomorrow
    }
    case 'tomorrow':
      return tomorrow
    case 'next_monday':
      return morningOf(addDays(mondayOf(today), 7), calendar)
    case 'date':
      return Math.max(morningOf(choice.on, calendar), now + HOUR_MS)
  }
}
