import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { day, minute } from '#tests/features/campaigns/given-campaigns.ts'
import { givenLine, givenMember } from '#tests/support/builders.ts'
import { givenFlash, givenReaders } from './given-flash.ts'

const march = { from: day('2026-03-01'), to: day('2026-04-30') }

describe('starting a flash group', () => {
  it('makes the group, the call and the days with all their tasks', async () => {
    const { api, startOf } = givenReaders()
    const { id, tasks } = await api.flashGroups.start(startOf())
    const { campaigns } = await api.campaigns.listRange(march)
    expect(
      campaigns.map(({ name, stage, startsOn, endsOn, isHardSell, status, groups }) => ({
        name,
        stage,
        days: [startsOn, endsOn],
        isHardSell,
        status,
        groups: groups.map((group) => group.name),
      })),
    ).toEqual([
      {
        name: '写作体验营 9 期 招募',
        stage: 'attract',
        days: ['2026-03-17', '2026-03-19'],
        isHardSell: false,
        status: 'planned',
        groups: ['晚读共读会'],
      },
      {
        name: '写作体验营 9 期',
        stage: 'convert',
        days: ['2026-03-20', '2026-03-22'],
        isHardSell: true,
        status: 'planned',
        groups: ['写作体验营 9 期'],
      },
    ])
    const flash = await api.flashGroups.show({ id })
    expect(flash.group).toMatchObject({ name: '写作体验营 9 期', lifecycle: 'planned' })
    expect(flash.sale).toMatchObject({ opensOn: '2026-03-22', closesOn: '2026-03-23' })
    expect(flash.tasks).toHaveLength(tasks)
    expect(flash.tasks.filter(({ phase }) => phase.part === 'recruit').map(({ dueOn }) => dueOn)).toEqual(
      expect.arrayContaining(['2026-03-17', '2026-03-18', '2026-03-19']),
    )
    expect(flash.nextId).toBe(flash.tasks[0]?.id)
  })

  it('is taken back as a whole, with the group it opened', async () => {
    const { api, startOf, undo } = givenReaders()
    const { id, undoId } = await api.flashGroups.start(startOf())
    await undo(undoId)
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
    expect((await api.groups.list({})).map(({ name }) => name)).toEqual(['晚读共读会', '写作校友群'])
    await expect(api.flashGroups.show({ id })).rejects.toMatchObject({
      data: { code: 'FLASH_GROUP_NOT_FOUND' },
    })
    expect(await api.flashGroups.list({})).toEqual([])
  })

  it('is not taken back once people came in: they would be left in a group that is gone', async () => {
    const { started, undo } = await givenFlash()
    await expect(undo(started.undoId)).rejects.toMatchObject({ data: { code: 'UNDO_CHANGED' } })
  })

  it('takes a group that is there, and its tasks follow another sale', async () => {
    const { api, alumni, startOf } = givenReaders()
    const sale = { opensDay: 2, opensMinute: minute('21:00'), closesDay: 4, closesMinute: minute('12:00') }
    const { id } = await api.flashGroups.start(
      startOf({ groupId: alumni.id as GroupId, targetId: null, sale }),
    )
    const flash = await api.flashGroups.show({ id })
    expect(flash.group.name).toBe('写作校友群')
    const inSale = flash.tasks.filter(({ phase }) => phase.part === 'sale')
    expect([inSale[0]?.dueOn, inSale[0]?.dueMinute]).toEqual(['2026-03-22', minute('21:00')])
    expect([inSale.at(-1)?.dueOn, inSale.at(-1)?.dueMinute]).toEqual(['2026-03-24', minute('12:00')])
  })

  it('refuses what cannot be, and writes nothing then', async () => {
    const { api, alumni, reading, startOf } = givenReaders()
    const refused = async (more: Parameters<typeof startOf>[0], code: string) =>
      expect(api.flashGroups.start(startOf(more)), code).rejects.toMatchObject({ data: { code } })
    await refused({ sourceIds: [] }, 'FLASH_WITHOUT_SOURCE')
    await refused({ wantedSignups: 0 }, 'FLASH_WANTED_WRONG')
    await refused({ name: ' ' }, 'CAMPAIGN_NAME_MISSING')
    await refused({ name: '晚读共读会' }, 'GROUP_NAME_TAKEN')
    await refused({ groupId: reading.id as GroupId }, 'FLASH_SOURCE_IS_ITSELF')
    await refused({ groupId: alumni.id as GroupId }, 'FLASH_TARGET_IS_ITSELF')
    const turned = { opensDay: 2, opensMinute: 1200, closesDay: 2, closesMinute: 600 }
    await refused({ sale: turned }, 'FLASH_SALE_ENDS_BEFORE_START')
    expect((await api.campaigns.listRange(march)).campaigns).toEqual([])
    expect(await api.groups.list({})).toHaveLength(2)
    await api.flashGroups.start(startOf({ groupId: alumni.id as GroupId, targetId: null }))
    await refused({ groupId: alumni.id as GroupId, targetId: null }, 'FLASH_GROUP_USED')
  })

  it('tells what would be to do without writing it', async () => {
    const { api, startOf } = givenReaders()
    const { startsOn, sale } = startOf()
    const plan = await api.flashGroups.plan({ startsOn, sale, language: 'en' })
    expect(plan).toMatchObject({ recruitOn: '2026-03-17', days: 3 })
    expect(plan.tasks[0]).toMatchObject({ on: '2026-03-17', phase: { part: 'recruit' } })
    expect(plan.tasks.every(({ title }) => !/[\u4e00-\u9fff]/.test(title))).toBe(true)
    expect(await api.flashGroups.list({})).toEqual([])
  })
})

