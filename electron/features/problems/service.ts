import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import type { ChangedProblem, NewProblem, ProblemChange } from '#shared/features/problems/contract.ts'
import {
  type PossibleResponse,
  type Problem,
  type ProblemDetail,
  type ProblemFigures,
  type ProblemTargets,
  problemDetail,
  problemFigures,
} from '#shared/features/problems/model.ts'
import { figuresOf } from '#shared/features/problems/rules/figures.ts'
import { chooseResponse } from '#shared/features/problems/rules/first-response.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import {
  changeProblem,
  keepStep,
  keepVerdict,
  lookAtProblems,
  requireTime,
  shownProblem,
  undoableChange,
  withdrawCards,
} from './change.ts'
import { deleteProblem, insertProblem, type ProblemColumns, updateProblem } from './commands.ts'
import { findNamesIn, findQuestionLine, findStaffLines } from './log-queries.ts'
import {
  findProblems,
  findProblemsOfPerson,
  findSteps,
  findTargets,
  requireProblem,
  type StoredProblem,
} from './queries.ts'

type Scope = { groupId?: string | undefined }

function scopeNo(ctx: DataContext, { groupId }: Scope): number | null {
  return groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
}

/** Problems of a scope with the targets by which their clocks run. */
export function listProblems(
  ctx: DataContext,
  scope: Scope,
): { problems: Problem[]; targets: ProblemTargets } {
  const problems = findProblems(ctx.read, scopeNo(ctx, scope)).map(shownProblem)
  return { problems, targets: findTargets(ctx.read) }
}

/** Problems of a person, the latest first. */
export function listProblemsOfPerson(ctx: DataContext, personId: string): Problem[] {
  return findProblemsOfPerson(ctx.read, requirePersonNo(ctx.read, personId)).map(shownProblem)
}

/** Everything that the drawer shows of a problem. */
export function describeProblem(ctx: DataContext, id: string): ProblemDetail {
  const stored = requireProblem(ctx.read, id)
  return problemDetail.parse({
    problem: stored,
    steps: findSteps(ctx.read, stored.no),
    question: findQuestionLine(ctx.read, stored),
    possibleResponse: stored.respondedAt === null ? possibleResponseTo(ctx, stored) : null,
  })
}

/** What the log offers as the first response: the first line of staff that answers it. */
export function possibleResponseTo(ctx: DataContext, stored: StoredProblem): PossibleResponse | null {
  const { groupNo, personNo, happenedAt } = stored
  const lines = findStaffLines(ctx.read, groupNo, happenedAt)
  if (lines.length === 0) return null
  return chooseResponse(lines, personNo === null ? [] : findNamesIn(ctx.read, groupNo, personNo), happenedAt)
}

/** How many were answered and closed in time, by month and kind. */
export function findProblemFigures(ctx: DataContext, scope: Scope): ProblemFigures {
  const problems = findProblems(ctx.read, scopeNo(ctx, scope))
  const situation = { targets: findTargets(ctx.read), calendar: ctx.calendar(), now: ctx.clock.now() }
  return problemFigures.parse(figuresOf(problems, situation))
}

/** Writes a problem down by hand. */
export async function createProblem(ctx: DataContext, input: NewProblem): Promise<ChangedProblem> {
  const happenedAt = input.happenedAt ?? ctx.clock.now()
  requireTime(ctx, happenedAt, null)
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const personNo = input.personId === null ? null : requirePersonNo(ctx.read, input.personId)
  const id = newId()
  const { undoId } = undoableChange(
    ctx,
    { code: 'create', facts: { title: input.title } },
    (db, recorder) => {
      const createdAt = ctx.clock.now()
      const problemNo = insertProblem(db, {
        ...input,
        happenedAt,
        id,
        groupNo,
        personNo,
        question: null,
        createdAt,
      })
      recorder.created('problems', problemNo)
      if (input.note !== '')
        keepStep(ctx, { db, recorder }, { problemNo, kind: 'note', at: createdAt, note: input.note })
    },
  )
  await lookAtProblems(ctx)
  return { problem: shownProblem(requireProblem(ctx.read, id)), undoId }
}

