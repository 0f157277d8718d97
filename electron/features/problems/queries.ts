import type { ReadDb } from '#electron/database/handles.ts'
import {
  defaultTargets,
  type Problem,
  type ProblemStep,
  type ProblemTargets,
  problem,
  problemStep,
  problemTargets,
} from '#shared/features/problems/model.ts'
import { stateOf } from '#shared/features/problems/rules/clock.ts'
import { AppError } from '#shared/kernel/app-error.ts'

type ProblemRow = Omit<Problem, 'state' | 'respondedAt' | 'responseSource' | 'isFromQuestion'> & {
  respondedAt: number | null
  responseSource: 'hand' | 'log' | null
  loggedAt: number | null
  questionMinute: number | null
}

/** A problem with the keys behind it. */
export type StoredProblem = Problem & {
  no: number
  groupNo: number
  personNo: number | null
  questionMinute: number | null
  questionHash: number | null
  /** As it stands in the row, without what the log tells. */
  recordedAt: number | null
}

/**
 * The line by which a problem began, by group, person, minute and text: whatever row it is in after imports came and went.
 * Leans on questions_by_member.
 */
const questionOf = (column: string) => `(SELECT ${column} FROM memberships qm
    CROSS JOIN questions q ON q.membership_no = qm.no
    CROSS JOIN messages s ON s.id = q.message_id AND s.text_hash = b.question_hash
  WHERE qm.group_no = b.group_no AND qm.person_no = b.person_no AND b.question_minute IS NOT NULL
    AND q.asked_at >= b.question_minute * 60000 AND q.asked_at < b.question_minute * 60000 + 60000)`

const COLUMNS = `b.no, b.id, b.group_no AS groupNo, b.person_no AS personNo, g.id AS groupId, g.name AS groupName,
  p.id AS personId, p.display_name AS personName, b.kind, b.severity, b.title, b.owner, b.happened_at AS happenedAt,
  b.responded_at AS respondedAt, b.response_source AS responseSource, ${questionOf('min(q.staff_answered_at)')} AS loggedAt,
  b.public_reply AS publicReply, b.resolution, b.lesson, b.closed_at AS closedAt, b.created_at AS createdAt,
  b.question_minute AS questionMinute, b.question_hash AS questionHash`

const FROM = `FROM problems b JOIN groups g ON g.no = b.group_no AND +g.pending_batch_no IS NULL
  LEFT JOIN people p ON p.no = b.person_no`

/** Statements whose plans are tested. */
export const problemLists = {
  all: `SELECT ${COLUMNS} ${FROM} WHERE g.archived_at IS NULL
    ORDER BY b.closed_at IS NOT NULL, CASE WHEN b.closed_at IS NULL THEN b.happened_at END, b.happened_at DESC, b.no`,
  /** Leans on problems_by_group. */
  ofGroup: `SELECT ${COLUMNS} ${FROM} WHERE b.group_no = ?
    ORDER BY b.closed_at IS NOT NULL, CASE WHEN b.closed_at IS NULL THEN b.happened_at END, b.happened_at DESC, b.no`,
  /** Leans on problems_by_person. */
  ofPerson: `SELECT ${COLUMNS} ${FROM} WHERE b.person_no = ? ORDER BY b.happened_at DESC, b.no`,
} as const

function toProblem(row: ProblemRow & Omit<StoredProblem, keyof Problem | 'recordedAt'>): StoredProblem {
  const { loggedAt, ...stored } = row
  const respondedAt = stored.respondedAt ?? loggedAt
  const times = { respondedAt, closedAt: stored.closedAt }
  const source = stored.respondedAt === null ? (loggedAt === null ? null : 'log') : stored.responseSource
  return {
    ...problem.parse({
      ...stored,
      ...times,
      state: stateOf(times),
      responseSource: source,
      isFromQuestion: stored.questionMinute !== null,
    }),
    no: stored.no,
    groupNo: stored.groupNo,
    personNo: stored.personNo,
    questionMinute: stored.questionMinute,
    questionHash: stored.questionHash,
    recordedAt: stored.respondedAt,
  }
}

type Row = Parameters<typeof toProblem>[0]

/** Problems of a group, or of all living groups: open ones first, the oldest of them first. */
export function findProblems(db: ReadDb, groupNo: number | null): StoredProblem[] {
  const rows = groupNo === null ? db.all<Row>(problemLists.all) : db.all<Row>(problemLists.ofGroup, groupNo)
  return rows.map(toProblem)
}

/** Problems of a person, the latest first. */
export function findProblemsOfPerson(db: ReadDb, personNo: number): StoredProblem[] {
  return db.all<Row>(problemLists.ofPerson, personNo).map(toProblem)
}

/** A problem by its id. Throws PROBLEM_NOT_FOUND. */
export function requireProblem(db: ReadDb, id: string): StoredProblem {
  const row = db.get<Row>(`SELECT ${COLUMNS} ${FROM} WHERE b.id = ?`, id)
  if (!row) throw new AppError('PROBLEM_NOT_FOUND', { id })
  return toProblem(row)
}

/** The problem that began with a question, if one did. Leans on problems_by_group. */
export function findProblemOfQuestion(db: ReadDb, event: QuestionEvent): string | undefined {
  return db.value<string>(
    `SELECT id FROM problems WHERE group_no = ? AND person_no = ? AND question_minute = ? AND question_hash = ?`,
    event.groupNo,
    event.personNo,
    event.askedMinute,
    event.textHash,
  )
}

/** What was done about a problem, the earliest first. Leans on problem_steps_by_problem. */
export function findSteps(db: ReadDb, problemNo: number): (ProblemStep & { no: number })[] {
  return db
    .all<{ no: number }>(
      'SELECT no, id, kind, at, note FROM problem_steps WHERE problem_no = ? ORDER BY at, no',
      problemNo,
    )
    .map((row) => ({ no: row.no, ...problemStep.parse(row) }))
}

/** Names a question by what it is, not by its row (domain.md §7). */
export type QuestionEvent = { groupNo: number; personNo: number; askedMinute: number; textHash: number }

/** Targets as the operator set them. */
export function findTargets(db: ReadDb): ProblemTargets {
  const stored = db.value<string>("SELECT value FROM workspace_settings WHERE key = 'problems'")
  return problemTargets.parse({ ...defaultTargets, ...(stored ? JSON.parse(stored) : {}) })
}
