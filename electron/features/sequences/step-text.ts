import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { findScript, findUsage, NO_USAGE, wordingIn } from '#electron/features/scripts/queries.ts'
import { type FillTarget, fillScript, fillText } from '#electron/features/scripts/service.ts'
import { type FilledScript, filledScript, type ScriptSegment } from '#shared/features/scripts/model.ts'
import { lengthOf } from '#shared/features/scripts/rules/script-text.ts'
import type { Step } from '#shared/features/sequences/model.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { updateStepsOfScript } from './commands.ts'
import { contentOf } from './content.ts'
import { findSequenceRows, findSequencesWithScript } from './queries.ts'

/** What a step says in a group: its own text, else its script as it reads now. */
export function fillPost(
  ctx: DataContext,
  { text, scriptId }: Pick<Step, 'text' | 'scriptId'>,
  { groupNo, language }: { groupNo: number; language: Locale },
): ScriptSegment[] {
  const script = text === '' && scriptId !== null ? findScript(ctx.read, scriptId) : undefined
  const body = script ? wordingIn(script.texts, language).body : text
  return fillText(ctx, { personNo: null, groupNo }, body)
}

/** The words of the steps that stand on a card, the newest first, filled in for its person. */
export function fillStepsOfCard(
  ctx: DataContext,
  cardNo: number,
  target: FillTarget & { language: Locale },
): FilledScript[] {
  const reasons = ctx.read.all<{ facts: string }>(
    `SELECT facts FROM follow_up_reasons WHERE follow_up_no = ? AND rule = 'sequence' AND state <> 'withdrawn'
     ORDER BY event_at DESC, key`,
    cardNo,
  )
  if (reasons.length === 0) return []
  const sequences = [...findSequenceRows(ctx.read).values()]
  return reasons.flatMap(({ facts }) => {
    const { sequenceId, stepId } = JSON.parse(facts) as { sequenceId: string; stepId: string }
    const row = sequences.find(({ id }) => id === sequenceId)
    const step = row && contentOf(row, target.language).steps.find(({ id }) => id === stepId)
    return step ? (fillStep(ctx, sequenceId, step, target) ?? []) : []
  })
}

/** A text of the step's own counts its uses under a name made of sequence and step. */
function fillStep(
  ctx: DataContext,
  sequenceId: string,
  step: Step,
  target: FillTarget & { language: Locale },
): FilledScript | null {
  const { scriptId } = step
  if (step.text === '')
    return scriptId !== null && findScript(ctx.read, scriptId)
      ? fillScript(ctx, { ...target, scriptId })
      : null
  const id = `step:${sequenceId}:${step.id}`
  const segments = fillText(ctx, target, step.text)
  return filledScript.parse({
    id,
    title: step.title,
    version: 1,
    segments,
    characters: lengthOf(segments),
    usage: findUsage(ctx.read).get(id) ?? NO_USAGE,
  })
}

/** Steps keep the words of a script that is removed, as their own; within that command and its undo. */
export function keepWordsOfScript(
  db: WriteDb,
  recorder: UndoRecorder,
  script: { id: string; text: string },
): void {
  for (const { no } of findSequencesWithScript(db, script.id)) {
    recorder.touch('sequences', no)
    updateStepsOfScript(db, no, script.id, script.text)
  }
}
