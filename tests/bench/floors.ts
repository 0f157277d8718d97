import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { readerOf } from '#electron/features/chat-import/detect.ts'
import { openFileSource } from '#electron/features/chat-import/read-source.ts'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { bigramsOf } from '#shared/kernel/text.ts'

/** Seconds that nobody can go below: parsing, and the same rows (with the same index) in one transaction. */
export type Floors = { rows: number; indexed: number }

const TABLE = `CREATE TABLE messages (id INTEGER PRIMARY KEY, sender TEXT, sent_at INTEGER, precision INTEGER, kind INTEGER,
  text TEXT, platform_id TEXT, reply_to TEXT) STRICT`
const INDEX = `CREATE VIRTUAL TABLE message_index USING fts5(terms, content='', contentless_delete=1, tokenize='ascii',
  detail=full)`

async function insertAll(
  path: string,
  format: ChatFormat,
  folder: string,
  withIndex: boolean,
): Promise<number> {
  const file = join(folder, `floor-${format}-${withIndex ? 'indexed' : 'rows'}.db`)
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  const started = performance.now()
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.pragma('cache_size = -65536')
  db.exec(TABLE)
  if (withIndex) {
    db.exec(INDEX)
    db.exec("INSERT INTO message_index (message_index, rank) VALUES ('automerge', 0)")
    db.exec("INSERT INTO message_index (message_index, rank) VALUES ('hashsize', 67108864)")
  }
  const insert = db.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
  const index = withIndex ? db.prepare('INSERT INTO message_index (rowid, terms) VALUES (?, ?)') : null
  const source = await openFileSource({ path, name: path, size: 0, modifiedAt: 0 })
  const options = { calendar: new ZoneCalendar('Asia/Shanghai'), startDate: null }
  db.exec('BEGIN')
  let id = 0
  for await (const items of readerOf(format).parse(source, options)) {
    for (const item of items) {
      if (item.type !== 'message') continue
      id += 1
      insert.run(id, item.sender?.name ?? null, item.sentAt, 0, 0, item.text, item.platformId, item.replyTo)
      index?.run(id, bigramsOf(item.text).join(' '))
    }
  }
  db.exec('COMMIT')
  db.close()
  const seconds = (performance.now() - started) / 1000
  for (const ending of ['', '-wal', '-shm']) rmSync(file + ending, { force: true })
  return seconds
}

/** Measures both floors on a file. */
export async function measureFloors(path: string, format: ChatFormat, folder: string): Promise<Floors> {
  const rows = await insertAll(path, format, folder, false)
  const indexed = await insertAll(path, format, folder, true)
  return { rows, indexed }
}
