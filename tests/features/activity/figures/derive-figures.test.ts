import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import {
  deriveFigures,
  deriveStaleDays,
  explainMember,
  refreshFigures,
} from '#electron/features/activity/service.ts'
import type { MembershipId } from '#shared/features/members/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Noon of 2026-03-10; the log of the group covers everything from December to the midnight before. */
function setUp(options: { coveredFrom?: string; coveredUntil?: string | null } = {}) {
  const app = createTestApp()
  const given = createGiven(app.ctx)
  const group = given.group()
  if (options.coveredUntil !== null)
    given.coverage(
      group,
      shanghai(options.coveredFrom ?? '2025-10-01', '00:00'),
      options.coveredUntil ?? shanghai('2026-03-10', '00:00'),
    )
  const joined = (by: string) => ({ joined: { kind: 'day' as const, by } })
  const speak = (who: number, ...dates: string[]) =>
    given.messages(
      group,
      dates.map((date): ChatLine => ({ at: shanghai(date), who, text: '我来说一句' })),
    )
  const refresh = async () => {
    await deriveStaleDays(app.ctx)
    await refreshFigures(app.ctx)
  }
  return { ...app, given, group, joined, speak, refresh }
}

const lastDays = (until: string, count: number, step = 1) =>
  Array.from({ length: count }, (_, index) => addDays(onDay(until), -index * step) as string)

type Figures = {
  role: string
  tier: string
  tierNow: string
  tierBefore: string | null
  movement: string | null
  isEnough: number
  asOf: CalendarDate
  activeDays: number
  messages: number
  total: number
  first: number | null
  last: number | null
}

function figuresOf(ctx: DataContext, membershipNo: number): Figures | undefined {
  return ctx.read.get<Figures>(
    `SELECT role, tier, tier_now AS tierNow, tier_before AS tierBefore, movement, is_enough AS isEnough, as_of AS asOf,
       active_days AS activeDays, messages, messages_total AS total, first_spoke_at AS "first", last_spoke_at AS "last"
     FROM membership_figures WHERE membership_no = ?`,
    membershipNo,
  )
}

