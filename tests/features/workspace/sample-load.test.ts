import { describe, expect, it } from 'vitest'
import type { ReadDb } from '#electron/database/handles.ts'
import { loadSample } from '#electron/features/workspace/sample/load.ts'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const DAY_MS = 86_400_000

async function drain(events: AsyncIterable<unknown>): Promise<unknown[]> {
  const all: unknown[] = []
  for await (const event of events) all.push(event)
  return all
}

/** All rows of all tables but counters, the shipped scripts and sequences and what the rules and the search noted. */
function everything(db: ReadDb): Record<string, unknown[]> {
  const tables = db.all<{ name: string }>(
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
  )
  return Object.fromEntries(
    tables.map(({ name }) => [
      name,
      db
        .all<Record<string, unknown>>(`SELECT * FROM ${name}`)
        .filter((row) => !(name.startsWith('script') && row.is_shipped === 1))
        .filter(
          (row) =>
            !(name === 'sequences' && row.slug !== null && row.is_on === 0 && row.start_groups === '[]'),
        )
        .filter((row) => !/^(followUps|search)\./.test(String(row.key ?? ''))),
    ]),
  )
}

describe('loading the sample workspace', () => {
  it('has sent its scripts often enough for reply rates, and reworded one of its own', async () => {
    const { api } = await createSampleApp()
    const scripts = await api.scripts.list({ language: 'zh-CN' })
    expect(scripts.filter(({ usage }) => usage.rate !== null).length).toBeGreaterThanOrEqual(3)
    const own = await api.scripts.show({ id: 'sample-welcome' as ScriptId, language: 'zh-CN' })
    expect(own.versions.map(({ version, usage }) => [version, usage.uses > 0])).toEqual([
      [3, true],
      [2, true],
      [1, true],
    ])
  })

  it('shows four groups with members in every role, and one that is being prepared', async () => {
    const { api, ctx } = await createSampleApp()
    const groups = await api.groups.list({})
    expect(groups.map((group) => group.name)).toEqual([
      '晚读共读会',
      '青禾小铺会员群',
      '滨江晨跑团',
      '写作体验营 10 期',
      '写作体验营 11 期',
    ])
    const roles = ctx.read.all<{ role: string }>('SELECT DISTINCT role FROM membership_figures')
    for (const role of ['newcomer', 'regular', 'active', 'loyal', 'lurker', 'dominator', 'prospect'])
      expect(roles.map((row) => row.role)).toContain(role)
    const lurkers = ctx.read.all<{ name: string; share: number }>(
      `SELECT g.name, avg(f.role = 'lurker') AS share FROM membership_figures f JOIN groups g ON g.no = f.group_no
       JOIN memberships m ON m.no = f.membership_no
       WHERE m.left_kind IS NULL AND g.lifecycle <> 'ended' GROUP BY g.no`,
    )
    for (const { name, share } of lurkers) {
      expect(share, name).toBeGreaterThan(0.25)
      expect(share, name).toBeLessThan(0.55)
    }
  })

  it('makes one person of somebody in two groups, and the operator herself in all four', async () => {
    const { ctx } = await createSampleApp()
    expect(ctx.read.value<number>('SELECT count(DISTINCT person_no) FROM memberships WHERE is_me = 1')).toBe(
      1,
    )
    expect(ctx.read.value<number>('SELECT count(*) FROM memberships WHERE is_me = 1')).toBe(4)
    const shared = ctx.read.value<number>(
      'SELECT count(*) FROM (SELECT person_no FROM memberships GROUP BY person_no HAVING count(*) > 1)',
    )
    expect(shared).toBeGreaterThan(30)
    const strangers = ctx.read.value<number>('SELECT count(*) FROM people WHERE is_sample = 0')
    expect(strangers).toBe(0)
  })

  it('gives Today a believable morning: urgent questions, some late cards, a history of contacts', async () => {
    const { ctx, clock } = await createSampleApp()
    const endOfDay = clock.now() + DAY_MS / 2
    const due = ctx.read.all<{ priority: number; dueAt: number }>(
      "SELECT priority, due_at AS dueAt FROM follow_ups WHERE state = 'open' AND due_at < ?",
      endOfDay,
    )
    expect(due.length).toBeGreaterThanOrEqual(8)
    expect(due.length).toBeLessThanOrEqual(26)
    const rules = ctx.read.all<{ rule: string }>(
      "SELECT DISTINCT rule FROM follow_up_reasons WHERE state = 'open'",
    )
    for (const rule of [
      'welcome',
      'first_voice',
      'first_month',
      'gone_quiet',
      'unanswered_question',
      'birthday',
      'cadence',
    ])
      expect(rules.map((row) => row.rule)).toContain(rule)
    expect(due.filter((card) => card.priority === 1).length).toBeGreaterThanOrEqual(2)
    expect(due.filter((card) => card.dueAt < clock.now() - DAY_MS / 2).length).toBeGreaterThanOrEqual(2)
    expect(ctx.read.value<number>("SELECT count(*) FROM follow_ups WHERE state = 'waiting'")).toBeGreaterThan(
      3,
    )
    expect(ctx.read.value<number>('SELECT count(*) FROM interactions')).toBeGreaterThan(50)
    const welcomedTwice = ctx.read.value<number>(
      `SELECT count(*) FROM follow_ups a JOIN follow_ups b ON b.person_no = a.person_no AND b.no <> a.no
         AND a.rule = 'welcome' AND b.rule = 'welcome' AND b.group_no = a.group_no`,
    )
    expect(welcomedTwice).toBe(0)
  })

  it.each(['2026-03-10T06:30:00+08:00', '2026-11-02T00:20:00+08:00', '2026-08-15T21:40:00+08:00'])(
    'holds nothing of the future when loaded at %s',
    async (now) => {
      const { ctx, clock } = await createSampleApp({ now })
      const latest = ctx.read.get<{ said: number; covered: number; done: number }>(
        `SELECT (SELECT max(sent_at) FROM messages) AS said, (SELECT max(covers_until) FROM import_batches) AS covered,
           (SELECT max(closed_at) FROM follow_ups) AS done`,
      )
      expect(Math.max(latest?.said ?? 0, latest?.covered ?? 0, latest?.done ?? 0)).toBeLessThanOrEqual(
        clock.now(),
      )
      expect(latest?.said).toBeGreaterThan(clock.now() - DAY_MS)
    },
  )

  it('tells its progress and refuses a second time', async () => {
    const { api } = createTestApp()
    const events = await drain(await api.workspace.loadSample())
    expect(events[0]).toMatchObject({ kind: 'progress', done: 0 })
    expect(events.at(-1)).toEqual({ kind: 'done' })
    await expect(api.workspace.loadSample().then(drain)).rejects.toMatchObject({
      data: { code: 'SAMPLE_PRESENT' },
    })
  })

  it('leaves nothing behind when it is cancelled while it reads', async () => {
    const { api, ctx } = createTestApp()
    const before = everything(ctx.read)
    for await (const event of loadSample(ctx)) if (event.kind === 'progress' && event.done > 0) break
    expect(everything(ctx.read)).toEqual(before)
    expect((await api.workspace.status()).hasSample).toBe(false)
  })
})

