import { describe, expect, it } from 'vitest'
import type { RosterPlan } from '#shared/features/rosters/contract.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const draft = { name: '晚读共读会', platform: 'wechat', capacity: 500, kind: 'paid_knowledge' } as const

async function appWithGroup(now?: string) {
  const app = createTestApp(now ? { now } : {})
  const group = await app.api.groups.create(draft)
  const bring = (text: string, more: object = {}): Promise<RosterPlan> =>
    app.api.rosters.importRoster({
      source: { text },
      target: { kind: 'group', groupId: group.id },
      ...more,
    })
  const members = () =>
    app.ctx.read.all<Record<string, string | number | null>>(
      `SELECT m.nickname, m.card, p.remark, p.city, p.phone, p.tags, m.joined_kind AS joinedKind, m.joined_by AS joinedBy,
         m.joined_after AS joinedAfter, m.left_kind AS leftKind, m.left_after AS leftAfter, m.left_by AS leftBy
       FROM memberships m JOIN people p ON p.no = m.person_no WHERE m.pending_batch_no IS NULL ORDER BY m.no`,
    )
  return { ...app, group, bring, members }
}

const MARCH = `昵称,群备注,微信号,入群方式,进群日期,城市
阅己,阅己 上海,yueji_1990,徐岚邀请,2025/9/3,上海
徐岚,,xulan,,2025-01-02 10:00,杭州市
沈默,,shenmo,公众号,2025年11月30日,江苏 南京
`

describe('a roster', () => {
  it('brings new members in with names, days, places and inviters', async () => {
    const { bring, members, ctx } = await appWithGroup()
    const plan = await bring(MARCH)
    expect(plan.counts).toEqual({ added: 3, updated: 0, unchanged: 0, duplicate: 0, bad: 0 })
    expect(members()).toMatchObject([
      { nickname: '阅己', card: '阅己 上海', city: '上海', joinedKind: 'day', joinedBy: '2025-09-03' },
      { nickname: '徐岚', city: '杭州', joinedBy: '2025-01-02' },
      { nickname: '沈默', city: '南京', joinedBy: '2025-11-30', leftKind: null },
    ])
    const inviter = ctx.read.value(
      "SELECT i.nickname FROM memberships m JOIN memberships i ON i.no = m.inviter_no WHERE m.nickname = '阅己'",
    )
    expect(inviter).toBe('徐岚')
  })

  it('changes nothing when it is brought in twice', async () => {
    const { bring, members } = await appWithGroup()
    await bring(MARCH)
    const before = members()
    const again = await bring(MARCH)
    expect(again.counts).toEqual({ added: 0, updated: 0, unchanged: 3, duplicate: 0, bad: 0 })
    expect(members()).toEqual(before)
  })

  it('tells renamed and updated members, and leaves locked fields and empty cells alone', async () => {
    const { bring, members, ctx } = await appWithGroup()
    await bring(MARCH)
    ctx.write('members', (db) =>
      db.run(
        "UPDATE people SET city = '苏州', locked_fields = '[\"city\"]' WHERE no = (SELECT person_no FROM memberships WHERE nickname = '沈默')",
      ),
    )
    const plan = await bring(`昵称,微信号,城市,手机号
阅己读书,yueji_1990,,13800138000
徐岚,xulan,宁波,
沈默,shenmo,南京,
`)
    expect(plan).toMatchObject({ counts: { updated: 2, unchanged: 1, added: 0 }, renamed: 1 })
    expect(plan.firstRows.map((row) => row.changes)).toEqual([
      [
        { field: 'nickname', before: '阅己', after: '阅己读书' },
        { field: 'phone', before: '', after: '13800138000' },
      ],
      [{ field: 'city', before: '杭州', after: '宁波' }],
      [],
    ])
    expect(members()).toMatchObject([
      { nickname: '阅己读书', card: '阅己 上海', city: '上海', phone: '13800138000' },
      { nickname: '徐岚', city: '宁波' },
      { nickname: '沈默', city: '苏州' },
    ])
  })

  it('recognises people by any id that a list links, never by a name whose ids contradict', async () => {
    const { bring, members } = await appWithGroup()
    await bring('昵称,wxid\n林夏,wxid_a\n小雨,wxid_b\n')
    const plan = await bring('昵称,wxid,微信号\n林夏天,wxid_a,linxia\n小雨,wxid_c,xiaoyu\n')
    expect(plan.counts).toMatchObject({ updated: 1, added: 1 })
    const later = await bring('昵称,微信号\n夏,linxia\n')
    expect(later.counts).toMatchObject({ updated: 1, added: 0 })
    expect(members().map((row) => row.nickname)).toEqual(['夏', '小雨', '小雨'])
  })

  it('offers who looks like somebody we know as a possible duplicate, and writes them as new', async () => {
    const { bring, members } = await appWithGroup()
    await bring('昵称,微信号,手机号,备注\nLeo,leo1,13800138000,老李\n顾言,guyan,,\n')
    const plan = await bring('昵称,QQ号,手机号\n李哥,10001,13800138000\nＬＥＯ ,,\n新人,10003,\n')
    expect(plan.counts).toEqual({ added: 1, updated: 0, unchanged: 0, duplicate: 2, bad: 0 })
    expect(plan.firstRows.map((row) => [row.outcome, row.reason, row.facts])).toEqual([
      ['duplicate', 'same_phone', { name: 'Leo' }],
      ['duplicate', 'similar_name', { name: 'Leo' }],
      ['added', null, {}],
    ])
    expect(members()).toHaveLength(5)
  })

  it('skips bad rows with their line and reason, and hands them out as a file that is safe to open', async () => {
    const { bring, api } = await appWithGroup()
    const plan = await bring(`成员名单,,
昵称,微信号,进群日期,密码
=cmd|' /C calc'!A0,calc,9月31日,hunter2
,,2025-01-01,x
甲,jia,2062/9/1,x
乙,yi,2025-01-01,x
丙,yi,2025-01-01,x
丁,ding,2025-01-01,x,多了
戊 己,wu ji,2025-01-01,x
`)
    expect(plan.rows).toBe(7)
    expect(plan.counts).toEqual({ added: 1, updated: 0, unchanged: 0, duplicate: 0, bad: 6 })
    expect(plan.badRows.map((row) => [row.line, row.reason])).toEqual([
      [3, 'date_impossible'],
      [4, 'name_missing'],
      [5, 'date_in_future'],
      [7, 'same_id'],
      [8, 'too_many_cells'],
      [9, 'id_malformed'],
    ])
    const file = await api.rosters.badRowsFile({ batchId: plan.batchId })
    expect(file.text.split('\r\n')[0]).toBe('\ufeff昵称,微信号,进群日期,密码,,行号,原因')
    expect(file.text.split('\r\n')[1]).toBe("'=cmd|' /C calc'!A0,calc,9月31日,,,3,进群日期“9月31日”不存在")
    expect(file.text).not.toContain('hunter2')
    const page = await api.rosters.rows({ batchId: plan.batchId, outcome: 'bad', limit: 2, offset: 2 })
    expect(page).toMatchObject({ total: 6, rows: [{ line: 5 }, { line: 7 }] })
  })

  it('remembers a mapping for the same headers and reads a password only when told to', async () => {
    const { api, bring, members } = await appWithGroup()
    const text = '谁,哪里,密码\n林夏,上海,p1\n顾言,杭州,p2\n'
    const first = await api.rosters.inspect({ source: { text }, headerLine: 1 })
    expect(first.columns.map((column) => [column.field, column.samples])).toEqual([
      [null, ['林夏', '顾言']],
      [null, ['上海', '杭州']],
      ['ignore', []],
    ])
    await expect(bring(text, { headerLine: 1 })).rejects.toMatchObject({ data: { code: 'ROSTER_NO_NAME' } })
    await bring(text, { headerLine: 1, mapping: ['nickname', 'region', 'ignore'] })
    expect(members()).toMatchObject([{ nickname: '林夏', city: '上海' }, { city: '杭州' }])
    const second = await api.rosters.inspect({ source: { text }, headerLine: 1 })
    expect(second.columns.map((column) => [column.field, column.origin])).toEqual([
      ['nickname', 'remembered'],
      ['region', 'remembered'],
      ['ignore', 'remembered'],
    ])
  })
})