/** Columns that a change writes, without those that stay as they are. */
function columnsOf(ctx: DataContext, before: StoredProblem, change: ProblemChange): ProblemColumns {
  const { groupId, personId } = change
  const wanted: ProblemColumns = {
    ...(groupId === undefined ? {} : { group_no: requireGroupNo(ctx.read, groupId) }),
    ...(personId === undefined
      ? {}
      : { person_no: personId === null ? null : requirePersonNo(ctx.read, personId) }),
    ...(change.kind === undefined ? {} : { kind: change.kind }),
    ...(change.severity === undefined ? {} : { severity: change.severity }),
    ...(change.title === undefined ? {} : { title: change.title }),
    ...(change.owner === undefined ? {} : { owner: change.owner }),
    ...(change.happenedAt === undefined ? {} : { happened_at: change.happenedAt }),
    ...(change.publicReply === undefined ? {} : { public_reply: change.publicReply }),
    ...(change.resolution === undefined ? {} : { resolution: change.resolution }),
    ...(change.lesson === undefined ? {} : { lesson: change.lesson }),
  }
  const present: Record<string, unknown> = {
    group_no: before.groupNo,
    person_no: before.personNo,
    kind: before.kind,
    severity: before.severity,
    title: before.title,
    owner: before.owner,
    happened_at: before.happenedAt,
    public_reply: before.publicReply,
    resolution: before.resolution,
    lesson: before.lesson,
  }
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => present[column] !== value))
}

/** Changes what is named; nothing changed has no undo. Refuses a time in the future, and PROBLEM_FROM_QUESTION. */
export async function editProblem(
  ctx: DataContext,
  { id, change }: { id: string; change: ProblemChange },
): Promise<ChangedProblem> {
  const before = requireProblem(ctx.read, id)
  if (change.happenedAt !== undefined) requireTime(ctx, change.happenedAt, null)
  const columns = columnsOf(ctx, before, change)
  const isMoved = 'group_no' in columns || 'person_no' in columns
  if (before.isFromQuestion && isMoved) throw new AppError('PROBLEM_FROM_QUESTION', { title: before.title })
  if (Object.keys(columns).length === 0) return { problem: shownProblem(before), undoId: null }
  return changeProblem(ctx, { id, code: 'edit' }, (db) => updateProblem(db, before.no, columns))
}

/** Deletes problems with their steps. Questions that they began with stay decided: they do not come back. */
export async function removeProblems(
  ctx: DataContext,
  ids: readonly string[],
): Promise<{ removed: number; title: string; undoId: string }> {
  const problems = [...new Set(ids)].map((id) => requireProblem(ctx.read, id))
  const title = problems[0]?.title ?? ''
  const facts = { title, count: problems.length }
  const { undoId } = undoableChange(ctx, { code: 'remove', facts }, (db, recorder) => {
    for (const stored of problems) {
      recorder.touch('problems', stored.no)
      recorder.touchRows('problem_steps', 'problem_no = ?', stored.no)
      withdrawCards(ctx, { db, recorder }, stored)
      deleteProblem(db, stored.no)
      const { personNo, questionMinute, questionHash } = stored
      if (personNo === null || questionMinute === null || questionHash === null) continue
      const event = {
        groupNo: stored.groupNo,
        personNo,
        askedMinute: questionMinute,
        textHash: questionHash,
      }
      keepVerdict(ctx, { db, recorder }, event, 'ignored')
    }
  })
  await lookAtProblems(ctx)
  return { removed: problems.length, title, undoId }
}

/** Who takes care of what happens in a group unless somebody else is named: its leader. */
export function defaultOwner(ctx: DataContext, groupId: string): string {
  return requireGroup(ctx.read, groupId).leaderName
}
