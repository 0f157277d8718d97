import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { CampaignGap } from '../model.ts'
import {
  type Found,
  inOrder,
  joined,
  livingGroups,
  named,
  type Plan,
  type PlanCampaign,
  type PlanGroup,
} from './plan.ts'

type Gap = CampaignGap & { previous: PlanCampaign | null; next: PlanCampaign | null }

/** Every stretch of at least so many days in which a living group has no campaign, oldest first. */
export function findGaps(plan: Pick<Plan, 'groups' | 'campaigns' | 'today' | 'limits'>): Gap[] {
  return livingGroups(plan).flatMap((group) => gapsOf(group, plan))
}

/**
 * The days between campaigns of one group, from its first day on. After the last campaign the view goes as many days ahead,
 * and not beyond the end of the group.
 */
function gapsOf(
  group: PlanGroup,
  { campaigns, today, limits }: Pick<Plan, 'campaigns' | 'today' | 'limits'>,
): Gap[] {
  const own = inOrder(campaigns.filter(({ groupIds }) => groupIds.includes(group.id)))
  const horizon = earliest(addDays(today, limits.idleDays - 1), group.endsOn)
  const gaps: Gap[] = []
  // A group may have lived before it was made here.
  let from = earliest(group.since, own[0]?.startsOn ?? null)
  let previous: PlanCampaign | null = null
  for (const next of own) {
    const until = addDays(next.startsOn, -1)
    gaps.push({ groupId: group.id, from, until, isOpen: false, previous, next })
    if (next.endsOn >= from) {
      from = addDays(next.endsOn, 1)
      previous = next
    }
  }
  gaps.push({ groupId: group.id, from, until: horizon, isOpen: true, previous, next: null })
  return gaps.filter((gap) => lengthOf(gap) >= limits.idleDays)
}

/** A group without a campaign for so many days, now or in the days to come (domain.md §9). */
export function findIdle(plan: Plan): Found<'idle'>[] {
  const names = new Map(plan.groups.map(({ id, name }) => [id, name]))
  return findGaps(plan)
    .filter(({ until }) => until >= plan.today)
    .map((gap) => {
      const { groupId, from, until, previous, next } = gap
      const past = Math.min(lengthOf(gap), Math.max(0, daysBetween(from, plan.today)))
      return {
        kind: 'idle' as const,
        key: joined('idle', groupId, previous?.id ?? null, next?.id ?? null),
        print: joined(from, next?.startsOn ?? null),
        from,
        until,
        groups: [{ id: groupId, name: names.get(groupId) ?? '' }],
        previous: previous && named(previous),
        next: next && named(next),
        pastDays: past,
        comingDays: lengthOf(gap) - past,
      }
    })
}

function lengthOf({ from, until }: Pick<Gap, 'from' | 'until'>): number {
  return daysBetween(from, until) + 1
}

function earliest(a: CalendarDate, b: CalendarDate | null): CalendarDate {
  return b !== null && b < a ? b : a
}
