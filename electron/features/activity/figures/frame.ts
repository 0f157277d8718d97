import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import {
  countCovered,
  type DayRun,
  dataUntilOf,
  isCovered,
  type Span,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
import {
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'

/** What a day counts for, as bits: the window that ends now, the 90 days before it, the window of last month's end. */
export const dayBits = {
  window: 1,
  known: 2,
  covered: 4,
  week: [8, 16, 32, 64],
  before: 128,
  thenKnown: 256,
  thenCovered: 512,
  thenWeek: [1024, 2048, 4096, 8192],
} as const

const BEFORE_DAYS = 90
const WEEKS = 4

/** A window of days that ends at data-until, or on `day` where data reaches further. */
export type Window = {
  day: number
  first: number
  last: number
  days: number
  coveredDays: number
  weeksCoveredDays: number
  /** Messages of the group on covered days of the window, without staff and bots. */
  groupMessages: number
}

/** What the figures of all members of a group have in common. Days as numbers. */
export type GroupFrame = {
  groupNo: number
  runs: readonly DayRun[]
  limits: ActivityThresholds
  now: Window
  /** As of the last day of the previous month. */
  then: Window
  before: { first: number; last: number }
  /** What each day counts for; days that count for nothing are absent. */
  days: ReadonlyMap<CalendarDate, number>
  /** First day that counts for anything. */
  firstOn: CalendarDate
}

/** Last day of the month before that of `day`. */
export function lastDayOfPreviousMonth(day: CalendarDate): CalendarDate {
  return dateOfDayNumber(dayNumberOf(`${day.slice(0, 8)}01` as CalendarDate) - 1)
}

/** Lays out the windows of a group as of a day. `messagesOn` = messages without staff and bots by day number. */
export function frameOf(parts: {
  groupNo: number
  spans: readonly Span[]
  on: CalendarDate
  limits: ActivityThresholds
  calendar: ZoneCalendar
  messagesOn: (first: number, last: number) => ReadonlyMap<number, number>
}): GroupFrame {
  const { spans, limits, calendar } = parts
  const runs = wholeDaysOf(spans, calendar)
  const dataUntil = dataUntilOf(spans)
  const dataDay = dataUntil === null ? null : calendar.dayNumberAt(dataUntil - 1)
  const windowOn = (day: number): Window => {
    const last = Math.min(dataDay ?? day, day)
    const first = last - limits.windowDays + 1
    let groupMessages = 0
    for (const [on, messages] of parts.messagesOn(first, last))
      if (isCovered(runs, on)) groupMessages += messages
    return {
      day,
      first,
      last,
      days: limits.windowDays,
      coveredDays: countCovered(runs, first, last),
      weeksCoveredDays: countCovered(runs, last - 7 * WEEKS + 1, last),
      groupMessages,
    }
  }
  const now = windowOn(dayNumberOf(parts.on))
  const then = windowOn(dayNumberOf(lastDayOfPreviousMonth(parts.on)))
  const before = { first: now.first - BEFORE_DAYS, last: now.first - 1 }
  const first = Math.min(before.first, then.first, then.last - 7 * WEEKS + 1)
  const days = daysOf({ runs, now, then, before }, first)
  return { groupNo: parts.groupNo, runs, limits, now, then, before, days, firstOn: dateOfDayNumber(first) }
}

function daysOf(
  { runs, now, then, before }: Pick<GroupFrame, 'runs' | 'now' | 'then' | 'before'>,
  first: number,
): Map<CalendarDate, number> {
  const days = new Map<CalendarDate, number>()
  for (let day = first; day <= now.day; day += 1) {
    const covered = isCovered(runs, day)
    let bits = 0
    if (day >= now.first) bits |= dayBits.known
    if (day >= now.first && day <= now.last) bits |= dayBits.window | (covered ? dayBits.covered : 0)
    if (day >= before.first && day <= before.last && covered) bits |= dayBits.before
    if (day >= then.first && day <= then.day) bits |= dayBits.thenKnown
    if (day >= then.first && day <= then.last && covered) bits |= dayBits.thenCovered
    bits |= weekBit(dayBits.week, now.last, day) | weekBit(dayBits.thenWeek, then.last, day)
    if (bits !== 0) days.set(dateOfDayNumber(day), bits)
  }
  return days
}

function weekBit(bits: readonly number[], last: number, day: number): number {
  return day > last ? 0 : (bits[Math.floor((last - day) / 7)] ?? 0)
}
