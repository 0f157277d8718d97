import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { StepKind, Verdict } from '#shared/features/problems/model.ts'
import type { QuestionEvent } from './queries.ts'

/** Inserts a problem and returns its internal key; what belongs to the sample goes with it. */
export function insertProblem(
  db: WriteDb,
  problem: {
    id: string
    groupNo: number
    personNo: number | null
    kind: string
    severity: number
    title: string
    owner: string
    happenedAt: number
    question: QuestionEvent | null
    createdAt: number
  },
): number {
  return db.run(
    `INSERT INTO problems (id, group_no, person_no, kind, severity, title, owner, happened_at, question_minute,
       question_hash, is_sample, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, (SELECT is_sample FROM groups WHERE no = ?), ?)`,
    problem.id,
    problem.groupNo,
    problem.personNo,
    problem.kind,
    problem.severity,
    problem.title,
    problem.owner,
    problem.happenedAt,
    problem.question?.askedMinute ?? null,
    problem.question?.textHash ?? null,
    problem.groupNo,
    problem.createdAt,
  ).lastId
}

/** Columns of a problem that a command may write. */
export type ProblemColumns = Partial<
  Record<
    | 'group_no'
    | 'person_no'
    | 'kind'
    | 'severity'
    | 'title'
    | 'owner'
    | 'happened_at'
    | 'responded_at'
    | 'response_source'
    | 'public_reply'
    | 'resolution'
    | 'lesson'
    | 'closed_at',
    SqlValue
  >
>

/** Writes the columns that are named. */
export function updateProblem(db: WriteDb, problemNo: number, columns: ProblemColumns): void {
  const names = Object.keys(columns) as (keyof ProblemColumns)[]
  if (names.length === 0) return
  db.run(
    `UPDATE problems SET ${names.map((name) => `${name} = ?`).join(', ')} WHERE no = ?`,
    ...names.map((name) => columns[name] ?? null),
    problemNo,
  )
}

/** Deletes a problem with its steps. */
export function deleteProblem(db: WriteDb, problemNo: number): void {
  db.run('DELETE FROM problem_steps WHERE problem_no = ?', problemNo)
  db.run('DELETE FROM problems WHERE no = ?', problemNo)
}

/** Inserts a step and returns its internal key. */
export function insertStep(
  db: WriteDb,
  step: { id: string; problemNo: number; kind: StepKind; at: number; note: string; createdAt: number },
): number {
  return db.run(
    'INSERT INTO problem_steps (id, problem_no, kind, at, note, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    step.id,
    step.problemNo,
    step.kind,
    step.at,
    step.note,
    step.createdAt,
  ).lastId
}

export function updateStep(db: WriteDb, stepNo: number, step: { at: number; note: string }): void {
  db.run('UPDATE problem_steps SET at = ?, note = ? WHERE no = ?', step.at, step.note, stepNo)
}

export function deleteStep(db: WriteDb, stepNo: number): void {
  db.run('DELETE FROM problem_steps WHERE no = ?', stepNo)
}

/** Inserts what was decided about a question and returns its internal key. */
export function insertVerdict(db: WriteDb, event: QuestionEvent, verdict: Verdict, at: number): number {
  return db.run(
    `INSERT INTO question_verdicts (group_no, person_no, asked_minute, text_hash, verdict, is_sample, at)
     VALUES (?, ?, ?, ?, ?, (SELECT is_sample FROM groups WHERE no = ?), ?)`,
    event.groupNo,
    event.personNo,
    event.askedMinute,
    event.textHash,
    verdict,
    event.groupNo,
    at,
  ).lastId
}

export function updateVerdict(db: WriteDb, verdictNo: number, verdict: Verdict, at: number): void {
  db.run('UPDATE question_verdicts SET verdict = ?, at = ? WHERE no = ?', verdict, at, verdictNo)
}

export function deleteVerdict(db: WriteDb, verdictNo: number): void {
  db.run('DELETE FROM question_verdicts WHERE no = ?', verdictNo)
}
