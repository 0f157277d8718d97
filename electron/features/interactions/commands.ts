import type { WriteDb } from '#electron/database/handles.ts'
import type { ContactOutcome, InteractionKind } from '#shared/features/interactions/model.ts'

/** Records a private contact; returns its internal key. */
export function insertInteraction(
  db: WriteDb,
  contact: {
    id: string
    personNo: number
    kind: InteractionKind
    at: number
    outcome: ContactOutcome | null
    note: string
    followUpNo: number | null
  },
): number {
  return db.run(
    `INSERT INTO interactions (id, person_no, kind, at, outcome, note, follow_up_no, is_sample)
     VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT is_sample FROM people WHERE no = ?))`,
    contact.id,
    contact.personNo,
    contact.kind,
    contact.at,
    contact.outcome,
    contact.note,
    contact.followUpNo,
    contact.personNo,
  ).lastId
}

/** Changes what was noted by hand. */
export function updateInteraction(
  db: WriteDb,
  no: number,
  contact: { kind: InteractionKind; at: number; note: string },
): void {
  db.run(
    'UPDATE interactions SET kind = ?, at = ?, note = ? WHERE no = ?',
    contact.kind,
    contact.at,
    contact.note,
    no,
  )
}

export function deleteInteraction(db: WriteDb, no: number): void {
  db.run('DELETE FROM interactions WHERE no = ?', no)
}
