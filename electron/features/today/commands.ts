import type { WriteDb } from '#electron/database/handles.ts'

/** Keeps one value of this feature in the workspace settings. */
export function updateStoredValue(db: WriteDb, key: string, value: unknown): void {
  db.run(
    'INSERT INTO workspace_settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    JSON.stringify(value),
  )
}
