import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type ClaimableField, claimableFields } from '#shared/features/members/model.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import { replaceStays } from './commands.ts'
import { outlookOf } from './outlook.ts'
import { searchTextOf } from './search-text.ts'

export { outlookOf } from './outlook.ts'

/** Longest time that one transaction may take. */
const SLICE_MS = 15

/** Column and value of an unlocked field that no import fills. */
const EMPTY_FIELD: Record<ClaimableField, string | null> = {
  remark: '',
  sex: null,
  birthday: null,
  birthYear: null,
  ageBand: null,
  province: null,
  city: null,
  phone: null,
  interests: '[]',
  resources: '[]',
  needs: '[]',
  tags: '[]',
  sourceChannel: null,
  note: '',
}

type DirtyRow = { no: number; groupNo: number; personNo: number }

/**
 * Derives names, join and leave and imported profile fields of every membership that an import touched. Resumable: what
 * is still marked dirty is taken up at the next call, also after a crash.
 */
export async function deriveMembers(ctx: DataContext, signal?: AbortSignal): Promise<void> {
  for (;;) {
    if (signal?.aborted) return
    const left = ctx.writeQuietly((db) => {
      const until = performance.now() + SLICE_MS
      const dirty = db.all<DirtyRow>(
        'SELECT no, group_no AS groupNo, person_no AS personNo FROM memberships WHERE is_dirty = 1 LIMIT 200',
      )
      for (const row of dirty) {
        deriveOne(db, ctx.calendar(), row)
        if (performance.now() > until) break
      }
      return dirty.length
    })
    if (left === 0) return
    await ctx.pause()
  }
}

/** Derives one membership now, for a change by hand; a mark that an unfinished import set stays. */
export function deriveMembership(db: WriteDb, calendar: ZoneCalendar, no: number): void {
  const row = db.get<DirtyRow & { pendingSources: number }>(
    `SELECT m.no, m.group_no AS groupNo, m.person_no AS personNo,
       (SELECT count(*) FROM import_batches WHERE state IN ('pending', 'removing')) AS pendingSources
     FROM memberships m WHERE m.no = ?`,
    no,
  )
  if (!row) return
  deriveOne(db, calendar, row)
  if (row.pendingSources > 0) db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', no)
}

function deriveOne(db: WriteDb, calendar: ZoneCalendar, { no, groupNo, personNo }: DirtyRow): void {
  const { nickname, card, joined, left, inviterNo, channel, stays } = outlookOf(db, calendar, no)
  db.run(
    `UPDATE memberships SET nickname = ?, card = ?, joined_kind = ?, joined_after = ?, joined_by = ?, joined_at = ?,
       left_kind = ?, left_after = ?, left_by = ?, left_at = ?, inviter_no = ?, channel = ?, is_dirty = 0
     WHERE no = ?`,
    nickname,
    card,
    joined.kind,
    joined.after,
    joined.by,
    joined.at,
    left?.kind ?? null,
    left?.after ?? null,
    left?.by ?? null,
    left?.at ?? null,
    inviterNo,
    channel,
    no,
  )
  replaceStays(db, { no, groupNo }, stays)
  deriveStanding(db, no)
  derivePerson(db, personNo)
}

type ClaimedStanding = { staffRole: string; isMe: number; importedStaffRole: string; importedIsMe: number }

/**
 * Staff role and `me` as imports state them, newest batch first. A value that differs from what imports last came to was
 * set by hand and stays.
 */
function deriveStanding(db: WriteDb, no: number): void {
  const row = db.get<ClaimedStanding>(
    `SELECT staff_role AS staffRole, is_me AS isMe, imported_staff_role AS importedStaffRole, imported_is_me AS importedIsMe
     FROM memberships WHERE no = ?`,
    no,
  )
  if (!row) return
  const claims = db.all<Claim>(
    `SELECT c.field, c.value, c.batch_no AS batchNo FROM membership_claims c
     JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done' WHERE c.membership_no = ?`,
    no,
  )
  const claimed = newestOf(claims)
  const staffRole = claimed.get('staffRole') ?? 'none'
  const isMe = claimed.get('isMe') === '1' ? 1 : 0
  if (row.staffRole === row.importedStaffRole && staffRole !== row.staffRole)
    db.run('UPDATE memberships SET staff_role = ?1, imported_staff_role = ?1 WHERE no = ?2', staffRole, no)
  if (row.isMe === row.importedIsMe && isMe !== row.isMe)
    db.run('UPDATE memberships SET is_me = ?1, imported_is_me = ?1 WHERE no = ?2', isMe, no)
}

