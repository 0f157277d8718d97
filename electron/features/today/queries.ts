import type { ReadDb } from '#electron/database/handles.ts'
import { dataUntilOf, mergeSpans, type Span } from '#shared/features/activity/rules.ts'
import type { FigurePerson, OpenQuestion, PeopleFigure } from '#shared/features/today/contract.ts'
import { figurePerson } from '#shared/features/today/contract.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A living group with what its logs observed. */
export type ScopedGroup = {
  no: number
  id: string
  name: string
  createdAt: number
  spans: readonly Span[]
  dataUntil: number | null
  hasChats: boolean
}

type BatchRow = { groupNo: number; isComplete: number; from: number | null; until: number | null }

/** Groups that are neither archived nor ended, of a scope; null = all. */
export function findScopedGroups(db: ReadDb, groupNo: number | null): ScopedGroup[] {
  const groups = db.all<{ no: number; id: string; name: string; createdAt: number }>(
    `SELECT no, id, name, created_at AS createdAt FROM groups
     WHERE archived_at IS NULL AND lifecycle <> 'ended' AND (? IS NULL OR no = ?) ORDER BY no`,
    groupNo,
    groupNo,
  )
  const batches = Map.groupBy(
    db.all<BatchRow>(
      `SELECT group_no AS groupNo, is_complete AS isComplete, covers_from AS "from", covers_until AS until
       FROM import_batches WHERE kind = 'chat' AND state = 'done' AND group_no IS NOT NULL`,
    ),
    (batch) => batch.groupNo,
  )
  return groups.map((group) => {
    const own = batches.get(group.no) ?? []
    const spans = mergeSpans(
      own.flatMap(({ isComplete, from, until }) =>
        isComplete === 1 && from !== null && until !== null ? [{ from, until }] : [],
      ),
    )
    return { ...group, spans, dataUntil: dataUntilOf(spans), hasChats: own.length > 0 }
  })
}

/** Members who count: no staff, no bots, not the operator. The plus keeps SQLite from walking all that are not pending. */
const COUNTED = "+m.pending_batch_no IS NULL AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0"

/** Groups in scope; the plus before the column keeps the index for the day. */
const GROUP_NOS = 'SELECT value FROM json_each(?)'

export type MoveRow = { groupNo: number; kind: string; after: string | null; by: CalendarDate; count: number }

/** Joins or leaves by day and group since a day, also of those who came back. Leans on the indexes of membership_stays. */
export function countMoves(
  db: ReadDb,
  move: 'joined' | 'left',
  groupNos: readonly number[],
  since: CalendarDate,
): MoveRow[] {
  return db.all<MoveRow>(countMovesSql(move), since, JSON.stringify(groupNos))
}

/** Exported for the test of its plan. */
export function countMovesSql(move: 'joined' | 'left'): string {
  return `SELECT s.group_no AS groupNo, s.${move}_kind AS kind, s.${move}_after AS after, s.${move}_by AS "by",
      count(*) AS count
    FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no AND ${COUNTED}
    WHERE s.${move}_by >= ? AND s.${move}_kind IN ('day', 'interval') AND s.group_no IN (${GROUP_NOS})
    GROUP BY s.group_no, s.${move}_kind, s.${move}_after, s.${move}_by`
}

/** Distinct people who spoke, by day. Leans on daily_facts_by_group_day. */
export const speakersByDay = `SELECT d.on_date AS "on", count(DISTINCT m.person_no) AS count
  FROM json_each(?) g CROSS JOIN daily_facts d ON d.group_no = g.value AND d.on_date >= ? AND d.messages > 0
    CROSS JOIN memberships m ON m.no = d.membership_no AND ${COUNTED}
  GROUP BY d.on_date`

/** Distinct people who spoke on any day of a span. */
export const speakersBetween = `SELECT count(DISTINCT m.person_no) AS count
  FROM json_each(?) g CROSS JOIN daily_facts d ON d.group_no = g.value AND d.on_date BETWEEN ? AND ? AND d.messages > 0
    CROSS JOIN memberships m ON m.no = d.membership_no AND ${COUNTED}`

/** Members of a group who do not count, few as they are. */
const UNCOUNTED = `SELECT no FROM memberships WHERE group_no = ? AND (pending_batch_no IS NOT NULL OR staff_role <> 'none'
  OR is_me = 1 OR is_bot = 1)`

