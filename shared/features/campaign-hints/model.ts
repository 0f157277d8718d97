import { z } from 'zod'
import { campaignId, campaignStage, campaignTaskId, minuteOfDay } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

const days = z.number().int().min(1).max(365)

/** From where on a plan is told of. Rules of thumb, the operator's to set. */
export const hintLimits = z.object({
  /** Days from the end of one convert campaign to the start of the next, up to which they are too close. */
  convertDays: days,
  /** Days in which one group bears one hard sell. */
  hardSellDays: days,
  /** Days without any campaign after which a group cools down. */
  idleDays: days,
  /** Days before a month whose stages are what a group usually has. */
  usualDays: days,
})
export type HintLimits = z.infer<typeof hintLimits>
/** 经验值: domain.md §9 names 7, 7 and 14 days; 90 days are a season. */
export const defaultLimits: HintLimits = { convertDays: 7, hardSellDays: 7, idleDays: 14, usualDays: 90 }

const named = z.object({ id: groupId, name: z.string() })
const dated = z.object({
  id: campaignId,
  name: z.string(),
  startsOn: calendarDate,
  endsOn: calendarDate,
})
/** A campaign as hints name it. */
export type HintCampaign = z.infer<typeof dated>

/** A moment of a campaign in quiet hours: its beginning, its end (the last minute before it), or a task. */
const quietMoment = z.object({
  what: z.enum(['start', 'end', 'task']),
  taskId: campaignTaskId.nullable(),
  title: z.string(),
  on: calendarDate,
  minute: minuteOfDay,
})
export type QuietMoment = z.infer<typeof quietMoment>

const base = {
  /** Names the case, whatever the numbers of the day. */
  key: z.string().min(1).max(2000),
  /** Grows another one when the facts of the case change; an ignored case with another print comes back. */
  print: z.string().max(20_000),
  isIgnored: z.boolean(),
  /** Days that the case is about. */
  from: calendarDate,
  until: calendarDate,
}

/** What speaks against a plan, with the facts it was seen from (domain.md §9, conflict hints). */
export const campaignHint = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('convert_close'),
    groups: z.array(named).min(1),
    /** The earlier one first. */
    campaigns: z.tuple([dated, dated]),
    /** From the last day of the first to the first day of the second; 0 = they overlap. */
    days: z.number().int().min(0),
    areHardSells: z.boolean(),
  }),
  z.object({
    ...base,
    kind: z.literal('hard_sells'),
    groups: z.array(named).length(1),
    campaigns: z.array(dated).min(2),
  }),
  z.object({
    ...base,
    kind: z.literal('quiet_hours'),
    groups: z.array(named),
    campaigns: z.array(dated).length(1),
    moments: z.array(quietMoment).min(1),
    quietFrom: minuteOfDay,
    quietTo: minuteOfDay,
  }),
  z.object({
    ...base,
    kind: z.literal('idle'),
    groups: z.array(named).length(1),
    /** The last one before and the next one after the days without; null = none. */
    previous: dated.nullable(),
    next: dated.nullable(),
    /** Whole days that have gone by without, and those that are still to come within the view of the hint. */
    pastDays: z.number().int().min(0),
    comingDays: z.number().int().min(0),
  }),
  z.object({
    ...base,
    kind: z.literal('stage_empty'),
    groups: z.array(named).length(1),
    /** `YYYY-MM` */
    month: z.string().regex(/^\d{4}-\d{2}$/),
    stages: z.array(campaignStage).min(1),
    /** Campaigns of the group in that month. */
    campaigns: z.number().int().min(1),
  }),
])
export type CampaignHint = z.infer<typeof campaignHint>
export type HintKind = CampaignHint['kind']

/** Days of a group without any campaign; `from` null = since it exists, `until` null = nothing is planned after. */
export const campaignGap = z.object({
  groupId,
  from: calendarDate,
  until: calendarDate,
  /** Nothing is planned after it: `until` is only how far the view goes. */
  isOpen: z.boolean(),
})
export type CampaignGap = z.infer<typeof campaignGap>

/** How many campaigns of each stage a group has in a month. */
export const stageRow = z.object({
  groupId,
  groupName: z.string(),
  counts: z.record(campaignStage, z.number().int()),
  /** Stages that the group should have in a month and has not. */
  empty: z.array(campaignStage),
})
export type StageRow = z.infer<typeof stageRow>
