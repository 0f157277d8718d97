import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND, messageKinds } from '#shared/features/chat-import/model.ts'
import { isSameTime } from '#shared/features/chat-import/rules.ts'
import { type IncomingMessage, insertSource } from './incoming.ts'
import { alignToGroup, dateTimelessLines, HeldLines } from './timeless-lines.ts'

type StoredMessage = {
  id: number
  membershipNo: number | null
  sentAt: number
  precision: number
  textHash: number
  platformId: string | null
  batchNo: number
  exporter: string
  isConsumed: number
}

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000
/** Ranges closer than this are read together. */
const JOIN_GAP_MS = 10 * MINUTE_MS
const DAY_PRECISION = 2

const COLUMNS = `group_no, membership_no, sent_at, precision, kind, flags, characters, text, text_hash,
  platform_id, reply_to, time_text, batch_no`
const MARKS = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'
/** Rows of one statement: fewer calls into SQLite cost less than the rows themselves. */
const ROWS_AT_ONCE = 16
const INSERT_ONE = `INSERT INTO messages (${COLUMNS}) VALUES ${MARKS}`
const INSERT_MANY = `INSERT INTO messages (${COLUMNS}) VALUES ${Array(ROWS_AT_ONCE).fill(MARKS).join(', ')}`

/**
 * Hash (52 bits) of what two exports of one message have in common: the normalised text, or the bare kind for media,
 * whose placeholders differ between exporters.
 */
export function hashOfMessage(kind: number, text: string): number {
  const isText = kind === messageKinds.text || kind === messageKinds.link || kind >= FIRST_EVENT_KIND
  const basis = isText ? text.replace(/\s+/g, ' ').trim() : `[${kind}]`
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < basis.length; at += 1) {
    const code = basis.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (low >>> 0) * 0x100000 + ((high >>> 0) & 0xfffff)
}

/**
 * Writes the messages of one batch and tells the new from the known: two sources are compared as multisets by member,
 * normalised text and time at the coarser of their precisions, or by platform id within one exporter (domain.md §4.1b).
 * A known message gets a further source, and the most precise of the times.
 */
export class MessageWriter {
  private readonly scope: { groupNo: number; batchNo: number; exporter: string }
  /** Spans in which other finished batches of the group have messages. */
  private readonly otherSpans: { from: number; until: number }[]
  private readonly hasDayPrecision: boolean
  private highestOwn = Number.NEGATIVE_INFINITY
  private readonly held = new HeldLines()
  private lastMessageId = 0
  /** Messages that were not there before. */
  added = 0
  /** Messages that another batch had brought already. */
  known = 0
  /** Lines that repeat a platform id within this source. */
  repeated = 0
  /** Lowest message id written. */
  firstMessageId: number | null = null
  /** Local days are derived by the caller from these instants. */
  readonly touchedInstants = new Set<number>()

  constructor(db: WriteDb, scope: { groupNo: number; batchNo: number; exporter: string }) {
    this.scope = scope
    const others = db.all<{ from: number; until: number; coarsest: number }>(
      `SELECT first_at AS "from", last_at AS until, coarsest FROM import_batches
       WHERE group_no = ? AND kind = 'chat' AND state = 'done' AND first_at IS NOT NULL`,
      scope.groupNo,
    )
    this.hasDayPrecision = others.some((span) => span.coarsest >= DAY_PRECISION)
    this.otherSpans = others.map(({ from, until }) => ({ from: from - DAY_MS, until: until + DAY_MS }))
  }

  /** Writes rows in source order. Call inside a transaction. */
  write(db: WriteDb, incoming: readonly IncomingMessage[]): void {
    const rows = this.held.take(incoming)
    const window = this.loadWindow(db, rows)
    const ownIds = new Set<string>()
    const fresh: IncomingMessage[] = []
    for (const row of rows) {
      if (row.platformId !== null && ownIds.has(row.platformId)) {
        this.repeated += 1
        continue
      }
      if (row.platformId !== null) ownIds.add(row.platformId)
      const match = window && row.sentAt !== null ? window.take(row) : null
      if (match === 'own') this.repeated += 1
      else if (match) this.addSource(db, match, row)
      else fresh.push(row)
    }
    this.insertAll(db, fresh)
  }

