import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { membersSince } from '#electron/features/follow-ups/facts/anniversaries.ts'
import { birthdayPeople } from '#electron/features/follow-ups/facts/birthdays.ts'
import { findCoverage, gatherFacts } from '#electron/features/follow-ups/facts.ts'
import { situationOf } from '#electron/features/follow-ups/generation.ts'
import { findHistory } from '#electron/features/follow-ups/history.ts'
import { findCandidates, type RuleSituation, ruleIds } from '#shared/features/follow-ups/rules.ts'
import { plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Large tables that no run of the rules may walk from end to end for one group. */
const LARGE = [
  's',
  'e',
  'd',
  'l',
  'q',
  'm',
  'p',
  'f',
  'messages',
  'daily_facts',
  'questions',
  'memberships',
  'people',
]

/** Every rule on, so that every statement is asked. */
function allOn(situation: RuleSituation): RuleSituation {
  const rules = ruleIds.map((id) => [id, { ...situation.rules[id], isOn: true }])
  return { ...situation, rules: Object.fromEntries(rules) as RuleSituation['rules'] }
}

const runOf = (situation: RuleSituation) => ({
  now: situation.now,
  today: situation.calendar.dateAt(situation.now),
  isHistory: false,
  oldestOpen: new Map<string, number>(),
  lastContacts: () => new Map<number, number>(),
})

/** Steps of all statements that gathering asks, with a reading handle that explains them. */
async function stepsOf(ctx: DataContext, groupNo: number | null): Promise<string[]> {
  const situation = allOn(situationOf(ctx))
  const steps: string[] = []
  const explaining = new Proxy(ctx, {
    get: (target, name) =>
      name === 'read'
        ? {
            ...ctx.read,
            all: (sql: string, ...values: never[]) => {
              const plans = plansOf(ctx.read, (db) => void db.all(sql, ...values))
              steps.push(...plans.flatMap((plan) => plan.steps))
              return ctx.read.all(sql, ...values)
            },
            get: ctx.read.get.bind(ctx.read),
            value: ctx.read.value.bind(ctx.read),
          }
        : Reflect.get(target, name),
  })
  await gatherFacts(explaining, groupNo, runOf(situation), situation, { pace: async () => {} })
  return steps
}

describe('what the rules read', () => {
  it('of one group is found by indexes alone', async () => {
    const { ctx } = createTestApp()
    const steps = await stepsOf(ctx, 1)
    expect(steps.length).toBeGreaterThan(8)
    const scans = steps.filter((step) => LARGE.some((table) => new RegExp(`^SCAN ${table}\\b`).test(step)))
    expect(scans).toEqual([])
  })

  it('of everyone hangs on a date, a seed or a cadence, never on all people', async () => {
    const { ctx } = createTestApp()
    const steps = await stepsOf(ctx, null)
    const scans = steps.filter((step) => /^SCAN (m|p|people|memberships)\b/.test(step))
    expect(scans).toEqual([])
    const planOf = (sql: string) =>
      ctx.read
        .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, '[]')
        .map((step) => step.detail)
        .join('\n')
    expect(planOf(birthdayPeople)).toContain('USING INDEX people_by_birthday (birthday=?')
    expect(planOf(membersSince)).toContain('USING INDEX memberships_by_joined (joined_by=?')
  })

  it('of the past is found by key, by person and by day', () => {
    const { ctx } = createTestApp()
    const situation = situationOf(ctx)
    const candidates = findCandidates(
      { coverage: findCoverage(ctx.read, situation.calendar), facts: {} },
      situation,
    )
    const steps = plansOf(ctx.read, (db) => void findHistory(db, candidates, situation)).flatMap(
      (plan) => plan.steps,
    )
    expect(steps.filter((step) => /^SCAN (r|f|follow_ups|follow_up_reasons)\b/.test(step))).toEqual([])
  })
})
