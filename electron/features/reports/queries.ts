import type { ReadDb } from '#electron/database/handles.ts'
import { FIRST_EVENT_KIND, messageKinds } from '#shared/features/chat-import/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Days from `from` to `to`, both included. */
export type DateRange = { from: CalendarDate; to: CalendarDate }

/**
 * Members who count in group figures: neither staff nor the operator nor a bot, of a finished import. The plus keeps SQLite
 * from walking everybody who is not pending.
 */
const COUNTED = "m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND +m.pending_batch_no IS NULL"
/**
 * Present on the day ?2, in the present stay or an earlier one. Nobody knows since when somebody `unknown` is there, so
 * they always were.
 */
const PRESENT = `(((m.joined_kind = 'unknown' OR m.joined_by <= ?2) AND (m.left_kind IS NULL OR m.left_by > ?2))
  OR EXISTS (SELECT 1 FROM membership_stays s WHERE s.membership_no = m.no
    AND (s.joined_kind = 'unknown' OR s.joined_by <= ?2) AND s.left_by > ?2))`
const GROUP_NOS = 'SELECT value FROM json_each(?)'

/** A group with the days between which it lived, as far as the operator stated them. */
export type ScopeGroup = {
  no: number
  name: string
  startsOn: CalendarDate | null
  endedOn: CalendarDate | null
}

const GROUP = "no, name, starts_on AS startsOn, CASE WHEN lifecycle = 'ended' THEN ends_on END AS endedOn"

/** Groups of a report: one, or all that are neither archived nor had ended before the day. */
export function findScopeGroups(db: ReadDb, groupId: string | null, from: CalendarDate): ScopeGroup[] {
  if (groupId !== null) return db.all<ScopeGroup>(`SELECT ${GROUP} FROM groups WHERE id = ?`, groupId)
  return db.all<ScopeGroup>(
    `SELECT ${GROUP} FROM groups WHERE archived_at IS NULL AND pending_batch_no IS NULL
       AND (lifecycle <> 'ended' OR ends_on >= ?) ORDER BY no`,
    from,
  )
}

/** Groups with any line of a log up to a day. Leans on the primary key of group_days. */
export function findGroupsWithLines(db: ReadDb, groupNos: readonly number[], to: CalendarDate): number[] {
  return db
    .all<{ no: number }>(
      `SELECT g.value AS no FROM json_each(?) g
       WHERE EXISTS (SELECT 1 FROM group_days d WHERE d.group_no = g.value AND d.on_date <= ?)`,
      JSON.stringify(groupNos),
      to,
    )
    .map((row) => row.no)
}

/** Non-staff messages of each day that has any row of facts, with one array of 24 hours a group. */
export function findDays(db: ReadDb, groupNos: readonly number[], { from, to }: DateRange) {
  return db.all<{ date: CalendarDate; messages: number; hours: string }>(
    `SELECT on_date AS date, sum(messages) AS messages, json_group_array(json(hour_counts)) AS hours
     FROM group_days WHERE group_no IN (${GROUP_NOS}) AND on_date BETWEEN ? AND ? GROUP BY on_date`,
    JSON.stringify(groupNos),
    from,
    to,
  )
}

/** Non-staff messages of a range of days. */
export function countMessages(db: ReadDb, groupNos: readonly number[], { from, to }: DateRange): number {
  return (
    db.value<number>(
      `SELECT coalesce(sum(messages), 0) FROM group_days
       WHERE group_no IN (${GROUP_NOS}) AND on_date BETWEEN ? AND ?`,
      JSON.stringify(groupNos),
      from,
      to,
    ) ?? 0
  )
}

/** Facts of a range of days with who they are of. Leans on daily_facts_by_group_day. */
const SPOKEN = `json_each(?) g CROSS JOIN daily_facts f ON f.group_no = g.value AND f.on_date BETWEEN ? AND ?
  AND f.messages > 0 CROSS JOIN memberships m ON m.no = f.membership_no AND ${COUNTED}`

/** Different people who spoke in a range of days. */
export function countSpeakers(db: ReadDb, groupNos: readonly number[], { from, to }: DateRange): number {
  const sql = `SELECT count(DISTINCT m.person_no) FROM ${SPOKEN}`
  return db.value<number>(sql, JSON.stringify(groupNos), from, to) ?? 0
}

