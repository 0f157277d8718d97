import { expect, it } from 'vitest'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

it('shows in the sample a group that never heard it, one long ago with many new members, and one that is fine', async () => {
  const { api, ctx } = await createSampleApp()
  const due = await api.distribution.due({})
  expect(due.map(({ groupName, reasons }) => [groupName, reasons.map(({ kind }) => kind)])).toEqual([
    ['滨江晨跑团', ['never']],
    ['青禾小铺会员群', ['overdue', 'newcomers']],
  ])
  const reading = (await api.personas.list({})).find(({ brand }) => brand === '晚读共读会')
  if (!reading) throw new Error('the persona of the reading club is missing')
  const { groups } = await api.distribution.matrix({ personaId: reading.id })
  expect(groups.map(({ groupName, standing }) => [groupName, standing.rest])).toEqual([
    ['晚读共读会', null],
    ['滨江晨跑团', 'other_persona'],
    ['青禾小铺会员群', 'other_persona'],
  ])
  const club = groups[0]
  expect(club?.standing.reasons).toEqual([])
  expect(club?.cells.filter(({ isChanged }) => isChanged).length).toBeGreaterThan(0)
  const texts = ctx.read.all<{ text: string }>('SELECT text FROM introduction_posts')
  expect(texts.length).toBe(8)
  expect(texts.every(({ text }) => text.length > 0 && !text.includes('{'))).toBe(true)
})
