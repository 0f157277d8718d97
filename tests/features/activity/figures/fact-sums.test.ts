import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addFact, noFacts } from '#electron/features/activity/figures/fact-sums.ts'
import { frameOf, lastDayOfPreviousMonth } from '#electron/features/activity/figures/frame.ts'
import { defaultThresholds } from '#shared/features/activity/model.ts'
import { isCovered } from '#shared/features/activity/rules/coverage.ts'
import { weightedActivity } from '#shared/features/activity/rules/standing.ts'
import { wholeDaysOf } from '#shared/features/activity/rules.ts'
import {
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'
import { onDay } from '#tests/support/given-chat.ts'

const calendar = new ZoneCalendar('Asia/Shanghai')
const HOUR = 3_600_000

describe('sums over the windows of a group', () => {
  it('equal what the definitions say, day by day', () => {
    const today = fc.integer({ min: dayNumberOf(onDay('2026-01-01')), max: dayNumberOf(onDay('2026-12-31')) })
    const span = fc.tuple(fc.integer({ min: 0, max: 6000 }), fc.integer({ min: 10, max: 3000 }))
    const active = fc.uniqueArray(fc.integer({ min: -260, max: 2 }), { maxLength: 60 })
    fc.assert(
      fc.property(today, fc.array(span, { maxLength: 3 }), active, (day, lengths, offsets) => {
        const on = dateOfDayNumber(day)
        const end = calendar.startOf(on) + 12 * HOUR
        const spans = lengths
          .map(([back, length]) => ({ from: end - back * HOUR - length * HOUR, until: end - back * HOUR }))
          .sort((a, b) => a.from - b.from)
          .filter((one, index, all) => index === 0 || one.from > (all[index - 1]?.until ?? 0))
        const frame = frameOf({
          groupNo: 1,
          spans,
          on,
          limits: defaultThresholds,
          calendar,
          messagesOn: () => new Map(),
        })
        const facts = offsets.map((offset, index) => ({
          no: 1,
          on: dateOfDayNumber(day + offset),
          messages: index % 3,
          questions: 1,
          answers: 2,
          shares: 3,
          repliesReceived: index % 20,
        }))
        const sums = noFacts()
        for (const fact of facts) addFact(sums, fact, frame.days.get(fact.on) ?? 0, null)

        const runs = wholeDaysOf(spans, calendar)
        const until = spans.at(-1)?.until
        const dataDay = until === undefined ? day : Math.min(day, calendar.dayNumberAt(until - 1))
        const within = (first: number, last: number) =>
          facts.filter(({ on: date }) => dayNumberOf(date) >= first && dayNumberOf(date) <= last)
        const covered = (rows: typeof facts) => rows.filter((row) => isCovered(runs, dayNumberOf(row.on)))
        const total = (rows: typeof facts, key: 'messages' | 'weighted') =>
          rows.reduce((sum, row) => sum + (key === 'weighted' ? weightedActivity(row) : row.messages), 0)
        const window = within(dataDay - 29, dataDay)
        expect(sums.activeDays).toBe(window.filter((row) => row.messages > 0).length)
        expect(sums.weighted).toBe(total(window, 'weighted'))
        expect(sums.coveredMessages).toBe(total(covered(window), 'messages'))
        expect(sums.known).toBe(total(within(dataDay - 29, day), 'messages'))
        expect(sums.before).toBe(total(covered(within(dataDay - 119, dataDay - 30)), 'messages'))
        const monthEnd = dayNumberOf(lastDayOfPreviousMonth(on))
        const thenDay = Math.min(until === undefined ? monthEnd : calendar.dayNumberAt(until - 1), monthEnd)
        const then = covered(within(thenDay - 29, thenDay))
        expect([sums.thenMessages, sums.thenWeighted]).toEqual([
          total(then, 'messages'),
          total(then, 'weighted'),
        ])
        expect(sums.thenActiveDays).toBe(then.filter((row) => row.messages > 0).length)
        expect(sums.thenKnown).toBe(total(within(thenDay - 29, monthEnd), 'messages'))
      }),
    )
  })

  it('leave messages of an earlier stay out of one’s own past', () => {
    const frame = frameOf({
      groupNo: 1,
      spans: [{ from: calendar.startOf(onDay('2025-01-01')), until: calendar.startOf(onDay('2026-03-10')) }],
      on: onDay('2026-03-10'),
      limits: defaultThresholds,
      calendar,
      messagesOn: () => new Map(),
    })
    const sums = noFacts()
    const fact = (on: string) => ({
      no: 1,
      on: on as CalendarDate,
      messages: 4,
      questions: 0,
      answers: 0,
      shares: 0,
      repliesReceived: 0,
    })
    for (const on of ['2026-01-01', '2026-02-01'])
      addFact(sums, fact(on), frame.days.get(onDay(on)) ?? 0, onDay('2026-01-15'))
    expect(sums.before).toBe(4)
  })

  it('knows the last day of the month before', () => {
    expect(lastDayOfPreviousMonth(onDay('2026-03-10'))).toBe('2026-02-28')
    expect(lastDayOfPreviousMonth(onDay('2026-01-01'))).toBe('2025-12-31')
    expect(lastDayOfPreviousMonth(onDay('2024-03-31'))).toBe('2024-02-29')
  })
})
