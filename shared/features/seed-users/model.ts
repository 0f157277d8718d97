import { z } from 'zod'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'
import { groupId } from '../groups/model.ts'
import { personId, staffRole } from '../members/model.ts'

export const seedId = z.string().min(1).brand<'SeedId'>()
export type SeedId = z.infer<typeof seedId>
export const seedTaskId = z.string().min(1).brand<'SeedTaskId'>()
export type SeedTaskId = z.infer<typeof seedTaskId>

/** The way of a seed in order, then the two places beside it (domain.md §6). */
export const seedStages = ['candidate', 'invited', 'joined', 'engaged', 'core', 'paused', 'lost'] as const
export const seedStage = z.enum(seedStages)
export type SeedStage = z.infer<typeof seedStage>

/** Stages in which somebody is a seed of the target group and counts towards its target. */
export const joinedStages = ['joined', 'engaged', 'core'] as const satisfies readonly SeedStage[]

export const seedMoveKinds = ['added', 'moved', 'seen', 'graduated', 'retired'] as const
export const seedMoveKind = z.enum(seedMoveKinds)
export type SeedMoveKind = z.infer<typeof seedMoveKind>

export const retireReasons = ['declined', 'inactive', 'left_group', 'conduct', 'no_time', 'other'] as const
export const retireReason = z.enum(retireReasons)
export type RetireReason = z.infer<typeof retireReason>

/** What a seed can graduate to: the core of seeds, or a staff role of the group. */
export const graduations = ['core', 'kol', 'host', 'admin'] as const
export const graduation = z.enum(graduations)
export type Graduation = z.infer<typeof graduation>

/** Ready-made tasks in the order of the menu; `own` carries the operator's text. */
export const seedTaskKinds = [
  'first_post',
  'introduce_self',
  'answer_newcomers',
  'welcome_newcomers',
  'invite_friend',
  'share_story',
  'host_topic',
  'own',
] as const
export const seedTaskKind = z.enum(seedTaskKinds)
export type SeedTaskKind = z.infer<typeof seedTaskKind>

/** Hand-set readiness, 0 = does not want to, 5 = asks for it. */
export const willingness = z.number().int().min(0).max(5)

/** What comes next with a seed: its next task, or the next open follow-up of the person. */
export const seedNext = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('task'), title: z.string(), dueOn: calendarDate }),
  z.object({ kind: z.literal('follow_up'), title: z.string(), dueAt: instant }),
])
export type SeedNext = z.infer<typeof seedNext>

/** A ticket of the board, and a row of the table. */
export const seedCard = z.object({
  id: seedId,
  personId,
  name: z.string(),
  groupId,
  groupName: z.string(),
  stage: seedStage,
  stageOn: calendarDate,
  /** Days in this stage, and after how many it is marked as too long (null = never). */
  stageDays: z.number().int(),
  stageLimit: z.number().int().nullable(),
  sourceGroupId: groupId.nullable(),
  sourceGroupName: z.string().nullable(),
  willingness: willingness.nullable(),
  acceptedOn: calendarDate.nullable(),
  graduatedTo: graduation.nullable(),
  note: z.string(),
  /** Present in the target group. */
  isMember: z.boolean(),
  doNotContact: z.boolean(),
  lastContactAt: instant.nullable(),
  next: seedNext.nullable(),
  openTasks: z.number().int(),
  /** Day of the next open task. */
  nextTaskOn: calendarDate.nullable(),
  overdueTasks: z.number().int(),
})
export type SeedCard = z.infer<typeof seedCard>

export const seedMove = z.object({
  id: z.string(),
  kind: seedMoveKind,
  from: seedStage.nullable(),
  to: seedStage,
  at: instant,
  recordedAt: instant,
  reason: z.union([retireReason, graduation]).nullable(),
  note: z.string(),
})
export type SeedMove = z.infer<typeof seedMove>

