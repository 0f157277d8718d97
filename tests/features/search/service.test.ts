import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { countHits, findNewestHits } from '#electron/features/search/hit-queries.ts'
import { indexNewMessages } from '#electron/features/search/indexing.ts'
import { givenChatBatch, givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

function givenChat(ctx: DataContext, name = '晚读共读会') {
  const group = givenGroup(ctx, { name })
  const member = givenMember(ctx, group, { name: '周敏' })
  const say = (text: string, at = '2026-03-09T20:00:00+08:00', kind = 0) =>
    givenLine(ctx, member, { text, at, kind })
  return { group, member, say }
}

describe('message search', () => {
  it('finds the same before, while and after the index is built', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    const first = say('第三章的卡片笔记法怎么用？', '2026-03-08T09:00:00+08:00')
    const scanned = await api.search.messages({ text: '卡片笔记' })
    await indexNewMessages(ctx)
    const second = say('卡片笔记我用手机记', '2026-03-09T09:00:00+08:00')
    const mixed = await api.search.messages({ text: '卡片笔记' })
    await indexNewMessages(ctx)
    const indexed = await api.search.messages({ text: '卡片笔记' })
    expect(scanned.rows.map(({ id }) => id)).toEqual([first])
    expect(mixed.rows.map(({ id }) => id)).toEqual([second, first])
    expect(indexed).toEqual(mixed)
    expect(indexed.rows[0]).toMatchObject({
      personName: '周敏',
      groupName: '晚读共读会',
      text: '卡片笔记我用手机记',
      highlights: [[0, 4]],
    })
  })

  it('tells the newest first by the time of the line, not by the order of imports', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    const newer = say('周末共读', '2026-03-09T09:00:00+08:00')
    const older = say('周末共读', '2026-01-09T09:00:00+08:00')
    await indexNewMessages(ctx)
    const { rows } = await api.search.messages({ text: '共读' })
    expect(rows.map(({ id }) => id)).toEqual([newer, older])
  })

  it('looks in one group when asked to', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    const other = givenChat(ctx, '滨江晨跑团')
    say('明天见')
    await indexNewMessages(ctx)
    const wanted = other.say('明天见')
    const { rows, total } = await api.search.messages({ text: '明天', groupId: other.group.id as never })
    expect([rows.map(({ id }) => id), total]).toEqual([[wanted], 1])
  })

  it('hides lines of imports that are not finished or were withdrawn, indexed or not', async () => {
    const { api, ctx } = createTestApp()
    const { group, say } = givenChat(ctx)
    say('已经撤回的话')
    await indexNewMessages(ctx)
    say('还没显示的话')
    ctx.writeQuietly((db) =>
      db.run("UPDATE import_batches SET state = 'removing' WHERE no = ?", group.batchNo),
    )
    expect(await api.search.messages({ text: '的话' })).toMatchObject({ rows: [], total: 0 })
  })

  it('leaves out what the chat program wrote', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    say('“徐岚”邀请“周敏”加入了群聊', undefined, 20)
    await indexNewMessages(ctx)
    say('“徐岚”邀请“宋捷”加入了群聊', undefined, 20)
    expect((await api.search.messages({ text: '邀请' })).total).toBe(0)
  })

  it('goes on where it stopped', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    say('第一句')
    say('第二句')
    const stop = new AbortController()
    stop.abort()
    expect(await indexNewMessages(ctx, { signal: stop.signal })).toBe(0)
    expect((await api.search.finishIndex()).indexed).toBe(2)
    expect((await api.search.finishIndex()).indexed).toBe(0)
    expect((await api.search.messages({ text: '一句' })).total).toBe(1)
  })

  it('answers percent signs and quotes as plain text', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    say('完成 50% 了')
    say('完成 500 次了')
    expect((await api.search.messages({ text: '50%' })).total).toBe(1)
    expect((await api.search.messages({ text: '"*' })).total).toBe(0)
  })

  it('finds the newest among several imports, also when an older log came later', async () => {
    const { api, ctx } = createTestApp()
    const { group, member, say } = givenChat(ctx)
    const wanted = [1, 2, 3].map((hour) => say('周末共读', `2026-03-09T0${hour}:00:00+08:00`))
    const batchNo = givenChatBatch(ctx, group.no, null)
    const first = ctx.read.value<number>('SELECT max(id) + 1 FROM messages') ?? 0
    ctx.writeQuietly((db) =>
      db.run('UPDATE import_batches SET first_message_id = ? WHERE no = ?', first, batchNo),
    )
    const late = { ...member, group: { ...group, batchNo } }
    for (let day = 10; day < 20; day += 1)
      givenLine(ctx, late, { text: '周末共读', at: `2025-12-${day}T09:00:00+08:00` })
    await indexNewMessages(ctx)
    const { rows, total } = await api.search.messages({ text: '共读', limit: 3 })
    expect(rows.map(({ id }) => id)).toEqual(wanted.toReversed())
    expect(total).toBe(13)
  })

  it('finds a sign that stands in many lines as surely as a rare one', async () => {
    const { api, ctx } = createTestApp()
    const { group, member } = givenChat(ctx)
    ctx.writeQuietly((db) => {
      db.run(
        `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
         INSERT INTO messages (group_no, membership_no, sent_at, precision, kind, flags, characters, text, text_hash, batch_no)
         SELECT ?, ?, 1772000000000 + i * 1000, 0, 0, 0, 4, CASE i % 3 WHEN 0 THEN '我的书' ELSE '早安' END, i, ? FROM n`,
        group.no,
        member.membershipNo,
        group.batchNo,
      )
    })
    await indexNewMessages(ctx)
    const found = await api.search.messages({ text: '的', limit: 2 })
    expect(found).toMatchObject({ total: 10_000, isCapped: true })
    expect(found.rows.map(({ sentAt }) => sentAt)).toEqual([
      1772000000000 + 60_000_000,
      1772000000000 + 59_997_000,
    ])
  })

  it('matches with the index and reads nothing but the rows it needs', () => {
    const { ctx } = createTestApp()
    givenChat(ctx).say('卡片笔记')
    const search = { matcher: { kind: 'index', needle: '"卡片"' }, groupNo: null, through: 10 } as const
    const plans = plansOf(ctx.read, (db) => {
      countHits(db, search, 100)
      findNewestHits(db, search, 50)
    })
    const steps = plans.flatMap((plan) => plan.steps).join('\n')
    expect(steps).toMatch(/SCAN message_index VIRTUAL TABLE INDEX/)
    expect(steps).toMatch(/SEARCH m USING INTEGER PRIMARY KEY/)
    expect(plans.flatMap((plan) => fullScans(plan, ['m', 'messages']))).toEqual([])
  })
})

