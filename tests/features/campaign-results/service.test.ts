import { describe, expect, it } from 'vitest'
import { time } from '#tests/features/campaigns/given-campaigns.ts'
import { givenWorkshop } from './given-results.ts'

const nothing = { participants: null, orders: null, revenueCents: null, note: '' }

describe('the result of a campaign', () => {
  it('is counted where logs and lists tell, each person once, without staff', async () => {
    const { api, create, people } = await givenWorkshop()
    const campaignId = await create({ goal: { metric: 'participants', target: 4 } })
    await api.participants.add({
      campaignId,
      selection: { personIds: [people.su, people.gu] },
      marks: ['signed'],
    })
    const result = await api.campaignResults.show({ campaignId })
    expect(result.coverage).toEqual({ days: 3, coveredDays: 3, isEnough: true })
    // 苏念, 顾言 and 孟婉清 were members then; the owner does not count.
    expect(result.reach).toBe(3)
    expect(result.speakers).toEqual({ value: 2, source: 'counted' })
    expect(result.messages).toEqual({ value: 33, source: 'counted' })
    expect(result.joins.value).toBe(0)
    expect(result.leaves.value).toBe(0)
    expect(result.goal).toMatchObject({ target: 4, actual: { value: 2, source: 'counted' } })
  })

  it('is not known, and never 0, where days of the log are missing', async () => {
    const { api, create } = await givenWorkshop({ until: '2026-03-11T10:00+08:00' })
    const result = await api.campaignResults.show({ campaignId: await create() })
    expect(result.coverage).toEqual({ days: 3, coveredDays: 1, isEnough: false })
    for (const figure of [result.speakers, result.messages, result.joins, result.leaves])
      expect(figure).toEqual({ value: null, source: 'unknown' })
    expect(result.participants.value).toBeNull()
    expect(result.reach).toBe(3)
  })

  it('looks only at the hours of a campaign that has a time of day', async () => {
    const { api, create } = await givenWorkshop()
    const evening = await create({ time: time('2026-03-10', '20:00', '2026-03-10', '21:00') })
    expect((await api.campaignResults.show({ campaignId: evening })).messages.value).toBe(0)
    const noon = await create({ time: time('2026-03-10', '12:00', '2026-03-10', '12:02') })
    expect((await api.campaignResults.show({ campaignId: noon })).messages.value).toBe(4)
  })

  it('takes typed numbers where nothing can be counted, sums costs, and undoes them', async () => {
    const { api, create, undo } = await givenWorkshop()
    const campaignId = await create({ goal: { metric: 'revenue', target: 100_000 } })
    await api.campaigns.addCost({ id: campaignId, cost: { name: '讲师', cents: 30_000 } })
    await api.campaigns.addCost({ id: campaignId, cost: { name: '红包', cents: 6_000 } })
    const typed = { participants: 12, orders: 5, revenueCents: 99_500, note: ' 下雨 ' }
    const { undoId } = await api.campaignResults.save({ campaignId, typed })
    const show = () => api.campaignResults.show({ campaignId })
    expect(await show()).toMatchObject({
      participants: { value: 12, source: 'typed' },
      orders: { value: 5, source: 'typed' },
      revenueCents: { value: 99_500, source: 'typed' },
      costCents: 36_000,
      costPerParticipantCents: 3_000,
      goal: { target: 100_000, actual: { value: 99_500 } },
      typed: { note: '下雨' },
    })
    expect(await api.campaignResults.save({ campaignId, typed })).toEqual({ undoId: null })
    await undo(undoId)
    expect((await show()).typed).toEqual(nothing)
  })

  it('goes with the campaign, and comes back with it', async () => {
    const { api, create, undo, people, ctx } = await givenWorkshop()
    const campaignId = await create()
    await api.participants.add({ campaignId, selection: { personIds: [people.su] } })
    await api.campaignResults.save({ campaignId, typed: { ...nothing, orders: 1 } })
    const { undoId } = await api.campaigns.remove({ id: campaignId })
    const left = () =>
      ctx.read.value<number>(
        'SELECT (SELECT count(*) FROM participants) + (SELECT count(*) FROM campaign_results)',
      )
    expect(left()).toBe(0)
    await undo(undoId)
    expect((await api.campaignResults.show({ campaignId })).orders.value).toBe(1)
    expect((await api.participants.list({ campaignId })).participants).toHaveLength(1)
  })
})

describe('the review', () => {
  it('makes the campaign reviewed, is taken back, and is none when emptied', async () => {
    const { api, create, undo } = await givenWorkshop()
    const id = await create()
    const status = async () => (await api.campaigns.show({ id })).campaign.status
    expect(await status()).toBe('ended')
    const { undoId } = await api.campaigns.review({
      id,
      review: { worked: '提前三天预告', failed: '', next: '周五办' },
    })
    expect(await status()).toBe('reviewed')
    await undo(undoId)
    expect(await status()).toBe('ended')
    await api.campaigns.review({ id, review: { worked: '好', failed: '', next: '' } })
    await api.campaigns.review({ id, review: { worked: ' ', failed: '', next: '' } })
    expect(await status()).toBe('ended')
  })

  it('is asked for once on Today after the end, until it is written or waved away', async () => {
    const { api, create, undo, clock } = await givenWorkshop()
    const id = await create({ time: time('2026-03-29', undefined, '2026-04-01') })
    await create({ name: '很久以前', time: time('2026-02-01') })
    const alerts = async () => (await api.today.alerts({})).filter(({ kind }) => kind === 'review_due')
    expect(await alerts()).toEqual([
      { kind: 'review_due', count: 1, campaignId: id, campaignName: '三天读书营', days: 1 },
    ])
    const { undoId } = await api.today.hushAlert({ kind: 'review_due', groupId: null })
    expect(await alerts()).toEqual([])
    clock.set('2026-04-03T12:00:00+08:00')
    expect(await alerts()).toEqual([])
    await undo(undoId)
    expect(await alerts()).toHaveLength(1)
    await api.campaigns.review({ id, review: { worked: '好', failed: '', next: '' } })
    expect(await alerts()).toEqual([])
  })

  it('is not asked for before the end, nor for a draft', async () => {
    const { api, create } = await givenWorkshop()
    await create({ time: time('2026-04-02', '09:00', '2026-04-02', '20:00') })
    await create({ time: time('2026-04-01'), isConfirmed: false })
    expect((await api.today.alerts({})).filter(({ kind }) => kind === 'review_due')).toEqual([])
  })
})
