import { z } from 'zod'
import { groupId, lifecycle, platform } from '#shared/features/groups/model.ts'
import { versionKind } from '#shared/features/introductions/model.ts'
import { personaId } from '#shared/features/personas/model.ts'
import { scriptSegment } from '#shared/features/scripts/model.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

const count = z.number().int().min(0)

export const postId = z.string().min(1).max(100).brand<'IntroductionPostId'>()
export type PostId = z.infer<typeof postId>

/** When a group is due again (domain.md §8.3): more days than this, or more than this share of today's members new. */
export const distributionThresholds = z.object({
  afterDays: z.number().int().min(1).max(1000),
  /** 0–1 */
  newShare: z.number().min(0.01).max(1),
})
export type DistributionThresholds = z.infer<typeof distributionThresholds>
/** 经验值: domain.md §8.3 names them, the operator may set others. */
export const defaultThresholds: DistributionThresholds = { afterDays: 90, newShare: 0.3 }

/** Why a group should hear the introduction (again), with the numbers that say so. */
export const dueReason = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('never') }),
  z.object({ kind: z.literal('overdue'), days: count, on: calendarDate }),
  z.object({ kind: z.literal('newcomers'), joined: count, members: count, on: calendarDate }),
])
export type DueReason = z.infer<typeof dueReason>

/**
 * Today's members by whether they can have read the last post. Staff, bots and the operator are not counted. `unclear`:
 * nobody knows on which side of that day they joined; they count as members, never as new.
 */
export const audience = z.object({ members: count, joined: count, unclear: count })
export type Audience = z.infer<typeof audience>

/** Why a group is not waited for although it is on the list. */
export const restReason = z.enum(['planned', 'other_persona', 'no_persona'])
export type RestReason = z.infer<typeof restReason>

/** How a group stands to the introduction of a persona. */
export const standing = z.object({
  /** The last day on which any version was posted; null = never. */
  lastOn: calendarDate.nullable(),
  days: count.nullable(),
  audience,
  /** Empty = not due. The first is the one to tell. */
  reasons: z.array(dueReason),
  rest: restReason.nullable(),
})
export type Standing = z.infer<typeof standing>

/** Whether and when a version was posted in a group. */
export const cell = z.object({
  kind: versionKind,
  lastOn: calendarDate.nullable(),
  times: count,
  /** The version was edited since: the group read another text. */
  isChanged: z.boolean(),
})
export type Cell = z.infer<typeof cell>

export const matrixVersion = z.object({
  kind: versionKind,
  /** Empty when the version is gone and only its posts are left. */
  text: z.string(),
  signs: count,
  /** Its text differs from group to group, as a variable stands in it. */
  hasVariables: z.boolean(),
})
export type MatrixVersion = z.infer<typeof matrixVersion>

export const matrixGroup = z.object({
  groupId,
  groupName: z.string(),
  platform,
  lifecycle,
  standing,
  /** The version that suits the group; null while nothing is written. */
  suggested: versionKind.nullable(),
  /** One for each version of the matrix, in its order. */
  cells: z.array(cell),
})
export type MatrixGroup = z.infer<typeof matrixGroup>

/** Groups × versions of one persona. */
export const matrix = z.object({
  today: calendarDate,
  thresholds: distributionThresholds,
  versions: z.array(matrixVersion),
  groups: z.array(matrixGroup),
})
export type Matrix = z.infer<typeof matrix>

/** A version that stood in a group on a day. */
export const post = z.object({
  id: postId,
  kind: versionKind,
  postedOn: calendarDate,
  /** As it stood in the group. */
  text: z.string(),
  note: z.string(),
  isChanged: z.boolean(),
})
export type Post = z.infer<typeof post>

/** A group that waits for the introduction of the persona at work there. */
export const dueGroup = z.object({
  personaId,
  personaName: z.string(),
  groupId,
  groupName: z.string(),
  reasons: z.array(dueReason).min(1),
})
export type DueGroup = z.infer<typeof dueGroup>

/** Which group is to hear which persona. */
export const roundTarget = z.object({ personaId, groupId })
export type RoundTarget = z.infer<typeof roundTarget>

/** A group with the texts that can be posted there, its variables filled in. */
export const roundStep = z.object({
  personaId,
  personaName: z.string(),
  groupId,
  groupName: z.string(),
  platform,
  standing,
  suggested: versionKind.nullable(),
  /** Versions that stand as posted today. */
  postedToday: z.array(versionKind),
  texts: z.array(z.object({ kind: versionKind, segments: z.array(scriptSegment), signs: count })),
})
export type RoundStep = z.infer<typeof roundStep>
