import { describe, expect, it } from 'vitest'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const ASK = 'welcome-ask' as ScriptId

/** Sends the script to somebody new; `hasReplied` null = still waiting. */
async function send(app: ReturnType<typeof createTestApp>, name: string, hasReplied: boolean | null) {
  const group = givenGroup(app.ctx, { name: `${name}的群` })
  const { personId } = givenMember(app.ctx, group, { name })
  const due = { at: app.clock.now() }
  const { card } = await app.api.followUps.schedule({ personId: personId as never, title: '打招呼', due })
  await app.api.followUps.show({ id: card.id, language: 'zh-CN' })
  await app.api.followUps.markCopied({ id: card.id, scriptId: ASK })
  const { undoId } = await app.api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
  if (hasReplied !== null) await app.api.followUps.settle({ id: card.id, hasReplied })
  return undoId!
}

const usageOf = async (app: ReturnType<typeof createTestApp>) => {
  const { usage, versions } = await app.api.scripts.show({ id: ASK, language: 'zh-CN' })
  return { usage, versions: versions.map((version) => [version.version, version.usage] as const) }
}

describe('use and replies of a script', () => {
  it('count for the script and for the version that went out', async () => {
    const app = createTestApp()
    for (const [at, hasReplied] of [true, true, true, false, false].entries())
      await send(app, `甲${at}`, hasReplied)
    const { texts } = await app.api.scripts.show({ id: ASK, language: 'zh-CN' })
    const reworded = { ...texts, 'zh-CN': { title: '欢迎', body: '{称呼}好' } }
    await app.api.scripts.update({ id: ASK, category: 'welcome', texts: reworded })
    await send(app, '乙', true)
    await send(app, '丙', null)
    expect(await usageOf(app)).toEqual({
      usage: { uses: 7, settled: 6, replied: 4, rate: 4 / 6 },
      versions: [
        [2, { uses: 2, settled: 1, replied: 1, rate: null }],
        [1, { uses: 5, settled: 5, replied: 3, rate: 0.6 }],
      ],
    })
  })

  it('is taken back with the card', async () => {
    const app = createTestApp()
    const undoId = await send(app, '甲', null)
    expect((await usageOf(app)).usage.uses).toBe(1)
    await app.api.workspace.undo({ undoId })
    expect((await usageOf(app)).usage.uses).toBe(0)
  })

  it('stays with the cards of a script that was deleted and brought back', async () => {
    const app = createTestApp()
    const copy = await app.api.scripts.duplicate({ id: ASK })
    await send(app, '甲', null)
    const { undoId } = await app.api.scripts.remove({ id: copy.id })
    await app.api.workspace.undo({ undoId })
    expect((await usageOf(app)).usage.uses).toBe(1)
  })
})

describe('uses beside cards', () => {
  it('count texts copied in the library, once for each person, and say nothing of replies', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const copyFor = (name: string) => {
      const { personId } = givenMember(app.ctx, group, { name })
      return () => app.api.scripts.markCopied({ id: ASK, personId: personId as never })
    }
    const [first, second] = [copyFor('甲'), copyFor('乙')]
    expect(await first()).toEqual({ isCounted: true })
    expect(await first()).toEqual({ isCounted: false })
    expect(await second()).toEqual({ isCounted: true })
    app.clock.advance(11 * 60_000)
    expect(await first()).toEqual({ isCounted: true })
    expect(await usageOf(app)).toEqual({
      usage: { uses: 3, settled: 0, replied: 0, rate: null },
      versions: [[1, { uses: 3, settled: 0, replied: 0, rate: null }]],
    })
  })

  it('join those of cards, each with the version that went out', async () => {
    const app = createTestApp()
    for (const at of [1, 2, 3, 4, 5]) await send(app, `甲${at}`, true)
    await app.api.scripts.markCopied({ id: ASK })
    const { texts } = await app.api.scripts.show({ id: ASK, language: 'zh-CN' })
    const reworded = { ...texts, 'zh-CN': { title: '欢迎', body: '{称呼}好' } }
    await app.api.scripts.update({ id: ASK, category: 'welcome', texts: reworded })
    await app.api.scripts.markCopied({ id: ASK })
    expect(await usageOf(app)).toEqual({
      usage: { uses: 7, settled: 5, replied: 5, rate: 1 },
      versions: [
        [2, { uses: 1, settled: 0, replied: 0, rate: null }],
        [1, { uses: 6, settled: 5, replied: 5, rate: 1 }],
      ],
    })
    const [found] = await app.api.scripts.search({ language: 'zh-CN', text: '', category: 'welcome' })
    expect(found).toMatchObject({ id: ASK, usage: { uses: 7, rate: 1 } })
  })
})
