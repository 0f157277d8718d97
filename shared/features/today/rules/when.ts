import {
  addDays,
  type CalendarDate,
  isRealDate,
  mondayOf,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'

/** Against what words of time are read. */
export type Moment = { now: number; today: CalendarDate; calendar: ZoneCalendar }

/** Parts of a day, with the hours that they mean without and with a clock time. */
export type DayPart = 'night' | 'morning' | 'noon' | 'afternoon' | 'evening'

/** A clock time as it was written. `isPlain`: nothing says whether 3 means the night or the afternoon. */
export type ClockTime = { hour: number; minute: number; part: DayPart | null; isPlain: boolean }

/** What one phrase says of time. */
export type WhenPart =
  | { kind: 'day'; on: CalendarDate }
  | { kind: 'part'; part: DayPart }
  | { kind: 'clock'; time: ClockTime }
  | { kind: 'instant'; at: number }
  | { kind: 'wrong'; problem: 'no_such_day' | 'no_such_time' | 'vague' }

/**
 * A way to write a time: `pattern` is sticky. `needsRoom`: alone it is a word like others, so that it counts only beside
 * another word of time or between spaces.
 */
export type WhenPhrase = {
  pattern: RegExp
  needsRoom?: boolean
  read: (match: RegExpExecArray, moment: Moment) => WhenPart | null
}

const MINUTE_MS = 60_000
const DAY_MINUTES = 1440
/** 11 点 said at noon without a day is tomorrow's, not tonight's. */
const LATEST_HOUR = 21

/** The hour that a part of the day means when no clock time stands beside it. */
const HOUR_OF_PART: Readonly<Record<DayPart, number>> = {
  night: 6,
  morning: 10,
  noon: 12,
  afternoon: 15,
  evening: 20,
}

export const day = (on: CalendarDate): WhenPart => ({ kind: 'day', on })
export const wrong = (problem: 'no_such_day' | 'no_such_time' | 'vague'): WhenPart => ({
  kind: 'wrong',
  problem,
})

/** A day by its numbers; without a year the next one that is not over. */
export function dayOfNumbers(
  { today }: Moment,
  date: { year?: number | undefined; month: number; day: number },
): WhenPart {
  const year = date.year ?? Number(today.slice(0, 4))
  const text = textOf(year, date.month, date.day)
  if (date.year === undefined && (!isRealDate(text) || text < today)) {
    // 29 February waits for its year, all others come round next year.
    for (let next = year + 1; next <= year + 8; next += 1) {
      const later = textOf(next, date.month, date.day)
      if (isRealDate(later)) return day(later as CalendarDate)
    }
    return wrong('no_such_day')
  }
  return isRealDate(text) ? day(text as CalendarDate) : wrong('no_such_day')
}

/** A day of the month `ahead` months from now; without `ahead` the next such day. */
export function dayOfMonth({ today }: Moment, date: number, ahead?: number): WhenPart {
  const first = firstOfMonth(today, ahead ?? 0)
  const text = `${first.slice(0, 8)}${String(date).padStart(2, '0')}`
  if (date < 1 || date > 31) return wrong('no_such_day')
  if (isRealDate(text) && (ahead !== undefined || text >= today)) return day(text as CalendarDate)
  if (ahead !== undefined) return wrong('no_such_day')
  for (let month = 1; month <= 2; month += 1) {
    const next = `${firstOfMonth(today, month).slice(0, 8)}${String(date).padStart(2, '0')}`
    if (isRealDate(next)) return day(next as CalendarDate)
  }
  return wrong('no_such_day')
}

/** The first day of the month `ahead` months from that of `date`. */
export function firstOfMonth(date: CalendarDate, ahead: number): CalendarDate {
  const months = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + ahead
  return textOf(Math.floor(months / 12), (months % 12) + 1, 1) as CalendarDate
}

/** The last day of that month. */
export function lastOfMonth(date: CalendarDate, ahead: number): CalendarDate {
  return addDays(firstOfMonth(date, ahead + 1), -1)
}

/** The same day of the month, `months` later; the last day where that month is shorter. */
export function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const last = lastOfMonth(date, months)
  return Number(date.slice(8)) > Number(last.slice(8))
    ? last
    : (`${last.slice(0, 8)}${date.slice(8)}` as CalendarDate)
}

