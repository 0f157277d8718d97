import fc from 'fast-check'
import { defaultThresholds } from '#shared/features/activity/model.ts'
import { wholeDaysOf } from '#shared/features/activity/rules.ts'
import type { GroupCoverage, MemberRef } from '#shared/features/follow-ups/rules/rule.ts'
import {
  defaultRuleSettings,
  type FollowUpFacts,
  type RuleFacts,
  type RuleSituation,
} from '#shared/features/follow-ups/rules.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { calendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000
/** Noon of a Tuesday in Shanghai. */
export const NOW = Date.parse('2026-03-10T12:00:00+08:00')
const calendar = new ZoneCalendar('Asia/Shanghai')

/** The rules as shipped at a moment, with those on that wait for the operator. */
export function situationAt(now: number): RuleSituation {
  const { quietHours } = defaultWorkspaceSettings
  const { rules, guards } = defaultRuleSettings
  const everything = {
    ...rules,
    elimination_warning: { ...rules.elimination_warning, isOn: true, silentDays: 21 },
  }
  return {
    rules: everything,
    guards,
    overrides: new Map(),
    limits: defaultThresholds,
    quietHours,
    calendar,
    now,
  }
}

/** What one stretch of log observed. */
export function observedBetween(from: number, until: number): GroupCoverage {
  const spans = [{ from, until }]
  return { spans, runs: wholeDaysOf(spans, calendar), dataUntil: until }
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
    return observedBetween(NOW - back * DAY_MS, Math.max(dataUntil, NOW - back * DAY_MS))
  })

const dayAround = instant.map((at) => calendar.dateAt(at))
const contact = fc.option(instant, { nil: null })
const newcomer = fc.record({
  member,
  joinedOn: dayAround,
  activeOn: fc.uniqueArray(dayAround, { maxLength: 6 }).map((days) => days.sort()),
  lastContactAt: contact,
})
const answer = fc
  .record({ member, line, answeredAt: instant })
  .map(({ line, ...fact }) => ({ ...line, ...fact, askerName: '周敏' }))
const leave = fc
  .record({ member, leftOn: dayAround })
  .map((fact) => ({ ...fact, leftAt: null, joinedOn: null }))
const dormant = fc
  .record({
    member,
    line: fc.option(fc.record({ messageId: fc.nat(), textHash, at: instant }), { nil: null }),
  })
  .map(({ member, line }) => ({ member, lastLine: line, joinedBy: null }))
const birthday = fc.record({
  member,
  birthday: fc.constantFrom('03-10', '03-09', '03-01', '02-29', 'L 01-22', 'L 12-30'),
})
const stay = fc.record({
  member,
  joinedOn: fc
    .constantFrom('2025-03-10', '2024-03-08', '2024-02-29', '2026-03-10')
    .map((day) => calendarDate.parse(day)),
})
const person = member.map((one) => ({ ...one, groupNo: null, groupId: null }))
const cadence = fc.record({
  member: person,
  everyDays: fc.integer({ min: 1, max: 20 }),
  setAt: instant,
  lastContactAt: contact,
})
const seed = fc.record({
  member,
  stage: fc.constantFrom('candidate', 'invited', 'joined', 'engaged', 'core'),
  stageSince: instant,
  lastContactAt: contact,
})

const problem = fc
  .record({
    member,
    id: fc.integer({ min: 1, max: 4 }),
    round: fc.nat({ max: 1 }),
    kind: fc.constantFrom('question', 'complaint', 'refund'),
    happenedAt: instant,
  })
  .map(({ id, ...fact }) => ({ ...fact, problemId: `b${id}`, title: `问题 ${id}`, messageId: null }))

const several = <Fact>(one: fc.Arbitrary<Fact>) => fc.array(one, { maxLength: 8 })

const anyRuleFacts: fc.Arbitrary<RuleFacts> = fc.record({
  welcome: several(join),
  first_voice: several(firstVoice),
  first_month: several(newcomer),
  answered_someone: several(answer),
  unanswered_question: several(question),
  gone_quiet: several(silence),
  problem_open: several(problem),
  seed_cadence: several(seed),
  left_group: several(leave),
  elimination_warning: several(dormant),
  birthday: several(birthday),
  anniversary: several(stay),
  cadence: several(cadence),
})

/** Facts of two groups in any order. */
export const anyFacts: fc.Arbitrary<FollowUpFacts> = fc.record({
  coverage: fc.tuple(coverage, coverage).map(([one, two]) => new Map([[1, one] as const, [2, two] as const])),
  facts: anyRuleFacts,
})
