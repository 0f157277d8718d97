import { describe, expect, it } from 'vitest'
import type { CampaignId, CampaignTaskId } from '#shared/features/campaigns/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { campaignDraft, day, daysAfter, fromStart, minute, time } from './given-campaigns.ts'

/** A campaign on 2026-03-12 at 20:00; "now" is noon of 2026-03-10 in Shanghai. */
async function givenTasks(tasks = [fromStart('开播', 0), daysAfter('预告', -1, '10:00')]) {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const { id } = await app.api.campaigns.create(campaignDraft([group], { tasks }))
  const show = () => app.api.campaigns.show({ id })
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  const named = async (title: string) => {
    const found = (await show()).tasks.find((task) => task.title === title)
    if (!found) throw new Error(`no task ${title}`)
    return found
  }
  const march = { from: day('2026-03-01'), to: day('2026-03-31') }
  return { ...app, group, id: id as CampaignId, show, undo, named, march }
}

describe('a task', () => {
  it('is done, skipped or open; twice keeps the first time, and it can be taken back', async () => {
    const { api, clock, named, undo, show, march } = await givenTasks()
    const { id } = await named('预告')
    const done = await api.campaigns.settleTask({ id, state: 'done' })
    clock.advance(60_000)
    expect((await api.campaigns.settleTask({ id, state: 'done' })).undoId).toBeNull()
    expect((await named('预告')).doneAt).toBe(Date.parse('2026-03-10T12:00:00+08:00'))
    expect((await show()).campaign).toMatchObject({ tasks: 2, tasksDone: 1 })
    const open = await api.campaigns.listTasks({ ...march, open: true })
    expect(open.map(({ title }) => title)).toEqual(['开播'])
    expect(await api.campaigns.listTasks(march)).toHaveLength(2)
    await undo(done.undoId)
    expect((await named('预告')).doneAt).toBeNull()
    await api.campaigns.settleTask({ id, state: 'skipped' })
    expect((await show()).campaign).toMatchObject({ tasks: 1, tasksDone: 0 })
    await api.campaigns.settleTask({ id, state: 'done' })
    expect(await named('预告')).toMatchObject({ skippedAt: null })
    await api.campaigns.settleTask({ id, state: 'open' })
    expect(await named('预告')).toMatchObject({ doneAt: null, skippedAt: null })
  })

  it('tells Today what it belongs to', async () => {
    const { api, group, march } = await givenTasks()
    const [first] = await api.campaigns.listTasks({ ...march, open: true, groupId: group.id as never })
    expect(first).toMatchObject({
      title: '预告',
      campaignName: '嘉宾分享',
      campaignStatus: 'draft',
      stage: 'desire',
      dueOn: '2026-03-11',
      dueMinute: minute('10:00'),
    })
    expect(first?.groups).toEqual([{ id: group.id, name: '晚读共读会' }])
    const before = { from: day('2026-03-01'), to: day('2026-03-10') }
    expect(await api.campaigns.listTasks(before)).toEqual([])
  })

  it('is changed field by field, and its new time follows the campaign', async () => {
    const { api, id, named, undo } = await givenTasks()
    const task = await named('预告')
    const { undoId } = await api.campaigns.editTask({
      id: task.id,
      change: {
        title: '第二次预告',
        offset: fromStart('', -90).offset,
        channel: 'group',
        words: '今晚八点见',
      },
    })
    expect(await named('第二次预告')).toMatchObject({
      dueOn: '2026-03-12',
      dueMinute: minute('18:30'),
      channel: 'group',
      words: '今晚八点见',
    })
    await api.campaigns.move({ id, time: time('2026-03-12', '19:00', '2026-03-12', '21:00') })
    expect(await named('第二次预告')).toMatchObject({ dueMinute: minute('17:30') })
    const same = { title: '第二次预告', channel: 'group' as const }
    expect((await api.campaigns.editTask({ id: task.id, change: same })).undoId).toBeNull()
    // What was moved since is not overwritten by an older undo.
    await expect(undo(undoId)).rejects.toMatchObject({ data: { code: 'UNDO_CHANGED' } })
  })

  it('moves to another day with others of other campaigns by one undo, and keeps its new distance', async () => {
    const { api, group, id, named, undo, show } = await givenTasks()
    const second = await api.campaigns.create(
      campaignDraft([group], { name: '团购', tasks: [daysAfter('清点', 0, '09:00')] }),
    )
    const other = (await api.campaigns.show({ id: second.id })).tasks[0]
    const tasks = [
      { id: (await named('开播')).id, dueOn: day('2026-03-16'), dueMinute: minute('09:00') },
      { id: other?.id as CampaignTaskId, dueOn: day('2026-03-16'), dueMinute: null },
    ]
    const { undoId } = await api.campaigns.moveTasks({ tasks })
    expect((await api.campaigns.moveTasks({ tasks })).undoId).toBeNull()
    expect(await named('开播')).toMatchObject({ dueOn: '2026-03-16', dueMinute: minute('09:00') })
    await api.campaigns.move({ id, time: time('2026-03-13', '20:00', '2026-03-13', '21:30') })
    expect(await named('开播')).toMatchObject({ dueOn: '2026-03-17', dueMinute: minute('09:00') })
    await api.campaigns.move({ id, time: time('2026-03-12', '20:00', '2026-03-12', '21:30') })
    await undo(undoId)
    expect(await named('开播')).toMatchObject({ dueOn: '2026-03-12', dueMinute: minute('20:00') })
    expect((await api.campaigns.show({ id: second.id })).tasks[0]).toMatchObject({ dueOn: '2026-03-12' })
    expect((await show()).campaign.revision).toBeGreaterThan(3)
  })

  it('changes places only with what is due at the same time', async () => {
    const { api, show, named, undo } = await givenTasks([
      daysAfter('甲', 0),
      daysAfter('乙', 0),
      daysAfter('丙', 1),
    ])
    const titles = async () => (await show()).tasks.map(({ title }) => title).join('')
    const first = (await named('甲')).id
    const shift = await api.campaigns.shiftTask({ id: first, step: 1 })
    expect(await titles()).toBe('乙甲丙')
    expect((await api.campaigns.shiftTask({ id: first, step: 1 })).undoId).toBeNull()
    expect((await api.campaigns.shiftTask({ id: (await named('乙')).id, step: -1 })).undoId).toBeNull()
    await undo(shift.undoId)
    expect(await titles()).toBe('甲乙丙')
  })

  it('keeps the words of a script that is removed, as its own', async () => {
    const { api, named, undo } = await givenTasks()
    const words = { 'zh-CN': { title: '预告', body: '{群名}今晚见' }, en: null }
    const script = await api.scripts.create({ category: 'group_event', texts: words })
    const task = await named('预告')
    await api.campaigns.editTask({ id: task.id, change: { scriptId: script.id } })
    expect(await api.scripts.uses({ id: script.id })).toMatchObject({ campaignTasks: 1 })
    const removed = await api.scripts.remove({ id: script.id, language: 'zh-CN' })
    expect(await named('预告')).toMatchObject({ scriptId: null, words: '{群名}今晚见' })
    await undo(removed.undoId)
    expect(await named('预告')).toMatchObject({ scriptId: script.id, words: '' })
  })

  it('goes and comes back', async () => {
    const { api, id, named, undo, show } = await givenTasks()
    const before = await named('预告')
    const removed = await api.campaigns.removeTask({ id: before.id })
    expect((await show()).tasks).toHaveLength(1)
    await undo(removed.undoId)
    expect(await named('预告')).toEqual(before)
    const added = await api.campaigns.addTask({ id, task: daysAfter('收尾', 1) })
    expect((await named('收尾')).id).toBe(added.id)
    await undo(added.undoId)
    expect((await show()).tasks).toHaveLength(2)
  })
})

