import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTargets } from '#shared/features/problems/model.ts'
import {
  clockOf,
  closingClock,
  isLate,
  leadingClock,
  responseClock,
  stateOf,
} from '#shared/features/problems/rules/clock.ts'

const HOUR = 3_600_000
const START = Date.parse('2026-03-09T22:00:00+08:00')
const at = (hours: number) => START + hours * HOUR

describe('the clock of a target', () => {
  it('runs while there is time, is late when it is over, and says what was kept or missed', () => {
    const clock = (doneAt: number | null, now: number) => clockOf({ startedAt: START, doneAt, now }, 2)
    expect(clock(null, at(0.5))).toEqual({ state: 'running', dueAt: at(2), ms: 1.5 * HOUR })
    expect(clock(null, at(2))).toMatchObject({ state: 'running', ms: 0 })
    expect(clock(null, at(5))).toMatchObject({ state: 'late', ms: 3 * HOUR })
    expect(clock(at(1), at(9))).toMatchObject({ state: 'kept', ms: HOUR })
    expect(clock(at(2), at(9))).toMatchObject({ state: 'kept', ms: 2 * HOUR })
    expect(clock(at(2.5), at(9))).toMatchObject({ state: 'missed', ms: 0.5 * HOUR })
  })

  it('does not stop in quiet hours: what happened at ten in the evening is due at midnight', () => {
    const problem = { happenedAt: START, respondedAt: null, closedAt: null }
    expect(responseClock(problem, defaultTargets, at(3)).state).toBe('late')
  })

  it('takes closing for the answer of whoever closed without answering', () => {
    const problem = { happenedAt: START, respondedAt: null, closedAt: at(1) }
    expect(responseClock(problem, defaultTargets, at(50))).toMatchObject({ state: 'kept', ms: HOUR })
    expect(closingClock(problem, defaultTargets, at(50)).state).toBe('kept')
  })

  it('leads with the response while there is none, then with closing', () => {
    const open = { happenedAt: START, respondedAt: null, closedAt: null }
    expect(leadingClock(open, defaultTargets, at(1))).toMatchObject({ target: 'response', state: 'running' })
    const answered = { ...open, respondedAt: at(1) }
    expect(leadingClock(answered, defaultTargets, at(3))).toMatchObject({
      target: 'closing',
      dueAt: at(48),
    })
    expect(isLate(answered, defaultTargets, at(47))).toBe(false)
    expect(isLate(answered, defaultTargets, at(49))).toBe(true)
  })

  const moment = fc.integer({ min: 0, max: 100 * 60 }).map((minutes) => START + minutes * 60_000)
  const optional = fc.option(moment, { nil: null })

  it('never turns back: what is late stays late or is missed, what is kept stays kept', () => {
    fc.assert(
      fc.property(
        moment,
        optional,
        fc.integer({ min: 1, max: 72 }),
        fc.nat(1e9),
        (from, done, hours, more) => {
          const doneAt = done === null ? null : Math.max(done, from)
          const now = Math.max(from, doneAt ?? from)
          const before = clockOf({ startedAt: from, doneAt, now }, hours)
          const after = clockOf({ startedAt: from, doneAt, now: now + more }, hours)
          expect(before.ms).toBeGreaterThanOrEqual(0)
          expect(after.dueAt).toBe(before.dueAt)
          if (doneAt !== null) expect(after).toEqual(before)
          else if (before.state === 'late') expect(after.state).toBe('late')
          else expect(['running', 'late']).toContain(after.state)
        },
      ),
    )
  })

  it('has one state for any times', () => {
    fc.assert(
      fc.property(optional, optional, (respondedAt, closedAt) => {
        const state = stateOf({ respondedAt, closedAt })
        expect(state === 'closed').toBe(closedAt !== null)
        expect(state === 'open').toBe(closedAt === null && respondedAt === null)
      }),
    )
  })
})
