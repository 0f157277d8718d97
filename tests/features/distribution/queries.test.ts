import { describe, expect, it } from 'vitest'
import {
  introducedGroups,
  lastPosts,
  livingGroups,
  membersByDay,
  postsOfGroup,
  returns,
  waves,
} from '#electron/features/distribution/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const SCOPE = '[1,2]'
const BIG = [
  'memberships',
  'm',
  'membership_stays',
  's',
  'introduction_posts',
  'i',
  'introduction_versions',
  'v',
]

describe('the reads of the distribution', () => {
  it.each([
    ['last posts', lastPosts, [1], 'introduction_posts_by_day'],
    ['posts of a group', postsOfGroup, [1, 1], 'introduction_posts_by_day'],
    ['members of a group', membersByDay, ['2026-01-01', 1], 'memberships_by_group_person'],
    ['members by when they came', waves, ['2026-01-01', SCOPE], 'memberships_by_joined'],
    ['earlier stays', returns, ['2026-01-01', SCOPE], 'membership_stays_by_left'],
    ['groups with their last post', introducedGroups, [null], 'introduction_posts_by_day'],
    ['living groups', livingGroups, [null], 'INTEGER PRIMARY KEY'],
  ] as const)('find %s by an index', (_name, sql, values, index) => {
    const { ctx } = createTestApp()
    const [plan] = plansOf(ctx.read, (db) => db.all(sql, ...values))
    if (!plan) throw new Error('nothing was read')
    expect(plan.steps.join('\n')).toContain(index)
    expect(fullScans(plan, BIG)).toEqual([])
  })
})
