import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultThresholds as limits } from '#shared/features/activity/model.ts'
import {
  driftOf,
  explainRole,
  type MovementFacts,
  movementOf,
  type RoleFacts,
  shownTier,
  tierOn,
  weightedActivity,
} from '#shared/features/activity/rules/standing.ts'
import { memberRoles, tiers } from '#shared/features/members/model.ts'

/** A member of half a year who says nothing. */
const silent: RoleFacts = {
  manualRole: null,
  isInActiveGroup: true,
  isCounted: true,
  longestTenure: 180,
  shortestTenure: 180,
  window: { days: 30, coveredDays: 30 },
  activeDays: 0,
  messages: 0,
  groupMessages: 1000,
  weighted: 0,
  messagesKnown: 0,
  weeksSpoken: 0,
  weeksCoveredDays: 28,
  isObserved: true,
  orders: null,
}
const spoke = (messages: number, activeDays: number, more: Partial<RoleFacts> = {}): RoleFacts => ({
  ...silent,
  messages,
  activeDays,
  weighted: messages,
  messagesKnown: messages,
  ...more,
})
const roleOf = (facts: RoleFacts) => explainRole(facts, limits).role

describe('roles', () => {
  it('calls somebody new for two weeks after joining', () => {
    expect(roleOf({ ...silent, longestTenure: 14, shortestTenure: 14 })).toBe('newcomer')
    expect(roleOf({ ...silent, longestTenure: 15, shortestTenure: 15 })).toBe('lurker')
  })

  it('calls somebody active by four days, or by two with enough weight', () => {
    const young = { longestTenure: 60, shortestTenure: 60 }
    expect(roleOf(spoke(4, 4, young))).toBe('active')
    expect(roleOf(spoke(3, 3, young))).toBe('regular')
    expect(roleOf(spoke(10, 2, young))).toBe('active')
    expect(roleOf(spoke(9, 2, young))).toBe('regular')
    expect(roleOf(spoke(20, 1, young))).toBe('regular')
  })

  it('calls somebody loyal who has been there for long and came in three of four weeks, or bought twice', () => {
    expect(roleOf(spoke(3, 3, { weeksSpoken: 3 }))).toBe('loyal')
    expect(roleOf(spoke(3, 3, { weeksSpoken: 2 }))).toBe('regular')
    expect(roleOf(spoke(3, 3, { weeksSpoken: 3, shortestTenure: 89, longestTenure: 89 }))).toBe('regular')
    expect(roleOf({ ...silent, orders: 2 })).toBe('loyal')
  })

  it('calls somebody a dominator who is above both limits, never at them, and never staff', () => {
    expect(roleOf(spoke(160, 5))).toBe('dominator')
    expect(roleOf(spoke(150, 4))).toBe('active')
    expect(roleOf(spoke(160, 6))).toBe('active')
    expect(roleOf(spoke(160, 5, { isCounted: false }))).toBe('active')
  })

  it('lets the precedence decide: manual > prospect > dominator > newcomer > loyal > active > lurker > regular', () => {
    const all = spoke(200, 5, { weeksSpoken: 4 })
    expect(roleOf({ ...all, isInActiveGroup: false })).toBe('prospect')
    expect(roleOf({ ...all, isInActiveGroup: false, manualRole: 'contrarian' })).toBe('contrarian')
    expect(roleOf({ ...all, longestTenure: 3, shortestTenure: 3 })).toBe('dominator')
    expect(roleOf(spoke(20, 5, { longestTenure: 3, shortestTenure: 3 }))).toBe('newcomer')
    expect(roleOf(spoke(20, 5, { weeksSpoken: 4 }))).toBe('loyal')
  })

  it('does not call somebody silent of whom too little was observed', () => {
    const patchy = explainRole({ ...silent, window: { days: 30, coveredDays: 20 } }, limits)
    expect(patchy).toMatchObject({ role: 'regular', isEnough: false })
    expect(explainRole({ ...silent, isObserved: false }, limits)).toMatchObject({
      role: 'regular',
      isEnough: false,
    })
    const heard = explainRole({ ...silent, window: { days: 30, coveredDays: 20 }, messagesKnown: 1 }, limits)
    expect(heard.verdicts.find((verdict) => verdict.role === 'lurker')?.isMet).toBe(false)
  })

  it('calls nobody new or long-standing whose day of joining is too vague for it', () => {
    const rosterToday = explainRole({ ...silent, longestTenure: null, shortestTenure: 0 }, limits)
    expect(rosterToday).toMatchObject({ role: 'regular', isEnough: false })
    expect(roleOf({ ...silent, longestTenure: null, shortestTenure: 15 })).toBe('lurker')
    const interval = { ...silent, longestTenure: 40, shortestTenure: 10 }
    expect(
      explainRole(interval, limits).verdicts.find((verdict) => verdict.role === 'newcomer')?.isMet,
    ).toBeNull()
    expect(roleOf({ ...silent, longestTenure: 10, shortestTenure: 2 })).toBe('newcomer')
  })

  it('shows every condition with its threshold and the actual number', () => {
    const { verdicts } = explainRole(spoke(3, 3, { weeksSpoken: 2 }), limits)
    expect(verdicts.map((verdict) => verdict.role)).toEqual([
      'prospect',
      'dominator',
      'newcomer',
      'loyal',
      'active',
      'lurker',
    ])
    expect(verdicts.find((verdict) => verdict.role === 'loyal')?.ways).toEqual([
      [
        { id: 'loyal_tenure', actual: 180, threshold: 90, isMet: true },
        { id: 'loyal_weeks', actual: 2, threshold: 3, isMet: false },
      ],
    ])
  })
})

