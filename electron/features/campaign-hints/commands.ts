import type { WriteDb } from '#electron/database/handles.ts'

/** Remembers that a case is ignored as it is now. */
export function upsertDismissal(db: WriteDb, key: string, print: string, at: number): void {
  db.run(
    `INSERT INTO campaign_hint_dismissals (key, print, ignored_at) VALUES (?, ?, ?)
     ON CONFLICT (key) DO UPDATE SET print = excluded.print, ignored_at = excluded.ignored_at`,
    key,
    print,
    at,
  )
}

/** Lets a case be told of again; returns whether it had been ignored. */
export function deleteDismissal(db: WriteDb, key: string): boolean {
  return db.run('DELETE FROM campaign_hint_dismissals WHERE key = ?', key).changes > 0
}
