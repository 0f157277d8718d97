import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { both, fromStart, givenContent, onDay } from './given-playbooks.ts'

const day = (text: string) => text as CalendarDate
const march = { from: day('2026-03-01'), to: day('2026-04-30') }

async function givenPlaybook() {
  const app = createTestApp()
  const content = givenContent()
  const { id } = await app.api.playbooks.create({ content })
  const givenGroups = ['晚读共读会', '亲子阅读营', '老友群'].map((name) => givenGroup(app.ctx, { name }))
  const [first, second, third] = givenGroups.map(({ id }) => id) as [GroupId, GroupId, GroupId]
  const start = {
    id,
    version: 1,
    language: 'zh-CN' as const,
    name: '三月读书夜',
    days: 1,
    startsMinute: 1200,
    endsMinute: 1260,
    runs: [{ startsOn: day('2026-03-18'), groupIds: [first] }],
    steps: content.steps.map(({ offset }, at) => ({ at, offset })),
  }
  return { ...app, id, content, groups: [first, second, third] as const, group: givenGroups[0]!, start }
}

describe('starting a playbook', () => {
  it('makes one campaign for each start with its tasks, and one undo takes all of them back', async () => {
    const { api, start, groups } = await givenPlaybook()
    const [first, second, third] = groups
    const started = await api.playbooks.start({
      ...start,
      goal: { metric: 'speakers', target: 12 },
      runs: [
        { startsOn: day('2026-03-18'), groupIds: [first, second] },
        { startsOn: day('2026-03-25'), groupIds: [third] },
      ],
    })
    expect(started).toMatchObject({ tasks: 6 })
    const { campaigns } = await api.campaigns.listRange(march)
    expect(
      campaigns.map(({ startsOn, startsMinute, endsMinute, status, playbookId, groups: of }) => ({
        startsOn,
        startsMinute,
        endsMinute,
        status,
        playbookId,
        groups: of.map(({ name }) => name),
      })),
    ).toEqual([
      {
        startsOn: '2026-03-18',
        startsMinute: 1200,
        endsMinute: 1260,
        status: 'planned',
        playbookId: start.id,
        groups: ['晚读共读会', '亲子阅读营'],
      },
      {
        startsOn: '2026-03-25',
        startsMinute: 1200,
        endsMinute: 1260,
        status: 'planned',
        playbookId: start.id,
        groups: ['老友群'],
      },
    ])
    const tasks = await api.campaigns.listTasks(march)
    expect(tasks.map(({ title, dueOn, dueMinute }) => [dueOn, dueMinute, title])).toEqual([
      ['2026-03-17', 600, '发预告'],
      ['2026-03-18', 1170, '提醒开场'],
      ['2026-03-19', null, '整理笔记'],
      ['2026-03-24', 600, '发预告'],
      ['2026-03-25', 1170, '提醒开场'],
      ['2026-03-26', null, '整理笔记'],
    ])
    await api.workspace.undo({ undoId: started.undoId })
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
    expect(await api.campaigns.listTasks(march)).toEqual([])
  })

  it('takes words, materials and what is to be checked along; variables stay as they are', async () => {
    const { api, start } = await givenPlaybook()
    const { campaigns } = await api.playbooks.start(start)
    const { campaign, tasks, materials } = await api.campaigns.show({ id: campaigns[0]!.id })
    expect(tasks[0]).toMatchObject({ words: '明晚八点，{群名}读书夜。', channel: 'group' })
    expect(tasks[1]).toMatchObject({ words: '', note: '只提醒一次', offset: fromStart(-30) })
    expect(materials.map(({ name }) => name)).toEqual(['书目海报'])
    expect(campaign).toMatchObject({
      note: '开始前核对：\n□ 选好一本书',
      playbookName: '周三读书夜',
      isHardSell: false,
      stage: 'activate',
    })
  })

  it('leaves out steps that were not wanted and keeps the times that were chosen', async () => {
    const { api, start } = await givenPlaybook()
    await api.playbooks.start({ ...start, steps: [{ at: 0, offset: onDay(-2, 9 * 60) }], isConfirmed: false })
    const tasks = await api.campaigns.listTasks(march)
    expect(tasks.map(({ title, dueOn, dueMinute }) => [title, dueOn, dueMinute])).toEqual([
      ['发预告', '2026-03-16', 540],
    ])
    expect((await api.campaigns.listRange(march)).campaigns[0]?.status).toBe('draft')
  })

  it('speaks the language of the operator as far as the playbook is written in it', async () => {
    const { api, start } = await givenPlaybook()
    const { campaigns } = await api.playbooks.start({ ...start, language: 'en', name: 'Reading night' })
    const { tasks } = await api.campaigns.show({ id: campaigns[0]!.id })
    expect(tasks.map(({ title }) => title)).toEqual(['Announce it', '提醒开场', '整理笔记'])
  })

  it('is refused when the playbook was changed meanwhile, and when a group is archived, with nothing made', async () => {
    const { api, start, id, content, ctx, groups } = await givenPlaybook()
    await api.playbooks.update({ id, content: { ...content, effortHours: 3 } })
    await expect(api.playbooks.start(start)).rejects.toMatchObject({ data: { code: 'PLAYBOOK_CHANGED' } })
    await expect(
      api.playbooks.start({ ...start, version: 2, steps: [{ at: 9, offset: onDay(0) }] }),
    ).rejects.toMatchObject({ data: { code: 'PLAYBOOK_STEP_UNKNOWN' } })
    ctx.write('groups', (db) => db.run('UPDATE groups SET archived_at = 1 WHERE id = ?', groups[1]))
    await expect(
      api.playbooks.start({
        ...start,
        version: 2,
        runs: [...start.runs, { startsOn: day('2026-03-25'), groupIds: [groups[1]] }],
      }),
    ).rejects.toMatchObject({ data: { code: 'CAMPAIGN_GROUP_ARCHIVED' } })
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
  })

  it('is told under the playbook, with a cancelled campaign shown but not counted', async () => {
    const { api, start, id } = await givenPlaybook()
    const { campaigns } = await api.playbooks.start(start)
    expect(await api.playbooks.show({ id })).toMatchObject({ uses: 1, lastUsedOn: '2026-03-18' })
    await api.campaigns.cancel({ id: campaigns[0]!.id })
    const shown = await api.playbooks.show({ id })
    expect(shown).toMatchObject({ uses: 0, lastUsedOn: null })
    expect(shown.campaigns).toMatchObject([
      { name: '三月读书夜', status: 'cancelled', groups: ['晚读共读会'], isOrigin: false },
    ])
  })
})

