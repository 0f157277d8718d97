import { z } from 'zod'
import { campaignEffectDetail, campaignResult } from '#shared/features/campaign-results/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

const count = z.number().int().min(0)

/** How many of those before went on to the next step; null = nobody recorded it. */
export const funnelSteps = ['reach', 'participants', 'attended', 'bought'] as const
export const funnelStep = z.object({ id: z.enum(funnelSteps), value: count.nullable() })

/** Somebody on the list; `mark` stands for the name while it is hidden. */
export const reportParticipant = z.object({
  name: z.string(),
  mark: z.string().nullable(),
  note: z.string(),
  times: count,
  isSigned: z.boolean(),
  hasAttended: z.boolean(),
  hasBought: z.boolean(),
})
export type ReportParticipant = z.infer<typeof reportParticipant>

/** The recap of a campaign that is handed on (活动复盘): the numbers are those on screen. */
export const campaignReport = z.object({
  result: campaignResult,
  effect: campaignEffectDetail,
  groups: z.array(z.string()),
  playbookName: z.string(),
  funnel: z.array(funnelStep),
  costs: z.array(z.object({ name: z.string(), cents: z.number().int() })),
  tasks: z.object({ all: count, done: count }),
  participants: z.array(reportParticipant),
  review: z.object({ worked: z.string(), failed: z.string(), next: z.string() }),
  /** What the operator typed of the result besides numbers. */
  note: z.string(),
  dataUntilOn: calendarDate.nullable(),
  anonymised: z.boolean(),
  madeAt: instant,
})
export type CampaignReport = z.infer<typeof campaignReport>
