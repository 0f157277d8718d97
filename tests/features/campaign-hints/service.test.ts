import { describe, expect, it } from 'vitest'
import { findPlan } from '#electron/features/campaign-hints/queries.ts'
import type { CampaignHint } from '#shared/features/campaign-hints/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { date, givenCampaign, givenTwoSales, PLAN_NOW, type TestApp } from './given-plan.ts'

const SEASON = { from: date('2026-07-27'), to: date('2026-10-25') }

async function twoSales() {
  const app = createTestApp({ now: PLAN_NOW })
  return { ...app, ...(await givenTwoSales(app)) }
}

async function hintOf({ api }: Pick<TestApp, 'api'>, kind: CampaignHint['kind']): Promise<CampaignHint> {
  const hint = (await api.campaignHints.list(SEASON)).find((one) => one.kind === kind)
  if (!hint) throw new Error(`no hint ${kind}`)
  return hint
}

describe('hints about the plan', () => {
  it('name the group and both campaigns of two sales within a week, until one is moved away or cancelled', async () => {
    const app = await twoSales()
    const hint = await hintOf(app, 'convert_close')
    expect(hint.groups.map(({ name }) => name)).toEqual(['青禾小铺会员群'])
    expect(hint).toMatchObject({
      days: 4,
      campaigns: [{ name: '中秋礼盒团购接龙' }, { name: '国庆限时加购' }],
    })
    await app.api.campaigns.cancel({ id: app.second })
    const kinds = (await app.api.campaignHints.list(SEASON)).map(({ kind }) => kind)
    expect(kinds).not.toContain('convert_close')
  })

  it('follow the quiet hours of the workspace', async () => {
    const app = createTestApp({ now: PLAN_NOW })
    const group = givenGroup(app.ctx)
    const late = {
      startsOn: date('2026-09-23'),
      endsOn: date('2026-09-23'),
      startsMinute: 1320,
      endsMinute: 1380,
    }
    await givenCampaign(app, group, ['夜读', '', ''], { time: late, stage: 'activate' })
    expect(await hintOf(app, 'quiet_hours')).toMatchObject({ moments: [{ minute: 1320 }, { minute: 1379 }] })
    await app.api.settings.update({ quietHours: { fromMinute: 1410, toMinute: 540 } })
    const kinds = (await app.api.campaignHints.list(SEASON)).map(({ kind }) => kind)
    expect(kinds).not.toContain('quiet_hours')
  })

  it('follow the limits that were set, and the usual ones after the undo', async () => {
    const app = await twoSales()
    const limits = await app.api.settings.getCampaignHints()
    expect(limits).toEqual({ convertDays: 7, hardSellDays: 7, idleDays: 14, usualDays: 90 })
    const kinds = async () => (await app.api.campaignHints.list(SEASON)).map(({ kind }) => kind)
    const { settings, undoId } = await app.api.settings.updateCampaignHints({
      ...limits,
      convertDays: 3,
      hardSellDays: 3,
    })
    expect(settings.convertDays).toBe(3)
    expect(await kinds()).not.toContain('convert_close')
    await app.api.workspace.undo({ undoId })
    expect(await kinds()).toContain('convert_close')
    const gaps = async () => (await app.api.campaignHints.gaps(SEASON)).length
    const before = await gaps()
    await app.api.settings.updateCampaignHints({ ...limits, idleDays: 3 })
    expect(await gaps()).toBeGreaterThan(before)
  })

  it('reach back to the last campaign before the days that are looked at', async () => {
    const app = createTestApp({ now: PLAN_NOW })
    const group = givenGroup(app.ctx)
    await givenCampaign(app, group, ['开学季海报', '2026-05-04', '2026-05-10'])
    const [gap] = await app.api.campaignHints.gaps(SEASON)
    expect(gap).toMatchObject({ groupId: group.id, from: '2026-05-11', until: '2026-10-05', isOpen: true })
    const hint = await hintOf(app, 'idle')
    expect(hint).toMatchObject({ pastDays: 134, comingDays: 14, previous: { name: '开学季海报' } })
  })

  it('list the stages of a month for each living group', async () => {
    const app = await twoSales()
    givenGroup(app.ctx, { name: '写作体验营 9 期', lifecycle: 'ended' })
    const rows = await app.api.campaignHints.stages({ month: '2026-09' })
    expect(rows.map(({ groupName, counts }) => [groupName, counts.convert])).toEqual([['青禾小铺会员群', 2]])
    expect(rows[0]?.empty).toEqual(['attract', 'activate', 'desire', 'deliver', 'spread'])
  })

  it('read campaigns and tasks by their indexes', () => {
    const { ctx } = createTestApp({ now: PLAN_NOW })
    const plans = plansOf(ctx.read, (db) => findPlan(db, SEASON.from, date('2026-09-22'), ctx.calendar()))
    const steps = plans.flatMap((plan) => plan.steps)
    expect(steps.filter((step) => step.includes('campaigns_by_end')).length).toBeGreaterThanOrEqual(2)
    expect(steps.some((step) => step.includes('campaign_tasks_open'))).toBe(true)
  })
})

describe('ignoring a hint', () => {
  it('keeps it until the campaign moves, and can be taken back', async () => {
    const app = await twoSales()
    const { key, print } = await hintOf(app, 'convert_close')
    const { undoId } = await app.api.campaignHints.ignore({ key, print })
    expect((await hintOf(app, 'convert_close')).isIgnored).toBe(true)
    await app.api.workspace.undo({ undoId })
    expect((await hintOf(app, 'convert_close')).isIgnored).toBe(false)
    await app.api.campaignHints.ignore({ key, print })
    const time = {
      startsOn: date('2026-09-29'),
      endsOn: date('2026-09-30'),
      startsMinute: null,
      endsMinute: null,
    }
    await app.api.campaigns.move({ id: app.second, time })
    expect((await hintOf(app, 'convert_close')).isIgnored).toBe(false)
  })

  it('is still so after a restart, and ends when it is brought back', async () => {
    const app = await twoSales()
    const { key, print } = await hintOf(app, 'convert_close')
    await app.api.campaignHints.ignore({ key, print })
    const { undoId } = await app.api.campaignHints.restore({ key })
    expect((await hintOf(app, 'convert_close')).isIgnored).toBe(false)
    await expect(app.api.campaignHints.restore({ key })).rejects.toMatchObject({
      data: { code: 'HINT_NOT_IGNORED' },
    })
    await app.api.workspace.undo({ undoId })
    await app.close()
    const again = createTestApp({ now: PLAN_NOW, dataDir: app.dataDir })
    expect((await hintOf(again, 'convert_close')).isIgnored).toBe(true)
  })
})