describe('saving a campaign as a playbook', () => {
  it('keeps its tasks with their distances and words, without those that were skipped', async () => {
    const { api, start, groups } = await givenPlaybook()
    const { campaigns } = await api.playbooks.start({ ...start, goal: { metric: 'revenue', target: 88_800 } })
    const { id } = campaigns[0]!
    const { tasks } = await api.campaigns.show({ id })
    await api.campaigns.settleTask({ id: tasks[2]!.id, state: 'skipped' })
    const { content } = await api.playbooks.fromCampaign({ campaignId: id, language: 'zh-CN' })
    expect(content).toMatchObject({
      name: both('三月读书夜'),
      stage: 'activate',
      days: 1,
      startsMinute: 1200,
      materials: [both('书目海报')],
      kpis: [{ name: both('销售额（元）'), metric: 'revenue', target: both('上次的目标：888') }],
    })
    expect(content.steps.map(({ title, offset }) => [title.zh, offset])).toEqual([
      ['发预告', onDay(-1, 600)],
      ['提醒开场', fromStart(-30)],
    ])
    const saved = await api.playbooks.create({ content, campaignId: id })
    expect((await api.playbooks.show({ id: saved.id })).campaigns).toMatchObject([
      { id, isOrigin: true, status: 'planned' },
    ])
    // It runs like any other.
    await api.playbooks.start({
      ...start,
      id: saved.id,
      runs: [{ startsOn: day('2026-04-01'), groupIds: [groups[1]] }],
      steps: content.steps.map(({ offset }, at) => ({ at, offset })),
    })
    expect((await api.playbooks.show({ id: saved.id })).uses).toBe(1)
  })

  it('is warned of names, telephones and accounts in its words', async () => {
    const { api, ctx, start, group } = await givenPlaybook()
    givenMember(ctx, group, { name: '徐岚' })
    const { campaigns } = await api.playbooks.start(start)
    const { id } = campaigns[0]!
    await api.campaigns.addTask({
      id,
      task: { title: '请徐岚接话', offset: onDay(0), words: '有事打 138 1234 5678，或加微信 linxia_2020' },
    })
    const { findings } = await api.playbooks.fromCampaign({ campaignId: id, language: 'zh-CN' })
    expect(findings.map(({ kind, found }) => [kind, found])).toEqual([
      ['person', '徐岚'],
      ['phone', '138 1234 5678'],
      ['account', '微信 linxia_2020'],
    ])
    expect(findings[0]).toMatchObject({ place: '步骤 2 的标题', around: '请徐岚接话' })
  })
})
