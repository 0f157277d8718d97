import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { deriveStaleDays } from '#electron/features/activity/service.ts'
import { type ChatLine, createGiven, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

function setUp() {
  const app = createTestApp()
  const given = createGiven(app.ctx)
  const group = given.group()
  const xia = given.member(group, '林夏', { staffRole: 'owner' })
  const he = given.member(group, '小禾')
  const yu = given.member(group, '阿宇')
  return { ...app, given, group, xia, he, yu }
}

function dump(ctx: DataContext) {
  return ['daily_facts', 'group_days', 'questions'].map((table) =>
    ctx.read.all(`SELECT * FROM ${table} ORDER BY 1, 2`),
  )
}

const staleRows = (ctx: DataContext) => ctx.read.value<number>('SELECT count(*) FROM stale_days') ?? 0

/** Sixty days with a line of everybody each. */
function twoMonths(members: number[]): ChatLine[] {
  const start = Date.parse(shanghai('2026-01-01', '09:00'))
  return Array.from({ length: 60 * members.length }, (_, index) => ({
    at: new Date(
      start + Math.floor(index / members.length) * 86_400_000 + (index % members.length) * 60_000,
    ).toISOString(),
    who: members[index % members.length] ?? null,
    text: index % 5 === 0 ? '请问几点开始？' : '我觉得八点开始',
  }))
}

describe('derivation that is broken off', () => {
  it('leaves the rest marked when it is aborted, at whichever pause, and goes on at the next call', async () => {
    const whole = setUp()
    whole.given.messages(whole.group, twoMonths([whole.xia, whole.he, whole.yu]))
    await deriveStaleDays(whole.ctx)
    for (const stopAt of [1, 2, 3, 5]) {
      const { ctx, given, group, xia, he, yu } = setUp()
      given.messages(group, twoMonths([xia, he, yu]))
      const stop = new AbortController()
      let pauses = 0
      const stopping: DataContext = {
        ...ctx,
        pause: async () => {
          pauses += 1
          if (pauses === stopAt) stop.abort()
          await ctx.pause()
        },
      }
      await deriveStaleDays(stopping, { signal: stop.signal })
      await deriveStaleDays(ctx)
      expect(staleRows(ctx)).toBe(0)
      expect(dump(ctx)).toEqual(dump(whole.ctx))
    }
  })

  it('keeps a stale range until its last slice is written, whatever write fails', async () => {
    const whole = setUp()
    whole.given.messages(whole.group, twoMonths([whole.xia, whole.he, whole.yu]))
    await deriveStaleDays(whole.ctx)
    for (const failAt of [1, 2, 3]) {
      const { ctx, given, group, xia, he, yu } = setUp()
      given.messages(group, twoMonths([xia, he, yu]))
      let writes = 0
      const failing: DataContext = {
        ...ctx,
        writeQuietly: (work) => {
          writes += 1
          if (writes === failAt) throw new Error('disk full')
          return ctx.writeQuietly(work)
        },
      }
      await deriveStaleDays(failing).catch((error: unknown) =>
        expect(error).toMatchObject({ message: 'disk full' }),
      )
      if (writes >= failAt) expect(staleRows(ctx)).toBeGreaterThan(0)
      await deriveStaleDays(ctx)
      expect(staleRows(ctx)).toBe(0)
      expect(dump(ctx)).toEqual(dump(whole.ctx))
    }
  })

  it('takes up days that become stale while it runs', async () => {
    const { ctx, given, group, he } = setUp()
    given.messages(group, [{ at: shanghai('2026-03-01'), who: he, text: '第一批' }])
    let isLate = true
    const meanwhile: DataContext = {
      ...ctx,
      pause: async () => {
        if (isLate) given.messages(group, [{ at: shanghai('2026-03-01', '13:00'), who: he, text: '第二批' }])
        isLate = false
        await ctx.pause()
      },
    }
    await deriveStaleDays(meanwhile)
    expect(ctx.read.value('SELECT messages FROM daily_facts WHERE membership_no = ?', he)).toBe(2)
  })

  it('writes nothing when nothing differs', async () => {
    const { ctx, given, group, xia, he, yu } = setUp()
    given.messages(group, twoMonths([xia, he, yu]))
    await deriveStaleDays(ctx)
    ctx.writeQuietly((db) => {
      db.run('CREATE TABLE touched (what TEXT)')
      db.run(
        "CREATE TRIGGER watch AFTER INSERT ON daily_facts BEGIN INSERT INTO touched VALUES ('fact'); END",
      )
      db.run(
        "CREATE TRIGGER watch_q AFTER INSERT ON questions BEGIN INSERT INTO touched VALUES ('question'); END",
      )
    })
    given.stale(group, '2026-01-01', '2026-03-01')
    await deriveStaleDays(ctx)
    expect(ctx.read.value('SELECT count(*) FROM touched')).toBe(0)
  })
})

describe('facts after members changed', () => {
  it('count a new admin as staff on all their days, without being asked', async () => {
    const { ctx, given, group, he, yu } = setUp()
    given.messages(group, [
      { at: shanghai('2026-01-05'), who: he, text: '早' },
      { at: shanghai('2026-03-01'), who: he, text: '早' },
      { at: shanghai('2026-03-01'), who: yu, text: '早' },
    ])
    await deriveStaleDays(ctx)
    ctx.writeQuietly((db) => db.run("UPDATE memberships SET staff_role = 'admin' WHERE no = ?", he))
    await deriveStaleDays(ctx)
    expect(ctx.read.all('SELECT messages, staff_messages AS staff FROM group_days ORDER BY on_date')).toEqual(
      [
        { messages: 0, staff: 1 },
        { messages: 1, staff: 1 },
      ],
    )
  })

  it('settle an earlier mention when a later import brings the name', async () => {
    const { ctx, given, group, he, yu } = setUp()
    const [asked] = given.messages(group, [
      { at: shanghai('2026-01-05', '09:00'), who: yu, text: '请问几点？' },
      { at: shanghai('2026-01-05', '15:00'), who: he, text: '@宇哥 八点' },
      { at: shanghai('2026-01-06', '15:00'), who: he, text: '@别人 八点' },
    ])
    await deriveStaleDays(ctx)
    const kind = () => ctx.read.value('SELECT answer_kind FROM questions WHERE message_id = ?', asked ?? 0)
    expect(kind()).toBeNull()
    ctx.writeQuietly((db) =>
      db.run(
        "INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at) VALUES (?, 'card', '宇哥', 0, 0, 0)",
        yu,
      ),
    )
    await deriveStaleDays(ctx)
    expect(kind()).toBe('certain')
    expect(ctx.read.value('SELECT sum(mentions_received) FROM daily_facts WHERE membership_no = ?', yu)).toBe(
      1,
    )
  })

  it('settle quotes across exporters by the ids that each of them knows', async () => {
    const { ctx, given, group, he, yu } = setUp()
    const first = given.batch(group, { exporter: 'one' })
    const second = given.batch(group, { exporter: 'two' })
    const [asked] = given.messages(
      group,
      [{ at: shanghai('2026-03-01', '09:00'), who: he, text: '几点？', platformId: '7' }],
      first,
    )
    given.messages(
      group,
      [
        { at: shanghai('2026-03-01', '12:00'), who: yu, text: '别的事', platformId: '7' },
        { at: shanghai('2026-03-01', '15:00'), who: yu, text: '八点', replyTo: '100' },
      ],
      second,
    )
    ctx.writeQuietly((db) =>
      db.run(
        "INSERT INTO message_sources (batch_no, message_id, sent_at, precision, platform_id) VALUES (?, ?, 0, 0, '100')",
        second,
        asked ?? 0,
      ),
    )
    await deriveStaleDays(ctx)
    expect(ctx.read.get('SELECT answer_kind AS kind, answerer_no AS "by" FROM questions')).toEqual({
      kind: 'certain',
      by: yu,
    })
  })
})
