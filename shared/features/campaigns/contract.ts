import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import {
  calendarCampaign,
  campaignCostId,
  campaignDetail,
  campaignId,
  campaignMaterialId,
  campaignStage,
  campaignTask,
  campaignTaskId,
  campaignTime,
  goalMetric,
  minuteOfDay,
  taskChannel,
} from './model.ts'

/** What follows is checked by the service, which words what is wrong: a form may send what was typed. */
const name = z.string().max(1000)
const text = z.string().max(20_000)
const amount = z.number()

const offset = z.object({
  offsetDays: z.number().int(),
  minute: minuteOfDay.nullable(),
  fromStart: z.number().int().nullable(),
})

const goal = z.object({ metric: goalMetric, target: amount })

/** What is to be done for a campaign, timed from its start. */
export const newTask = z.object({
  title: name,
  note: text.default(''),
  offset,
  owner: name.default(''),
  channel: taskChannel.default('self'),
  scriptId: z.string().max(100).nullable().default(null),
  words: text.default(''),
})
export type NewTask = z.infer<typeof newTask>
export type NewTaskInput = z.input<typeof newTask>

/** Some fields of a task; those that are not named stay. */
export const taskChange = z
  .object({
    title: name,
    note: text,
    offset,
    owner: name,
    channel: taskChannel,
    scriptId: z.string().max(100).nullable(),
    words: text,
  })
  .partial()
export type TaskChange = z.infer<typeof taskChange>

export const newMaterial = z.object({ name, path: z.string().max(4096).default('') })
export type NewMaterial = z.infer<typeof newMaterial>

export const newCost = z.object({ name, cents: amount, spentOn: calendarDate.nullable().default(null) })
export type NewCost = z.infer<typeof newCost>

export const newCampaign = z.object({
  name,
  stage: campaignStage,
  time: campaignTime,
  groupIds: z.array(groupId).max(200),
  owner: name.default(''),
  note: text.default(''),
  goal: goal.nullable().default(null),
  budgetCents: amount.nullable().default(null),
  reward: text.default(''),
  isHardSell: z.boolean().default(false),
  /** A draft until it is confirmed. */
  isConfirmed: z.boolean().default(false),
  playbookId: z.string().max(100).nullable().default(null),
  playbookName: name.default(''),
  tasks: z.array(newTask).max(200).default([]),
  materials: z.array(newMaterial).max(100).default([]),
})
export type NewCampaign = z.infer<typeof newCampaign>
export type NewCampaignInput = z.input<typeof newCampaign>

/** Some fields of a campaign; those that are not named stay. Its time is changed by `move`. */
export const campaignChange = z
  .object({
    name,
    stage: campaignStage,
    groupIds: z.array(groupId).max(200),
    owner: name,
    note: text,
    goal: goal.nullable(),
    budgetCents: amount.nullable(),
    reward: text,
    isHardSell: z.boolean(),
  })
  .partial()
export type CampaignChange = z.infer<typeof campaignChange>

/** Days that are looked at, both included. */
const range = z.object({ from: calendarDate, to: calendarDate, groupId: groupId.optional() })
export type CampaignRange = z.infer<typeof range>
export const taskRange = range.extend({ open: z.boolean().default(false) })
export type TaskRange = z.infer<typeof taskRange>

const one = z.object({ id: campaignId })
const task = z.object({ id: campaignTaskId })
/** The id under which workspace.undo takes it back; null where nothing changed. */
const changed = z.object({ undoId: z.string().nullable() })
export type Changed = z.infer<typeof changed>
const made = z.object({ id: campaignId, undoId: z.string() })

const losses = z.object({
  participants: z.number().int(),
  /** Figures were typed. */
  hasResult: z.boolean(),
  hasReview: z.boolean(),
  /** A flash group consists of it and another campaign. */
  isOfFlashGroup: z.boolean(),
})
export type CampaignLosses = z.infer<typeof losses>

/**
 * All that a screen may ask about campaigns (活动, domain.md §9). Refuses CAMPAIGN_NOT_FOUND, CAMPAIGN_TASK_NOT_FOUND,
 * CAMPAIGN_PART_NOT_FOUND and GROUP_NOT_FOUND where an id is named; what was typed with CAMPAIGN_NAME_MISSING, CAMPAIGN_TEXT_TOO_LONG,
 * CAMPAIGN_WITHOUT_GROUP, CAMPAIGN_GROUP_ARCHIVED, CAMPAIGN_GROUP_ENDED, CAMPAIGN_ENDS_BEFORE_START, CAMPAIGN_TOO_LONG,
 * CAMPAIGN_TASK_TOO_FAR, CAMPAIGN_GOAL_WRONG and CAMPAIGN_AMOUNT_WRONG.
 */
