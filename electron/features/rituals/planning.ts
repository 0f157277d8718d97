import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { findHolidays } from '#electron/features/calendar-days/service.ts'
import type { Holidays } from '#shared/features/calendar-days/model.ts'
import type { RitualDay } from '#shared/features/rituals/model.ts'
import {
  type DayLimits,
  type DayRange,
  daysByRule,
  daysOfRitual,
} from '#shared/features/rituals/rules/days.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type DayRule, expandDays } from './expansion.ts'
import { findMarks, type RitualRow } from './queries.ts'

/** What tells on which days a ritual takes place. */
export type Planned = DayRule & DayLimits

/** Days that nothing beyond the rule, its limits and the holidays decides. */
export function planDays(planned: Planned, range: DayRange, holidays: Holidays): CalendarDate[] {
  return daysByRule(expandDays(planned, range), planned, range, holidays)
}

/** The day of today by the calendar of the workspace. */
export function todayOf(ctx: DataContext): CalendarDate {
  return ctx.calendar().dateAt(ctx.clock.now())
}

/** Holidays of all years that a range touches. */
export function holidaysIn(ctx: DataContext, { from, to }: DayRange): Holidays {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return findHolidays(
    ctx,
    Array.from({ length: last - first + 1 }, (_, at) => first + at),
  )
}

/** The days that a rule and the holidays name, for a ritual that is not written down. */
export function listRuleDays(
  ctx: DataContext,
  rule: DayRule & Pick<DayLimits, 'endsOn' | 'holidays'>,
  range: DayRange,
): CalendarDate[] {
  const planned = { ...rule, countsFrom: rule.startsOn, pauses: [], isLive: true }
  return planDays(planned, range, holidaysIn(ctx, range))
}

/** What rituals show on the days of a range, by their keys. */
export function daysOfRituals(
  ctx: DataContext,
  rituals: readonly RitualRow[],
  range: DayRange,
  db: ReadDb = ctx.read,
): Map<number, RitualDay[]> {
  const today = todayOf(ctx)
  const holidays = holidaysIn(ctx, range)
  const marks = findMarks(
    db,
    rituals.map(({ no }) => no),
    range,
  )
  return new Map(
    rituals.map((row) => {
      const days = planDays(row, range, holidays)
      return [row.no, daysOfRitual(days, marks.get(row.no) ?? [], row.minute, range, today)]
    }),
  )
}
