import type { ReadDb } from '#electron/database/handles.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import { type HolidayYear, holidayYear } from '#shared/features/calendar-days/model.ts'
import { shippedYear } from '#shared/features/calendar-days/rules.ts'

/** Where the settings of the workspace keep the holidays of a year that the operator imported or edited. */
export function holidayYearKey(year: number): string {
  return `holidays.${year}`
}

/** The holidays of a year: the operator's own, else those that came with the application, else none. */
export function findHolidayYear(db: ReadDb, year: number): HolidayYear {
  const stored = findSetting(db, holidayYearKey(year))
  return stored === undefined ? shippedYear(year) : holidayYear.parse(stored)
}
