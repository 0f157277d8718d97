import { describe, expect, it } from 'vitest'
import { noticeLanguage, tellDue } from '#electron/features/follow-ups/notices.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import type { TaskRef } from '#shared/features/today/contract.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const day = (text: string) => text as CalendarDate
const zh = { language: 'zh-CN' } as const

/** A campaign on 24 September 2026, before Mid-Autumn (25 to 27), with tasks before and on its day. */
async function givenCampaign(now: string) {
  const app = createTestApp({ now })
  const { api, ctx, notices } = app
  const group = givenGroup(ctx, { name: '青禾小铺会员群' })
  const groupId = group.id as GroupId
  const offset = (offsetDays: number, minute: number | null) => ({ offsetDays, minute, fromStart: null })
  const time = {
    startsOn: day('2026-09-24'),
    startsMinute: 1200,
    endsOn: day('2026-09-24'),
    endsMinute: 1260,
  }
  const { id } = await api.campaigns.create({
    name: '中秋礼盒团购',
    stage: 'convert',
    time,
    groupIds: [groupId],
    tasks: [
      { title: '做海报', offset: offset(-2, null) },
      { title: '预告', offset: offset(-1, 720), channel: 'group', words: '{群名}明晚开团：{活动名}' },
      { title: '开团', offset: { offsetDays: 0, minute: null, fromStart: 0 } },
    ],
  })
  const titles = async () => (await api.today.listCampaignTasks(zh)).map(({ task }) => task.title)
  const refs = async () =>
    (await api.today.listCampaignTasks(zh)).map(({ task }): TaskRef => ({ kind: 'campaign', id: task.id }))
  const tell = (at: string) => {
    app.clock.set(at)
    tellDue(ctx, noticeLanguage(ctx))
    return notices.map(({ title, body }) => [title, body])
  }
  const dues = async () =>
    (await api.campaigns.show({ id })).tasks.map(({ title, dueOn, dueMinute }) => [title, dueOn, dueMinute])
  return { ...app, groupId, id, titles, refs, tell, dues }
}

describe('Tasks of campaigns on Today', () => {
  it('come on their day with the words for the group, and late ones stay', async () => {
    const { api, titles, clock } = await givenCampaign('2026-09-21T10:00:00+08:00')
    expect(await titles()).toEqual([])
    clock.set('2026-09-23T13:00:00+08:00')
    const listed = await api.today.listCampaignTasks(zh)
    expect(listed.map(({ task, isLate }) => [task.title, isLate])).toEqual([
      ['做海报', true],
      ['预告', true],
    ])
    const segments = listed[1]?.posts[0]?.segments ?? []
    expect(segments.map((segment) => ('text' in segment ? segment.text : '')).join('')).toBe(
      '青禾小铺会员群明晚开团：中秋礼盒团购',
    )
    expect(await api.today.countDue()).toMatchObject({ campaignTasks: 2 })
  })

  it('stay as done until the day is over, and count no more', async () => {
    const { api, titles, refs, clock } = await givenCampaign('2026-09-22T10:00:00+08:00')
    const [poster] = await refs()
    if (poster?.kind !== 'campaign') throw new Error('no task')
    await api.campaigns.settleTask({ id: poster.id, state: 'done' })
    expect(await titles()).toEqual(['做海报'])
    expect(await api.today.countDue()).toMatchObject({ campaignTasks: 0 })
    clock.set('2026-09-23T10:00:00+08:00')
    expect(await titles()).toEqual(['预告'])
  })
})

