import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { ChangeImpact } from '#shared/features/sequences/contract.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceDraft, SequenceId, Step, StepDraft } from '#shared/features/sequences/model.ts'
import { sequenceId } from '#shared/features/sequences/model.ts'
import { compareSteps, inOrder, nextStep } from '#shared/features/sequences/rules.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { undoableChange } from './change.ts'
import { endRun, insertSequence, updateIsOn, updateSequence, withdrawTasks } from './commands.ts'
import { contentOf } from './content.ts'
import { planRuns, stepClock } from './planning.ts'
import { findRuns, findSequences, requireSequence } from './queries.ts'

const NAME_LENGTH = 60

/** Steps as they are kept: those that are new get an id, and the moment from which they count. */
function keptSteps(drafts: readonly StepDraft[], before: readonly Step[], at: number): Step[] {
  const known = new Map(before.map((step) => [step.id, step]))
  return inOrder(drafts).map((draft) => {
    const old = draft.id === null ? undefined : known.get(draft.id)
    return { ...draft, id: old?.id ?? newId(), addedAt: old?.addedAt ?? at }
  })
}

function contentFrom(draft: SequenceDraft, before: readonly Step[], at: number) {
  const isGroup = draft.subject === 'group'
  const steps = keptSteps(draft.steps, before, at).map((step) => ({
    ...step,
    postKind: isGroup ? (step.postKind ?? ('other' as const)) : null,
  }))
  return { ...draft, startRule: isGroup ? ('hand' as const) : draft.startRule, steps }
}

/** A sequence of the operator's own; off until it is switched on. */
export function createSequence(ctx: DataContext, draft: SequenceDraft): { id: SequenceId; undoId: string } {
  const id = newId()
  const { undoId } = undoableChange(ctx, { code: 'create', facts: { name: draft.name } }, (db, recorder) => {
    // A step of a new sequence has not been missed by anybody.
    const no = insertSequence(db, id, contentFrom(draft, [], 0), ctx.clock.now())
    recorder.created('sequences', no)
  })
  return { id: sequenceId.parse(id), undoId }
}

/** A copy under a name of its own, in the words of a language, off. */
export function duplicateSequence(
  ctx: DataContext,
  id: string,
  language: Locale,
): { id: SequenceId; undoId: string } {
  const { name, subject, startRule, startGroups, steps } = contentOf(requireSequence(ctx.read, id), language)
  const taken = new Set(findSequences(ctx.read).map((row) => contentOf(row, language).name))
  return createSequence(ctx, {
    name: freeName(name, taken, language),
    subject,
    startRule,
    startGroups,
    steps: steps.map((step) => ({ ...step, id: null })),
  })
}

function freeName(name: string, taken: ReadonlySet<string>, language: Locale): string {
  for (let copy = 1; ; copy += 1) {
    const suffix = formatMessage(sequenceMessages, language, 'list.copy', { copy })
    const free = `${name.slice(0, NAME_LENGTH - suffix.length)}${suffix}`
    if (!taken.has(free)) return free
  }
}

/** Says whom `updateSequence` would touch: runs on their way, by the step that comes next for them. */
export function previewUpdate(
  ctx: DataContext,
  { id, draft, language }: { id: string; draft: SequenceDraft; language: Locale },
): ChangeImpact {
  const row = requireSequence(ctx.read, id)
  const before = contentOf(row, language).steps
  const { removed, changed, added } = compareSteps(before, draft.steps)
  const runs = findRuns(ctx.read, 'sequence', row.no, ['running', 'paused'])
  const here = new Map<string, number>()
  for (const { steps } of planRuns(ctx.read, runs, stepClock(ctx))) {
    const next = nextStep(steps)
    if (next) here.set(next.step.id, (here.get(next.step.id) ?? 0) + 1)
  }
  return {
    runs: runs.length,
    byStep: before.flatMap(({ id: stepId, title, day }) => {
      const count = here.get(stepId)
      return count === undefined ? [] : [{ stepId, title, day, runs: count }]
    }),
    removedSteps: removed.length,
    addedSteps: added,
    changedSteps: changed.length,
  }
}

/** Changes hold for steps that are still to come; what was done stays. Refuses SEQUENCE_SUBJECT_FIXED. */
export async function editSequence(
  ctx: DataContext,
  { id, draft }: { id: string; draft: SequenceDraft },
): Promise<{ undoId: string }> {
  const row = requireSequence(ctx.read, id)
  if (draft.subject !== row.subject) throw new AppError('SEQUENCE_SUBJECT_FIXED', { name: draft.name })
  const at = ctx.clock.now()
  const before = contentOf(row, 'zh-CN').steps
  const { undoId } = undoableChange(ctx, { code: 'update', facts: { name: draft.name } }, (db, recorder) => {
    recorder.touch('sequences', row.no)
    updateSequence(db, row.no, contentFrom(draft, before, at), at)
  })
  await generateFollowUps(ctx, 'recent')
  return { undoId }
}

/** Gives a shipped sequence its shipped words again. Refuses SEQUENCE_NOT_SHIPPED. */
export function resetShipped(
  ctx: DataContext,
  { id, language }: { id: string; language: Locale },
): { undoId: string } {
  const row = requireSequence(ctx.read, id)
  const facts = { name: contentOf(row, language).name }
  if (row.slug === null) throw new AppError('SEQUENCE_NOT_SHIPPED', facts)
  const { undoId } = undoableChange(ctx, { code: 'resetShipped', facts }, (db, recorder) => {
    recorder.touch('sequences', row.no)
    db.run(
      "UPDATE sequences SET is_edited = 0, name = '', steps = '[]', updated_at = ? WHERE no = ?",
      ctx.clock.now(),
      row.no,
    )
  })
  return { undoId }
}

/** Switches the rule that starts it. Refuses SEQUENCE_BY_HAND. Runs on their way go on either way. */
export async function switchSequence(
  ctx: DataContext,
  { id, isOn, language }: { id: string; isOn: boolean; language: Locale },
): Promise<{ undoId: string }> {
  const row = requireSequence(ctx.read, id)
  const { name } = contentOf(row, language)
  if (row.startRule === 'hand') throw new AppError('SEQUENCE_BY_HAND', { name })
  const { undoId } = undoableChange(
    ctx,
    { code: isOn ? 'switchOn' : 'switchOff', facts: { name } },
    (db, recorder) => {
      recorder.touch('sequences', row.no)
      updateIsOn(db, row.no, isOn, ctx.clock.now())
    },
  )
  return { undoId }
}

/** Takes away a sequence of the operator's own; its runs stop, their history stays. Refuses SEQUENCE_SHIPPED. */
export function removeSequence(
  ctx: DataContext,
  id: string,
  language: Locale,
): { stopped: number; undoId: string } {
  const row = requireSequence(ctx.read, id)
  const facts = { name: contentOf(row, language).name }
  if (row.slug !== null) throw new AppError('SEQUENCE_SHIPPED', facts)
  const at = ctx.clock.now()
  const { undoId, result } = undoableChange(ctx, { code: 'remove', facts }, (db, recorder) => {
    const runs = findRuns(db, 'sequence', row.no, ['running', 'paused'])
    for (const { no } of runs) {
      endRun(db, no, { state: 'stopped', reason: 'deleted', at }, recorder)
      withdrawTasks(db, no, at, recorder)
    }
    recorder.touch('sequences', row.no)
    db.run('UPDATE sequences SET deleted_at = ?, is_on = 0, updated_at = ? WHERE no = ?', at, at, row.no)
    return runs.length
  })
  return { stopped: result, undoId }
}
