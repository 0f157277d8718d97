import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { type ClaimableField, claimableFields } from '#shared/features/members/model.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import { type LedgerEvent, type Standing, standingOf } from './ledger.ts'
import { searchTextOf } from './search-text.ts'

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

type NameRow = {
  kind: string
  name: string
  firstAt: number
  lastAt: number
  batchNo: number
  isOther: number
}

/**
 * Copied text shows a remark or a card in place of the nickname: such a name is no new nickname, unless one source says
 * both of it.
 */
const IS_OTHER = `n.kind = 'nick' AND EXISTS (
    SELECT 1 FROM member_names o WHERE o.membership_no = n.membership_no AND o.kind IN ('card', 'remark') AND o.name = n.name)
  AND NOT EXISTS (
    SELECT 1 FROM member_names o WHERE o.membership_no = n.membership_no AND o.kind IN ('card', 'remark') AND o.name = n.name
      AND o.batch_no = n.batch_no)`
type DirtyRow = { no: number; personNo: number }

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
        'SELECT no, person_no AS personNo FROM memberships WHERE is_dirty = 1 LIMIT 200',
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

/** What the evidence about a membership comes to. */
export type MembershipOutlook = Pick<Standing, 'joined' | 'left' | 'inviterNo' | 'channel'> & {
  nickname: string
  card: string
}

/**
 * Names, join and leave of a membership by all finished imports and, for the dry run of one that is not shown yet, by
 * `pendingBatchNo` too: the same code tells what an import will change and what it has changed.
 */
export function outlookOf(
  db: ReadDb,
  calendar: ZoneCalendar,
  membershipNo: number,
  pendingBatchNo = 0,
): MembershipOutlook {
  const names = db.all<NameRow>(
    `SELECT n.kind, n.name, min(n.first_at) AS firstAt, max(n.last_at) AS lastAt, max(n.batch_no) AS batchNo,
       min(${IS_OTHER}) AS isOther
     FROM member_names n LEFT JOIN import_batches b ON b.no = n.batch_no
     WHERE n.membership_no = ? AND (n.batch_no IN (0, ?) OR b.state = 'done') GROUP BY n.kind, n.name`,
    membershipNo,
    pendingBatchNo,
  )
  const events = eventsOf(db, membershipNo, pendingBatchNo)
  const first = names.reduce((least, row) => Math.min(least, row.firstAt), Number.POSITIVE_INFINITY)
  const last = names.reduce((most, row) => Math.max(most, row.lastAt), Number.NEGATIVE_INFINITY)
  const { joined, left, inviterNo, channel } = standingOf(events, {
    firstOn: Number.isFinite(first) ? calendar.dateAt(first) : null,
    lastOn: Number.isFinite(last) ? calendar.dateAt(last) : null,
    lastAt: Number.isFinite(last) ? last : null,
  })
  const own = names.filter((row) => row.isOther === 0)
  return {
    nickname:
      latestName(own, 'nick') ??
      latestName(names, 'nick') ??
      latestName(names, 'card') ??
      latestName(names, 'remark') ??
      '',
    card: latestName(names, 'card') ?? '',
    joined,
    left,
    inviterNo,
    channel,
  }
}

type SourcedEvent = LedgerEvent & { batchNo: number }
type CompleteRoster = { no: number; on: CalendarDate; personNo: number }

function eventsOf(db: ReadDb, membershipNo: number, pendingBatchNo: number): LedgerEvent[] {
  const events = db.all<SourcedEvent>(
    `SELECT e.kind, e.at, e.after_date AS after, e.by_date AS "by", e.inviter_no AS inviterNo, e.channel,
       e.batch_no AS batchNo
     FROM membership_events e LEFT JOIN import_batches b ON b.no = e.batch_no
     WHERE e.membership_no = ? AND (e.batch_no IN (0, ?) OR b.state = 'done') ORDER BY e.by_date`,
    membershipNo,
    pendingBatchNo,
  )
  const rosters = db.all<CompleteRoster>(
    `SELECT b.no, b.options ->> 'listedOn' AS "on", m.person_no AS personNo
     FROM memberships m CROSS JOIN import_batches b ON b.group_no = m.group_no
     WHERE m.no = ? AND m.is_me = 0 AND m.is_bot = 0
       AND b.kind = 'roster' AND b.is_complete = 1 AND (b.state = 'done' OR b.no = ?)`,
    membershipNo,
    pendingBatchNo,
  )
  if (rosters.length === 0) return events
  const first = events.find((event) => event.kind === 'seen')
  if (first && first.after === null && !events.some((event) => event.kind === 'joined'))
    first.after = lastBefore(rosters, first.by)
  return [...events, ...absencesIn(db, rosters, events)]
}

/** Day of the last complete roster before `day`: whom it lacked joined after it (domain.md §4.1b). */
function lastBefore(rosters: readonly CompleteRoster[], day: CalendarDate): CalendarDate | null {
  return rosters.reduce<CalendarDate | null>(
    (last, { on }) => (on < day && (last === null || on > last) ? on : last),
    null,
  )
}

