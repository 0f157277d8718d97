import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

/** 人 and 产品: what people trust when they buy (domain.md §8.6). */
export const trustPillars = ['personal', 'product'] as const
export type TrustPillarId = (typeof trustPillars)[number]

/** Facts of each pillar. */
export const trustFacts = {
  personal: ['owner_response', 'answered_in_day', 'private_reply'],
  product: ['problems_closed', 'repeat_orders', 'referrals'],
} as const
const factIds = [...trustFacts.personal, ...trustFacts.product] as const
export const trustFactId = z.enum(factIds)
export type TrustFactId = z.infer<typeof trustFactId>

const count = z.number().int().nonnegative()
/** 0–100 */
const score = z.number().min(0).max(100).nullable()

/** How often something went well: `hits` of `base`. */
export const tally = z.object({ hits: count, base: count })
export type Tally = z.infer<typeof tally>

/** One fact: its share and points; both null below its least base (数据不足). */
export const trustFact = tally.extend({
  id: trustFactId,
  share: z.number().min(0).max(1).nullable(),
  score,
})
export type TrustFact = z.infer<typeof trustFact>

/** A pillar now and in earlier windows of 30 days, the oldest first and now last. */
export const trustPillar = z.object({
  id: z.enum(trustPillars),
  score,
  facts: z.array(trustFact),
  trend: z.array(z.object({ until: calendarDate, score, facts: z.array(trustFact) })),
})
export type TrustPillar = z.infer<typeof trustPillar>

/** What would raise trust: points that the pillar gains when the fact is as good as can be, and what waits to be done. */
export const trustLever = z.object({
  fact: trustFactId,
  pillar: z.enum(trustPillars),
  gain: z.number().positive().nullable(),
  waiting: count,
})
export type TrustLever = z.infer<typeof trustLever>

export const trustReport = z.object({
  /** Local days of the present window, both included. */
  from: calendarDate,
  until: calendarDate,
  groups: count,
  pillars: z.array(trustPillar),
  levers: z.array(trustLever),
})
export type TrustReport = z.infer<typeof trustReport>
