import type { WriteDb } from '#electron/database/handles.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** Stores one setting of the workspace as JSON. */
export function updateSetting(db: WriteDb, key: string, value: unknown): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}

/** Marks every day that has facts to be derived again, group by group. */
export function insertAllDaysAsStale(db: WriteDb): void {
  db.run(
    `INSERT INTO stale_days (group_no, from_date, to_date)
     SELECT group_no, date(min(on_date), '-1 day'), date(max(on_date), '+1 day') FROM group_days GROUP BY group_no`,
  )
}

/**
 * Dates the events of the join and leave ledger of which the instant is known by another zone, and marks all memberships
 * to be derived again. A day that a list or a hand told stays that day.
 */
export function redateEvents(db: WriteDb, calendar: ZoneCalendar): void {
  const events = db.all<{ no: number; at: number; on: string; isExact: number }>(
    'SELECT no, at, by_date AS "on", after_date = by_date AS isExact FROM membership_events WHERE at IS NOT NULL',
  )
  for (const { no, at, on, isExact } of events) {
    const day = calendar.dateAt(at)
    if (day === on) continue
    if (isExact === 1)
      db.run('UPDATE membership_events SET by_date = ?, after_date = ? WHERE no = ?', day, day, no)
    else db.run('UPDATE membership_events SET by_date = ? WHERE no = ?', day, no)
  }
  db.run('UPDATE memberships SET is_dirty = 1')
}

/** Forgets one setting. */
export function deleteSetting(db: WriteDb, key: string): void {
  db.run('DELETE FROM workspace_settings WHERE key = ?', key)
}
