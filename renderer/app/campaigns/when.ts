import { textOfMinute } from '#renderer/ui/clock-input.tsx'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { useCampaignWords } from './use-campaign-words.ts'

/** When a campaign takes place, in words: 9月16日 周三 20:00–21:30; 9月24日 周四 至 9月26日 周六，3 天. */
export function whenOf({ p, format }: ReturnType<typeof useCampaignWords>, time: CampaignTime): string {
  const { startsOn, startsMinute, endsOn, endsMinute } = time
  const day = format.dateWithWeekday
  if (startsMinute === null || endsMinute === null)
    return startsOn === endsOn
      ? p('when.day', { day: day(startsOn) })
      : p('when.days', { from: day(startsOn), to: day(endsOn), count: daysBetween(startsOn, endsOn) + 1 })
  const from = textOfMinute(startsMinute)
  const to = textOfMinute(endsMinute)
  if (startsOn === endsOn) return p('when.timed', { day: day(startsOn), from, to })
  return p('when.days', {
    from: `${day(startsOn)} ${from}`,
    to: `${day(endsOn)} ${to}`,
    count: daysBetween(startsOn, endsOn) + 1,
  })
}