  /**
   * Ends the source: lines without any time find their place, in this source or in earlier ones. Each step wants a
   * transaction.
   */
  *settle(): Generator<undefined, void, WriteDb> {
    const { groupNo, batchNo } = this.scope
    const timeless = this.held.release()
    if (timeless.length > 0) {
      const found = yield* alignToGroup(groupNo, timeless)
      const db: WriteDb = yield
      for (const [row, line] of found) {
        this.known += 1
        insertSource(db, batchNo, line.id, {
          sentAt: null,
          precision: row.precision,
          platformId: row.platformId,
        })
      }
      this.insertAll(
        db,
        timeless.filter((row) => !found.has(row)),
      )
    } else if (this.firstMessageId !== null) {
      const ids = { first: this.firstMessageId, last: this.lastMessageId }
      const dated = yield* dateTimelessLines(this.scope, ids)
      this.added -= dated
      this.known += dated
    }
  }

  /** Writes new rows, many with one statement. */
  private insertAll(db: WriteDb, rows: readonly IncomingMessage[]): void {
    let at = 0
    for (; at + ROWS_AT_ONCE <= rows.length; at += ROWS_AT_ONCE) {
      const values: SqlValue[] = []
      for (let next = at; next < at + ROWS_AT_ONCE; next += 1) this.bind(values, rows[next])
      const { lastId } = db.run(INSERT_MANY, ...values)
      this.noteIds(db, lastId - ROWS_AT_ONCE + 1, lastId)
    }
    for (; at < rows.length; at += 1) {
      const values: SqlValue[] = []
      this.bind(values, rows[at])
      const { lastId } = db.run(INSERT_ONE, ...values)
      this.noteIds(db, lastId, lastId)
    }
  }

  private bind(values: SqlValue[], row: IncomingMessage | undefined): void {
    if (!row) return
    values.push(
      this.scope.groupNo,
      row.membershipNo,
      row.sentAt,
      row.precision,
      row.kind,
      row.flags,
      row.characters,
      row.text,
      row.textHash,
      row.platformId,
      row.replyTo,
      row.timeText,
      this.scope.batchNo,
    )
    this.added += 1
    if (row.sentAt === null) return
    if (row.sentAt > this.highestOwn) this.highestOwn = row.sentAt
    this.touch(row.sentAt)
  }

  private noteIds(db: WriteDb, first: number, last: number): void {
    this.lastMessageId = last
    if (this.firstMessageId !== null) return
    this.firstMessageId = first
    db.run('UPDATE import_batches SET first_message_id = ? WHERE no = ?', first, this.scope.batchNo)
  }

  /** Remembers the quarter of an hour, from which any zone's day follows. */
  private touch(at: number): void {
    this.touchedInstants.add(Math.floor(at / 900_000))
  }

  private addSource(db: WriteDb, found: StoredMessage, row: IncomingMessage): void {
    this.known += 1
    const sentAt = row.sentAt ?? found.sentAt
    insertSource(db, this.scope.batchNo, found.id, {
      sentAt,
      precision: row.precision,
      platformId: row.platformId,
    })
    if (row.precision >= found.precision) return
    insertSource(db, found.batchNo, found.id, found)
    db.run('UPDATE messages SET sent_at = ?, precision = ? WHERE id = ?', sentAt, row.precision, found.id)
    this.touch(found.sentAt)
    this.touch(sentAt)
  }

