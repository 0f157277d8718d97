import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { OwnDay, OwnDayNote } from '../model.ts'
import { lunarOf } from './lunar.ts'

/**
 * The own yearly days that fall on a date, with the number of years since the first (null while none are counted, or none
 * have passed). 29 February falls on the 28th in other years, the 30th of a short lunar month on its 29th; nothing falls
 * into a leap month.
 */
export function ownDaysOn(date: CalendarDate, ownDays: readonly OwnDay[]): OwnDayNote[] {
  if (ownDays.length === 0) return []
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  const lunar = ownDays.some(({ calendar }) => calendar === 'lunar') ? lunarOf(date) : null
  const isShortFebruary = month === 2 && day === 28 && addDays(date, 1).slice(5) !== '02-29'
  return ownDays.flatMap((own): OwnDayNote[] => {
    if (own.calendar === 'solar') {
      const isOn = own.month === month && (own.day === day || (isShortFebruary && own.day === 29))
      return isOn ? [{ own, years: yearsSince(own, year) }] : []
    }
    if (!lunar || lunar.isLeap || lunar.month !== own.month) return []
    const isOn = own.day === lunar.day || (own.day === 30 && lunar.day === 29 && lunar.monthDays === 29)
    return isOn ? [{ own, years: yearsSince(own, lunar.year) }] : []
  })
}

function yearsSince({ sinceYear }: OwnDay, year: number): number | null {
  return sinceYear === null || year <= sinceYear ? null : year - sinceYear
}

/** The next date on which an own day falls, `from` included. A lunar year has at most 385 days. */
export function nextOwnDay(own: OwnDay, from: CalendarDate): CalendarDate | null {
  for (let days = 0; days < 800; days += 1) {
    const date = addDays(from, days)
    if (ownDaysOn(date, [own]).length > 0) return date
  }
  return null
}
