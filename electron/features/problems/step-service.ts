import type { DataContext } from '#electron/backend/context.ts'
import { fillCategory } from '#electron/features/scripts/service.ts'
import type { ChangedProblem } from '#shared/features/problems/contract.ts'
import type { FilledScript, ScriptLanguage } from '#shared/features/scripts/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { changeProblem, keepStep, requireTime, shownProblem, withdrawCards } from './change.ts'
import { deleteStep, updateProblem, updateStep } from './commands.ts'
import { findSteps, requireProblem, type StoredProblem } from './queries.ts'
import { possibleResponseTo } from './service.ts'

const unchanged = (stored: StoredProblem): ChangedProblem => ({
  problem: shownProblem(stored),
  undoId: null,
})

/** Records when a problem was first answered. Refuses NO_LOGGED_RESPONSE and times that cannot be. */
export async function recordResponse(
  ctx: DataContext,
  { id, at, fromLog }: { id: string; at?: number | undefined; fromLog: boolean },
): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  const logged = fromLog ? possibleResponseTo(ctx, before) : null
  if (fromLog && !logged) throw new AppError('NO_LOGGED_RESPONSE', { title: before.title })
  const respondedAt = logged?.at ?? at ?? ctx.clock.now()
  requireTime(ctx, respondedAt, before.happenedAt)
  if (before.recordedAt === respondedAt) return unchanged(before)
  return changeProblem(ctx, { id, code: 'respond' }, (db, recorder) => {
    updateProblem(db, before.no, { responded_at: respondedAt, response_source: logged ? 'log' : 'hand' })
    keepStep(
      ctx,
      { db, recorder },
      { problemNo: before.no, kind: 'responded', at: respondedAt, note: logged?.text ?? '' },
    )
  })
}

/** Forgets the first response that was recorded; what the log tells stands again. */
export async function withdrawResponse(ctx: DataContext, id: string): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  if (before.recordedAt === null) return unchanged(before)
  return changeProblem(ctx, { id, code: 'withdrawResponse' }, (db, recorder) => {
    updateProblem(db, before.no, { responded_at: null, response_source: null })
    for (const step of findSteps(db, before.no).filter(({ kind }) => kind === 'responded')) {
      recorder.touch('problem_steps', step.no)
      deleteStep(db, step.no)
    }
  })
}

/** Writes down that something was done. */
export async function addStep(
  ctx: DataContext,
  { id, at, note }: { id: string; at?: number | undefined; note: string },
): Promise<ChangedProblem> {
  const stepAt = at ?? ctx.clock.now()
  requireTime(ctx, stepAt, null)
  return changeProblem(ctx, { id, code: 'addStep' }, (db, recorder, { no }) =>
    keepStep(ctx, { db, recorder }, { problemNo: no, kind: 'note', at: stepAt, note }),
  )
}

function requireNote(ctx: DataContext, problemNo: number, stepId: string) {
  const step = findSteps(ctx.read, problemNo).find(({ id, kind }) => id === stepId && kind === 'note')
  if (!step) throw new AppError('PROBLEM_STEP_NOT_FOUND', { id: stepId })
  return step
}

/** Changes a note. Refuses PROBLEM_STEP_NOT_FOUND: what the app recorded itself is changed by what it records. */
export async function editStep(
  ctx: DataContext,
  { id, stepId, at, note }: { id: string; stepId: string; at: number; note: string },
): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  const step = requireNote(ctx, before.no, stepId)
  requireTime(ctx, at, null)
  if (step.at === at && step.note === note) return unchanged(before)
  return changeProblem(ctx, { id, code: 'editStep' }, (db, recorder) => {
    recorder.touch('problem_steps', step.no)
    updateStep(db, step.no, { at, note })
  })
}

/** Removes a note. Refuses PROBLEM_STEP_NOT_FOUND. */
export async function removeStep(
  ctx: DataContext,
  { id, stepId }: { id: string; stepId: string },
): Promise<ChangedProblem> {
  const step = requireNote(ctx, requireProblem(ctx.read, id).no, stepId)
  return changeProblem(ctx, { id, code: 'removeStep' }, (db, recorder) => {
    recorder.touch('problem_steps', step.no)
    deleteStep(db, step.no)
  })
}

/** Closes a problem with what came of it; closing twice keeps the first time. */
export async function closeProblem(
  ctx: DataContext,
  input: { id: string; resolution: string; lesson: string; at?: number | undefined },
): Promise<ChangedProblem> {
  const { id, resolution, lesson } = input
  const before = requireProblem(ctx.read, id)
  if (before.closedAt !== null) return unchanged(before)
  const at = input.at ?? ctx.clock.now()
  requireTime(ctx, at, before.happenedAt)
  return changeProblem(ctx, { id, code: 'close' }, (db, recorder) => {
    updateProblem(db, before.no, { closed_at: at, resolution, lesson })
    withdrawCards(ctx, { db, recorder }, before)
    keepStep(ctx, { db, recorder }, { problemNo: before.no, kind: 'closed', at, note: resolution })
  })
}

/** Opens a closed problem again. */
export async function reopenProblem(ctx: DataContext, id: string): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  if (before.closedAt === null) return unchanged(before)
  return changeProblem(ctx, { id, code: 'reopen' }, (db, recorder) => {
    updateProblem(db, before.no, { closed_at: null })
    keepStep(ctx, { db, recorder }, { problemNo: before.no, kind: 'reopened', at: ctx.clock.now(), note: '' })
  })
}

/** Patterns of public replies, filled in for the group and the person. */
export function listReplies(
  ctx: DataContext,
  { id, language }: { id: string; language: ScriptLanguage },
): FilledScript[] {
  const { personNo, groupNo, title } = requireProblem(ctx.read, id)
  return fillCategory(
    ctx,
    { language, category: 'group_reply', first: null, turn: 0 },
    { personNo, groupNo, triggerText: title },
  )
}

/** The public reply went out: it is kept, noted as a step, and is the first response while there is none. */
export async function recordReply(
  ctx: DataContext,
  { id, text }: { id: string; text: string },
): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  const at = ctx.clock.now()
  return changeProblem(ctx, { id, code: 'replied' }, (db, recorder) => {
    const isFirst = before.respondedAt === null && before.closedAt === null
    updateProblem(db, before.no, {
      public_reply: text,
      ...(isFirst ? { responded_at: at, response_source: 'hand' } : {}),
    })
    keepStep(
      ctx,
      { db, recorder },
      { problemNo: before.no, kind: isFirst ? 'responded' : 'replied', at, note: text },
    )
  })
}
