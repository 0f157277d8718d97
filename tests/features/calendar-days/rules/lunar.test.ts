import { describe, expect, it } from 'vitest'
import {
  lunarNewYearsEve,
  lunarOf,
  type SolarTermId,
  solarOfLunar,
  solarTerms,
  termOn,
} from '#shared/features/calendar-days/rules/lunar.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { daysOfMonths, lunarMonths, termDay } from './sky.ts'

const FIRST = '2024-01-01' as CalendarDate
const LAST = '2030-12-31' as CalendarDate
const everyDay = Array.from({ length: daysBetween(FIRST, LAST) + 1 }, (_, at) => addDays(FIRST, at))

const nameOf = (date: CalendarDate) => {
  const { year, month, day, isLeap } = lunarOf(date)
  return `${year} ${month}${isLeap ? ' leap' : ''} ${day}`
}

describe('lunar days of 2024 to 2030', () => {
  const bySky = daysOfMonths(lunarMonths())

  it('are those that moon and sun give, on every single day', () => {
    expect(everyDay).toHaveLength(2557)
    expect(everyDay.filter((date) => nameOf(date) !== bySky.get(date)?.name)).toEqual([])
    expect(lunarMonths().filter(({ isLeap }) => isLeap).length).toBeGreaterThanOrEqual(3)
  })

  it('know the last day of each month', () => {
    const wrong = everyDay.filter((date) => {
      const { day, monthDays } = lunarOf(date)
      return (day === monthDays) !== bySky.get(date)?.isLast
    })
    expect(wrong).toEqual([])
  })

  it('are those of the published new years', () => {
    const newYears = everyDay.filter((date) => nameOf(date).endsWith(' 1 1'))
    expect(newYears).toEqual([
      '2024-02-10',
      '2025-01-29',
      '2026-02-17',
      '2027-02-06',
      '2028-01-26',
      '2029-02-13',
      '2030-02-03',
    ])
  })

  it('agree with the calendar of ICU but for the two months that begin within minutes of midnight', () => {
    const chinese = new Intl.DateTimeFormat('en-u-ca-chinese', {
      timeZone: 'UTC',
      month: 'numeric',
      day: 'numeric',
    })
    const byIcu = (date: CalendarDate) => {
      const parts = chinese.formatToParts(Date.parse(`${date}T12:00:00Z`))
      const part = (type: string) => parts.find((one) => one.type === type)?.value ?? ''
      return `${part('month').replace('bis', ' leap')} ${part('day')}`
    }
    const months = everyDay
      .filter((date) => !nameOf(date).endsWith(` ${byIcu(date)}`))
      .map((date) => date.slice(0, 7))
    // 2027-02-06 23:56 and 2030-02-03 00:07 in China: the approximation of ICU misses them.
    expect([...new Set(months)].filter((month) => !/^2027-0[23]|^2030-0[23]/.test(month))).toEqual([])
  })

  it('are found again by year, month and day, outside of leap months', () => {
    const wrong = everyDay.filter((date) => {
      const { year, month, day, isLeap } = lunarOf(date)
      return !isLeap && solarOfLunar(year, month, day) !== date
    })
    expect(wrong).toEqual([])
  })

  it('end each year on the eve of the first day of the next', () => {
    for (const date of everyDay) {
      const { year, month, day } = lunarOf(date)
      if (month === 1 && day === 1) expect(lunarNewYearsEve(year - 1)).toBe(addDays(date, -1))
    }
  })
})

describe('the 24 solar terms of 2024 to 2030', () => {
  it('fall on the days on which the sun reaches their longitude, and on no other', () => {
    const bySun = new Map<string, SolarTermId>()
    for (let year = 2024; year <= 2030; year += 1)
      for (const [at, term] of solarTerms.entries()) bySun.set(termDay(year, at), term)
    expect(bySun.size).toBe(7 * 24)
    expect(everyDay.filter((date) => termOn(date) !== (bySun.get(date) ?? null))).toEqual([])
  })
})
