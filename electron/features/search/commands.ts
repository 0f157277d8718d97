import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import { bigramsOf } from '#shared/kernel/text.ts'
import { countRemovals, findIndexState } from './queries.ts'

/** Rows read at once: enough that reading costs little, few enough that they take no memory. */
const ROWS_AT_ONCE = 1000
/** Ids compared at once when lines that are gone are taken out. */
const IDS_AT_ONCE = 20_000
const PAGES_MERGED_AT_ONCE = 200

type NextLine = { id: number; kind: number; text: string; textHash: number }

/**
 * Takes lines of the workspace into the index, oldest first, until `until` (performance.now) is past, and moves the
 * watermark; all in the caller's transaction on the search file, so that a crash loses or doubles nothing. Hidden lines
 * are taken in, too: searching leaves them out. Returns lines looked at.
 */
export function indexNextMessages(workspace: ReadDb, index: WriteDb, until: number): number {
  let done = 0
  let last: NextLine | null = null
  let { through } = findIndexState(index)
  do {
    const rows = workspace.all<NextLine>(
      `SELECT id, kind, text, text_hash AS textHash FROM messages WHERE id > ? ORDER BY id LIMIT ${ROWS_AT_ONCE}`,
      through,
    )
    if (rows.length === 0) break
    for (const row of rows) {
      const terms = row.kind >= FIRST_EVENT_KIND ? '' : bigramsOf(row.text).join(' ')
      if (terms !== '') index.run('INSERT INTO message_index (rowid, terms) VALUES (?, ?)', row.id, terms)
      last = row
      done += 1
      if (done % 64 === 0 && performance.now() > until) break
    }
    through = last?.id ?? through
  } while (performance.now() < until)
  if (last) index.run('UPDATE index_state SET through = ?, through_hash = ?', last.id, last.textHash)
  return done
}

/**
 * Takes entries out of the index whose lines are no longer in the workspace, from `after` on, until `until` is past.
 * Returns the last id that was compared, or null when all were: the removals counted then are noted as done.
 */
export function dropGoneMessages(
  workspace: ReadDb,
  index: WriteDb,
  after: number,
  until: number,
): number | null {
  const removals = countRemovals(workspace)
  let through = after
  do {
    const entries = index.all<{ id: number }>(
      `SELECT id FROM message_index_docsize WHERE id > ? ORDER BY id LIMIT ${IDS_AT_ONCE}`,
      through,
    )
    const last = entries.at(-1)
    if (!last) {
      index.run('UPDATE index_state SET removals = ?', removals)
      return null
    }
    const kept = workspace.all<{ id: number }>(
      'SELECT id FROM messages WHERE id > ? AND id <= ?',
      through,
      last.id,
    )
    const ids = new Set(kept.map(({ id }) => id))
    for (const { id } of entries) if (!ids.has(id)) index.run('DELETE FROM message_index WHERE rowid = ?', id)
    through = last.id
  } while (performance.now() < until)
  return through
}

/**
 * Merges a little of the index where four or more segments of one size have gathered: a search looks into each segment.
 * Returns false when there was nothing to merge.
 */
export function mergeSegments(index: WriteDb): boolean {
  const before = index.value<number>('SELECT total_changes()') ?? 0
  index.run("INSERT INTO message_index (message_index, rank) VALUES ('merge', ?)", PAGES_MERGED_AT_ONCE)
  // FTS5 documents: less than two further changes mean that nothing was merged.
  return (index.value<number>('SELECT total_changes()') ?? 0) - before >= 2
}
