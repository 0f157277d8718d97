import { existsSync, rmSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { SqliteConnection } from './open.ts'

/** Changes when the split into terms or the tables change: older files are then built anew. */
const SEARCH_VERSION = 1

/**
 * Pairs of CJK characters (shared/kernel/text.ts) without the text itself; rowid = messages.id. A large hash table and
 * merging when idle instead of at each commit build it in about half the time.
 */
const SCHEMA = `
CREATE VIRTUAL TABLE message_index USING fts5(
  terms, content='', contentless_delete=1, tokenize='ascii', detail=full
);
INSERT INTO message_index (message_index, rank) VALUES ('automerge', 0), ('hashsize', 8388608);
CREATE TABLE index_state (
  only_row INTEGER PRIMARY KEY CHECK (only_row = 1),
  -- whose lines these are: workspace_settings 'search.workspace'
  workspace TEXT NOT NULL,
  -- highest message id that was looked at, and the hash of its text
  through INTEGER NOT NULL,
  through_hash INTEGER,
  -- workspace_settings 'search.removals' when lines that are gone were last taken out
  removals INTEGER NOT NULL
) STRICT;
`

/** Opens the search file for writing. Its content can always be built again, so commits wait for no disk. */
export function openSearchFile(file: string): SqliteConnection {
  const connection = new Database(file)
  connection.pragma('journal_mode = WAL')
  connection.pragma('synchronous = NORMAL')
  connection.pragma('busy_timeout = 5000')
  connection.pragma('trusted_schema = OFF')
  connection.pragma('temp_store = MEMORY')
  connection.pragma('cache_size = -2048')
  return connection
}

/**
 * Makes sure that the search file beside a workspace exists, is of today's shape and speaks of this workspace in its
 * present state; else it is begun anew. `isSuspect` (after an unclean exit) has its pages checked, too.
 */
export function prepareSearchFile(file: string, workspace: SqliteConnection, isSuspect: boolean): void {
  const key = workspaceKeyOf(workspace)
  if (existsSync(file) && isFit(file, workspace, key, isSuspect)) return
  removeSearchFile(file)
  const connection = openSearchFile(file)
  try {
    connection.exec(SCHEMA)
    connection.prepare('INSERT INTO index_state VALUES (1, ?, 0, NULL, ?)').run(key, removalsOf(workspace))
    connection.pragma(`user_version = ${SEARCH_VERSION}`)
  } finally {
    connection.close()
  }
}

/** Removes a search file with its companions; the next start begins a new one. */
export function removeSearchFile(file: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
}

/** Lets a reading connection see the search file as schema `search`. */
export function attachSearchFile(reading: SqliteConnection, file: string): void {
  reading.prepare('ATTACH DATABASE ? AS search').run(file)
  reading.pragma('search.cache_size = -4096')
}

function isFit(file: string, workspace: SqliteConnection, key: string, isSuspect: boolean): boolean {
  let connection: SqliteConnection | null = null
  try {
    connection = openSearchFile(file)
    if (Number(connection.pragma('user_version', { simple: true })) !== SEARCH_VERSION) return false
    if (isSuspect && connection.pragma('quick_check(1)', { simple: true }) !== 'ok') return false
    const state = connection
      .prepare('SELECT workspace, through, through_hash AS throughHash FROM index_state')
      .get() as { workspace: string; through: number; throughHash: number | null } | undefined
    return state !== undefined && state.workspace === key && isOfItsPast(workspace, state)
  } catch (error) {
    // Whatever SQLite says against the file, it is built again from the messages.
    if (error instanceof Database.SqliteError) return false
    throw error
  } finally {
    connection?.close()
  }
}

/** False when the workspace never gave the id that the index reached, or gave it to another line: an older copy. */
function isOfItsPast(
  workspace: SqliteConnection,
  { through, throughHash }: { through: number; throughHash: number | null },
): boolean {
  const given = workspace.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'messages'").pluck().get()
  if (through > Number(given ?? 0)) return false
  const hash = workspace.prepare('SELECT text_hash FROM messages WHERE id = ?').pluck().get(through)
  return hash === undefined || throughHash === null || hash === throughHash
}

function workspaceKeyOf(workspace: SqliteConnection): string {
  workspace
    .prepare(
      "INSERT INTO workspace_settings (key, value) VALUES ('search.workspace', json_quote(lower(hex(randomblob(16))))) ON CONFLICT DO NOTHING",
    )
    .run()
  return workspace
    .prepare("SELECT value FROM workspace_settings WHERE key = 'search.workspace'")
    .pluck()
    .get() as string
}

function removalsOf(workspace: SqliteConnection): number {
  const stored = workspace
    .prepare("SELECT value FROM workspace_settings WHERE key = 'search.removals'")
    .pluck()
    .get()
  return Number(stored ?? 0)
}
