import { describe, expect, it } from 'vitest'
import { findUsage, findVersionUsage } from '#electron/features/scripts/queries.ts'
import { fillCategory, listScripts } from '#electron/features/scripts/service.ts'
import { scriptListing } from '#shared/features/scripts/contract.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const COVERED = /USING COVERING INDEX (follow_ups|script_uses)_by_script/

describe('use and replies of scripts', () => {
  it('are counted from an index alone', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => {
      findUsage(db)
      findUsage(db, ['welcome-ask', 'welcome-ease'])
      findVersionUsage(db, 'welcome-ask')
    })
    expect(plans).toHaveLength(6)
    for (const { steps, sql } of plans)
      expect(
        steps.some((step) => COVERED.test(step)),
        sql,
      ).toBe(true)
  })

  it('looks only at the scripts that a card offers', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => findUsage(db, ['welcome-ask']))
    for (const [at, table] of ['f', 'u'].entries()) {
      expect(fullScans(plans[at]!, ['f', 'u', 'follow_ups', 'script_uses'])).toEqual([])
      expect(plans[at]?.steps.some((step) => step.includes(`SEARCH ${table} `))).toBe(true)
    }
  })
})

describe('filling in a card', () => {
  it('reads no table of messages or members from end to end', () => {
    const { ctx } = createTestApp()
    const member = givenMember(ctx, givenGroup(ctx), { name: '周敏' })
    listScripts(ctx, scriptListing.parse({ language: 'zh-CN' }))
    const choice = { language: 'zh-CN', category: 'gone_quiet', first: null, turn: 0 } as const
    const plans = plansOf(ctx.read, (db) => {
      fillCategory({ ...ctx, read: db }, choice, { personNo: member.personNo, groupNo: null })
    })
    const large = ['messages', 'm', 'people', 'p', 'memberships', 'f', 'follow_ups']
    expect(plans.filter((plan) => fullScans(plan, large).length > 0)).toEqual([])
    expect(plans.length).toBeGreaterThan(3)
  })
})
