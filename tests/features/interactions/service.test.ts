import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })

/** 宋捷 in a group; the operator is 老顾. */
async function givenPerson() {
  const app = createTestApp()
  const { personId } = givenMember(app.ctx, givenGroup(app.ctx), { name: '宋捷' })
  await app.api.settings.update({ myName: '老顾' })
  return { ...app, personId, list: () => app.api.interactions.listOfPerson({ personId }) }
}

/** The mail of a private chat with 宋捷: from 老顾 at 20:00, answered at 20:05. */
const MAIL = `老顾 和 宋捷 在微信上的聊天记录如下，请查收。

—————  2026-03-08  —————


老顾  20:00

周六来吗

宋捷  20:05

来

`

describe('a contact noted by hand', () => {
  it('is kept with kind, time and note, and taken back', async () => {
    const { api, list, personId, clock } = await givenPerson()
    const { undoId } = await api.interactions.log({ personId, kind: 'call', note: '聊了课程' })
    expect(await list()).toMatchObject([
      { kind: 'call', note: '聊了课程', at: clock.now(), isEditable: true, conversation: null },
    ])
    await api.workspace.undo({ undoId })
    expect(await list()).toEqual([])
  })

  it('can be changed and deleted, and each of it taken back', async () => {
    const { api, list, personId } = await givenPerson()
    const { interaction } = await api.interactions.log({ personId, kind: 'call', note: '聊了课程' })
    const { id } = interaction
    const edited = await api.interactions.edit({ id, kind: 'meeting', at: at('2026-03-09T15:00:00') })
    expect(edited.interaction).toMatchObject({
      kind: 'meeting',
      note: '聊了课程',
      at: at('2026-03-09T15:00:00'),
    })
    await api.workspace.undo({ undoId: edited.undoId })
    expect(await list()).toEqual([interaction])
    const removed = await api.interactions.remove({ id })
    expect(await list()).toEqual([])
    await expect(api.interactions.edit({ id, note: 'x' })).rejects.toMatchObject(refusal('CONTACT_NOT_FOUND'))
    await api.workspace.undo({ undoId: removed.undoId })
    expect(await list()).toEqual([interaction])
  })

  it('cannot lie ahead', async () => {
    const { api, personId } = await givenPerson()
    const later = at('2026-03-10T13:00:00')
    await expect(api.interactions.log({ personId, kind: 'meeting', at: later })).rejects.toMatchObject(
      refusal('CONTACT_IN_FUTURE'),
    )
    const { interaction } = await api.interactions.log({ personId, kind: 'meeting' })
    await expect(api.interactions.edit({ id: interaction.id, at: later })).rejects.toMatchObject(
      refusal('CONTACT_IN_FUTURE'),
    )
  })
})

describe('a contact that something else tells of', () => {
  it('is not changed by hand: neither of a log nor of a follow-up', async () => {
    const { api, list, personId } = await givenPerson()
    await api.chatImport.importLog({ source: { text: MAIL } })
    const { card } = await api.followUps.schedule({ personId, title: '问问近况', due: { at: 0 } })
    await api.followUps.complete({ id: card.id, outcome: 'replied' })
    const [ofCard, ofLog] = await list()
    expect([ofCard, ofLog]).toMatchObject([{ isEditable: false }, { isEditable: false }])
    await expect(api.interactions.remove({ id: ofLog!.id })).rejects.toMatchObject(refusal('CONTACT_OF_LOG'))
    await expect(api.interactions.edit({ id: ofCard!.id, note: 'x' })).rejects.toMatchObject(
      refusal('CONTACT_OF_FOLLOW_UP'),
    )
    expect(await list()).toEqual([ofCard, ofLog])
  })

  it('opens its lines, those of several exports as one', async () => {
    const { api, list } = await givenPerson()
    await api.chatImport.importLog({ source: { text: MAIL } })
    await api.chatImport.importLog({ source: { text: `${MAIL}宋捷  20:06\n\n带上朋友\n` } })
    const [talk] = await list()
    expect(talk?.conversation).toMatchObject({
      ownLines: 1,
      theirLines: 2,
      isFirstMine: true,
      excerpt: '带上朋友',
    })
    expect(await api.interactions.lines({ id: talk!.id })).toMatchObject([
      { isOwn: true, text: '周六来吗', sentAt: at('2026-03-08T20:00:00') },
      { isOwn: false, text: '来' },
      { isOwn: false, text: '带上朋友' },
    ])
  })
})

describe('how the operator and a person stand', () => {
  it('tells last contact, who wrote last, and the rate only from five settled chats on', async () => {
    const { api, personId } = await givenPerson()
    const summary = () => api.interactions.summary({ personId })
    expect(await summary()).toEqual({
      lastContactAt: null,
      isLastMine: null,
      settled: 0,
      replied: 0,
      rate: null,
    })
    await api.chatImport.importLog({ source: { text: MAIL } })
    expect(await summary()).toMatchObject({
      lastContactAt: at('2026-03-08T20:05:00'),
      isLastMine: false,
      settled: 1,
      replied: 1,
      rate: null,
    })
    for (const hasReplied of [true, true, true, false]) {
      const { card } = await api.followUps.schedule({ personId, title: '问问近况', due: { at: 0 } })
      await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
      await api.followUps.settle({ id: card.id, hasReplied })
    }
    expect(await summary()).toMatchObject({ settled: 5, replied: 4, rate: 0.8 })
  })

  it('does not count a chat twice when a log tells of the follow-up', async () => {
    const { api, personId, clock } = await givenPerson()
    clock.set('2026-03-08T20:00:30+08:00')
    const { card } = await api.followUps.schedule({ personId, title: '周六', due: { at: 0 } })
    await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
    clock.set('2026-03-10T12:00:00+08:00')
    await api.chatImport.importLog({ source: { text: MAIL } })
    expect(await api.interactions.summary({ personId })).toMatchObject({ settled: 1, replied: 1 })
  })
})

it('shows everything on the timeline, by kind', async () => {
  const { api, personId } = await givenPerson()
  await api.chatImport.importLog({ source: { text: MAIL } })
  await api.interactions.log({ personId, kind: 'call', note: '聊了课程' })
  await api.interactions.log({ personId, kind: 'note', note: '喜欢跑步' })
  const { card } = await api.followUps.schedule({ personId, title: '问问近况', due: { at: 0 } })
  await api.followUps.complete({ id: card.id, outcome: 'replied', note: '都好' })
  const all = await api.members.timeline({ personId })
  expect(all.counts).toMatchObject({ chats: 1, calls: 1, notes: 1, follow_ups: 1 })
  const some = await api.members.timeline({ personId, kinds: ['chats', 'calls'] })
  expect(some).toMatchObject({ total: 2, counts: all.counts })
  expect(some.rows).toMatchObject([
    { type: 'contact', kind: 'call', note: '聊了课程', isEditable: true },
    { type: 'contact', kind: 'private_chat', conversation: { theirLines: 1 }, at: at('2026-03-08T20:05:00') },
  ])
})
