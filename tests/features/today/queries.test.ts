import { describe, expect, it } from 'vitest'
import {
  countDoneSql,
  countDueSql,
  countMovesSql,
  speakersBetween,
  speakersBetweenOfOne,
  speakersByDay,
  speakersByDayOfOne,
  unansweredSince,
} from '#electron/features/today/queries.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const SCOPE = '[1,2]'

describe('the queries of Today', () => {
  it.each([
    ['joins', countMovesSql('joined'), ['2026-03-04', SCOPE], 'membership_stays_by_joined'],
    ['leaves', countMovesSql('left'), ['2026-03-04', SCOPE], 'membership_stays_by_left'],
    ['speakers by day', speakersByDay, [SCOPE, '2026-03-04'], 'daily_facts_by_group_day'],
    [
      'speakers of the week',
      speakersBetween,
      [SCOPE, '2026-03-04', '2026-03-10'],
      'daily_facts_by_group_day',
    ],
    ['speakers of one group by day', speakersByDayOfOne, [1, '2026-03-04', '[]'], 'daily_facts_by_group_day'],
    [
      'speakers of one group in the week',
      speakersBetweenOfOne,
      [1, '2026-03-04', '2026-03-10', '[]'],
      'COVERING INDEX daily_facts_by_group_day',
    ],
    ['cards that were done', countDoneSql, [0, 0, null, null], 'follow_ups_by_closed'],
    ['cards that were due', countDueSql, [0, 0, null, null], 'COVERING INDEX follow_ups_by_state_due'],
    ['questions', unansweredSince, [SCOPE, 0], 'questions_by_group_time'],
  ] as const)('find %s by an index', (_name, sql, values, index) => {
    const { ctx } = createTestApp()
    const plan = ctx.read.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
    const steps = plan.map((step) => step.detail)
    expect(steps.join('\n')).toContain(index)
    // Only the list of groups in scope is walked.
    const scans = steps.filter((step) => step.startsWith('SCAN'))
    expect(scans.filter((step) => !step.includes('VIRTUAL TABLE'))).toEqual([])
  })
})
