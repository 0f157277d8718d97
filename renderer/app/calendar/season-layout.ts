import type { CampaignGap } from '#shared/features/campaign-hints/model.ts'
import {
  type CalendarCampaign,
  type CampaignStage,
  campaignStages,
} from '#shared/features/campaigns/model.ts'
import type { Group } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { DayRange } from './calendar-range.ts'

/** Weeks of silence after which a group is called dormant, no longer cooling (经验值). */
const DORMANT_WEEKS = 4

/** A campaign in a row: whole weeks, counted from the first of the season. */
export type SeasonBar = {
  campaign: CalendarCampaign
  lane: number
  from: number
  until: number
  goesBack: boolean
  goesOn: boolean
}

/** A dashed note over weeks without campaigns. */
export type SeasonNote = {
  from: number
  until: number
  kind: 'past' | 'cooling' | 'dormant' | 'ahead' | 'openAhead'
  weeks: number
  gap: CampaignGap
}

export type SeasonRow = { group: Group; lanes: number; bars: SeasonBar[]; notes: SeasonNote[] }

/** The Mondays of a season. */
export function seasonWeeks({ from, to }: DayRange): CalendarDate[] {
  return Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / 7) }, (_, week) =>
    addDays(from, week * 7),
  )
}

/** Which week of the range holds a day; outside of it the first or the last. */
export function weekIndex({ from, to }: DayRange, day: CalendarDate): number {
  const inside = day < from ? from : day > to ? to : day
  return Math.floor(daysBetween(from, inside) / 7)
}

/** Campaigns of one group in as few lanes as their weeks allow: the earlier one, then the longer one, lies higher. */
export function layBars(campaigns: readonly CalendarCampaign[], range: DayRange): SeasonBar[] {
  const ordered = campaigns
    .filter(({ startsOn, endsOn }) => startsOn <= range.to && endsOn >= range.from)
    .toSorted(
      (a, b) =>
        weekIndex(range, a.startsOn) - weekIndex(range, b.startsOn) ||
        weekIndex(range, b.endsOn) - weekIndex(range, a.endsOn) ||
        (a.startsOn + a.id < b.startsOn + b.id ? -1 : 1),
    )
  const ends: number[] = []
  return ordered.map((campaign) => {
    const from = weekIndex(range, campaign.startsOn)
    const until = weekIndex(range, campaign.endsOn)
    const free = ends.findIndex((end) => end < from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = until
    return {
      campaign,
      lane,
      from,
      until,
      goesBack: campaign.startsOn < range.from,
      goesOn: campaign.endsOn > range.to,
    }
  })
}

/** The rows of the season: every living group, and groups that are over while they have campaigns in it. */
export function seasonRows(
  groups: readonly Group[],
  campaigns: readonly CalendarCampaign[],
  gaps: readonly CampaignGap[],
  view: { range: DayRange; today: CalendarDate },
): SeasonRow[] {
  return groups.flatMap((group) => {
    const own = campaigns.filter((campaign) => campaign.groups.some(({ id }) => id === group.id))
    const bars = layBars(own, view.range)
    if (bars.length === 0 && group.lifecycle === 'ended') return []
    const notes = gaps.filter(({ groupId }) => groupId === group.id).flatMap((gap) => noteOf(gap, bars, view))
    return [{ group, bars, notes, lanes: Math.max(1, ...bars.map(({ lane }) => lane + 1)) }]
  })
}

/** The widest stretch of free weeks of a gap, with what is said there. */
function noteOf(
  gap: CampaignGap,
  bars: readonly SeasonBar[],
  { range, today }: { range: DayRange; today: CalendarDate },
): SeasonNote[] {
  const isTaken = (week: number) => bars.some(({ from, until }) => from <= week && week <= until)
  let best: { from: number; until: number } | null = null
  let start: number | null = null
  const last = weekIndex(range, gap.until)
  for (let week = weekIndex(range, gap.from); week <= last; week += 1) {
    start = isTaken(week) ? null : (start ?? week)
    if (start !== null && (best === null || week - start > best.until - best.from))
      best = { from: start, until: week }
  }
  return best === null ? [] : [{ ...best, gap, ...saidOf(gap, today) }]
}

function saidOf(
  { from, until, isOpen }: CampaignGap,
  today: CalendarDate,
): Pick<SeasonNote, 'kind' | 'weeks'> {
  const weeksTo = (day: CalendarDate) => Math.floor(daysBetween(from, day) / 7)
  if (until < today) return { kind: 'past', weeks: weeksTo(addDays(until, 1)) }
  const gone = weeksTo(today)
  if (from < today && gone >= DORMANT_WEEKS) return { kind: 'dormant', weeks: gone }
  if (from < today && gone >= 2) return { kind: 'cooling', weeks: gone }
  return { kind: isOpen ? 'openAhead' : 'ahead', weeks: weeksTo(addDays(until, 1)) }
}

/** Stages of the campaigns that run in each week, cancelled ones left out; in the order of the stages. */
export function stagesByWeek(campaigns: readonly CalendarCampaign[], range: DayRange): CampaignStage[][] {
  return seasonWeeks(range).map((monday) => {
    const running = campaigns.filter(
      ({ startsOn, endsOn, status }) =>
        status !== 'cancelled' && startsOn <= addDays(monday, 6) && endsOn >= monday,
    )
    return campaignStages.flatMap((stage) => running.filter((one) => one.stage === stage).map(() => stage))
  })
}
