import type { ReadDb, SqlValue } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'

/** A stored line of a person, as it is compared with one that has no time. */
export type StoredLine = {
  id: number
  membershipNo: number
  sentAt: number | null
  precision: number
  textHash: number
  platformId: string | null
  batchNo: number
}

/** What two tellings of one line have in common besides the time. */
export function keyOf(line: { membershipNo: number | null; textHash: number }): string {
  return `${line.membershipNo} ${line.textHash}`
}

const COLUMNS = `m.id, m.membership_no AS membershipNo, m.sent_at AS sentAt, m.precision, m.text_hash AS textHash,
  m.platform_id AS platformId, m.batch_no AS batchNo`
/** Lines of people; what the chat program says between them breaks no run. */
const SPOKEN = `m.membership_no IS NOT NULL AND m.kind < ${FIRST_EVENT_KIND}`

/**
 * The stored lines of a group in the order in which they were said: dated ones by time, those without a time in the order
 * of their source. `onlyBatch` narrows the dated ones to those of one batch that does not show yet.
 */
export class LineOrder {
  private readonly db: ReadDb
  private readonly groupNo: number
  private readonly onlyBatch: number | null

  constructor(db: ReadDb, groupNo: number, onlyBatch: number | null) {
    this.db = db
    this.groupNo = groupNo
    this.onlyBatch = onlyBatch
  }

  /** Up to `count` lines said right after `line`, or before it with the nearest first. */
  near(line: StoredLine, direction: 'after' | 'before', count: number): StoredLine[] {
    const sign = direction === 'after' ? '>' : '<'
    const order = direction === 'after' ? 'ASC' : 'DESC'
    if (line.sentAt === null)
      return this.db.all<StoredLine>(
        `SELECT ${COLUMNS} FROM messages m WHERE m.id ${sign} ? AND m.batch_no = ? AND m.sent_at IS NULL AND ${SPOKEN}
         ORDER BY m.id ${order} LIMIT ?`,
        line.id,
        line.batchNo,
        count,
      )
    const [shown, values] = this.shown()
    return this.db.all<StoredLine>(
      `SELECT ${COLUMNS} FROM messages m JOIN import_batches b ON b.no = m.batch_no
       WHERE m.group_no = ? AND (m.sent_at, m.id) ${sign} (?, ?) AND ${shown} AND ${SPOKEN}
       ORDER BY m.sent_at ${order}, m.id ${order} LIMIT ?`,
      this.groupNo,
      line.sentAt,
      line.id,
      ...values,
      count,
    )
  }

  /** What one person said in the words of one of `hashes`. Leans on messages_by_member_time. */
  saidBy(membershipNo: number, hashes: string): StoredLine[] {
    const [shown, values] = this.shown()
    return this.db.all<StoredLine>(
      `SELECT ${COLUMNS} FROM messages m JOIN import_batches b ON b.no = m.batch_no
       WHERE m.membership_no = ? AND m.group_no = ? AND ${shown} AND ${SPOKEN}
         AND m.text_hash IN (SELECT value FROM json_each(?))`,
      membershipNo,
      this.groupNo,
      ...values,
      hashes,
    )
  }

  private shown(): [string, SqlValue[]] {
    return this.onlyBatch === null ? ["b.state = 'done'", []] : ['m.batch_no = ?', [this.onlyBatch]]
  }
}

/** Lines of a batch with ids in [from, until) in the words of one of `hashes`; also while the index by member is away. */
export function findLinesOfBatch(
  db: ReadDb,
  batchNo: number,
  { from, until }: { from: number; until: number },
  hashes: string,
): StoredLine[] {
  return db.all<StoredLine>(
    `SELECT ${COLUMNS} FROM messages m WHERE m.id >= ? AND m.id < ? AND m.batch_no = ? AND m.sent_at IS NOT NULL
       AND ${SPOKEN} AND m.text_hash IN (SELECT value FROM json_each(?))`,
    from,
    until,
    batchNo,
    hashes,
  )
}

/** Lines of a batch that have no time yet, in the order of their source. */
export function findTimelessLines(db: ReadDb, batchNo: number, limit: number): StoredLine[] {
  return db.all<StoredLine>(
    `SELECT ${COLUMNS} FROM messages m WHERE m.id >= (SELECT first_message_id FROM import_batches WHERE no = ?)
       AND m.batch_no = ? AND m.sent_at IS NULL AND ${SPOKEN} ORDER BY m.id LIMIT ?`,
    batchNo,
    batchNo,
    limit,
  )
}

/** Finished sources of a group that tell no time at all. */
export function findTimelessBatches(db: ReadDb, groupNo: number): number[] {
  return db
    .all<{ no: number }>(
      `SELECT no FROM import_batches WHERE group_no = ? AND kind = 'chat' AND state = 'done' AND first_at IS NULL
         AND first_message_id IS NOT NULL ORDER BY no`,
      groupNo,
    )
    .map(({ no }) => no)
}