/** Different people who spoke, by day. */
export function countSpeakersByDay(db: ReadDb, groupNos: readonly number[], { from, to }: DateRange) {
  return db.all<{ date: CalendarDate; speakers: number }>(
    `SELECT f.on_date AS date, count(DISTINCT m.person_no) AS speakers FROM ${SPOKEN} GROUP BY f.on_date`,
    JSON.stringify(groupNos),
    from,
    to,
  )
}

/** People present on a day, each once, staff and bots included. */
export function countPresent(db: ReadDb, groupNos: readonly number[], to: CalendarDate): number {
  return (
    db.value<number>(
      `SELECT count(DISTINCT m.person_no) FROM memberships m
       WHERE m.group_no IN (SELECT value FROM json_each(?1)) AND ${PRESENT} AND +m.pending_batch_no IS NULL`,
      JSON.stringify(groupNos),
      to,
    ) ?? 0
  )
}

export type MoveCounts = { people: number; estimated: number }

/**
 * People who came or went within a range of days, bots left out: on a known day, or in an interval inside the range, which
 * is then estimated (domain.md §4.1b). Who did so in several groups counts once, who came back counts again, so that in
 * one group joins less leaves is what the members changed by. Leans on the indexes of membership_stays.
 */
export function countMoves(
  db: ReadDb,
  move: 'joined' | 'left',
  groupNos: readonly number[],
  { from, to }: DateRange,
): MoveCounts {
  return (
    db.get<MoveCounts>(
      `SELECT coalesce(sum(moves), 0) AS people, coalesce(sum(estimated), 0) AS estimated FROM (
         SELECT max(moves) AS moves, max(estimated) AS estimated FROM (
           SELECT m.person_no AS personNo, count(*) AS moves, sum(s.${move}_kind <> 'day') AS estimated
           FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no
           WHERE s.${move}_by BETWEEN ?1 AND ?2 AND s.group_no IN (SELECT value FROM json_each(?3))
             AND (s.${move}_kind = 'day' OR (s.${move}_kind = 'interval' AND s.${move}_after >= date(?1, '-1 day')))
             AND +m.pending_batch_no IS NULL AND m.is_bot = 0
           GROUP BY m.no)
         GROUP BY personNo)`,
      from,
      to,
      JSON.stringify(groupNos),
    ) ?? { people: 0, estimated: 0 }
  )
}

/** weightedActivity of rules/standing.ts in SQL; a test holds both together. */
const WEIGHTED = 'min(20, f.messages + f.questions + 3 * f.answers + 2 * f.shares + f.replies_received)'

/** People who spoke, by weighted activity (domain.md §4.3); ties by messages, then by who was known first. */
const RANKED = `SELECT m.person_no AS personNo, sum(${WEIGHTED}) AS score,
    sum(f.messages) AS messages, sum(f.questions) AS questions, sum(f.answers) AS answers
  FROM json_each(?) g CROSS JOIN daily_facts f ON f.group_no = g.value AND f.on_date BETWEEN ? AND ?
    CROSS JOIN memberships m ON m.no = f.membership_no AND ${COUNTED}
  GROUP BY m.person_no HAVING sum(f.messages) > 0`
const RANK_ORDER = 'score DESC, messages DESC, personNo'

export type RankedPerson = {
  personNo: number
  personId: string
  name: string
  score: number
  messages: number
  questions: number
  answers: number
}

/** The most active people of a range of days, first to last. Leans on daily_facts_by_group_day. */
export function findRanking(
  db: ReadDb,
  groupNos: readonly number[],
  { from, to }: DateRange,
  limit: number,
): RankedPerson[] {
  return db.all<RankedPerson>(
    `WITH ranked AS (${RANKED} ORDER BY ${RANK_ORDER} LIMIT ?)
     SELECT r.*, p.id AS personId, p.display_name AS name FROM ranked r JOIN people p ON p.no = r.personNo
     ORDER BY ${RANK_ORDER}`,
    JSON.stringify(groupNos),
    from,
    to,
    limit,
  )
}

