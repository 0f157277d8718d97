import type { WriteDb } from '#electron/database/handles.ts'

/** Writes that a person is not to be suggested for a group; returns the key of the row. */
export function insertDismissal(
  db: WriteDb,
  { groupNo, personNo, at }: { groupNo: number; personNo: number; at: number },
): number {
  return db.run(
    'INSERT INTO seed_dismissals (group_no, person_no, at) VALUES (?, ?, ?)',
    groupNo,
    personNo,
    at,
  ).lastId
}

export function deleteDismissal(db: WriteDb, no: number): void {
  db.run('DELETE FROM seed_dismissals WHERE no = ?', no)
}