describe('a flash group as it runs', () => {
  it('says by the clock which part it is in, what is due and what is next', async () => {
    const { api, clock, id } = await givenFlash()
    const show = () => api.flashGroups.show({ id })
    expect((await show()).phase).toEqual({ part: 'recruit', day: 0 })
    clock.set('2026-03-21T15:30:00+08:00')
    const second = await show()
    expect(second).toMatchObject({ phase: { part: 'days', day: 2 }, status: 'running' })
    const titleOf = (taskId: string | null) => second.tasks.find((task) => task.id === taskId)?.title
    expect(titleOf(second.nowId)).toMatch('私聊答疑')
    expect(titleOf(second.nextId)).toMatch('第二课')
    await api.campaigns.settleTask({ id: second.nowId!, state: 'done' })
    expect((await show()).nowId).not.toBe(second.nowId)
    clock.set('2026-03-22T21:00:00+08:00')
    expect((await show()).phase.part).toBe('sale')
    clock.set('2026-03-24T09:00:00+08:00')
    expect((await show()).phase.part).toBe('after')
  })

  it('counts sign-ups of the call, with the names that are nobody’s yet', async () => {
    const { api, id } = await givenFlash()
    expect((await api.flashGroups.show({ id })).counts).toMatchObject({
      signed: 4,
      unknown: 1,
      present: 2,
      active: 0,
      bought: 0,
    })
    expect(await api.flashGroups.list({})).toMatchObject([{ id, signed: 4, wantedSignups: 30 }])
  })

  it('lists everybody who signed or was there, without the operator’s own people', async () => {
    const { who } = await givenFlash()
    expect((await who()).map(({ name }) => name).toSorted()).toEqual(['孟婉清', '苏念', '顾言'].toSorted())
  })

  it('counts as active who spoke in the flash group while it ran, or was ticked as there', async () => {
    const { api, ctx, id, idOf, inside, who, undo } = await givenFlash()
    givenLine(ctx, inside.su, { at: '2026-03-20T20:10:00+08:00', text: '作业交了' })
    givenLine(ctx, inside.gu, { at: '2026-03-02T20:10:00+08:00', text: '很早以前说的' })
    const active = async () => (await who()).filter(({ isActive }) => isActive).map(({ name }) => name)
    expect(await active()).toEqual(['苏念'])
    const marked = await api.flashGroups.mark({ id, personIds: [idOf('meng')], mark: 'attended', is: true })
    expect((await active()).toSorted()).toEqual(['孟婉清', '苏念'].toSorted())
    await undo(marked.undoId)
    expect(await active()).toEqual(['苏念'])
  })

  it('marks buyers by hand and takes the mark back', async () => {
    const { api, id, idOf, who } = await givenFlash()
    const buyers = async () => (await who()).filter(({ hasBought }) => hasBought).map(({ name }) => name)
    await api.flashGroups.mark({ id, personIds: [idOf('gu')], mark: 'bought', is: true })
    expect(await buyers()).toEqual(['顾言'])
    expect((await api.flashGroups.list({}))[0]).toMatchObject({ bought: 1 })
    await api.flashGroups.mark({ id, personIds: [idOf('gu')], mark: 'bought', is: false })
    expect(await buyers()).toEqual([])
  })

  it('moves as a whole: call, days, tasks, sale and the days of its group', async () => {
    const { api, id, undo } = await givenFlash()
    const before = await api.flashGroups.show({ id })
    const { undoId } = await api.flashGroups.move({ id, startsOn: day('2026-03-27') })
    const after = await api.flashGroups.show({ id })
    expect(after).toMatchObject({ recruitOn: '2026-03-24', startsOn: '2026-03-27', endsOn: '2026-03-29' })
    expect(after.sale.closesOn).toBe('2026-03-30')
    expect(after.tasks[0]?.dueOn).toBe('2026-03-24')
    const group = (await api.groups.list({})).find((one) => one.id === after.group.id)
    expect(group).toMatchObject({ startsOn: '2026-03-27', endsOn: '2026-03-30' })
    await undo(undoId)
    expect(await api.flashGroups.show({ id })).toEqual(before)
  })

  it('moves open tasks of the sale with its window, and leaves what is done where it was done', async () => {
    const { api, id } = await givenFlash()
    const inSale = (await api.flashGroups.show({ id })).tasks.filter(({ phase }) => phase.part === 'sale')
    await api.campaigns.settleTask({ id: inSale[0]!.id, state: 'done' })
    const sale = { opensDay: 2, opensMinute: minute('20:00'), closesDay: 4, closesMinute: minute('12:00') }
    const { undoId } = await api.flashGroups.change({ id, change: { sale } })
    const after = (await api.flashGroups.show({ id })).tasks
    const taskOf = (taskId: string) => after.find((task) => task.id === taskId)
    expect(taskOf(inSale[0]!.id)).toMatchObject({ dueOn: inSale[0]!.dueOn, dueMinute: inSale[0]!.dueMinute })
    expect(taskOf(inSale.at(-1)!.id)).toMatchObject({ dueOn: '2026-03-24', dueMinute: minute('12:00') })
    expect(undoId).not.toBeNull()
    expect(await api.flashGroups.change({ id, change: { sale } })).toEqual({ undoId: null, changed: 0 })
  })
})

