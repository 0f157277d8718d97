import type { ReadDb } from '#electron/database/handles.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** Days from `from` to `to`, both included. */
export type DateRange = { from: CalendarDate; to: CalendarDate }

/** Members who count in group figures: neither staff nor the operator nor a bot, of a finished import. */
const COUNTED = "m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0 AND m.pending_batch_no IS NULL"
const IN_SCOPE = 'IN (SELECT value FROM json_each(?))'

export type ScopeGroup = { no: number; name: string }

/** Groups of a report: one, or all that are not archived. */
export function findScopeGroups(db: ReadDb, groupId: string | null): ScopeGroup[] {
  if (groupId !== null) return db.all<ScopeGroup>('SELECT no, name FROM groups WHERE id = ?', groupId)
  return db.all<ScopeGroup>(
    'SELECT no, name FROM groups WHERE archived_at IS NULL AND pending_batch_no IS NULL ORDER BY no',
  )
}

/** Non-staff messages of each day that has any row of facts. */
export function findDays(db: ReadDb, scope: string, { from, to }: DateRange) {
  return db.all<{ date: CalendarDate; messages: number; hours: string }>(
    `SELECT on_date AS date, sum(messages) AS messages, json_group_array(json(hour_counts)) AS hours
     FROM group_days WHERE group_no ${IN_SCOPE} AND on_date BETWEEN ? AND ? GROUP BY on_date`,
    scope,
    from,
    to,
  )
}

/** Different people who spoke, for each span of `spanDays` counted from `from` (0 = the first). */
export function countSpeakers(db: ReadDb, scope: string, { from, to }: DateRange, spanDays: number) {
  return db.all<{ span: number; speakers: number }>(
    `SELECT cast((julianday(f.on_date) - julianday(?)) / ? AS INTEGER) AS span, count(DISTINCT m.person_no) AS speakers
     FROM daily_facts f JOIN memberships m ON m.no = f.membership_no AND ${COUNTED}
     WHERE f.group_no ${IN_SCOPE} AND f.on_date BETWEEN ? AND ? AND f.messages > 0 GROUP BY span`,
    from,
    spanDays,
    scope,
    from,
    to,
  )
}

/** Members on the last day of a range, and who came and went within it. Intervals count in the range of their end. */
export function countMembers(db: ReadDb, scope: string, { from, to }: DateRange) {
  return (
    db.get<{ now: number; joined: number; left: number; estimatedJoined: number; estimatedLeft: number }>(
      `SELECT
         count(*) FILTER (WHERE (m.joined_by IS NULL OR m.joined_by <= ?2) AND (m.left_kind IS NULL OR m.left_by > ?2)) AS now,
         count(*) FILTER (WHERE m.joined_kind <> 'unknown' AND m.joined_by BETWEEN ?1 AND ?2) AS joined,
         count(*) FILTER (WHERE m.left_kind IS NOT NULL AND m.left_by BETWEEN ?1 AND ?2) AS left,
         count(*) FILTER (WHERE m.joined_kind = 'interval' AND m.joined_by BETWEEN ?1 AND ?2) AS estimatedJoined,
         count(*) FILTER (WHERE m.left_kind <> 'day' AND m.left_by BETWEEN ?1 AND ?2) AS estimatedLeft
       FROM memberships m WHERE m.group_no IN (SELECT value FROM json_each(?3)) AND m.pending_batch_no IS NULL`,
      from,
      to,
      scope,
    ) ?? { now: 0, joined: 0, left: 0, estimatedJoined: 0, estimatedLeft: 0 }
  )
}

export type RankedPerson = {
  personNo: number
  personId: string
  name: string
  score: number
  messages: number
  questions: number
  answers: number
}

/** People by weighted activity (domain.md §4.3), most active first; ties by messages, then by who was known first. */
export function findRanking(db: ReadDb, scope: string, { from, to }: DateRange): RankedPerson[] {
  return db.all<RankedPerson>(
    `WITH ranked AS (
       SELECT m.person_no AS personNo,
         sum(min(20, f.messages + f.questions + 3 * f.answers + 2 * f.shares + f.replies_received)) AS score,
         sum(f.messages) AS messages, sum(f.questions) AS questions, sum(f.answers) AS answers
       FROM daily_facts f JOIN memberships m ON m.no = f.membership_no AND ${COUNTED}
       WHERE f.group_no ${IN_SCOPE} AND f.on_date BETWEEN ? AND ? GROUP BY m.person_no HAVING sum(f.messages) > 0)
     SELECT r.*, p.id AS personId, p.display_name AS name FROM ranked r JOIN people p ON p.no = r.personNo
     ORDER BY r.score DESC, r.messages DESC, r.personNo`,
    scope,
    from,
    to,
  )
}

export type Newcomer = {
  personId: string
  name: string
  joinedOn: CalendarDate
  membershipNo: number
  firstAt: number | null
  firstWords: string | null
}

