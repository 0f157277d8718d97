import { z } from 'zod'
import { effect } from '#shared/features/activity/model.ts'
import { campaignId, campaignStage, campaignStatus, goalMetric } from '#shared/features/campaigns/model.ts'
import { groupId } from '#shared/features/groups/model.ts'
import { groupPurpose } from '#shared/features/playbooks/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

const count = z.number().int().min(0)

/** What the operator typed; null = nothing. Revenue in cents. */
export const typedResult = z.object({
  participants: count.max(10_000_000).nullable(),
  orders: count.max(10_000_000).nullable(),
  revenueCents: count.max(1_000_000_000_000).nullable(),
  note: z.string().max(4000),
})
export type TypedResult = z.infer<typeof typedResult>

/** Where a number comes from: counted in log, ledger or list, typed, or not known. */
export const resultSources = ['counted', 'typed', 'unknown'] as const
export const resultSource = z.enum(resultSources)
export const resultFigure = z.object({ value: z.number().nullable(), source: resultSource })
export type ResultFigure = z.infer<typeof resultFigure>

/** What came of a campaign (domain.md §9). A figure that no log covers is null, never 0. */
export const campaignResult = z.object({
  campaignId,
  name: z.string(),
  stage: campaignStage,
  status: campaignStatus,
  startsOn: calendarDate,
  endsOn: calendarDate,
  playbookId: z.string().nullable(),
  /** Days from its first to its last or to today; on how many of them logs of all its groups are whole. */
  coverage: z.object({ days: count, coveredDays: count, isEnough: z.boolean() }),
  /** Members of its groups while it ran, each once; staff and bots do not count. */
  reach: count,
  participants: resultFigure,
  signed: count,
  attended: count,
  bought: count,
  speakers: resultFigure,
  messages: resultFigure,
  joins: resultFigure,
  leaves: resultFigure,
  orders: resultFigure,
  revenueCents: resultFigure,
  costCents: count,
  /** Cost for each participant, in cents; null without either. */
  costPerParticipantCents: z.number().int().nullable(),
  budgetCents: z.number().int().nullable(),
  goal: z.object({ metric: goalMetric, target: z.number(), actual: resultFigure }).nullable(),
  typed: typedResult,
  review: z.object({ worked: z.string(), failed: z.string(), next: z.string() }),
})
export type CampaignResult = z.infer<typeof campaignResult>

/** What an effect counts, per covered day. */
export const effectMetrics = ['messages', 'speakers', 'joins', 'leaves'] as const
export const effectMetric = z.enum(effectMetrics)
export type EffectMetric = z.infer<typeof effectMetric>

/** Days before and after that are compared. */
export const effectReaches = [14, 7] as const
export const effectReach = z.union([z.literal(14), z.literal(7)])
export type EffectReach = z.infer<typeof effectReach>

/** Something else that began in the same days and may have its share in a change. */
export const effectNeighbour = z.object({
  kind: z.enum(['campaign', 'seed']),
  id: z.string(),
  name: z.string(),
  on: calendarDate,
})

/** One count of the groups before and after a campaign, with the days while it ran apart. */
export const metricEffect = z.object({
  metric: effectMetric,
  effect,
  during: z.object({ days: count, total: count }),
})
export type MetricEffect = z.infer<typeof metricEffect>

/** Before against after for one campaign (domain.md §6, §9): a comparison, no proof of a cause. */
export const campaignEffect = z.object({
  campaignId,
  reach: effectReach,
  metrics: z.array(metricEffect),
  neighbours: z.array(effectNeighbour),
  /** Days of the time after that the logs do not reach yet. */
  daysToCome: count,
})
export type CampaignEffect = z.infer<typeof campaignEffect>

/** The same in a list of many: what else happened is told where one is looked at. */
export const listedEffect = campaignEffect.omit({ neighbours: true })
export type ListedEffect = z.infer<typeof listedEffect>

/** The days of the chart: messages of the groups, null where a day is not covered. */
export const campaignEffectDetail = campaignEffect.extend({
  days: z.array(
    z.object({ on: calendarDate, count: count.nullable(), part: z.enum(['before', 'during', 'after']) }),
  ),
})
export type CampaignEffectDetail = z.infer<typeof campaignEffectDetail>

/** One campaign beside others of the same playbook. */
export const comparedCampaign = z.object({
  result: campaignResult,
  groups: z.array(z.string()),
  /** Messages after ÷ before; null = too little data. */
  lift: z.number().nullable(),
  verdict: effect.shape.verdict,
  leaves: resultFigure,
})
export type ComparedCampaign = z.infer<typeof comparedCampaign>

/** Why a figure of a group cannot be told: no log, too few people, no order or referral is known, nothing was recorded. */
export const kpiGaps = ['log', 'people', 'orders', 'record'] as const
export const kpiIds = [
  'joins',
  'speak7',
  'retention7',
  'attendance',
  'conversion',
  'revenue',
  'repeat',
  'referrals',
  'returning',
] as const
export const groupKpi = z.object({
  id: z.enum(kpiIds),
  /** A share for rates, cents for revenue, else a number; null with the reason in `gap`. */
  value: z.number().nullable(),
  of: count.nullable(),
  gap: z.enum(kpiGaps).nullable(),
})
export type GroupKpi = z.infer<typeof groupKpi>

/** The figures that tell how a group does what it is for (引流群 · 转化群 · 粉丝群), of the last 90 days. */
export const groupKpis = z.object({
  groupId,
  groupName: z.string(),
  purpose: groupPurpose,
  /** Suggested by the type of the group, as nobody set it. */
  isSuggested: z.boolean(),
  from: calendarDate,
  to: calendarDate,
  kpis: z.array(groupKpi),
})
export type GroupKpis = z.infer<typeof groupKpis>
