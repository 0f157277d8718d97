import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

const seconds = (at: string) => Date.parse(`${at}+08:00`) / 1000

type Message = { sender: string; name?: string; at: string; text: string; type?: number }

/** A ChatLab file of one group, with what its list of members and its owner say. */
function chatlab(
  messages: readonly Message[],
  facts: {
    ownerId?: string
    members?: { platformId: string; accountName: string; roles?: { id: string }[] }[]
  } = {},
): string {
  return JSON.stringify({
    chatlab: { version: '0.0.2', exportedAt: seconds('2026-03-10T09:00:00') },
    meta: {
      name: '晚读共读会',
      platform: 'wechat',
      type: 'group',
      groupId: 'evening@chatroom',
      ownerId: facts.ownerId,
    },
    members: facts.members ?? [],
    messages: messages.map(({ sender, name, at, text, type }) => ({
      sender,
      accountName: name ?? sender.replace('wxid_', ''),
      timestamp: seconds(at),
      type: type ?? 0,
      content: text,
    })),
  })
}

const FIRST = chatlab([
  { sender: 'wxid_林夏', at: '2026-03-01T10:00:00', text: '早' },
  { sender: 'wxid_周敏', at: '2026-03-01T10:01:00', text: '早' },
  { sender: 'wxid_顾言', at: '2026-03-01T10:02:00', text: '早' },
])

/** Tells of an admin, of the operator's own account, and of a way in. */
const SECOND = chatlab(
  [
    { sender: 'wxid_林夏', at: '2026-03-02T10:00:00', text: '第二天' },
    {
      sender: 'SYSTEM',
      at: '2026-03-02T11:00:00',
      text: '"周敏"通过扫描"林夏"分享的二维码加入群聊',
      type: 80,
    },
    { sender: 'wxid_顾言', at: '2026-03-02T11:01:00', text: '欢迎' },
  ],
  {
    ownerId: 'wxid_顾言',
    members: [{ platformId: 'wxid_林夏', accountName: '林夏', roles: [{ id: 'admin' }] }],
  },
)

function createStage() {
  const app = createTestApp()
  const { api, ctx } = app
  const standing = () =>
    ctx.read.all<{ name: string; staffRole: string; isMe: number; channel: string | null; joinedOn: string }>(
      `SELECT nickname AS name, staff_role AS staffRole, is_me AS isMe, channel, joined_kind || ' ' || joined_by AS joinedOn
       FROM memberships ORDER BY nickname`,
    )
  const figures = () => ctx.read.all('SELECT * FROM group_days ORDER BY on_date')
  const prepare = async (text: string) => {
    for await (const event of await api.chatImport.prepare({ source: { text } }))
      if (event.kind === 'ready') return event.chats.map((chat) => chat.batchId)
    throw new Error('nothing was prepared')
  }
  const undo = async (batchId: string) => {
    for await (const _ of await api.chatImport.undoBatch({ batchId: batchId as never }));
  }
  const discard = async (batchIds: string[]) => {
    for await (const _ of await api.chatImport.discard({ batchIds: batchIds as never }));
  }
  const importText = async (text: string) => {
    const { chats } = await api.chatImport.importLog({ source: { text } })
    return chats[0]?.batchId ?? ''
  }
  return { ...app, standing, figures, prepare, undo, discard, importText }
}

describe('what an import says of a membership', () => {
  it('shows with the import', async () => {
    const { importText, standing } = createStage()
    await importText(FIRST)
    await importText(SECOND)
    expect(standing()).toEqual([
      expect.objectContaining({ name: '周敏', channel: 'qr', joinedOn: 'day 2026-03-02' }),
      expect.objectContaining({ name: '林夏', staffRole: 'admin', isMe: 0 }),
      expect.objectContaining({ name: '顾言', staffRole: 'none', isMe: 1 }),
    ])
  })

  it('is not seen before the import is committed, nor after it was discarded', async () => {
    const { importText, prepare, discard, standing } = createStage()
    await importText(FIRST)
    const before = standing()
    const batchIds = await prepare(SECOND)
    expect(standing()).toEqual(before)
    await discard(batchIds)
    expect(standing()).toEqual(before)
  })

  it('is withdrawn with the import, and the figures of the group with it', async () => {
    const { importText, undo, standing, figures } = createStage()
    await importText(FIRST)
    const before = { standing: standing(), figures: figures() }
    await undo(await importText(SECOND))
    expect({ standing: standing(), figures: figures() }).toEqual(before)
  })

  it('stays when only another import that says the same is withdrawn', async () => {
    const { importText, undo, standing } = createStage()
    await importText(FIRST)
    const second = await importText(SECOND)
    await importText(`${SECOND}\n`)
    const told = standing()
    await undo(second)
    expect(standing()).toEqual(told)
  })

  it('never overrides a role that was set by hand, and does not take it along when withdrawn', async () => {
    const { api, ctx, importText, undo, standing } = createStage()
    await importText(FIRST)
    const lin = ctx.read.value<string>("SELECT id FROM memberships WHERE nickname = '林夏'")
    await api.members.setStaffRole({ membershipId: lin as never, staffRole: 'kol' })
    const second = await importText(SECOND)
    expect(standing()).toContainEqual(expect.objectContaining({ name: '林夏', staffRole: 'kol' }))
    await undo(second)
    expect(standing()).toContainEqual(expect.objectContaining({ name: '林夏', staffRole: 'kol' }))
  })

  it('leaves a role that was taken away by hand where the hand put it', async () => {
    const { api, ctx, importText, standing } = createStage()
    await importText(FIRST)
    await importText(SECOND)
    const lin = ctx.read.value<string>("SELECT id FROM memberships WHERE nickname = '林夏'")
    await api.members.setStaffRole({ membershipId: lin as never, staffRole: 'none' })
    await importText(`${SECOND}\n`)
    expect(standing()).toContainEqual(expect.objectContaining({ name: '林夏', staffRole: 'none' }))
  })
})

describe('people about whom the operator wrote', () => {
  it('stay when the import is withdrawn, are named before, and are the same when it comes back', async () => {
    const { api, importText, undo, standing } = createStage()
    const batchId = await importText(FIRST)
    const rows = (await api.members.page({})).rows
    const personIds = rows.filter((row) => row.name !== '林夏').map((row) => row.personId)
    const [zhou, gu] = personIds
    await api.members.setDoNotContact({ selection: { personIds: [zhou!] }, doNotContact: true })
    await api.followUps.setContactState({ personId: gu!, state: 'friend' })
    const preview = await api.chatImport.undoPreview({ batchId: batchId as never })
    expect(preview.staying.toSorted()).toEqual(['周敏', '顾言'].toSorted())
    await undo(batchId)
    expect(standing().map(({ name }) => name)).toEqual(['周敏', '顾言'])
    await importText(FIRST)
    const after = (await api.members.page({})).rows
    expect(after.find((row) => row.personId === zhou)?.doNotContact).toBe(true)
    expect(after.find((row) => row.personId === gu)?.contactState).toBe('friend')
  })

  it('stay when a hand gave them a role in the group', async () => {
    const { api, ctx, importText, undo, standing } = createStage()
    const batchId = await importText(FIRST)
    const lin = ctx.read.value<string>("SELECT id FROM memberships WHERE nickname = '林夏'")
    await api.members.setStaffRole({ membershipId: lin as never, staffRole: 'kol' })
    await undo(batchId)
    expect(standing()).toEqual([expect.objectContaining({ name: '林夏', staffRole: 'kol' })])
  })
})