/** People whose join day lies in the range, with the first text they wrote afterwards, newest last. */
export function findNewcomers(db: ReadDb, scope: string, { from, to }: DateRange): Newcomer[] {
  const rows = db.all<Omit<Newcomer, 'firstAt' | 'firstWords'>>(
    `SELECT p.id AS personId, p.display_name AS name, m.joined_by AS joinedOn, m.no AS membershipNo
     FROM memberships m JOIN people p ON p.no = m.person_no
     WHERE m.group_no ${IN_SCOPE} AND m.joined_kind = 'day' AND m.joined_by BETWEEN ? AND ? AND ${COUNTED}
     ORDER BY m.joined_by, m.joined_at, m.no`,
    scope,
    from,
    to,
  )
  return rows.map((row) => {
    const first = db.get<{ sentAt: number; text: string }>(
      `SELECT x.sent_at AS sentAt, x.text FROM messages x JOIN import_batches b ON b.no = x.batch_no AND b.state = 'done'
       WHERE x.membership_no = ? AND x.sent_at IS NOT NULL AND x.kind = 0 ORDER BY x.sent_at, x.id LIMIT 1`,
      row.membershipNo,
    )
    return { ...row, firstAt: first?.sentAt ?? null, firstWords: first?.text ?? null }
  })
}

/** Present non-staff members who had not spoken by the end of the range, longest in the group first. */
export function findSilent(db: ReadDb, scope: string, to: CalendarDate) {
  return db.all<{ personId: string; name: string; joinedOn: CalendarDate | null }>(
    `SELECT p.id AS personId, p.display_name AS name, m.joined_by AS joinedOn
     FROM memberships m JOIN people p ON p.no = m.person_no
     WHERE m.group_no ${IN_SCOPE} AND ${COUNTED} AND (m.joined_by IS NULL OR m.joined_by <= ?)
       AND (m.left_kind IS NULL OR m.left_by > ?)
       AND NOT EXISTS (SELECT 1 FROM daily_facts f WHERE f.membership_no = m.no AND f.on_date <= ? AND f.messages > 0)
     ORDER BY m.joined_by IS NULL, m.joined_by, m.no`,
    scope,
    to,
    to,
    to,
  )
}

/** Non-staff members who are present on a day. */
export function countCounted(db: ReadDb, scope: string, to: CalendarDate): number {
  return (
    db.value<number>(
      `SELECT count(*) FROM memberships m WHERE m.group_no ${IN_SCOPE} AND ${COUNTED}
         AND (m.joined_by IS NULL OR m.joined_by <= ?) AND (m.left_kind IS NULL OR m.left_by > ?)`,
      scope,
      to,
      to,
    ) ?? 0
  )
}

/** Certain questions of non-staff members between two instants that nobody answered, oldest first. */
export function findUnanswered(db: ReadDb, scope: string, fromAt: number, untilAt: number) {
  return db.all<{ personId: string; name: string; askedAt: number; groupName: string; text: string }>(
    `SELECT p.id AS personId, p.display_name AS name, q.asked_at AS askedAt, g.name AS groupName, x.text
     FROM questions q JOIN messages x ON x.id = q.message_id
       JOIN memberships m ON m.no = q.membership_no AND ${COUNTED}
       JOIN people p ON p.no = m.person_no JOIN groups g ON g.no = q.group_no
     WHERE q.group_no ${IN_SCOPE} AND q.asked_at >= ? AND q.asked_at < ? AND q.certainty = 'certain' AND q.answer_kind IS NULL
     ORDER BY q.asked_at`,
    scope,
    fromAt,
    untilAt,
  )
}

/** Follow-ups of the groups that were sent, closed or skipped between two instants. */
export function countFollowUps(db: ReadDb, scope: string, fromAt: number, untilAt: number) {
  return (
    db.get<{ done: number; replied: number; waiting: number; skipped: number }>(
      `SELECT count(*) FILTER (WHERE state IN ('done', 'waiting')) AS done,
         count(*) FILTER (WHERE state = 'done' AND outcome = 'replied') AS replied,
         count(*) FILTER (WHERE state = 'waiting') AS waiting,
         count(*) FILTER (WHERE state = 'skipped') AS skipped
       FROM follow_ups WHERE group_no ${IN_SCOPE} AND coalesce(sent_at, closed_at) >= ? AND coalesce(sent_at, closed_at) < ?`,
      scope,
      fromAt,
      untilAt,
    ) ?? { done: 0, replied: 0, waiting: 0, skipped: 0 }
  )
}

/** People who are cooling or endangered now, open cards, and every name to be masked in texts. */
export function countCooling(db: ReadDb, scope: string): number {
  return (
    db.value<number>(
      `SELECT count(DISTINCT f.person_no) FROM membership_figures f JOIN memberships m ON m.no = f.membership_no AND ${COUNTED}
       WHERE f.group_no ${IN_SCOPE} AND f.movement IN ('cooling', 'endangered') AND m.left_kind IS NULL`,
      scope,
    ) ?? 0
  )
}

/** Cards that are open now for people of the groups. */
export function countOpenCards(db: ReadDb, scope: string): number {
  return (
    db.value<number>(
      `SELECT count(*) FROM follow_ups WHERE group_no ${IN_SCOPE} AND state = 'open'`,
      scope,
    ) ?? 0
  )
}

/** Every name and remark under which members of the groups are known. */
export function findAllNames(db: ReadDb, scope: string): string[] {
  const rows = db.all<{ name: string }>(
    `SELECT n.name AS name FROM member_names n JOIN memberships m ON m.no = n.membership_no WHERE m.group_no ${IN_SCOPE}
     UNION SELECT p.display_name FROM people p JOIN memberships m ON m.person_no = p.no WHERE m.group_no ${IN_SCOPE}
     UNION SELECT p.remark FROM people p JOIN memberships m ON m.person_no = p.no WHERE m.group_no ${IN_SCOPE}`,
    scope,
    scope,
    scope,
  )
  return rows.map((row) => row.name)
}