describe('search by name', () => {
  it('finds people by name, pinyin and initials, closest first, with their groups', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '周敏' })
    givenMember(ctx, group, { name: '小周敏感' })
    ctx.writeQuietly((db) =>
      db.run(
        "UPDATE people SET search_text = '周敏' || char(10) || 'zhoumin' || char(10) || 'zm' WHERE no = ?",
        member.personNo,
      ),
    )
    const names = async (text: string) => (await api.search.names({ text })).people.map(({ name }) => name)
    expect(await names('周敏')).toEqual(['周敏', '小周敏感'])
    expect(await names('zhou min')).toEqual(['周敏'])
    expect(await names('ZM')).toEqual(['周敏'])
    expect(await names('%')).toEqual([])
    expect((await api.search.names({ text: 'zm' })).people[0]?.groups).toEqual(['晚读共读会'])
  })

  it('finds groups by name, pinyin and initials', async () => {
    const { api, ctx } = createTestApp()
    givenGroup(ctx, { name: '滨江晨跑团' })
    for (const text of ['晨跑', 'binjiang', 'bjcpt'])
      expect((await api.search.names({ text })).groups.map(({ name }) => name)).toEqual(['滨江晨跑团'])
    expect((await api.search.names({ text: 'xyz' })).groups).toEqual([])
  })
})

describe('the lines around a message', () => {
  it('come in the order of the log, from the same group alone', async () => {
    const { api, ctx } = createTestApp()
    const { say } = givenChat(ctx)
    const other = givenChat(ctx, '滨江晨跑团')
    const ids = [1, 2, 3, 4, 5].map((minute) => say(`第 ${minute} 句`, `2026-03-09T20:0${minute}:00+08:00`))
    other.say('别的群', '2026-03-09T20:03:00+08:00')
    const earlier = say('最早一句', '2026-03-09T19:00:00+08:00')
    const around = await api.search.context({ messageId: ids[1] ?? 0, before: 2, after: 2 })
    expect(around.lines.map(({ id }) => id)).toEqual([earlier, ids[0], ids[1], ids[2], ids[3]])
    expect([around.hasEarlier, around.hasLater]).toEqual([false, true])
  })

  it('are refused for a line that is gone', async () => {
    const { api } = createTestApp()
    await expect(api.search.context({ messageId: 7 })).rejects.toMatchObject({
      data: { code: 'MESSAGE_NOT_FOUND' },
    })
  })
})