/** The two questions for one group, in which everybody is one member: told by the index alone. */
export const speakersByDayOfOne = `SELECT on_date AS "on", count(*) AS count FROM daily_facts
  WHERE group_no = ? AND on_date >= ? AND messages > 0 AND membership_no NOT IN (SELECT value FROM json_each(?))
  GROUP BY on_date`
export const speakersBetweenOfOne = `SELECT count(DISTINCT membership_no) FROM daily_facts
  WHERE group_no = ? AND on_date BETWEEN ? AND ? AND messages > 0
    AND membership_no NOT IN (SELECT value FROM json_each(?))`

type DayCount = { on: CalendarDate; count: number }

/** Distinct speakers by day and of two weeks; `groupNos` = groups whose logs have anything since the earlier week began. */
export function countSpeakers(db: ReadDb, groupNos: readonly number[], span: SpeakerSpan) {
  const { byDay, between } = groupNos.length === 1 ? ofOne(db, groupNos[0] ?? 0) : ofSeveral(db, groupNos)
  return {
    byDay: new Map(byDay(span.since).map((row) => [row.on, row.count])),
    week: between(span.monday, span.today),
    lastWeek: between(span.lastMonday, span.sameDayLastWeek),
  }
}

function ofOne(db: ReadDb, groupNo: number) {
  const others = JSON.stringify(db.all<{ no: number }>(UNCOUNTED, groupNo).map(({ no }) => no))
  return {
    byDay: (since: CalendarDate) => db.all<DayCount>(speakersByDayOfOne, groupNo, since, others),
    between: (from: CalendarDate, to: CalendarDate) =>
      db.value<number>(speakersBetweenOfOne, groupNo, from, to, others) ?? 0,
  }
}

function ofSeveral(db: ReadDb, groupNos: readonly number[]) {
  const scope = JSON.stringify(groupNos)
  return {
    byDay: (since: CalendarDate) => db.all<DayCount>(speakersByDay, scope, since),
    between: (from: CalendarDate, to: CalendarDate) =>
      db.value<number>(speakersBetween, scope, from, to) ?? 0,
  }
}

type SpeakerSpan = Readonly<
  Record<'since' | 'today' | 'monday' | 'lastMonday' | 'sameDayLastWeek', CalendarDate>
>

/** Days since `since` on which a group has anything in its logs. */
export function findSpokenDays(db: ReadDb, groupNos: readonly number[], since: CalendarDate) {
  return db.all<{ groupNo: number; on: CalendarDate }>(
    `SELECT d.group_no AS groupNo, d.on_date AS "on" FROM json_each(?) g
       JOIN group_days d ON d.group_no = g.value AND d.on_date >= ?`,
    JSON.stringify(groupNos),
    since,
  )
}

export type QuestionRow = Omit<OpenQuestion, 'hours' | 'isCertain' | 'text'> & {
  groupNo: number
  certainty: string
  text: string
}

/** Questions without any answer since an instant, oldest first. Leans on questions_by_group_time. */
export const unansweredSince = `SELECT q.message_id AS messageId, q.group_no AS groupNo, q.asked_at AS askedAt, q.certainty,
    s.text, p.id AS personId, p.display_name AS personName, g.id AS groupId, g.name AS groupName,
    (SELECT f.id FROM follow_ups f WHERE f.person_no = p.no AND f.state = 'open' ORDER BY f.priority LIMIT 1) AS followUpId
  FROM json_each(?) c JOIN groups g ON g.no = c.value
    JOIN questions q ON q.group_no = g.no AND q.asked_at >= ? AND q.answer_kind IS NULL
    JOIN memberships m ON m.no = q.membership_no AND ${COUNTED}
    JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL
    JOIN messages s ON s.id = q.message_id
  ORDER BY q.asked_at`

export function findUnansweredSince(db: ReadDb, groupNos: readonly number[], since: number): QuestionRow[] {
  return db.all<QuestionRow>(unansweredSince, JSON.stringify(groupNos), since)
}

/** Cards that were due in a span; withdrawn ones never count. Reads follow_ups_by_state_due alone. */
export const countDueSql = `SELECT count(*) FROM follow_ups WHERE state IN ('open', 'waiting', 'done', 'skipped')
  AND due_at >= ? AND due_at < ? AND (? IS NULL OR group_no = ?)`

