import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import { findHolidays } from '#electron/features/calendar-days/service.ts'
import { requireTask } from '#electron/features/campaigns/queries.ts'
import { listTasks, retimeTasks } from '#electron/features/campaigns/service.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { findScript, wordingIn } from '#electron/features/scripts/queries.ts'
import { fillText } from '#electron/features/scripts/service.ts'
import { putTasksOff } from '#electron/features/sequences/service.ts'
import { isWorkday, nextWorkday } from '#shared/features/calendar-days/rules.ts'
import type { CampaignTask } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import {
  type CampaignTaskDue,
  campaignTaskDue,
  type TaskRef,
  type TaskTarget,
} from '#shared/features/today/contract.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { addDays, type CalendarDate, mondayOf } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'

type Scope = { groupId?: GroupId | undefined }

/** What is older is no longer asked for. */
const LATE_DAYS = 30

function todayOf(ctx: DataContext): CalendarDate {
  return ctx.calendar().dateAt(ctx.clock.now())
}

function tasksUntilToday(ctx: DataContext, { groupId }: Scope): CampaignTask[] {
  const today = todayOf(ctx)
  return listTasks(ctx, { from: addDays(today, -LATE_DAYS), to: today, groupId })
}

/** Open tasks of campaigns that are overdue or due today. */
export function findOpenTasks(ctx: DataContext, scope: Scope): CampaignTask[] {
  return tasksUntilToday(ctx, scope).filter(isOpen)
}

function isOpen({ doneAt, skippedAt }: CampaignTask): boolean {
  return doneAt === null && skippedAt === null
}

/** The moment of a task; one without a time has the whole of its day. */
export function momentOfTask(ctx: DataContext, { dueOn, dueMinute }: CampaignTask): number {
  const calendar = ctx.calendar()
  return dueMinute === null
    ? calendar.startOf(addDays(dueOn, 1)) - 1
    : calendar.at(dueOn, Math.floor(dueMinute / 60), dueMinute % 60)
}

/** What is overdue or due today, and what was settled today, the earliest first. */
export function listCampaignTasks(
  ctx: DataContext,
  { groupId, language }: Scope & { language: Locale },
): CampaignTaskDue[] {
  const now = ctx.clock.now()
  const startOfToday = ctx.calendar().startOf(todayOf(ctx))
  return tasksUntilToday(ctx, { groupId })
    .filter((task) => isOpen(task) || (task.doneAt ?? task.skippedAt ?? 0) >= startOfToday)
    .map((task) => {
      const dueAt = momentOfTask(ctx, task)
      const posts = postsOf(ctx, task, groupId, language)
      return campaignTaskDue.parse({ task, dueAt, isLate: isOpen(task) && dueAt < now, posts })
    })
}

/** The words of a task for each of its groups; none where it has none. */
function postsOf(ctx: DataContext, task: CampaignTask, groupId: GroupId | undefined, language: Locale) {
  const { scriptId, words, campaignName: eventName } = task
  const script = words === '' && scriptId !== null ? findScript(ctx.read, scriptId) : undefined
  const body = script ? wordingIn(script.texts, language).body : words
  if (body === '') return []
  return task.groups
    .filter(({ id }) => groupId === undefined || id === groupId)
    .map(({ id, name: groupName }) => {
      const target = { personNo: null, groupNo: requireGroupNo(ctx.read, id), eventName }
      return { groupId: id, groupName, segments: fillText(ctx, target, body) }
    })
}

/** The days to which unfinished tasks can be put off with one click. */
export function findTargets(ctx: DataContext): { nextWorkday: CalendarDate; nextWeek: CalendarDate } {
  const today = todayOf(ctx)
  const year = Number(today.slice(0, 4))
  const holidays = findHolidays(ctx, [year, year + 1])
  const monday = addDays(mondayOf(today), 7)
  return {
    nextWorkday: nextWorkday(today, holidays),
    nextWeek: isWorkday(monday, holidays) ? monday : nextWorkday(monday, holidays),
  }
}

function dayOf(ctx: DataContext, to: TaskTarget): CalendarDate {
  if (to.kind !== 'date') return findTargets(ctx)[to.kind === 'next_week' ? 'nextWeek' : 'nextWorkday']
  if (to.on < todayOf(ctx)) throw new AppError('TASKS_MOVED_BACK')
  return to.on
}

/** Puts unfinished tasks of campaigns and sequences off to a day, each at its own time of the day, with one undo. */
export function moveUnfinished(
  ctx: DataContext,
  { tasks, to }: { tasks: readonly TaskRef[]; to: TaskTarget },
): { on: CalendarDate; undoId: string } {
  const on = dayOf(ctx, to)
  const idsOf = (kind: TaskRef['kind']) => tasks.filter((task) => task.kind === kind).map(({ id }) => id)
  const facts = { count: tasks.length, on }
  const { undoId } = ctx.write('campaigns', (db) =>
    undoable(db, { id: newId(), code: 'today.moveTasks', facts, at: ctx.clock.now() }, (recorder) => {
      const ofCampaigns = idsOf('campaign').map((id) => requireTask(db, id))
      const dues = ofCampaigns.map(({ id, dueMinute }) => ({ id, dueOn: on, dueMinute }))
      retimeTasks({ db, recorder }, dues)
      putTasksOff(ctx, { db, recorder }, { ids: idsOf('group'), on })
    }),
  )
  return { on, undoId }
}
