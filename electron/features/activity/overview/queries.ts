import type { ReadDb } from '#electron/database/handles.ts'
import type { AskedQuestion } from '#shared/features/activity/rules/group-figures.ts'
import type { MemberRole, Tier } from '#shared/features/members/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Members who count in figures of a group: neither staff, nor the operator, nor bots. */
const COUNTED = "m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0"
const PRESENT = 'm.left_kind IS NULL AND m.pending_batch_no IS NULL'

/** Present members of a group, staff and bots included. */
export function countPresent(db: ReadDb, groupNo: number): number {
  return (
    db.value<number>(`SELECT count(*) FROM memberships m WHERE m.group_no = ? AND ${PRESENT}`, groupNo) ?? 0
  )
}

/** Who came or went within [from, to]: on a known day (from a log or by hand), or in an interval inside it. */
export type FlowCounts = { measured: number; typed: number; estimated: number }

/** Joins or leaves of a group within [from, to], also of those who came back; bots left out. */
export function countFlow(
  db: ReadDb,
  groupNo: number,
  direction: 'joined' | 'left',
  { from, to }: { from: CalendarDate; to: CalendarDate },
): FlowCounts {
  const kinds = direction === 'joined' ? "'joined'" : "'left', 'removed'"
  const isTyped = `EXISTS (SELECT 1 FROM membership_events e WHERE e.membership_no = m.no AND e.batch_no = 0
    AND e.kind IN (${kinds}) AND e.by_date = s.${direction}_by)`
  return (
    db.get<FlowCounts>(
      `SELECT coalesce(sum(s.${direction}_kind = 'day' AND NOT ${isTyped}), 0) AS measured,
         coalesce(sum(s.${direction}_kind = 'day' AND ${isTyped}), 0) AS typed,
         coalesce(sum(s.${direction}_kind <> 'day'), 0) AS estimated
       FROM memberships m CROSS JOIN membership_stays s ON s.membership_no = m.no
       WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND m.is_bot = 0 AND s.${direction}_by BETWEEN ? AND ?
         AND (s.${direction}_kind = 'day' OR (s.${direction}_kind = 'interval' AND s.${direction}_after >= date(?, '-1 day')))`,
      groupNo,
      from,
      to,
      from,
    ) ?? { measured: 0, typed: 0, estimated: 0 }
  )
}

/**
 * Distinct speakers without staff and bots in each of these stretches of days, in their order. Asks each member once per
 * stretch, so that the cost follows the members, not the messages. Leans on the primary key of daily_facts.
 */
export function countSpeakers(
  db: ReadDb,
  groupNo: number,
  blocks: readonly { from: CalendarDate; to: CalendarDate }[],
): number[] {
  const rows = db.all<{ block: number; speakers: number }>(
    `SELECT b.key AS block, count(*) AS speakers FROM json_each(?) b CROSS JOIN memberships m
     WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND ${COUNTED}
       AND EXISTS (SELECT 1 FROM daily_facts f WHERE f.membership_no = m.no AND f.messages > 0
         AND f.on_date BETWEEN b.value ->> 'from' AND b.value ->> 'to')
     GROUP BY b.key`,
    JSON.stringify(blocks),
    groupNo,
  )
  const found = new Map(rows.map((row) => [row.block, row.speakers]))
  return blocks.map((_, index) => found.get(index) ?? 0)
}

/** Present members by tier as shown; bots stand in no tier. `isEnough` 0 = in the base for want of data. */
export function countTiers(db: ReadDb, groupNo: number): { tier: Tier; isEnough: number; members: number }[] {
  return db.all(
    `SELECT f.tier, (f.is_enough OR f.tier <> 'base') AS isEnough, count(*) AS members
     FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
     WHERE f.group_no = ? AND ${PRESENT} AND m.is_bot = 0 GROUP BY 1, 2`,
    groupNo,
  )
}

/** Present members by role, staff and bots left out; `isEnough` 0 = the role could not be judged. */
export function countRoles(
  db: ReadDb,
  groupNo: number,
): { role: MemberRole; isEnough: number; members: number }[] {
  return db.all(
    `SELECT f.role, f.is_enough AS isEnough, count(*) AS members
     FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
     WHERE f.group_no = ? AND ${PRESENT} AND ${COUNTED} GROUP BY f.role, f.is_enough`,
    groupNo,
  )
}

/** Messages in the 30-day window of everybody who counts and spoke, those who left included. */
export function findMessageCounts(db: ReadDb, groupNo: number): number[] {
  return db
    .all<{ messages: number }>(
      `SELECT f.messages FROM membership_figures f JOIN memberships m ON m.no = f.membership_no
       WHERE f.group_no = ? AND f.messages > 0 AND ${COUNTED}`,
      groupNo,
    )
    .map((row) => row.messages)
}

export type GroupDayRow = {
  on: CalendarDate
  messages: number
  speakers: number
  staffPosts: number
  staffPickups: number
  hourCounts: string
}

/** Days of a group with messages. Leans on the primary key of group_days. */
export function findGroupDays(
  db: ReadDb,
  groupNo: number,
  from: CalendarDate,
  to: CalendarDate,
): GroupDayRow[] {
  return db.all<GroupDayRow>(
    `SELECT on_date AS "on", messages, speakers, staff_posts AS staffPosts, staff_pickups AS staffPickups,
       hour_counts AS hourCounts
     FROM group_days WHERE group_no = ? AND on_date BETWEEN ? AND ?`,
    groupNo,
    from,
    to,
  )
}

/** Certain questions of people who count, asked in [from, until). Leans on questions_by_group_time. */
export function findAskedQuestions(
  db: ReadDb,
  groupNo: number,
  from: number,
  until: number,
): AskedQuestion[] {
  return db.all<AskedQuestion>(
    `SELECT q.asked_at AS askedAt, q.answer_kind AS answerKind, q.staff_answered_at AS staffAnsweredAt,
       q.staff_answer_kind AS staffAnswerKind
     FROM questions q JOIN memberships m ON m.no = q.membership_no
     WHERE q.group_no = ? AND q.asked_at >= ? AND q.asked_at < ? AND q.certainty = 'certain' AND ${COUNTED}`,
    groupNo,
    from,
    until,
  )
}

/** People who count and first joined on a known day in [from, to], with the days on which they spoke within `within` days. */
export function findJoiners(
  db: ReadDb,
  groupNo: number,
  { from, to }: { from: CalendarDate; to: CalendarDate },
  within: number,
): { no: number; joinedBy: CalendarDate; spokeOn: CalendarDate | null }[] {
  return db.all(
    `SELECT m.no, s.joined_by AS joinedBy, f.on_date AS spokeOn
     FROM memberships m CROSS JOIN membership_stays s ON s.membership_no = m.no AND s.ordinal = 1
       LEFT JOIN daily_facts f ON f.membership_no = m.no AND f.messages > 0
       AND f.on_date BETWEEN s.joined_by AND date(s.joined_by, ?)
     WHERE m.group_no = ? AND m.pending_batch_no IS NULL AND s.joined_kind = 'day' AND s.joined_by BETWEEN ? AND ?
       AND ${COUNTED}`,
    `+${within} days`,
    groupNo,
    from,
    to,
  )
}