describe('Moving unfinished tasks', () => {
  it('goes to the next workday over a holiday, keeps the time of day, and comes back with one undo', async () => {
    const { api, refs, dues, clock } = await givenCampaign('2026-09-20T10:00:00+08:00')
    clock.set('2026-09-24T21:00:00+08:00')
    const before = await dues()
    expect(await api.today.taskTargets()).toEqual({ nextWorkday: '2026-09-28', nextWeek: '2026-09-28' })
    const { on, undoId } = await api.today.moveTasks({ tasks: await refs(), to: { kind: 'next_workday' } })
    expect(on).toBe('2026-09-28')
    expect(await dues()).toEqual([
      ['做海报', '2026-09-28', null],
      ['预告', '2026-09-28', 720],
      ['开团', '2026-09-28', 1200],
    ])
    expect(await refs()).toEqual([])
    await api.workspace.undo({ undoId })
    expect(await dues()).toEqual(before)
  })

  it('goes to the first workday of next week, or to a day from today on', async () => {
    const { api, refs, dues, clock } = await givenCampaign('2026-09-20T10:00:00+08:00')
    clock.set('2026-09-23T10:00:00+08:00')
    expect((await api.today.moveTasks({ tasks: await refs(), to: { kind: 'next_week' } })).on).toBe(
      '2026-09-28',
    )
    clock.set('2026-09-28T21:00:00+08:00')
    // 1 to 7 October is off: next week begins on Thursday.
    expect(await api.today.taskTargets()).toEqual({ nextWorkday: '2026-09-29', nextWeek: '2026-10-08' })
    const tasks = await refs()
    await expect(
      api.today.moveTasks({ tasks, to: { kind: 'date', on: day('2026-09-27') } }),
    ).rejects.toMatchObject({ data: { code: 'TASKS_MOVED_BACK' } })
    await api.today.moveTasks({ tasks, to: { kind: 'date', on: day('2026-09-30') } })
    expect((await dues()).map(([, on]) => on)).toContain('2026-09-30')
  })

  it('takes posts of sequences along, never into quiet hours', async () => {
    const { api, groupId, refs, clock } = await givenCampaign('2026-09-21T09:30:00+08:00')
    await api.sequences.list(zh)
    await api.sequences.start({ id: 'shipped-group-7-days' as SequenceId, groupId, ...zh })
    clock.set('2026-09-22T21:00:00+08:00')
    const posts = await api.sequences.listDueTasks(zh)
    expect(posts.length).toBeGreaterThan(1)
    const tasks: TaskRef[] = [...(await refs()), ...posts.map(({ id }) => ({ kind: 'group' as const, id }))]
    const { undoId } = await api.today.moveTasks({ tasks, to: { kind: 'next_workday' } })
    expect(await api.sequences.listDueTasks(zh)).toEqual([])
    expect(await refs()).toEqual([])
    clock.set('2026-09-23T21:00:00+08:00')
    const moved = await api.sequences.listDueTasks(zh)
    const titles = posts.map(({ title }) => title)
    for (const { dueAt } of moved.filter(({ title }) => titles.includes(title)))
      expect(new Date(dueAt).toISOString().slice(0, 10)).toBe('2026-09-23')
    clock.set('2026-09-22T21:00:00+08:00')
    await api.workspace.undo({ undoId })
    expect(await api.sequences.listDueTasks(zh)).toEqual(posts)
  })
})

describe('Notices', () => {
  it('tell of tasks and rituals when they fall due, once, and not in quiet hours', async () => {
    const { api, groupId, tell, notices } = await givenCampaign('2026-09-22T07:00:00+08:00')
    const schedule = {
      pattern: { every: 'day' as const, interval: 1 },
      startsOn: day('2026-09-22'),
      minute: 480,
    }
    await api.rituals.create({ name: '早安共读', kind: 'morning', groupIds: [groupId], schedule })
    expect(tell('2026-09-22T08:30:00+08:00')).toEqual([])
    expect(tell('2026-09-22T09:00:00+08:00')).toEqual([['1 项任务该办了', '青禾小铺会员群：早安共读']])
    expect(notices[0]?.items).toMatchObject([{ kind: 'ritual' }])
    expect(tell('2026-09-22T10:00:00+08:00')[1]).toEqual(['1 项任务该办了', '中秋礼盒团购：做海报'])
    expect(notices[1]?.items).toMatchObject([{ kind: 'campaign-task' }])
    expect(tell('2026-09-22T20:00:00+08:00')).toHaveLength(2)
  })

  it('leave out a ritual that is kept, and tell of a task anew when it was moved', async () => {
    const { api, groupId, refs, tell } = await givenCampaign('2026-09-22T09:10:00+08:00')
    const schedule = {
      pattern: { every: 'day' as const, interval: 1 },
      startsOn: day('2026-09-22'),
      minute: 600,
    }
    const { id } = await api.rituals.create({ name: '早安', kind: 'morning', groupIds: [groupId], schedule })
    await api.rituals.mark({ ritualId: id, day: day('2026-09-22'), state: 'kept' })
    expect(tell('2026-09-22T10:30:00+08:00')).toEqual([['1 项任务该办了', '中秋礼盒团购：做海报']])
    await api.today.moveTasks({ tasks: await refs(), to: { kind: 'next_workday' } })
    expect(tell('2026-09-22T11:00:00+08:00')).toHaveLength(1)
    const told = tell('2026-09-23T12:10:00+08:00')
    expect(told).toHaveLength(2)
    expect(told[1]?.[1]).toContain('做海报')
  })
})
