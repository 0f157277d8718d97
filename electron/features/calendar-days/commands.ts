import type { WriteDb } from '#electron/database/handles.ts'
import type { Holiday, OwnDayContent } from '#shared/features/calendar-days/model.ts'
import { holidayYearKey } from './queries.ts'

/** Keeps the holidays of a year as the operator's own. */
export function saveHolidayYear(db: WriteDb, year: number, days: readonly Holiday[]): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    holidayYearKey(year),
    JSON.stringify({ year, source: 'own', days }),
  )
}

/** Forgets the own holidays of a year. */
export function deleteHolidayYear(db: WriteDb, year: number): void {
  db.run('DELETE FROM workspace_settings WHERE key = ?', holidayYearKey(year))
}

/** Inserts an own day and returns its internal key. */
export function insertOwnDay(db: WriteDb, day: OwnDayContent & { id: string; at: number }): number {
  return db.run(
    `INSERT INTO own_days (id, name, note, calendar, month, day, since_year, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    day.id,
    day.name,
    day.note,
    day.calendar,
    day.month,
    day.day,
    day.sinceYear,
    day.at,
  ).lastId
}

export function updateOwnDay(db: WriteDb, no: number, content: OwnDayContent): void {
  const { name, note, calendar, month, day, sinceYear } = content
  db.run(
    'UPDATE own_days SET name = ?, note = ?, calendar = ?, month = ?, day = ?, since_year = ? WHERE no = ?',
    name,
    note,
    calendar,
    month,
    day,
    sinceYear,
    no,
  )
}

export function deleteOwnDay(db: WriteDb, no: number): void {
  db.run('DELETE FROM own_days WHERE no = ?', no)
}
