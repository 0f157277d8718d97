import { expect, it } from 'vitest'
import { findActivePersonas, findPersonas } from '#electron/features/personas/queries.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

it('finds the groups of each persona by the index, not by looking through all groups', () => {
  const { ctx } = createTestApp()
  const [plan] = plansOf(ctx.read, findPersonas)
  expect(plan?.steps.some((step) => /group_personas_by_persona/.test(step))).toBe(true)
  expect(fullScans(plan!, ['a', 'g'])).toEqual([])
})

it('names the active persona of each group that has one', async () => {
  const { ctx, api } = createTestApp()
  const [reading] = [givenGroup(ctx, { name: '晚读共读会' }), givenGroup(ctx, { name: '童书馆' })]
  const { id } = await api.personas.create({ name: '林夏', groupIds: [reading.id] as never })
  const no = ctx.read.value<number>('SELECT no FROM personas WHERE id = ?', id)
  expect([...findActivePersonas(ctx.read)]).toEqual([[reading.no, no]])
})
