import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import type { UndoRecorder } from '#electron/database/undo.ts'
import { requireGroup } from '#electron/features/groups/queries.ts'
import {
  type CampaignChange,
  type Changed,
  type NewCampaign,
  type NewCampaignInput,
  newCampaign,
} from '#shared/features/campaigns/contract.ts'
import { type CampaignTime, campaignTime } from '#shared/features/campaigns/model.ts'
import { startingOn } from '#shared/features/campaigns/rules/time.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  changeCampaign,
  countChange,
  rescheduleTasks,
  todayOf,
  undoableChange,
  writeColumns,
} from './change.ts'
import { checkAmount, checked, checkGoal, checkTime, faultOfGroup, requireGroups } from './checks.ts'
import { type CampaignColumns, insertCampaign, replaceGroups } from './commands.ts'
import { keepMaterial } from './part-service.ts'
import {
  type CampaignRow,
  findGroupNosOf,
  findGroupsOf,
  findMaterialsOf,
  findTasksOf,
  requireCampaign,
} from './queries.ts'
import { keepTask } from './task-service.ts'

export { listTasks, showCampaign } from './list-service.ts'
export { waiveReview } from './review-service.ts'
export { keepWordsInTasks, retimeTasks } from './task-service.ts'

/** Writes a new campaign with its tasks and materials as a part of a change that can be taken back. Returns its id. */
export function keepCampaign(
  ctx: DataContext,
  db: WriteDb,
  recorder: UndoRecorder,
  plan: NewCampaign,
): string {
  const { time } = plan
  checkTime(time)
  checkGoal(plan.goal)
  checkAmount(plan.budgetCents)
  const groupNos = requireGroups(db, plan.groupIds, { endsOn: time.endsOn, today: todayOf(ctx) })
  const id = newId()
  const createdAt = ctx.clock.now()
  const campaignNo = insertCampaign(db, {
    ...plan,
    ...time,
    id,
    name: checked.name(plan.name),
    owner: checked.owner(plan.owner),
    note: checked.text(plan.note),
    reward: checked.text(plan.reward),
    playbookName: checked.text(plan.playbookName),
    confirmedAt: plan.isConfirmed ? createdAt : null,
    createdAt,
  })
  recorder.created('campaigns', campaignNo)
  replaceGroups(db, campaignNo, groupNos)
  for (const groupNo of groupNos) recorder.created('campaign_groups', [campaignNo, groupNo])
  for (const task of plan.tasks) keepTask(ctx, { db, recorder }, { no: campaignNo, ...time }, task)
  for (const material of plan.materials) keepMaterial(ctx, { db, recorder }, campaignNo, material)
  return id
}

/** Creates a campaign, as a draft unless it is confirmed at once. */
export function createCampaign(ctx: DataContext, input: NewCampaignInput): { id: string; undoId: string } {
  const plan = newCampaign.parse(input)
  const { result, undoId } = undoableChange(
    ctx,
    { code: 'create', facts: { name: plan.name.trim() } },
    (db, recorder) => keepCampaign(ctx, db, recorder, plan),
  )
  return { id: result, undoId }
}

/** Creates several campaigns with one undo; all of them, or none where one is refused. */
export function createCampaigns(
  ctx: DataContext,
  inputs: readonly NewCampaignInput[],
): { ids: string[]; undoId: string } {
  const plans = inputs.map((input) => newCampaign.parse(input))
  const facts = { name: plans[0]?.name.trim() ?? '', count: plans.length }
  const { result, undoId } = undoableChange(ctx, { code: 'createMany', facts }, (db, recorder) =>
    plans.map((plan) => keepCampaign(ctx, db, recorder, plan)),
  )
  return { ids: result, undoId }
}

