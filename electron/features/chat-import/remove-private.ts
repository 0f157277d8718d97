import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { withdrawConversations } from '#electron/features/interactions/derive.ts'
import { PERSON_TOUCHED_BY_HAND } from './queries.ts'

const SLICE_ROWS = 2000

/**
 * Withdraws the private chat that a batch brought, in short transactions; call again until it answers 0. Conversations of
 * a person of whom other logs are left are derived anew from those.
 */
export function removePrivateChat(_ctx: DataContext, db: WriteDb, { no }: { no: number }): number {
  const { changes } = db.run(
    `DELETE FROM private_messages WHERE no IN (SELECT no FROM private_messages WHERE batch_no = ? LIMIT ${SLICE_ROWS})`,
    no,
  )
  if (changes > 0) return changes
  const chat = db.get<{ personNo: number; hasMadePerson: number }>(
    'SELECT person_no AS personNo, made_person AS hasMadePerson FROM private_chats WHERE batch_no = ?',
    no,
  )
  if (!chat) return 0
  db.run('DELETE FROM private_chats WHERE batch_no = ?', no)
  if (inheritPerson(db, chat.personNo, chat.hasMadePerson === 1)) withdrawIdentities(db, no, chat.personNo)
  else endChats(db, no, chat.personNo, chat.hasMadePerson === 1)
  return 1
}

/**
 * A person whom private logs alone know goes with the last of them. False when none is left; else the next run derives
 * what the others tell.
 */
export function inheritPerson(db: WriteDb, personNo: number, isTheirs: boolean): boolean {
  const heir = db.value<number | null>(
    'SELECT min(batch_no) FROM private_chats WHERE person_no = ?',
    personNo,
  )
  if (typeof heir !== 'number') return false
  if (isTheirs) db.run('UPDATE private_chats SET made_person = 1 WHERE batch_no = ?', heir)
  db.run('INSERT INTO stale_private_chats (person_no) VALUES (?) ON CONFLICT DO NOTHING', personNo)
  return true
}

function endChats(db: WriteDb, batchNo: number, personNo: number, isTheirs: boolean): void {
  withdrawConversations(db, personNo)
  db.run('DELETE FROM stale_private_chats WHERE person_no = ?', personNo)
  const isTouched =
    db.value<number>(`SELECT 1 FROM people p WHERE p.no = ? AND ${PERSON_TOUCHED_BY_HAND}`, personNo) === 1
  // Somebody whom the operator dealt with stays, and must be recognised when the log is imported again.
  if (isTheirs && isTouched)
    db.run(
      'UPDATE OR IGNORE platform_identities SET batch_no = 0 WHERE batch_no = ? AND person_no = ?',
      batchNo,
      personNo,
    )
  withdrawIdentities(db, batchNo, personNo)
  const isMember = db.value<number>('SELECT 1 FROM memberships WHERE person_no = ? LIMIT 1', personNo) === 1
  if (isTheirs && !isTouched && !isMember) removePerson(db, personNo)
}

function withdrawIdentities(db: WriteDb, batchNo: number, personNo: number): void {
  db.run('DELETE FROM platform_identities WHERE batch_no = ? AND person_no = ?', batchNo, personNo)
}

/** Forgets somebody of whom nothing is left to tell. */
export function removePerson(db: WriteDb, personNo: number): void {
  db.run(
    'DELETE FROM follow_up_reasons WHERE follow_up_no IN (SELECT no FROM follow_ups WHERE person_no = ?)',
    personNo,
  )
  db.run('DELETE FROM follow_ups WHERE person_no = ?', personNo)
  db.run('DELETE FROM platform_identities WHERE person_no = ?', personNo)
  db.run('DELETE FROM profile_claims WHERE person_no = ?', personNo)
  db.run('DELETE FROM people WHERE no = ?', personNo)
}