describe('what becomes of the members', () => {
  it('goes by the rule, and by hand where the operator knows better', async () => {
    const { api, id, idOf, fates, undo } = await givenFlash()
    await api.flashGroups.mark({ id, personIds: [idOf('gu')], mark: 'bought', is: true })
    expect(await fates()).toEqual({ 顾言: 'invite', 苏念: 'thank', 孟婉清: 'thank' })
    const byHand = await api.flashGroups.setFate({ id, personIds: [idOf('su')], fate: 'invite' })
    expect(await fates()).toMatchObject({ 苏念: 'invite' })
    await undo(byHand.undoId)
    await api.flashGroups.change({ id, change: { rule: { bought: true, active: true, signed: true } } })
    expect(await fates()).toEqual({ 顾言: 'invite', 苏念: 'invite', 孟婉清: 'invite' })
    await api.flashGroups.setFate({ id, personIds: [idOf('meng')], fate: 'thank' })
    expect(await fates()).toMatchObject({ 孟婉清: 'thank' })
    await api.flashGroups.setFate({ id, personIds: [idOf('meng')], fate: null })
    expect(await fates()).toMatchObject({ 孟婉清: 'invite' })
  })

  it('sees in the roster of the lasting group who joined, and keeps ticks of who was invited and thanked', async () => {
    const { api, ctx, alumni, people, id, idOf } = await givenFlash()
    const sales = [idOf('gu'), idOf('su')]
    await api.flashGroups.mark({ id, personIds: sales, mark: 'bought', is: true })
    await api.flashGroups.tick({ id, personIds: [idOf('su')], tick: 'invited', is: true })
    await api.flashGroups.tick({ id, personIds: [idOf('meng')], tick: 'thanked', is: true })
    givenMember(ctx, alumni, { name: '顾言', joinedOn: '2026-03-25', personNo: people.gu.personNo })
    expect((await api.flashGroups.show({ id })).counts).toMatchObject({
      toInvite: 2,
      invited: 2,
      joined: 1,
      toThank: 1,
      thanked: 1,
    })
    const listed = await api.flashGroups.people({ id })
    expect(listed.find(({ name }) => name === '顾言')).toMatchObject({ hasJoined: true, invitedAt: null })
    await api.flashGroups.tick({ id, personIds: [idOf('su')], tick: 'invited', is: false })
    expect((await api.flashGroups.show({ id })).counts).toMatchObject({ invited: 1 })
  })

  it('makes cards for those who were there but did not buy, but for those who must not be contacted', async () => {
    const { api, ctx, id, idOf, people, undo } = await givenFlash()
    ctx.writeQuietly((db) =>
      db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', people.meng.personNo),
    )
    const personIds = [idOf('su'), idOf('meng')] as PersonId[]
    const dueOn = day('2026-03-10')
    const made = await api.flashGroups.follow({ id, personIds, title: '问问三天的感受', dueOn })
    expect(made).toMatchObject({ changed: 1, skipped: 1 })
    const cards = await api.followUps.listDue({})
    expect(cards.map(({ personName }) => personName)).toEqual(['苏念'])
    await undo(made.undoId)
    expect(await api.followUps.listDue({})).toEqual([])
  })

  it('ends with its group, once, and can be taken back', async () => {
    const { api, clock, id, flash, undo } = await givenFlash()
    clock.set('2026-03-24T10:00:00+08:00')
    const { undoId } = await api.flashGroups.end({ id })
    const ended = await api.flashGroups.show({ id })
    expect(ended).toMatchObject({ endedAt: clock.now(), group: { lifecycle: 'ended' } })
    expect(await api.flashGroups.end({ id })).toEqual({ undoId: null, changed: 0 })
    await undo(undoId)
    expect(await api.flashGroups.show({ id })).toMatchObject({ endedAt: null, group: flash.group })
  })

  it('is found from either of its campaigns, and is gone when one of them is deleted', async () => {
    const { api, id, flash, undo } = await givenFlash()
    for (const campaignId of [flash.recruitId, flash.campId])
      expect(await api.flashGroups.ofCampaign({ campaignId })).toEqual({ id, name: '写作体验营 9 期' })
    const removed = await api.campaigns.remove({ id: flash.campId })
    expect(await api.flashGroups.list({})).toEqual([])
    expect(await api.flashGroups.ofCampaign({ campaignId: flash.recruitId })).toBeNull()
    await undo(removed.undoId)
    expect(await api.flashGroups.list({})).toHaveLength(1)
  })
})
