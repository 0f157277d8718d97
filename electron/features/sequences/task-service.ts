import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { recordPost } from '#electron/features/scripts/service.ts'
import { snoozedUntil } from '#shared/features/follow-ups/rules/times.ts'
import { lengthOf } from '#shared/features/scripts/rules/script-text.ts'
import type { TaskSnooze } from '#shared/features/sequences/contract.ts'
import { type GroupTask, groupTask } from '#shared/features/sequences/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { undoableChange } from './change.ts'
import { contentOf, type SequenceRow } from './content.ts'
import { stepClock } from './planning.ts'
import { findSequenceRows, findTasks, requireTask, type TaskRow } from './queries.ts'
import { endFinishedRun } from './service.ts'
import { fillPost } from './step-text.ts'

/** What groups have to post: overdue and today, the earliest first. */
export function listDueTasks(
  ctx: DataContext,
  { groupId, language }: { groupId?: string | undefined; language: Locale },
): GroupTask[] {
  const calendar = ctx.calendar()
  const endOfToday = calendar.startOf(addDays(calendar.dateAt(ctx.clock.now()), 1))
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const rows = findSequenceRows(ctx.read)
  return findTasks(ctx.read, endOfToday, groupNo).map((task) => toTask(ctx, task, rows, language))
}

/** Words of a step that still stands are today's; of one that was removed, those it had. */
function toTask(
  ctx: DataContext,
  row: TaskRow,
  sequences: ReadonlyMap<number, SequenceRow>,
  language: Locale,
): GroupTask {
  const sequence = sequences.get(row.sequenceNo)
  const content = sequence && contentOf(sequence, language)
  const step = content?.steps.find(({ id }) => id === row.stepId)
  const segments = step ? fillPost(ctx, step, { groupNo: row.groupNo, language }) : []
  return groupTask.parse({
    ...row,
    sequenceName: content?.name ?? '',
    title: row.state === 'open' && step ? step.title : row.title,
    segments,
    characters: lengthOf(segments),
    isOverdue: row.state === 'open' && row.dueAt < ctx.clock.now(),
  })
}

function shownTask(ctx: DataContext, db: ReadDb, id: string, language: Locale): GroupTask {
  return toTask(ctx, requireTask(db, id), findSequenceRows(db), language)
}

function changeTask(
  ctx: DataContext,
  code: string,
  { id, language }: { id: string; language: Locale },
  work: (db: WriteDb, task: TaskRow, recorder: UndoRecorder) => void,
): { task: GroupTask; undoId: string } {
  const { groupName, title } = requireTask(ctx.read, id)
  const facts = { name: groupName, title }
  const { undoId, result } = undoableChange(ctx, { code, facts }, (db, recorder) => {
    const task = requireTask(db, id)
    if (task.state !== 'open') throw new AppError('TASK_CLOSED', facts)
    recorder.touch('sequence_tasks', task.key)
    work(db, task, recorder)
    return shownTask(ctx, db, id, language)
  })
  return { task: result, undoId }
}

function closeTask(
  ctx: DataContext,
  input: { id: string; language: Locale; note: string },
  state: 'done' | 'skipped',
) {
  return changeTask(ctx, state === 'done' ? 'completeTask' : 'skipTask', input, (db, task, recorder) => {
    db.run(
      'UPDATE sequence_tasks SET state = ?, note = ?, closed_at = ? WHERE key = ?',
      state,
      input.note,
      ctx.clock.now(),
      task.key,
    )
    const scriptId = state === 'done' ? scriptOfTask(db, task) : null
    if (scriptId !== null) recordPost(db, recorder, { scriptId, groupId: task.groupId, at: ctx.clock.now() })
    endFinishedRun(db, recorder, task.runNo, stepClock(ctx))
  })
}

/** The script of the library whose words a task posts; null where the step has a text of its own. */
function scriptOfTask(db: ReadDb, task: TaskRow): string | null {
  const sequence = findSequenceRows(db).get(task.sequenceNo)
  const step = sequence && contentOf(sequence, 'zh-CN').steps.find(({ id }) => id === task.stepId)
  return step?.text === '' ? step.scriptId : null
}

/** It was posted. The last one ends the run. */
export function completeTask(ctx: DataContext, input: { id: string; language: Locale; note: string }) {
  return closeTask(ctx, input, 'done')
}

/** It will not be posted. */
export function skipTask(ctx: DataContext, input: { id: string; language: Locale; note: string }) {
  return closeTask(ctx, input, 'skipped')
}

/** Puts a task off; never into quiet hours. */
export function snoozeTask(ctx: DataContext, input: { id: string; language: Locale; until: TaskSnooze }) {
  const { calendar, allowed, now } = stepClock(ctx)
  const dueAt = allowed(snoozedUntil(input.until, now, calendar))
  return changeTask(ctx, 'snoozeTask', input, (db, task) =>
    db.run('UPDATE sequence_tasks SET due_at = ? WHERE key = ?', dueAt, task.key),
  )
}

/** Notes that the text went to the clipboard. */
export function markTaskCopied(
  ctx: DataContext,
  { id, language }: { id: string; language: Locale },
): GroupTask {
  return ctx.write('sequences', (db) => {
    const task = requireTask(db, id)
    db.run('UPDATE sequence_tasks SET copied_at = ? WHERE key = ?', ctx.clock.now(), task.key)
    return shownTask(ctx, db, id, language)
  })
}