describe('a complete list', () => {
  it('notes who is missing as gone between the two lists, and takes it back when they appear again', async () => {
    const { bring, members, clock } = await appWithGroup('2026-02-01T09:00:00+08:00')
    await bring('林夏、顾言、沈默', { isCompleteList: true })
    clock.set('2026-03-01T09:00:00+08:00')
    const plan = await bring('林夏、顾言、一诺', { isCompleteList: true })
    expect(plan).toMatchObject({ counts: { added: 1, unchanged: 2 }, absent: { count: 1, names: ['沈默'] } })
    expect(members()).toMatchObject([
      { nickname: '林夏', joinedKind: 'unknown', leftKind: null },
      { nickname: '顾言' },
      { nickname: '沈默', leftKind: 'interval', leftAfter: '2026-02-01', leftBy: '2026-03-01' },
      { nickname: '一诺', joinedKind: 'interval', joinedAfter: '2026-02-01', joinedBy: '2026-03-01' },
    ])
    clock.set('2026-03-20T09:00:00+08:00')
    const back = await bring('林夏、顾言、沈默、一诺', { isCompleteList: true })
    expect(back).toMatchObject({ returned: 1, absent: { count: 0 } })
    expect(members()[2]).toMatchObject({ nickname: '沈默', leftKind: null })
  })

  it('means nothing for who is missing unless it is ticked as complete', async () => {
    const { bring, members, clock } = await appWithGroup('2026-02-01T09:00:00+08:00')
    await bring('林夏、顾言', { isCompleteList: true })
    clock.set('2026-03-01T09:00:00+08:00')
    const plan = await bring('林夏、一诺')
    expect(plan.absent).toEqual({ count: 1, names: ['顾言'] })
    expect(members()).toMatchObject([{ leftKind: null }, { leftKind: null }, { joinedKind: 'interval' }])
  })

  it('does not miss somebody whose row was bad, nor who joined after its day', async () => {
    const { bring } = await appWithGroup('2026-03-10T09:00:00+08:00')
    await bring('昵称,入群日期\n林夏,2025-01-01\n顾言,2025-01-01\n晚来,2026-03-05\n')
    const plan = await bring('昵称,入群日期\n林夏,2025-01-01\n顾言,2025-02-30\n', { listedOn: '2026-03-01' })
    expect(plan).toMatchObject({ counts: { bad: 1 }, absent: { count: 0 } })
  })

  it('reads leave columns, with and without a day', async () => {
    const { bring, members } = await appWithGroup()
    await bring(
      '昵称,入群时间,退群时间\n林夏,2025-01-01,2025-06-01\n顾言,2025-01-01,已退群\n沈默,2025-01-01,\n',
    )
    expect(members()).toMatchObject([
      { leftKind: 'day', leftBy: '2025-06-01' },
      { leftKind: 'interval', leftBy: '2026-03-10' },
      { leftKind: null },
    ])
  })
})

