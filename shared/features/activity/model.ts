import { z } from 'zod'
import { groupId } from '#shared/features/groups/model.ts'
import {
  memberRole,
  membershipId,
  movement,
  personId,
  staffRole,
  tier,
} from '#shared/features/members/model.ts'
import { calendarDate, instant } from '#shared/kernel/calendar-date.ts'

/** Where a figure comes from: 实测 measured in a log, 录入 typed by hand, 估算 estimated (domain.md §4.1b). */
export const confidences = ['measured', 'typed', 'estimated'] as const
export const confidence = z.enum(confidences)

/** A number with its confidence; null = 数据不足, never a stand-in for zero. */
export const figure = z.object({ value: z.number().nullable(), confidence })
export type Figure = z.infer<typeof figure>

const count = z.number().int().min(0)
const share = z.number().min(0).max(1)
const days = z.number().int().min(1).max(365)

/** Numbers of domain.md §4.2–4.4 that the operator may change; all of them rules of thumb (经验值). */
export const activityThresholds = z.object({
  windowDays: days,
  /** Least share of covered days in a window below which it tells nothing. */
  coveredShare: share,
  /** Data older than this many days asks for the newer log. */
  staleAfterDays: days,
  newcomerDays: days,
  activeDays: days,
  activeDaysWeighted: days,
  activeWeighted: z.number().min(0),
  loyalTenureDays: days,
  loyalWeeks: z.number().int().min(1).max(4),
  loyalOrders: count,
  dominatorShare: share,
  dominatorPerDay: z.number().min(0),
})
export type ActivityThresholds = z.infer<typeof activityThresholds>

/** domain.md §4.2 and §4.3 */
export const defaultThresholds: ActivityThresholds = {
  windowDays: 30,
  coveredShare: 0.7,
  staleAfterDays: 7,
  newcomerDays: 14,
  activeDays: 4,
  activeDaysWeighted: 2,
  activeWeighted: 10,
  loyalTenureDays: 90,
  loyalWeeks: 3,
  loyalOrders: 2,
  dominatorShare: 0.15,
  dominatorPerDay: 30,
}

/** What one condition of a role compares; the id chooses the sentence `why.<id>`. */
export const conditionIds = [
  'manual',
  'no_active_group',
  'dominator_share',
  'dominator_per_day',
  'newcomer_tenure',
  'loyal_tenure',
  'loyal_weeks',
  'loyal_orders',
  'active_days',
  'active_days_weighted',
  'active_weighted',
  'silent',
  'lurker_tenure',
] as const
export const conditionId = z.enum(conditionIds)
export type ConditionId = z.infer<typeof conditionId>

/** One comparison: the actual number against its threshold. `isMet` null = not known, as data is missing. */
export const condition = z.object({
  id: conditionId,
  actual: z.number().nullable(),
  threshold: z.number(),
  isMet: z.boolean().nullable(),
})
export type Condition = z.infer<typeof condition>

/** How a role fared, in order of precedence. A role is met when one of its `ways` has all its conditions met. */
export const roleVerdict = z.object({
  role: memberRole,
  isMet: z.boolean().nullable(),
  ways: z.array(z.array(condition)),
})
export type RoleVerdict = z.infer<typeof roleVerdict>

/** A stretch of local days and how many of them are whole days inside coverage. */
export const dayWindow = z.object({
  from: calendarDate,
  to: calendarDate,
  days: count,
  coveredDays: count,
  isEnough: z.boolean(),
})
export type DayWindow = z.infer<typeof dayWindow>

/** What is known of a group: until when, which days, and whether the last 30 days are enough to judge. */
export const groupCoverage = z.object({
  groupId,
  /** Latest export instant of a complete source; null when there is none. */
  dataUntil: instant.nullable(),
  dataUntilOn: calendarDate.nullable(),
  /** Data-until is older than the limit: ask for the newer log instead of declaring people silent. */
  isStale: z.boolean(),
  staleDays: count,
  coveredDays: count,
  runs: z.array(z.object({ from: calendarDate, to: calendarDate })),
  window: dayWindow,
  lastMessageAt: instant.nullable(),
})
export type GroupCoverage = z.infer<typeof groupCoverage>

/** A block of seven days and its distinct speakers without staff; null where too few of its days are covered. */
export const speakerBlock = z.object({
  from: calendarDate,
  to: calendarDate,
  coveredDays: count,
  speakers: count.nullable(),
})
export type SpeakerBlock = z.infer<typeof speakerBlock>

/** Members who came or went in a period: on a known day, and those of whom only the period is known (估算). */
export const flow = z.object({ measured: count, typed: count, estimated: count, total: count, confidence })
export type Flow = z.infer<typeof flow>

