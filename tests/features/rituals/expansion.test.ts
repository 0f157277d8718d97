import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { expandDays } from '#electron/features/rituals/expansion.ts'
import { type RitualPattern, ritualPattern } from '#shared/features/rituals/model.ts'
import { patternOf, rruleOf } from '#shared/features/rituals/rules/pattern.ts'
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate

const interval = fc.integer({ min: 1, max: 6 })
const weekday = fc.integer({ min: 1, max: 7 })
const patterns: fc.Arbitrary<RitualPattern> = fc.oneof(
  fc.record({ every: fc.constant('day' as const), interval }),
  fc.record({
    every: fc.constant('week' as const),
    interval,
    weekdays: fc.uniqueArray(weekday, { minLength: 1, maxLength: 7 }),
  }),
  fc.record({
    every: fc.constant('month' as const),
    interval,
    days: fc.uniqueArray(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
  fc.record({
    every: fc.constant('month_weekday' as const),
    interval,
    ordinal: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, -1 as const),
    weekday,
  }),
  fc.record({
    every: fc.constant('year' as const),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
)
const starts = fc.integer({ min: 0, max: 3000 }).map((days) => addDays(day('2020-01-01'), days))
const rules = fc.record({
  pattern: patterns,
  startsOn: starts,
  count: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
})
const ranges = fc.record({
  offset: fc.integer({ min: -60, max: 900 }),
  length: fc.integer({ min: 0, max: 120 }),
})

/** Whether a pattern that is counted from a day names another, said from the calendar alone. */
function takesPlace(pattern: RitualPattern, startsOn: CalendarDate, on: CalendarDate): boolean {
  if (on < startsOn) return false
  const [year = 0, month = 0, date = 0] = on.split('-').map(Number)
  const [startYear = 0, startMonth = 0] = startsOn.split('-').map(Number)
  const months = (year - startYear) * 12 + month - startMonth
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate()
  switch (pattern.every) {
    case 'day':
      return daysBetween(startsOn, on) % pattern.interval === 0
    case 'workday':
      return weekdayOf(on) <= 5
    case 'week': {
      const monday = addDays(startsOn, 1 - weekdayOf(startsOn))
      const weeks = Math.floor(daysBetween(monday, on) / 7)
      return weeks % pattern.interval === 0 && pattern.weekdays.includes(weekdayOf(on))
    }
    case 'month':
      return (
        months % pattern.interval === 0 &&
        (pattern.days.includes(date) || (pattern.days.includes(-1) && date === length))
      )
    case 'month_weekday': {
      const fits = pattern.ordinal === -1 ? date + 7 > length : Math.ceil(date / 7) === pattern.ordinal
      return months % pattern.interval === 0 && weekdayOf(on) === pattern.weekday && fits
    }
    case 'year':
      return month === pattern.month && date === pattern.day
  }
}

/** The same days, one after the other, by the predicate above. */
function walked(
  rule: { pattern: RitualPattern; startsOn: CalendarDate; count: number | null },
  from: CalendarDate,
  to: CalendarDate,
) {
  const days: CalendarDate[] = []
  let seen = 0
  for (let on = rule.startsOn; on <= to; on = addDays(on, 1)) {
    if (!takesPlace(rule.pattern, rule.startsOn, on)) continue
    seen += 1
    if (rule.count !== null && seen > rule.count) break
    if (on >= from) days.push(on)
  }
  return days
}

/** The same days by another library. */
function byIcal(
  { rrule, startsOn, count }: { rrule: string; startsOn: CalendarDate; count: number | null },
  from: CalendarDate,
  to: CalendarDate,
) {
  const text = count === null ? rrule : `${rrule};COUNT=${count}`
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateString(startsOn))
  const days: string[] = []
  for (let next = iterator.next(); next; next = iterator.next()) {
    const on = next.toString().slice(0, 10)
    if (on > to) break
    if (on >= from) days.push(on)
  }
  return days
}

describe('The days of a rule', () => {
  it('are those that a walk from day to day finds, whatever was expanded before', () => {
    fc.assert(
      fc.property(rules, fc.array(ranges, { minLength: 1, maxLength: 4 }), (rule, windows) => {
        const stored = { rrule: rruleOf(rule.pattern), startsOn: rule.startsOn, count: rule.count }
        for (const { offset, length } of windows) {
          const from = addDays(rule.startsOn, offset)
          const to = addDays(from, length)
          expect(expandDays(stored, { from, to })).toEqual(walked(rule, from, to))
        }
      }),
      { numRuns: 300 },
    )
  })

  it('are those that another library expands', () => {
    fc.assert(
      fc.property(rules, ranges, (rule, { offset, length }) => {
        const stored = { rrule: rruleOf(rule.pattern), startsOn: rule.startsOn, count: rule.count }
        const from = addDays(rule.startsOn, offset)
        const to = addDays(from, length)
        expect(expandDays(stored, { from, to })).toEqual(byIcal(stored, from, to))
      }),
      { numRuns: 300 },
    )
  })

  it('leave out months without the day, and years without 29 February', () => {
    const startsOn = day('2026-01-31')
    const monthly = { rrule: rruleOf({ every: 'month', interval: 1, days: [31] }), startsOn, count: null }
    expect(expandDays(monthly, { from: startsOn, to: day('2026-06-30') })).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
    ])
    const leap = { rrule: rruleOf({ every: 'year', month: 2, day: 29 }), startsOn, count: null }
    expect(expandDays(leap, { from: startsOn, to: day('2033-01-01') })).toEqual(['2028-02-29', '2032-02-29'])
  })

  it('are told of a far range without all that lies between, and stay right afterwards', () => {
    const rule = { rrule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: day('2020-01-06'), count: null }
    const near = { from: day('2026-03-01'), to: day('2026-03-31') }
    const mondays = ['2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23', '2026-03-30']
    expect(expandDays(rule, near)).toEqual(mondays)
    expect(expandDays(rule, { from: day('2040-01-01'), to: day('2040-01-08') })).toEqual(['2040-01-02'])
    expect(expandDays(rule, { from: day('2040-01-03'), to: day('2040-01-08') })).toEqual([])
    expect(expandDays(rule, near)).toEqual(mondays)
  })
})

describe('A pattern', () => {
  it('comes back from its rule as it was', () => {
    fc.assert(
      fc.property(patterns, (pattern) => {
        const back = patternOf(rruleOf(pattern), false)
        expect(ritualPattern.parse(back)).toEqual(back)
        expect(rruleOf(back)).toBe(rruleOf(pattern))
        const inOrder = (one: RitualPattern) =>
          one.every === 'week'
            ? { ...one, weekdays: one.weekdays.toSorted() }
            : one.every === 'month'
              ? { ...one, days: one.days.toSorted() }
              : one
        expect(inOrder(back)).toEqual(inOrder(pattern))
      }),
    )
    expect(patternOf(rruleOf({ every: 'workday' }), true)).toEqual({ every: 'workday' })
  })

  it('is refused where it says what no editor can', () => {
    expect(() => patternOf('FREQ=HOURLY', false)).toThrow(TypeError)
  })
})
