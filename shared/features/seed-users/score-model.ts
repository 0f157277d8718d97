import { z } from 'zod'
import { dayWindow } from '../activity/model.ts'
import { groupId } from '../groups/model.ts'
import { membershipId, personId } from '../members/model.ts'
import { lean, leanFacts, scoreInputs, seedId, seedReason, seedScore } from './model.ts'

const count = z.number().int().min(0)

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
