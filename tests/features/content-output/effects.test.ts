import { describe, expect, it } from 'vitest'
import { listDrafts, showDraft } from '#electron/features/content-output/draft-service.ts'
import { countWindows } from '#electron/features/content-output/effect-queries.ts'
import { listEffects, showFigures } from '#electron/features/content-output/figure-service.ts'
import { listDuePosts, showWeek } from '#electron/features/content-output/post-service.ts'
import { draftQuery } from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { givenDraft, givenPersona, givenPlanned } from './given-output.ts'

const DAY = '2026-03-09'

/** A post of the evening before in a group whose log covers three weeks. */
async function setUp(
  covers: readonly [string, string][] = [['2026-02-16T00:00:00+08:00', '2026-03-10T08:00:00+08:00']],
) {
  const app = createTestApp()
  const { personaId, groups } = await givenPersona(app)
  const [group] = groups
  app.ctx.writeQuietly((db) => db.run('DELETE FROM import_batches'))
  const given = createGiven(app.ctx)
  for (const [from, until] of covers) given.coverage(group.no, from, until)
  const people = ['顾言', '周敏', '大鹏'].map((name) => given.member(group.no, name))
  const staff = given.member(group.no, '群主', { staffRole: 'owner' })
  const me = given.member(group.no, '林夏', { isMe: true })
  const bot = given.member(group.no, '小助手', { isBot: true })
  const draftId = await givenDraft(app, personaId)
  const id = await givenPlanned(app, { personaId, draftId, group, on: DAY })
  await app.api.contentOutput.publish({ id, at: Date.parse(shanghai(DAY, '20:30')) })
  /** Each day before `count` lines of the first person at nine. */
  const usual = (count: number, days = 14): ChatLine[] =>
    Array.from({ length: days }, (_, at) => addDays(onDay(DAY), -1 - at)).flatMap((date) =>
      Array.from({ length: count }, (_, line) => ({
        at: shanghai(date, `21:0${line}`),
        who: people[0] ?? null,
        text: `第 ${line} 条`,
      })),
    )
  const effect = async () => {
    const [post] = await app.api.contentOutput.effects({ personaId })
    if (!post) throw new Error('nothing posted')
    return post.effect
  }
  return { ...app, personaId, group, given, people, staff, me, bot, usual, effect }
}

describe('the two hours after a post', () => {
  it('are counted without staff, bots and the operator, and compared with the median of the days before', async () => {
    const { given, group, people, staff, me, bot, usual, effect } = await setUp()
    const evening: ChatLine[] = [
      { at: shanghai(DAY, '20:29'), who: people[0] ?? null, text: '之前' },
      { at: shanghai(DAY, '20:31'), who: people[0] ?? null, text: '我来' },
      { at: shanghai(DAY, '20:40'), who: people[1] ?? null, text: '写好了' },
      { at: shanghai(DAY, '22:29'), who: people[1] ?? null, text: '赶上' },
      { at: shanghai(DAY, '22:30'), who: people[2] ?? null, text: '晚了' },
      { at: shanghai(DAY, '20:45'), who: staff, text: '公告' },
      { at: shanghai(DAY, '20:46'), who: me, text: '我说' },
      { at: shanghai(DAY, '20:47'), who: bot, text: '收到' },
      { at: shanghai(DAY, '20:48'), who: people[2] ?? null, text: '撤回', kind: 'recall' },
      { at: shanghai(DAY, '21:00'), who: people[2] ?? null, text: '只知道日期', precision: 2 },
    ]
    given.messages(group.no, [...usual(2), ...evening])
    expect(await effect()).toMatchObject({
      verdict: 'compared',
      after: { onDate: DAY, speakers: 2, messages: 3 },
      usual: { speakers: 1, messages: 2 },
    })
    expect((await effect()).days).toHaveLength(14)
  })

  it('leave out days that the log does not cover, and say too little below seven', async () => {
    const gap = await setUp([
      ['2026-02-16T00:00:00+08:00', '2026-02-27T12:00:00+08:00'],
      ['2026-03-02T00:00:00+08:00', '2026-03-10T08:00:00+08:00'],
    ])
    gap.given.messages(gap.group.no, gap.usual(1))
    expect((await gap.effect()).days.map(({ onDate }) => onDate)).toEqual([
      '2026-02-23',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-03-02',
      '2026-03-03',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
    ])
    const short = await setUp([['2026-03-04T00:00:00+08:00', '2026-03-10T08:00:00+08:00']])
    short.given.messages(short.group.no, short.usual(1))
    expect(await short.effect()).toMatchObject({ verdict: 'too_little', usual: null })
  })

  it('are unknown where the log ended before, and without a log', async () => {
    const ended = await setUp([['2026-02-16T00:00:00+08:00', '2026-03-09T21:00:00+08:00']])
    expect((await ended.effect()).verdict).toBe('no_log')
    const none = await setUp([])
    expect(await none.effect()).toEqual({ verdict: 'no_log', after: null, usual: null, days: [] })
  })

  it('belong to one group when one is looked at', async () => {
    const { api, personaId, group } = await setUp()
    expect(await api.contentOutput.effects({ personaId, groupId: group.id as GroupId })).toHaveLength(1)
    const others = (await api.groups.list({})).filter(({ id }) => id !== group.id)
    expect(await api.contentOutput.effects({ personaId, groupId: others[0]!.id })).toEqual([])
  })
})

describe('reading the log for it', () => {
  it('looks windows up by group and time', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => {
      countWindows(db, 1, [{ key: 0, from: 0, until: 7_200_000 }])
    })
    expect(plans).toHaveLength(1)
    const [plan] = plans
    expect(fullScans(plan!, ['messages', 'm', 's', 'memberships', 'b', 'import_batches'])).toEqual([])
    expect(plan?.steps.join('\n')).toMatch(
      /messages_by_group_time \(group_no=\? AND sent_at>\? AND sent_at<\?\)/,
    )
  })

  it('needs no whole table for the plan, Today and the figures', async () => {
    const app = createTestApp()
    const { personaId } = await givenPersona(app)
    const draftId = await givenDraft(app, personaId)
    const reading: Promise<unknown>[] = []
    const plans = plansOf(app.ctx.read, (db) => {
      const ctx = Object.assign(Object.create(app.ctx), { read: db })
      showWeek(ctx, { personaId, groupId: null, monday: onDay('2026-03-09') })
      listDuePosts(ctx, null)
      showFigures(ctx, { personaId, groupId: null, weeks: 12 })
      reading.push(listEffects(ctx, { personaId, groupId: null, limit: 60 }))
      listDrafts(ctx, draftQuery.parse({ personaId }))
      showDraft(ctx, draftId)
    })
    await Promise.all(reading)
    expect(plans.length).toBeGreaterThan(8)
    const tables = ['o', 'd', 'content_posts', 'content_drafts', 'content_materials', 'm', 'messages', 's']
    expect(plans.filter((plan) => fullScans(plan, tables).length > 0).map(({ sql }) => sql)).toEqual([])
  })
})
