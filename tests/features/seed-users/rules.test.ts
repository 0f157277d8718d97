import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type SeedStage, defaultSeedSettings as settings } from '#shared/features/seed-users/model.ts'
import type { SeedStay } from '#shared/features/seed-users/rules.ts'
import {
  isEngaged,
  isStageOverdue,
  joinSeenOn,
  seedTargetOf,
  stageLimitOf,
} from '#shared/features/seed-users/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const on = (text: string) => text as CalendarDate
const invited = { on: on('2026-03-01'), at: Date.parse('2026-03-01T12:00:00+08:00') }
const stay: SeedStay = {
  joinedKind: 'day',
  joinedBy: on('2026-03-05'),
  joinedAt: null,
  knownAt: Date.parse('2026-03-06T09:00:00+08:00'),
  isPresent: true,
}

describe('the target', () => {
  it.each([
    [500, 15, 25],
    [200, 10, 10],
    [334, 11, 17],
    [3000, 90, 150],
    [1, 10, 10],
  ])('for a capacity of %i is %i to %i', (capacity, least, most) => {
    expect(seedTargetOf(capacity, settings)).toEqual({ least, most })
  })

  it('is never below ten, never shrinks as the group grows, and its ends are in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), (capacity) => {
        const { least, most } = seedTargetOf(capacity, settings)
        const larger = seedTargetOf(capacity + 1, settings)
        expect(least).toBeGreaterThanOrEqual(10)
        expect(most).toBeGreaterThanOrEqual(least)
        expect(larger.least).toBeGreaterThanOrEqual(least)
        expect(larger.most).toBeGreaterThanOrEqual(most)
      }),
    )
  })
})

describe('a join seen in the log', () => {
  it('is dated as the log tells', () => {
    expect(joinSeenOn(invited, stay)).toBe('2026-03-05')
  })

  it('is one on the day of the invitation too', () => {
    expect(joinSeenOn(invited, { ...stay, joinedBy: on('2026-03-01') })).toBe('2026-03-01')
  })

  it('is none for somebody who was there before the invitation: they have to accept', () => {
    expect(joinSeenOn(invited, { ...stay, joinedBy: on('2026-02-28') })).toBeNull()
  })

  it('is none for somebody who left again, or was never there', () => {
    expect(joinSeenOn(invited, { ...stay, isPresent: false })).toBeNull()
    expect(joinSeenOn(invited, null)).toBeNull()
  })

  it('of an unknown beginning counts only when the stay became known after the invitation', () => {
    const unknown: SeedStay = { ...stay, joinedKind: 'unknown' }
    expect(joinSeenOn(invited, unknown)).toBe('2026-03-05')
    expect(joinSeenOn(invited, { ...unknown, knownAt: invited.at - 1 })).toBeNull()
    expect(joinSeenOn(invited, { ...unknown, joinedBy: null })).toBeNull()
  })
})

it('calls nobody engaged in the first week or on fewer than four days', () => {
  expect(isEngaged({ activeDays: 4, joinedDays: 7 }, settings)).toBe(true)
  expect(isEngaged({ activeDays: 6, joinedDays: 6 }, settings)).toBe(false)
  expect(isEngaged({ activeDays: 3, joinedDays: 30 }, settings)).toBe(false)
  expect(isEngaged({ activeDays: 3, joinedDays: 30 }, { ...settings, engagedDays: 3 })).toBe(true)
})

it('marks a stage that lasts too long, and leaves the core and the lost alone', () => {
  const isSlow = (stage: SeedStage, stageDays: number) =>
    isStageOverdue({ stageDays, stageLimit: stageLimitOf(stage, settings) })
  expect(isSlow('candidate', 7)).toBe(false)
  expect(isSlow('candidate', 8)).toBe(true)
  expect(isSlow('core', 900)).toBe(false)
  expect(isSlow('lost', 900)).toBe(false)
})