describe('figures of members', () => {
  it('say who is who as of today', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp()
    const owner = given.member(group, '林夏', { staffRole: 'owner', ...joined('2025-06-01') })
    const newcomer = given.member(group, '新来的', joined('2026-02-24'))
    const lurker = given.member(group, '潜水', joined('2026-02-20'))
    const active = given.member(group, '积极', joined('2026-01-10'))
    const loyal = given.member(group, '老友', joined('2025-06-01'))
    const regular = given.member(group, '平常', joined('2026-01-10'))
    const vague = given.member(group, '名单上的', { joined: { kind: 'unknown', by: '2026-03-09' } })
    speak(owner, ...lastDays('2026-03-09', 5))
    speak(active, '2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04')
    speak(loyal, '2026-03-09', '2026-03-02', '2026-02-20')
    speak(regular, '2026-03-08')
    await refresh()
    const standing = (no: number) => {
      const { role, tier, isEnough } = figuresOf(ctx, no) ?? {}
      return [role, tier, isEnough]
    }
    expect(standing(owner)).toEqual(['active', 'top', 1])
    expect(standing(newcomer)).toEqual(['newcomer', 'base', 1])
    expect(standing(lurker)).toEqual(['lurker', 'base', 1])
    expect(standing(active)).toEqual(['active', 'middle', 1])
    expect(standing(loyal)).toEqual(['loyal', 'middle', 1])
    expect(standing(regular)).toEqual(['regular', 'base', 1])
    expect(standing(vague)).toEqual(['regular', 'base', 0])
    expect(figuresOf(ctx, active)).toMatchObject({
      asOf: '2026-03-10',
      activeDays: 4,
      messages: 4,
      total: 4,
      first: Date.parse(shanghai('2026-03-01')),
      last: Date.parse(shanghai('2026-03-04')),
    })
  })

  it('keep the tier of the end of last month while today alone would lower it', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp()
    const faded = given.member(group, '上月还活跃', joined('2026-01-10'))
    speak(faded, '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04')
    await refresh()
    expect(figuresOf(ctx, faded)).toMatchObject({
      tier: 'middle',
      tierNow: 'base',
      tierBefore: 'middle',
      role: 'lurker',
    })
  })

  it('have no earlier tier for who came since', async () => {
    const { ctx, given, group, joined, refresh } = setUp()
    const no = given.member(group, '三月来的', joined('2026-03-01'))
    await refresh()
    expect(figuresOf(ctx, no)).toMatchObject({ tierBefore: null, tier: 'base' })
  })

  it('end their windows at data-until, not at today', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp({
      coveredUntil: shanghai('2026-02-01', '00:00'),
    })
    const no = given.member(group, '积极', joined('2025-12-20'))
    speak(no, '2026-01-04', '2026-01-05', '2026-01-06', '2026-01-07')
    await refresh()
    expect(figuresOf(ctx, no)).toMatchObject({ role: 'active', activeDays: 4, isEnough: 1 })
  })

  it('judge nobody by excerpts alone', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp({ coveredUntil: null })
    const quiet = given.member(group, '安静', joined('2025-12-20'))
    const heard = given.member(group, '说过话', joined('2025-12-20'))
    speak(heard, ...lastDays('2026-03-09', 6))
    await refresh()
    expect(figuresOf(ctx, quiet)).toMatchObject({ role: 'regular', isEnough: 0 })
    expect(figuresOf(ctx, heard)).toMatchObject({
      role: 'regular',
      isEnough: 0,
      activeDays: 6,
      movement: null,
    })
  })

  it('tell who rises, cools and is about to be lost', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp()
    const rising = given.member(group, '升温', joined('2025-06-01'))
    const cooling = given.member(group, '变冷', joined('2025-06-01'))
    const endangered = given.member(group, '濒危', joined('2025-06-01'))
    speak(rising, '2026-01-01', ...lastDays('2026-03-09', 6))
    speak(cooling, '2026-03-01', ...lastDays('2026-02-07', 12, 7))
    speak(endangered, ...lastDays('2026-02-07', 10))
    await refresh()
    expect([rising, cooling, endangered].map((no) => figuresOf(ctx, no)?.movement)).toEqual([
      'rising',
      'cooling',
      'endangered',
    ])
  })

  it('call somebody a prospect who is in no running group any more', async () => {
    const { ctx, given, group, joined, refresh } = setUp()
    const other = given.group({ name: '旧群', archivedAt: 1 })
    const personNo = given.person('只在旧群')
    const there = given.member(other, '只在旧群', { personNo, ...joined('2025-06-01') })
    await refresh()
    expect(figuresOf(ctx, there)?.role).toBe('prospect')
    given.member(group, '回来了', { personNo, ...joined('2026-03-09') })
    await refresh()
    expect(figuresOf(ctx, there)?.role).not.toBe('prospect')
  })

  it('find a dominator among the messages of all others', async () => {
    const { ctx, given, group, joined, refresh } = setUp()
    const loud = given.member(group, '话多', joined('2026-01-10'))
    const others = ['甲', '乙', '丙'].map((name) => given.member(group, name, joined('2026-01-10')))
    const many = (who: number, count: number) =>
      Array.from(
        { length: count },
        (_, index): ChatLine => ({
          at: new Date(Date.parse(shanghai('2026-03-05', '09:00')) + index * 1000).toISOString(),
          who,
          text: '嗯',
        }),
      )
    given.messages(group, [...many(loud, 31), ...others.flatMap((who) => many(who, 30))])
    await refresh()
    expect(figuresOf(ctx, loud)?.role).toBe('dominator')
    expect(figuresOf(ctx, others[0] ?? 0)?.role).not.toBe('dominator')
  })

  it('are explained by the same rules on the same facts', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp()
    const people = [
      given.member(group, '林夏', { staffRole: 'owner' }),
      given.member(group, '甲', joined('2025-06-01')),
      given.member(group, '乙', { joined: { kind: 'interval', after: '2026-02-01', by: '2026-03-01' } }),
      given.member(group, '丙', { manualRole: 'contrarian', ...joined('2025-12-01') }),
    ]
    speak(people[1] ?? 0, ...lastDays('2026-03-09', 20, 2))
    speak(people[2] ?? 0, '2026-03-03')
    await refresh()
    for (const no of people) {
      const id = ctx.read.value<string>('SELECT id FROM memberships WHERE no = ?', no) as MembershipId
      const why = explainMember(ctx, id)
      expect(figuresOf(ctx, no)).toMatchObject({
        role: why.role,
        tier: why.tier,
        tierNow: why.tierNow,
        tierBefore: why.tierBefore,
        movement: why.movement,
        isEnough: why.isEnough ? 1 : 0,
      })
    }
  })
})

