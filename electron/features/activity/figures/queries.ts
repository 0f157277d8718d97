import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND } from '#shared/features/chat-import/model.ts'
import type { MemberRole } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A membership as far as its figures rest on it; `inputs` changes whenever one of these does. */
export type FigureMember = {
  no: number
  groupNo: number
  personNo: number
  isStaff: number
  isBot: number
  manualRole: MemberRole | null
  joinedKind: 'day' | 'interval' | 'unknown'
  joinedAfter: CalendarDate | null
  joinedBy: CalendarDate | null
  isPresent: number
  leftBy: CalendarDate | null
  isInActiveGroup: number
  inputs: string
}

const IN_ACTIVE_GROUP = `EXISTS (SELECT 1 FROM memberships o JOIN groups g ON g.no = o.group_no
  WHERE o.person_no = m.person_no AND o.left_kind IS NULL AND o.pending_batch_no IS NULL
    AND g.archived_at IS NULL AND g.lifecycle <> 'ended')`

const INPUTS = `m.person_no || '|' || (m.staff_role <> 'none' OR m.is_me = 1) || m.is_bot || '|'
  || coalesce(m.manual_role, '') || '|' || m.joined_kind || '|' || coalesce(m.joined_after, '') || '|'
  || coalesce(m.joined_by, '') || '|' || coalesce(m.left_kind, '') || '|' || coalesce(m.left_by, '') || '|'
  || ${IN_ACTIVE_GROUP}`

/** Members by their numbers, in that order. */
export function findFigureMembers(db: ReadDb, nos: readonly number[]): FigureMember[] {
  return db.all<FigureMember>(
    `SELECT m.no, m.group_no AS groupNo, m.person_no AS personNo, (m.staff_role <> 'none' OR m.is_me = 1) AS isStaff,
       m.is_bot AS isBot, m.manual_role AS manualRole, m.joined_kind AS joinedKind, m.joined_after AS joinedAfter,
       m.joined_by AS joinedBy, m.left_kind IS NULL AS isPresent, m.left_by AS leftBy,
       ${IN_ACTIVE_GROUP} AS isInActiveGroup, ${INPUTS} AS inputs
     FROM memberships m WHERE m.no IN (SELECT value FROM json_each(?)) AND m.pending_batch_no IS NULL ORDER BY m.no`,
    JSON.stringify(nos),
  )
}

/** All shown memberships of a group. */
export function findMembershipNos(db: ReadDb, groupNo: number): number[] {
  return db
    .all<{ no: number }>(
      'SELECT no FROM memberships WHERE group_no = ? AND pending_batch_no IS NULL ORDER BY no',
      groupNo,
    )
    .map((row) => row.no)
}

/** Memberships among these without figures, or whose figures rest on other facts about them. */
export function findOutdatedNos(db: ReadDb, nos: readonly number[]): number[] {
  return db
    .all<{ no: number }>(
      `SELECT m.no FROM memberships m LEFT JOIN membership_figures f ON f.membership_no = m.no
       WHERE m.no IN (SELECT value FROM json_each(?)) AND m.pending_batch_no IS NULL AND f.inputs IS NOT ${INPUTS}`,
      JSON.stringify(nos),
    )
    .map((row) => row.no)
}

/** Day, coverage and thresholds that the figures of a group rest on; '' when they must be derived. */
export function findFiguresKey(db: ReadDb, groupNo: number): string {
  return db.value<string>('SELECT figures_key FROM activity_states WHERE group_no = ?', groupNo) ?? ''
}

/** Messages of a group without staff and bots, by day. */
export function findGroupMessages(
  db: ReadDb,
  groupNo: number,
  from: CalendarDate,
  to: CalendarDate,
): { on: CalendarDate; messages: number }[] {
  return db.all(
    'SELECT on_date AS "on", messages FROM group_days WHERE group_no = ? AND on_date BETWEEN ? AND ?',
    groupNo,
    from,
    to,
  )
}

/** A daily fact as far as figures rest on it. */
export type FactRow = {
  no: number
  on: CalendarDate
  messages: number
  questions: number
  answers: number
  shares: number
  repliesReceived: number
}

/** Daily facts of some memberships from a day on. Leans on the primary key of daily_facts. */
export function findFacts(db: ReadDb, nos: readonly number[], from: CalendarDate): FactRow[] {
  return db.all<FactRow>(
    `SELECT f.membership_no AS no, f.on_date AS "on", f.messages, f.questions, f.answers, f.shares,
       f.replies_received AS repliesReceived
     FROM json_each(?) v CROSS JOIN daily_facts f ON f.membership_no = v.value AND f.on_date >= ?`,
    JSON.stringify(nos),
    from,
  )
}

/** Messages ever of some memberships. Leans on the primary key of daily_facts. */
export function findTotals(db: ReadDb, nos: readonly number[]): Map<number, number> {
  const rows = db.all<{ no: number; total: number | null }>(
    `SELECT v.value AS no, (SELECT sum(f.messages) FROM daily_facts f WHERE f.membership_no = v.value) AS total
     FROM json_each(?) v`,
    JSON.stringify(nos),
  )
  return new Map(rows.map(({ no, total }) => [no, total ?? 0]))
}

const SPOKEN = `FROM shown_messages s WHERE s.membership_no = v.value AND s.sent_at IS NOT NULL
  AND s.kind < ${FIRST_EVENT_KIND}`

/** First and last instant at which memberships spoke. Leans on messages_by_member_time, two look-ups each. */
export function findSpokenSpans(
  db: ReadDb,
  nos: readonly number[],
): Map<number, { first: number | null; last: number | null }> {
  const rows = db.all<{ no: number; first: number | null; last: number | null }>(
    `SELECT v.value AS no, (SELECT s.sent_at ${SPOKEN} ORDER BY s.sent_at LIMIT 1) AS "first",
       (SELECT s.sent_at ${SPOKEN} ORDER BY s.sent_at DESC LIMIT 1) AS "last"
     FROM json_each(?) v`,
    JSON.stringify(nos),
  )
  return new Map(rows.map(({ no, first, last }) => [no, { first, last }]))
}
