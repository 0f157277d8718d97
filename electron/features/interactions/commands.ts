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
