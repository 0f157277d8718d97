import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import { type CalendarDate, dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import type { DayResult, MemberDay } from './daybook.ts'
import type { QuestionRow } from './queries.ts'

/** What a member did on a day. */
export type SavedDay = { membershipNo: number; on: CalendarDate; facts: MemberDay }

const DAY_MARKS = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

/** Writes days of members with one statement; up to some dozens, as each count is a statement of its own. */
export function saveMemberDays(db: WriteDb, groupNo: number, days: readonly SavedDay[]): void {
  if (days.length === 0) return
  const values: SqlValue[] = []
  for (const { membershipNo, on, facts } of days)
    values.push(
      membershipNo,
      on,
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
  db.run(
    `INSERT OR REPLACE INTO daily_facts (membership_no, on_date, group_no, messages, characters, questions, answers,
       replies_sent, replies_received, mentions_received, shares, hours)
     VALUES ${Array(days.length).fill(DAY_MARKS).join(', ')}`,
    ...values,
  )
}

/** A member did nothing on that day after all. */
export function deleteMemberDay(db: WriteDb, on: CalendarDate, membershipNo: number): void {
  db.run('DELETE FROM daily_facts WHERE membership_no = ? AND on_date = ?', membershipNo, on)
}

/** Writes a group's day. */
export function saveGroupDay(db: WriteDb, groupNo: number, on: CalendarDate, day: DayResult): void {
  db.run(
    `INSERT OR REPLACE INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts,
       staff_pickups, hour_counts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    groupNo,
    on,
    day.messages,
    day.speakers,
    day.staffMessages,
    day.staffPosts,
    day.staffPickups,
    JSON.stringify(day.hourCounts),
  )
}

/** A group had no messages on that day after all. */
export function deleteGroupDay(db: WriteDb, groupNo: number, on: CalendarDate): void {
  db.run('DELETE FROM group_days WHERE group_no = ? AND on_date = ?', groupNo, on)
}

const QUESTION_MARKS = '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'

/** Writes questions and how they fared with one statement; up to some dozens, as each count is a statement of its own. */
export function saveQuestions(db: WriteDb, groupNo: number, questions: readonly QuestionRow[]): void {
  if (questions.length === 0) return
  const values: SqlValue[] = []
  for (const question of questions)
    values.push(
      question.messageId,
      groupNo,
      question.membershipNo,
      question.askedAt,
      question.certainty,
      question.answerKind,
      question.answeredAt,
      question.answererNo,
      question.staffAnsweredAt,
      question.staffAnswerKind,
    )
  db.run(
    `INSERT OR REPLACE INTO questions (message_id, group_no, membership_no, asked_at, certainty, answer_kind,
       answered_at, answerer_no, staff_answered_at, staff_answer_kind)
     VALUES ${Array(questions.length).fill(QUESTION_MARKS).join(', ')}`,
    ...values,
  )
}

/** Forgets a question unless it was written again under another time. */
export function deleteQuestion(db: WriteDb, messageId: number, askedAt: number): void {
  db.run('DELETE FROM questions WHERE message_id = ? AND asked_at = ?', messageId, askedAt)
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