/** A weekday (1 = Monday) of the week `weeks` ahead. */
export function weekdayIn({ today }: Moment, weekday: number, weeks: number): CalendarDate {
  return addDays(mondayOf(today), weeks * 7 + weekday - 1)
}

/** The next day with this weekday, today excepted. */
export function nextWeekday(moment: Moment, weekday: number): CalendarDate {
  const here = weekdayIn(moment, weekday, 0)
  return here > moment.today ? here : addDays(here, 7)
}

/** An instant so many minutes from now, on the full minute. */
export function inMinutes({ now }: Moment, minutes: number): WhenPart {
  return { kind: 'instant', at: Math.floor(now / MINUTE_MS + minutes) * MINUTE_MS }
}

/** What a day, a part of it and a clock time come to. A bare day is left to its usual hour. */
export type When = { kind: 'on'; on: CalendarDate } | { kind: 'at'; at: number; on: CalendarDate }

/** Puts the parts together; null without any. Without a day a time means the next one to come. */
export function whenOf(
  parts: { on: CalendarDate | null; part: DayPart | null; clock: ClockTime | null },
  moment: Moment,
): When | null {
  const { on, clock } = parts
  const part = clock?.part ?? parts.part
  if (clock === null && part === null) return on === null ? null : { kind: 'on', on }
  const time = clock ?? { hour: HOUR_OF_PART[part ?? 'morning'], minute: 0, part, isPlain: false }
  const minutes = minutesOf({ ...time, part })
  if (on !== null) return atMinutes(moment, on, laterToday(minutes, on, time, part, moment))
  const today = atMinutes(moment, moment.today, laterToday(minutes, moment.today, time, part, moment))
  const isLate = time.isPlain && part === null && moment.calendar.hourAt(today.at) > LATEST_HOUR
  return today.at > moment.now && !isLate ? today : atMinutes(moment, addDays(moment.today, 1), minutes)
}

/** 8 o'clock said at noon means the evening. */
function laterToday(
  minutes: number,
  on: CalendarDate,
  time: ClockTime,
  part: DayPart | null,
  moment: Moment,
): number {
  if (on !== moment.today || !time.isPlain || part !== null || minutes >= DAY_MINUTES / 2) return minutes
  return atMinutes(moment, on, minutes).at > moment.now ? minutes : minutes + DAY_MINUTES / 2
}

/** Minutes after midnight; beyond 1440 for 晚上 12 点. A plain 1–6 is the afternoon: nobody follows up at night. */
function minutesOf({ hour, minute, part, isPlain }: ClockTime): number {
  const within = hour * 60 + minute
  const half = DAY_MINUTES / 2
  switch (part) {
    case null:
      return isPlain && hour >= 1 && hour <= 6 ? within + half : within
    case 'night':
      return hour === 12 ? within - half : within
    case 'morning':
      return within
    case 'noon':
      return hour >= 1 && hour <= 3 ? within + half : within
    case 'afternoon':
      return hour < 12 ? within + half : within
    case 'evening':
      if (hour >= 5 && hour < 12) return within + half
      return hour === 12 ? within + half : hour < 5 ? within + DAY_MINUTES : within
  }
}

function atMinutes({ calendar }: Moment, on: CalendarDate, minutes: number) {
  const date = addDays(on, Math.floor(minutes / DAY_MINUTES))
  const rest = minutes % DAY_MINUTES
  return { kind: 'at' as const, at: calendar.at(date, Math.floor(rest / 60), rest % 60), on: date }
}

function textOf(year: number, month: number, date: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}
