import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type Line = { name: string; text: string }

/** An export with times, two minutes from line to line. */
function log(lines: readonly Line[]): string {
  const start = Date.parse('2026-03-09T20:00:00+08:00') / 1000
  const meta = { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' }
  const head = { _type: 'header', chatlab: { version: '0.0.2', exportedAt: start + 86_400 }, meta }
  const rows = lines.map(({ name, text }, at) => ({
    _type: 'message',
    sender: `wxid_${name}`,
    accountName: name,
    timestamp: start + at * 120,
    type: 0,
    content: text,
  }))
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

/** The same as it is pasted without any time. */
const pasted = (lines: readonly Line[]) => lines.map(({ name, text }) => `${name}：\n${text}`).join('\n\n')

const TALK: readonly Line[] = [
  { name: '林夏', text: '今晚读第三章' },
  { name: '周敏', text: '请问卡片用手机记可以吗？' },
  { name: '顾言', text: '可以的，我就用备忘录' },
  { name: '周敏', text: '好' },
  { name: '林夏', text: '明晚接着读第四章' },
  { name: '顾言', text: '收到' },
]

type App = ReturnType<typeof createTestApp>

async function importText(
  api: App['api'],
  text: string,
): Promise<{ added: number; known: number; batchId: string }> {
  const [group] = await api.groups.list({})
  const target = group ? { kind: 'group' as const, groupId: group.id } : { kind: 'auto' as const }
  const { chats } = await api.chatImport.importLog({
    source: { text, name: 'pasted' },
    target,
    startDate: null,
  })
  const [chat] = chats
  if (!chat) throw new Error('nothing came in')
  return chat
}

/** A workspace that has the group but no line of it yet. */
async function givenGroupOf(lines: readonly Line[]) {
  const app = createTestApp()
  const { batchId } = await importText(app.api, log(lines))
  return { ...app, batchId }
}

async function undo(api: App['api'], batchId: string) {
  for await (const event of await api.chatImport.undoBatch({ batchId: batchId as never }))
    if (event.kind === 'done') return
}

const shown = (ctx: DataContext) =>
  ctx.read.all<{ who: string; text: string; at: number | null }>(
    `SELECT p.display_name AS who, m.text, m.sent_at AS at FROM shown_messages m
     JOIN memberships s ON s.no = m.membership_no JOIN people p ON p.no = s.person_no ORDER BY at, who, m.text`,
  )
const facts = (ctx: DataContext) =>
  ctx.read.all(
    `SELECT p.display_name AS who, f.on_date, f.messages, f.questions, f.answers, f.hours FROM daily_facts f
     JOIN memberships m ON m.no = f.membership_no JOIN people p ON p.no = m.person_no ORDER BY 1, 2`,
  )

describe('lines without any time', () => {
  it('are known where three or more of them stand in the log in a row', async () => {
    const { api, ctx } = await givenGroupOf(TALK)
    const before = [shown(ctx), facts(ctx)]
    expect(await importText(api, pasted(TALK.slice(1, 5)))).toMatchObject({ added: 0, known: 4 })
    expect([shown(ctx), facts(ctx)]).toEqual(before)
  })

  it('find their place around such a run; what is new stays without a time and counts in no figure', async () => {
    const { api, ctx } = await givenGroupOf(TALK)
    const before = facts(ctx)
    const more = [
      { name: '林夏', text: '今晚读第三章' },
      { name: '顾言', text: '我先去接孩子' },
      ...TALK.slice(1, 5),
      { name: '周敏', text: '第四章有录音吗' },
      { name: '顾言', text: '收到' },
    ]
    expect(await importText(api, pasted(more))).toMatchObject({ added: 2, known: 6 })
    expect(shown(ctx).filter(({ at }) => at === null)).toEqual([
      { who: '周敏', text: '第四章有录音吗', at: null },
      { who: '顾言', text: '我先去接孩子', at: null },
    ])
    expect(facts(ctx)).toEqual(before)
  })

  it('are kept as they are when no run tells where they belong', async () => {
    const { api, ctx } = await givenGroupOf(TALK)
    const scattered = [TALK[5], TALK[2], TALK[0]].flatMap((line) => (line ? [line] : []))
    expect(await importText(api, pasted(scattered))).toMatchObject({ added: 3, known: 0 })
    expect(shown(ctx)).toHaveLength(TALK.length + 3)
  })

  it('pasted twice with more around them add only what is more', async () => {
    const { api, ctx } = await givenGroupOf([{ name: '林夏', text: '欢迎大家' }])
    expect(await importText(api, pasted(TALK.slice(0, 4)))).toMatchObject({ added: 4, known: 0 })
    expect(await importText(api, pasted(TALK))).toMatchObject({ added: 2, known: 4 })
    expect(shown(ctx)).toHaveLength(1 + TALK.length)
  })

  it('get their times from a log that comes later, and lose them again when it is withdrawn', async () => {
    const { api, ctx } = await givenGroupOf([{ name: '林夏', text: '欢迎大家' }])
    await importText(api, pasted(TALK.slice(1, 5)))
    const before = [shown(ctx), facts(ctx)]
    const { batchId, added, known } = await importText(
      api,
      log([{ name: '林夏', text: '第二周开始' }, ...TALK]),
    )
    expect({ added, known }).toEqual({ added: 3, known: 4 })
    expect(shown(ctx).every(({ at }) => at !== null)).toBe(true)
    await undo(api, batchId)
    expect([shown(ctx), facts(ctx)]).toEqual(before)
  })

  it('leave nothing behind when their own source is withdrawn', async () => {
    const { api, ctx } = await givenGroupOf(TALK)
    const before = [shown(ctx), facts(ctx)]
    const { batchId } = await importText(api, pasted([...TALK.slice(0, 4), { name: '周敏', text: '明天见' }]))
    await undo(api, batchId)
    expect([shown(ctx), facts(ctx)]).toEqual(before)
  })

  it('give the same whichever of the two sources comes first', async () => {
    const line = fc.record({
      name: fc.constantFrom('林夏', '周敏', '顾言'),
      text: fc.constantFrom('好', '收到', '今晚读第三章', '可以的，我就用备忘录', '请问几点开始？', '明天见'),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 4, maxLength: 14 }),
        fc.nat(8),
        fc.integer({ min: 3, max: 6 }),
        async (talk, from, count) => {
          const part = talk.slice(Math.min(from, talk.length - 3), from + count)
          const opening = { name: '林夏', text: '欢迎大家' }
          const results = []
          for (const sources of [
            [log(talk), pasted(part)],
            [pasted(part), log(talk)],
          ]) {
            const { api, ctx, close } = await givenGroupOf([opening])
            for (const source of sources) await importText(api, source)
            results.push({ lines: shown(ctx).length, facts: facts(ctx) })
            await close()
          }
          expect(results[1]).toEqual(results[0])
        },
      ),
      { numRuns: 25, seed: 11 },
    )
  })
})
