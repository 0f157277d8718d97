import type { WriteDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import { bigramsOf } from '#shared/kernel/text.ts'
import { findWatermark } from './queries.ts'

const SLICE_ROWS = 2000

/**
 * Takes the next lines into the index until `until` (performance.now) is past, and moves the watermark; both in the
 * caller's transaction, so that a crash loses or doubles nothing. Returns lines looked at.
 */
export function indexNextMessages(db: WriteDb, until: number): number {
  const rows = db.all<{ id: number; kind: number; text: string }>(
    `SELECT id, kind, text FROM messages WHERE id > ? ORDER BY id LIMIT ${SLICE_ROWS}`,
    findWatermark(db),
  )
  let done = 0
  let through: number | null = null
  for (const { id, kind, text } of rows) {
    const terms = kind >= FIRST_EVENT_KIND ? '' : bigramsOf(text).join(' ')
    if (terms !== '') db.run('INSERT INTO message_index (rowid, terms) VALUES (?, ?)', id, terms)
    through = id
    done += 1
    if (performance.now() > until) break
  }
  if (through !== null)
    db.run(
      `INSERT INTO workspace_settings (key, value) VALUES ('indexed_through', ?)
       ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
      JSON.stringify(through),
    )
  return done
}
