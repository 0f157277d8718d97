import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { findSpans } from '#electron/features/activity/queries.ts'
import { withdrawReasonsByKey } from '#electron/features/follow-ups/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findRuleSettings } from '#electron/features/settings/queries.ts'
import { dataUntilOf, isObserved, type Span } from '#shared/features/activity/rules.ts'
import { lineKey } from '#shared/features/follow-ups/rules/rule.ts'
import type { ChangedProblem } from '#shared/features/problems/contract.ts'
import {
  type DecidedQuestion,
  decidedQuestion,
  type InboxQuestion,
  inboxQuestion,
  type ProblemKind,
  type Severity,
  TITLE_LENGTH,
  type Verdict,
} from '#shared/features/problems/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { keepVerdict, lookAtProblems, shownProblem, undoableChange } from './change.ts'
import { deleteVerdict, insertProblem } from './commands.ts'
import {
  findDecided,
  findLivingGroups,
  findUndecided,
  findVerdictNo,
  type QuestionRow,
  requireQuestion,
} from './inbox-queries.ts'
import { findProblemOfQuestion, findTargets, requireProblem } from './queries.ts'
import { defaultOwner } from './service.ts'

type Scope = { groupId?: string | undefined }

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

function livingGroups(ctx: DataContext, { groupId }: Scope): number[] {
  return findLivingGroups(ctx.read, groupId === undefined ? null : requireGroupNo(ctx.read, groupId))
}

type Inbox = { questions: InboxQuestion[]; older: number; decided: number; days: number }

/** Questions that a log observed to be unanswered for as long as the rule of follow-ups says, without a verdict. */
export function findInbox(ctx: DataContext, scope: Scope): Inbox {
  const groupNos = livingGroups(ctx, scope)
  const now = ctx.clock.now()
  const { inboxDays } = findTargets(ctx.read)
  const since = now - inboxDays * DAY_MS
  const spans = findSpans(ctx.read, groupNos)
  const heard = (rows: readonly QuestionRow[]) =>
    rows.flatMap((row) => {
      const hours = hoursUnanswered(ctx, row, spans.get(row.groupNo) ?? [])
      return hours === null ? [] : [{ ...row, hours }]
    })
  return {
    questions: heard(findUndecided(ctx.read, groupNos, { from: since, until: now + 1 })).map((row) =>
      inboxQuestion.parse(row),
    ),
    older: heard(findUndecided(ctx.read, groupNos, { from: since - 76 * DAY_MS, until: since })).length,
    decided: findDecided(ctx.read, groupNos).length,
    days: inboxDays,
  }
}

/** Hours without an answer that logs observed; null while that is too short, or not known. */
function hoursUnanswered(ctx: DataContext, { at }: QuestionRow, spans: readonly Span[]): number | null {
  const { afterHours } = findRuleSettings(ctx.read).rules.unanswered_question
  const heardUntil = Math.min(dataUntilOf(spans) ?? 0, ctx.clock.now())
  const alertAt = at + afterHours * HOUR_MS
  if (heardUntil < alertAt || !isObserved(spans, at, alertAt)) return null
  return Math.floor((heardUntil - at) / HOUR_MS)
}

/** Questions that were ignored or marked as answered. */
export function listDecided(ctx: DataContext, scope: Scope): DecidedQuestion[] {
  return findDecided(ctx.read, livingGroups(ctx, scope)).map((row) => decidedQuestion.parse(row))
}

/** Keeps a verdict and takes back the follow-up that the question raised: it was dealt with here. */
function settleQuestion(
  ctx: DataContext,
  { db, recorder }: { db: WriteDb; recorder: UndoRecorder },
  question: QuestionRow,
  verdict: Verdict,
): void {
  keepVerdict(ctx, { db, recorder }, question, verdict)
  const { key } = lineKey(question, 'question', question)
  ctx.write('follow-ups', () =>
    withdrawReasonsByKey(db, recorder, [`unanswered_question|${key}`], ctx.clock.now()),
  )
}

/** Gives questions a verdict, with one undo. */
export function decideQuestions(
  ctx: DataContext,
  { messageIds, verdict }: { messageIds: readonly number[]; verdict: Exclude<Verdict, 'problem'> },
): { decided: number; undoId: string } {
  const questions = [...new Set(messageIds)].map((id) => requireQuestion(ctx.read, id))
  const facts = { name: questions[0]?.name ?? '', count: questions.length, verdict }
  const { undoId } = undoableChange(ctx, { code: 'decide', facts }, (db, recorder) => {
    for (const question of questions) settleQuestion(ctx, { db, recorder }, question, verdict)
  })
  return { decided: questions.length, undoId }
}

/** Lets a question wait in the inbox again. Refuses QUESTION_NOT_FOUND. */
export function reconsiderQuestion(ctx: DataContext, messageId: number): { undoId: string } {
  const question = requireQuestion(ctx.read, messageId)
  const verdictNo = findVerdictNo(ctx.read, question)
  if (verdictNo === undefined) throw new AppError('QUESTION_NOT_FOUND', { id: messageId })
  const { undoId } = undoableChange(
    ctx,
    { code: 'reconsider', facts: { name: question.name } },
    (db, recorder) => {
      recorder.touch('question_verdicts', verdictNo)
      deleteVerdict(db, verdictNo)
    },
  )
  return { undoId }
}

/** Makes a question of a log a problem, of which the group's leader takes care. Twice comes to the same one. */
export async function problemFromQuestion(
  ctx: DataContext,
  input: { messageId: number; kind: ProblemKind; severity: Severity },
): Promise<ChangedProblem> {
  const question = requireQuestion(ctx.read, input.messageId)
  const known = findProblemOfQuestion(ctx.read, question)
  if (known !== undefined) return { problem: shownProblem(requireProblem(ctx.read, known)), undoId: null }
  const id = newId()
  const title = [...question.text.replaceAll(/\s+/g, ' ').trim()].slice(0, TITLE_LENGTH).join('')
  const { undoId } = undoableChange(ctx, { code: 'fromQuestion', facts: { title } }, (db, recorder) => {
    const { kind, severity } = input
    const problemNo = insertProblem(db, {
      id,
      groupNo: question.groupNo,
      personNo: question.personNo,
      kind,
      severity,
      title,
      owner: defaultOwner(ctx, question.groupId),
      happenedAt: question.at,
      question,
      createdAt: ctx.clock.now(),
    })
    recorder.created('problems', problemNo)
    settleQuestion(ctx, { db, recorder }, question, 'problem')
  })
  await lookAtProblems(ctx)
  return { problem: shownProblem(requireProblem(ctx.read, id)), undoId }
}
