import { LegalHoliday } from 'tyme4ts'
import { addDays, type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import type { Holiday, Holidays, HolidayYear } from './model.ts'

const ENGLISH: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming Festival',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
  国庆中秋: 'National Day and Mid-Autumn',
  国庆节中秋节: 'National Day and Mid-Autumn',
}

/** What a public holiday of mainland China is called in English; empty for a name that is not known. */
export function englishHolidayName(name: string): string {
  return ENGLISH[name] ?? ''
}

const shipped = new Map<number, readonly Holiday[]>()

/**
 * The holidays and make-up workdays of a year as the State Council arranged them, from tyme4ts; none for a year that was
 * not published when the application was made. Every year that is published has its National Day.
 */
export function shippedHolidays(year: number): readonly Holiday[] {
  const known = shipped.get(year)
  if (known) return known
  const days: Holiday[] = []
  if (LegalHoliday.fromYmd(year, 10, 1) !== null)
    for (let on = `${year}-01-01` as CalendarDate; Number(on.slice(0, 4)) === year; on = addDays(on, 1)) {
      const [, month = 0, day = 0] = on.split('-').map(Number)
      const found = LegalHoliday.fromYmd(year, month, day)
      if (!found) continue
      const name = found.getName()
      days.push({ on, kind: found.isWork() ? 'work' : 'off', name, nameEn: englishHolidayName(name) })
    }
  shipped.set(year, days)
  return days
}

/** A year as it is without anything of the operator's own. */
export function shippedYear(year: number): HolidayYear {
  const days = [...shippedHolidays(year)]
  return { year, source: days.length > 0 ? 'shipped' : 'none', days }
}

/** Holidays of several years by their day. */
export function holidaysOf(years: readonly HolidayYear[]): Holidays {
  return new Map(years.flatMap(({ days }) => days.map((day) => [day.on, day] as const)))
}

/** Whether a day is worked: Monday to Friday, unless the law gives it off or makes a weekend day worked. */
export function isWorkday(day: CalendarDate, holidays: Holidays): boolean {
  const found = holidays.get(day)
  return found ? found.kind === 'work' : weekdayOf(day) <= 5
}

/** The first workday after a day. No holiday lasts a month, so that one is always found. */
export function nextWorkday(day: CalendarDate, holidays: Holidays): CalendarDate {
  let next = addDays(day, 1)
  for (let tries = 0; tries < 31 && !isWorkday(next, holidays); tries += 1) next = addDays(next, 1)
  return next
}
