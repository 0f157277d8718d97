import type { ReadDb } from '#electron/database/handles.ts'
import type { LineRef, MemberRef } from '#shared/features/follow-ups/rules/rule.ts'
import type { FactOf, RuleId, RuleSettingsMap } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** What a run knows before it reads. `isHistory`: events that are too old are looked up too, to be counted. */
export type FactRun = {
  now: number
  today: CalendarDate
  isHistory: boolean
  /** Of each rule: its oldest event that stands on an open card. */
  oldestOpen: ReadonlyMap<string, number>
  /** Last real contacts, by person; read once a run. */
  lastContacts: () => ReadonlyMap<number, number>
}

/**
 * How far back a reader looks. `since`: events that are merely counted when they are too old; `detailsSince`: as far as
 * an event can be fresh or a card stands open.
 */
export type FactWindow = Pick<FactRun, 'now' | 'today' | 'lastContacts'> & {
  since: number
  sinceOn: CalendarDate
  detailsSince: number
  detailsSinceOn: CalendarDate
}

/**
 * The SQL behind one rule. `group`: asked once for each group that is looked at; `everyone`: once a run, for what hangs on
 * a person or on a date, by an index.
 */
export type FactReader<Id extends RuleId> = {
  /** Days by which the facts may lie before the event that follows from them, its freshness aside. */
  leadDays?(settings: RuleSettingsMap[Id]): number
} & (
  | {
      scope: 'group'
      find(db: ReadDb, window: FactWindow, settings: RuleSettingsMap[Id], groupNo: number): FactOf<Id>[]
    }
  | { scope: 'everyone'; find(db: ReadDb, window: FactWindow, settings: RuleSettingsMap[Id]): FactOf<Id>[] }
)

export type MemberRow = Omit<MemberRef, 'isReachable'> & { isReachable: number }

const FOLLOWED = "g.archived_at IS NULL AND g.lifecycle <> 'ended'"
const ORDINARY = "m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND p.do_not_contact = 0"

/** Columns of a member. Guards of domain.md §7: staff, me, bots, do-not-contact, people who left, closed groups. */
export const MEMBER = `m.person_no AS personNo, p.id AS personId, m.group_no AS groupNo, g.id AS groupId,
  (${ORDINARY} AND m.left_kind IS NULL AND ${FOLLOWED}) AS isReachable`

/** The same of people who left: the one exception. */
export const LEAVER = `m.person_no AS personNo, p.id AS personId, m.group_no AS groupNo, g.id AS groupId,
  (${ORDINARY} AND ${FOLLOWED}) AS isReachable`

/** Memberships of people who are shown. */
export const MEMBERS = `memberships m JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL
  JOIN groups g ON g.no = m.group_no`

/** The member of a row. */
export function memberOf(row: MemberRow): MemberRef {
  const { personNo, personId, groupNo, groupId } = row
  return { personNo, personId, groupNo, groupId, isReachable: row.isReachable === 1 }
}

/** The line of a member at an instant; of several in one minute always the same, whatever order they were stored in. */
export function findLine(db: ReadDb, membershipNo: number, at: number): LineRef | undefined {
  return db.get<LineRef>(
    `SELECT id AS messageId, text_hash AS textHash FROM shown_messages WHERE membership_no = ? AND sent_at = ?
     ORDER BY text_hash, id LIMIT 1`,
    membershipNo,
    at,
  )
}

/** Groups in which people are followed up. */
export function findFollowedGroups(db: ReadDb): number[] {
  return db
    .all<{ no: number }>(
      `SELECT g.no FROM groups g WHERE ${FOLLOWED} AND g.pending_batch_no IS NULL ORDER BY g.no`,
    )
    .map((row) => row.no)
}
