import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trustFacts } from '#shared/features/trust/model.ts'
import { factOf, leversOf, pillarScore, pillarsOf, pointsOf } from '#shared/features/trust/rules/scores.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const ids = [...trustFacts.personal, ...trustFacts.product]
const none = { hits: 0, base: 0 }
const day = '2026-03-10' as CalendarDate

describe('points of a share', () => {
  it('follow the published scale, straight between its points', () => {
    expect(pointsOf('owner_response', 0.5)).toBe(40)
    expect(pointsOf('owner_response', 0.65)).toBeCloseTo(60)
    expect(pointsOf('owner_response', 0.98)).toBe(100)
    expect(pointsOf('referrals', 0.2)).toBeCloseTo(60)
  })

  it('stay within 0 and 100 and never fall as the share grows', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.constantFrom(...ids), share, share, (id, a, b) => {
        const [low, high] = [pointsOf(id, Math.min(a, b)), pointsOf(id, Math.max(a, b))]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeLessThanOrEqual(100)
        expect(high).toBeGreaterThanOrEqual(low)
      }),
    )
  })
})

describe('a pillar', () => {
  it('is the mean of what can be told; what is missing drops out', () => {
    const facts = [
      factOf('owner_response', { hits: 8, base: 10 }),
      factOf('answered_in_day', { hits: 4, base: 4 }),
      factOf('private_reply', { hits: 2, base: 5 }),
    ]
    expect(facts.map(({ score }) => score)).toEqual([80, null, 70])
    expect(pillarScore(facts)).toBe(75)
  })

  it('says nothing when fewer than two facts can be told', () => {
    expect(
      pillarScore([factOf('referrals', { hits: 5, base: 10 }), factOf('problems_closed', none)]),
    ).toBeNull()
  })

  it('is told for each window, the last of which is now', () => {
    const tallies = Object.fromEntries(ids.map((id) => [id, none])) as Record<
      (typeof ids)[number],
      typeof none
    >
    const good = { ...tallies, owner_response: { hits: 10, base: 10 }, private_reply: { hits: 6, base: 10 } }
    const [personal, product] = pillarsOf([
      { until: '2026-02-08' as CalendarDate, tallies },
      { until: day, tallies: good },
    ])
    expect(personal?.trend.map(({ score }) => score)).toEqual([null, 100])
    expect(personal?.score).toBe(100)
    expect(product?.score).toBeNull()
  })
})

describe('what would raise trust most', () => {
  it('comes by the points to be gained in the mean, three at most; what is full needs nothing', () => {
    const personal = [
      factOf('owner_response', { hits: 10, base: 10 }),
      factOf('answered_in_day', { hits: 6, base: 10 }),
      factOf('private_reply', { hits: 1, base: 10 }),
    ]
    const product = [factOf('problems_closed', { hits: 5, base: 10 }), factOf('referrals', none)]
    const levers = leversOf(
      [
        { id: 'personal', facts: personal },
        { id: 'product', facts: product },
      ],
      { answered_in_day: 4, private_reply: 2, problems_closed: 1, referrals: 0 },
    )
    expect(levers.map(({ fact }) => fact)).toEqual(['problems_closed', 'private_reply', 'answered_in_day'])
    expect(levers[0]).toEqual({ fact: 'problems_closed', pillar: 'product', gain: 60, waiting: 1 })
    expect(levers[2]?.gain).toBeCloseTo(50 / 3)
  })

  it('names what is not known yet after that, and never what cannot be recorded', () => {
    const facts = trustFacts.product.map((id) => factOf(id, none))
    const levers = leversOf([{ id: 'product', facts }], { problems_closed: 3, referrals: 0 })
    expect(levers).toEqual([
      { fact: 'problems_closed', pillar: 'product', gain: null, waiting: 3 },
      { fact: 'referrals', pillar: 'product', gain: null, waiting: 0 },
    ])
  })
})
