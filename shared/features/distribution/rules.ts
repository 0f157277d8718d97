import type { Lifecycle, Platform } from '#shared/features/groups/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import type { ScriptValues } from '#shared/features/scripts/model.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Audience, DistributionThresholds, DueReason, RestReason, Standing } from './model.ts'

/** A group as far as being due depends on it. */
export type GroupState = {
  lifecycle: Lifecycle
  isArchived: boolean
  /** Which persona is at work there: the one that is asked about, another, or none. */
  worksHere: 'this' | 'other' | 'none'
}

type Facts = {
  group: GroupState
  lastOn: CalendarDate | null
  audience: Audience
  today: CalendarDate
  thresholds: DistributionThresholds
}

/** A group that was put away or has ended hears no introduction any more. */
export function isLiving({ lifecycle, isArchived }: Pick<GroupState, 'lifecycle' | 'isArchived'>): boolean {
  return !isArchived && lifecycle !== 'ended'
}

/**
 * How a group stands to the introduction of a persona (domain.md §8.3). It is due when it never had any version, when the
 * last one is more than `afterDays` days old, or when more than `newShare` of today's members joined since. Without any
 * member on record only the days speak.
 */
export function standingOf(facts: Facts): Standing {
  const { lastOn, audience, today } = facts
  const days = lastOn === null ? null : Math.max(0, daysBetween(lastOn, today))
  const rest = restOf(facts.group)
  const reasons = rest === null && isLiving(facts.group) ? reasonsOf(facts, days) : []
  return { lastOn, days, audience, reasons, rest }
}

function restOf({ lifecycle, worksHere }: GroupState): RestReason | null {
  if (worksHere !== 'this') return worksHere === 'other' ? 'other_persona' : 'no_persona'
  return lifecycle === 'planned' ? 'planned' : null
}

function reasonsOf({ lastOn, audience, thresholds }: Facts, days: number | null): DueReason[] {
  if (lastOn === null || days === null) return [{ kind: 'never' }]
  const { joined, members } = audience
  const isOld = days > thresholds.afterDays
  const isNew = members > 0 && joined / members > thresholds.newShare
  return [
    ...(isOld ? [{ kind: 'overdue' as const, days, on: lastOn }] : []),
    ...(isNew ? [{ kind: 'newcomers' as const, joined, members, on: lastOn }] : []),
  ]
}

/** The most urgent first: never heard it, then the longest ago, then the most newcomers; groups at rest last. */
export function compareDue(a: Standing, b: Standing): number {
  const rank = ({ reasons, lastOn, rest }: Standing) => {
    if (reasons.length > 0) return lastOn === null ? 0 : 1
    return rest === null ? 2 : 3
  }
  const share = ({ audience: { joined, members } }: Standing) => (members === 0 ? 0 : joined / members)
  return rank(a) - rank(b) || (b.days ?? 0) - (a.days ?? 0) || share(b) - share(a)
}

const ORDER: readonly VersionKind[] = ['group_post', 'qq_group', 'long', 'one_line']

/** The version that suits a group of a platform, of those that are written; null when none is. */
export function suggestedKind(platform: Platform, written: readonly VersionKind[]): VersionKind | null {
  const order = platform === 'qq' ? ['qq_group' as const, ...ORDER] : ORDER
  return order.find((kind) => written.includes(kind)) ?? written[0] ?? null
}

/** The numbers of a reason as its sentence (`reason.<kind>`) takes them. */
export function reasonValues(reason: DueReason): Readonly<Record<string, number>> {
  if (reason.kind === 'overdue') return { days: reason.days }
  if (reason.kind === 'newcomers') {
    const { joined, members } = reason
    return { joined, members, share: joined / members }
  }
  return {}
}

/** What variables of a version mean in a group: {群名} {我的名字} {品牌}; others stay in sight where it is posted. */
export function introductionValues(
  { name, brand }: Pick<Persona, 'name' | 'brand'>,
  groupName: string,
): ScriptValues {
  return { group_name: groupName, my_name: name, brand: brand || groupName }
}