/** How many cards were due between each two neighbouring instants. */
export function countDueBetween(db: ReadDb, bounds: readonly number[], groupNo: number | null): number[] {
  return bounds
    .slice(1)
    .map((until, at) => db.value<number>(countDueSql, bounds[at] ?? until, until, groupNo, groupNo) ?? 0)
}

/** Cards that were closed as done in a span. Leans on follow_ups_by_closed. */
export const countDoneSql = `SELECT count(*) FROM follow_ups WHERE closed_at >= ? AND closed_at < ? AND +state IN ('done', 'waiting')
  AND (? IS NULL OR group_no = ?)`

export function countDone(db: ReadDb, from: number, until: number, groupNo: number | null): number {
  return db.value<number>(countDoneSql, from, until, groupNo, groupNo) ?? 0
}

const PERSON = `p.id AS personId, p.display_name AS personName, g.id AS groupId, g.name AS groupName,
  (SELECT f.id FROM follow_ups f WHERE f.person_no = p.no AND f.state = 'open' ORDER BY f.priority LIMIT 1) AS followUpId`

const PEOPLE: Readonly<Record<PeopleFigure, string>> = {
  joined: `SELECT ${PERSON}, s.joined_by AS "on", s.joined_at AS at, s.joined_kind <> 'day' AS isEstimated,
      (SELECT coalesce(nullif(i.card, ''), i.nickname) FROM memberships i WHERE i.no = s.inviter_no) AS inviterName,
      coalesce(f.messages_total, 0) AS messages
    FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no JOIN people p ON p.no = m.person_no JOIN groups g ON g.no = m.group_no
      LEFT JOIN membership_figures f ON f.membership_no = m.no
    WHERE s.joined_by >= ? AND s.joined_kind IN ('day', 'interval') AND s.group_no IN (${GROUP_NOS}) AND ${COUNTED}
    ORDER BY s.joined_by DESC, s.joined_at DESC, m.no LIMIT 300`,
  left: `SELECT ${PERSON}, s.left_by AS "on", s.left_at AS at, s.left_kind <> 'day' AS isEstimated, NULL AS inviterName,
      coalesce(f.messages_total, 0) AS messages
    FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no JOIN people p ON p.no = m.person_no JOIN groups g ON g.no = m.group_no
      LEFT JOIN membership_figures f ON f.membership_no = m.no
    WHERE s.left_by >= ? AND s.left_kind IN ('day', 'interval') AND s.group_no IN (${GROUP_NOS}) AND ${COUNTED}
    ORDER BY s.left_by DESC, s.left_at DESC, m.no LIMIT 300`,
  speakers: `SELECT ${PERSON}, d.on_date AS "on", NULL AS at, 0 AS isEstimated, NULL AS inviterName, d.messages
    FROM daily_facts d JOIN memberships m ON m.no = d.membership_no JOIN people p ON p.no = m.person_no
      JOIN groups g ON g.no = m.group_no
    WHERE d.on_date = ? AND d.group_no IN (${GROUP_NOS}) AND d.messages > 0 AND ${COUNTED}
    ORDER BY d.messages DESC, m.no LIMIT 300`,
}

/** People behind a number: moves since a day, speakers on it. */
export function findFigurePeople(
  db: ReadDb,
  figure: PeopleFigure,
  groupNos: readonly number[],
  on: CalendarDate,
): FigurePerson[] {
  const rows = db.all<Record<string, unknown> & { isEstimated: number }>(
    PEOPLE[figure],
    on,
    JSON.stringify(groupNos),
  )
  return rows.map((row) => figurePerson.parse({ ...row, isEstimated: row.isEstimated === 1 }))
}

/** Waiting chats that ask whether a reply came, with the longest wait. */
export function countAskedReplies(
  db: ReadDb,
  groupNo: number | null,
): { count: number; oldest: number | null } {
  return (
    db.get<{ count: number; oldest: number | null }>(
      `SELECT count(*) AS count, min(sent_at) AS oldest FROM follow_ups
       WHERE state = 'waiting' AND asked_again_at IS NOT NULL AND (? IS NULL OR group_no = ?)`,
      groupNo,
      groupNo,
    ) ?? { count: 0, oldest: null }
  )
}