/**
 * Complete rosters that lack a member (domain.md §4.1b), derived and not stored, so that the order of imports and undos
 * does not matter. Of two lists of one day the later import counts; the operator, bots and senders of whom nobody knows
 * who they are are never missing.
 */
function absencesIn(
  db: ReadDb,
  rosters: readonly CompleteRoster[],
  events: readonly SourcedEvent[],
): LedgerEvent[] {
  const isNamedIn = ({ no, on }: CompleteRoster) =>
    events.some(
      (event) =>
        event.batchNo === no ||
        (event.by === on &&
          (event.kind === 'seen' || event.kind === 'joined') &&
          (event.batchNo === 0 || event.batchNo > no)),
    )
  const missing = rosters.filter((roster) => !isNamedIn(roster))
  const [one] = missing
  if (!one || isUnresolved(db, one.personNo)) return []
  return missing.map(({ on }) => ({
    kind: 'absent',
    at: null,
    after: null,
    by: on,
    inviterNo: null,
    channel: null,
  }))
}

function isUnresolved(db: ReadDb, personNo: number): boolean {
  const found = db.value<number>(
    "SELECT 1 FROM platform_identities WHERE person_no = ? AND kind = 'unresolved' LIMIT 1",
    personNo,
  )
  return found !== undefined
}

/** Derives one membership now, for a change by hand; a mark that an unfinished import set stays. */
export function deriveMembership(db: WriteDb, calendar: ZoneCalendar, no: number): void {
  const row = db.get<DirtyRow & { pendingSources: number }>(
    `SELECT m.no, m.person_no AS personNo,
       (SELECT count(*) FROM import_batches WHERE state IN ('pending', 'removing')) AS pendingSources
     FROM memberships m WHERE m.no = ?`,
    no,
  )
  if (!row) return
  deriveOne(db, calendar, row)
  if (row.pendingSources > 0) db.run('UPDATE memberships SET is_dirty = 1 WHERE no = ?', no)
}

function deriveOne(db: WriteDb, calendar: ZoneCalendar, { no, personNo }: DirtyRow): void {
  const { nickname, card, joined, left, inviterNo, channel } = outlookOf(db, calendar, no)
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
  const claims = db.all<{ field: string; value: string }>(
    `SELECT c.field, c.value FROM membership_claims c JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
     WHERE c.membership_no = ? ORDER BY c.batch_no`,
    no,
  )
  const claimed = new Map(claims.map(({ field, value }) => [field, value]))
  const staffRole = claimed.get('staffRole') ?? 'none'
  const isMe = claimed.get('isMe') === '1' ? 1 : 0
  if (row.staffRole === row.importedStaffRole && staffRole !== row.staffRole)
    db.run('UPDATE memberships SET staff_role = ?1, imported_staff_role = ?1 WHERE no = ?2', staffRole, no)
  if (row.isMe === row.importedIsMe && isMe !== row.isMe)
    db.run('UPDATE memberships SET is_me = ?1, imported_is_me = ?1 WHERE no = ?2', isMe, no)
}

function latestName(names: readonly NameRow[], kind: string): string | null {
  let latest: NameRow | null = null
  for (const row of names) {
    if (row.kind !== kind) continue
    if (
      !latest ||
      row.lastAt > latest.lastAt ||
      (row.lastAt === latest.lastAt && row.batchNo > latest.batchNo)
    )
      latest = row
  }
  return latest ? toDisplayName(latest.name) : null
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
  const searchText = searchTextOf([displayName, remark, ...present, ...everyNameOf(db, personNo)])
  updateChanged(db, personNo, person, { displayName, searchText, ...Object.fromEntries(claims) })
}

/** Every name that somebody ever carried, latest first: the operator may remember the former one. */
function everyNameOf(db: ReadDb, personNo: number): string[] {
  return db
    .all<{ name: string }>(
      `SELECT n.name FROM memberships m CROSS JOIN member_names n ON n.membership_no = m.no
       LEFT JOIN import_batches b ON b.no = n.batch_no
       WHERE m.person_no = ? AND (n.batch_no = 0 OR b.state = 'done')
       GROUP BY n.name ORDER BY max(n.last_at) DESC, n.name LIMIT 50`,
      personNo,
    )
    .map(({ name }) => toDisplayName(name))
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
  const claims = db.all<{ field: string; value: string }>(
    `SELECT c.field, c.value FROM profile_claims c JOIN import_batches b ON b.no = c.batch_no
     WHERE c.person_no = ? AND (b.state = 'done' OR b.no = ?) ORDER BY c.batch_no`,
    personNo,
    pendingBatchNo,
  )
  const values = new Map(claims.map((claim) => [claim.field, claim.value]))
  const fields = claimableFields.filter((field) => !locked.has(field))
  return new Map(fields.map((field) => [field, values.get(field) ?? EMPTY_FIELD[field]]))
}

/** birthYear → birth_year */
export function columnOf(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}
