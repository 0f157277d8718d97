import type { ReadDb } from '#electron/database/handles.ts'
import { type MergePreview, type MergeSide, mergeSide } from '#shared/features/members/merge-model.ts'
import type { KnownPerson } from '#shared/features/members/rules/same-person.ts'

/** Kinds of ids that tell nothing about who somebody is beyond one export. */
const NOT_COMPARABLE = "('me', 'unresolved', 'settled_name', 'export')"

const ID = "kind || ' ' || scope || ' ' || value"

type NameRow = { personNo: number; groupNo: number; kind: string; name: string }
type PersonRow = { no: number; name: string; remark: string; phone: string | null }

/** Somebody with all names as sources wrote them. */
export type NamedPerson = Pick<KnownPerson, 'no' | 'groups' | 'phone' | 'ids'> & {
  names: readonly string[]
  remarks: readonly string[]
}

/** The next people after a key, with what could tell that two of them are one. Leans on memberships_by_person. */
export function findNamedPeople(db: ReadDb, after: number, limit: number): NamedPerson[] {
  const people = db.all<PersonRow>(
    `SELECT no, display_name AS name, remark, phone FROM people WHERE no > ? AND +pending_batch_no IS NULL
     ORDER BY no LIMIT ?`,
    after,
    limit,
  )
  const last = people.at(-1)?.no ?? after
  const names = db.all<NameRow>(
    `SELECT m.person_no AS personNo, m.group_no AS groupNo, n.kind, n.name
     FROM memberships m CROSS JOIN member_names n ON n.membership_no = m.no LEFT JOIN import_batches b ON b.no = n.batch_no
     WHERE m.person_no > ? AND m.person_no <= ? AND +m.pending_batch_no IS NULL AND m.is_bot = 0
       AND (n.batch_no = 0 OR b.state = 'done')`,
    after,
    last,
  )
  const ids = db.all<{ personNo: number; id: string }>(
    `SELECT DISTINCT person_no AS personNo, ${ID} AS id FROM platform_identities
     WHERE person_no > ? AND person_no <= ? AND kind NOT IN ${NOT_COMPARABLE}`,
    after,
    last,
  )
  const namesOf = Map.groupBy(names, ({ personNo }) => personNo)
  const idsOf = Map.groupBy(ids, ({ personNo }) => personNo)
  return people.map((person) => namedPerson(person, namesOf.get(person.no), idsOf.get(person.no)))
}

function namedPerson(
  person: PersonRow,
  rows: readonly NameRow[] = [],
  ids: readonly { id: string }[] = [],
): NamedPerson {
  const remarks = rows.filter(({ kind }) => kind === 'remark').map(({ name }) => name)
  const names = rows.filter(({ kind }) => kind !== 'remark').map(({ name }) => name)
  return {
    no: person.no,
    groups: [...new Set(rows.map(({ groupNo }) => groupNo))],
    names: [...new Set([...names, person.name])],
    remarks: [...new Set(person.remark === '' ? remarks : [...remarks, person.remark])],
    phone: person.phone,
    ids: ids.map(({ id }) => id),
  }
}

/** Comparable ids of a person, as `kind scope value`. */
export function findIds(db: ReadDb, personNo: number): string[] {
  const rows = db.all<{ id: string }>(
    `SELECT DISTINCT ${ID} AS id FROM platform_identities WHERE person_no = ? AND kind NOT IN ${NOT_COMPARABLE}`,
    personNo,
  )
  return rows.map(({ id }) => id)
}

/** Pairs of people whom the operator told apart, as `low high`. */
export function findDistinctPairs(db: ReadDb): Set<string> {
  const rows = db.all<{ low: number; high: number }>(
    'SELECT low_no AS low, high_no AS high FROM distinct_people',
  )
  return new Set(rows.map(({ low, high }) => `${low} ${high}`))
}

/** Changes with every write of the workspace. */
export function findDataVersion(db: ReadDb): number {
  return db.value<number>('PRAGMA data_version') ?? 0
}

