import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import type { Changed, NewTask, TaskChange } from '#shared/features/campaigns/contract.ts'
import type { CampaignTime, TaskOffset } from '#shared/features/campaigns/model.ts'
import { dueOf, offsetOf } from '#shared/features/campaigns/rules/due.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { changeCampaign, countChange, undoableChange } from './change.ts'
import { checked, checkOffset } from './checks.ts'
import { deleteTask, insertTask, type TaskColumns, updateTask } from './commands.ts'
import { findTasksOf, findTasksWithScript, requireTask, type TaskRow } from './queries.ts'

type Writing = { db: WriteDb; recorder: UndoRecorder }

/** Writes a new task of a campaign. Returns its id. */
export function keepTask(
  ctx: DataContext,
  { db, recorder }: Writing,
  campaign: CampaignTime & { no: number },
  task: NewTask,
): string {
  checkOffset(task.offset)
  const id = newId()
  const taskNo = insertTask(db, {
    ...task,
    id,
    campaignNo: campaign.no,
    title: checked.title(task.title),
    note: checked.text(task.note),
    owner: checked.owner(task.owner),
    words: checked.text(task.words),
    due: dueOf(campaign, task.offset),
    createdAt: ctx.clock.now(),
  })
  recorder.created('campaign_tasks', taskNo)
  return id
}

/** Adds a task to a campaign. */
export function addTask(
  ctx: DataContext,
  { id, task }: { id: string; task: NewTask },
): { id: string; undoId: string } {
  const facts = { title: task.title.trim() }
  const { result, undoId } = changeCampaign(ctx, { id, code: 'addTask', facts }, (db, recorder, campaign) =>
    keepTask(ctx, { db, recorder }, campaign, task),
  )
  return { id: result, undoId }
}

/** Columns that time a task anew. */
function timeColumns(task: TaskRow, offset: TaskOffset): TaskColumns {
  checkOffset(offset)
  const due = dueOf(task, offset)
  return {
    offset_days: offset.offsetDays,
    minute: offset.minute,
    from_start: offset.fromStart,
    due_on: due.on,
    due_minute: due.minute,
  }
}

function columnsOf(task: TaskRow, change: TaskChange): TaskColumns {
  const { title, note, offset, owner, channel, scriptId, words } = change
  return {
    ...(title === undefined ? {} : { title: checked.title(title) }),
    ...(note === undefined ? {} : { note: checked.text(note) }),
    ...(offset === undefined ? {} : timeColumns(task, offset)),
    ...(owner === undefined ? {} : { owner: checked.owner(owner) }),
    ...(channel === undefined ? {} : { channel }),
    ...(scriptId === undefined ? {} : { script_id: scriptId }),
    ...(words === undefined ? {} : { words: checked.text(words) }),
  }
}

function presentColumns(task: TaskRow): TaskColumns {
  return {
    title: task.title,
    note: task.note,
    offset_days: task.offsetDays,
    minute: task.minute,
    from_start: task.fromStart,
    due_on: task.dueOn,
    due_minute: task.dueMinute,
    owner: task.owner,
    channel: task.channel,
    script_id: task.scriptId,
    words: task.words,
  }
}

/** Those that differ from what stands there. */
function changedColumns(task: TaskRow, wanted: TaskColumns): TaskColumns {
  const present: Record<string, unknown> = presentColumns(task)
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => present[column] !== value))
}

/** Writes columns of one task with an undo; none where nothing changes. */
function changeTask(ctx: DataContext, task: TaskRow, code: string, columns: TaskColumns): Changed {
  if (Object.keys(columns).length === 0) return { undoId: null }
  return changeCampaign(ctx, { id: task.campaignId, code, facts: { title: task.title } }, (db, recorder) => {
    recorder.touchColumns('campaign_tasks', task.no, Object.keys(columns))
    updateTask(db, task.no, columns)
  })
}

/** Changes what is named of a task. */
export function editTask(ctx: DataContext, { id, change }: { id: string; change: TaskChange }): Changed {
  const task = requireTask(ctx.read, id)
  return changeTask(ctx, task, 'editTask', changedColumns(task, columnsOf(task, change)))
}

