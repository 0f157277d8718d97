import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type AskedQuestion,
  bandShare,
  gini,
  observedQuestions,
  ownerResponse,
  pyramidBands,
  retention,
  roleBands,
  staffPickup,
  stickiness,
  weeklyActiveSpeakers,
} from '#shared/features/activity/rules/group-figures.ts'

const HOUR = 3_600_000

function question(staffAfterHours: number | null, kind: 'certain' | 'probable' = 'certain'): AskedQuestion {
  return {
    askedAt: 0,
    answerKind: staffAfterHours === null ? null : kind,
    staffAnsweredAt: staffAfterHours === null ? null : staffAfterHours * HOUR,
    staffAnswerKind: staffAfterHours === null ? null : kind,
  }
}

describe('figures of a group', () => {
  it('averages weekly speakers over the weeks that are known', () => {
    expect(weeklyActiveSpeakers([10, null, 20])).toBe(15)
    expect(weeklyActiveSpeakers([null, null])).toBeNull()
  })

  it('compares daily with weekly speakers', () => {
    expect(stickiness([2, 4, 6, 4], 20)).toBe(0.2)
    expect(stickiness([], 20)).toBeNull()
    expect(stickiness([1], 0)).toBeNull()
  })

  it('counts a response of staff within 24 hours, and says when it is only probable', () => {
    expect(ownerResponse([question(1), question(25), question(null), question(24)])).toEqual({
      questions: 4,
      answered: 2,
      share: 0.5,
      isEstimated: false,
    })
    expect(ownerResponse([question(1, 'probable')]).isEstimated).toBe(true)
    expect(ownerResponse([]).share).toBeNull()
  })

  it('leaves questions out whose next day was not observed', () => {
    const asked = [{ askedAt: 0 }, { askedAt: 10 * HOUR }, { askedAt: 40 * HOUR }]
    expect(observedQuestions(asked, [{ from: 0, until: 30 * HOUR }])).toEqual([{ askedAt: 0 }])
  })

  it('needs five posts before it speaks of pick-up', () => {
    expect(staffPickup(4, 4)).toBeNull()
    expect(staffPickup(5, 2)).toBe(0.4)
  })

  it('keeps a joiner who spoke in the week that ends n days after joining', () => {
    const runs = [{ first: 0, last: 200 }]
    const joiners = Array.from({ length: 10 }, (_, index) => ({
      joinedOn: 100,
      spokeOn: new Set(index < 3 ? [101] : index < 5 ? [100] : []),
    }))
    expect(retention(joiners, 7, runs, 0.7)).toEqual({ cohort: 10, share: 0.3 })
    expect(retention(joiners.slice(1), 7, runs, 0.7)).toEqual({ cohort: 9, share: null })
    expect(retention(joiners, 7, [{ first: 0, last: 106 }], 0.7).cohort).toBe(0)
  })

  it('judges shares against their bands', () => {
    expect(bandShare('lurker', 61, 100).verdict).toBe('above')
    expect(bandShare('lurker', 60, 100).verdict).toBe('inside')
    expect(bandShare('active_loyal', 14, 100).verdict).toBe('below')
    expect(bandShare('top', 0, 0)).toMatchObject({ share: null, verdict: 'unknown' })
    expect(pyramidBands({ top: 2, middle: 20, base: 78 }, 0, 0.7).map((band) => band.verdict)).toEqual([
      'inside',
      'inside',
    ])
    expect(
      roleBands(
        new Map([
          ['lurker', 50] as const,
          ['active', 20] as const,
          ['loyal', 20] as const,
          ['dominator', 10] as const,
        ]),
        0,
        0.7,
      ).map((band) => [band.id, band.verdict]),
    ).toEqual([
      ['lurker', 'inside'],
      ['active_loyal', 'above'],
      ['newcomer', 'inside'],
      ['dominator', 'above'],
      ['contrarian', 'inside'],
    ])
  })

  it('says nothing of shares while too many members could not be judged, but always knows the staff', () => {
    const counts = new Map([['active', 69] as const])
    expect(roleBands(counts, 31, 0.7).map((band) => band.verdict)).toEqual(new Array(5).fill('unknown'))
    expect(roleBands(counts, 29, 0.7)[1]).toMatchObject({ share: 1, verdict: 'above' })
    expect(pyramidBands({ top: 2, middle: 20, base: 78 }, 31, 0.7).map((band) => band.verdict)).toEqual([
      'inside',
      'unknown',
    ])
  })

  it('finds no inequality among equals and nearly all where one talks', () => {
    expect(gini([5, 5, 5, 5])).toBeCloseTo(0)
    expect(gini([1000, 1, 1, 1])).toBeGreaterThan(0.7)
    expect(gini([7])).toBeNull()
  })

  it('gives a Gini between 0 and 1 that knows no order and no scale', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 40 }), (counts) => {
        const value = gini(counts)!
        expect(value).toBeGreaterThanOrEqual(-1e-9)
        expect(value).toBeLessThan(1)
        expect(gini([...counts].reverse())).toBeCloseTo(value)
        expect(gini(counts.map((count) => count * 3))).toBeCloseTo(value)
      }),
    )
  })
})
