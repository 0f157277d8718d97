import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import type { CampaignTime } from '../model.ts'

/** Longest campaign, in days from the first to the last. */
export const LONGEST_DAYS = 731

/** What is wrong with a time, as the code of a refusal; null = nothing. */
export function faultOfTime(time: CampaignTime): 'CAMPAIGN_ENDS_BEFORE_START' | 'CAMPAIGN_TOO_LONG' | null {
  const { startsOn, startsMinute, endsOn, endsMinute } = time
  const days = daysBetween(startsOn, endsOn)
  const isEmpty = days === 0 && startsMinute !== null && endsMinute !== null && endsMinute <= startsMinute
  if (days < 0 || isEmpty) return 'CAMPAIGN_ENDS_BEFORE_START'
  return days >= LONGEST_DAYS ? 'CAMPAIGN_TOO_LONG' : null
}

/** The same campaign from another day on: as long as before, at the same time of day. */
export function startingOn(time: CampaignTime, startsOn: CalendarDate): CampaignTime {
  return { ...time, startsOn, endsOn: addDays(time.endsOn, daysBetween(time.startsOn, startsOn)) }
}