/** Which places some people had among all of a range of days. */
export function findRanks(
  db: ReadDb,
  groupNos: readonly number[],
  { from, to }: DateRange,
  personNos: readonly number[],
): Map<number, number> {
  const rows = db.all<{ personNo: number; place: number }>(
    `WITH ranked AS (SELECT personNo, row_number() OVER (ORDER BY ${RANK_ORDER}) AS place FROM (${RANKED}))
     SELECT personNo, place FROM ranked WHERE personNo IN (${GROUP_NOS})`,
    JSON.stringify(groupNos),
    from,
    to,
    JSON.stringify(personNos),
  )
  return new Map(rows.map((row) => [row.personNo, row.place]))
}

export type Newcomer = { personNo: number; personId: string; name: string; joinedOn: CalendarDate }

/** Joins on a known day of the range in the order in which they came; who left and came back in it is there twice. */
export function findNewcomers(
  db: ReadDb,
  groupNos: readonly number[],
  { from, to }: DateRange,
): (Newcomer & { membershipNo: number })[] {
  return db.all(
    `SELECT m.no AS membershipNo, m.person_no AS personNo, p.id AS personId, p.display_name AS name,
       s.joined_by AS joinedOn
     FROM membership_stays s CROSS JOIN memberships m ON m.no = s.membership_no JOIN people p ON p.no = m.person_no
     WHERE s.joined_by BETWEEN ? AND ? AND s.joined_kind = 'day' AND s.group_no IN (${GROUP_NOS}) AND ${COUNTED}
     ORDER BY s.joined_by, s.joined_at, m.no`,
    from,
    to,
    JSON.stringify(groupNos),
  )
}

export type FirstLine = { sentAt: number; text: string | null }

/** The first line of a member between two instants and the first text among their lines. Leans on messages_by_member_time. */
export function findFirstLine(
  db: ReadDb,
  membershipNo: number,
  fromAt: number,
  untilAt: number,
): FirstLine | null {
  const first = (kinds: string) =>
    db.get<{ sentAt: number; text: string }>(
      `SELECT sent_at AS sentAt, text FROM shown_messages
       WHERE membership_no = ? AND sent_at >= ? AND sent_at < ? AND ${kinds} ORDER BY sent_at, id LIMIT 1`,
      membershipNo,
      fromAt,
      untilAt,
    )
  const line = first(`kind < ${FIRST_EVENT_KIND}`)
  if (!line) return null
  return { sentAt: line.sentAt, text: first(`kind = ${messageKinds.text}`)?.text ?? null }
}

export type SilentPerson = {
  personId: string
  name: string
  joinedKind: string
  joinedOn: CalendarDate | null
}

/**
 * People who count and were present on a day: how many, and those of whom no line up to that day is known, longest there
 * first.
 */
export function findSilent(
  db: ReadDb,
  groupNos: readonly number[],
  to: CalendarDate,
  limit: number,
): { of: number; count: number; people: SilentPerson[] } {
  const joinedOn = `coalesce((SELECT max(s.joined_by) FROM membership_stays s WHERE s.membership_no = m.no
      AND s.joined_by <= ?2), m.joined_by)`
  const here = `WITH here AS MATERIALIZED (SELECT m.person_no, m.joined_kind AS joinedKind, min(${joinedOn}) AS joinedOn
      FROM memberships m WHERE m.group_no IN (SELECT value FROM json_each(?1)) AND ${COUNTED} AND ${PRESENT}
      GROUP BY m.person_no)`
  const scope = JSON.stringify(groupNos)
  const people = db.all<SilentPerson & { count: number }>(
    `${here} SELECT p.id AS personId, p.display_name AS name, h.joinedKind, h.joinedOn, count(*) OVER () AS count
     FROM here h CROSS JOIN people p ON p.no = h.person_no
     WHERE NOT EXISTS (SELECT 1 FROM memberships o JOIN daily_facts f ON f.membership_no = o.no
       WHERE o.person_no = h.person_no AND +o.group_no IN (SELECT value FROM json_each(?1))
         AND f.on_date <= ?2 AND f.messages > 0)
     ORDER BY h.joinedOn IS NULL, h.joinedOn, p.no LIMIT ?3`,
    scope,
    to,
    limit,
  )
  const of = db.value<number>(`${here} SELECT count(*) FROM here`, scope, to) ?? 0
  return { of, count: people[0]?.count ?? 0, people }
}

export type OpenQuestion = {
  groupNo: number
  groupName: string
  personId: string
  name: string
  askedAt: number
  text: string | null
}

