import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { globalIdentityKinds, type IdentityKind } from '#shared/features/members/model.ts'
import { toDisplayName, toStoredText } from '#shared/kernel/text.ts'

export type PeerIdentity = { kind: IdentityKind; value: string }

/** Whom a private log is with, as its source names them; names in the order in which they are trusted. */
export type PeerSigns = { identities: readonly PeerIdentity[]; names: readonly string[] }

const ME = "SELECT person_no FROM platform_identities WHERE kind = 'me'"

/**
 * The one person who fits: by a platform id that is comparable everywhere, else whoever an earlier export of the chat went
 * to, else by the first name that exactly one person ever carried (own name, remark, or name in a group); never against a
 * contradicting id (domain.md §4.1). Null when nobody or several fit; the operator never fits.
 */
export function recognisePeer(
  db: ReadDb,
  { identities, names }: PeerSigns,
  remembered: number | null = null,
): number | null {
  const comparable = identities.filter(({ kind }) => globalIdentityKinds.has(kind))
  const byId = new Set(comparable.flatMap((identity) => peopleWithId(db, identity)))
  if (byId.size > 0) return byId.size === 1 ? ([...byId][0] ?? null) : null
  if (remembered !== null && !contradicts(db, remembered, comparable)) return remembered
  for (const name of names) {
    const fitting = peopleNamed(db, name).filter((no) => !contradicts(db, no, comparable))
    if (fitting.length === 1) return fitting[0] ?? null
  }
  return null
}

function peopleWithId(db: ReadDb, { kind, value }: PeerIdentity): number[] {
  return keys(
    db.all<{ no: number }>(
      `SELECT DISTINCT p.no FROM platform_identities i JOIN people p ON p.no = i.person_no
       WHERE i.kind = ? AND i.scope = '' AND i.value = ? AND p.pending_batch_no IS NULL AND p.no NOT IN (${ME})`,
      kind,
      value,
    ),
  )
}

/** People who carry a name, or carried it in a group. */
function peopleNamed(db: ReadDb, name: string): number[] {
  const shown = toDisplayName(name)
  if (shown === '') return []
  return keys(
    db.all<{ no: number }>(
      `SELECT no FROM people WHERE (display_name = ?1 OR remark = ?1) AND pending_batch_no IS NULL AND no NOT IN (${ME})
       UNION SELECT m.person_no FROM member_names n CROSS JOIN memberships m ON m.no = n.membership_no
       LEFT JOIN import_batches b ON b.no = n.batch_no
       WHERE n.name = ?2 AND (n.batch_no = 0 OR b.state = 'done') AND m.pending_batch_no IS NULL
         AND m.is_me = 0 AND m.person_no NOT IN (${ME})`,
      shown,
      toStoredText(name),
    ),
  )
}

const keys = (rows: readonly { no: number }[]): number[] => rows.map(({ no }) => no)

/** True when the person already has another id of the same kind. */
function contradicts(db: ReadDb, personNo: number, identities: readonly PeerIdentity[]): boolean {
  return identities.some(
    ({ kind, value }) =>
      db.value<number>(
        "SELECT 1 FROM platform_identities WHERE person_no = ? AND kind = ? AND scope = '' AND value <> ? LIMIT 1",
        personNo,
        kind,
        value,
      ) !== undefined,
  )
}

/** True when an id belongs to the operator. */
export function isMyIdentity(db: ReadDb, { kind, value }: PeerIdentity): boolean {
  return (
    globalIdentityKinds.has(kind) &&
    db.value<number>(
      `SELECT 1 FROM platform_identities WHERE kind = ? AND scope = '' AND value = ? AND person_no IN (${ME}) LIMIT 1`,
      kind,
      value,
    ) !== undefined
  )
}

/** Everything by which a person may be called: own name, remark, names in groups. */
export function namesOfPerson(db: ReadDb, personNo: number): string[] {
  return db
    .all<{ name: string }>(
      `SELECT display_name AS name FROM people WHERE no = ?1 UNION SELECT remark FROM people WHERE no = ?1
       UNION SELECT n.name FROM memberships m JOIN member_names n ON n.membership_no = m.no WHERE m.person_no = ?1`,
      personNo,
    )
    .map(({ name }) => toDisplayName(name))
    .filter((name) => name !== '')
}

/** Remembers whose log a batch holds, and the ids that it gives them; an id of somebody else is left alone. */
export function insertPrivateChat(
  db: WriteDb,
  chat: { batchNo: number; personNo: number; hasMadePerson: boolean; identities: readonly PeerIdentity[] },
): void {
  const { batchNo, personNo, hasMadePerson } = chat
  db.run(
    'INSERT INTO private_chats (batch_no, person_no, made_person) VALUES (?, ?, ?)',
    batchNo,
    personNo,
    hasMadePerson ? 1 : 0,
  )
  for (const { kind, value } of chat.identities) {
    if (!globalIdentityKinds.has(kind)) continue
    db.run(
      `INSERT INTO platform_identities (kind, scope, value, batch_no, person_no) SELECT ?1, '', ?2, ?3, ?4
       WHERE NOT EXISTS (SELECT 1 FROM platform_identities
         WHERE kind = ?1 AND scope = '' AND value = ?2 AND person_no <> ?4)
       ON CONFLICT DO NOTHING`,
      kind,
      value,
      batchNo,
      personNo,
    )
  }
}

/** Asks for the conversations of whoever a batch is about to be derived again. */
export function insertStaleChat(db: WriteDb, batchNo: number): void {
  db.run(
    `INSERT INTO stale_private_chats (person_no) SELECT person_no FROM private_chats WHERE batch_no = ?
     ON CONFLICT DO NOTHING`,
    batchNo,
  )
}
