import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberRef } from '#shared/features/follow-ups/rules/rule.ts'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import { type FollowUpFacts, findCandidates, type RuleFacts } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { anyFacts, NOW, observedBetween, situationAt } from './facts-arbitrary.ts'

const at = (text: string) => Date.parse(text)
const member: MemberRef = { personNo: 1, personId: 'p1', groupNo: 1, groupId: 'g1', isReachable: true }
const line = { messageId: 7, textHash: 42 }
const observed = (until: string, from = '2026-01-01T00:00:00+08:00') =>
  new Map([[1, observedBetween(at(from), at(until))]])

function factsOf(facts: RuleFacts, coverage = observed('2026-03-10T12:00:00+08:00')): FollowUpFacts {
  return { coverage, facts }
}

/** The same facts with every list changed in the same way. */
function eachList({ coverage, facts }: FollowUpFacts, change: <Fact>(list: readonly Fact[]) => Fact[]) {
  const lists = Object.entries(facts).map(([rule, list]) => [rule, change<unknown>(list)])
  return { coverage, facts: Object.fromEntries(lists) as RuleFacts }
}

describe('candidates', () => {
  it('do not depend on the order of facts', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer(), (facts, seed) => {
        const shuffled = eachList(facts, (list) => shuffle(list, seed))
        const situation = situationAt(NOW)
        expect(findCandidates(shuffled, situation)).toEqual(findCandidates(facts, situation))
      }),
    )
  })

  it('are the same when every fact is told twice, and never name whoever cannot be reached', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const twice = eachList(facts, (list) => [...list, ...list])
        const found = findCandidates(facts, situationAt(NOW))
        expect(findCandidates(twice, situationAt(NOW))).toEqual(found)
        expect(found.filter((candidate) => candidate.personNo === 6)).toEqual([])
        expect(new Set(found.map((candidate) => candidate.key)).size).toBe(found.length)
      }),
    )
  })

  it('have keys that name people and groups, never rows of the log', () => {
    const told = (messageId: number, askedAt: string) =>
      findCandidates(
        factsOf({
          unanswered_question: [{ ...line, messageId, member, askedAt: at(askedAt), isFirst: false }],
        }),
        situationAt(NOW),
      ).map((candidate) => candidate.key)
    const minute = told(7, '2026-03-10T08:00:00+08:00')
    expect(minute).toHaveLength(1)
    expect(told(999, '2026-03-10T08:00:31+08:00')).toEqual(minute)
    expect(told(7, '2026-03-10T08:01:00+08:00')).not.toEqual(minute)
  })

  it('of a rule that is off are none', () => {
    const situation = situationAt(NOW)
    const rules = { ...situation.rules, welcome: { ...situation.rules.welcome, isOn: false } }
    const joins = [joinOn('2026-03-10')]
    expect(findCandidates(factsOf({ welcome: joins }), situation)).toHaveLength(1)
    expect(findCandidates(factsOf({ welcome: joins }), { ...situation, rules })).toEqual([])
  })
})

function joinOn(joinedOn: string, joinedAt: string | null = null) {
  return {
    member,
    joinedOn: joinedOn as CalendarDate,
    joinedAt: joinedAt === null ? null : at(joinedAt),
    inviterName: null,
    channel: null,
  }
}

describe('welcome', () => {
  const dueOf = (joinedOn: string, joinedAt: string | null) =>
    findCandidates(factsOf({ welcome: [joinOn(joinedOn, joinedAt)] }), situationAt(NOW))[0]?.dueAt

  it('is due at 21:00 of the day, for late joiners at 10:00 of the next', () => {
    expect(dueOf('2026-03-10', '2026-03-10T09:00:00+08:00')).toBe(at('2026-03-10T21:00:00+08:00'))
    expect(dueOf('2026-03-10', null)).toBe(at('2026-03-10T21:00:00+08:00'))
    expect(dueOf('2026-03-09', '2026-03-09T21:00:00+08:00')).toBe(at('2026-03-10T10:00:00+08:00'))
  })

  it('has one key whether a roster told the day or a log the minute', () => {
    const keyOf = (joinedAt: string | null) =>
      findCandidates(factsOf({ welcome: [joinOn('2026-03-10', joinedAt)] }), situationAt(NOW))[0]?.key
    expect(keyOf('2026-03-10T09:00:00+08:00')).toBe(keyOf(null))
  })
})

