import { useMemo } from 'react'
import { calendarMessages } from '#shared/features/campaigns/messages/calendar.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { type Format, useFormat, useLocale, useWords } from '../i18n.tsx'
import type { CalendarView } from './calendar-range.ts'
import { periodOf } from './calendar-range.ts'
import { clockOf } from './clock.ts'
import { isTimed } from './span.ts'

type Words = ReturnType<typeof useWords<keyof (typeof calendarMessages)['en']>>

function whenOf(t: Words, format: Format, time: CampaignTime): string {
  const { startsOn, endsOn } = time
  if (startsOn === endsOn) {
    const day = format.dateWithWeekday(startsOn)
    if (!isTimed(time)) return day
    return t('when.timed', { day, from: clockOf(time.startsMinute), to: clockOf(time.endsMinute) })
  }
  const day = (date: CalendarDate, minute: number | null) =>
    minute === null ? format.date(date) : `${format.date(date)} ${clockOf(minute)}`
  return t('when.days', {
    from: day(startsOn, time.startsMinute),
    to: day(endsOn, time.endsMinute),
    count: daysBetween(startsOn, endsOn) + 1,
  })
}

/** Says when something takes place: 9月24日 周四, 9月24日至9月26日，3 天, 9月16日 周三 20:00–21:30. */
export function useWhen(): (time: CampaignTime) => string {
  const t = useWords(calendarMessages)
  const format = useFormat()
  return useMemo(() => (time: CampaignTime) => whenOf(t, format, time), [t, format])
}

/** The title of a period: 2026年9月, 2026年7月27日至10月25日; Jul 27 – Oct 25, 2026. */
export function usePeriodTitle(): (view: CalendarView, on: CalendarDate) => string {
  const t = useWords(calendarMessages)
  const locale = useLocale()
  return useMemo(() => {
    const shape = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    const month = shape({ year: 'numeric', month: 'long' })
    const full = shape({ year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' })
    const short = shape({ month: 'long', day: 'numeric' })
    const utc = (date: CalendarDate) => Date.parse(`${date}T00:00:00Z`)
    return (view: CalendarView, on: CalendarDate) => {
      const { from, to } = periodOf(view, on)
      if (view === 'month' || view === 'list') return month.format(utc(from))
      if (locale === 'en') return full.formatRange(utc(from), utc(to))
      const isSameYear = from.slice(0, 4) === to.slice(0, 4)
      return t('range.between', {
        from: full.format(utc(from)),
        to: (isSameYear ? short : full).format(utc(to)),
      })
    }
  }, [locale, t])
}
