import type { WriteDb } from '#electron/database/handles.ts'
import {
  addDays,
  type CalendarDate,
  dateOfDayNumber,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'
import type { Question } from './answer-tracker.ts'
import type { DayResult, MemberDay } from './daybook.ts'

/** Rows of one day that go into one transaction; a busy day takes several. */
export type DayPart = {
  day: DayResult
  members: readonly (readonly [number, MemberDay])[]
  isFirst: boolean
  isLast: boolean
}

const PART_ROWS = 1000

/** Cuts a finished day into parts that are written in a few milliseconds each. */
export function partsOf(day: DayResult): DayPart[] {
  const members = [...day.members]
  const parts: DayPart[] = []
  for (let from = 0; from < members.length || from === 0; from += PART_ROWS)
    parts.push({
      day,
      members: members.slice(from, from + PART_ROWS),
      isFirst: from === 0,
      isLast: from + PART_ROWS >= members.length,
    })
  return parts
}

/** Removes the facts of [from, to]; without messages a day has none. */
export function deleteDays(
  db: WriteDb,
  groupNo: number,
  { from, to }: { from: number; to: number },
  calendar: ZoneCalendar,
): void {
  if (to < from) return
  const [first, last] = [dateOfDayNumber(from), dateOfDayNumber(to)]
  db.run('DELETE FROM daily_facts WHERE group_no = ? AND on_date BETWEEN ? AND ?', groupNo, first, last)
  db.run('DELETE FROM group_days WHERE group_no = ? AND on_date BETWEEN ? AND ?', groupNo, first, last)
  db.run(
    'DELETE FROM questions WHERE group_no = ? AND asked_at >= ? AND asked_at < ?',
    groupNo,
    calendar.startOf(first),
    calendar.startOf(addDays(last, 1)),
  )
}

/** Writes one part of a day whose former facts were deleted. */
export function insertDayPart(db: WriteDb, groupNo: number, { day, members, isLast }: DayPart): void {
  const date = dateOfDayNumber(day.day)
  for (const [membershipNo, facts] of members) insertMemberDay(db, groupNo, date, membershipNo, facts)
  if (!isLast) return
  for (const question of day.questions) insertQuestion(db, groupNo, question)
  db.run(
    `INSERT OR REPLACE INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts,
       staff_pickups, hour_counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    groupNo,
    date,
    day.messages,
    day.speakers,
    day.staffMessages,
    day.staffPosts,
    day.staffPickups,
    JSON.stringify(day.hourCounts),
  )
}

function insertMemberDay(
  db: WriteDb,
  groupNo: number,
  date: CalendarDate,
  membershipNo: number,
  facts: MemberDay,
): void {
  db.run(
    `INSERT OR REPLACE INTO daily_facts (membership_no, on_date, group_no, messages, characters, questions, answers,
       replies_sent, replies_received, mentions_received, shares, hours) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    membershipNo,
    date,
    groupNo,
    facts.messages,
    facts.characters,
    facts.questions,
    facts.answers,
    facts.repliesSent,
    facts.repliesReceived,
    facts.mentionsReceived,
    facts.shares,
    facts.hours,
  )
}

/** A probable answer names nobody: it stops the alert and credits no one (domain.md §4.2). */
function insertQuestion(db: WriteDb, groupNo: number, question: Question): void {
  const { certainAt, probableAt, staffCertainAt, staffProbableAt } = question
  db.run(
    `INSERT OR REPLACE INTO questions (message_id, group_no, membership_no, asked_at, certainty, answer_kind,
       answered_at, answerer_no, staff_answered_at, staff_answer_kind) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    question.messageId,
    groupNo,
    question.asker,
    question.askedAt,
    question.isCertain ? 'certain' : 'likely',
    kindOf(certainAt, probableAt),
    certainAt ?? probableAt,
    question.certainBy,
    staffCertainAt ?? staffProbableAt,
    kindOf(staffCertainAt, staffProbableAt),
  )
}

function kindOf(certainAt: number | null, probableAt: number | null): string | null {
  if (certainAt !== null) return 'certain'
  return probableAt === null ? null : 'probable'
}

/**
 * Takes written days off the list: everything before `next` is done. A range is gone when its last day is, and begins
 * later until then; `widen` = days around a range that are derived with it.
 */
export function advanceStaleDays(
  db: WriteDb,
  nos: readonly number[],
  next: number,
  widen: { before: number; after: number },
): void {
  const list = JSON.stringify(nos)
  db.run(
    'DELETE FROM stale_days WHERE no IN (SELECT value FROM json_each(?)) AND to_date < ?',
    list,
    dateOfDayNumber(next - widen.after),
  )
  const from = dateOfDayNumber(next + widen.before)
  db.run(
    'UPDATE stale_days SET from_date = ? WHERE no IN (SELECT value FROM json_each(?)) AND from_date < ?',
    from,
    list,
    from,
  )
}

/** Asks for days of a group to be derived again. */
export function insertStaleRange(db: WriteDb, groupNo: number, from: CalendarDate, to: CalendarDate): void {
  db.run('INSERT INTO stale_days (group_no, from_date, to_date) VALUES (?, ?, ?)', groupNo, from, to)
}

/** Keeps what the facts of a group are derived with. */
export function saveActorsText(db: WriteDb, groupNo: number, actors: string): void {
  db.run(
    `INSERT INTO activity_states (group_no, actors) VALUES (?, ?)
     ON CONFLICT (group_no) DO UPDATE SET actors = excluded.actors`,
    groupNo,
    actors,
  )
}

/** Marks the figures of a group as older than its facts. */
export function outdateFigures(db: WriteDb, groupNo: number): void {
  db.run(
    `INSERT INTO activity_states (group_no, figures_key) VALUES (?, '')
     ON CONFLICT (group_no) DO UPDATE SET figures_key = ''`,
    groupNo,
  )
}
