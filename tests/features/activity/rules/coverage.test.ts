import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  countCovered,
  dataUntilOf,
  isCovered,
  isEnough,
  isObserved,
  lastCoveredDays,
  mergeSpans,
  weeksEndingOn,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
import { type CalendarDate, dayNumberOf, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const calendar = new ZoneCalendar('Asia/Shanghai')
const at = (text: string) => Date.parse(`${text}+08:00`)
const day = (date: string) => dayNumberOf(date as CalendarDate)

const spans = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: -10, max: 300 })).map(([from, length]) => ({
    from,
    until: from + length,
  })),
)

describe('coverage', () => {
  it('covers only whole local days', () => {
    const runs = wholeDaysOf([{ from: at('2026-03-01T08:00'), until: at('2026-03-05T14:00') }], calendar)
    expect(runs).toEqual([{ first: day('2026-03-02'), last: day('2026-03-04') }])
    expect(wholeDaysOf([{ from: at('2026-03-01T00:00'), until: at('2026-03-02T00:00') }], calendar)).toEqual([
      { first: day('2026-03-01'), last: day('2026-03-01') },
    ])
    expect(wholeDaysOf([{ from: at('2026-03-01T08:00'), until: at('2026-03-02T20:00') }], calendar)).toEqual(
      [],
    )
  })

  it('joins exports that meet, so that the day between them is whole', () => {
    const merged = mergeSpans([
      { from: at('2026-03-03T14:00'), until: at('2026-03-05T00:00') },
      { from: at('2026-03-01T00:00'), until: at('2026-03-03T14:00') },
    ])
    expect(countCovered(wholeDaysOf(merged, calendar), day('2026-03-01'), day('2026-03-31'))).toBe(4)
  })

  it('counts days of 23 and 25 hours where clocks change', () => {
    const berlin = new ZoneCalendar('Europe/Berlin')
    const whole = [{ from: Date.parse('2026-03-27T23:00Z'), until: Date.parse('2026-03-29T22:00Z') }]
    expect(wholeDaysOf(whole, berlin)).toEqual([{ first: day('2026-03-28'), last: day('2026-03-29') }])
  })

  it('says 数据不足 below 70 % and not at it', () => {
    expect(isEnough(20, 30, 0.7)).toBe(false)
    expect(isEnough(21, 30, 0.7)).toBe(true)
    expect(isEnough(0, 0, 0.7)).toBe(false)
  })

  it('ends with the latest export and knows nothing without one', () => {
    expect(
      dataUntilOf([
        { from: 1, until: 9 },
        { from: 2, until: 5 },
      ]),
    ).toBe(9)
    expect(dataUntilOf([])).toBeNull()
  })

  it('lists the newest covered days first, and weeks that end on a day', () => {
    expect(
      lastCoveredDays(
        [
          { first: 1, last: 3 },
          { first: 7, last: 8 },
        ],
        4,
      ),
    ).toEqual([8, 7, 3, 2])
    expect(weeksEndingOn(21, 3)).toEqual([
      { first: 1, last: 7 },
      { first: 8, last: 14 },
      { first: 15, last: 21 },
    ])
  })

  it('merges into ordered spans apart that observe the same instants, whatever the order', () => {
    fc.assert(
      fc.property(spans, fc.integer({ min: -5, max: 1400 }), (list, instant) => {
        const merged = mergeSpans(list)
        expect(mergeSpans([...list].reverse())).toEqual(merged)
        expect(mergeSpans(merged)).toEqual(merged)
        for (const [index, span] of merged.entries())
          if (index > 0) expect(span.from).toBeGreaterThan(merged[index - 1]!.until)
        const isIn = list.some((span) => span.from <= instant && instant < span.until)
        expect(isObserved(merged, instant, instant + 1)).toBe(isIn)
      }),
    )
  })

  it('never loses a covered day when a source is added', () => {
    const days = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 }))
    const span = days.map(([from, length]) => ({
      from: at('2026-01-01T05:00') + from * 43_200_000,
      until: at('2026-01-01T05:00') + (from + length) * 43_200_000,
    }))
    fc.assert(
      fc.property(fc.array(span), span, (list, added) => {
        const before = wholeDaysOf(mergeSpans(list), calendar)
        const after = wholeDaysOf(mergeSpans([...list, added]), calendar)
        const [first, last] = [day('2025-12-01'), day('2026-06-01')]
        expect(countCovered(after, first, last)).toBeGreaterThanOrEqual(countCovered(before, first, last))
        for (let number = first; number <= last; number += 1)
          if (isCovered(before, number)) expect(isCovered(after, number)).toBe(true)
      }),
    )
  })
})
