import type { WriteDb } from './handles.ts'
import type { SqliteConnection } from './open.ts'

/**
 * Indexes that take each new row to another page, so that a large import would write most of them with each short
 * transaction. A bulk write goes without its index and has it built once, in order, at the end; opening the workspace
 * builds it when a crash came between.
 */
const CREATE = {
  messages_by_member_time: 'CREATE INDEX messages_by_member_time ON messages (membership_no, sent_at)',
  daily_facts_by_group_day:
    'CREATE INDEX daily_facts_by_group_day ON daily_facts (group_no, on_date, membership_no, messages)',
} as const

export type BulkIndex = keyof typeof CREATE

/** Fewer rows than this are quicker with the index in place. */
const BULK_ROWS = 20_000
/** Page cache while an index is built, and otherwise (KiB): a small one lets the sorter work in small, quick runs. */
const SORTING_CACHE_KIB = 8192

/** True when so many rows are to come that building an index anew is cheaper than keeping it. */
export function isBulk(expectedRows: number, presentRows: number): boolean {
  return expectedRows >= BULK_ROWS && expectedRows > presentRows / 4
}

/** Takes an index away for the time of a bulk write; `DataContext.buildIndexes` brings it back. */
export function dropIndex(db: WriteDb, name: BulkIndex): void {
  db.run(`DROP INDEX IF EXISTS ${name}`)
}

/**
 * Builds the indexes that are missing. They are sorted in a temporary file, which takes half the time and none of the
 * memory of sorting in memory (measured on a million messages); they hold numbers and days, no text. Where no such file
 * can be made, memory has to do. Call outside of a transaction.
 */
export function buildMissingIndexes(connection: SqliteConnection): void {
  const present = new Set(
    connection.prepare<[], string>("SELECT name FROM sqlite_master WHERE type = 'index'").pluck().all(),
  )
  const missing = Object.entries(CREATE).filter(([name]) => !present.has(name))
  if (missing.length === 0) return
  const cache = connection.pragma('cache_size', { simple: true })
  const build = () => {
    for (const [, sql] of missing) connection.exec(sql.replace('INDEX', 'INDEX IF NOT EXISTS'))
  }
  connection.pragma('temp_store = FILE')
  connection.pragma(`cache_size = -${SORTING_CACHE_KIB}`)
  try {
    build()
  } catch (error) {
    if (!isTemporaryFileTrouble(error)) throw error
    connection.pragma('temp_store = MEMORY')
    build()
  } finally {
    connection.pragma('temp_store = MEMORY')
    connection.pragma(`cache_size = ${String(cache)}`)
  }
}

/** A full disk of the workspace itself fails again in memory, and is told then. */
function isTemporaryFileTrouble(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return /^SQLITE_(CANTOPEN|FULL|IOERR)/.test(code)
}
