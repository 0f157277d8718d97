import { describe, expect, it } from 'vitest'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { campaignDraft, day, daysAfter, fromStart, time } from './given-campaigns.ts'

function givenGroups() {
  const app = createTestApp()
  const group = givenGroup(app.ctx, { name: '晚读共读会' })
  const over = givenGroup(app.ctx, { name: '三天快闪群', lifecycle: 'ended' })
  const away = givenGroup(app.ctx, { name: '旧群' })
  const create = (draft: Parameters<typeof campaignDraft>[1] = {}) =>
    app.api.campaigns.create(campaignDraft([group], draft))
  return { ...app, group, over, away, create }
}

/** The refusal of a call, which both languages must word. */
async function refusalOf(call: Promise<unknown>): Promise<string> {
  const error = await call.then(
    () => null,
    (reason: { data?: { code?: string } }) => reason,
  )
  const code = error?.data?.code ?? ''
  const key = `error.${code}`
  const worded = { ...workspaceMessages['zh-CN'], ...campaignMessages['zh-CN'] }
  expect(Object.keys(worded)).toContain(key)
  return code
}

describe('what cannot be a campaign', () => {
  it('has no name, no group, or ends before it begins', async () => {
    const { api, create } = givenGroups()
    expect(await refusalOf(create({ name: '   ' }))).toBe('CAMPAIGN_NAME_MISSING')
    expect(await refusalOf(create({ name: '长'.repeat(101) }))).toBe('CAMPAIGN_TEXT_TOO_LONG')
    expect(await refusalOf(create({ groupIds: [] }))).toBe('CAMPAIGN_WITHOUT_GROUP')
    expect(await refusalOf(create({ groupIds: ['nowhere' as never] }))).toBe('GROUP_NOT_FOUND')
    expect(await refusalOf(create({ time: time('2026-03-12', undefined, '2026-03-11') }))).toBe(
      'CAMPAIGN_ENDS_BEFORE_START',
    )
    expect(await refusalOf(create({ time: time('2026-03-12', undefined, '2029-03-11') }))).toBe(
      'CAMPAIGN_TOO_LONG',
    )
    const everything = { from: day('2020-01-01'), to: day('2030-01-01') }
    expect((await api.campaigns.listRange(everything)).campaigns).toEqual([])
  })

  it('has an amount below zero, half cents, or a goal of nothing', async () => {
    const { api, create } = givenGroups()
    expect(await refusalOf(create({ budgetCents: -1 }))).toBe('CAMPAIGN_AMOUNT_WRONG')
    expect(await refusalOf(create({ budgetCents: 10.5 }))).toBe('CAMPAIGN_AMOUNT_WRONG')
    expect(await refusalOf(create({ goal: { metric: 'joins', target: 0 } }))).toBe('CAMPAIGN_GOAL_WRONG')
    const { id } = await create()
    expect(await refusalOf(api.campaigns.addCost({ id, cost: { name: '红包', cents: -500 } }))).toBe(
      'CAMPAIGN_AMOUNT_WRONG',
    )
    expect((await api.campaigns.show({ id })).costs).toEqual([])
  })

  it('has a task beyond a year before it or two years after it', async () => {
    const { api, create } = givenGroups()
    expect(await refusalOf(create({ tasks: [daysAfter('太早', -367)] }))).toBe('CAMPAIGN_TASK_TOO_FAR')
    const { id } = await create()
    expect(await refusalOf(api.campaigns.addTask({ id, task: fromStart('太晚', 1_052_641) }))).toBe(
      'CAMPAIGN_TASK_TOO_FAR',
    )
    const added = await api.campaigns.addTask({ id, task: daysAfter('正好', 731) })
    const later = { id: added.id, dueOn: day('2028-03-13'), dueMinute: null }
    expect(await refusalOf(api.campaigns.moveTasks({ tasks: [later] }))).toBe('CAMPAIGN_TASK_TOO_FAR')
  })

  it('names what is not there any longer', async () => {
    const { api } = givenGroups()
    const id = 'gone' as never
    expect(await refusalOf(api.campaigns.show({ id }))).toBe('CAMPAIGN_NOT_FOUND')
    expect(await refusalOf(api.campaigns.settleTask({ id, state: 'done' }))).toBe('CAMPAIGN_TASK_NOT_FOUND')
    expect(await refusalOf(api.campaigns.removeCost({ id }))).toBe('CAMPAIGN_PART_NOT_FOUND')
    expect(await refusalOf(api.campaigns.removeMaterial({ id }))).toBe('CAMPAIGN_PART_NOT_FOUND')
  })
})

describe('a group that is over or put away', () => {
  it('takes no new campaign, but what it did may still be written down', async () => {
    const { api, create, over, away } = givenGroups()
    await api.groups.archive({ groupId: away.id as never })
    expect(await refusalOf(create({ groupIds: [away.id as never] }))).toBe('CAMPAIGN_GROUP_ARCHIVED')
    expect(await refusalOf(create({ groupIds: [over.id as never] }))).toBe('CAMPAIGN_GROUP_ENDED')
    const past = await create({ groupIds: [over.id as never], time: time('2026-03-01') })
    expect((await api.campaigns.show({ id: past.id })).campaign.groups).toMatchObject([
      { name: '三天快闪群' },
    ])
  })

  it('keeps the campaigns that it had: they leave the common calendar with it and come back with it', async () => {
    const { api, create, group, away } = givenGroups()
    const own = await create({
      name: '只在旧群',
      groupIds: [away.id as never],
      tasks: [daysAfter('预告', 0)],
    })
    const shared = await create({ name: '两个群', groupIds: [away.id, group.id] as never })
    await api.groups.archive({ groupId: away.id as never })
    const march = { from: day('2026-03-01'), to: day('2026-03-31') }
    const names = async (groupId?: string) =>
      (
        await api.campaigns.listRange({ ...march, ...(groupId ? { groupId: groupId as never } : {}) })
      ).campaigns.map(({ name }) => name)
    expect(await names()).toEqual(['两个群'])
    expect(await api.campaigns.listTasks(march)).toEqual([])
    expect(await names(away.id)).toEqual(['只在旧群', '两个群'])
    expect((await api.campaigns.change({ id: own.id, change: { name: '还能改名' } })).undoId).not.toBeNull()
    const copy = await api.campaigns.copy({ id: shared.id, startsOn: day('2026-03-20') })
    expect((await api.campaigns.show({ id: copy.id })).campaign.groups).toMatchObject([
      { name: '晚读共读会' },
    ])
    expect(await refusalOf(api.campaigns.copy({ id: own.id, startsOn: day('2026-03-20') }))).toBe(
      'CAMPAIGN_GROUP_ARCHIVED',
    )
    await api.groups.unarchive({ groupId: away.id as never })
    expect(await names()).toContain('还能改名')
  })
})
