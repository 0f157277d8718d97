import { expect, it } from 'vitest'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

it('fills the sample with pillars, ideas, half a year of posts and some to come', async () => {
  const { api, clock, ctx } = await createSampleApp()
  const personas = await api.personas.list({})
  const persona = personas.find(({ roleLine }) => roleLine.includes('领读人'))
  if (!persona) throw new Error('no persona')
  const personaId = persona.id
  const { contentOutput } = api
  const pillars = await contentOutput.pillars({ personaId })
  expect(pillars).toHaveLength(4)
  expect(pillars.every(({ why }) => why.length > 10)).toBe(true)
  expect((await contentOutput.ideas({ personaId })).length).toBeGreaterThanOrEqual(12)
  const figures = await contentOutput.figures({ personaId, weeks: 27 })
  expect(figures.pieces).toBeGreaterThan(50)
  expect(figures.streak).toBeGreaterThan(3)
  expect(figures.share).toBeGreaterThan(0.6)
  const effects = await contentOutput.effects({ personaId, limit: 200 })
  expect(effects.filter(({ effect }) => effect.verdict === 'compared').length).toBeGreaterThan(40)
  const due = await contentOutput.dueToday({})
  expect(due.map(({ onDate }) => onDate)).toEqual(due.map(() => ctx.calendar().dateAt(clock.now())))
  expect(due.length).toBeGreaterThan(1)
  for (const { id } of personas)
    expect((await contentOutput.drafts({ personaId: id })).total).toBeGreaterThan(4)
})

it('leaves nothing of it when the sample goes', async () => {
  const { api, ctx } = await createSampleApp()
  for await (const _ of await api.workspace.removeSample());
  for (const table of ['pillars', 'ideas', 'drafts', 'materials', 'posts', 'cadences'])
    expect(ctx.read.value(`SELECT count(*) FROM content_${table}`), table).toBe(0)
})