describe('refreshing figures', () => {
  /** Counts the rows that a work writes. */
  async function written(ctx: DataContext, work: () => Promise<void>): Promise<number> {
    ctx.writeQuietly((db) => {
      db.run('CREATE TABLE IF NOT EXISTS touched (no INTEGER)')
      db.run('DELETE FROM touched')
      db.run(
        'CREATE TRIGGER IF NOT EXISTS watch AFTER INSERT ON membership_figures BEGIN INSERT INTO touched VALUES (new.membership_no); END',
      )
    })
    await work()
    return ctx.read.value<number>('SELECT count(*) FROM touched') ?? -1
  }

  it('does nothing while nothing changed, and announces a change only then', async () => {
    const { ctx, given, group, joined, refresh } = setUp()
    given.member(group, '甲', joined('2026-03-01'))
    await refresh()
    const announced: string[] = []
    ctx.onChange((feature) => announced.push(feature))
    expect(await written(ctx, () => refreshFigures(ctx))).toBe(0)
    expect(announced).toEqual([])
  })

  it('derives all members again on the next day, which makes a newcomer a lurker', async () => {
    const { ctx, clock, given, group, joined, refresh } = setUp()
    const no = given.member(group, '甲', joined('2026-02-24'))
    await refresh()
    expect(figuresOf(ctx, no)?.role).toBe('newcomer')
    clock.set('2026-03-11T08:00:00+08:00')
    await refreshFigures(ctx)
    expect(figuresOf(ctx, no)).toMatchObject({ role: 'lurker', asOf: '2026-03-11' })
  })

  it('derives only the member whose role was set by hand', async () => {
    const { ctx, given, group, joined, refresh } = setUp()
    const no = given.member(group, '甲', joined('2025-06-01'))
    given.member(group, '乙', joined('2025-06-01'))
    await refresh()
    ctx.writeQuietly((db) => db.run("UPDATE memberships SET manual_role = 'disruptor' WHERE no = ?", no))
    expect(await written(ctx, () => refreshFigures(ctx))).toBe(1)
    expect(figuresOf(ctx, no)?.role).toBe('disruptor')
  })

  it('follows a newer export that brought no new line: silence was observed for longer', async () => {
    const { ctx, given, group, joined, speak, refresh } = setUp({
      coveredUntil: shanghai('2026-02-10', '00:00'),
    })
    const no = given.member(group, '甲', joined('2026-01-01'))
    speak(no, '2026-02-01', '2026-02-02', '2026-02-03', '2026-02-04')
    await refresh()
    expect(figuresOf(ctx, no)?.role).toBe('active')
    given.coverage(group, shanghai('2026-02-01', '00:00'), shanghai('2026-03-10', '00:00'))
    await refreshFigures(ctx)
    expect(figuresOf(ctx, no)?.role).toBe('lurker')
  })

  it('forgets figures of memberships that are gone', async () => {
    const { ctx, given, group, refresh } = setUp()
    const no = given.member(group, '甲')
    await refresh()
    ctx.writeQuietly((db) => db.run('DELETE FROM memberships WHERE no = ?', no))
    await refreshFigures(ctx)
    expect(figuresOf(ctx, no)).toBeUndefined()
  })

  it('forgets what it kept about a group that is gone', async () => {
    const { ctx, given, group, refresh } = setUp()
    given.group({ name: '另一个群' })
    await refresh()
    ctx.writeQuietly((db) => db.run('DELETE FROM groups WHERE no = ?', group))
    await refreshFigures(ctx)
    expect(ctx.read.value('SELECT count(*) FROM activity_states')).toBe(1)
  })

  it('derives some members, or all, when asked', async () => {
    const { ctx, given, group } = setUp()
    const [one, two] = [given.member(group, '甲'), given.member(group, '乙')]
    await deriveFigures(ctx, { membershipNos: [one] })
    expect([figuresOf(ctx, one)?.asOf, figuresOf(ctx, two)]).toEqual(['2026-03-10', undefined])
    await deriveFigures(ctx)
    expect(figuresOf(ctx, two)?.asOf).toBe('2026-03-10')
  })
})