describe('materials and costs', () => {
  it('are kept, changed and taken away, each with its undo', async () => {
    const { api, id, show, undo } = await givenTasks()
    const poster = await api.campaigns.addMaterial({ id, material: { name: '海报', path: '' } })
    await api.campaigns.editMaterial({
      id: poster.id,
      change: { path: '/data/poster.png', isReady: true },
    })
    const material = async () => (await show()).materials[0]
    expect(await material()).toMatchObject({ name: '海报', path: '/data/poster.png', isReady: true })
    expect((await api.campaigns.editMaterial({ id: poster.id, change: { isReady: true } })).undoId).toBeNull()
    const gone = await api.campaigns.removeMaterial({ id: poster.id })
    await undo(gone.undoId)
    expect(await material()).toMatchObject({ isReady: true })

    const cost = await api.campaigns.addCost({ id, cost: { name: '讲课费', cents: 30_000, spentOn: null } })
    const edit = await api.campaigns.editCost({
      id: cost.id,
      change: { cents: 28_050, spentOn: day('2026-03-12') },
    })
    expect((await show()).costs).toMatchObject([{ name: '讲课费', cents: 28_050, spentOn: '2026-03-12' }])
    await undo(edit.undoId)
    expect((await show()).costs).toMatchObject([{ cents: 30_000, spentOn: null }])
    await api.campaigns.removeCost({ id: cost.id })
    expect((await show()).costs).toEqual([])
  })
})