export const seedTask = z.object({
  id: seedTaskId,
  kind: seedTaskKind,
  title: z.string(),
  dueOn: calendarDate,
  doneAt: instant.nullable(),
})
export type SeedTask = z.infer<typeof seedTask>

/** A task that is due, as Today lists it. */
export const dueSeedTask = seedTask.extend({
  seedId,
  personId,
  name: z.string(),
  groupId,
  groupName: z.string(),
})
export type DueSeedTask = z.infer<typeof dueSeedTask>

/** How far a group is on the way to its seeds (domain.md §6): 3–5 % of capacity or 10, whichever is more. */
export const seedTarget = z.object({
  groupId,
  groupName: z.string(),
  capacity: z.number().int(),
  /** Least and most seeds that are wanted. */
  least: z.number().int(),
  most: z.number().int(),
  counts: z.record(seedStage, z.number().int()),
  /** joined + engaged + core */
  reached: z.number().int(),
  /** The group is planned or being seeded: the target is due before it opens. */
  isBeforeOpening: z.boolean(),
})
export type SeedTarget = z.infer<typeof seedTarget>

/**
 * What a log tells of a seed. `joined` was recorded at once and only wants to be seen; `engaged` and `left` are offers.
 * `facts` are the numbers the sentence names.
 */
export const seedNotice = z.object({
  seedId,
  personId,
  name: z.string(),
  groupName: z.string(),
  kind: z.enum(['joined', 'engaged', 'left']),
  on: calendarDate,
  /** Of `engaged`: days with a message and messages since joining; 0 otherwise. */
  activeDays: z.number().int(),
  messages: z.number().int(),
  /** Of `joined`: takes the move back while it is kept. */
  undoId: z.string().nullable(),
})
export type SeedNotice = z.infer<typeof seedNotice>

/** Everything the drawer of a seed shows beside its card. */
export const seedDetail = z.object({
  card: seedCard,
  moves: z.array(seedMove),
  tasks: z.array(seedTask),
  /** Groups that the person is in, to choose the source group from. */
  groups: z.array(z.object({ id: groupId, name: z.string(), messages: z.number().int() })),
  /** Role in the target group, null when not a member. */
  staffRole: staffRole.nullable(),
})
export type SeedDetail = z.infer<typeof seedDetail>

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

/** Gives more than they ask, or asks more; null = did neither, which is too little to say. */
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

const limitDays = z.number().int().min(1).max(365)
const capacityShare = z.number().min(0).max(0.5)

/** Numbers of domain.md §6 that the operator may change; all of them rules of thumb (经验值). */
export const seedSettings = z.object({
  /** Days in a stage after which its age is marked; in the core and among the lost nobody waits for the next step. */
  candidateLimit: limitDays,
  invitedLimit: limitDays,
  joinedLimit: limitDays,
  engagedLimit: limitDays,
  pausedLimit: limitDays,
  /** Share of asking among what somebody gives and takes, above which they are a taker. */
  takerShare: z.number().min(0.1).max(0.9),
  /** Seeds wanted, as shares of the capacity of a group, and never fewer than that many. */
  leastShare: capacityShare,
  mostShare: capacityShare,
  leastSeeds: z.number().int().min(0).max(500),
  /** Active days since joining from which somebody is offered as engaged, and when that is first looked at. */
  engagedDays: z.number().int().min(1).max(60),
  engagedAfterDays: z.number().int().min(0).max(90),
  /** A refused offer rests for so many days. */
  offerRestDays: limitDays,
})
export type SeedSettings = z.infer<typeof seedSettings>

export const defaultSeedSettings: SeedSettings = {
  candidateLimit: 7,
  invitedLimit: 7,
  joinedLimit: 14,
  engagedLimit: 60,
  pausedLimit: 30,
  takerShare: 0.5,
  leastShare: 0.03,
  mostShare: 0.05,
  leastSeeds: 10,
  engagedDays: 4,
  engagedAfterDays: 7,
  offerRestDays: 14,
}
