import { z } from 'zod'
import { dayWindow } from '../activity/model.ts'
import { groupId } from '../groups/model.ts'
import { membershipId, personId } from '../members/model.ts'
import { seedId, willingness } from './model.ts'

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)

export const scorePartIds = ['engagement', 'trust', 'value', 'willingness'] as const
export const scorePartId = z.enum(scorePartIds)
export type ScorePartId = z.infer<typeof scorePartId>

export const trustPartIds = ['orders', 'tenure', 'replies', 'referrals'] as const
export const trustPartId = z.enum(trustPartIds)
export type TrustPartId = z.infer<typeof trustPartId>

/** A figure of somebody among those of a group who have any: `below` have less, `equal` as much (themselves included). */
export const rank = z.object({ own: z.number(), below: count, equal: count, among: count })
export type Rank = z.infer<typeof rank>

/** Everything that a score is computed from; null = missing, which is not 0. */
export const scoreInputs = z.object({
  /** Weighted activity, and answers + shares, of the window among the members of the source group. */
  engagement: rank.nullable(),
  value: rank.nullable(),
  orders: count.nullable(),
  /** Days since the latest possible day of joining the source group. */
  tenureDays: count.nullable(),
  replies: z.object({ replied: count, settled: count }).nullable(),
  referrals: count.nullable(),
  willingness: willingness.nullable(),
})
export type ScoreInputs = z.infer<typeof scoreInputs>

/**
 * One of the four parts. `weight` as in domain.md §6 (40 …), `share` = how it counts after missing parts dropped out,
 * `value` 0–1 (null = missing), `known` = share of its inputs that are there, `points` = what it adds to the score.
 */
export const scorePart = z.object({
  id: scorePartId,
  weight: z.number(),
  share,
  value: share.nullable(),
  known: share,
  points: z.number(),
})
export type ScorePart = z.infer<typeof scorePart>

/** A seed score with its parts in order; `score` 0–100, null when nothing at all is known. */
export const seedScore = z.object({
  score: z.number().min(0).max(100).nullable(),
  confidence: share,
  parts: z.array(scorePart),
  trustParts: z.array(z.object({ id: trustPartId, value: share.nullable() })),
})
export type SeedScore = z.infer<typeof seedScore>

/** Gives more than they ask, or mostly asks; null = neither stands out. */
export const lean = z.enum(['giver', 'taker']).nullable()
export type Lean = z.infer<typeof lean>

/** What somebody gave and took in the window of the log. */
export const leanFacts = z.object({
  answers: count,
  shares: count,
  thanks: count,
  questions: count,
  requests: count,
  /** All they wrote in that time. */
  messages: count,
})
export type LeanFacts = z.infer<typeof leanFacts>

export const seedReasonIds = [
  'answers',
  'shares',
  'thanks',
  'referrals',
  'activeDays',
  'replies',
  'tenure',
  'asks',
  'messages',
] as const

/** Why somebody stands where they stand, in one number that messages word as `seedReason.<id>`. */
export const seedReason = z.object({ id: z.enum(seedReasonIds), count })
export type SeedReason = z.infer<typeof seedReason>

/** A score with what it rests on, for tickets, suggestions and “how this was computed”. */
export const scored = seedScore.extend({
  inputs: scoreInputs,
  /** Where it was computed; null when nowhere. */
  source: z.object({ groupId, name: z.string(), membershipId, window: dayWindow }).nullable(),
  lean,
  leanFacts: leanFacts.nullable(),
  reasons: z.array(seedReason),
})
export type Scored = z.infer<typeof scored>

/** Score of a seed in the pipeline. */
export const seedScored = scored.extend({ seedId })
export type SeedScored = z.infer<typeof seedScored>

/** Somebody who could become a seed. */
export const seedSuggestion = scored.extend({
  personId,
  name: z.string(),
  nickname: z.string(),
  /** Present in the target group itself. */
  isMember: z.boolean(),
  activeDays: count,
  lastSpokeAt: z.number().int().nullable(),
})
export type SeedSuggestion = z.infer<typeof seedSuggestion>

/** Somebody who is not to be suggested for a group any more. */
export const dismissedPerson = z.object({ personId, name: z.string(), at: z.number().int() })
export type DismissedPerson = z.infer<typeof dismissedPerson>

/** The best for a group, with where they were looked for: `from` null = in all groups, each where most active. */
export const suggestionList = z.object({
  rows: z.array(seedSuggestion),
  /** How many people were scored. */
  considered: count,
  from: groupId.nullable(),
  /** Groups to choose from, with how many members spoke in the window. */
  sources: z.array(z.object({ id: groupId, name: z.string(), speakers: count })),
})
export type SuggestionList = z.infer<typeof suggestionList>
