import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DayCount, effectOf } from '#shared/features/activity/rules/effect.ts'
import { seeded } from '#tests/bench/generate.ts'
import { coverageOf, type Setting, simulate } from '#tests/support/simulated-days.ts'

const days = (counts: readonly number[], first = 0): DayCount[] =>
  counts.map((count, at) => ({ day: first + at, count }))
const repeated = (count: number, times: number, first = 0) => days(new Array(times).fill(count), first)
const steady = (low: number, high: number, times: number, first = 0) =>
  days(
    Array.from({ length: times }, (_, at) => (at % 2 === 0 ? low : high)),
    first,
  )

const side = (first: number) =>
  fc
    .array(fc.integer({ min: 0, max: 400 }), { minLength: 0, maxLength: 20 })
    .map((counts) => days(counts, first))

describe('before and after', () => {
  it('computes by hand: ratio, spread and a t interval', () => {
    const effect = effectOf(steady(8, 12, 14), steady(16, 24, 14, 15))
    // Σ 140 and 280; squares (2²/10 + 4²/20) · 14 = 16.8, so φ stays 1; neighbours differ, so nothing is widened.
    const error = Math.sqrt(1 / 140 + 1 / 280)
    expect(effect).toMatchObject({ verdict: 'rise', spread: 1, echo: 0 })
    expect(effect.ratio).toBeCloseTo(2, 12)
    expect(effect.low).toBeCloseTo(2 * Math.exp(-2.055_53 * error), 4)
    expect(effect.high).toBeCloseTo(2 * Math.exp(2.055_53 * error), 4)
    expect(effect.before).toEqual({ days: 14, total: 140, perDay: 10 })
  })

  it('takes the scatter of the days from Pearson’s χ²', () => {
    const effect = effectOf(steady(0, 20, 14), steady(0, 40, 14, 15))
    expect(effect.spread).toBeCloseTo((14 * (100 / 10) + 14 * (400 / 20)) / 26, 9)
    expect(effect.verdict).toBe('no_clear_effect')
  })

  it('widens the interval when a day resembles the day before', () => {
    const halves = (low: number, high: number, first: number) =>
      days([...new Array(7).fill(low), ...new Array(7).fill(high)], first)
    const apart = effectOf(steady(5, 15, 14), steady(5, 15, 14, 15))
    const alike = effectOf(halves(5, 15, 0), halves(5, 15, 15))
    expect(alike.spread).toBeCloseTo(apart.spread ?? 0, 9)
    // 26 pairs of neighbours, of which two change sign: (24 − 2) ÷ 28 of the squares.
    expect(alike.echo).toBeCloseTo(22 / 28, 9)
    const widthOf = ({ low, high }: typeof alike) => Math.log((high ?? 0) / (low ?? 1))
    expect(widthOf(alike) / widthOf(apart)).toBeCloseTo(Math.sqrt((1 + 22 / 28) / (1 - 22 / 28)), 6)
  })

  it('takes no days as neighbours between which one is not covered', () => {
    const everyOther = (first: number) =>
      days([6, 14, 6, 14, 6, 14, 6, 14, 6, 14]).map(({ day, count }) => ({ day: first + 2 * day, count }))
    expect(effectOf(everyOther(0), everyOther(30)).echo).toBe(0)
  })

  it('says too little under ten covered days or thirty messages on either side', () => {
    expect(effectOf(repeated(10, 9), repeated(10, 14, 15)).verdict).toBe('too_little')
    expect(effectOf(repeated(10, 14), repeated(10, 9, 15)).verdict).toBe('too_little')
    expect(effectOf(days([29, ...new Array(13).fill(0)]), repeated(10, 14, 15)).verdict).toBe('too_little')
    expect(effectOf(repeated(10, 14), days([29, ...new Array(13).fill(0)], 15)).verdict).toBe('too_little')
    expect(effectOf(repeated(3, 10), repeated(3, 10, 15)).verdict).toBe('no_clear_effect')
    const nothing = effectOf([], [])
    expect(nothing).toMatchObject({ verdict: 'too_little', ratio: null, low: null, high: null })
    expect(nothing.before).toEqual({ days: 0, total: 0, perDay: 0 })
  })

  it('compares days, not sums: fewer covered days are no fall', () => {
    const effect = effectOf(repeated(20, 14), repeated(20, 10, 15))
    expect(effect.ratio).toBeCloseTo(1, 12)
    expect(effect.verdict).toBe('no_clear_effect')
  })

  it('keeps the ratio inside a finite interval, and the verdict is what the interval says', () => {
    fc.assert(
      fc.property(side(0), side(30), (before, after) => {
        const { verdict, ratio, low, high, echo } = effectOf(before, after)
        if (verdict === 'too_little' || ratio === null || low === null || high === null) return
        expect(low).toBeLessThanOrEqual(ratio)
        expect(high).toBeGreaterThanOrEqual(ratio)
        expect(Number.isFinite(high)).toBe(true)
        expect(echo).toBeLessThan(1)
        expect(verdict).toBe(low > 1 ? 'rise' : high < 1 ? 'fall' : 'no_clear_effect')
      }),
    )
  })

  it('says the opposite when before and after change places', () => {
    fc.assert(
      fc.property(side(0), side(30), (before, after) => {
        const there = effectOf(before, after)
        const back = effectOf(after, before)
        if (there.ratio === null || there.low === null) return
        expect((back.ratio ?? 0) * there.ratio).toBeCloseTo(1, 9)
        expect((back.high ?? 0) * there.low).toBeCloseTo(1, 6)
      }),
    )
  })

  it('does not depend on the order in which days are told', () => {
    fc.assert(
      fc.property(side(0), side(30), (before, after) => {
        const told = effectOf(before.toReversed(), after.toReversed())
        const kept = effectOf(before, after)
        expect(told.verdict).toBe(kept.verdict)
        expect(told.low ?? 0).toBeCloseTo(kept.low ?? 0, 9)
      }),
    )
  })
})

