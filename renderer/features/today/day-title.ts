import { SolarDay } from 'tyme4ts'
import type { Words } from '#renderer/app/i18n.tsx'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'

type TitleKey = 'title.lunar' | 'title.termToday' | 'title.termTomorrow'

/** What a Chinese reader expects after the date: 农历八月十二, 明天秋分. Empty in other languages. */
export function lunarNotes(date: CalendarDate, locale: Locale, t: Words<TitleKey>): string[] {
  if (locale !== 'zh-CN') return []
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const solar = SolarDay.fromYmd(year, month, day)
  const lunar = solar.getLunarDay()
  const notes = [t('title.lunar', { month: lunar.getLunarMonth().getName(), day: lunar.getName() })]
  const term = (of: SolarDay) => (of.getTermDay().getDayIndex() === 0 ? of.getTerm().getName() : null)
  const today = term(solar)
  const tomorrow = term(solar.next(1))
  if (today) notes.push(t('title.termToday', { name: today }))
  else if (tomorrow) notes.push(t('title.termTomorrow', { name: tomorrow }))
  return notes
}
