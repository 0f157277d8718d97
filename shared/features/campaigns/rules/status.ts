import { addDays, type CalendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { CampaignStatus, CampaignTime } from '../model.ts'

/** First and last instant of a campaign, the end excluded, by the wall clock of a zone. */
export function momentsOf(time: CampaignTime, calendar: ZoneCalendar): { startsAt: number; endsAt: number } {
  const { startsOn, startsMinute, endsOn, endsMinute } = time
  return {
    startsAt: instantAt(calendar, startsOn, startsMinute ?? 0),
    endsAt:
      endsMinute === null ? calendar.startOf(addDays(endsOn, 1)) : instantAt(calendar, endsOn, endsMinute),
  }
}

/** The instant of a minute of a day. */
export function instantAt(calendar: ZoneCalendar, on: CalendarDate, minute: number): number {
  return calendar.at(on, Math.floor(minute / 60), minute % 60)
}

/** How a campaign stands now; nothing of it is stored (domain.md §9). */
export function statusOf(
  campaign: CampaignTime & {
    confirmedAt: number | null
    cancelledAt: number | null
    reviewedAt: number | null
  },
  calendar: ZoneCalendar,
  now: number,
): CampaignStatus {
  if (campaign.cancelledAt !== null) return 'cancelled'
  if (campaign.confirmedAt === null) return 'draft'
  const { startsAt, endsAt } = momentsOf(campaign, calendar)
  if (now < startsAt) return 'planned'
  if (now < endsAt) return 'running'
  return campaign.reviewedAt === null ? 'ended' : 'reviewed'
}
