import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'

/** A day of the workspace calendar, `YYYY-MM-DD`. */
export const calendarDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isRealDate)
  .brand<'CalendarDate'>()
export type CalendarDate = z.infer<typeof calendarDate>

/** An instant, epoch milliseconds UTC. */
export const instant = z.number().int()

const DAY_MS = 86_400_000
const QUARTER_MS = 900_000

/** Tells whether `YYYY-MM-DD` names a day that exists: 2026-09-31 does not. */
export function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = new Date(Date.UTC(year, month - 1, day))
  date.setUTCFullYear(year)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}

/** Days since 1970-01-01 of a calendar date; the inverse of {@link dateOfDayNumber}. */
export function dayNumberOf(date: CalendarDate): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS)
}

/** The calendar date that lies `dayNumber` days after 1970-01-01. */
export function dateOfDayNumber(dayNumber: number): CalendarDate {
  return new Date(dayNumber * DAY_MS).toISOString().slice(0, 10) as CalendarDate
}

/** The date `days` later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDayNumber(dayNumberOf(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumberOf(to) - dayNumberOf(from)
}

/** Day of the week, 1 = Monday … 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return ((((dayNumberOf(date) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that holds `date`; weeks run Monday to Sunday. */
export function mondayOf(date: CalendarDate): CalendarDate {
  return addDays(date, 1 - weekdayOf(date))
}

/** ISO 8601 week number and the year it belongs to. */
export function isoWeekOf(date: CalendarDate): { year: number; week: number } {
  const thursday = addDays(mondayOf(date), 3)
  const year = Number(thursday.slice(0, 4))
  const first = dayNumberOf(`${thursday.slice(0, 4)}-01-01` as CalendarDate)
  return { year, week: Math.floor((dayNumberOf(thursday) - first) / 7) + 1 }
}

/** Wall-clock time in a zone. `month` and `day` count from 1. */
export type LocalTime = {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
}

/**
 * The days and clock times of one IANA time zone. Offsets are cached per quarter of an hour (no zone changes its
 * offset within one), so that a million messages in order cost a million comparisons.
 */
export class ZoneCalendar {
  readonly zone: string
  private readonly offsets = new Map<number, number>()
  private lastQuarter = Number.NaN
  private lastOffset = 0

  /** Throws RangeError for a zone that the platform does not know. */
  constructor(zone: string) {
    this.zone = new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone
  }

  /** Milliseconds to add to an instant to get local wall-clock time. */
  offsetAt(at: number): number {
    const quarter = Math.floor(at / QUARTER_MS)
    if (quarter === this.lastQuarter) return this.lastOffset
    let offset = this.offsets.get(quarter)
    if (offset === undefined) {
      const zoned = Temporal.Instant.fromEpochMilliseconds(quarter * QUARTER_MS).toZonedDateTimeISO(this.zone)
      offset = Math.round(zoned.offsetNanoseconds / 1e6)
      if (this.offsets.size > 200_000) this.offsets.clear()
      this.offsets.set(quarter, offset)
    }
    this.lastQuarter = quarter
    this.lastOffset = offset
    return offset
  }

  /** Local day as days since 1970-01-01. */
  dayNumberAt(at: number): number {
    return Math.floor((at + this.offsetAt(at)) / DAY_MS)
  }

  /** Local calendar date of an instant. */
  dateAt(at: number): CalendarDate {
    return dateOfDayNumber(this.dayNumberAt(at))
  }

  /** Local hour 0–23 of an instant. */
  hourAt(at: number): number {
    const local = at + this.offsetAt(at)
    return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 3_600_000)
  }

  /** Local minutes since midnight, 0–1439. */
  minuteOfDayAt(at: number): number {
    const local = at + this.offsetAt(at)
    return Math.floor((local - Math.floor(local / DAY_MS) * DAY_MS) / 60_000)
  }

  /** First instant of a local day. */
  startOf(date: CalendarDate): number {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    return this.instantOf({ year, month, day, hour: 0, minute: 0, second: 0 })
  }

  /** The instant at `minutes` after local midnight of `date`, by the wall clock. */
  at(date: CalendarDate, hour: number, minute = 0): number {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
    return this.instantOf({ year, month, day, hour, minute, second: 0 })
  }

  /**
   * The instant of a wall-clock time. A time skipped by a clock change reads as the later one, a time that occurs twice
   * as the first (domain.md §14).
   */
  instantOf(local: LocalTime): number {
    const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second)
    const before = this.offsetAt(asUtc - DAY_MS)
    const after = this.offsetAt(asUtc + DAY_MS)
    if (before === after) return asUtc - before
    return Temporal.PlainDateTime.from(local).toZonedDateTime(this.zone, { disambiguation: 'compatible' })
      .epochMilliseconds
  }

  /** Wall-clock parts of an instant. */
  localOf(at: number): LocalTime {
    const date = new Date(at + this.offsetAt(at))
    return {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    }
  }
}