/** Independent negative-binomial days with known effects: from quiet to loud groups, from wild to even days. */
const HONEST: Setting[] = [
  { mean: 20, ratio: 1, shape: 2 },
  { mean: 20, ratio: 1.5, shape: 5 },
  { mean: 20, ratio: 0.6, shape: 5 },
  { mean: 8, ratio: 1, shape: 3 },
  { mean: 5, ratio: 1, shape: 2 },
  { mean: 60, ratio: 1.3, shape: 3 },
  { mean: 200, ratio: 0.8, shape: 4 },
  { mean: 40, ratio: 1, shape: 1 },
  { mean: 30, ratio: 1, shape: 0.5 },
  { mean: 300, ratio: 1.25, shape: 8 },
  { mean: 20, ratio: 1.4, shape: 3, gaps: 0.2 },
]

describe('the 95 % interval', () => {
  it('holds the true ratio in 93 to 97 % of 2,000 independent negative-binomial series', () => {
    const outside = HONEST.map((setting) => ({
      setting,
      share: coverageOf(setting, 2000, 20_260_310).share,
    })).filter(({ share }) => share < 0.93 || share > 0.97)
    expect(outside).toEqual([])
  })

  it('rather says too little certain than too much: with even days and near the lower limit it is wider', () => {
    const cautious: Setting[] = [
      { mean: 60, ratio: 1, shape: Infinity },
      { mean: 3, ratio: 1, shape: 3 },
      { mean: 60, ratio: 2, shape: 10 },
    ]
    for (const setting of cautious)
      expect(coverageOf(setting, 2000, 20_260_310).share).toBeGreaterThanOrEqual(0.95)
  })

  it('finds a doubling in four of five ordinary groups, and hardly ever one where there is none', () => {
    const random = seeded(1)
    const rises = (ratio: number) =>
      Array.from({ length: 500 }, () => simulate({ mean: 40, ratio, shape: 4 }, random)).filter(
        ({ before, after }) => effectOf(before, after).verdict === 'rise',
      ).length
    expect(rises(2)).toBeGreaterThan(400)
    expect(rises(1)).toBeLessThan(25)
  })
})