export const campaignsContract = {
  /** Campaigns that touch the days, by start; of all living groups, or of one. */
  listRange: operation.input(range).output(z.object({ campaigns: z.array(calendarCampaign) })),
  /** Tasks that are due on these days, by time; none of cancelled campaigns. `open` = neither done nor skipped. */
  listTasks: operation.input(taskRange).output(z.array(campaignTask)),
  /** Campaigns whose name holds the text: those of today and later first, then the latest ones. */
  search: operation
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(50).default(8) }))
    .output(z.array(calendarCampaign)),
  show: operation.input(one).output(campaignDetail),

  create: operation.input(newCampaign).output(made),
  change: operation.input(one.extend({ change: campaignChange })).output(changed),
  /** Moves or resizes a campaign; all tasks keep their distance from its start. */
  move: operation.input(one.extend({ time: campaignTime })).output(changed),
  /**
   * The same once more from another day on, as a draft: tasks keep their offsets; marks of what is done, costs, results and
   * review stay behind, as do groups that are archived or over.
   */
  copy: operation.input(one.extend({ startsOn: calendarDate })).output(made),
  confirm: operation.input(one.extend({ isConfirmed: z.boolean().default(true) })).output(changed),
  cancel: operation.input(one).output(changed),
  /** Takes a cancellation back. */
  restore: operation.input(one).output(changed),
  /** Keeps the review (复盘); with every text empty there is none. */
  review: operation
    .input(one.extend({ review: z.object({ worked: text, failed: text, next: text }) }))
    .output(changed),
  /** Answers the one reminder to write a review: not needed. */
  waiveReview: operation.input(one).output(changed),
  /** What would be lost with a campaign beside what stands in its plan. */
  losses: operation.input(one).output(losses),
  /** Deletes a campaign with all its parts. */
  remove: operation.input(one).output(z.object({ name: z.string(), undoId: z.string() })),

  addTask: operation
    .input(one.extend({ task: newTask }))
    .output(z.object({ id: campaignTaskId, undoId: z.string() })),
  editTask: operation.input(task.extend({ change: taskChange })).output(changed),
  settleTask: operation.input(task.extend({ state: z.enum(['done', 'skipped', 'open']) })).output(changed),
  /** Gives tasks other times, with one undo; they keep their distance from the start from then on. */
  moveTasks: operation
    .input(
      z.object({
        tasks: z
          .array(task.extend({ dueOn: calendarDate, dueMinute: minuteOfDay.nullable() }))
          .min(1)
          .max(500),
      }),
    )
    .output(changed),
  /** Changes places with the neighbour of the same time; at the end of those nothing changes. */
  shiftTask: operation.input(task.extend({ step: z.union([z.literal(-1), z.literal(1)]) })).output(changed),
  removeTask: operation.input(task).output(changed),

  addMaterial: operation
    .input(one.extend({ material: newMaterial }))
    .output(z.object({ id: campaignMaterialId, undoId: z.string() })),
  editMaterial: operation
    .input(
      z.object({
        id: campaignMaterialId,
        change: z.object({ name, path: z.string().max(4096), isReady: z.boolean() }).partial(),
      }),
    )
    .output(changed),
  /** Refers a material to a file that was picked, or to none. Refuses FILE_NOT_FOUND. */
  attachMaterial: operation
    .input(z.object({ id: campaignMaterialId, file: z.object({ token: z.string() }).nullable() }))
    .output(changed),
  removeMaterial: operation.input(z.object({ id: campaignMaterialId })).output(changed),

  addCost: operation
    .input(one.extend({ cost: newCost }))
    .output(z.object({ id: campaignCostId, undoId: z.string() })),
  editCost: operation
    .input(
      z.object({
        id: campaignCostId,
        change: z.object({ name, cents: amount, spentOn: calendarDate.nullable() }).partial(),
      }),
    )
    .output(changed),
  removeCost: operation.input(z.object({ id: campaignCostId })).output(changed),
}
