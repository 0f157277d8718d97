import { type CampaignStage, campaignStages } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { StageRow } from '../model.ts'
import { compare, type Found, joined, livingGroups, type Plan, type PlanGroup } from './plan.ts'

type Month = { name: string; from: CalendarDate; until: CalendarDate }

/** The calendar months that a span of days touches, oldest first. */
export function monthsIn(from: CalendarDate, until: CalendarDate): Month[] {
  const months: Month[] = []
  for (let day = firstOf(from); day <= until; ) {
    const next = firstOf(addDays(day, 31))
    months.push({ name: day.slice(0, 7), from: day, until: addDays(next, -1) })
    day = next
  }
  return months
}

/**
 * Which stages each living group has in a month, and which are missing (domain.md §9). A campaign counts in every month it
 * touches. The close is missed only by a group whose end lies in that month.
 */
export function findStageRows(plan: Pick<Plan, 'groups' | 'campaigns'>, month: Month): StageRow[] {
  return livingGroups(plan)
    .filter(({ since, endsOn }) => since <= month.until && (endsOn === null || endsOn >= month.from))
    .map((group) => {
      const own = plan.campaigns.filter(
        ({ groupIds, startsOn, endsOn }) =>
          groupIds.includes(group.id) && startsOn <= month.until && endsOn >= month.from,
      )
      const count = (stage: CampaignStage) => own.filter((campaign) => campaign.stage === stage).length
      return {
        groupId: group.id,
        groupName: group.name,
        counts: Object.fromEntries(
          campaignStages.map((stage) => [stage, count(stage)]),
        ) as StageRow['counts'],
        empty: expectedStages(group, month).filter((stage) => count(stage) === 0),
      }
    })
}

/**
 * Stages that a group had in the ninety days before a month and has not in it, where it does something in that month; a group
 * that did nothing before misses all it could have. This month goes before those to come, which are still being planned: they
 * are told of only where this month is not in the span. Months in which a group lives less than a fortnight are left alone.
 */
export function findEmptyStages(plan: Plan, from: CalendarDate, until: CalendarDate): Found<'stage_empty'>[] {
  const open = monthsIn(from, until).filter((month) => month.until >= plan.today)
  const current = open.filter((month) => month.from <= plan.today)
  return (current.length > 0 ? current : open).flatMap((month) =>
    findStageRows(plan, month)
      .toSorted((a, b) => compare(a.groupId, b.groupId))
      .flatMap((row) => emptyIn(plan, row, month)),
  )
}

function emptyIn(plan: Plan, row: StageRow, month: Month): Found<'stage_empty'>[] {
  const { groupId, groupName, counts, empty } = row
  const group = plan.groups.find(({ id }) => id === groupId)
  const campaigns = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (!group || campaigns === 0 || daysIn(group, month) < plan.limits.idleDays) return []
  const usual = usualStages(plan, groupId, month)
  const stages = empty.filter((stage) => usual.size === 0 || usual.has(stage))
  if (stages.length === 0) return []
  return [
    {
      kind: 'stage_empty',
      key: joined('stage_empty', groupId, month.name),
      print: joined(stages),
      from: month.from,
      until: month.until,
      groups: [{ id: groupId, name: groupName }],
      month: month.name,
      stages,
      campaigns,
    },
  ]
}

function usualStages(
  { campaigns, limits }: Plan,
  groupId: GroupId,
  month: Month,
): ReadonlySet<CampaignStage> {
  const from = addDays(month.from, -limits.usualDays)
  const before = campaigns.filter(
    ({ groupIds, startsOn, endsOn }) => groupIds.includes(groupId) && startsOn < month.from && endsOn >= from,
  )
  return new Set(before.map(({ stage }) => stage))
}

function expectedStages({ endsOn }: PlanGroup, month: Month): CampaignStage[] {
  const ends = endsOn !== null && endsOn >= month.from && endsOn <= month.until
  return campaignStages.filter((stage) => stage !== 'close' || ends)
}

function daysIn({ since, endsOn }: PlanGroup, { from, until }: Month): number {
  const first = since > from ? since : from
  const last = endsOn !== null && endsOn < until ? endsOn : until
  return daysBetween(first, last) + 1
}

function firstOf(day: CalendarDate): CalendarDate {
  return `${day.slice(0, 7)}-01` as CalendarDate
}
