import type { ReadDb } from '#electron/database/handles.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import type { LedgerEvent, Standing } from './ledger.ts'
import { staysOf } from './stays.ts'

/** What the evidence about a membership comes to. */
export type MembershipOutlook = Pick<Standing, 'joined' | 'left' | 'inviterNo' | 'channel'> & {
  nickname: string
  card: string
  /** Every stay, first to last; the last one is told above. */
  stays: readonly Standing[]
}

/**
 * Names, join and leave of a membership by all finished imports and, for the dry run of one that is not shown yet, by
 * `pendingBatchNo` too: the same code tells what an import will change and what it has changed. Rows are grouped and
 * ordered here: for so few a sorter in SQL costs more than the search.
 */
export function outlookOf(
  db: ReadDb,
  calendar: ZoneCalendar,
  membershipNo: number,
  pendingBatchNo = 0,
): MembershipOutlook {
  const sightings = db.all<Sighting>(
    `SELECT n.kind, n.name, n.first_at AS firstAt, n.last_at AS lastAt, n.batch_no AS batchNo
     FROM member_names n LEFT JOIN import_batches b ON b.no = n.batch_no
     WHERE n.membership_no = ? AND (n.batch_no IN (0, ?) OR b.state = 'done')`,
    membershipNo,
    pendingBatchNo,
  )
  const events = eventsOf(db, membershipNo, pendingBatchNo)
  // Two people who became one cannot have invited each other.
  for (const event of events) if (event.inviterNo === membershipNo) event.inviterNo = null
  const first = sightings.reduce((least, row) => Math.min(least, row.firstAt), Number.POSITIVE_INFINITY)
  const last = sightings.reduce((most, row) => Math.max(most, row.lastAt), Number.NEGATIVE_INFINITY)
  const { earlier, last: present } = staysOf(events, {
    firstOn: Number.isFinite(first) ? calendar.dateAt(first) : null,
    lastOn: Number.isFinite(last) ? calendar.dateAt(last) : null,
    lastAt: Number.isFinite(last) ? last : null,
  })
  return {
    nickname:
      latestName(
        sightings.filter((row) => !isOtherName(row, sightings)),
        'nick',
      ) ??
      latestName(sightings, 'nick') ??
      latestName(sightings, 'card') ??
      latestName(sightings, 'remark') ??
      '',
    card: latestName(sightings, 'card') ?? '',
    joined: present.joined,
    left: present.left,
    inviterNo: present.inviterNo,
    channel: present.channel,
    stays: [...earlier, present],
  }
}

type Sighting = { kind: string; name: string; firstAt: number; lastAt: number; batchNo: number }

/**
 * Copied text shows a remark or a card in place of the nickname: such a name is no new nickname, unless one source says
 * both of it.
 */
function isOtherName({ kind, name }: Sighting, sightings: readonly Sighting[]): boolean {
  if (kind !== 'nick') return false
  const others = sightings.filter((row) => row.name === name && row.kind !== 'nick')
  if (others.length === 0) return false
  const nicks = sightings.filter((row) => row.name === name && row.kind === 'nick')
  return !nicks.some((nick) => others.some((other) => other.batchNo === nick.batchNo))
}

function latestName(sightings: readonly Sighting[], kind: string): string | null {
  let latest: Sighting | null = null
  for (const row of sightings) {
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

type SourcedEvent = LedgerEvent & { batchNo: number }
type CompleteRoster = { no: number; on: CalendarDate; personNo: number }

function eventsOf(db: ReadDb, membershipNo: number, pendingBatchNo: number): LedgerEvent[] {
  const events = db.all<SourcedEvent>(
    `SELECT e.kind, e.at, e.after_date AS after, e.by_date AS "by", e.inviter_no AS inviterNo, e.channel,
       e.batch_no AS batchNo
     FROM membership_events e LEFT JOIN import_batches b ON b.no = e.batch_no
     WHERE e.membership_no = ? AND (e.batch_no IN (0, ?) OR b.state = 'done')`,
    membershipNo,
    pendingBatchNo,
  )
  const rosters = db.all<CompleteRoster>(
    `SELECT b.no, b.listed_on AS "on", m.person_no AS personNo
     FROM memberships m CROSS JOIN import_batches b ON b.group_no = m.group_no
     WHERE m.no = ? AND m.is_me = 0 AND m.is_bot = 0
       AND b.kind = 'roster' AND b.is_complete = 1 AND (b.state = 'done' OR b.no = ?)`,
    membershipNo,
    pendingBatchNo,
  )
  if (rosters.length === 0) return events
  const first = firstSeen(events)
  if (first && first.after === null && !events.some((event) => event.kind === 'joined'))
    first.after = lastBefore(rosters, first.by)
  return [...events, ...absencesIn(db, rosters, events)]
}

function firstSeen(events: readonly SourcedEvent[]): SourcedEvent | undefined {
  const seen = events.filter((event) => event.kind === 'seen')
  return seen.length === 0 ? undefined : seen.reduce((first, event) => (event.by < first.by ? event : first))
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
