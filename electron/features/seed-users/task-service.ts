import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { type DueSeedTask, dueSeedTask, type SeedTaskKind } from '#shared/features/seed-users/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Changed, factsOf, NOTHING_CHANGED, undoableChange } from './change.ts'
import { deleteTask, insertTask, updateTask, updateTaskDone } from './commands.ts'
import { findDueTasks, requireSeed, requireTask } from './queries.ts'

/** Gives each of the seeds the same task. */
export function addTask(
  ctx: DataContext,
  input: { ids: readonly string[]; kind: SeedTaskKind; title: string; dueOn: CalendarDate },
): Changed {
  const seeds = [...new Set(input.ids)].map((id) => requireSeed(ctx.read, id))
  const facts = { ...factsOf(seeds), title: input.title }
  const { undoId } = undoableChange(ctx, { code: 'addTask', facts }, (db, recorder) => {
    for (const seed of seeds) {
      const { kind, title, dueOn } = input
      const task = { id: newId(), seedNo: seed.no, kind, title, dueOn, createdAt: ctx.clock.now() }
      recorder.created('seed_tasks', insertTask(db, task))
    }
  })
  return { undoId, changed: seeds.length }
}

/** Changes text and day of a task. */
export function editTask(
  ctx: DataContext,
  input: { id: string; title?: string | undefined; dueOn?: CalendarDate | undefined },
): Changed {
  const task = requireTask(ctx.read, input.id)
  const next = { title: input.title ?? task.title, dueOn: input.dueOn ?? task.dueOn }
  if (next.title === task.title && next.dueOn === task.dueOn) return NOTHING_CHANGED
  const facts = { name: task.name, title: next.title }
  const { undoId } = undoableChange(ctx, { code: 'editTask', facts }, (db, recorder) => {
    recorder.touch('seed_tasks', task.no)
    updateTask(db, task.no, next)
  })
  return { undoId, changed: 1 }
}

/** Ticks a task or opens it again; doing so twice changes nothing. */
export function setTaskDone(ctx: DataContext, { id, isDone }: { id: string; isDone: boolean }): Changed {
  const task = requireTask(ctx.read, id)
  if ((task.doneAt !== null) === isDone) return NOTHING_CHANGED
  const facts = { name: task.name, title: task.title, isDone }
  const { undoId } = undoableChange(ctx, { code: 'setTaskDone', facts }, (db, recorder) => {
    recorder.touch('seed_tasks', task.no)
    updateTaskDone(db, task.no, isDone ? ctx.clock.now() : null)
  })
  return { undoId, changed: 1 }
}

export function removeTask(ctx: DataContext, id: string): Changed {
  const task = requireTask(ctx.read, id)
  const facts = { name: task.name, title: task.title }
  const { undoId } = undoableChange(ctx, { code: 'removeTask', facts }, (db, recorder) => {
    recorder.touch('seed_tasks', task.no)
    deleteTask(db, task.no)
  })
  return { undoId, changed: 1 }
}

/** Open tasks that are overdue or due today. */
export function listDueTasks(ctx: DataContext, { groupId }: { groupId?: string | undefined }): DueSeedTask[] {
  const groupNo = groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
  const today = ctx.calendar().dateAt(ctx.clock.now())
  return findDueTasks(ctx.read, today, groupNo).map((row) => dueSeedTask.parse(row))
}
