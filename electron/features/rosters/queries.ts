import type { ReadDb } from '#electron/database/handles.ts'
import { columnOf } from '#electron/features/members/derive.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { type ClaimableField, claimableFields } from '#shared/features/members/model.ts'
import type { RosterRow } from '#shared/features/rosters/contract.ts'
import { rosterRow } from '#shared/features/rosters/contract.ts'
import type { RosterMapping, RowOutcome } from '#shared/features/rosters/model.ts'
import { rosterMapping } from '#shared/features/rosters/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** The mapping that was confirmed for these headers, or null. */
export function findMapping(db: ReadDb, headerKey: string): RosterMapping | null {
  const stored = db.value<string>('SELECT mapping FROM roster_mappings WHERE header_key = ?', headerKey)
  const parsed = stored === undefined ? null : rosterMapping.safeParse(JSON.parse(stored))
  return parsed?.success ? parsed.data : null
}

/** Living groups with their names, longest first, to find one in the name of a file. */
export function findGroupNames(db: ReadDb): { id: GroupId; name: string }[] {
  return db.all(
    'SELECT id, name FROM groups WHERE archived_at IS NULL AND pending_batch_no IS NULL ORDER BY length(name) DESC, no',
  )
}

/** How a membership and its person stand now, for telling what a roster changes. */
export type Current = {
  personNo: number
  nickname: string
  card: string
  joinedKind: string
  joinedBy: CalendarDate | null
  hasLeft: boolean
  inviterNo: number | null
  locked: ReadonlySet<string>
  profile: ReadonlyMap<ClaimableField, string | null>
}

const PROFILE_COLUMNS = claimableFields.map((field) => `p.${columnOf(field)} AS ${field}`).join(', ')

export function findCurrent(db: ReadDb, membershipNo: number): Current | null {
  const row = db.get<Record<string, string | number | null>>(
    `SELECT m.person_no AS personNo, m.nickname, m.card, m.joined_kind AS joinedKind, m.joined_by AS joinedBy,
       m.left_kind AS leftKind, m.inviter_no AS inviterNo, p.locked_fields AS locked, ${PROFILE_COLUMNS}
     FROM memberships m JOIN people p ON p.no = m.person_no WHERE m.no = ?`,
    membershipNo,
  )
  if (!row) return null
  const text = (field: string) => {
    const value = row[field]
    return value === null || value === undefined ? null : String(value)
  }
  return {
    personNo: Number(row.personNo),
    nickname: text('nickname') ?? '',
    card: text('card') ?? '',
    joinedKind: text('joinedKind') ?? 'unknown',
    joinedBy: text('joinedBy') as CalendarDate | null,
    hasLeft: row.leftKind !== null,
    inviterNo: row.inviterNo === null ? null : Number(row.inviterNo),
    locked: new Set(JSON.parse(text('locked') ?? '[]') as string[]),
    profile: new Map(claimableFields.map((field) => [field, text(field)])),
  }
}

/** The person who carries one of some ids, or null. */
export function findPersonByIds(
  db: ReadDb,
  ids: readonly { kind: string; scope: string; value: string }[],
): number | null {
  for (const { kind, scope, value } of ids) {
    const found = db.value<number>(
      'SELECT person_no FROM platform_identities WHERE kind = ? AND scope = ? AND value = ? LIMIT 1',
      kind,
      scope,
      value,
    )
    if (found !== undefined) return found
  }
  return null
}

/** Somebody else with this phone number who is not part of an unfinished import. */
export function findPhoneOwner(db: ReadDb, phone: string, personNo: number): string | null {
  return (
    db.value<string>(
      'SELECT display_name FROM people WHERE phone = ? AND no <> ? AND pending_batch_no IS NULL LIMIT 1',
      phone,
      personNo,
    ) ?? null
  )
}

/** Everybody whom the operator gave a remark. */
export function findRemarks(db: ReadDb): { personNo: number; remark: string }[] {
  return db.all("SELECT no AS personNo, remark FROM people WHERE remark <> '' AND pending_batch_no IS NULL")
}

