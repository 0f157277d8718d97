import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** 宋捷 joined today; a welcome was sent at noon and waits for an answer. */
async function givenWaiting() {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const member = givenMember(app.ctx, group, { name: '宋捷', joinedOn: '2026-03-10' })
  app.ctx.writeQuietly((db) =>
    db.run(
      `INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at)
       SELECT no, 'nick', '宋捷', 0, 0, 0 FROM memberships`,
    ),
  )
  await app.api.settings.update({ myName: '老顾' })
  await generateFollowUps(app.ctx)
  const [card] = await app.api.followUps.listDue({})
  await app.api.followUps.complete({ id: card!.id, outcome: 'sent_waiting' })
  return { ...app, group, member, card: card! }
}

/** The mail of a private chat with 宋捷. */
const mail = (lines: readonly [at: string, who: string, text: string][]) =>
  `老顾 和 宋捷 在微信上的聊天记录如下，请查收。\n\n—————  2026-03-10  —————\n\n\n${lines
    .map(([time, who, text]) => `${who}  ${time}\n\n${text}\n`)
    .join('\n')}`

describe('a reply in a private log', () => {
  it('settles the waiting card, and the card waits again when the log is withdrawn', async () => {
    const { api, card } = await givenWaiting()
    const text = mail([
      ['11:58', '老顾', '欢迎你'],
      ['12:05', '宋捷', '谢谢！'],
    ])
    const { chats } = await api.chatImport.importLog({ source: { text } })
    expect(await api.followUps.listWaiting({})).toEqual([])
    const show = () => api.followUps.show({ id: card.id, language: 'zh-CN' })
    expect((await show()).card).toMatchObject({ state: 'done', outcome: 'replied' })
    for await (const _ of await api.chatImport.undoBatch({ batchId: chats[0]!.batchId })) void _
    expect((await show()).card).toMatchObject({ state: 'waiting', outcome: 'sent_waiting' })
  })

  it('is none when it came before the card was sent', async () => {
    const { api } = await givenWaiting()
    await api.chatImport.importLog({ source: { text: mail([['09:00', '宋捷', '你好']]) } })
    expect(await api.followUps.listWaiting({})).toHaveLength(1)
  })

  it('leaves alone what the operator settled by hand', async () => {
    const { api, card } = await givenWaiting()
    await api.followUps.settle({ id: card.id, hasReplied: false })
    await api.chatImport.importLog({ source: { text: mail([['12:05', '宋捷', '谢谢！']]) } })
    const { card: after } = await api.followUps.show({ id: card.id, language: 'zh-CN' })
    expect(after).toMatchObject({ state: 'done', outcome: 'no_reply' })
  })
})

describe('the rest of a week', () => {
  it('begins with a real contact of any kind: whoever was called is not written to by a rule', async () => {
    const { ctx, api } = createTestApp()
    const group = givenGroup(ctx)
    const called = givenMember(ctx, group, { name: '林夏', joinedOn: '2026-03-10' })
    const noted = givenMember(ctx, group, { name: '顾言', joinedOn: '2026-03-10' })
    await api.interactions.log({ personId: called.personId, kind: 'call', note: '聊了课程' })
    await api.interactions.log({ personId: noted.personId, kind: 'note', note: '喜欢跑步' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 1, resting: 1 })
    expect(await api.followUps.listDue({})).toMatchObject([{ personName: '顾言' }])
  })
})
