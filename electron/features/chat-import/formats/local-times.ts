import { isRealDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const DAY_MS = 86_400_000
const SECONDS_A_DAY = 86_400

/** Days since 1970-01-01 of a written date, or null when no such day exists. */
export function dayNumberOfParts(year: number, month: number, day: number): number | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
  return isRealDate(text) ? Math.round(Date.parse(`${text}T00:00:00Z`) / DAY_MS) : null
}

/** Seconds since midnight, or null when the clock has no such time. */
export function secondsOf(hour: number, minute: number, second: number): number | null {
  return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : null
}

/**
 * Hour 0–23 of an hour that is written with a period of the day: Chinese words (formats.md §2.6b: 凌晨 0–5, 中午1:05 is
 * 13:05, 中午12 noon) or AM/PM. An hour above 12 is taken as it stands.
 */
export function hourWithPeriod(period: string, hour: number): number {
  if (hour > 12) return hour
  const word = period.toLowerCase()
  if (word.startsWith('p') || word === '下午' || word === '傍晚') return hour === 12 ? 12 : hour + 12
  if (word === '中午') return hour < 10 ? hour + 12 : hour
  if (word === '晚上' || word === '夜里' || word === '深夜')
    return hour === 12 ? 0 : hour >= 5 ? hour + 12 : hour
  return hour === 12 ? 0 : hour
}

/** Instants of wall-clock times in one zone, quick for many times of one day. */
export class LocalTimes {
  private readonly calendar: ZoneCalendar
  private day = Number.NaN
  /** Instant of the day's midnight when its offset is that of the days around it, else NaN. */
  private start = Number.NaN

  constructor(calendar: ZoneCalendar) {
    this.calendar = calendar
  }

  /** The instant at `seconds` after local midnight; where clocks change, by the rule of domain.md §14. */
  instantAt(dayNumber: number, seconds: number): number {
    if (dayNumber !== this.day) this.enter(dayNumber)
    if (!Number.isNaN(this.start)) return this.start + seconds * 1000
    const date = new Date(dayNumber * DAY_MS + seconds * 1000)
    return this.calendar.instantOf({
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
      second: date.getUTCSeconds(),
    })
  }

  /** True when the zone shows another time at the instant than was written: a time that a clock change skipped. */
  isShifted(at: number, dayNumber: number, seconds: number): boolean {
    if (!Number.isNaN(this.start) && dayNumber === this.day) return false
    return at + this.calendar.offsetAt(at) !== (dayNumber * SECONDS_A_DAY + seconds) * 1000
  }

  private enter(dayNumber: number): void {
    const midnight = dayNumber * DAY_MS
    const offset = this.calendar.offsetAt(midnight - DAY_MS)
    this.day = dayNumber
    this.start = offset === this.calendar.offsetAt(midnight + 2 * DAY_MS) ? midnight - offset : Number.NaN
  }
}

/**
 * The running date of a source whose times are written without one: it goes on to the next day when the clock goes back
 * (formats.md §2.6b). Null day = nobody told the date.
 */
export class RunningDay {
  private last = -1
  day: number | null

  constructor(day: number | null) {
    this.day = day
  }

  /** A date that the source states. */
  set(day: number | null): void {
    this.day = day
    this.last = -1
  }

  /** The day on which a time without date lies. */
  dayAt(seconds: number): number | null {
    if (this.day !== null && seconds < this.last) this.day += 1
    this.last = seconds
    return this.day
  }
}