type PersonRow = Record<ClaimableField | 'displayName' | 'searchText' | 'locked', string | number | null>

const PERSON_COLUMNS = claimableFields.map((field) => `${columnOf(field)} AS ${field}`).join(', ')

/** Fills what imports claim about a person, newest batch first; fields locked by hand are left alone. */
export function derivePerson(db: WriteDb, personNo: number): void {
  const person = db.get<PersonRow>(
    `SELECT display_name AS displayName, search_text AS searchText, locked_fields AS locked, ${PERSON_COLUMNS}
     FROM people WHERE no = ?`,
    personNo,
  )
  if (!person) return
  const locked = new Set(JSON.parse(String(person.locked)) as string[])
  const claims = claimsOn(db, personNo, locked)
  const names = db.all<{ name: string; card: string }>(
    'SELECT nickname AS name, card FROM memberships WHERE person_no = ? ORDER BY no',
    personNo,
  )
  const remark = claims.has('remark') ? (claims.get('remark') ?? '') : String(person.remark)
  const derived =
    names.find((row) => row.name !== '')?.name || names.find((row) => row.card !== '')?.card || remark
  const kept = String(person.displayName)
  const displayName = locked.has('displayName') || derived === '' ? kept : derived
  const present = names.flatMap((row) => [row.name, row.card])
  const merged = db.all<{ name: string }>(
    'SELECT absorbed_name AS name FROM person_merges WHERE person_no = ?',
    personNo,
  )
  const former = [...everyNameOf(db, personNo), ...merged.map(({ name }) => name)]
  const searchText = searchTextOf([displayName, remark, ...present, ...former])
  updateChanged(db, personNo, person, { displayName, searchText, ...Object.fromEntries(claims) })
}

const KEPT_NAMES = 50

/** Every name that somebody ever carried, latest first: the operator may remember the former one. */
function everyNameOf(db: ReadDb, personNo: number): string[] {
  const rows = db.all<{ name: string; lastAt: number }>(
    `SELECT n.name, n.last_at AS lastAt FROM memberships m CROSS JOIN member_names n ON n.membership_no = m.no
     LEFT JOIN import_batches b ON b.no = n.batch_no WHERE m.person_no = ? AND (n.batch_no = 0 OR b.state = 'done')`,
    personNo,
  )
  const latestFirst = rows.sort((a, b) => b.lastAt - a.lastAt || a.name.localeCompare(b.name))
  return [...new Set(latestFirst.map(({ name }) => toDisplayName(name)))].slice(0, KEPT_NAMES)
}

/** Most people are derived again without any change; only what differs is written. */
function updateChanged(
  db: WriteDb,
  personNo: number,
  before: PersonRow,
  after: Record<string, string | null>,
): void {
  const changed = Object.entries(after).filter(([field, value]) => {
    const old = before[field as keyof PersonRow]
    return (old === null ? null : String(old)) !== value
  })
  if (changed.length === 0) return
  const sets = changed.map(([field]) => `${columnOf(field)} = ?`).join(', ')
  db.run(`UPDATE people SET ${sets} WHERE no = ?`, ...changed.map(([, value]) => value), personNo)
}

type Claim = { field: string; value: string; batchNo: number }

/** Value of each field by the newest batch. Ordered here: a sorter in SQL costs more than such a short list. */
function newestOf(claims: readonly Claim[]): Map<string, string> {
  return new Map(claims.toSorted((a, b) => a.batchNo - b.batchNo).map(({ field, value }) => [field, value]))
}

/**
 * What imports make of a person's unlocked fields, by all finished ones and perhaps one that is not shown yet: the newest
 * wins. Lists are JSON arrays.
 */
export function claimsOn(
  db: ReadDb,
  personNo: number,
  locked: ReadonlySet<string>,
  pendingBatchNo = 0,
): Map<ClaimableField, string | null> {
  const claims = db.all<Claim>(
    `SELECT c.field, c.value, c.batch_no AS batchNo FROM profile_claims c JOIN import_batches b ON b.no = c.batch_no
     WHERE c.person_no = ? AND (b.state = 'done' OR b.no = ?)`,
    personNo,
    pendingBatchNo,
  )
  const values = newestOf(claims)
  const fields = claimableFields.filter((field) => !locked.has(field))
  return new Map(fields.map((field) => [field, values.get(field) ?? EMPTY_FIELD[field]]))
}

/** birthYear → birth_year */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
