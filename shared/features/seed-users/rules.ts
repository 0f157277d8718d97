import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { SeedStage } from './model.ts'
import { joinedStages } from './model.ts'

/** Rules of thumb (经验值) of domain.md §6. */
export const seedThresholds = {
  leastShare: 0.03,
  mostShare: 0.05,
  leastSeeds: 10,
  /** Active days since joining from which somebody is offered as engaged. */
  engagedDays: 4,
  /** Nobody is offered as engaged earlier after joining. */
  engagedAfterDays: 7,
  /** A refused offer rests for so many days. */
  offerRestDays: 14,
} as const

/** Days in a stage after which its age is marked; where null nobody waits for the next step. */
export const stageLimits: Readonly<Record<SeedStage, number | null>> = {
  candidate: 7,
  invited: 7,
  joined: 14,
  engaged: 60,
  core: null,
  paused: 30,
  lost: null,
}

/** Tells whether somebody has stood in a stage for too long. */
export function isStageOverdue(stage: SeedStage, days: number): boolean {
  const limit = stageLimits[stage]
  return limit !== null && days > limit
}

/** Seeds wanted before a group opens: 3–5 % of its capacity or 10, whichever is more (domain.md §6). */
export function seedTargetOf(capacity: number): { least: number; most: number } {
  const { leastShare, mostShare, leastSeeds } = seedThresholds
  const wanted = (share: number) => Math.max(leastSeeds, Math.ceil(capacity * share - 1e-9))
  return { least: wanted(leastShare), most: wanted(mostShare) }
}

/** Tells whether somebody in this stage counts towards the target. */
export function isJoinedStage(stage: SeedStage): boolean {
  return (joinedStages as readonly SeedStage[]).includes(stage)
}

/** Where a seed stands in the target group, as the ledger of joins and leaves tells. */
export type SeedStay = {
  joinedKind: 'day' | 'interval' | 'unknown'
  joinedBy: CalendarDate | null
  joinedAt: number | null
  /** When the app first knew of the membership. */
  knownAt: number
  isPresent: boolean
}

/**
 * The day on which an invited person came into the group by the log; null when they did not, or were there before the
 * invitation (then only accepting the role makes them a joined seed). A stay whose beginning nobody knows counts only
 * when it became known after the invitation.
 */
export function joinSeenOn(
  invited: { on: CalendarDate; at: number },
  stay: SeedStay | null,
): CalendarDate | null {
  if (!stay?.isPresent || stay.joinedBy === null || stay.joinedBy < invited.on) return null
  if (stay.joinedKind === 'unknown' && stay.knownAt < invited.at) return null
  return stay.joinedBy
}

/** Tells whether a joined seed has been active in the target group for long enough to be called engaged. */
export function isEngaged(facts: { activeDays: number; joinedDays: number }): boolean {
  const { engagedDays, engagedAfterDays } = seedThresholds
  return facts.activeDays >= engagedDays && facts.joinedDays >= engagedAfterDays
}
