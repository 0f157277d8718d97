import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Rank, ScoreInputs } from '#shared/features/seed-users/model.ts'
import { percentileOf, rankAmong, scoreOf, trustValuesOf } from '#shared/features/seed-users/rules/score.ts'

const nothing: ScoreInputs = {
  engagement: null,
  value: null,
  orders: null,
  tenureDays: null,
  replies: null,
  referrals: null,
  willingness: null,
}
/** Stands above `below` of 100 people. */
const ranked = (below: number): Rank => ({ own: 1 + below, below, equal: 0, among: 100 })

const rankArbitrary = fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 }), fc.nat(50), fc.boolean()).map(
  ([below, equal, above, isActive]): Rank => ({
    own: isActive ? 3 : 0,
    below,
    equal,
    among: below + equal + above,
  }),
)
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null })
const inputsArbitrary: fc.Arbitrary<ScoreInputs> = fc.record({
  engagement: orNull(rankArbitrary),
  value: orNull(rankArbitrary),
  orders: orNull(fc.nat(20)),
  tenureDays: orNull(fc.nat(2000)),
  replies: orNull(
    fc.tuple(fc.nat(30), fc.nat(30)).map(([replied, silent]) => ({ replied, settled: replied + silent })),
  ),
  referrals: orNull(fc.nat(12)),
  willingness: orNull(fc.nat(5)),
})

