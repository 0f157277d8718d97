import { describe, expect, it } from 'vitest'
import { countPresent, findScopeGroups } from '#electron/features/reports/queries.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const seconds = (at: string) => Date.parse(`${at}:00+08:00`) / 1000

/** A complete log in which 阿川 comes, is removed and comes again within one week. */
function log(): string {
  const system = (at: string, content: string) => ({
    sender: 'SYSTEM',
    accountName: '',
    at,
    type: 80,
    content,
  })
  const said = (at: string, name: string, content: string) => ({
    sender: `wxid_${name}`,
    accountName: name,
    at,
    type: 0,
    content,
  })
  const lines = [
    said('2026-03-01T09:00', '林夏', '早'),
    said('2026-03-02T09:00', '顾言', '早'),
    system('2026-03-03T10:00', '"林夏"邀请"阿川"加入了群聊'),
    system('2026-03-04T10:00', '"阿川"退出了群聊'),
    system('2026-03-06T10:00', '"顾言"邀请"阿川"加入了群聊'),
    said('2026-03-06T11:00', '阿川', '我回来了'),
    said('2026-03-08T20:00', '林夏', '晚安'),
  ]
  return JSON.stringify({
    chatlab: { version: '0.0.2', exportedAt: seconds('2026-03-08T21:00') },
    meta: { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' },
    members: [],
    messages: lines.map(({ at, ...line }) => ({ ...line, timestamp: seconds(at) })),
  })
}

async function imported() {
  const { api, ctx } = createTestApp({ now: '2026-03-08T21:30:00+08:00' })
  const { chats } = await api.chatImport.importLog({ source: { text: log() }, target: { kind: 'auto' } })
  const [chat] = chats
  return { api, ctx, batchId: chat!.batchId, groupId: chat!.group!.id }
}

describe('somebody who left and came back within a period', () => {
  it('counts as two joins and one leave in the group, in Today and in the report alike', async () => {
    const { api, groupId } = await imported()
    expect(await api.groups.row({ groupId })).toMatchObject({
      summary: { members: 3, joined7: { total: 2 }, left7: { total: 1 } },
      signals: { joined28: 2, left28: 1 },
    })
    const numbers = await api.today.numbers({ groupId })
    expect([numbers.joined.week, numbers.left.week]).toEqual([2, 1])
    const report = await api.reports.weekly({ groupId, date: numbers.today })
    expect(report.members).toMatchObject({ now: 3, joined: 2, left: 1, net: 1 })
  })

  it('is named for each coming and going, with who brought them', async () => {
    const { api, groupId } = await imported()
    const joined = await api.today.listPeople({ groupId, figure: 'joined' })
    expect(joined).toMatchObject([
      { personName: '阿川', on: '2026-03-06', inviterName: '顾言' },
      { personName: '阿川', on: '2026-03-03', inviterName: '林夏' },
    ])
    const { personId } = joined[0]!
    const { rows } = await api.members.timeline({ personId, offset: 0, limit: 50 })
    const moves = rows.flatMap((row) =>
      row.type === 'joined' ? [`in ${row.inviterName}`] : row.type === 'left' ? ['out'] : [],
    )
    expect(moves).toEqual(['in 顾言', 'out', 'in 林夏'])
  })

  it('counts among the members of the days between only while there', async () => {
    const { api, ctx, groupId } = await imported()
    const groups = findScopeGroups(ctx.read, groupId, '2026-03-01' as never).map(({ no }) => no)
    const present = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-06'].map((day) =>
      countPresent(ctx.read, groups, day as never),
    )
    expect(present).toEqual([2, 3, 2, 3])
    expect((await api.groups.row({ groupId })).summary.members).toBe(3)
  })

  it('is welcomed for the coming that lasts, and once', async () => {
    const { api, ctx } = await imported()
    const keys = ctx.read.all<{ key: string }>("SELECT key FROM follow_up_reasons WHERE rule = 'welcome'")
    expect(keys.map(({ key }) => key.split('|').at(-1))).toEqual(['2026-03-06'])
    expect((await api.today.numbers({})).joined.week).toBe(2)
  })

  it('has no more stays than before when a leave by hand is taken back', async () => {
    const { api, ctx } = await imported()
    const stays = () => ctx.read.all('SELECT * FROM membership_stays ORDER BY membership_no, ordinal')
    const before = stays()
    const [member] = ctx.read.all<{ id: never }>("SELECT id FROM memberships WHERE nickname = '顾言'")
    const day = (await api.today.numbers({})).today
    const { undoId } = await api.members.markLeft({ membershipId: member!.id, on: day })
    expect(stays()).toHaveLength(before.length + 1)
    expect((await api.today.numbers({})).left.week).toBe(2)
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(stays()).toEqual(before)
  })

  it('leaves no stay behind when the import is undone', async () => {
    const { api, ctx, batchId } = await imported()
    expect(ctx.read.all('SELECT ordinal FROM membership_stays ORDER BY 1')).toEqual([
      { ordinal: 1 },
      { ordinal: 2 },
    ])
    for await (const _ of await api.chatImport.undoBatch({ batchId })) void _
    expect(ctx.read.all('SELECT ordinal FROM membership_stays')).toEqual([])
  })
})
