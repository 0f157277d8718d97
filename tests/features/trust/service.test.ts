import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import {
  countWaiting,
  findTrustQuestions,
  tallyReferrals,
  tallyReplies,
} from '#electron/features/trust/queries.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const HOUR = 3600

/** Ten days of a group: a question a day, six of them answered by staff, one by a member, three by nobody. */
function log(until: number): string {
  const meta = { name: '晚读共读会', platform: 'wechat', type: 'group', groupId: 'evening@chatroom' }
  const head = { _type: 'header', chatlab: { version: '0.0.2', exportedAt: until / 1000 }, meta }
  const rows: object[] = []
  const say = (name: string, timestamp: number, content: string, more: object = {}) =>
    rows.push({
      _type: 'message',
      sender: `wxid_${name}`,
      accountName: name,
      timestamp,
      type: 0,
      content,
      ...more,
    })
  for (let day = 10; day > 0; day -= 1) {
    const at = until / 1000 - day * 24 * HOUR - 2 * HOUR
    say('周敏', at, `第${day}章请问怎么读？`, { platformMessageId: `q${day}` })
    if (day > 4) say('林夏', at + HOUR, '@周敏 先看目录再读正文')
    else if (day === 4) say('顾言', at + HOUR, '@周敏 我是先看目录的')
    say('沈默', at + 12 * HOUR, '今天打卡')
  }
  return [head, ...rows].map((row) => JSON.stringify(row)).join('\n')
}

async function givenTalk() {
  const app = createTestApp()
  const { api, ctx } = app
  await api.settings.update({ myName: '林夏', myNicknames: ['林夏'] })
  await api.chatImport.importLog({ source: { text: log(ctx.clock.now()) }, myNames: ['林夏'] })
  const [group] = await api.groups.list({})
  if (!group) throw new Error('no group')
  return { ...app, group }
}

/** Cards as they stand after a private chat. */
function givenCards(
  ctx: DataContext,
  groupId: GroupId,
  cards: readonly { state: string; outcome: string | null }[],
) {
  ctx.writeQuietly((db) => {
    const groupNo = db.value<number>('SELECT no FROM groups WHERE id = ?', groupId) ?? 0
    const personNo = db.value<number>("SELECT no FROM people WHERE display_name = '周敏'") ?? 0
    for (const { state, outcome } of cards)
      db.run(
        `INSERT INTO follow_ups (id, person_no, group_no, rule, priority, admitted_priority, due_at, state, outcome,
           closed_at, created_at, created_on) VALUES (?, ?, ?, 'manual', 2, 2, ?, ?, ?, ?, ?, '2026-03-01')`,
        newId(),
        personNo,
        groupNo,
        ctx.clock.now(),
        state,
        outcome,
        state === 'done' ? ctx.clock.now() - HOUR * 1000 : null,
        ctx.clock.now(),
      )
  })
}

describe('trust', () => {
  it('comes from what happened in the groups, with the numbers behind it', async () => {
    const { api, ctx, group } = await givenTalk()
    givenCards(ctx, group.id, [
      ...Array.from({ length: 3 }, () => ({ state: 'done', outcome: 'replied' })),
      { state: 'done', outcome: 'refused' },
      { state: 'done', outcome: 'no_reply' },
      { state: 'done', outcome: 'other' },
      { state: 'waiting', outcome: null },
    ])
    const { pillars, levers, groups } = await api.trust.overview({ groupIds: [group.id] })
    expect(groups).toBe(1)
    expect(pillars[0]?.facts).toMatchObject([
      { id: 'owner_response', hits: 6, base: 10, share: 0.6 },
      { id: 'answered_in_day', hits: 7, base: 10, share: 0.7 },
      { id: 'private_reply', hits: 4, base: 5, share: 0.8, score: 100 },
    ])
    expect(pillars[1]).toMatchObject({ id: 'product', score: null })
    expect(levers[0]).toMatchObject({ fact: 'owner_response', waiting: 4 })
    expect(levers[1]).toMatchObject({ fact: 'answered_in_day', waiting: 3 })
  })

  it('tells six windows, of which earlier ones know nothing of later days', async () => {
    const { api, group } = await givenTalk()
    const { pillars, from, until } = await api.trust.overview({ groupIds: [group.id] })
    const trend = pillars[0]?.trend ?? []
    expect(trend).toHaveLength(6)
    expect(trend.at(-1)?.until).toBe(until)
    expect(from < until).toBe(true)
    expect(trend[0]?.facts.every(({ base }) => base === 0)).toBe(true)
  })

  it('counts problems that are decided, and names those still open', async () => {
    const { api, ctx, group } = await givenTalk()
    for (let day = 3; day < 9; day += 1)
      await api.problems.create({
        groupId: group.id,
        personId: null,
        kind: 'complaint',
        severity: 1,
        title: `第${day}天的投诉`,
        owner: '',
        happenedAt: ctx.clock.now() - day * 24 * HOUR * 1000,
      })
    const { pillars, levers } = await api.trust.overview({ groupIds: [group.id] })
    expect(pillars[1]?.facts[0]).toMatchObject({
      id: 'problems_closed',
      hits: 0,
      base: 6,
      share: 0,
      score: 0,
    })
    expect(levers[0]).toMatchObject({ fact: 'problems_closed', gain: 100, waiting: 6 })
  })

  it('refuses groups that are not there', async () => {
    const { api } = createTestApp()
    await expect(api.trust.overview({ groupIds: ['gone' as GroupId] })).rejects.toMatchObject({
      data: { code: 'GROUP_NOT_FOUND' },
    })
  })

  it('reads by indexes', async () => {
    const { ctx } = await givenTalk()
    const stretch = { from: 0, until: 9e12 }
    const plans = plansOf(ctx.read, (db) => {
      findTrustQuestions(db, [1], stretch)
      tallyReplies(db, [1], stretch)
      tallyReferrals(db, [1], { from: '2026-01-01', to: '2026-03-01' })
      countWaiting(db, [1])
    })
    const steps = plans.flatMap((plan) => plan.steps).join('\n')
    for (const index of [
      'questions_by_group_time',
      'follow_ups_by_closed',
      'membership_events_by_group',
      'follow_ups_by_state_due',
    ])
      expect(steps).toContain(index)
    for (const plan of plans) expect(fullScans(plan, ['q', 'm', 'e', 'b', 'i', 'follow_ups'])).toEqual([])
  })
})