describe('rank', () => {
  it('is the middle of those who are equal, counted among people with activity only', () => {
    const active = [1, 2, 2, 2, 9]
    expect(percentileOf(rankAmong(active, 2, true))).toBeCloseTo((1 + 1.5) / 5, 12)
    expect(percentileOf(rankAmong(active, 9, true))).toBeCloseTo(0.9, 12)
    expect(percentileOf(rankAmong(active, 0, true))).toBe(0)
    expect(percentileOf(rankAmong([7], 7, true))).toBe(0.5)
    expect(percentileOf(rankAmong([], 0, true))).toBe(0)
  })

  it('adds somebody who is not one of those compared with', () => {
    expect(rankAmong([1, 2, 9], 2, false)).toEqual({ own: 2, below: 1, equal: 2, among: 4 })
    expect(rankAmong([], 5, false)).toEqual({ own: 5, below: 0, equal: 1, among: 1 })
  })

  it('never falls when somebody does more, and stays within 0 and 1', () => {
    const others = fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 40 })
    fc.assert(
      fc.property(others, fc.nat(40), fc.nat(40), (values, less, more) => {
        const sorted = values.toSorted((a, b) => a - b)
        const low = percentileOf(rankAmong(sorted, Math.min(less, more), false))
        const high = percentileOf(rankAmong(sorted, Math.max(less, more), false))
        expect(low).toBeLessThanOrEqual(high + 1e-12)
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('seed score', () => {
  it('weighs 40 engagement, 30 trust, 20 value and 10 willingness', () => {
    const { score, confidence, parts } = scoreOf({
      engagement: ranked(80),
      value: ranked(50),
      orders: 3,
      tenureDays: 90,
      replies: { replied: 4, settled: 5 },
      referrals: 0,
      willingness: 4,
    })
    // 40·0.8 + 30·(1 + 0.5 + 0.8 + 0)/4 + 20·0.5 + 10·0.8
    expect(score).toBeCloseTo(32 + 17.25 + 10 + 8, 9)
    expect(confidence).toBe(1)
    expect(parts.map(({ points }) => points)).toEqual([
      expect.closeTo(32, 9),
      expect.closeTo(17.25, 9),
      expect.closeTo(10, 9),
      expect.closeTo(8, 9),
    ])
  })

  it('weighs the rest anew when a part is missing', () => {
    const { score, confidence, parts } = scoreOf({
      ...nothing,
      engagement: ranked(80),
      tenureDays: 180,
      value: ranked(50),
    })
    expect(score).toBeCloseTo((100 * (0.4 * 0.8 + 0.3 * 1 + 0.2 * 0.5)) / 0.9, 9)
    // Of trust one input of four is there, willingness is not.
    expect(confidence).toBeCloseTo(0.4 + 0.3 / 4 + 0.2, 12)
    expect(parts.map(({ share }) => share)).toEqual([
      expect.closeTo(4 / 9, 9),
      expect.closeTo(3 / 9, 9),
      expect.closeTo(2 / 9, 9),
      0,
    ])
  })

  it('caps each part of trust and needs five settled chats for a reply rate', () => {
    const trust = (inputs: Partial<ScoreInputs>) => trustValuesOf({ ...nothing, ...inputs })
    expect(trust({ orders: 9, tenureDays: 400, referrals: 4 })).toEqual({
      orders: 1,
      tenure: 1,
      replies: null,
      referrals: 1,
    })
    expect(trust({ replies: { replied: 4, settled: 4 } }).replies).toBeNull()
    expect(trust({ replies: { replied: 3, settled: 5 } }).replies).toBe(0.6)
    expect(trust({ orders: 0, tenureDays: 0 })).toMatchObject({ orders: 0, tenure: 0 })
  })

  it('knows nothing of somebody of whom nothing is known', () => {
    expect(scoreOf(nothing)).toMatchObject({ score: null, confidence: 0 })
    expect(scoreOf({ ...nothing, replies: { replied: 2, settled: 4 } }).score).toBeNull()
  })

  it('tells missing from nothing: no orders is less than unknown orders', () => {
    const base = { ...nothing, tenureDays: 180 }
    expect(scoreOf(base).score).toBe(100)
    expect(scoreOf({ ...base, orders: 0 }).score).toBe(50)
  })

  it('stays between 0 and 100, its parts add up to it, and its shares to one', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const { score, confidence, parts } = scoreOf(inputs)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        if (score === null) {
          expect(parts.every(({ value }) => value === null)).toBe(true)
          return
        }
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(100)
        expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 6)
        expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9)
      }),
    )
  })

  it('never falls when one input grows and everything else stays', () => {
    const higher = (inputs: ScoreInputs, by: number): ScoreInputs[] => {
      const { engagement, value, orders, tenureDays, replies, referrals, willingness } = inputs
      const climb = (rank: Rank): Rank => ({
        ...rank,
        own: Math.max(1, rank.own),
        below: rank.own > 0 ? Math.min(rank.among - rank.equal, rank.below + by) : rank.below,
      })
      return [
        ...(engagement ? [{ ...inputs, engagement: climb(engagement) }] : []),
        ...(value ? [{ ...inputs, value: climb(value) }] : []),
        ...(orders === null ? [] : [{ ...inputs, orders: orders + by }]),
        ...(tenureDays === null ? [] : [{ ...inputs, tenureDays: tenureDays + by }]),
        ...(replies === null
          ? []
          : [
              {
                ...inputs,
                replies: { ...replies, replied: Math.min(replies.settled, replies.replied + by) },
              },
            ]),
        ...(referrals === null ? [] : [{ ...inputs, referrals: referrals + by }]),
        ...(willingness === null ? [] : [{ ...inputs, willingness: Math.min(5, willingness + by) }]),
      ]
    }
    fc.assert(
      fc.property(inputsArbitrary, fc.integer({ min: 1, max: 30 }), (inputs, by) => {
        const before = scoreOf(inputs).score ?? 0
        for (const grown of higher(inputs, by))
          expect(scoreOf(grown).score ?? 0).toBeGreaterThanOrEqual(before - 1e-9)
      }),
    )
  })

  it('is surer with every input more', () => {
    fc.assert(
      fc.property(inputsArbitrary, (inputs) => {
        const { confidence } = scoreOf(inputs)
        for (const key of Object.keys(nothing) as (keyof ScoreInputs)[])
          expect(scoreOf({ ...inputs, [key]: null }).confidence).toBeLessThanOrEqual(confidence + 1e-12)
      }),
    )
  })
})