/** Columns that a change names, checked. */
function columnsOf(change: CampaignChange): CampaignColumns {
  const { name, stage, owner, note, goal, budgetCents, reward, isHardSell } = change
  if (goal !== undefined) checkGoal(goal)
  if (budgetCents !== undefined) checkAmount(budgetCents)
  return {
    ...(name === undefined ? {} : { name: checked.name(name) }),
    ...(stage === undefined ? {} : { stage }),
    ...(owner === undefined ? {} : { owner: checked.owner(owner) }),
    ...(note === undefined ? {} : { note: checked.text(note) }),
    ...(goal === undefined ? {} : { goal_metric: goal?.metric ?? null, goal_target: goal?.target ?? null }),
    ...(budgetCents === undefined ? {} : { budget_cents: budgetCents }),
    ...(reward === undefined ? {} : { reward: checked.text(reward) }),
    ...(isHardSell === undefined ? {} : { is_hard_sell: isHardSell ? 1 : 0 }),
  }
}

function presentColumns(before: CampaignRow): CampaignColumns {
  return {
    name: before.name,
    stage: before.stage,
    owner: before.owner,
    note: before.note,
    goal_metric: before.goalMetric,
    goal_target: before.goalTarget,
    budget_cents: before.budgetCents,
    reward: before.reward,
    is_hard_sell: before.isHardSell,
    starts_on: before.startsOn,
    starts_minute: before.startsMinute,
    ends_on: before.endsOn,
    ends_minute: before.endsMinute,
  }
}

/** Those that differ from what stands there. */
function changedColumns(before: CampaignRow, wanted: CampaignColumns): CampaignColumns {
  const present: Record<string, unknown> = presentColumns(before)
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => present[column] !== value))
}

/** Keys of the groups that a change asks for; null = they stay as they are. */
function changedGroups(
  ctx: DataContext,
  before: CampaignRow,
  groupIds: readonly string[] | undefined,
): number[] | null {
  if (groupIds === undefined) return null
  const present = findGroupNosOf(ctx.read, before.no)
  const wanted = requireGroups(ctx.read, groupIds, { endsOn: before.endsOn, today: todayOf(ctx), present })
  const isSame = wanted.length === present.length && wanted.every((no) => present.includes(no))
  return isSame ? null : wanted
}

/** Changes what is named; where nothing changes there is no undo. */
export function changeCampaignFacts(
  ctx: DataContext,
  { id, change }: { id: string; change: CampaignChange },
): Changed {
  const before = requireCampaign(ctx.read, id)
  const columns = changedColumns(before, columnsOf(change))
  const groupNos = changedGroups(ctx, before, change.groupIds)
  if (Object.keys(columns).length === 0 && groupNos === null) return { undoId: null }
  return changeCampaign(ctx, { id, code: 'change' }, (db, recorder) => {
    if (Object.keys(columns).length > 0) writeColumns(db, recorder, before.no, columns)
    if (groupNos !== null) writeGroups(db, recorder, before.no, groupNos)
  })
}

function writeGroups(
  db: WriteDb,
  recorder: UndoRecorder,
  campaignNo: number,
  groupNos: readonly number[],
): void {
  recorder.touchRows('campaign_groups', 'campaign_no = ?', campaignNo)
  recorder.touchColumns('campaigns', campaignNo, ['is_sample'])
  for (const groupNo of groupNos) recorder.touch('campaign_groups', [campaignNo, groupNo])
  replaceGroups(db, campaignNo, groupNos)
}

/** Moves or resizes a campaign; its tasks keep their distance from the start. */
export function moveCampaign(ctx: DataContext, input: { id: string; time: CampaignTime }): Changed {
  const time = campaignTime.parse(input.time)
  checkTime(time)
  const before = requireCampaign(ctx.read, input.id)
  const columns = timeColumns(before, time)
  if (Object.keys(columns).length === 0) return { undoId: null }
  return changeCampaign(ctx, { id: input.id, code: 'move' }, (db, recorder) => {
    writeColumns(db, recorder, before.no, columns)
    rescheduleTasks(db, recorder, before)
  })
}

function timeColumns(before: CampaignRow, time: CampaignTime): CampaignColumns {
  return changedColumns(before, {
    starts_on: time.startsOn,
    starts_minute: time.startsMinute,
    ends_on: time.endsOn,
    ends_minute: time.endsMinute,
  })
}

