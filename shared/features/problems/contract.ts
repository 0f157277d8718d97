import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { personId } from '#shared/features/members/model.ts'
import { filledScript, scriptLanguage } from '#shared/features/scripts/model.ts'
import { instant } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  decidedQuestion,
  inboxQuestion,
  problem,
  problemContent,
  problemDetail,
  problemFigures,
  problemId,
  problemKind,
  problemStepId,
  problemTargets,
  severity,
  verdict,
} from './model.ts'

const scope = z.object({ groupId: groupId.optional() })
const one = z.object({ id: problemId })
const messageIds = z.array(z.number().int()).min(1).max(500)
/** The problem after the change; no undo id where nothing changed. */
const changed = z.object({ problem, undoId: z.string().nullable() })
export type ChangedProblem = z.infer<typeof changed>

const text = problem.shape.publicReply

/** Some fields of a problem; those that are not named stay. */
export const problemChange = problemContent
  .extend({ publicReply: text, resolution: text, lesson: text })
  .partial()
export type ProblemChange = z.infer<typeof problemChange>

export const newProblem = problemContent.extend({
  /** Now, unless another time is named. */
  happenedAt: instant.optional(),
  /** The first step, as the operator saw it. */
  note: z.string().trim().max(2000).default(''),
})
export type NewProblem = z.infer<typeof newProblem>

export const problemExport = z.object({
  ids: z.array(problemId).max(10_000),
  format: z.enum(['csv', 'xlsx']),
  language: scriptLanguage,
})
export type ProblemExport = z.infer<typeof problemExport>

/**
 * All that a screen may ask about problems (直面问题). Refuses PROBLEM_NOT_FOUND, GROUP_NOT_FOUND and PERSON_NOT_FOUND
 * where an id is named, and PROBLEM_IN_FUTURE, PROBLEM_BEFORE_START where a time cannot be.
 */
export const problemsContract = {
  /** Problems of a scope: open ones first, the oldest of them first; then closed ones, the latest first. */
  list: operation.input(scope).output(z.object({ problems: z.array(problem), targets: problemTargets })),
  ofPerson: operation.input(z.object({ personId })).output(z.array(problem)),
  show: operation.input(one).output(problemDetail),

  /**
   * Unanswered questions without a verdict, newest first, as those may still be answered in time. `older` are merely counted: they lie further back than the
   * inbox reaches. `decided` = questions with a verdict other than that they became a problem.
   */
  inbox: operation.input(scope).output(
    z.object({
      questions: z.array(inboxQuestion),
      older: z.number().int(),
      decided: z.number().int(),
      days: z.number().int(),
    }),
  ),
  /** Questions that were ignored or marked as answered, latest verdict first, as far as their lines are there. */
  decided: operation.input(scope).output(z.array(decidedQuestion)),
  /** Gives questions a verdict. They never come back, also when their log is imported again. */
  decide: operation
    .input(z.object({ messageIds, verdict: verdict.exclude(['problem']) }))
    .output(z.object({ decided: z.number().int(), undoId: z.string() })),
  /** Takes a verdict back: the question waits in the inbox again. Refuses QUESTION_NOT_FOUND. */
  reconsider: operation
    .input(z.object({ messageId: z.number().int() }))
    .output(z.object({ undoId: z.string() })),
  /** Makes a question a problem. Refuses QUESTION_NOT_FOUND; a second time it answers with the same problem. */
  fromQuestion: operation
    .input(
      z.object({
        messageId: z.number().int(),
        kind: problemKind.default('question'),
        severity: severity.default(1),
      }),
    )
    .output(changed),

  create: operation.input(newProblem).output(changed),
  edit: operation.input(one.extend({ change: problemChange })).output(changed),
  /** Records when it was first answered: now, at a time, or as the log tells (`fromLog`; refuses NO_LOGGED_RESPONSE). */
  respond: operation
    .input(one.extend({ at: instant.optional(), fromLog: z.boolean().default(false) }))
    .output(changed),
  /** Forgets the recorded first response; one that the log tells of stands again. */
  withdrawResponse: operation.input(one).output(changed),
  addStep: operation
    .input(one.extend({ at: instant.optional(), note: z.string().trim().min(1).max(2000) }))
    .output(changed),
  editStep: operation
    .input(one.extend({ stepId: problemStepId, at: instant, note: z.string().trim().min(1).max(2000) }))
    .output(changed),
  removeStep: operation.input(one.extend({ stepId: problemStepId })).output(changed),
  /** Closes a problem; its follow-ups are withdrawn. */
  close: operation
    .input(one.extend({ resolution: text, lesson: text, at: instant.optional() }))
    .output(changed),
  /** Opens a closed problem again: the clock goes on from when it happened. */
  reopen: operation.input(one).output(changed),
  remove: operation
    .input(z.object({ ids: z.array(problemId).min(1).max(500) }))
    .output(z.object({ removed: z.number().int(), title: z.string(), undoId: z.string() })),

  /** Reply patterns for the group, filled in for the problem. */
  replies: operation.input(one.extend({ language: scriptLanguage })).output(z.array(filledScript)),
  /** Says that the public reply was copied: a step, and the first response while there is none. */
  replied: operation.input(one.extend({ text })).output(changed),

  figures: operation.input(scope).output(problemFigures),
  /** A file of exactly these problems, in this order. */
  exportList: operation.input(problemExport).output(z.object({ rows: z.number().int(), file: z.file() })),
}
