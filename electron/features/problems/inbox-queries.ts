import type { ReadDb } from '#electron/database/handles.ts'
import type { Verdict } from '#shared/features/problems/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { QuestionEvent } from './queries.ts'

/** A question of a log with the event by which it is known. */
export type QuestionRow = QuestionEvent & {
  messageId: number
  at: number
  name: string
  text: string
  personId: string
  groupId: string
  groupName: string
}

/** Members who count: no staff, no bots, not the operator. The plus keeps SQLite from walking all that are not pending. */
const COUNTED = "+m.pending_batch_no IS NULL AND m.staff_role = 'none' AND m.is_me = 0 AND m.is_bot = 0"

const COLUMNS = `q.message_id AS messageId, q.asked_at AS at, p.display_name AS name, s.text, p.id AS personId,
  g.id AS groupId, g.name AS groupName, q.group_no AS groupNo, m.person_no AS personNo,
  q.asked_at / 60000 AS askedMinute, s.text_hash AS textHash`

const JOINED = `JOIN memberships m ON m.no = q.membership_no
  JOIN people p ON p.no = m.person_no AND +p.pending_batch_no IS NULL JOIN messages s ON s.id = q.message_id`

const VERDICT = `question_verdicts v ON v.group_no = q.group_no AND v.person_no = m.person_no
  AND v.asked_minute = q.asked_at / 60000 AND v.text_hash = s.text_hash`

/** Leans on questions_by_group_time and question_verdicts_by_event. */
export const undecidedQuestions = `SELECT ${COLUMNS}
  FROM json_each(?) c CROSS JOIN groups g ON g.no = c.value
    CROSS JOIN questions q ON q.group_no = g.no AND q.asked_at >= ? AND q.asked_at < ? AND q.certainty = 'certain'
      AND q.answer_kind IS NULL ${JOINED} AND ${COUNTED}
  WHERE NOT EXISTS (SELECT 1 FROM ${VERDICT.replace(' ON ', ' WHERE ')})
  ORDER BY q.asked_at DESC, q.message_id DESC`

/** Certain questions of groups that nobody answered and nobody decided about, newest first. */
export function findUndecided(
  db: ReadDb,
  groupNos: readonly number[],
  span: { from: number; until: number },
): QuestionRow[] {
  return db.all<QuestionRow>(undecidedQuestions, JSON.stringify(groupNos), span.from, span.until)
}

/** Leans on question_verdicts_by_event and questions_by_member. */
export const decidedQuestions = `SELECT ${COLUMNS}, v.no AS verdictNo, v.verdict, v.at AS decidedAt
  FROM json_each(?) c CROSS JOIN question_verdicts v ON v.group_no = c.value AND v.verdict <> 'problem'
    JOIN groups g ON g.no = v.group_no
    CROSS JOIN memberships m ON m.group_no = v.group_no AND m.person_no = v.person_no AND +m.pending_batch_no IS NULL
    CROSS JOIN questions q ON q.membership_no = m.no
      AND q.asked_at >= v.asked_minute * 60000 AND q.asked_at < v.asked_minute * 60000 + 60000
    CROSS JOIN messages s ON s.id = q.message_id AND s.text_hash = v.text_hash
    JOIN people p ON p.no = m.person_no
  ORDER BY v.at DESC, v.no DESC`

export type DecidedRow = QuestionRow & { verdictNo: number; verdict: Verdict; decidedAt: number }

/** Questions that were ignored or marked as answered, as far as their lines are there. */
export function findDecided(db: ReadDb, groupNos: readonly number[]): DecidedRow[] {
  return db.all<DecidedRow>(decidedQuestions, JSON.stringify(groupNos))
}

/** A question of a log. Throws QUESTION_NOT_FOUND. */
export function requireQuestion(db: ReadDb, messageId: number): QuestionRow {
  const row = db.get<QuestionRow>(
    `SELECT ${COLUMNS} FROM questions q JOIN groups g ON g.no = q.group_no ${JOINED} WHERE q.message_id = ?`,
    messageId,
  )
  if (!row) throw new AppError('QUESTION_NOT_FOUND', { id: messageId })
  return row
}

/** The internal key of a verdict about a question, if there is one. */
export function findVerdictNo(db: ReadDb, event: QuestionEvent): number | undefined {
  return db.value<number>(
    `SELECT no FROM question_verdicts WHERE group_no = ? AND person_no = ? AND asked_minute = ? AND text_hash = ?`,
    event.groupNo,
    event.personNo,
    event.askedMinute,
    event.textHash,
  )
}

/** Groups that are neither archived nor ended, of a scope; null = all. */
export function findLivingGroups(db: ReadDb, groupNo: number | null): number[] {
  return db
    .all<{ no: number }>(
      `SELECT no FROM groups WHERE archived_at IS NULL AND lifecycle <> 'ended' AND pending_batch_no IS NULL
         AND (? IS NULL OR no = ?) ORDER BY no`,
      groupNo,
      groupNo,
    )
    .map(({ no }) => no)
}