describe('first voice', () => {
  const voices = (joinedAfter: string) =>
    findCandidates(
      factsOf({
        first_voice: [
          {
            ...line,
            member,
            event: 'message',
            voice: 'question',
            at: at('2026-03-10T08:00:00+08:00'),
            joinedAfter: joinedAfter as CalendarDate,
          },
        ],
      }),
      situationAt(NOW),
    )

  it('counts within 7 days of the earliest possible day of joining, and no day later', () => {
    expect(voices('2026-03-03')).toMatchObject([{ facts: { voice: 'question', dayInGroup: 8 } }])
    expect(voices('2026-03-02')).toEqual([])
  })

  it('is none when somebody who spoke before joined again', () => {
    expect(voices('2026-03-11')).toEqual([])
  })
})

describe('an unanswered question', () => {
  const asked = (askedAt: string, coverage = observed('2026-03-10T12:00:00+08:00')) =>
    findCandidates(
      factsOf({ unanswered_question: [{ ...line, member, askedAt: at(askedAt), isFirst: true }] }, coverage),
      situationAt(NOW),
    )

  it('counts after two hours that a log observed', () => {
    expect(asked('2026-03-10T10:00:00+08:00')).toMatchObject([{ facts: { hours: 2 } }])
    expect(asked('2026-03-10T10:00:01+08:00')).toEqual([])
    expect(asked('2026-03-10T09:00:00+08:00', observed('2026-03-10T10:30:00+08:00'))).toEqual([])
  })

  it('tells the hours up to data-until, not up to now', () => {
    expect(asked('2026-03-09T09:00:00+08:00', observed('2026-03-09T20:00:00+08:00'))).toMatchObject([
      { facts: { hours: 11 } },
    ])
  })

  it('does not count in a stretch that no complete log covers', () => {
    const later = observed('2026-03-10T12:00:00+08:00', '2026-03-10T00:00:00+08:00')
    expect(asked('2026-03-09T09:00:00+08:00', later)).toEqual([])
  })
})

describe('gone quiet', () => {
  const silent = (
    lastSpokeAt: string,
    activeDays: number,
    coverage = observed('2026-03-10T12:00:00+08:00'),
  ) =>
    findCandidates(
      factsOf({ gone_quiet: [{ ...line, member, lastSpokeAt: at(lastSpokeAt), activeDays }] }, coverage),
      situationAt(NOW),
    )

  it('is reached at the end of the 14th whole silent day and due three days later', () => {
    const [candidate] = silent('2026-02-23T23:00:00+08:00', 3)
    expect(candidate).toMatchObject({
      eventAt: at('2026-03-10T00:00:00+08:00'),
      dueAt: at('2026-03-13T10:00:00+08:00'),
      facts: { silentDays: 14, activeDays: 3 },
    })
    expect(silent('2026-02-24T01:00:00+08:00', 3)).toEqual([])
    expect(silent('2026-02-23T23:00:00+08:00', 2)).toEqual([])
  })

  it('may not be said of anybody new while the data are older than a week', () => {
    const old = silent('2026-02-01T23:00:00+08:00', 5, observed('2026-03-01T12:00:00+08:00'))
    expect(old).toMatchObject([{ mayRaise: false }])
  })

  it('is not said when too little of the stretch was observed', () => {
    const [early, late] = [
      observedBetween(at('2026-01-01T00:00:00+08:00'), at('2026-02-02T00:00:00+08:00')),
      observedBetween(at('2026-02-22T00:00:00+08:00'), at('2026-03-10T12:00:00+08:00')),
    ]
    const runs = [...early.runs, ...late.runs]
    const gap = new Map([[1, { ...late, spans: [...early.spans, ...late.spans], runs }]])
    expect(silent('2026-02-01T10:00:00+08:00', 5, gap)).toEqual([])
  })
})

describe('quiet hours', () => {
  it('span midnight', () => {
    const { calendar, quietHours } = situationAt(NOW)
    expect(isQuiet(at('2026-03-10T21:29:00+08:00'), calendar, quietHours)).toBe(false)
    expect(isQuiet(at('2026-03-10T21:30:00+08:00'), calendar, quietHours)).toBe(true)
    expect(isQuiet(at('2026-03-10T08:59:00+08:00'), calendar, quietHours)).toBe(true)
    expect(isQuiet(at('2026-03-10T09:00:00+08:00'), calendar, quietHours)).toBe(false)
  })
})

/** The same things in another order, chosen by a number. */
function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const order = items.map((item, index) => ({ item, rank: Math.imul(seed + index * 7919, 2654435761) >>> 0 }))
  return order.sort((a, b) => a.rank - b.rank).map(({ item }) => item)
}
