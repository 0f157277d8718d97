import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { SeedCard, SeedSettings, SeedStage } from './model.ts'
import { joinedStages } from './model.ts'

/** Days in a stage after which its age is marked; null where nobody waits for the next step. */
export function stageLimitOf(stage: SeedStage, settings: SeedSettings): number | null {
  return stage === 'core' || stage === 'lost' ? null : settings[`${stage}Limit`]
}

/** Tells whether somebody has stood in their stage for too long. */
export function isStageOverdue({
  stageDays,
  stageLimit,
}: Pick<SeedCard, 'stageDays' | 'stageLimit'>): boolean {
  return stageLimit !== null && stageDays > stageLimit
}

/** Seeds wanted before a group opens: 3–5 % of its capacity or 10, whichever is more (domain.md §6). */
export function seedTargetOf(
  capacity: number,
  { leastShare, mostShare, leastSeeds }: SeedSettings,
): { least: number; most: number } {
  const wanted = (share: number) => Math.max(leastSeeds, Math.ceil(capacity * share - 1e-9))
  const least = wanted(leastShare)
  return { least, most: Math.max(least, wanted(mostShare)) }
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
export function isEngaged(
  facts: { activeDays: number; joinedDays: number },
  { engagedDays, engagedAfterDays }: SeedSettings,
): boolean {
  return facts.activeDays >= engagedDays && facts.joinedDays >= engagedAfterDays
}
