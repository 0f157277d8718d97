import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'

type Said = { sender: string; name: string; at?: number; text?: string; card?: string }

/** A ChatLab file; `platform` decides what kind of id `sender` is. */
function log(lines: readonly Said[], options: { platform?: string; group?: string } = {}): string {
  const { platform = 'wechat', group = '晚读共读会' } = options
  const meta = { name: group, platform, type: 'group', groupId: `${group}@chatroom` }
  const rows = lines.map(({ sender, name, card, at = 0, text = '好' }) => ({
    _type: 'message',
    sender,
    accountName: name,
    ...(card ? { groupNickname: card } : {}),
    timestamp: 1_773_000_000 + at,
    type: 0,
    content: text,
  }))
  const head = { _type: 'header', chatlab: { version: '0.0.2', exportedAt: 1_773_050_000 }, meta }
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** Text copied from a chat window: names without any id. */
const copied = (lines: readonly [string, string][]) =>
  lines.map(([name, text]) => `${name} 2026-03-08 21:03\n${text}`).join('\n\n')

function names(app: ReturnType<typeof createTestApp>): string[] {
  return app.ctx.read
    .all<{ name: string }>('SELECT display_name AS name FROM people ORDER BY display_name')
    .map((row) => row.name)
}

async function groupOf(app: ReturnType<typeof createTestApp>) {
  const [group] = await app.api.groups.list({})
  return { kind: 'group', groupId: group?.id as never } as const
}

describe('who is who on import', () => {
  it('keeps one person under one id, whatever the name, and the names with their spans', async () => {
    const app = createTestApp()
    const text = log([
      { sender: 'wxid_1', name: '顾言', at: 0 },
      { sender: 'wxid_1', name: '言之有物', at: 100 },
    ])
    await app.api.chatImport.importLog({ source: { text } })
    expect(names(app)).toEqual(['言之有物'])
    expect(app.ctx.read.all('SELECT name, first_at, last_at FROM member_names ORDER BY first_at')).toEqual([
      { name: '顾言', first_at: 1_773_000_000_000, last_at: 1_773_000_000_000 },
      { name: '言之有物', first_at: 1_773_000_100_000, last_at: 1_773_000_100_000 },
    ])
  })

  it('knows the same id in two groups as one person with two memberships', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: { text: log([{ sender: 'wxid_1', name: '顾言' }]) } })
    await app.api.chatImport.importLog({
      source: { text: log([{ sender: 'wxid_1', name: '顾言' }], { group: '青禾小铺' }) },
    })
    expect(names(app)).toEqual(['顾言'])
    expect(app.ctx.read.value('SELECT count(*) FROM memberships')).toBe(2)
  })

  it('keeps two people of one name apart when their ids differ', async () => {
    const app = createTestApp()
    const text = log([
      { sender: 'wxid_1', name: '小王' },
      { sender: 'wxid_2', name: '小王' },
    ])
    await app.api.chatImport.importLog({ source: { text } })
    expect(names(app)).toEqual(['小王', '小王'])
  })

  it('finds a sender without id by a name that exactly one member carried, also a former name', async () => {
    const app = createTestApp()
    const text = log([
      { sender: 'wxid_1', name: '顾言' },
      { sender: 'wxid_1', name: '言之有物', at: 100 },
    ])
    await app.api.chatImport.importLog({ source: { text } })
    await app.api.chatImport.importLog({
      source: { text: copied([['顾言', '收到']]) },
      target: await groupOf(app),
    })
    expect(names(app)).toEqual(['言之有物'])
  })

  it('gives an ambiguous name one unresolved sender of its own, the same one next time', async () => {
    const app = createTestApp()
    const text = log([
      { sender: 'wxid_1', name: '小王' },
      { sender: 'wxid_2', name: '小王' },
    ])
    await app.api.chatImport.importLog({ source: { text } })
    for (const line of ['在吗', '收到'])
      await app.api.chatImport.importLog({
        source: { text: copied([['小王', line]]) },
        target: await groupOf(app),
      })
    expect(names(app)).toEqual(['小王', '小王', '小王'])
  })

  it('adds an id to somebody known by name only, and then refuses to mix him with another id', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({
      source: { text: copied([['顾言', '在']]) },
      target: {
        kind: 'new',
        draft: { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'interest' },
      },
    })
    const target = await groupOf(app)
    await app.api.chatImport.importLog({
      source: { text: log([{ sender: 'wxid_1', name: '顾言' }]) },
      target,
    })
    expect(names(app)).toEqual(['顾言'])
    await app.api.chatImport.importLog({
      source: { text: log([{ sender: 'wxid_9', name: '顾言', at: 50 }]) },
      target,
    })
    expect(names(app)).toEqual(['顾言', '顾言'])
  })

  it('recognises the operator by the names given once, in every later import', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({
      source: { text: log([{ sender: 'wxid_me', name: '林夏' }]) },
      myNames: ['林夏'],
    })
    expect((await app.api.settings.get()).myNicknames).toEqual(['林夏'])
    await app.api.chatImport.importLog({
      source: { text: log([{ sender: 'wxid_me', name: '林夏', text: '晚上好' }], { group: '青禾小铺' }) },
    })
    expect(app.ctx.read.all('SELECT is_me FROM memberships')).toEqual([{ is_me: 1 }, { is_me: 1 }])
    expect(names(app)).toEqual(['林夏'])
    expect(app.ctx.read.value('SELECT coalesce(sum(messages), 0) FROM group_days')).toBe(0)
  })

  it('shows names with line breaks, direction marks or nothing in them safely', async () => {
    const app = createTestApp()
    const text = log([
      { sender: 'wxid_1', name: '小\n满\u202e' },
      { sender: 'wxid_2', name: '' },
    ])
    await app.api.chatImport.importLog({ source: { text } })
    expect(names(app)).toEqual(['wxid_2', '小 满'])
  })

  it('finds people by pinyin and its initials', async () => {
    const app = createTestApp()
    await app.api.chatImport.importLog({ source: { text: log([{ sender: 'wxid_1', name: '顾言' }]) } })
    expect(app.ctx.read.value('SELECT search_text FROM people')).toBe('顾言\nguyan\ngy')
  })
})
