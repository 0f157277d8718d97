import type { useCampaignWords } from '#renderer/app/campaigns/use-campaign-words.ts'
import type { Campaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

type Words = Pick<ReturnType<typeof useCampaignWords>, 'p'>

/** A day as seen from its campaign: 开始前 3 天, 第 2 天, 结束后 1 天. */
export function dayFromStart({ p }: Words, campaign: Campaign, on: CalendarDate): string {
  const { startsOn, endsOn } = campaign
  const days = daysBetween(startsOn, on)
  if (days < 0) return p('rel.before', { days: -days })
  if (on > endsOn) return p('rel.lastAfter', { days: daysBetween(endsOn, on) })
  if (startsOn === endsOn) return p('rel.start')
  return days === 0 ? p('rel.first') : p('rel.day', { day: days + 1 })
}

/** How far a task that hangs on the beginning lies from it; '' for one that does not. */
export function distanceOf({ p }: Words, campaign: Campaign, { offset }: CampaignTask): string {
  const { fromStart } = offset
  if (fromStart === null || campaign.startsMinute === null) return ''
  if (fromStart === 0) return p('rel.atStart')
  const minutes = Math.abs(fromStart)
  const isBefore = fromStart < 0
  if (minutes % 60 === 0) return p(isBefore ? 'rel.hoursBefore' : 'rel.hoursAfter', { hours: minutes / 60 })
  return p(isBefore ? 'rel.minutesBefore' : 'rel.minutesAfter', { minutes })
}

/** Open although its time is over. */
export function isLate(
  { dueOn, dueMinute, doneAt, skippedAt }: CampaignTask,
  now: { today: CalendarDate; minute: number },
): boolean {
  if (doneAt !== null || skippedAt !== null) return false
  if (dueOn !== now.today) return dueOn < now.today
  return dueMinute !== null && dueMinute < now.minute
}