/** One group in a list. */
export const groupSummary = z.object({
  groupId,
  members: count,
  joined7: flow,
  left7: flow,
  speakers7: figure,
  speakersBefore7: figure,
  /** Eight blocks of seven days, oldest first. */
  trend: z.array(speakerBlock),
  lastMessageAt: instant.nullable(),
  coverage: groupCoverage,
})
export type GroupSummary = z.infer<typeof groupSummary>

export const bandVerdicts = ['below', 'inside', 'above', 'unknown'] as const
export const bandVerdict = z.enum(bandVerdicts)
export type BandVerdict = z.infer<typeof bandVerdict>

/** A share of members against its target band; `id` chooses the sentences `band.<id>.<verdict>`. */
export const bandIds = [
  'lurker',
  'active_loyal',
  'newcomer',
  'dominator',
  'contrarian',
  'top',
  'middle',
] as const
export const bandId = z.enum(bandIds)
export type BandId = z.infer<typeof bandId>

export const bandShare = z.object({
  id: bandId,
  members: count,
  share: z.number().nullable(),
  least: z.number(),
  most: z.number(),
  verdict: bandVerdict,
})
export type BandShare = z.infer<typeof bandShare>

/** Everything that the overview of a group shows of its activity. */
export const groupOverview = groupSummary.extend({
  /** Present members, bots left out. `unknown` of the base stand there for want of data. */
  pyramid: z.object({ top: count, middle: count, base: count, unknown: count, bands: z.array(bandShare) }),
  roleMix: z.object({
    /** Members without staff and bots, by role; those whose data does not suffice stand in `unknown` only. */
    counts: z.array(z.object({ role: memberRole, members: count })),
    unknown: count,
    bands: z.array(bandShare),
  }),
  /** Messages by weekday (0 = Monday) and hour, of the last 28 covered days; null when there are none. */
  heatMap: z
    .object({
      from: calendarDate,
      to: calendarDate,
      coveredDays: count,
      hours: z.array(z.array(count).length(24)).length(7),
    })
    .nullable(),
  ownerResponse: figure.extend({ questions: count, answered: count }),
  staffPickup: figure.extend({ posts: count, pickedUp: count }),
  unanswered: figure.extend({ questions: count }),
  weeklySpeakers: figure,
  stickiness: figure,
  gini: figure,
  retention: z.array(figure.extend({ day: count, cohort: count })),
})
export type GroupOverview = z.infer<typeof groupOverview>

/** Why a membership stands where it stands, with the numbers. */
export const roleExplanation = z.object({
  membershipId,
  groupId,
  on: calendarDate,
  role: memberRole,
  /** The role that facts alone would give. */
  derivedRole: memberRole,
  isManual: z.boolean(),
  /** False = 数据不足: no role above `regular` is met and some could not be judged. */
  isEnough: z.boolean(),
  staffRole,
  isMe: z.boolean(),
  isBot: z.boolean(),
  tier,
  tierNow: tier,
  /** Tier on the last day of the previous month; null for who was not there yet. */
  tierBefore: tier.nullable(),
  tierBeforeOn: calendarDate,
  movement: movement.nullable(),
  comparison: z.object({
    recentMessages: count,
    recentCoveredDays: count,
    beforeMessages: count,
    beforeCoveredDays: count,
  }),
  /** Days of observed silence, and the widest of 30/90/180 that they reach. */
  silentDays: count.nullable(),
  drift: z.number().int().nullable(),
  window: dayWindow,
  verdicts: z.array(roleVerdict),
})
export type RoleExplanation = z.infer<typeof roleExplanation>

/** A present member of whom no line is known. */
export const silentMember = z.object({
  membershipId,
  personId,
  name: z.string(),
  nickname: z.string(),
  joinedKind: z.enum(['day', 'interval', 'unknown']),
  joinedAfter: calendarDate.nullable(),
  /** Latest possible day of joining. */
  joinedBy: calendarDate.nullable(),
  /** Days since the latest possible day of joining; null when nothing is known. */
  days: z.number().int().nullable(),
  staffRole,
  isMe: z.boolean(),
  /** Paid, VIP, seed or staff: never on the clean-up list. */
  isExempt: z.boolean(),
  doNotContact: z.boolean(),
})
export type SilentMember = z.infer<typeof silentMember>

const effectSide = z.object({ days: count, total: count, perDay: z.number() })
export type EffectSide = z.infer<typeof effectSide>

/**
 * Before against after (domain.md §6). `ratio` with its 95 % interval `low` … `high`, null while there is too little;
 * `spread` = φ, by how much days scatter more than chance, `echo` = ρ, how much a day resembles the one before.
 */
export const effect = z.object({
  verdict: z.enum(['too_little', 'no_clear_effect', 'rise', 'fall']),
  before: effectSide,
  after: effectSide,
  ratio: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  spread: z.number().nullable(),
  echo: z.number().nullable(),
})
export type Effect = z.infer<typeof effect>
