import type { WriteDb } from '#electron/database/handles.ts'
import type { ParticipantSource } from '#shared/features/participants/model.ts'

/** Columns of a participant that are written; absent ones stay. */
export type ParticipantColumns = Partial<{
  person_no: number | null
  group_no: number | null
  name: string
  other_names: string
  source: ParticipantSource
  times: number
  days: number | null
  note: string
  is_signed: number
  has_attended: number
  has_bought: number
  is_settled: number
  gone_at: number | null
}>

/** Adds a participant and returns the internal key. */
export function insertParticipant(
  db: WriteDb,
  campaignNo: number,
  row: ParticipantColumns & { id: string; name: string; source: ParticipantSource; at: number },
): number {
  const { id, at, ...columns } = row
  const names = Object.keys(columns)
  const marks = names.map(() => '?').join(', ')
  return db.run(
    `INSERT INTO participants (id, campaign_no, created_at, ${names.join(', ')}) VALUES (?, ?, ?, ${marks})`,
    id,
    campaignNo,
    at,
    ...Object.values(columns),
  ).lastId
}

/** Writes some columns of a participant. */
export function updateParticipant(db: WriteDb, no: number, columns: ParticipantColumns): void {
  const names = Object.keys(columns)
  if (names.length === 0) return
  db.run(
    `UPDATE participants SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE no = ?`,
    ...Object.values(columns),
    no,
  )
}

/** Takes a participant out. */
export function deleteParticipant(db: WriteDb, no: number): void {
  db.run('DELETE FROM participants WHERE no = ?', no)
}

type Part = {
  isSigned: number
  hasAttended: number
  hasBought: number
  note: string
  names: readonly string[]
}

/** Adds names and marks of another row to a participant. */
export function addToParticipant(db: WriteDb, no: number, part: Part): void {
  db.run(
    `UPDATE participants SET is_signed = max(is_signed, ?), has_attended = max(has_attended, ?),
       has_bought = max(has_bought, ?), note = CASE WHEN note = '' THEN ? ELSE note END,
       other_names = (SELECT json_group_array(value) FROM (SELECT DISTINCT value FROM
         (SELECT value FROM json_each(other_names) UNION ALL SELECT value FROM json_each(?)) WHERE value <> name))
     WHERE no = ?`,
    part.isSigned,
    part.hasAttended,
    part.hasBought,
    part.note,
    JSON.stringify(part.names),
    no,
  )
}
