import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { type UndoRecorder, undoable } from '#electron/database/undo.ts'
import { generateFollowUps, withdrawReasonsByKey } from '#electron/features/follow-ups/service.ts'
import { problemMark } from '#shared/features/follow-ups/rules/problem-open.ts'
import type { ChangedProblem } from '#shared/features/problems/contract.ts'
import { type Problem, problem, type StepKind, type Verdict } from '#shared/features/problems/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { insertStep, insertVerdict, updateVerdict } from './commands.ts'
import { findVerdictNo } from './inbox-queries.ts'
import { type QuestionEvent, requireProblem, type StoredProblem } from './queries.ts'

/** A problem as screens know it. */
export function shownProblem(stored: StoredProblem): Problem {
  return problem.parse(stored)
}

/** Runs a change that can be taken back; `code` is worded as `undo.problems.<code>`. */
export function undoableChange<Result>(
  ctx: DataContext,
  entry: { code: string; facts: ErrorFacts },
  work: (db: WriteDb, recorder: UndoRecorder) => Result,
): { undoId: string; result: Result } {
  const { code, facts } = entry
  return ctx.write('problems', (db) =>
    undoable(db, { id: newId(), code: `problems.${code}`, facts, at: ctx.clock.now() }, (recorder) =>
      work(db, recorder),
    ),
  )
}

/** Changes one problem, and lets the rules look at it at once: who has an open problem is talked to daily. */
export async function changeProblem(
  ctx: DataContext,
  { id, code }: { id: string; code: string },
  work: (db: WriteDb, recorder: UndoRecorder, before: StoredProblem) => void,
): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  const { undoId } = undoableChange(ctx, { code, facts: { title: before.title } }, (db, recorder) => {
    recorder.touch('problems', before.no)
    work(db, recorder, before)
  })
  await lookAtProblems(ctx)
  return { problem: shownProblem(requireProblem(ctx.read, id)), undoId }
}

/** Makes and withdraws the follow-ups that open problems ask for. */
export async function lookAtProblems(ctx: DataContext): Promise<void> {
  await generateFollowUps(ctx, new Map())
}

/** Takes back the open follow-ups of a problem within a command, so that its undo brings them back. */
export function withdrawCards(
  ctx: DataContext,
  { db, recorder }: { db: WriteDb; recorder: UndoRecorder },
  { id, personNo }: StoredProblem,
): void {
  if (personNo === null) return
  const keys = db.all<{ key: string }>(
    `SELECT key FROM follow_up_reasons WHERE person_no = ? AND rule = 'problem_open' AND state = 'open'
       AND instr(key, ?) > 0`,
    personNo,
    `|${problemMark(id)} `,
  )
  ctx.write('follow-ups', () =>
    withdrawReasonsByKey(
      db,
      recorder,
      keys.map(({ key }) => key),
      ctx.clock.now(),
    ),
  )
}

/** Keeps that something was done about a problem. */
export function keepStep(
  ctx: DataContext,
  { db, recorder }: { db: WriteDb; recorder: UndoRecorder },
  step: { problemNo: number; kind: StepKind; at: number; note: string },
): void {
  const stepNo = insertStep(db, { ...step, id: newId(), createdAt: ctx.clock.now() })
  recorder.created('problem_steps', stepNo)
}

/** Keeps what was decided about a question; a later verdict takes the place of an earlier one. */
export function keepVerdict(
  ctx: DataContext,
  { db, recorder }: { db: WriteDb; recorder: UndoRecorder },
  event: QuestionEvent,
  verdict: Verdict,
): void {
  const known = findVerdictNo(db, event)
  if (known === undefined) {
    recorder.created('question_verdicts', insertVerdict(db, event, verdict, ctx.clock.now()))
    return
  }
  recorder.touch('question_verdicts', known)
  updateVerdict(db, known, verdict, ctx.clock.now())
}

/** A time that was typed: not in the future, and not before the problem. */
export function requireTime(ctx: DataContext, at: number, happenedAt: number | null): void {
  if (at > ctx.clock.now()) throw new AppError('PROBLEM_IN_FUTURE')
  // Typed times have no seconds.
  if (happenedAt !== null && at < happenedAt - (happenedAt % 60_000))
    throw new AppError('PROBLEM_BEFORE_START')
}