const anyFacts: fc.Arbitrary<RoleFacts> = fc
  .record({
    manualRole: fc.option(fc.constantFrom(...memberRoles)),
    isInActiveGroup: fc.boolean(),
    isCounted: fc.boolean(),
    tenure: fc.option(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 60 }))),
    coveredDays: fc.integer({ min: 0, max: 30 }),
    perDay: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 30 }),
    others: fc.integer({ min: 0, max: 3000 }),
    weeksSpoken: fc.integer({ min: 0, max: 4 }),
    isObserved: fc.boolean(),
    orders: fc.option(fc.integer({ min: 0, max: 4 })),
  })
  .map(({ tenure, coveredDays, perDay, others, ...rest }) => {
    const days = perDay.slice(0, coveredDays)
    const messages = days.reduce((sum, count) => sum + count, 0)
    return {
      ...rest,
      longestTenure: tenure ? tenure[0] + tenure[1] : null,
      shortestTenure: tenure ? tenure[0] : null,
      window: { days: 30, coveredDays },
      weeksCoveredDays: Math.min(28, coveredDays),
      activeDays: days.length,
      messages,
      weighted: messages,
      messagesKnown: messages,
      groupMessages: messages + others,
    }
  })

describe('roles of any facts', () => {
  it('are a function of the facts, and the first that is met in order of precedence', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const outcome = explainRole(facts, limits)
        expect(explainRole(structuredClone(facts), limits)).toEqual(outcome)
        const met = outcome.verdicts.find((verdict) => verdict.isMet === true)
        expect(outcome.derivedRole).toBe(met?.role ?? 'regular')
        expect(outcome.role).toBe(facts.manualRole ?? outcome.derivedRole)
        if (outcome.isEnough && outcome.derivedRole === 'regular' && facts.manualRole === null)
          expect(outcome.verdicts.every((verdict) => verdict.isMet === false)).toBe(true)
      }),
    )
  })

  it('are met exactly when all conditions of one way are, and unknown only for want of data', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { isMet, ways } of explainRole(facts, limits).verdicts) {
          const all = ways.map((way) => way.every((condition) => condition.isMet === true))
          expect(isMet === true).toBe(all.includes(true))
          if (isMet === null) expect(ways.flat().some((condition) => condition.isMet === null)).toBe(true)
        }
      }),
    )
  })

  it('never turn an active member into a lurker by one more message on a covered day', () => {
    const rank = { lurker: 0, regular: 1, active: 2, loyal: 3 } as Record<string, number>
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = explainRole({ ...facts, isCounted: false }, limits).derivedRole
        if (!(before in rank) || facts.activeDays >= facts.window.coveredDays) return
        const after = explainRole(
          {
            ...facts,
            isCounted: false,
            activeDays: facts.activeDays + 1,
            messages: facts.messages + 1,
            weighted: facts.weighted + 1,
            messagesKnown: facts.messagesKnown + 1,
            groupMessages: facts.groupMessages + 1,
          },
          limits,
        ).derivedRole
        expect(rank[after]).toBeGreaterThanOrEqual(rank[before]!)
      }),
    )
  })
})