/** Ticks a task off, skips it, or opens it again. Settling twice keeps the first time. */
export function settleTask(
  ctx: DataContext,
  { id, state }: { id: string; state: 'done' | 'skipped' | 'open' },
): Changed {
  const task = requireTask(ctx.read, id)
  const now = ctx.clock.now()
  const isDone = task.doneAt !== null
  const isSkipped = task.skippedAt !== null
  if (isDone === (state === 'done') && isSkipped === (state === 'skipped')) return { undoId: null }
  const code = { done: 'doTask', skipped: 'skipTask', open: 'reopenTask' }[state]
  return changeTask(ctx, task, code, {
    done_at: state === 'done' ? now : null,
    skipped_at: state === 'skipped' ? now : null,
  })
}

type NewDue = { id: string; dueOn: CalendarDate; dueMinute: number | null }

/** Those whose time changes, with the columns that say so. */
function retimed(db: ReadDb, tasks: readonly NewDue[]): { task: TaskRow; columns: TaskColumns }[] {
  return tasks.flatMap(({ id, dueOn, dueMinute }) => {
    const task = requireTask(db, id)
    if (task.dueOn === dueOn && task.dueMinute === dueMinute) return []
    const columns = timeColumns(task, offsetOf(task, { on: dueOn, minute: dueMinute }))
    return [{ task, columns: changedColumns(task, columns) }]
  })
}

/** Gives tasks other times within a command and its undo. Returns those that changed. */
export function retimeTasks({ db, recorder }: Writing, tasks: readonly NewDue[]): TaskRow[] {
  const moved = retimed(db, tasks)
  for (const { task, columns } of moved) {
    recorder.touchColumns('campaign_tasks', task.no, Object.keys(columns))
    updateTask(db, task.no, columns)
  }
  for (const campaignNo of new Set(moved.map(({ task }) => task.campaignNo)))
    countChange(db, recorder, campaignNo)
  return moved.map(({ task }) => task)
}

/** Gives tasks, also of several campaigns, other times with one undo. */
export function moveTasks(ctx: DataContext, { tasks }: { tasks: readonly NewDue[] }): Changed {
  const moved = retimed(ctx.read, tasks)
  const [first] = moved
  if (!first) return { undoId: null }
  const facts = { title: first.task.title, name: first.task.campaignName, count: moved.length }
  return undoableChange(ctx, { code: 'moveTasks', facts }, (db, recorder) => {
    retimeTasks({ db, recorder }, tasks)
  })
}

/** Changes places with the neighbour that is due at the same time. */
export function shiftTask(ctx: DataContext, { id, step }: { id: string; step: -1 | 1 }): Changed {
  const task = requireTask(ctx.read, id)
  const tasks = findTasksOf(ctx.read, task.campaignNo)
  const at = tasks.findIndex(({ no }) => no === task.no)
  const neighbour = tasks[at + step]
  if (!neighbour || neighbour.dueOn !== task.dueOn || neighbour.dueMinute !== task.dueMinute)
    return { undoId: null }
  const facts = { title: task.title }
  return changeCampaign(ctx, { id: task.campaignId, code: 'shiftTask', facts }, (db, recorder) => {
    for (const { no } of [task, neighbour]) recorder.touchColumns('campaign_tasks', no, ['position'])
    updateTask(db, task.no, { position: neighbour.position })
    updateTask(db, neighbour.no, { position: task.position })
  })
}

/** Tasks keep the words of a script that is removed, as their own; within that command and its undo. */
export function keepWordsInTasks(
  db: WriteDb,
  recorder: UndoRecorder,
  script: { id: string; text: string },
): void {
  for (const { no, words } of findTasksWithScript(db, script.id)) {
    recorder.touchColumns('campaign_tasks', no, ['script_id', 'words'])
    updateTask(db, no, { script_id: null, words: words === '' ? script.text : words })
  }
}

/** Deletes a task. */
export function removeTask(ctx: DataContext, id: string): Changed {
  const task = requireTask(ctx.read, id)
  const facts = { title: task.title }
  return changeCampaign(ctx, { id: task.campaignId, code: 'removeTask', facts }, (db, recorder) => {
    recorder.touch('campaign_tasks', task.no)
    deleteTask(db, task.no)
  })
}
