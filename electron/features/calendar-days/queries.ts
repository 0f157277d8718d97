import type { ReadDb } from '#electron/database/handles.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import { type HolidayYear, holidayYear, type OwnDay, ownDay } from '#shared/features/calendar-days/model.ts'
import { shippedYear } from '#shared/features/calendar-days/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** Where the settings of the workspace keep the holidays of a year that the operator imported or edited. */
export function holidayYearKey(year: number): string {
  return `holidays.${year}`
}

/** The holidays of a year: the operator's own, else those that came with the application, else none. */
export function findHolidayYear(db: ReadDb, year: number): HolidayYear {
  const stored = findSetting(db, holidayYearKey(year))
  return stored === undefined ? shippedYear(year) : holidayYear.parse(stored)
}

const COLUMNS = 'id, name, note, calendar, month, day, since_year AS sinceYear'

/** All own yearly days, in the order of the year, those of the solar calendar first. */
export function findOwnDays(db: ReadDb): OwnDay[] {
  return db
    .all(`SELECT ${COLUMNS} FROM own_days ORDER BY calendar DESC, month, day, no`)
    .map((row) => ownDay.parse(row))
}

/** One own day with its internal key. Throws OWN_DAY_NOT_FOUND. */
export function requireOwnDay(db: ReadDb, id: string): { no: number; day: OwnDay } {
  const row = db.get<{ no: number }>(`SELECT no, ${COLUMNS} FROM own_days WHERE id = ?`, id)
  if (!row) throw new AppError('OWN_DAY_NOT_FOUND', { id })
  const { no, ...day } = row
  return { no, day: ownDay.parse(day) }
}
