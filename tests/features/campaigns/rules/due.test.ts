import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { TaskOffset } from '#shared/features/campaigns/model.ts'
import { dueOf, isPossibleOffset, offsetOf } from '#shared/features/campaigns/rules/due.ts'
import { addDays, type CalendarDate, dateOfDayNumber, daysBetween } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const inDays = (offsetDays: number, minute: number | null): TaskOffset => ({
  offsetDays,
  minute,
  fromStart: null,
})
const fromStart = (minutes: number): TaskOffset => ({ offsetDays: 0, minute: null, fromStart: minutes })

const anyDay = fc.integer({ min: 15_000, max: 30_000 }).map(dateOfDayNumber)
const anyMinute = fc.integer({ min: 0, max: 1439 })
const anyStart = fc.record({ startsOn: anyDay, startsMinute: fc.option(anyMinute) })
const anyOffset: fc.Arbitrary<TaskOffset> = fc.oneof(
  fc.record({
    offsetDays: fc.integer({ min: -366, max: 731 }),
    minute: fc.option(anyMinute),
    fromStart: fc.constant(null),
  }),
  fc.record({
    offsetDays: fc.constant(0),
    minute: fc.constant(null),
    fromStart: fc.integer({ min: -527_040, max: 1_052_640 }),
  }),
)
/** Minutes of the wall clock since 1970. */
const minutesOf = ({ on, minute }: { on: CalendarDate; minute: number | null }) =>
  daysBetween(day('1970-01-01'), on) * 1440 + (minute ?? 0)

describe('when a task is due', () => {
  it('lies whole days after the first day, at a minute or at any time of that day', () => {
    const start = { startsOn: day('2026-02-27'), startsMinute: 1200 }
    expect(dueOf(start, inDays(-3, 540))).toEqual({ on: '2026-02-24', minute: 540 })
    expect(dueOf(start, inDays(2, null))).toEqual({ on: '2026-03-01', minute: null })
  })

  it('crosses midnight in both directions when it hangs on the beginning', () => {
    const start = { startsOn: day('2026-03-10'), startsMinute: 20 * 60 }
    expect(dueOf(start, fromStart(-30))).toEqual({ on: '2026-03-10', minute: 19 * 60 + 30 })
    expect(dueOf(start, fromStart(4 * 60))).toEqual({ on: '2026-03-11', minute: 0 })
    expect(dueOf(start, fromStart(4 * 60 - 1))).toEqual({ on: '2026-03-10', minute: 1439 })
    expect(dueOf(start, fromStart(-20 * 60))).toEqual({ on: '2026-03-10', minute: 0 })
    expect(dueOf(start, fromStart(-20 * 60 - 1))).toEqual({ on: '2026-03-09', minute: 1439 })
  })

  it('names the day alone where the campaign has no time of day', () => {
    const start = { startsOn: day('2026-03-10'), startsMinute: null }
    expect(dueOf(start, fromStart(-60))).toEqual({ on: '2026-03-10', minute: null })
    expect(dueOf(start, fromStart(-1440))).toEqual({ on: '2026-03-09', minute: null })
    expect(dueOf(start, fromStart(1500))).toEqual({ on: '2026-03-11', minute: null })
  })

  it('moves with the campaign by exactly as much, and back to where it was', () => {
    fc.assert(
      fc.property(anyStart, anyOffset, fc.integer({ min: -900, max: 900 }), (start, offset, days) => {
        const moved = { ...start, startsOn: addDays(start.startsOn, days) }
        const before = dueOf(start, offset)
        const there = dueOf(moved, offset)
        expect(daysBetween(before.on, there.on)).toBe(days)
        expect(there.minute).toBe(before.minute)
        expect(dueOf({ ...moved, startsOn: addDays(moved.startsOn, -days) }, offset)).toEqual(before)
      }),
    )
  })

  it('follows another time of day by the minute when it hangs on the beginning, and else not at all', () => {
    fc.assert(
      fc.property(anyDay, anyMinute, anyMinute, anyOffset, (startsOn, from, to, offset) => {
        const before = minutesOf(dueOf({ startsOn, startsMinute: from }, offset))
        const there = minutesOf(dueOf({ startsOn, startsMinute: to }, offset))
        expect(there - before).toBe(offset.fromStart === null ? 0 : to - from)
      }),
    )
  })

  it('gives back the offset of any day and minute', () => {
    fc.assert(
      fc.property(anyStart, anyDay, fc.option(anyMinute), (start, on, minute) => {
        expect(dueOf(start, offsetOf(start, { on, minute }))).toEqual({ on, minute })
      }),
    )
  })

  it('lies a year before the start at most, and two years after it', () => {
    expect(isPossibleOffset(inDays(-366, null))).toBe(true)
    expect(isPossibleOffset(inDays(-367, null))).toBe(false)
    expect(isPossibleOffset(inDays(732, 0))).toBe(false)
    expect(isPossibleOffset(fromStart(-527_041))).toBe(false)
  })
})
