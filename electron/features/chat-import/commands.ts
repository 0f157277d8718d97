import type { WriteDb } from '#electron/database/handles.ts'
import type { ParsedIssue } from './formats/format.ts'

/** Opens a batch in state `pending`; returns its internal key. */
export function insertBatch(
  db: WriteDb,
  batch: {
    id: string
    kind: 'chat' | 'private' | 'roster'
    format: string
    sourceName: string
    fingerprint: string
    exporter: string
    zone: string
    isComplete: boolean
    isSample: boolean
    createdAt: number
  },
): number {
  return db.run(
    `INSERT INTO import_batches (id, kind, state, format, source_name, fingerprint, exporter, zone, is_complete, is_sample,
       created_at) VALUES (?, ?, 'pending', ?, ?, ?, ?, ?, ?, ?, ?)`,
    batch.id,
    batch.kind,
    batch.format,
    batch.sourceName,
    batch.fingerprint,
    batch.exporter,
    batch.zone,
    batch.isComplete ? 1 : 0,
    batch.isSample ? 1 : 0,
    batch.createdAt,
  ).lastId
}

/** Keeps a line that could not be used. */
export function insertIssue(db: WriteDb, batchNo: number, issue: Omit<ParsedIssue, 'type'>): void {
  db.run(
    'INSERT INTO import_issues (batch_no, line, reason, facts, excerpt) VALUES (?, ?, ?, ?, ?)',
    batchNo,
    issue.line,
    issue.reason,
    JSON.stringify(issue.facts),
    issue.excerpt.slice(0, 300),
  )
}

/** Stores what reading a source came to. */
export function saveBatchResult(
  db: WriteDb,
  batchNo: number,
  result: {
    counts: Record<string, number>
    firstAt: number | null
    lastAt: number | null
    coversFrom: number | null
    coversUntil: number | null
    coarsest: number
    /** The plan as told to the operator, without previews. */
    plan: object
  },
): void {
  db.run(
    `UPDATE import_batches SET counts = ?, first_at = ?, last_at = ?, covers_from = ?, covers_until = ?, coarsest = ?,
       options = ? WHERE no = ?`,
    JSON.stringify(result.counts),
    result.firstAt,
    result.lastAt,
    result.coversFrom,
    result.coversUntil,
    result.coarsest,
    JSON.stringify(result.plan),
    batchNo,
  )
}

/**
 * Lets a batch, its group and its people show: the one step after which an import counts. Whom it touches is derived
 * again, also when another import was finished in between and derived them without this one.
 */
export function showBatch(db: WriteDb, batchNo: number, finishedAt: number): void {
  db.run(
    `UPDATE memberships SET is_dirty = 1 WHERE is_dirty = 0 AND no IN (
       SELECT membership_no FROM member_names WHERE batch_no = ?1
       UNION SELECT membership_no FROM membership_events WHERE batch_no = ?1
       UNION SELECT membership_no FROM membership_claims WHERE batch_no = ?1
       UNION SELECT m.no FROM profile_claims c JOIN memberships m ON m.person_no = c.person_no WHERE c.batch_no = ?1)`,
    batchNo,
  )
  db.run("UPDATE import_batches SET state = 'done', finished_at = ? WHERE no = ?", finishedAt, batchNo)
  db.run('UPDATE groups SET pending_batch_no = NULL WHERE pending_batch_no = ?', batchNo)
  db.run('UPDATE people SET pending_batch_no = NULL WHERE pending_batch_no = ?', batchNo)
  db.run('UPDATE memberships SET pending_batch_no = NULL WHERE pending_batch_no = ?', batchNo)
}

/** Asks for the facts of some days of a group to be derived again. */
export function insertStaleDays(
  db: WriteDb,
  groupNo: number,
  ranges: readonly { from: string; to: string }[],
): void {
  for (const range of ranges)
    db.run(
      'INSERT INTO stale_days (group_no, from_date, to_date) VALUES (?, ?, ?)',
      groupNo,
      range.from,
      range.to,
    )
}
