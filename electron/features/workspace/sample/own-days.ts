import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Days that come again every year: one by the solar calendar, one by the lunar; counted from some years before loading. */
const OWN_DAYS = [
  { name: '共读会周年', note: '群里晒第一本书', calendar: 'solar', month: 3, day: 18, yearsBefore: 3 },
  { name: '小铺店庆', note: '老客先挑，送手写卡', calendar: 'lunar', month: 8, day: 20, yearsBefore: 5 },
] as const

/** Writes the yearly days of the operator of the sample. */
export function insertSampleOwnDays(db: WriteDb, { today, now }: { today: CalendarDate; now: number }): void {
  const year = Number(today.slice(0, 4))
  for (const { name, note, calendar, month, day, yearsBefore } of OWN_DAYS)
    db.run(
      `INSERT INTO own_days (id, name, note, calendar, month, day, since_year, is_sample, created_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, 1, ?)`,
      newId(),
      name,
      note,
      calendar,
      month,
      day,
      year - yearsBefore,
      now,
    )
}

export function deleteSampleOwnDays(db: WriteDb): void {
  db.run('DELETE FROM own_days WHERE is_sample = 1')
}