describe('removing the sample', () => {
  it('leaves nothing of it and everything of the operator', async () => {
    const { api, ctx } = createTestApp()
    await api.groups.create({ name: '我的读书群', platform: 'wechat', capacity: 500, kind: 'interest' })
    const text = ['阿明 2026/3/9 08:01:12', '大家早', '', '小周 2026/3/9 08:02:40', '早，今天读第三章'].join(
      '\n',
    )
    await api.chatImport.importLog({
      source: { text, name: '我的读书群.txt' },
      format: 'wechat-pasted',
      target: { kind: 'auto' },
    })
    const before = everything(ctx.read)
    await drain(await api.workspace.loadSample())
    expect((await api.workspace.status()).groups).toBeGreaterThan(4)
    const events = await drain(await api.workspace.removeSample())
    expect(events.at(-1)).toEqual({ kind: 'done' })
    expect(everything(ctx.read)).toEqual(before)
  })

  it('takes along what was done with sample people', async () => {
    const { api, ctx } = await createSampleApp()
    ctx.write('members', (db) => {
      db.run("UPDATE people SET locked_fields = '[\"note\"]', note = '手写的备注'")
      db.run("UPDATE memberships SET manual_role = 'loyal' WHERE no % 3 = 0")
    })
    await drain(await api.workspace.removeSample())
    const { workspace_settings: settings, undo_entries: _, ...rest } = everything(ctx.read)
    expect(Object.entries(rest).filter(([, rows]) => rows.length > 0)).toEqual([])
    expect(settings).toEqual([])
  })

  it('does nothing when there is none', async () => {
    const { api } = createTestApp()
    expect(await drain(await api.workspace.removeSample())).toEqual([{ kind: 'done' }])
  })
})

it('has private chats, calls, meetings and notes with some sixty people, as logs and hand would leave them', async () => {
  const { ctx, api } = await createSampleApp()
  const kinds = ctx.read.all<{ kind: string; people: number }>(
    'SELECT kind, count(DISTINCT person_no) AS people FROM interactions GROUP BY kind',
  )
  const people = Object.fromEntries(kinds.map((row) => [row.kind, row.people]))
  expect(people.call).toBeGreaterThanOrEqual(10)
  expect(people.meeting).toBeGreaterThanOrEqual(8)
  expect(people.note).toBeGreaterThanOrEqual(18)
  expect(ctx.read.value<number>('SELECT count(DISTINCT person_no) FROM interactions')).toBeGreaterThan(60)
  expect(ctx.read.value<number>('SELECT count(DISTINCT person_no) FROM private_chats')).toBe(20)
  expect(
    ctx.read.value<number>("SELECT count(*) FROM interactions WHERE reply = 'no_reply'"),
  ).toBeGreaterThan(3)
  const imports = (await api.chatImport.history()).filter(({ kind }) => kind === 'private')
  expect(imports.every(({ groupId, personName }) => groupId === null && personName !== '')).toBe(true)
  const strangers = ctx.read.value<number>(
    `SELECT count(*) FROM private_chats c JOIN people p ON p.no = c.person_no WHERE p.contact_state <> 'friend'`,
  )
  expect(strangers).toBe(0)
})
