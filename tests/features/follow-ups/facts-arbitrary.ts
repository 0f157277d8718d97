import fc from 'fast-check'
import type { FollowUpFacts, MemberRef, RuleSituation } from '#shared/features/follow-ups/rules/rule.ts'
import { defaultRuleSettings, defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Noon of a Tuesday in Shanghai. */
export const NOW = Date.parse('2026-03-10T12:00:00+08:00')
const calendar = new ZoneCalendar('Asia/Shanghai')

/** The rules as shipped, at a moment. */
export function situationAt(now: number): RuleSituation {
  const { quietHours } = defaultWorkspaceSettings
  return { ...defaultRuleSettings, quietHours, calendar, now }
}

const instant = fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }).map((at) => at - (at % 1000))
const textHash = fc.integer({ min: 1, max: 6 })
const line = fc.record({ messageId: fc.integer({ min: 1, max: 1000 }), textHash })
const flag = fc.boolean()

/** Six people in two groups: few enough that events of one person meet. */
const member: fc.Arbitrary<MemberRef> = fc
  .record({ personNo: fc.integer({ min: 1, max: 6 }), groupNo: fc.integer({ min: 1, max: 2 }) })
  .map(({ personNo, groupNo }) => ({
    personNo,
    groupNo,
    personId: `p${personNo}`,
    groupId: `g${groupNo}`,
    isReachable: personNo !== 6,
  }))

const join = fc.record({ member, joinedAt: instant, isExact: flag }).map(({ member, joinedAt, isExact }) => ({
  member,
  joinedOn: calendar.dateAt(joinedAt),
  joinedAt: isExact ? joinedAt : null,
  inviterName: null,
  channel: null,
}))
const kind = fc.constantFrom('message', 'question', 'answer', 'share')
const firstVoice = fc
  .record({ member, line, at: instant, back: fc.integer({ min: 0, max: 12 }), kind })
  .map(({ member, line, at, back, kind }) => ({
    ...line,
    member,
    at,
    event: kind,
    voice: kind,
    joinedAfter: calendar.dateAt(at - back * DAY_MS),
  }))
const question = fc
  .record({ member, line, askedAt: instant, isFirst: flag })
  .map(({ line, ...fact }) => ({ ...line, ...fact }))
const silence = fc
  .record({ member, line, lastSpokeAt: instant, activeDays: fc.integer({ min: 0, max: 9 }) })
  .map(({ line, ...fact }) => ({ ...line, ...fact }))
const coverage = fc
  .record({ back: fc.integer({ min: 1, max: 45 }), age: fc.integer({ min: 0, max: 300 }) })
  .map(({ back, age }) => {
    const dataUntil = NOW - age * HOUR_MS
    return {
      spans: [{ from: NOW - back * DAY_MS, until: Math.max(dataUntil, NOW - back * DAY_MS) }],
      dataUntil,
    }
  })

/** Facts of two groups in any order. */
export const anyFacts: fc.Arbitrary<FollowUpFacts> = fc.record({
  coverage: fc.tuple(coverage, coverage).map(([one, two]) => new Map([[1, one] as const, [2, two] as const])),
  joins: fc.array(join, { maxLength: 12 }),
  firstVoices: fc.array(firstVoice, { maxLength: 12 }),
  unanswered: fc.array(question, { maxLength: 12 }),
  silences: fc.array(silence, { maxLength: 12 }),
})
