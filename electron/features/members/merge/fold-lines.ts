import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { insertSource } from '#electron/features/chat-import/service.ts'
import { isSameTime } from '#shared/features/chat-import/rules.ts'
import type { Twins } from './give-rows.ts'

type Line = {
  id: number
  sentAt: number
  precision: number
  platformId: string | null
  batchNo: number
  exporter: string
}
type Candidate = Line & { [Column in keyof Line as `own${Capitalize<Column>}`]: Line[Column] }

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/**
 * Lines that two sources told of the same person under two names are one line each (domain.md §4.1b): of the second
 * membership's the source is added to the first one's, and the line itself is hidden under the negative number of its
 * batch, where undo finds it. A line is taken once, and never one of a source that told both.
 */
export function foldLines(db: WriteDb, recorder: UndoRecorder, twins: Twins): void {
  const taken = new Set<number>()
  for (const candidate of findCandidates(db, twins)) {
    const [line, own] = splitUp(candidate)
    if (taken.has(line.id) || taken.has(own.id) || !isSame(line, own) || isToldTwice(db, line, own)) continue
    taken.add(line.id)
    taken.add(own.id)
    foldLine(db, recorder, line, own)
  }
}

/** Lines of equal text close to each other, those nearest in time first. Leans on messages_by_member_time. */
function findCandidates(db: WriteDb, { from, into }: Twins): Candidate[] {
  const coarse = 'SELECT 1 FROM messages WHERE membership_no IN (?, ?) AND precision >= 2 LIMIT 1'
  // Only a line of which the day alone is known may lie further than a minute from its twin.
  const reach = db.value(coarse, from, into) === undefined ? MINUTE_MS : DAY_MS
  return db.all<Candidate>(
    `SELECT x.id, x.sent_at AS sentAt, x.precision, x.platform_id AS platformId, x.batch_no AS batchNo, bx.exporter,
       y.id AS ownId, y.sent_at AS ownSentAt, y.precision AS ownPrecision, y.platform_id AS ownPlatformId,
       y.batch_no AS ownBatchNo, b.exporter AS ownExporter
     FROM messages x CROSS JOIN messages y ON y.membership_no = ?
         AND y.sent_at BETWEEN x.sent_at - ? AND x.sent_at + ?
       JOIN import_batches bx ON bx.no = x.batch_no AND bx.state = 'done'
       JOIN import_batches b ON b.no = y.batch_no AND b.state = 'done'
     WHERE x.membership_no = ? AND x.sent_at IS NOT NULL AND y.text_hash = x.text_hash AND x.batch_no <> y.batch_no
     ORDER BY abs(x.sent_at - y.sent_at), x.id, y.id`,
    into,
    reach,
    reach,
    from,
  )
}

function splitUp(row: Candidate): [Line, Line] {
  const own = {
    id: row.ownId,
    sentAt: row.ownSentAt,
    precision: row.ownPrecision,
    platformId: row.ownPlatformId,
    batchNo: row.ownBatchNo,
    exporter: row.ownExporter,
  }
  return [row, own]
}

/** Within one exporter, two different platform ids are two messages. */
function isSame(line: Line, own: Line): boolean {
  const isOneExporter = line.exporter === own.exporter && line.platformId !== null && own.platformId !== null
  if (isOneExporter && line.platformId !== own.platformId) return false
  return isSameTime(line.sentAt, line.precision, own.sentAt, own.precision)
}

function isToldTwice(db: WriteDb, line: Line, own: Line): boolean {
  const sources = 'SELECT batch_no AS no FROM message_sources WHERE message_id = ?'
  const ownSources = new Set([own.batchNo, ...db.all<{ no: number }>(sources, own.id).map(({ no }) => no)])
  return [line.batchNo, ...db.all<{ no: number }>(sources, line.id).map(({ no }) => no)].some((no) =>
    ownSources.has(no),
  )
}

type Source = { batchNo: number; sentAt: number | null; precision: number; platformId: string | null }

function foldLine(db: WriteDb, recorder: UndoRecorder, line: Line, own: Line): void {
  const told = db.all<Source>(
    `SELECT batch_no AS batchNo, sent_at AS sentAt, precision, platform_id AS platformId FROM message_sources
     WHERE message_id = ?`,
    line.id,
  )
  const statements = told.some(({ batchNo }) => batchNo === line.batchNo) ? told : [line, ...told]
  if (line.precision < own.precision) statements.unshift(own)
  for (const statement of statements) {
    recorder.touch('message_sources', [statement.batchNo, own.id])
    insertSource(db, statement.batchNo, own.id, statement)
  }
  if (line.precision < own.precision) {
    recorder.touchColumns('messages', own.id, ['sent_at', 'precision'])
    db.run('UPDATE messages SET sent_at = ?, precision = ? WHERE id = ?', line.sentAt, line.precision, own.id)
  }
  db.run('UPDATE messages SET batch_no = ? WHERE id = ?', -line.batchNo, line.id)
  recorder.moves.push({
    table: 'messages',
    by: ['id'],
    keys: [[line.id]],
    before: { batch_no: line.batchNo },
    after: { batch_no: -line.batchNo },
  })
}
