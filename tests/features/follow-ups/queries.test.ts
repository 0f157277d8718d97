import { describe, expect, it } from 'vitest'
import { cardLists } from '#electron/features/follow-ups/queries.ts'
import { createTestApp } from '#tests/support/test-app.ts'

describe('the lists of cards', () => {
  it.each(Object.keys(cardLists) as (keyof typeof cardLists)[])('%s reads by state and due time', (list) => {
    const { ctx } = createTestApp()
    const plan = ctx.read.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN ${cardLists[list]}`,
      0,
      null,
      null,
      null,
      null,
    )
    const steps = plan.map((step) => step.detail)
    expect(steps.join('\n')).toContain('USING INDEX follow_ups_by_state_due (state=? AND due_at')
    expect(steps.filter((step) => step.startsWith('SCAN'))).toEqual([])
  })
})