/** What tells a person apart from others. */
export function findMergeSide(db: ReadDb, personNo: number): MergeSide {
  const row = db.get<Record<string, unknown> & { isSample: number }>(
    `SELECT p.id AS personId, p.display_name AS name, p.remark, p.phone, p.is_sample AS isSample,
       coalesce(sum(f.messages_total), 0) AS messages, min(f.first_spoke_at) AS firstSpokeAt,
       max(f.last_spoke_at) AS lastSpokeAt
     FROM people p LEFT JOIN membership_figures f ON f.person_no = p.no WHERE p.no = ? GROUP BY p.no`,
    personNo,
  )
  const identities = db.all<{ kind: string; value: string }>(
    `SELECT DISTINCT kind, value FROM platform_identities WHERE person_no = ? AND kind NOT IN ${NOT_COMPARABLE}
     ORDER BY kind, value`,
    personNo,
  )
  const groups = db.all(
    `SELECT g.id AS groupId, g.name FROM memberships m JOIN groups g ON g.no = m.group_no
     WHERE m.person_no = ? AND m.pending_batch_no IS NULL ORDER BY m.left_kind IS NOT NULL, g.no`,
    personNo,
  )
  const isUnresolved = identities.length === 0
  return mergeSide.parse({ ...row, isSample: row?.isSample === 1, identities, groups, isUnresolved })
}

/** Groups that two people share, and on how many days both spoke in them. Leans on the primary key of daily_facts. */
export function findCommon(db: ReadDb, a: number, b: number): { sharedGroups: string[]; sameDays: number } {
  const shared = db.all<{ name: string; days: number }>(
    `SELECT g.name, (SELECT count(*) FROM daily_facts x CROSS JOIN daily_facts y ON y.membership_no = n.no
         AND y.on_date = x.on_date AND y.messages > 0 WHERE x.membership_no = m.no AND x.messages > 0) AS days
     FROM memberships m JOIN memberships n ON n.group_no = m.group_no AND n.person_no = ?
       JOIN groups g ON g.no = m.group_no WHERE m.person_no = ? ORDER BY g.no`,
    b,
    a,
  )
  return {
    sharedGroups: shared.map(({ name }) => name),
    sameDays: shared.reduce((sum, { days }) => sum + days, 0),
  }
}

/** What a person brings along when they become part of another one. */
export function findMoves(db: ReadDb, personNo: number): MergePreview['moves'] {
  const counts = db.get<Record<string, number>>(
    `SELECT (SELECT count(*) FROM memberships WHERE person_no = p.no AND pending_batch_no IS NULL) AS groups,
       (SELECT count(*) FROM memberships m JOIN messages s ON s.membership_no = m.no WHERE m.person_no = p.no) AS messages,
       (SELECT count(DISTINCT n.name) FROM memberships m JOIN member_names n ON n.membership_no = m.no
         WHERE m.person_no = p.no) AS names,
       (SELECT count(DISTINCT kind || value) FROM platform_identities WHERE person_no = p.no
         AND kind NOT IN ${NOT_COMPARABLE}) AS identities,
       (SELECT count(*) FROM follow_ups WHERE person_no = p.no AND state = 'open') AS openCards,
       (SELECT count(*) FROM follow_ups WHERE person_no = p.no AND state IN ('waiting', 'done', 'skipped')) AS closedCards,
       (SELECT count(*) FROM interactions WHERE person_no = p.no) AS interactions,
       p.note <> '' AS hasNote
     FROM people p WHERE p.no = ?`,
    personNo,
  )
  const tags = JSON.parse(
    db.value<string>('SELECT tags FROM people WHERE no = ?', personNo) ?? '[]',
  ) as string[]
  const { hasNote, ...rest } = counts ?? {}
  return { ...(rest as Omit<MergePreview['moves'], 'tags' | 'hasNote'>), tags, hasNote: hasNote === 1 }
}

/** True for the operator's own account. */
export function isMe(db: ReadDb, personNo: number): boolean {
  const own = 'SELECT 1 FROM memberships WHERE person_no = ? AND is_me = 1 LIMIT 1'
  return db.value(own, personNo) !== undefined
}

/** An import after a merge whose people cannot be told apart any more: it met the one person as one. */
export function findImportSince(
  db: ReadDb,
  personNo: number,
  { lastBatchNo, apart }: { lastBatchNo: number; apart: readonly number[] },
): string | null {
  return (
    db.value<string>(
      `SELECT b.source_name FROM memberships m JOIN member_names n ON n.membership_no = m.no
         JOIN import_batches b ON b.no = n.batch_no
       WHERE m.person_no = ? AND b.no > ? AND m.no NOT IN (SELECT value FROM json_each(?)) LIMIT 1`,
      personNo,
      lastBatchNo,
      JSON.stringify(apart),
    ) ?? null
  )
}

/** The newest import of all. */
export function findLastBatchNo(db: ReadDb): number {
  return db.value<number>('SELECT coalesce(max(no), 0) FROM import_batches') ?? 0
}
