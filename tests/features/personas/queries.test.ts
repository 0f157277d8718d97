import { expect, it } from 'vitest'
import { findPersonas } from '#electron/features/personas/queries.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

it('finds the groups of each persona by the index, not by looking through all groups', () => {
  const { ctx } = createTestApp()
  const [plan] = plansOf(ctx.read, findPersonas)
  expect(plan?.steps.some((step) => /group_personas_by_persona/.test(step))).toBe(true)
  expect(fullScans(plan!, ['a', 'g'])).toEqual([])
})
