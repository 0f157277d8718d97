import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { memberSelection, personId } from '#shared/features/members/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  groupTask,
  sequence,
  sequenceDraft,
  sequenceId,
  sequenceRun,
  sequenceSummary,
  stepFigures,
} from './model.ts'

const language = z.enum(['zh-CN', 'en'])
const note = z.string().trim().max(2000).default('')

/** The id under which a command can be taken back by workspace.undo. */
const undoId = z.string()
const changedTask = z.object({ task: groupTask, undoId })
const runInput = z.object({ runId: z.string().min(1) })
const taskInput = z.object({ id: z.string().min(1), language })

/** How long a task is put off; never into quiet hours. */
export const taskSnooze = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['hour', 'tonight', 'tomorrow', 'next_monday']) }),
  z.object({ kind: z.literal('date'), on: calendarDate }),
])
export type TaskSnooze = z.infer<typeof taskSnooze>

/** Who starts a sequence by hand: people, each in `groupId` or where they speak most, or one group. */
export const startInput = z.object({
  id: sequenceId,
  people: memberSelection.nullable().default(null),
  groupId: groupId.nullable().default(null),
  /** At most so many start on one day, the others on the days after; null = all today. */
  perDay: z.number().int().min(1).max(500).nullable().default(null),
  /** What becomes of those who are on their way already: they stay as they are, or begin anew. */
  onRunning: z.enum(['keep', 'restart']).default('keep'),
})
export type StartInput = z.infer<typeof startInput>

/** Who would start, and why the others do not. */
export const startPlan = z.object({
  starting: z.number().int(),
  running: z.number().int(),
  doNotContact: z.number().int(),
  /** Staff, bots, the operator, and people who are in no living group. */
  unreachable: z.number().int(),
  /** Name of the first one who starts. */
  first: z.string().nullable(),
  /** Day of the very first step; day on which the last of them starts. */
  firstOn: calendarDate.nullable(),
  lastOn: calendarDate.nullable(),
})
export type StartPlan = z.infer<typeof startPlan>

/** Whom a change of a sequence would touch: runs on their way, by the step that comes next for them. */
export const changeImpact = z.object({
  runs: z.number().int(),
  byStep: z.array(
    z.object({ stepId: z.string(), title: z.string(), day: z.number().int(), runs: z.number().int() }),
  ),
  /** Steps to come that would go, and steps that would come too late for everybody on their way. */
  removedSteps: z.number().int(),
  addedSteps: z.number().int(),
  changedSteps: z.number().int(),
})
export type ChangeImpact = z.infer<typeof changeImpact>

/** All that a screen may ask about sequences (domain.md §7). */
export const sequencesContract = {
  list: operation.input(z.object({ language })).output(z.array(sequenceSummary)),
  /** A sequence with how its steps went. Refuses SEQUENCE_NOT_FOUND. */
  show: operation
    .input(z.object({ id: sequenceId, language }))
    .output(z.object({ sequence, figures: z.array(stepFigures) })),
  /** Runs that are on their way, or how earlier ones ended: the latest first. */
  listRuns: operation
    .input(
      z.object({
        id: sequenceId.optional(),
        personId: personId.optional(),
        groupId: groupId.optional(),
        of: z.enum(['current', 'ended', 'all']),
        language,
      }),
    )
    .output(z.array(sequenceRun)),

  create: operation.input(z.object({ draft: sequenceDraft })).output(z.object({ id: sequenceId, undoId })),
  duplicate: operation
    .input(z.object({ id: sequenceId, language }))
    .output(z.object({ id: sequenceId, undoId })),
  /** Says whom `update` would touch. */
  previewUpdate: operation
    .input(z.object({ id: sequenceId, draft: sequenceDraft, language }))
    .output(changeImpact),
  /** Changes hold for steps that are still to come; what was done stays. Refuses SEQUENCE_SUBJECT_FIXED. */
  update: operation.input(z.object({ id: sequenceId, draft: sequenceDraft })).output(z.object({ undoId })),
  /** Gives a shipped sequence its shipped words again. Refuses SEQUENCE_NOT_SHIPPED. */
  resetShipped: operation.input(z.object({ id: sequenceId, language })).output(z.object({ undoId })),
  /** Switches the rule that starts it. Refuses SEQUENCE_BY_HAND. */
  setOn: operation
    .input(z.object({ id: sequenceId, isOn: z.boolean(), language }))
    .output(z.object({ undoId })),
  /** Its runs stop; their history stays. Refuses SEQUENCE_SHIPPED. */
  remove: operation
    .input(z.object({ id: sequenceId, language }))
    .output(z.object({ stopped: z.number().int(), undoId })),

  previewStart: operation.input(startInput).output(startPlan),
  /** Refuses SEQUENCE_NOBODY_STARTS when nobody is left to start. */
  start: operation
    .input(startInput.extend({ language }))
    .output(z.object({ started: z.number().int(), undoId })),
  pause: operation.input(runInput).output(z.object({ undoId })),
  /** Goes on where it was paused, or after a stop; what is past by then is missed. */
  resume: operation.input(runInput).output(z.object({ undoId })),
  stop: operation.input(runInput.extend({ note })).output(z.object({ undoId })),

  /** What groups have to post: overdue and today, the earliest first. */
  listDueTasks: operation
    .input(z.object({ groupId: groupId.optional(), language }))
    .output(z.array(groupTask)),
  /** Refuses TASK_CLOSED and TASK_NOT_FOUND, as the others do. */
  completeTask: operation.input(taskInput.extend({ note })).output(changedTask),
  skipTask: operation.input(taskInput.extend({ note })).output(changedTask),
  snoozeTask: operation.input(taskInput.extend({ until: taskSnooze })).output(changedTask),
  /** Notes that the text went to the clipboard. */
  markTaskCopied: operation.input(taskInput).output(groupTask),
}
