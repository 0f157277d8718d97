import type { WriteDb } from '#electron/database/handles.ts'

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
