import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  calendarViews,
  daysOf,
  overlaps,
  periodOf,
  shiftPeriod,
  visibleRange,
} from '#renderer/app/calendar/calendar-range.ts'
import { addDays, type CalendarDate, daysBetween, weekdayOf } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2022-01-01'), days))
const anyView = fc.constantFrom(...calendarViews)

describe('the days of a view', () => {
  it('draws a month in whole weeks from Monday to Sunday', () => {
    expect(visibleRange('month', day('2026-09-22'))).toEqual({ from: '2026-08-31', to: '2026-10-04' })
    expect(periodOf('month', day('2026-09-22'))).toEqual({ from: '2026-09-01', to: '2026-09-30' })
  })

  it('draws no week of a neighbour when the month begins on a Monday and ends on a Sunday', () => {
    expect(visibleRange('month', day('2027-02-10'))).toEqual({ from: '2027-02-01', to: '2027-02-28' })
  })

  it('shows thirteen weeks of a season, eight of them before the week of the day', () => {
    expect(visibleRange('season', day('2026-09-22'))).toEqual({ from: '2026-07-27', to: '2026-10-25' })
  })

  it('lists the days of the month itself', () => {
    expect(daysOf(visibleRange('list', day('2026-02-10')))).toHaveLength(28)
  })

  it('always holds the day that is looked at, and whole weeks where weeks are drawn', () => {
    fc.assert(
      fc.property(anyView, anyDay, (view, on) => {
        const { from, to } = visibleRange(view, on)
        expect(from <= on && on <= to).toBe(true)
        if (view === 'list') return
        expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7])
      }),
    )
  })
})

describe('going to the next period', () => {
  it('keeps the day of the month, or its last day where the month is shorter', () => {
    expect(shiftPeriod('month', day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(shiftPeriod('list', day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(shiftPeriod('month', day('2026-12-05'), 1)).toBe('2027-01-05')
  })

  it('reaches the neighbouring period, never one further', () => {
    fc.assert(
      fc.property(fc.constantFrom('month', 'week', 'list' as const), anyDay, (view, on) => {
        const { to } = periodOf(view, on)
        expect(periodOf(view, shiftPeriod(view, on, 1)).from).toBe(addDays(to, 1))
        const back = periodOf(view, shiftPeriod(view, on, -1))
        expect(daysBetween(back.to, periodOf(view, on).from)).toBe(1)
      }),
    )
  })
})

it('knows whether a campaign touches the days on screen', () => {
  const month = visibleRange('month', day('2026-09-22'))
  expect(overlaps({ from: day('2026-08-20'), to: day('2026-08-31') }, month)).toBe(true)
  expect(overlaps({ from: day('2026-10-05'), to: day('2026-10-09') }, month)).toBe(false)
})
