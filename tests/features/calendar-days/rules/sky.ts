import { SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

const DAY_MS = 86_400_000

/** The day in China (UTC+8) of an instant. */
const dayInChina = (at: Date) =>
  new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10) as CalendarDate

/** The day in China on which the sun reaches a longitude in a year; `at` counts terms from 小寒 (285°) on. */
export function termDay(year: number, at: number): CalendarDate {
  const expected = Date.UTC(year, 0, 1) + at * 15.2 * DAY_MS
  const moment = SearchSunLongitude((285 + at * 15) % 360, new Date(expected - 5 * DAY_MS), 25)
  if (!moment) throw new Error(`term ${at} of ${year} was not found`)
  return dayInChina(moment.date)
}

/** The days in China of all new moons from 2022 to 2032. */
function newMoons(): CalendarDate[] {
  const days: CalendarDate[] = []
  let from = new Date(Date.UTC(2022, 0, 1))
  while (from.getUTCFullYear() < 2033) {
    const moon = SearchMoonPhase(0, from, 40)
    if (!moon) throw new Error('no new moon')
    days.push(dayInChina(moon.date))
    from = new Date(moon.date.getTime() + DAY_MS)
  }
  return days
}

type Month = { from: CalendarDate; days: number; year: number; month: number; isLeap: boolean }

/**
 * The months of the lunar calendar from moon and sun alone, by GB/T 33661-2017: a month begins on the day of the new moon,
 * the winter solstice lies in the 11th, and where 13 months lie between two of these the first without a 中气 is a leap month.
 */
export function lunarMonths(): Month[] {
  const moons = newMoons()
  const holds = (at: number, day: CalendarDate) => {
    const next = moons[at + 1]
    return (moons[at] ?? '') <= day && next !== undefined && day < next
  }
  const eleventh = (year: number) => moons.findIndex((_, at) => holds(at, termDay(year, 23)))
  const months: Month[] = []
  for (let year = 2022; year < 2032; year += 1) {
    const first = eleventh(year)
    const after = eleventh(year + 1)
    const majors = Array.from({ length: 12 }, (_, at) => termDay(year + 1, at * 2 + 1))
    let leapAt = -1
    if (after - first === 13)
      for (let at = first + 1; at < after && leapAt < 0; at += 1)
        if (!majors.some((day) => holds(at, day))) leapAt = at
    let month = 10
    for (let at = first; at < after; at += 1) {
      if (at !== leapAt) month += 1
      const from = moons[at]
      const next = moons[at + 1]
      if (!from || !next) continue
      months.push({
        from,
        days: daysBetween(from, next),
        year: month > 12 ? year + 1 : year,
        month: ((month - 1) % 12) + 1,
        isLeap: at === leapAt,
      })
    }
  }
  return months
}

/** Every day of some months with the words `year month (leap) day`, and whether it is the last of its month. */
export function daysOfMonths(months: readonly Month[]): Map<CalendarDate, { name: string; isLast: boolean }> {
  return new Map(
    months.flatMap(({ from, days, year, month, isLeap }) =>
      Array.from({ length: days }, (_, at) => {
        const name = `${year} ${month}${isLeap ? ' leap' : ''} ${at + 1}`
        return [addDays(from, at), { name, isLast: at + 1 === days }] as const
      }),
    ),
  )
}
