import { expect, it } from 'vitest'
import { cardFormats } from '#shared/features/persona-cards/model.ts'
import { roughMeasure } from '#shared/features/persona-cards/rules/breaking.ts'
import { composeCard } from '#shared/features/persona-cards/rules/compose.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

it('gives each persona of the sample a whole card, in different designs', async () => {
  const { api, ctx } = await createSampleApp()
  const personas = await api.personas.list({})
  const cards = await Promise.all(personas.map(({ id }) => api.personaCards.show({ personaId: id })))
  expect(new Set(cards.map(({ design }) => design)).size).toBe(personas.length)
  for (const card of cards) {
    expect(card.line, card.roleLine).not.toBe('')
    expect(card.proofs.length, card.roleLine).toBeGreaterThan(1)
    const { photo, qr } = await api.personaCards.pictures({ personaId: card.personaId })
    expect([photo, qr].every((picture) => picture?.startsWith('data:image/'))).toBe(true)
    for (const format of cardFormats)
      expect(composeCard(card, { ...card, format }, roughMeasure).cut, card.roleLine).toEqual([])
  }
  for await (const _ of await api.workspace.removeSample());
  expect(ctx.read.value('SELECT count(*) FROM persona_cards')).toBe(0)
})
