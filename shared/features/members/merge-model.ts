import { z } from 'zod'
import { instant } from '#shared/kernel/calendar-date.ts'
import { groupId } from '../groups/model.ts'
import { personId } from './model.ts'
import { sameReasons } from './rules/same-person.ts'

const count = z.number().int()

const sameReason = z.enum(sameReasons)

/** What tells a person apart from another of the same name. */
export const mergeSide = z.object({
  personId,
  name: z.string(),
  remark: z.string(),
  phone: z.string().nullable(),
  groups: z.array(z.object({ groupId, name: z.string() })),
  messages: count,
  firstSpokeAt: instant.nullable(),
  lastSpokeAt: instant.nullable(),
  identities: z.array(z.object({ kind: z.string(), value: z.string() })),
  /** No id that another export could name: they are known by name alone. */
  isUnresolved: z.boolean(),
  isSample: z.boolean(),
})
export type MergeSide = z.infer<typeof mergeSide>

/** What speaks for and against: groups in common, and days on which both spoke there. */
const evidence = { sharedGroups: z.array(z.string()), sameDays: count }

/** Two people who may be the same one; `keep` is the one who would be kept. */
export const likelyPair = z.object({
  keep: mergeSide,
  other: mergeSide,
  reasons: z.array(sameReason).min(1),
  ...evidence,
})
export type LikelyPair = z.infer<typeof likelyPair>

/** Doubts that the dialog names before two people become one. */
export const mergeDoubts = ['different_accounts', 'told_apart', 'same_days', 'is_me'] as const
export const mergeDoubt = z.enum(mergeDoubts)
export type MergeDoubt = z.infer<typeof mergeDoubt>

/** What merging would do; `moves` is what the other one brings. */
export const mergePreview = z.object({
  keep: mergeSide,
  other: mergeSide,
  ...evidence,
  doubts: z.array(mergeDoubt),
  moves: z.object({
    groups: count,
    messages: count,
    names: count,
    identities: count,
    openCards: count,
    closedCards: count,
    interactions: count,
    tags: z.array(z.string()),
    hasNote: z.boolean(),
  }),
})
export type MergePreview = z.infer<typeof mergePreview>
