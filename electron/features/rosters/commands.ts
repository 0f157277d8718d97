import type { WriteDb } from '#electron/database/handles.ts'
import type { RosterMapping, RowOutcome } from '#shared/features/rosters/model.ts'

/** Remembers which column is written to which field, for the next file with these headers. */
export function saveMapping(db: WriteDb, headerKey: string, mapping: RosterMapping, at: number): void {
  db.run(
    `INSERT INTO roster_mappings (header_key, mapping, updated_at) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET mapping = excluded.mapping, updated_at = excluded.updated_at`,
    headerKey,
    JSON.stringify(mapping),
    at,
  )
}

/** Keeps a row of a roster and what became of it. */
export function insertRosterRow(
  db: WriteDb,
  batchNo: number,
  row: {
    at: number
    line: number
    outcome: RowOutcome
    membershipNo: number | null
    shown: object
    reason: string | null
    facts: object
    cells: readonly string[] | null
  },
): void {
  db.run(
    `INSERT INTO roster_rows (batch_no, at, line, outcome, membership_no, shown, reason, facts, cells)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    batchNo,
    row.at,
    row.line,
    row.outcome,
    row.membershipNo,
    JSON.stringify(row.shown),
    row.reason,
    JSON.stringify(row.facts),
    row.cells === null ? null : JSON.stringify(row.cells),
  )
}

/** Rows that changed nothing are not worth keeping once the import counts. */
export function deleteUnchangedRows(db: WriteDb, batchNo: number): void {
  db.run("DELETE FROM roster_rows WHERE batch_no = ? AND outcome = 'unchanged'", batchNo)
}

/** States whether a roster names everybody. */
export function setComplete(db: WriteDb, batchNo: number, isComplete: boolean): void {
  db.run('UPDATE import_batches SET is_complete = ? WHERE no = ?', isComplete ? 1 : 0, batchNo)
}

/** Lets a whole group be derived again: a complete list tells of everybody whom it does not name, too. */
export function markGroupDirty(db: WriteDb, groupNo: number): void {
  db.run('UPDATE memberships SET is_dirty = 1 WHERE group_no = ?', groupNo)
}
