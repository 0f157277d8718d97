import { describe, expect, it } from 'vitest'
import type { ReadDb } from '#electron/database/handles.ts'
import {
  countTasksOf,
  findCampaignsIn,
  findCostsOf,
  findGroupsOf,
  findMaterialsOf,
  findTasksIn,
  findTasksOf,
} from '#electron/features/campaigns/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { day } from './given-campaigns.ts'

const march = { from: day('2026-03-01'), to: day('2026-03-31') }
const TABLES = ['c', 't', 'x', 'g', 'm', 'k', 'campaigns', 'campaign_tasks', 'campaign_groups', 'groups']

/** The steps of all that a work reads; none of them walks a table from end to end. */
function stepsOf(work: (db: ReadDb) => void): string {
  const { ctx } = createTestApp()
  const plans = plansOf(ctx.read, work)
  expect(plans.length).toBeGreaterThan(0)
  for (const plan of plans) expect(fullScans(plan, TABLES)).toEqual([])
  return plans.flatMap(({ steps }) => steps).join('\n')
}

describe('what is asked about campaigns', () => {
  it('finds those of a range by their end, and their groups by key', () => {
    for (const groupNo of [null, 1])
      expect(stepsOf((db) => findCampaignsIn(db, { ...march, groupNo }))).toContain(
        'campaigns_by_end (ends_on>?)',
      )
    expect(stepsOf((db) => findGroupsOf(db, [1, 2]))).toContain('sqlite_autoindex_campaign_groups_1')
    expect(stepsOf((db) => countTasksOf(db, [1, 2]))).toContain('campaign_tasks_by_campaign')
  })

  it('finds tasks by the day on which they are due, open ones in their own small index', () => {
    for (const groupNo of [null, 1]) {
      expect(stepsOf((db) => findTasksIn(db, { ...march, groupNo, isOpen: true }))).toContain(
        'campaign_tasks_open',
      )
      expect(stepsOf((db) => findTasksIn(db, { ...march, groupNo, isOpen: false }))).toContain(
        'campaign_tasks_by_due',
      )
    }
  })

  it('finds the parts of a campaign by the campaign', () => {
    expect(stepsOf((db) => findTasksOf(db, 1))).toContain('campaign_tasks_by_campaign')
    expect(stepsOf((db) => findMaterialsOf(db, 1))).toContain('campaign_materials_by_campaign')
    expect(stepsOf((db) => findCostsOf(db, 1))).toContain('campaign_costs_by_campaign')
  })
})