/** Certain questions of people who count, asked between two instants, without any answer. Leans on questions_by_group_time. */
export function findUnanswered(
  db: ReadDb,
  groupNos: readonly number[],
  fromAt: number,
  untilAt: number,
): OpenQuestion[] {
  return db.all<OpenQuestion>(
    `SELECT g.no AS groupNo, g.name AS groupName, p.id AS personId, p.display_name AS name, q.asked_at AS askedAt, x.text
     FROM json_each(?) c CROSS JOIN questions q ON q.group_no = c.value AND q.asked_at >= ? AND q.asked_at < ?
         AND q.certainty = 'certain' AND q.answer_kind IS NULL
       CROSS JOIN memberships m ON m.no = q.membership_no AND ${COUNTED}
       JOIN people p ON p.no = m.person_no JOIN groups g ON g.no = q.group_no
       LEFT JOIN messages x ON x.id = q.message_id
     ORDER BY q.asked_at, q.message_id`,
    JSON.stringify(groupNos),
    fromAt,
    untilAt,
  )
}

/**
 * People contacted through follow-ups between two instants, how they stand now, and cards that were skipped. All groups
 * take in cards that belong to no group. Leans on follow_ups_by_closed.
 */
export function countFollowUps(
  db: ReadDb,
  groupNos: readonly number[] | null,
  fromAt: number,
  untilAt: number,
): { contacted: number; replied: number; waiting: number; skipped: number } {
  return (
    db.get<ReturnType<typeof countFollowUps>>(
      `SELECT count(DISTINCT CASE WHEN state IN ('done', 'waiting') AND outcome <> 'not_reached' THEN person_no END)
           AS contacted,
         count(DISTINCT CASE WHEN state = 'done' AND outcome IN ('replied', 'refused', 'won') THEN person_no END) AS replied,
         count(DISTINCT CASE WHEN state = 'waiting' THEN person_no END) AS waiting,
         count(*) FILTER (WHERE state = 'skipped') AS skipped
       FROM follow_ups WHERE closed_at >= ? AND closed_at < ? AND (? IS NULL OR group_no IN (${GROUP_NOS}))`,
      fromAt,
      untilAt,
      groupNos === null ? null : 1,
      JSON.stringify(groupNos ?? []),
    ) ?? { contacted: 0, replied: 0, waiting: 0, skipped: 0 }
  )
}

/** Present people who count and are cooling or endangered now. Leans on membership_figures_by_group. */
export function countCooling(db: ReadDb, groupNos: readonly number[]): number {
  return (
    db.value<number>(
      `SELECT count(DISTINCT f.person_no) FROM membership_figures f
         JOIN memberships m ON m.no = f.membership_no AND m.left_kind IS NULL AND ${COUNTED}
       WHERE f.group_no IN (${GROUP_NOS}) AND f.movement IN ('cooling', 'endangered')`,
      JSON.stringify(groupNos),
    ) ?? 0
  )
}

/** Cards that are open now; null = of all groups and of none. Leans on follow_ups_by_state_due. */
export function countOpenCards(db: ReadDb, groupNos: readonly number[] | null): number {
  return (
    db.value<number>(
      `SELECT count(*) FROM follow_ups f JOIN people p ON p.no = f.person_no
       WHERE f.state = 'open' AND p.do_not_contact = 0 AND (? IS NULL OR f.group_no IN (${GROUP_NOS}))`,
      groupNos === null ? null : 1,
      JSON.stringify(groupNos ?? []),
    ) ?? 0
  )
}

/** Every name, nickname and remark of anybody in the workspace. */
export function findAllNames(db: ReadDb): string[] {
  return db
    .all<{ name: string }>(
      `SELECT display_name AS name FROM people UNION SELECT remark FROM people
       UNION SELECT nickname FROM memberships UNION SELECT card FROM memberships UNION SELECT name FROM member_names`,
    )
    .map((row) => row.name)
}

/** Every platform id and phone number of anybody in the workspace that is long enough to be told from a word. */
export function findAllIds(db: ReadDb): string[] {
  return db
    .all<{ value: string }>(
      `SELECT value FROM platform_identities WHERE length(value) >= 5
       UNION SELECT phone FROM people WHERE length(phone) >= 5`,
    )
    .map((row) => row.value)
}
