import type { Holidays } from '#shared/features/calendar-days/model.ts'
import { addDays, type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import type { RitualDay, RitualPause } from '../model.ts'

/** What holidays do to a ritual: nothing, take its days away, or that and give it the days that make up for them. */
export type HolidayEffect = 'keep' | 'skip' | 'workdays'

/** What was written down about a day of a ritual. */
export type WrittenMark = {
  onDay: CalendarDate
  state: 'open' | 'kept' | 'skipped' | 'missed'
  movedTo: CalendarDate | null
  movedMinute: number | null
}

/** Days, both included. */
export type DayRange = { from: CalendarDate; to: CalendarDate }

/** What decides on which days of its rule a ritual takes place. */
export type DayLimits = {
  startsOn: CalendarDate
  endsOn: CalendarDate | null
  holidays: HolidayEffect
  countsFrom: CalendarDate
  pauses: readonly RitualPause[]
  /** False where no group is left to keep it in: its rule gives no more days. */
  isLive: boolean
}

const FRIDAY = 5

function isPaused(day: CalendarDate, pauses: readonly RitualPause[]): boolean {
  return pauses.some(({ from, until }) => from <= day && (until === null || day <= until))
}

/** Weekend days of a range on which holidays are made up for. */
function makeUpDays({ from, to }: DayRange, holidays: Holidays): CalendarDate[] {
  const days: CalendarDate[] = []
  for (let day = from; day <= to; day = addDays(day, 1))
    if (weekdayOf(day) > FRIDAY && holidays.get(day)?.kind === 'work') days.push(day)
  return days
}

/**
 * The days of a range on which a ritual takes place by its rule: those of the recurrence (`ruleDays`, in order) without
 * holidays and pauses, and the make-up workdays of a workday ritual. Of years whose holidays are not published nothing is
 * taken away.
 */
export function daysByRule(
  ruleDays: readonly CalendarDate[],
  limits: DayLimits,
  range: DayRange,
  holidays: Holidays,
): CalendarDate[] {
  if (!limits.isLive) return []
  const from = [range.from, limits.startsOn, limits.countsFrom].reduce((a, b) => (a > b ? a : b))
  const to = limits.endsOn !== null && limits.endsOn < range.to ? limits.endsOn : range.to
  const own = ruleDays.filter((day) => day >= from && day <= to)
  const kept = limits.holidays === 'keep' ? own : own.filter((day) => holidays.get(day)?.kind !== 'off')
  const all = limits.holidays === 'workdays' ? [...kept, ...makeUpDays({ from, to }, holidays)].sort() : kept
  return limits.pauses.length === 0 ? all : all.filter((day) => !isPaused(day, limits.pauses))
}

/**
 * What a ritual shows on the days of a range, in the order of time. A mark speaks for its day even where the rule no longer
 * names it. A day without a mark is ahead until it is over and missed then; one that was moved stands at both of its days.
 */
export function daysOfRitual(
  days: readonly CalendarDate[],
  marks: readonly WrittenMark[],
  minute: number,
  { from, to }: DayRange,
  today: CalendarDate,
): RitualDay[] {
  const marked = new Set(marks.map(({ onDay }) => onDay))
  const stateOn = (day: CalendarDate, state: WrittenMark['state']) =>
    state === 'open' ? (day < today ? ('missed' as const) : ('ahead' as const)) : state
  const shown: RitualDay[] = days
    .filter((day) => !marked.has(day))
    .map((day) => ({ day, minute, ruleDay: day, state: stateOn(day, 'open'), movedTo: null }))
  for (const { onDay: ruleDay, state, movedTo, movedMinute } of marks) {
    if (movedTo === null)
      shown.push({ day: ruleDay, minute, ruleDay, state: stateOn(ruleDay, state), movedTo })
    else {
      const there = { day: movedTo, minute: movedMinute ?? minute, ruleDay }
      shown.push({ ...there, state: stateOn(movedTo, state), movedTo: null })
      if (movedTo !== ruleDay) shown.push({ day: ruleDay, minute, ruleDay, state: 'moved', movedTo })
    }
  }
  return shown.filter(({ day }) => day >= from && day <= to).sort(inTime)
}

function inTime(a: RitualDay, b: RitualDay): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.minute - b.minute || (a.ruleDay < b.ruleDay ? -1 : 1)
}
