import { addDays, daysBetween } from '#shared/kernel/calendar-date.ts'
import {
  compare,
  type Found,
  inOrder,
  joined,
  livingGroups,
  named,
  type Plan,
  type PlanCampaign,
  type PlanGroup,
  timeOf,
} from './plan.ts'

/**
 * Two convert campaigns that run in one group within so many days (domain.md §9): from the last day of the one to the first of
 * the other. One hint per pair names every group that has both; pairs that are over are left alone.
 */
export function findCloseConverts(plan: Plan): Found<'convert_close'>[] {
  const pairs = new Map<string, { pair: [PlanCampaign, PlanCampaign]; groups: PlanGroup[] }>()
  for (const group of byId(livingGroups(plan))) {
    const converts = campaignsOf(group, plan).filter(({ stage }) => stage === 'convert')
    for (const pair of pairsWithin(converts, plan.limits.convertDays)) {
      if (isOver(pair, plan)) continue
      const key = joined('convert_close', ...pair.map(({ id }) => id).toSorted(compare))
      const known = pairs.get(key)
      if (known) known.groups.push(group)
      else pairs.set(key, { pair, groups: [group] })
    }
  }
  return [...pairs].map(([key, { pair, groups }]) => closeConverts(key, pair, groups))
}

function closeConverts(
  key: string,
  [first, second]: [PlanCampaign, PlanCampaign],
  groups: readonly PlanGroup[],
): Found<'convert_close'> {
  const areHardSells = first.isHardSell && second.isHardSell
  return {
    kind: 'convert_close',
    key,
    print: joined(
      groups.map(({ id }) => id),
      timeOf(first),
      timeOf(second),
      areHardSells,
    ),
    from: first.startsOn,
    until: later(first.endsOn, second.endsOn),
    groups: groups.map(({ id, name }) => ({ id, name })),
    campaigns: [named(first), named(second)],
    days: distance(first, second),
    areHardSells,
  }
}

/**
 * More than one hard sell within so many days in a group (domain.md §9). Each hint names as many as one such week touches, so
 * that three in a row are one case. A pair that is already told of as two convert campaigns is not told twice.
 */
export function findHardSells(plan: Plan): Found<'hard_sells'>[] {
  return byId(livingGroups(plan)).flatMap((group) => {
    const sells = campaignsOf(group, plan).filter(({ isHardSell }) => isHardSell)
    return weeksOf(sells, plan.limits.hardSellDays)
      .filter((week) => !isOver(week, plan) && !isConvertPair(week))
      .map((week) => ({
        kind: 'hard_sells' as const,
        key: joined('hard_sells', group.id, ...week.map(({ id }) => id).toSorted(compare)),
        print: joined(week.map(timeOf)),
        from: week[0]?.startsOn ?? plan.today,
        until: week.map(({ endsOn }) => endsOn).reduce(later),
        groups: [{ id: group.id, name: group.name }],
        campaigns: week.map(named),
      }))
  })
}

/** The largest sets that one span of `days` touches, at least two in each; none is part of another. */
function weeksOf(sells: readonly PlanCampaign[], days: number): PlanCampaign[][] {
  const weeks = sells
    .map(({ endsOn }) => {
      const last = addDays(endsOn, days - 1)
      return sells.filter((other) => other.endsOn >= endsOn && other.startsOn <= last)
    })
    .filter(({ length }) => length > 1)
  return weeks.filter(
    (week, at) =>
      !weeks.some(
        (other, place) =>
          place !== at &&
          week.every((one) => other.includes(one)) &&
          (other.length > week.length || place < at),
      ),
  )
}

function isConvertPair(week: readonly PlanCampaign[]): boolean {
  return week.length === 2 && week.every(({ stage }) => stage === 'convert')
}

function pairsWithin(campaigns: readonly PlanCampaign[], days: number): [PlanCampaign, PlanCampaign][] {
  return campaigns.flatMap((first, at) =>
    campaigns
      .slice(at + 1)
      .filter((second) => distance(first, second) <= days)
      .map((second): [PlanCampaign, PlanCampaign] => [first, second]),
  )
}

/** Days from the end of the earlier to the start of the later; 0 when they overlap. */
function distance(first: PlanCampaign, second: PlanCampaign): number {
  return Math.max(0, daysBetween(first.endsOn, second.startsOn))
}

function isOver(campaigns: readonly PlanCampaign[], { today }: Plan): boolean {
  return campaigns.filter(({ endsOn }) => endsOn >= today).length === 0
}

function campaignsOf({ id }: PlanGroup, { campaigns }: Plan): PlanCampaign[] {
  return inOrder(campaigns.filter(({ groupIds }) => groupIds.includes(id)))
}

function byId(groups: readonly PlanGroup[]): PlanGroup[] {
  return groups.toSorted((a, b) => compare(a.id, b.id))
}

function later<Day extends string>(a: Day, b: Day): Day {
  return a > b ? a : b
}