/** Names that members of a group carry or carried. */
export function findGroupMemberNames(db: ReadDb, groupNo: number): { membershipNo: number; name: string }[] {
  return db.all(
    `SELECT DISTINCT n.membership_no AS membershipNo, n.name FROM memberships m
     JOIN member_names n ON n.membership_no = m.no WHERE m.group_no = ? AND m.pending_batch_no IS NULL`,
    groupNo,
  )
}

/** Kinds and values of a person's ids. */
export function findIds(db: ReadDb, membershipNo: number): { kind: string; value: string }[] {
  return db.all(
    `SELECT DISTINCT i.kind, i.value FROM memberships m JOIN platform_identities i ON i.person_no = m.person_no
     WHERE m.no = ?`,
    membershipNo,
  )
}

export type UnlistedMember = { membershipNo: number; name: string }

/** Present members of a group of whom a roster says nothing. Leans on the indexes by group and by membership (pluses). */
export function findUnlisted(db: ReadDb, groupNo: number, batchNo: number): UnlistedMember[] {
  return db.all<UnlistedMember>(
    `SELECT m.no AS membershipNo, CASE WHEN m.nickname <> '' THEN m.nickname ELSE p.display_name END AS name
     FROM memberships m JOIN people p ON p.no = m.person_no
     WHERE m.group_no = ? AND m.left_kind IS NULL AND +m.pending_batch_no IS NULL
       AND NOT EXISTS (SELECT 1 FROM membership_events e WHERE e.membership_no = m.no AND +e.batch_no = ?)
     ORDER BY m.no`,
    groupNo,
    batchNo,
  )
}

type StoredRow = { line: number; outcome: RowOutcome; shown: string; reason: string | null; facts: string }

/** Rows of a batch in the order of the file. */
export function findRosterRows(
  db: ReadDb,
  batchNo: number,
  outcome: RowOutcome | null,
  page: { offset: number; limit: number },
): { rows: RosterRow[]; total: number } {
  const rows = db.all<StoredRow>(
    `SELECT line, outcome, shown, reason, facts FROM roster_rows
     WHERE batch_no = ? AND (? IS NULL OR outcome = ?) ORDER BY at LIMIT ? OFFSET ?`,
    batchNo,
    outcome,
    outcome,
    page.limit,
    page.offset,
  )
  const total = db.value<number>(
    'SELECT count(*) FROM roster_rows WHERE batch_no = ? AND (? IS NULL OR outcome = ?)',
    batchNo,
    outcome,
    outcome,
  )
  return { rows: rows.map(toRow), total: total ?? 0 }
}

function toRow({ shown, facts, ...row }: StoredRow): RosterRow {
  return rosterRow.parse({ ...row, ...(JSON.parse(shown) as object), facts: JSON.parse(facts) })
}

/** Skipped rows with their cells, in the order of the file. */
export function findBadRows(
  db: ReadDb,
  batchNo: number,
): { line: number; reason: string; facts: RosterRow['facts']; cells: string[] }[] {
  const rows = db.all<{ line: number; reason: string; facts: string; cells: string | null }>(
    "SELECT line, reason, facts, cells FROM roster_rows WHERE batch_no = ? AND outcome = 'bad' ORDER BY at",
    batchNo,
  )
  return rows.map((row) => ({
    line: row.line,
    reason: row.reason,
    facts: JSON.parse(row.facts) as RosterRow['facts'],
    cells: JSON.parse(row.cells ?? '[]') as string[],
  }))
}

/** Headers of a batch, for the file of its skipped rows. */
export function findBatchHeaders(db: ReadDb, batchNo: number): string[] {
  const stored = db.value<string | null>(
    "SELECT options ->> 'headers' FROM import_batches WHERE no = ?",
    batchNo,
  )
  return stored ? (JSON.parse(stored) as string[]) : []
}
