import type { DataContext } from '#electron/backend/context.ts'
import type { Holidays, HolidayYear } from '#shared/features/calendar-days/model.ts'
import { holidaysOf } from '#shared/features/calendar-days/rules.ts'
import { findHolidayYear } from './queries.ts'

/** The holidays of each of these years, with where they are from. */
export function listHolidayYears(ctx: DataContext, years: readonly number[]): HolidayYear[] {
  return [...new Set(years)].map((year) => findHolidayYear(ctx.read, year))
}

/** Holidays and make-up workdays of some years by their day, as `isWorkday` asks for them. */
export function findHolidays(ctx: DataContext, years: readonly number[]): Holidays {
  return holidaysOf(listHolidayYears(ctx, years))
}
