import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

export const campaignId = z.string().min(1).max(100).brand<'CampaignId'>()
export type CampaignId = z.infer<typeof campaignId>
export const campaignTaskId = z.string().min(1).max(100).brand<'CampaignTaskId'>()
export type CampaignTaskId = z.infer<typeof campaignTaskId>

/** Conversion stages (domain.md §9): 引流 激活 种草 成交 交付 裂变 收官. */
export const campaignStages = [
  'attract',
  'activate',
  'desire',
  'convert',
  'deliver',
  'spread',
  'close',
] as const
export const campaignStage = z.enum(campaignStages)
export type CampaignStage = z.infer<typeof campaignStage>

/**
 * Follows from dates and confirmation: draft = not confirmed yet, planned = confirmed and ahead, running, ended = over
 * without a review, reviewed = over with one, cancelled.
 */
export const campaignStatuses = ['draft', 'planned', 'running', 'ended', 'reviewed', 'cancelled'] as const
export const campaignStatus = z.enum(campaignStatuses)
export type CampaignStatus = z.infer<typeof campaignStatus>

/** What a goal is counted in. Revenue in cents. */
export const goalMetrics = ['participants', 'speakers', 'messages', 'joins', 'orders', 'revenue'] as const
export const goalMetric = z.enum(goalMetrics)
export type GoalMetric = z.infer<typeof goalMetric>

/** Minute of the day by the wall clock of the workspace. */
export const minuteOfDay = z.number().int().min(0).max(1439)

/**
 * When a campaign takes place, by the wall clock of the workspace. Both minutes or none; `endsOn` is its last day. Not longer
 * than two years.
 */
export const campaignTime = z
  .object({
    startsOn: calendarDate,
    startsMinute: minuteOfDay.nullable().default(null),
    endsOn: calendarDate,
    endsMinute: minuteOfDay.nullable().default(null),
  })
  .refine(({ startsMinute, endsMinute }) => (startsMinute === null) === (endsMinute === null))
export type CampaignTime = z.infer<typeof campaignTime>

/** Where a task is done: words for the groups, private chats, or something the operator prepares. */
export const taskChannels = ['group', 'private', 'self'] as const
export const taskChannel = z.enum(taskChannels)
export type TaskChannel = z.infer<typeof taskChannel>

/**
 * When a task is due, as seen from the start of its campaign: on the day `offsetDays` later at `minute` (null = any time
 * of that day), or `fromStart` minutes from the beginning (before it when negative). `fromStart` goes before the others, and in
 * a campaign without a time of day means the day alone.
 */
export const taskOffset = z.object({
  offsetDays: z.number().int().min(-366).max(731),
  minute: minuteOfDay.nullable(),
  fromStart: z.number().int().min(-527_040).max(1_052_640).nullable(),
})
export type TaskOffset = z.infer<typeof taskOffset>

export const campaignGroup = z.object({ id: groupId, name: z.string() })
export type CampaignGroup = z.infer<typeof campaignGroup>

/** What a campaign is to reach: so many of something that is counted; revenue in cents. */
export const campaignGoal = z.object({ metric: goalMetric, target: z.number().int() })
export type CampaignGoal = z.infer<typeof campaignGoal>

/** A campaign as calendars show it. */
export const calendarCampaign = z.object({
  id: campaignId,
  name: z.string(),
  stage: campaignStage,
  status: campaignStatus,
  startsOn: calendarDate,
  startsMinute: minuteOfDay.nullable(),
  endsOn: calendarDate,
  endsMinute: minuteOfDay.nullable(),
  isHardSell: z.boolean(),
  playbookId: z.string().nullable(),
  groups: z.array(campaignGroup),
  /** Without those that were skipped. */
  tasks: z.number().int(),
  tasksDone: z.number().int(),
})
export type CalendarCampaign = z.infer<typeof calendarCampaign>

/** A task as calendars and Today show it. */
export const campaignTask = z.object({
  id: campaignTaskId,
  campaignId,
  campaignName: z.string(),
  campaignStatus,
  stage: campaignStage,
  groups: z.array(campaignGroup),
  title: z.string(),
  note: z.string(),
  offset: taskOffset,
  dueOn: calendarDate,
  dueMinute: minuteOfDay.nullable(),
  owner: z.string(),
  channel: taskChannel,
  scriptId: z.string().nullable(),
  words: z.string(),
  doneAt: instant.nullable(),
  skippedAt: instant.nullable(),
})
export type CampaignTask = z.infer<typeof campaignTask>

/** Everything that a campaign itself says. */
export const campaign = calendarCampaign.extend({
  owner: z.string(),
  note: z.string(),
  goal: campaignGoal.nullable(),
  /** Cents of the workspace currency; null = none was set. */
  budgetCents: z.number().int().nullable(),
  reward: z.string(),
  playbookName: z.string(),
  review: z.object({ worked: z.string(), failed: z.string(), next: z.string() }),
  confirmedAt: instant.nullable(),
  cancelledAt: instant.nullable(),
  reviewedAt: instant.nullable(),
  reviewWaivedAt: instant.nullable(),
  revision: z.number().int(),
  isSample: z.boolean(),
  createdAt: instant,
})
export type Campaign = z.infer<typeof campaign>

export const campaignMaterialId = z.string().min(1).max(100).brand<'CampaignMaterialId'>()

/** Something that must be at hand; `path` refers to a file of this device, '' = to none. */
export const campaignMaterial = z.object({
  id: campaignMaterialId,
  name: z.string(),
  path: z.string(),
  isReady: z.boolean(),
})
export type CampaignMaterial = z.infer<typeof campaignMaterial>

export const campaignCostId = z.string().min(1).max(100).brand<'CampaignCostId'>()

/** One item that was paid; `spentOn` null = on no certain day. */
export const campaignCost = z.object({
  id: campaignCostId,
  name: z.string(),
  cents: z.number().int(),
  spentOn: calendarDate.nullable(),
})
export type CampaignCost = z.infer<typeof campaignCost>

/** A campaign with its parts: tasks by time, materials and costs in the order in which they came. */
export const campaignDetail = z.object({
  campaign,
  tasks: z.array(campaignTask),
  materials: z.array(campaignMaterial),
  costs: z.array(campaignCost),
})
export type CampaignDetail = z.infer<typeof campaignDetail>
