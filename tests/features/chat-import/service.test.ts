import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type Line = { at: string; name: string; id?: string; text: string }

/** A ChatLab JSONL file of a group, with second precision. */
function jsonl(lines: readonly Line[], options: { exportedAt?: string; name?: string } = {}): string {
  const exportedAt = Date.parse(options.exportedAt ?? '2026-03-10T11:00:00+08:00') / 1000
  const head = {
    _type: 'header',
    chatlab: { version: '0.0.2', exportedAt },
    meta: {
      name: options.name ?? '晚读共读会',
      platform: 'wechat',
      type: 'group',
      groupId: 'evening@chatroom',
    },
  }
  const rows = lines.map(({ at, name, id, text }) => ({
    _type: 'message',
    sender: `wxid_${name}`,
    accountName: name,
    timestamp: Date.parse(`${at}+08:00`) / 1000,
    type: 0,
    content: text,
    ...(id ? { platformMessageId: id } : {}),
  }))
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** A multi-select mail of the same group: minutes, no ids. */
function mail(lines: readonly Line[]): string {
  const body = lines.map(({ at, name, text }) => `${name}  ${at.slice(11, 16)}\n\n${text}\n`)
  const day = lines[0]?.at.slice(0, 10) ?? ''
  return `晚读共读会 微信群上的聊天记录如下，请查收。\n\n—————  ${day}  —————\n\n\n${body.join('\n')}`
}

const TALK: readonly Line[] = [
  { at: '2026-03-09T20:00:00', name: '林夏', text: '今晚读第三章' },
  { at: '2026-03-09T20:01:10', name: '周敏', text: '请问卡片用手机记可以吗？' },
  { at: '2026-03-09T20:01:40', name: '顾言', text: '可以的，我就用备忘录' },
  { at: '2026-03-09T20:02:00', name: '周敏', text: '好' },
  { at: '2026-03-09T20:02:00', name: '周敏', text: '好' },
]

/** Rows of every table that imports fill, without keys that only count up. */
function contents(ctx: DataContext) {
  return {
    messages: ctx.read.all(
      `SELECT g.name AS g, p.display_name AS who, m.sent_at, m.precision, m.kind, m.flags, m.text FROM messages m
       JOIN groups g ON g.no = m.group_no LEFT JOIN memberships s ON s.no = m.membership_no LEFT JOIN people p ON p.no = s.person_no
       ORDER BY m.sent_at, who, m.text, m.precision`,
    ),
    people: ctx.read.all('SELECT display_name, remark, search_text FROM people ORDER BY display_name'),
    members: ctx.read.all(
      `SELECT g.name, m.nickname, m.joined_kind, m.joined_by, m.left_kind, m.left_by FROM memberships m
       JOIN groups g ON g.no = m.group_no ORDER BY g.name, m.nickname`,
    ),
    facts: ctx.read.all(
      `SELECT p.display_name, f.on_date, f.messages, f.questions, f.answers, f.hours FROM daily_facts f
       JOIN memberships m ON m.no = f.membership_no JOIN people p ON p.no = m.person_no ORDER BY 1, 2`,
    ),
    days: ctx.read.all('SELECT on_date, messages, speakers, hour_counts FROM group_days ORDER BY on_date'),
    questions: ctx.read.all('SELECT asked_at, certainty, answer_kind FROM questions ORDER BY asked_at'),
    names: ctx.read.all(
      'SELECT kind, name, first_at, last_at FROM member_names ORDER BY kind, name, first_at, last_at',
    ),
    ids: ctx.read.all('SELECT kind, scope, value FROM platform_identities ORDER BY kind, value'),
    sources: ctx.read.all('SELECT precision, sent_at FROM message_sources ORDER BY sent_at, precision'),
    groups: ctx.read.all('SELECT name, platform_chat_id FROM groups ORDER BY name'),
  }
}

async function undo(api: ReturnType<typeof createTestApp>['api'], batchId: string) {
  for await (const event of await api.chatImport.undoBatch({ batchId: batchId as never }))
    if (event.kind === 'done') return
}

describe('importing a chat log', () => {
  it('brings group, people, messages and facts, and tells the same numbers before and after writing', async () => {
    const { api, ctx } = createTestApp()
    let planned: unknown
    const batchIds: string[] = []
    for await (const event of await api.chatImport.prepare({ source: { text: jsonl(TALK) } })) {
      if (event.kind !== 'ready') continue
      planned = event.chats
      batchIds.push(...event.chats.map((chat) => chat.batchId))
    }
    expect(await api.groups.list({})).toEqual([])
    expect(ctx.read.value('SELECT count(*) FROM shown_messages')).toBe(0)
    expect(ctx.read.value('SELECT count(*) FROM people WHERE pending_batch_no IS NULL')).toBe(0)
    let done: unknown
    for await (const event of await api.chatImport.commit({ batchIds: batchIds as never }))
      if (event.kind === 'done') done = event.chats
    expect(done).toEqual(planned)
    expect(planned).toMatchObject([
      { messages: 5, added: 5, known: 0, senders: 3, newMembers: 3, group: { isNew: true } },
    ])
    expect(contents(ctx).days).toEqual([
      { on_date: '2026-03-09', messages: 5, speakers: 3, hour_counts: expect.stringContaining('5') },
    ])
    expect(contents(ctx).questions).toMatchObject([{ certainty: 'certain', answer_kind: 'probable' }])
  })

  it('adds nothing when the same file comes again, under any name', async () => {
    const { api, ctx } = createTestApp()
    await api.chatImport.importLog({ source: { text: jsonl(TALK), name: 'a.jsonl' } })
    const before = contents(ctx)
    const again = await api.chatImport.importLog({ source: { text: jsonl(TALK), name: 'b.jsonl' } })
    expect(again.chats).toMatchObject([{ added: 0, known: 5, newMembers: 0 }])
    expect(contents(ctx)).toEqual(before)
    expect(await api.chatImport.history()).toHaveLength(1)
  })

  it('adds only what is new from a file that overlaps', async () => {
    const { api, ctx } = createTestApp()
    await api.chatImport.importLog({ source: { text: jsonl(TALK.slice(0, 4)) } })
    const more = [...TALK.slice(2), { at: '2026-03-09T21:00:00', name: '徐岚', text: '我也读完了' }]
    const second = await api.chatImport.importLog({ source: { text: jsonl(more) } })
    expect(second.chats).toMatchObject([{ messages: 4, added: 2, known: 2, newMembers: 1 }])
    expect(contents(ctx).messages).toHaveLength(6)
  })

  it('takes a mail of the same talk as the same messages, at the coarser precision, and keeps the exact times', async () => {
    for (const order of ['mail first', 'file first']) {
      const { api, ctx } = createTestApp()
      const files = [mail(TALK), jsonl(TALK)]
      if (order === 'file first') files.reverse()
      for (const text of files)
        await api.chatImport.importLog({
          source: { text },
          target: await targetOf(api),
          exportedAt: Date.parse('2026-03-10T09:00+08:00'),
        })
      expect(contents(ctx).messages, order).toHaveLength(5)
      expect(ctx.read.all('SELECT DISTINCT precision FROM messages'), order).toEqual([{ precision: 0 }])
    }
  })

  it('counts a repeated platform id within one file once', async () => {
    const { api } = createTestApp()
    const lines = [
      { ...TALK[0], id: '953' },
      { ...TALK[1], id: '954' },
      { ...TALK[1], id: '954' },
    ] as Line[]
    const { chats } = await api.chatImport.importLog({ source: { text: jsonl(lines) } })
    expect(chats).toMatchObject([{ messages: 3, added: 2, repeated: 1 }])
  })

  it('leaves nothing when it is discarded', async () => {
    const { api, ctx } = createTestApp()
    const before = contents(ctx)
    for await (const event of await api.chatImport.prepare({ source: { text: jsonl(TALK) } })) {
      if (event.kind === 'ready')
        for await (const _ of await api.chatImport.discard({
          batchIds: event.chats.map((chat) => chat.batchId),
        }));
    }
    expect(contents(ctx)).toEqual(before)
    expect(await api.chatImport.history()).toEqual([])
  })

  it('reads joins and leaves from system lines as events, never as activity', async () => {
    const { api, ctx } = createTestApp()
    const system = (at: string, content: string) =>
      JSON.stringify({
        _type: 'message',
        sender: 'SYSTEM',
        accountName: '',
        timestamp: Date.parse(`${at}+08:00`) / 1000,
        type: 80,
        content,
      })
    const text = [
      jsonl(TALK),
      system('2026-03-09T20:03:00', '"顾言"邀请"何小满"加入了群聊'),
      system('2026-03-09T20:04:00', '"周敏"退出了群聊'),
    ].join('\n')
    const { chats } = await api.chatImport.importLog({ source: { text } })
    expect(chats).toMatchObject([{ joined: 1, left: 1, systemLines: 2 }])
    expect(contents(ctx).members).toMatchObject([
      { nickname: '何小满', joined_kind: 'day', joined_by: '2026-03-09', left_kind: null },
      { nickname: '周敏', left_kind: 'day', left_by: '2026-03-09' },
      { nickname: '林夏', joined_kind: 'unknown' },
      { nickname: '顾言', left_kind: null },
    ])
    expect(contents(ctx).days).toMatchObject([{ messages: 5 }])
  })

  it('refuses a second import while one is being read, and an unknown file with its first lines', async () => {
    const { api } = createTestApp()
    const first = await api.chatImport.prepare({ source: { text: jsonl(TALK) } })
    await first.next()
    await expect(api.chatImport.importLog({ source: { text: jsonl(TALK) } })).rejects.toMatchObject({
      data: { code: 'IMPORT_RUNNING' },
    })
    for await (const _ of first);
    await expect(
      api.chatImport.inspect({ source: { text: '今天的菜单\n番茄炒蛋\n' } }),
    ).rejects.toMatchObject({
      data: { code: 'FORMAT_UNKNOWN', facts: { firstLines: expect.stringContaining('番茄炒蛋') } },
    })
  })
})

async function targetOf(api: ReturnType<typeof createTestApp>['api']) {
  const [group] = await api.groups.list({})
  return group ? ({ kind: 'group', groupId: group.id } as const) : ({ kind: 'auto' } as const)
}

describe('undoing an import', () => {
  it('restores what was before, whatever was imported and in whatever order it is undone', async () => {
    const line = fc.record({
      at: fc
        .integer({ min: 0, max: 5 })
        .map((minute) => `2026-03-09T20:0${minute}:${minute % 2 ? '10' : '00'}`),
      name: fc.constantFrom('林夏', '周敏', '顾言'),
      text: fc.constantFrom('好', '请问几点开始？', '八点', '收到'),
    })
    const file = fc.record({ lines: fc.array(line, { minLength: 1, maxLength: 8 }), isMail: fc.boolean() })
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 2, maxLength: 3 }), fc.nat(), async (files, pick) => {
        const { api, ctx, close } = createTestApp()
        const texts = files.map(({ lines, isMail }) => {
          const sorted = lines.toSorted((a, b) => a.at.localeCompare(b.at))
          return isMail ? mail(sorted) : jsonl(sorted)
        })
        await api.chatImport.importLog({ source: { text: jsonl(TALK) } })
        const target = await targetOf(api)
        const start = contents(ctx)
        const batches: string[] = []
        for (const text of new Set(texts)) {
          const { chats } = await api.chatImport.importLog({
            source: { text },
            target,
            exportedAt: Date.parse('2026-03-10T09:00+08:00'),
          })
          batches.push(...chats.map((chat) => chat.batchId))
        }
        const order = [...new Set(batches)]
        while (order.length > 0) await undo(api, order.splice(pick % order.length, 1)[0] ?? '')
        expect(contents(ctx)).toEqual(start)
        close()
      }),
      { numRuns: 40 },
    )
  }, 120_000)

  it('empties the workspace again when everything is undone', async () => {
    const { api, ctx } = createTestApp()
    const before = contents(ctx)
    const { chats } = await api.chatImport.importLog({ source: { text: jsonl(TALK) } })
    expect(await api.chatImport.undoPreview({ batchId: chats[0]?.batchId as never })).toEqual({
      messages: 5,
      kept: 0,
      members: 3,
      staying: [],
    })
    await undo(api, chats[0]?.batchId ?? '')
    expect(contents(ctx)).toEqual(before)
    expect(await api.chatImport.history()).toMatchObject([{ state: 'undone' }])
  })
})
