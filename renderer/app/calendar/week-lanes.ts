import type { CalendarCampaign } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { DayRange } from './calendar-range.ts'

/** A campaign among the days of a week, which are counted from 0; `lane` is its row below the dates. */
export type WeekBar = {
  campaign: CalendarCampaign
  lane: number
  from: number
  until: number
  goesBack: boolean
  goesOn: boolean
}

/** The Mondays of a range of whole weeks. */
export function mondaysOf({ from, to }: DayRange): CalendarDate[] {
  return Array.from({ length: Math.ceil((daysBetween(from, to) + 1) / 7) }, (_, week) =>
    addDays(from, 7 * week),
  )
}

/** The campaigns of a week in as few rows as their days allow: the earlier one, then the longer one, lies higher. */
export function layWeek(campaigns: readonly CalendarCampaign[], monday: CalendarDate): WeekBar[] {
  const sunday = addDays(monday, 6)
  const ordered = campaigns
    .filter(({ startsOn, endsOn }) => startsOn <= sunday && endsOn >= monday)
    .map((campaign) => ({
      campaign,
      from: Math.max(0, daysBetween(monday, campaign.startsOn)),
      until: Math.min(6, daysBetween(monday, campaign.endsOn)),
      goesBack: campaign.startsOn < monday,
      goesOn: campaign.endsOn > sunday,
    }))
    .toSorted(
      (one, other) =>
        one.from - other.from ||
        other.until - one.until ||
        (one.campaign.startsMinute ?? -1) - (other.campaign.startsMinute ?? -1) ||
        (one.campaign.id < other.campaign.id ? -1 : 1),
    )
  const ends: number[] = []
  return ordered.map((bar) => {
    const free = ends.findIndex((end) => end < bar.from)
    const lane = free === -1 ? ends.length : free
    ends[lane] = bar.until
    return { ...bar, lane }
  })
}
