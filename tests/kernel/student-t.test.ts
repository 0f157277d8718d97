import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareWithin, tWithin } from '#shared/kernel/student-t.ts'

/** Two-sided values of the printed tables (NIST/SEMATECH e-Handbook 1.3.6.7.2). */
const PRINTED = [
  { share: 0.9, values: { 1: 6.314, 2: 2.92, 5: 2.015, 10: 1.812, 26: 1.706, 30: 1.697, 100: 1.66 } },
  { share: 0.95, values: { 1: 12.706, 2: 4.303, 3: 3.182, 5: 2.571, 10: 2.228, 18: 2.101, 26: 2.056 } },
  { share: 0.95, values: { 27: 2.052, 30: 2.042, 60: 2.0, 100: 1.984 } },
  { share: 0.99, values: { 1: 63.657, 2: 9.925, 5: 4.032, 10: 3.169, 26: 2.779, 30: 2.75, 100: 2.626 } },
] as const

describe("Student's t", () => {
  it('agrees with the printed tables', () => {
    for (const { share, values } of PRINTED)
      for (const [degrees, t] of Object.entries(values))
        expect(tWithin(share, Number(degrees)), `${share} with ${degrees}`).toBeCloseTo(t, 3)
  })

  it('comes close to the normal distribution with many degrees of freedom', () => {
    expect(tWithin(0.95, 100_000)).toBeCloseTo(1.95996, 3)
  })

  it('gives back the share that it was asked for', () => {
    const shares = fc.double({ min: 0.001, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 400 }), (share, degrees) => {
        expect(shareWithin(tWithin(share, degrees), degrees)).toBeCloseTo(share, 9)
      }),
    )
  })

  it('refuses what is no distribution', () => {
    expect(() => tWithin(0.95, 0)).toThrow(RangeError)
    expect(() => tWithin(0.95, 2.5)).toThrow(RangeError)
    expect(() => tWithin(1, 10)).toThrow(RangeError)
  })
})
