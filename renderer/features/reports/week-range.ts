import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

/** The days of a week in short, the month once where it stays the same: 3月2日–8日, Mar 2–8. */
export function useWeekRange(): (monday: CalendarDate) => string {
  const t = useWords(reportsMessages)
  const { date, locale } = useFormat()
  const monthDay = new Intl.DateTimeFormat(locale, {
    month: locale === 'en' ? 'short' : 'long',
    day: 'numeric',
    timeZone: 'UTC',
  })
  const short = (day: CalendarDate) => monthDay.format(Date.parse(`${day}T00:00:00Z`))
  return (monday) => {
    const sunday = addDays(monday, 6)
    if (monday.slice(0, 4) !== sunday.slice(0, 4))
      return t('range.between', { from: date(monday), to: date(sunday) })
    const isSameMonth = monday.slice(5, 7) === sunday.slice(5, 7)
    return isSameMonth
      ? t('range.inMonth', { from: short(monday), day: Number(sunday.slice(8)) })
      : t('range.between', { from: short(monday), to: short(sunday) })
  }
}
