import { describe, expect, it } from 'vitest'
import { findGroupDays, findJoinedSeeds, findOwnDays } from '#electron/features/seed-users/effect-queries.ts'
import {
  findAddressedLines,
  findAfterAnswers,
  findAuthors,
  findPlainLines,
} from '#electron/features/seed-users/lean-queries.ts'
import { findGroupActivity, findReferrals } from '#electron/features/seed-users/score-queries.ts'
import { findCandidates, findDismissed } from '#electron/features/seed-users/suggestion-queries.ts'
import { onDay } from '#tests/support/given-chat.ts'
import { plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const window = { from: 0, until: 1 }
const days = [onDay('2026-01-01'), onDay('2026-01-29')] as const

/** Which index each question leans on; none may read a table whole. */
const LEANS_ON = [
  ['membership_figures_by_group', (db) => findGroupActivity(db, 1)],
  ['memberships_by_group_person', (db) => findCandidates(db, 1, 2)],
  ['seed_dismissals_by_group', (db) => findDismissed(db, 1)],
  ['messages_by_member_time', (db) => findPlainLines(db, [1, 2], window)],
  ['messages_by_member_time', (db) => findAuthors(db, [1, 2], window, ['a'])],
  ['messages_addressed', (db) => findAddressedLines(db, 1, window)],
  ['questions_by_answerer', (db) => findAfterAnswers(db, [1, 2], window)],
  ['seeds_by_group_person', (db) => findJoinedSeeds(db, 1)],
  ['group_days USING PRIMARY KEY', (db) => findGroupDays(db, 1, ...days)],
  ['daily_facts USING PRIMARY KEY', (db) => findOwnDays(db, 1, ...days)],
] as const satisfies readonly (readonly [string, Parameters<typeof plansOf>[1]])[]

describe('what is asked about seeds', () => {
  it('leans on an index and never reads a table whole', () => {
    const { ctx } = createTestApp()
    for (const [index, work] of LEANS_ON) {
      const steps = plansOf(ctx.read, work).flatMap((plan) => plan.steps)
      expect(steps.join('\n'), index).toContain(index)
      // The few who must not be contacted may be walked: their index holds nobody else.
      const scans = steps.filter((step) => /^SCAN (?!v\b|json_each|.*people_silent)/.test(step))
      expect(scans, index).toEqual([])
    }
  })

  it('counts referrals from the two small indexes of who brought whom', () => {
    const { ctx } = createTestApp()
    const steps = plansOf(ctx.read, findReferrals).flatMap((plan) => plan.steps)
    expect(steps.some((step) => step.includes('people USING INDEX people_by_referrer'))).toBe(true)
    expect(steps.some((step) => step.includes('USING INDEX memberships_by_inviter'))).toBe(true)
  })
})
