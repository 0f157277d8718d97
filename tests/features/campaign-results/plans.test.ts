import { describe, expect, it } from 'vitest'
import { resultStatements } from '#electron/features/campaign-results/queries.ts'
import { reviewsDue } from '#electron/features/campaign-results/review-queries.ts'
import { participantStatements } from '#electron/features/participants/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const BIG = [
  'messages',
  's',
  'm',
  'memberships',
  'membership_stays',
  'group_days',
  'campaigns',
  'c',
  't',
  'participants',
]
const FROM = '2026-03-01'
const TO = '2026-03-31'

describe('the reads behind results and participants', () => {
  it.each([
    ['days of a group', resultStatements.groupDays, [1, FROM, TO], 'USING PRIMARY KEY'],
    ['joins by day', resultStatements.joins, [1, FROM, TO], 'membership_stays_by_joined'],
    ['leaves by day', resultStatements.leaves, [1, FROM, TO], 'membership_stays_by_left'],
    ['what was said', resultStatements.talk, ['[1]', 0, 1], 'messages_by_group_time'],
    ['members then', resultStatements.reach, ['[1]', TO, FROM], 'memberships_by_group_person'],
    ['campaigns that are over', resultStatements.over, [TO, null, null], 'campaigns_by_end'],
    ['reviews to ask for', reviewsDue, [FROM, TO, null, null], 'campaigns_by_end'],
    ['participants', participantStatements.ofCampaign, [1], 'participants_by_campaign'],
    ['words in the log', participantStatements.spoken, [1, 0, 1], 'messages_by_group_time'],
  ] as const)('find %s by an index', (_name, sql, values, index) => {
    const { ctx } = createTestApp()
    const [plan] = plansOf(ctx.read, (db) => db.all(sql, ...values))
    if (!plan) throw new Error('nothing was read')
    expect(plan.steps.join('\n')).toContain(index)
    expect(fullScans(plan, BIG)).toEqual([])
  })
})
