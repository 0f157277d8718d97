import type { WriteDb } from '#electron/database/handles.ts'
import { noteRemovedMessages } from '#electron/features/search/service.ts'
import { alignLines, type ComparedLine } from './align-lines.ts'
import { type IncomingMessage, insertSource } from './incoming.ts'
import {
  findLinesOfBatch,
  findTimelessBatches,
  findTimelessLines,
  LineOrder,
  type StoredLine,
} from './line-order.ts'

/** A longer source without any time is kept as it is: nobody pastes so much. */
const MOST_LINES = 2000
const ROWS_AT_ONCE = 50_000

/** Holds the lines of a source back until it is known whether it tells any time. */
export class HeldLines {
  private held: IncomingMessage[] = []
  private isOpen = true

  /** Lines that can be written now. */
  take(rows: readonly IncomingMessage[]): readonly IncomingMessage[] {
    if (!this.isOpen) return rows
    this.held.push(...rows)
    if (this.held.length <= MOST_LINES && rows.every((row) => row.sentAt === null)) return []
    this.isOpen = false
    return this.release()
  }

  /** Lines that were held back to the end. */
  release(): IncomingMessage[] {
    const { held } = this
    this.held = []
    return held
  }
}

const hashesOf = (lines: readonly ComparedLine[]) =>
  JSON.stringify([...new Set(lines.map((line) => line.textHash))])

/** Stored lines of a group that lines without a time repeat; a step for each person who speaks in them. */
export function* alignToGroup(
  groupNo: number,
  rows: readonly IncomingMessage[],
): Generator<undefined, Map<IncomingMessage, StoredLine>, WriteDb> {
  const spoken = rows.filter((row) => row.membershipNo !== null)
  const hashes = hashesOf(spoken)
  const hits: StoredLine[] = []
  for (const membershipNo of new Set(spoken.map((row) => row.membershipNo))) {
    const db: WriteDb = yield
    hits.push(...new LineOrder(db, groupNo, null).saidBy(membershipNo ?? 0, hashes))
  }
  const order = new LineOrder(yield, groupNo, null)
  const found = new Map<IncomingMessage, StoredLine>()
  for (const [at, line] of alignLines(spoken, hits, order)) {
    const row = spoken[at]
    if (row) found.set(row, line)
  }
  return found
}

/**
 * Gives lines that earlier sources told without a time the time at which a new batch tells them; the batch then has no
 * line of its own there. Returns how many lines that were.
 */
export function* dateTimelessLines(
  scope: { groupNo: number; batchNo: number },
  ids: { first: number; last: number },
): Generator<undefined, number, WriteDb> {
  let dated = 0
  const batches = findTimelessBatches(yield, scope.groupNo)
  for (const batchNo of batches) {
    const lines = findTimelessLines(yield, batchNo, MOST_LINES)
    const hashes = hashesOf(lines)
    const hits: StoredLine[] = []
    for (let from = ids.first; from <= ids.last; from += ROWS_AT_ONCE)
      hits.push(...findLinesOfBatch(yield, scope.batchNo, { from, until: from + ROWS_AT_ONCE }, hashes))
    const db: WriteDb = yield
    for (const [at, told] of alignLines(lines, hits, new LineOrder(db, scope.groupNo, scope.batchNo))) {
      const line = lines[at]
      if (!line) continue
      giveTime(db, scope.batchNo, line, told)
      dated += 1
    }
  }
  if (dated > 0) noteRemovedMessages(yield)
  return dated
}

function giveTime(db: WriteDb, batchNo: number, line: StoredLine, told: StoredLine): void {
  insertSource(db, line.batchNo, line.id, line)
  insertSource(db, batchNo, line.id, told)
  db.run('UPDATE messages SET sent_at = ?, precision = ? WHERE id = ?', told.sentAt, told.precision, line.id)
  db.run('DELETE FROM messages WHERE id = ?', told.id)
}