  /** Stored messages around the times of `rows`, or null when none can be there. */
  private loadWindow(db: WriteDb, rows: readonly IncomingMessage[]): Window | null {
    const ranges = this.rangesOf(rows)
    if (ranges.length === 0) return null
    const stored: StoredMessage[] = []
    for (const range of ranges) {
      stored.push(
        ...db.all<StoredMessage>(
          `SELECT m.id, m.membership_no AS membershipNo, m.sent_at AS sentAt, m.precision, m.text_hash AS textHash,
             m.platform_id AS platformId, m.batch_no AS batchNo, b.exporter,
             EXISTS (SELECT 1 FROM message_sources s WHERE s.batch_no = ? AND s.message_id = m.id) AS isConsumed
           FROM messages m JOIN import_batches b ON b.no = m.batch_no
           WHERE m.group_no = ? AND m.sent_at BETWEEN ? AND ? AND (b.state = 'done' OR m.batch_no = ?)`,
          this.scope.batchNo,
          this.scope.groupNo,
          range.from,
          range.until,
          this.scope.batchNo,
        ),
      )
    }
    return stored.length === 0 ? null : new Window(stored, this.scope)
  }

  private rangesOf(rows: readonly IncomingMessage[]): { from: number; until: number }[] {
    const ranges: { from: number; until: number }[] = []
    for (const row of rows) {
      if (row.sentAt === null || !this.mayBeThere(row)) continue
      const back = this.hasDayPrecision ? DAY_MS : MINUTE_MS
      const ahead = row.precision >= DAY_PRECISION ? DAY_MS : MINUTE_MS
      ranges.push({ from: row.sentAt - back, until: row.sentAt + ahead })
    }
    ranges.sort((a, b) => a.from - b.from)
    const joined: { from: number; until: number }[] = []
    for (const range of ranges) {
      const last = joined.at(-1)
      if (last && range.from <= last.until + JOIN_GAP_MS) last.until = Math.max(last.until, range.until)
      else joined.push({ ...range })
    }
    return joined
  }

  private mayBeThere(row: IncomingMessage): boolean {
    const at = row.sentAt ?? 0
    if (row.platformId !== null && at <= this.highestOwn) return true
    for (const span of this.otherSpans) if (at >= span.from && at <= span.until) return true
    return false
  }
}

/** Stored messages that incoming ones may equal; each can be taken once by a batch. */
class Window {
  private readonly byPlatformId = new Map<string, StoredMessage>()
  private readonly byKey = new Map<string, StoredMessage[]>()
  private readonly scope: { batchNo: number; exporter: string }

  constructor(stored: readonly StoredMessage[], scope: { batchNo: number; exporter: string }) {
    this.scope = scope
    for (const message of stored) {
      if (message.platformId !== null && message.exporter === scope.exporter)
        this.byPlatformId.set(message.platformId, message)
      if (message.batchNo === scope.batchNo || message.isConsumed === 1) continue
      const key = `${message.membershipNo} ${message.textHash}`
      const list = this.byKey.get(key)
      if (list) list.push(message)
      else this.byKey.set(key, [message])
    }
  }

  /** The stored message that `row` is, `own` when this source itself repeats it, or null. */
  take(row: IncomingMessage): StoredMessage | 'own' | null {
    if (row.platformId !== null) {
      const same = this.byPlatformId.get(row.platformId)
      if (same) {
        if (same.batchNo === this.scope.batchNo || same.isConsumed === 1) return 'own'
        same.isConsumed = 1
        return same
      }
    }
    return this.takeByText(row)
  }

  private takeByText(row: IncomingMessage): StoredMessage | null {
    const list = this.byKey.get(`${row.membershipNo} ${row.textHash}`)
    if (!list || row.sentAt === null) return null
    let best: StoredMessage | null = null
    for (const candidate of list) {
      if (candidate.isConsumed === 1 || !this.isComparable(candidate, row)) continue
      if (!isSameTime(candidate.sentAt, candidate.precision, row.sentAt, row.precision)) continue
      const distance = Math.abs(candidate.sentAt - row.sentAt)
      if (!best || distance < Math.abs(best.sentAt - row.sentAt)) best = candidate
    }
    if (best) best.isConsumed = 1
    return best
  }

  /** Within one exporter, two different platform ids are two messages. */
  private isComparable(candidate: StoredMessage, row: IncomingMessage): boolean {
    if (row.platformId === null || candidate.platformId === null) return true
    return candidate.exporter !== this.scope.exporter
  }
}
