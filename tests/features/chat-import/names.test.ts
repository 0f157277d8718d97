import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000

/** A ChatLab file: who spoke under which name, and the list of members. */
function chatlab(
  lines: readonly { at: string; name: string }[],
  members: readonly { platformId: string; accountName: string; aliases?: string[] }[] = [],
): string {
  return JSON.stringify({
    chatlab: { version: '0.0.2', exportedAt: seconds('2026-03-10T09:00:00') },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
    members,
    messages: lines.map(({ at, name }) => ({
      sender: 'wxid_ahua',
      accountName: name,
      timestamp: seconds(at),
      type: 0,
      content: `${name}说的话`,
    })),
  })
}

function createStage() {
  const { api, ctx } = createTestApp()
  const importText = async (text: string) =>
    (await api.chatImport.importLog({ source: { text } })).chats[0]?.batchId ?? ''
  const found = async (text: string) => (await api.search.names({ text })).people.map(({ name }) => name)
  const undo = async (batchId: string) => {
    for await (const _ of await api.chatImport.undoBatch({ batchId: batchId as never }));
  }
  return { api, ctx, importText, found, undo }
}

const NAMED = [{ platformId: 'wxid_ahua', accountName: '阿花', aliases: ['花姐'] }]

describe('names of people', () => {
  it('find them by an alias of the list of members, also by its pinyin, as long as the import counts', async () => {
    const { importText, found, undo } = createStage()
    const batchId = await importText(chatlab([{ at: '2026-03-01T10:00:00', name: '阿花' }], NAMED))
    expect(await found('花姐')).toEqual(['阿花'])
    expect(await found('huajie')).toEqual(['阿花'])
    await importText(chatlab([{ at: '2026-03-02T10:00:00', name: '阿花' }]))
    await undo(batchId)
    expect(await found('花姐')).toEqual([])
  })

  it('find them by the name they carried before', async () => {
    const { importText, found } = createStage()
    await importText(
      chatlab([
        { at: '2026-03-01T10:00:00', name: '爱跑步的鱼' },
        { at: '2026-03-05T10:00:00', name: '静待花开' },
      ]),
    )
    expect(await found('跑步')).toEqual(['静待花开'])
    expect(await found('jingdai')).toEqual(['静待花开'])
  })

  it('let a copied text with the alias belong to the same member', async () => {
    const { api, ctx, importText } = createStage()
    await importText(chatlab([{ at: '2026-03-01T10:00:00', name: '阿花' }], NAMED))
    const [group] = await api.groups.list({})
    const text = '花姐 2026年3月1日 12:00\n吃饭了吗\n\n路人 2026年3月1日 12:01\n还没\n'
    const { chats } = await api.chatImport.importLog({
      source: { text },
      target: { kind: 'group', groupId: group!.id },
    })
    expect(chats[0]?.newMembers).toBe(1)
    expect(ctx.read.all('SELECT display_name AS name FROM people ORDER BY no')).toEqual([
      { name: '阿花' },
      { name: '路人' },
    ])
  })

  it('are no new nickname where a copied text shows the remark or the card', async () => {
    const { api, ctx, importText } = createStage()
    await importText(chatlab([{ at: '2026-03-01T10:00:00', name: '阿花' }]))
    const [group] = await api.groups.list({})
    const target = { kind: 'group', groupId: group!.id } as const
    await api.rosters.importRoster({
      source: { text: '微信昵称,微信备注,群昵称,wxid\n阿花,花店老板,花花,wxid_ahua\n' },
      target,
      listedOn: '2026-03-02' as never,
    })
    for (const name of ['花花', '花店老板'])
      await api.chatImport.importLog({
        source: { text: `${name} 2026年3月5日 12:00\n吃饭了吗\n\n${name} 2026年3月5日 12:01\n还没\n` },
        target,
      })
    expect(ctx.read.all('SELECT nickname, card FROM memberships')).toEqual([
      { nickname: '阿花', card: '花花' },
    ])
  })

  it('become the nickname where one list gives it as nickname and card', async () => {
    const { api, ctx, importText } = createStage()
    await importText(chatlab([{ at: '2026-03-01T10:00:00', name: '阿花' }]))
    const [group] = await api.groups.list({})
    await api.rosters.importRoster({
      source: { text: '微信昵称,微信备注,群昵称,wxid\n花花,,花花,wxid_ahua\n' },
      target: { kind: 'group', groupId: group!.id },
      listedOn: '2026-03-05' as never,
    })
    expect(ctx.read.value('SELECT nickname FROM memberships')).toBe('花花')
  })
})
