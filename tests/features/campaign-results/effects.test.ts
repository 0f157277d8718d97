import { describe, expect, it } from 'vitest'
import { time } from '#tests/features/campaigns/given-campaigns.ts'
import { givenWorkshop } from './given-results.ts'

describe('the effect of a campaign', () => {
  it('compares the 14 covered days before with those after, and keeps its own days apart', async () => {
    const { api, create } = await givenWorkshop()
    const { metrics, days, daysToCome } = await api.campaignResults.effect({ campaignId: await create() })
    const messages = metrics.find(({ metric }) => metric === 'messages')
    // 4 a day before, 8 a day after, 11 a day meanwhile; what the owner says does not count.
    expect(messages).toMatchObject({
      effect: { verdict: 'rise', before: { days: 14, total: 56 }, after: { days: 14, total: 112 } },
      during: { days: 3, total: 33 },
    })
    expect(messages?.effect.ratio).toBeCloseTo(112 / 56, 6)
    expect(days).toHaveLength(31)
    expect(days.filter(({ part }) => part === 'during').map(({ on }) => on)).toEqual([
      '2026-03-10',
      '2026-03-11',
      '2026-03-12',
    ])
    expect(daysToCome).toBe(0)
  })

  it('tells who left as the cost', async () => {
    const { api, create } = await givenWorkshop()
    const { metrics } = await api.campaignResults.effect({ campaignId: await create() })
    const leaves = metrics.find(({ metric }) => metric === 'leaves')
    expect(leaves?.effect).toMatchObject({ verdict: 'too_little', before: { total: 0 }, after: { total: 1 } })
  })

  it('has too little to say over 7 days, or while the logs end', async () => {
    const { api, create } = await givenWorkshop({ until: '2026-03-20T10:00+08:00' })
    const campaignId = await create()
    const week = await api.campaignResults.effect({ campaignId, reach: 7 })
    expect(week.metrics.every(({ effect }) => effect.verdict === 'too_little')).toBe(true)
    const fortnight = await api.campaignResults.effect({ campaignId })
    expect(fortnight.metrics[0]?.effect).toMatchObject({ verdict: 'too_little', after: { days: 7 } })
    expect(fortnight.daysToCome).toBe(7)
    expect(fortnight.days.at(-1)).toEqual({ on: '2026-03-26', count: null, part: 'after' })
  })

  it('names other campaigns and seeds of the same days', async () => {
    const { api, ctx, create, people, groupId } = await givenWorkshop()
    const campaignId = await create()
    const other = await create({ name: '周末团购', time: time('2026-03-18') })
    await create({ name: '五月活动', time: time('2026-05-18') })
    await api.seedUsers.add({ selection: { personIds: [people.gu] }, groupId })
    ctx.writeQuietly((db) => db.run("UPDATE seeds SET accepted_on = '2026-03-01'"))
    const { neighbours } = await api.campaignResults.effect({ campaignId })
    expect(neighbours.map(({ kind, name, on }) => [kind, name, on])).toEqual([
      ['campaign', '周末团购', '2026-03-18'],
      ['seed', '顾言', '2026-03-01'],
    ])
    expect(neighbours[0]?.id).toBe(other)
  })

  it('of all campaigns at once is the same as of each', async () => {
    const { api, create } = await givenWorkshop()
    const ids = [await create(), await create({ name: '周末团购', time: time('2026-03-18') })]
    await create({ name: '没办成', time: time('2026-03-02'), isConfirmed: false })
    const all = await api.campaignResults.effects({})
    expect(all.map(({ campaignId }) => campaignId)).toEqual(ids.toReversed())
    for (const one of all) {
      const { days, neighbours, ...alone } = await api.campaignResults.effect({ campaignId: one.campaignId })
      expect(days.length).toBeGreaterThan(28)
      expect(neighbours.length).toBe(1)
      expect(one).toEqual(alone)
    }
  })
})

describe('campaigns of one playbook', () => {
  it('stand beside each other, the latest first, without those that are cancelled or to come', async () => {
    const { api, create, people } = await givenWorkshop()
    const first = await create({ name: '第一次', time: time('2026-03-10', undefined, '2026-03-12') })
    const second = await create({ name: '第二次', time: time('2026-03-20') })
    await create({ name: '下个月', time: time('2026-05-20') })
    await create({ name: '别的模板', playbookId: 'other', time: time('2026-03-21') })
    const called = await create({ name: '取消了', time: time('2026-03-22') })
    await api.campaigns.cancel({ id: called })
    await api.participants.add({ campaignId: first, selection: { personIds: [people.su, people.gu] } })
    const rows = await api.campaignResults.compare({ playbookId: 'shipped.micro-course' })
    expect(rows.map(({ result }) => [result.campaignId, result.participants.value])).toEqual([
      [second, null],
      [first, 2],
    ])
    expect(rows[1]).toMatchObject({ verdict: 'rise', groups: ['晚读共读会'], leaves: { value: 0 } })
  })
})

describe('the key figures of a group', () => {
  it('follow from what it is for: by its type, until the operator says otherwise', async () => {
    const { api, create, groupId, people, undo } = await givenWorkshop()
    const campaignId = await create()
    const kpis = async () => (await api.campaignResults.kpis({ campaignId }))[0]
    expect(await kpis()).toMatchObject({ purpose: 'conversion', isSuggested: true })
    const { undoId } = await api.campaignResults.setPurpose({ groupId, purpose: 'fan' })
    const fan = await kpis()
    expect(fan).toMatchObject({ purpose: 'fan', isSuggested: false })
    expect(fan?.kpis).toEqual([
      { id: 'repeat', value: null, of: null, gap: 'orders' },
      { id: 'referrals', value: 0, of: null, gap: null },
      { id: 'returning', value: 2, of: 2, gap: null },
    ])
    await undo(undoId)
    await api.participants.add({
      campaignId,
      selection: { personIds: [people.su, people.gu] },
      marks: ['signed'],
    })
    expect((await kpis())?.kpis.map(({ id, value, gap }) => [id, value, gap])).toEqual([
      ['attendance', 0, null],
      ['conversion', null, 'record'],
      ['revenue', null, 'record'],
    ])
  })

  it('of a lead group need ten people to tell a rate', async () => {
    const { api, create, groupId } = await givenWorkshop()
    await api.campaignResults.setPurpose({ groupId, purpose: 'lead' })
    const [group] = await api.campaignResults.kpis({ campaignId: await create() })
    expect(group?.kpis.map(({ id, value, gap }) => [id, value, gap])).toEqual([
      ['joins', 4, null],
      ['speak7', null, 'people'],
      ['retention7', null, 'people'],
    ])
  })
})
