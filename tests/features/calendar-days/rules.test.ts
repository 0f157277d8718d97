import { describe, expect, it } from 'vitest'
import { holidaysOf, isWorkday, nextWorkday, shippedYear } from '#shared/features/calendar-days/rules.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const upTo = (from: string, to: string) =>
  Array.from({ length: daysBetween(day(from), day(to)) + 1 }, (_, at) => addDays(day(from), at))

/** Typed off the notices of the General Office of the State Council for these years. */
const NOTICES = {
  2024: {
    off: [
      ['2024-01-01', '2024-01-01'],
      ['2024-02-10', '2024-02-17'],
      ['2024-04-04', '2024-04-06'],
      ['2024-05-01', '2024-05-05'],
      ['2024-06-08', '2024-06-10'],
      ['2024-09-15', '2024-09-17'],
      ['2024-10-01', '2024-10-07'],
    ],
    work: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    off: [
      ['2025-01-01', '2025-01-01'],
      ['2025-01-28', '2025-02-04'],
      ['2025-04-04', '2025-04-06'],
      ['2025-05-01', '2025-05-05'],
      ['2025-05-31', '2025-06-02'],
      ['2025-10-01', '2025-10-08'],
    ],
    work: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    off: [
      ['2026-01-01', '2026-01-03'],
      ['2026-02-15', '2026-02-23'],
      ['2026-04-04', '2026-04-06'],
      ['2026-05-01', '2026-05-05'],
      ['2026-06-19', '2026-06-21'],
      ['2026-09-25', '2026-09-27'],
      ['2026-10-01', '2026-10-07'],
    ],
    work: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
} as const

describe('the public holidays that come with the application', () => {
  it.each([2024, 2025, 2026] as const)('are those of the notice for %i, day by day', (year) => {
    const { days, source } = shippedYear(year)
    const of = (kind: string) => days.filter((one) => one.kind === kind).map(({ on }) => on)
    expect(source).toBe('shipped')
    expect(of('off')).toEqual(NOTICES[year].off.flatMap(([from, to]) => upTo(from, to)))
    expect(of('work')).toEqual(NOTICES[year].work.map((rest) => `${year}-${rest}`))
    expect(days.every(({ name, nameEn }) => name !== '' && /^[A-Z][\w' -]+$/.test(nameEn))).toBe(true)
  })

  it.each([2027, 2028, 2090])('say that %i is not published rather than guess', (year) => {
    expect(shippedYear(year)).toEqual({ year, source: 'none', days: [] })
  })
})

describe('workdays', () => {
  const holidays = holidaysOf([shippedYear(2026)])

  it('knows holidays on weekdays, make-up days on weekends, and leaves the rest to the week', () => {
    const worked = (on: string) => isWorkday(day(on), holidays)
    expect(['2026-10-01', '2026-10-10', '2026-09-26', '2026-09-24', '2026-12-05'].map(worked)).toEqual([
      false,
      true,
      false,
      true,
      false,
    ])
    expect(isWorkday(day('2027-10-01'), holidays)).toBe(true)
  })

  it('finds the next one over a long holiday, and on a make-up Saturday', () => {
    expect(nextWorkday(day('2026-09-30'), holidays)).toBe('2026-10-08')
    expect(nextWorkday(day('2026-10-09'), holidays)).toBe('2026-10-10')
    expect(nextWorkday(day('2026-03-10'), holidays)).toBe('2026-03-11')
  })
})
