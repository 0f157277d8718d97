import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTargets, problemKinds } from '#shared/features/problems/model.ts'
import { figuresOf } from '#shared/features/problems/rules/figures.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const HOUR = 3_600_000
const NOW = Date.parse('2026-03-10T12:00:00+08:00')
const calendar = new ZoneCalendar('Asia/Shanghai')
const situation = { targets: defaultTargets, calendar, now: NOW }
type Problem = Parameters<typeof figuresOf>[0][number]

const problem = (happened: string, hours: { response?: number; closing?: number } = {}): Problem => {
  const happenedAt = Date.parse(happened)
  const later = (count: number | undefined) => (count === undefined ? null : happenedAt + count * HOUR)
  return { kind: 'complaint', happenedAt, respondedAt: later(hours.response), closedAt: later(hours.closing) }
}

describe('figures of problems', () => {
  it('count kept of decided, leave out what is still in time, and give no share below five', () => {
    const { all } = figuresOf(
      [
        problem('2026-03-01T10:00:00+08:00', { response: 1, closing: 20 }),
        problem('2026-03-02T10:00:00+08:00', { response: 3, closing: 60 }),
        problem('2026-03-03T10:00:00+08:00'),
        problem('2026-03-10T11:00:00+08:00'),
      ],
      situation,
    )
    expect(all.response).toEqual({ kept: 1, settled: 3, waiting: 1, share: null })
    expect(all.closing).toEqual({ kept: 1, settled: 3, waiting: 1, share: null })
  })

  it('belong to the month in which it happened in the zone of the workspace, the latest first', () => {
    const { months } = figuresOf(
      [
        problem('2026-02-28T23:30:00+08:00'),
        problem('2026-02-28T16:30:00Z'),
        problem('2026-01-05T10:00:00+08:00'),
      ],
      situation,
    )
    expect(months.map(({ month, problems }) => [month, problems])).toEqual([
      ['2026-03', 1],
      ['2026-02', 1],
      ['2026-01', 1],
    ])
  })

  const hours = fc.option(fc.integer({ min: 0, max: 120 }), { nil: undefined })
  const anyProblem = fc
    .record({
      kind: fc.constantFrom(...problemKinds),
      ago: fc.integer({ min: 0, max: 3000 }),
      response: hours,
      closing: hours,
    })
    .map(({ kind, ago, response, closing }) => {
      const happenedAt = NOW - ago * HOUR
      const since = (count: number | undefined) =>
        count === undefined ? null : Math.min(NOW, happenedAt + count * HOUR)
      return { kind, happenedAt, respondedAt: since(response), closedAt: since(closing) }
    })

  it('add up, by month and by kind, for any problems in any order', () => {
    fc.assert(
      fc.property(fc.array(anyProblem, { maxLength: 30 }), (problems) => {
        const figures = figuresOf(problems, situation)
        expect(figuresOf(problems.toReversed(), situation)).toEqual(figures)
        for (const target of ['response', 'closing'] as const) {
          const sum = (parts: readonly (typeof figures.all)[], name: 'kept' | 'settled' | 'waiting') =>
            parts.reduce((total, part) => total + part[target][name], 0)
          for (const name of ['kept', 'settled', 'waiting'] as const) {
            expect(sum(figures.months, name)).toBe(figures.all[target][name])
            expect(sum(figures.kinds, name)).toBe(figures.all[target][name])
          }
          const { kept, settled, waiting } = figures.all[target]
          expect(kept).toBeLessThanOrEqual(settled)
          expect(settled + waiting).toBe(problems.length)
        }
      }),
    )
  })
})