/** Lets a campaign begin on another day with all its tasks, as a part of a larger change that can be taken back. */
export function keepStart(db: WriteDb, recorder: UndoRecorder, id: string, startsOn: CalendarDate): void {
  const before = requireCampaign(db, id)
  const columns = timeColumns(before, startingOn(before, startsOn))
  if (Object.keys(columns).length === 0) return
  writeColumns(db, recorder, before.no, columns)
  rescheduleTasks(db, recorder, before)
  countChange(db, recorder, before.no)
}

/** Groups of a campaign that a copy may run in. Refuses as a new campaign would when none is left. */
function groupsForCopy(ctx: DataContext, before: CampaignRow, endsOn: CalendarDate): string[] {
  const groups = findGroupsOf(ctx.read, [before.no]).get(before.no) ?? []
  const faults = groups.map(({ id, name }) => ({
    id,
    name,
    fault: faultOfGroup(requireGroup(ctx.read, id), endsOn, todayOf(ctx)),
  }))
  const possible = faults.filter(({ fault }) => fault === null)
  const [first] = faults
  if (possible.length === 0 && first?.fault) throw new AppError(first.fault, { name: first.name })
  return possible.map(({ id }) => id)
}

/** What a copy of a campaign consists of, from another day on. */
function planOfCopy(ctx: DataContext, before: CampaignRow, startsOn: CalendarDate): NewCampaign {
  const time = startingOn(before, startsOn)
  const { goalMetric, goalTarget } = before
  return newCampaign.parse({
    ...before,
    time,
    groupIds: groupsForCopy(ctx, before, time.endsOn),
    goal: goalMetric === null || goalTarget === null ? null : { metric: goalMetric, target: goalTarget },
    isHardSell: before.isHardSell === 1,
    tasks: findTasksOf(ctx.read, before.no)
      .toSorted((a, b) => a.position - b.position)
      .map(({ offsetDays, minute, fromStart, ...task }) => ({
        ...task,
        offset: { offsetDays, minute, fromStart },
      })),
    materials: findMaterialsOf(ctx.read, before.no),
  })
}

/** The same campaign once more, as a draft from another day on. */
export function copyCampaign(
  ctx: DataContext,
  { id, startsOn }: { id: string; startsOn: CalendarDate },
): { id: string; undoId: string } {
  const plan = planOfCopy(ctx, requireCampaign(ctx.read, id), startsOn)
  const { result, undoId } = undoableChange(
    ctx,
    { code: 'copy', facts: { name: plan.name } },
    (db, recorder) => keepCampaign(ctx, db, recorder, plan),
  )
  return { id: result, undoId }
}

/** Makes a draft count, or a campaign a draft again. */
export function confirmCampaign(
  ctx: DataContext,
  { id, isConfirmed = true }: { id: string; isConfirmed?: boolean },
): Changed {
  const before = requireCampaign(ctx.read, id)
  if ((before.confirmedAt !== null) === isConfirmed) return { undoId: null }
  return changeCampaign(ctx, { id, code: isConfirmed ? 'confirm' : 'unconfirm' }, (db, recorder) =>
    writeColumns(db, recorder, before.no, { confirmed_at: isConfirmed ? ctx.clock.now() : null }),
  )
}

/** Calls a campaign off; it stays to be read and can be restored. */
export function cancelCampaign(ctx: DataContext, id: string): Changed {
  return setCancelled(ctx, id, true)
}

/** Takes a cancellation back. */
export function restoreCampaign(ctx: DataContext, id: string): Changed {
  return setCancelled(ctx, id, false)
}

function setCancelled(ctx: DataContext, id: string, isCancelled: boolean): Changed {
  const before = requireCampaign(ctx.read, id)
  if ((before.cancelledAt !== null) === isCancelled) return { undoId: null }
  return changeCampaign(ctx, { id, code: isCancelled ? 'cancel' : 'restore' }, (db, recorder) =>
    writeColumns(db, recorder, before.no, { cancelled_at: isCancelled ? ctx.clock.now() : null }),
  )
}