describe('weighted activity', () => {
  const day = fc.record({
    messages: fc.nat(30),
    questions: fc.nat(10),
    answers: fc.nat(10),
    shares: fc.nat(10),
    repliesReceived: fc.nat(10),
  })

  it('weighs an answer three times, a share twice, and stops at 20 a day', () => {
    const none = { messages: 0, questions: 0, answers: 0, shares: 0, repliesReceived: 0 }
    expect(
      weightedActivity({ ...none, messages: 2, questions: 1, answers: 1, shares: 1, repliesReceived: 1 }),
    ).toBe(9)
    expect(weightedActivity({ ...none, messages: 500 })).toBe(20)
  })

  it('only grows with what somebody does', () => {
    fc.assert(
      fc.property(day, day, (some, more) => {
        const sum = {
          messages: some.messages + more.messages,
          questions: some.questions + more.questions,
          answers: some.answers + more.answers,
          shares: some.shares + more.shares,
          repliesReceived: some.repliesReceived + more.repliesReceived,
        }
        expect(weightedActivity(sum)).toBeGreaterThanOrEqual(weightedActivity(some))
        expect(weightedActivity(sum)).toBeLessThanOrEqual(20)
      }),
    )
  })
})

describe('tiers', () => {
  it('put staff on top, active and loyal members in the middle', () => {
    expect(tierOn('lurker', true)).toBe('top')
    expect(tierOn('active', false)).toBe('middle')
    expect(tierOn('loyal', false)).toBe('middle')
    expect(tierOn('dominator', false)).toBe('base')
  })

  it('show the higher of today and the end of last month', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tiers), fc.constantFrom(...tiers), (now, before) => {
        const rank = { base: 0, middle: 1, top: 2 }
        expect(rank[shownTier(now, before)]).toBe(Math.max(rank[now], rank[before]))
        expect(shownTier(now, null)).toBe(now)
      }),
    )
  })
})

describe('movement', () => {
  const facts = (
    recentMessages: number,
    beforeMessages: number,
    more: Partial<MovementFacts> = {},
  ): MovementFacts => ({
    recentMessages,
    recentDays: 30,
    recentCoveredDays: 30,
    recentMessagesKnown: recentMessages,
    beforeMessages,
    beforeDays: 90,
    beforeCoveredDays: 90,
    ...more,
  })

  it('compares a month with the three months before, day by day', () => {
    expect(movementOf(facts(15, 30), 0.7)).toBe('rising')
    expect(movementOf(facts(14, 30), 0.7)).toBeNull()
    expect(movementOf(facts(4, 6), 0.7)).toBeNull()
    expect(movementOf(facts(5, 30), 0.7)).toBe('cooling')
    expect(movementOf(facts(6, 30), 0.7)).toBeNull()
    expect(movementOf(facts(0, 4), 0.7)).toBeNull()
  })

  it('calls endangered who said ten things before and nothing since, not who was heard in an excerpt', () => {
    expect(movementOf(facts(0, 10), 0.7)).toBe('endangered')
    expect(movementOf(facts(0, 9), 0.7)).toBe('cooling')
    expect(movementOf(facts(0, 10, { recentMessagesKnown: 1 }), 0.7)).toBe('cooling')
  })

  it('averages over covered days only', () => {
    expect(movementOf(facts(15, 20, { beforeCoveredDays: 63 }), 0.7)).toBe('rising')
    expect(movementOf(facts(15, 20, { beforeCoveredDays: 62 }), 0.7)).toBeNull()
    expect(movementOf(facts(15, 20, { recentCoveredDays: 20 }), 0.7)).toBeNull()
  })

  it('says nothing of who has no past of a week', () => {
    expect(movementOf(facts(50, 3, { beforeDays: 6, beforeCoveredDays: 6 }), 0.7)).toBeNull()
    expect(movementOf(facts(50, 3, { beforeDays: 7, beforeCoveredDays: 7 }), 0.7)).toBe('rising')
  })

  it('names drift by the widest limit that silence reached', () => {
    expect([null, 29, 30, 89, 90, 179, 180].map(driftOf)).toEqual([null, null, 30, 30, 90, 90, 180])
  })
})
