import { describe, expect, it } from 'vitest'
import { createCampaigns } from '#electron/features/campaigns/service.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { campaignDraft, day, daysAfter, fromStart, minute, time } from './given-campaigns.ts'

/** Noon of 2026-03-10 in Shanghai is "now" everywhere. */
function givenPlan() {
  const app = createTestApp()
  const group = givenGroup(app.ctx, { name: '晚读共读会' })
  const other = givenGroup(app.ctx, { name: '亲子阅读营' })
  const create = (draft: Parameters<typeof campaignDraft>[1] = {}) =>
    app.api.campaigns.create(campaignDraft([group], draft))
  const show = (id: CampaignId) => app.api.campaigns.show({ id })
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  const march = { from: day('2026-03-01'), to: day('2026-03-31') }
  return { ...app, group, other, create, show, undo, march }
}

const tasks = [fromStart('提醒开播', -30), daysAfter('发预告', -1, '10:00'), daysAfter('整理回放', 1)]
const due = (detail: { tasks: readonly { title: string; dueOn: string; dueMinute: number | null }[] }) =>
  detail.tasks.map(({ title, dueOn, dueMinute }) => [title, dueOn, dueMinute])

describe('a campaign', () => {
  it('is a draft that shows on the calendar of its groups with the tasks by time', async () => {
    const { api, create, show, group, other, march, undo } = givenPlan()
    const { id, undoId } = await create({
      tasks,
      owner: '林夏',
      goal: { metric: 'participants', target: 30 },
    })
    const { campaigns } = await api.campaigns.listRange(march)
    expect(campaigns).toMatchObject([
      { id, name: '嘉宾分享', stage: 'desire', status: 'draft', tasks: 3, tasksDone: 0 },
    ])
    expect(campaigns[0]?.groups).toEqual([{ id: group.id, name: '晚读共读会' }])
    expect((await api.campaigns.listRange({ ...march, groupId: other.id as never })).campaigns).toEqual([])
    const detail = await show(id)
    expect(detail.campaign).toMatchObject({ owner: '林夏', goal: { metric: 'participants', target: 30 } })
    expect(due(detail)).toEqual([
      ['发预告', '2026-03-11', minute('10:00')],
      ['提醒开播', '2026-03-12', minute('19:30')],
      ['整理回放', '2026-03-13', null],
    ])
    await undo(undoId)
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
    expect(await api.campaigns.listTasks(march)).toEqual([])
  })

  it('is listed on every day that it touches and on no other', async () => {
    const { api, create } = givenPlan()
    await create({ time: time('2026-03-12', undefined, '2026-03-14') })
    const on = async (from: string, to: string) =>
      (await api.campaigns.listRange({ from: day(from), to: day(to) })).campaigns.length
    expect(await on('2026-03-01', '2026-03-11')).toBe(0)
    expect(await on('2026-03-01', '2026-03-12')).toBe(1)
    expect(await on('2026-03-13', '2026-03-13')).toBe(1)
    expect(await on('2026-03-14', '2026-03-31')).toBe(1)
    expect(await on('2026-03-15', '2026-03-31')).toBe(0)
  })

  it('takes its tasks along when it moves, and back again', async () => {
    const { api, create, show, undo } = givenPlan()
    const { id } = await create({ tasks })
    const before = due(await show(id))
    const { undoId } = await api.campaigns.move({
      id,
      time: time('2026-03-19', '00:15', '2026-03-19', '01:30'),
    })
    expect(due(await show(id))).toEqual([
      ['发预告', '2026-03-18', minute('10:00')],
      ['提醒开播', '2026-03-18', minute('23:45')],
      ['整理回放', '2026-03-20', null],
    ])
    await undo(undoId)
    expect(due(await show(id))).toEqual(before)
    expect((await show(id)).campaign).toMatchObject({ startsOn: '2026-03-12', startsMinute: minute('20:00') })
  })

  it('can be resized without its tasks, and a move to where it is changes nothing', async () => {
    const { api, create, show } = givenPlan()
    const { id } = await create({ tasks })
    const before = due(await show(id))
    await api.campaigns.move({ id, time: time('2026-03-12', '20:00', '2026-03-12', '23:00') })
    expect(due(await show(id))).toEqual(before)
    const again = await api.campaigns.move({
      id,
      time: time('2026-03-12', '20:00', '2026-03-12', '23:00'),
    })
    expect(again.undoId).toBeNull()
    expect((await show(id)).campaign.revision).toBe(1)
  })

  it('takes a move back also after one of its tasks was done meanwhile', async () => {
    const { api, create, show, undo } = givenPlan()
    const { id } = await create({ tasks })
    const move = await api.campaigns.move({ id, time: time('2026-03-20', '20:00', '2026-03-20', '21:00') })
    const [first] = (await show(id)).tasks
    await api.campaigns.settleTask({ id: first?.id as never, state: 'done' })
    await undo(move.undoId)
    const detail = await show(id)
    expect(detail.campaign.startsOn).toBe('2026-03-12')
    expect(detail.tasks[0]).toMatchObject({
      title: '发预告',
      dueOn: '2026-03-11',
      doneAt: expect.any(Number),
    })
  })

  it('counts every change, also those that are taken back, as calendar apps ask for', async () => {
    const { api, create, show, undo } = givenPlan()
    const { id } = await create({ tasks })
    const revision = async () => (await show(id)).campaign.revision
    expect(await revision()).toBe(0)
    const renamed = await api.campaigns.change({ id, change: { name: '作者来访' } })
    expect(await revision()).toBe(1)
    const added = await api.campaigns.addTask({ id, task: daysAfter('订场地', -7) })
    expect(await revision()).toBe(2)
    await undo(renamed.undoId)
    expect(await revision()).toBe(3)
    await undo(added.undoId)
    expect(await revision()).toBe(4)
    const gone = await api.campaigns.remove({ id })
    await undo(gone.undoId)
    expect(await revision()).toBe(5)
  })

  it('changes what is named, and nothing where it says the same', async () => {
    const { api, create, show, undo, group, other } = givenPlan()
    const { id } = await create({ note: '在老地方' })
    const { undoId } = await api.campaigns.change({
      id,
      change: {
        stage: 'convert',
        isHardSell: true,
        budgetCents: 19_900,
        groupIds: [group.id, other.id] as never,
        goal: { metric: 'revenue', target: 500_000 },
      },
    })
    expect((await show(id)).campaign).toMatchObject({
      note: '在老地方',
      stage: 'convert',
      isHardSell: true,
      budgetCents: 19_900,
      goal: { metric: 'revenue', target: 500_000 },
    })
    expect((await show(id)).campaign.groups).toHaveLength(2)
    const same = { stage: 'convert' as const, groupIds: [other.id, group.id] as never }
    expect((await api.campaigns.change({ id, change: same })).undoId).toBeNull()
    await undo(undoId)
    expect((await show(id)).campaign).toMatchObject({ stage: 'desire', goal: null, budgetCents: null })
    expect((await show(id)).campaign.groups).toHaveLength(1)
  })

  it('is confirmed, called off and brought back, each of which can be taken back', async () => {
    const { api, create, show, undo, march } = givenPlan()
    const { id } = await create({ tasks })
    const status = async () => (await show(id)).campaign.status
    await api.campaigns.confirm({ id })
    expect(await status()).toBe('planned')
    expect((await api.campaigns.confirm({ id })).undoId).toBeNull()
    const cancelled = await api.campaigns.cancel({ id })
    expect(await status()).toBe('cancelled')
    expect(await api.campaigns.listTasks(march)).toEqual([])
    expect((await api.campaigns.cancel({ id })).undoId).toBeNull()
    await undo(cancelled.undoId)
    expect(await status()).toBe('planned')
    await api.campaigns.cancel({ id })
    await api.campaigns.restore({ id })
    expect(await status()).toBe('planned')
    await api.campaigns.confirm({ id, isConfirmed: false })
    expect(await status()).toBe('draft')
  })

  it('follows the clock from planned over running to ended', async () => {
    const { api, create, show, clock } = givenPlan()
    const { id } = await create({ isConfirmed: true })
    expect((await show(id)).campaign.status).toBe('planned')
    clock.set('2026-03-12T20:30:00+08:00')
    expect((await show(id)).campaign.status).toBe('running')
    clock.set('2026-03-12T21:30:00+08:00')
    expect(
      (await api.campaigns.listRange({ from: day('2026-03-12'), to: day('2026-03-12') })).campaigns,
    ).toMatchObject([{ status: 'ended' }])
  })

  it('is copied as a draft with its offsets, and without what happened', async () => {
    const { api, create, show, undo, march } = givenPlan()
    const { id } = await create({
      tasks,
      isConfirmed: true,
      budgetCents: 5000,
      materials: [{ name: '海报' }],
      playbookId: 'guest-talk',
      playbookName: '嘉宾分享',
    })
    const source = await show(id)
    await api.campaigns.settleTask({ id: source.tasks[0]?.id as never, state: 'done' })
    await api.campaigns.editMaterial({ id: source.materials[0]?.id as never, change: { isReady: true } })
    await api.campaigns.addCost({ id, cost: { name: '讲课费', cents: 30_000 } })
    const copy = await api.campaigns.copy({ id, startsOn: day('2026-03-26') })
    const copied = await show(copy.id)
    expect(copied.campaign).toMatchObject({
      status: 'draft',
      startsOn: '2026-03-26',
      startsMinute: minute('20:00'),
      endsMinute: minute('21:30'),
      budgetCents: 5000,
      playbookId: 'guest-talk',
      tasks: 3,
      tasksDone: 0,
      revision: 0,
    })
    expect(copied.tasks.map(({ title, offset }) => [title, offset])).toEqual(
      source.tasks.map(({ title, offset }) => [title, offset]),
    )
    expect(copied.tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-25', '2026-03-26', '2026-03-27'])
    expect(copied.materials).toMatchObject([{ name: '海报', isReady: false }])
    expect(copied.costs).toEqual([])
    await undo(copy.undoId)
    expect((await api.campaigns.listRange(march)).campaigns).toHaveLength(1)
  })

  it('is deleted with all its parts, and comes back with them', async () => {
    const { api, create, show, undo } = givenPlan()
    const { id } = await create({ tasks, materials: [{ name: '海报', path: '/data/poster.png' }] })
    await api.campaigns.addCost({ id, cost: { name: '红包', cents: 2000, spentOn: day('2026-03-12') } })
    const before = await show(id)
    const { name, undoId } = await api.campaigns.remove({ id })
    expect(name).toBe('嘉宾分享')
    await expect(show(id)).rejects.toMatchObject({ data: { code: 'CAMPAIGN_NOT_FOUND' } })
    await undo(undoId)
    const after = await show(id)
    const { revision } = before.campaign
    expect(after.campaign.revision).toBe(revision + 1)
    expect({ ...after, campaign: { ...after.campaign, revision } }).toEqual(before)
  })

  it('tells what would be lost with it elsewhere', async () => {
    const { api, ctx, create } = givenPlan()
    const { id } = await create()
    const nothing = { participants: 0, hasResult: false, hasReview: false, isOfFlashGroup: false }
    expect(await api.campaigns.losses({ id })).toEqual(nothing)
    ctx.writeQuietly((db) => {
      const no = db.value<number>('SELECT no FROM campaigns WHERE id = ?', id) ?? 0
      db.run(
        "INSERT INTO participants (id, campaign_no, name, source, created_at) VALUES ('a', ?, '周敏', 'list', 0)",
        no,
      )
      db.run('INSERT INTO campaign_results (campaign_no, orders, saved_at) VALUES (?, 3, 0)', no)
    })
    expect(await api.campaigns.losses({ id })).toEqual({ ...nothing, participants: 1, hasResult: true })
  })

  it('is found by its name, those to come before those that are over', async () => {
    const { api, create } = givenPlan()
    await create({ name: '春季 Book Club', time: time('2026-02-01') })
    await create({ name: '夏季 book club', time: time('2026-06-01') })
    await create({ name: '四月 Book club', time: time('2026-04-01') })
    await create({ name: '团购' })
    const found = await api.campaigns.search({ text: 'BOOK' })
    expect(found.map(({ name }) => name)).toEqual(['四月 Book club', '夏季 book club', '春季 Book Club'])
    expect(await api.campaigns.search({ text: ' ' })).toEqual([])
  })
})

describe('several campaigns', () => {
  it('are created with one undo, or not at all', async () => {
    const { ctx, api, group, other, march, undo } = givenPlan()
    const { ids, undoId } = createCampaigns(ctx, [
      campaignDraft([group], { name: '周一', tasks }),
      campaignDraft([other], { name: '周二', time: time('2026-03-17') }),
    ])
    expect(ids).toHaveLength(2)
    expect((await api.campaigns.listRange(march)).campaigns.map(({ name }) => name)).toEqual(['周一', '周二'])
    await undo(undoId)
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
    expect(() =>
      createCampaigns(ctx, [campaignDraft([group]), campaignDraft([group], { name: ' ' })]),
    ).toThrow('CAMPAIGN_NAME_MISSING')
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
  })
})