describe('undoing a roster', () => {
  const tables = (read: { all<Row>(sql: string): Row[] }) =>
    Object.fromEntries(
      [
        'SELECT nickname, card, joined_kind, joined_after, joined_by, left_kind, left_after, left_by, person_no FROM memberships ORDER BY no',
        'SELECT no, display_name, remark, city, phone, tags, note FROM people ORDER BY no',
        'SELECT * FROM platform_identities ORDER BY kind, value, batch_no',
        'SELECT membership_no, kind, name, batch_no FROM member_names ORDER BY 1, 2, 3, 4',
        'SELECT membership_no, kind, after_date, by_date, inviter_no FROM membership_events ORDER BY no',
        'SELECT person_no, field, value FROM profile_claims ORDER BY 1, 2',
        'SELECT name FROM groups ORDER BY no',
        'SELECT count(*) AS rows FROM roster_rows',
      ].map((sql) => [sql, read.all(sql)]),
    )
  const undo = async (app: Awaited<ReturnType<typeof appWithGroup>>, plan: RosterPlan) => {
    for await (const _ of await app.api.chatImport.undoBatch({ batchId: plan.batchId })) void _
  }

  it('gives back the tables as they were before it', async () => {
    const app = await appWithGroup('2026-02-01T09:00:00+08:00')
    await app.bring(MARCH, { isCompleteList: true })
    const before = tables(app.ctx.read)
    app.clock.set('2026-03-01T09:00:00+08:00')
    const plan = await app.bring('昵称,微信号,城市,标签\n阅己2,yueji_1990,北京,甲\n新人,xin,,\n', {
      isCompleteList: true,
    })
    expect(tables(app.ctx.read)).not.toEqual(before)
    await undo(app, plan)
    expect(tables(app.ctx.read)).toEqual(before)
  })

  it('in any order: withdrawing the first of two leaves what the second alone says', async () => {
    const alone = await appWithGroup('2026-03-01T09:00:00+08:00')
    await alone.bring('林夏、一诺', { isCompleteList: true, listedOn: '2026-03-01' })
    const expected = alone.members()
    const app = await appWithGroup('2026-02-01T09:00:00+08:00')
    const first = await app.bring('林夏、顾言', { isCompleteList: true })
    app.clock.set('2026-03-01T09:00:00+08:00')
    await app.bring('林夏、一诺', { isCompleteList: true })
    await undo(app, first)
    expect(app.members()).toEqual(expected)
  })

  it('takes the new group with it, and leaves nothing of a dry run that was discarded', async () => {
    const { api, ctx } = createTestApp()
    const before = tables(ctx.read)
    const target = { kind: 'new', draft } as const
    let batchId: RosterPlan['batchId'] | null = null
    for await (const event of await api.rosters.prepare({ source: { text: MARCH }, target }))
      if (event.kind === 'ready') batchId = event.plan.batchId
    expect(await api.groups.list({})).toEqual([])
    if (batchId === null) throw new Error('no plan')
    for await (const _ of await api.chatImport.discard({ batchIds: [batchId] })) void _
    expect(tables(ctx.read)).toEqual(before)
    await expect(
      (async () => {
        for await (const _ of await api.rosters.commit({ batchId })) void _
      })(),
    ).rejects.toMatchObject({ data: { code: 'BATCH_NOT_FOUND' } })
  })

  it('leaves nothing when a dry run is cancelled half-way', async () => {
    const { api, ctx } = createTestApp()
    const before = tables(ctx.read)
    const text = `昵称,微信号\n${Array.from({ length: 4000 }, (_, at) => `成员${at},id_${at}`).join('\n')}`
    const stop = new AbortController()
    const events = await api.rosters.prepare(
      { source: { text }, target: { kind: 'new', draft } },
      { signal: stop.signal },
    )
    const outcome = (async () => {
      for await (const event of events) if (event.kind === 'progress') stop.abort()
    })()
    await outcome.catch(() => undefined)
    await expect.poll(() => tables(ctx.read)).toEqual(before)
  })
})
