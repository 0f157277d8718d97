import { describe, expect, it } from 'vitest'
import { campaignStages } from '#shared/features/campaigns/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

describe('campaigns of the sample workspace', () => {
  it('fill half a year and the month ahead, of every stage and every status', async () => {
    const { api, ctx, clock } = await createSampleApp()
    const today = ctx.calendar().dateAt(clock.now())
    const { campaigns } = await api.campaigns.listRange({
      from: addDays(today, -190),
      to: addDays(today, 45),
    })
    expect(campaigns.length).toBeGreaterThanOrEqual(55)
    expect(campaigns.length).toBeLessThanOrEqual(80)
    expect(new Set(campaigns.map(({ stage }) => stage)).size).toBe(campaignStages.length)
    const statuses = new Set(campaigns.map(({ status }) => status))
    for (const status of ['draft', 'planned', 'running', 'ended', 'reviewed', 'cancelled'] as const)
      expect(statuses, status).toContain(status)
    expect(campaigns.every(({ groups, name }) => groups.length > 0 && !name.includes('{'))).toBe(true)
    expect(campaigns.filter(({ startsOn }) => startsOn > today).length).toBeGreaterThanOrEqual(8)
    expect(campaigns.some(({ groups }) => groups.length === 2)).toBe(true)
  })

  it('have tasks that are done in the past, open ahead, and one or two that wait', async () => {
    const { api, ctx, clock } = await createSampleApp()
    const today = ctx.calendar().dateAt(clock.now())
    const tasks = await api.campaigns.listTasks({ from: addDays(today, -190), to: addDays(today, 45) })
    const late = tasks.filter((task) => task.dueOn < today && task.doneAt === null && task.skippedAt === null)
    expect(late.length).toBeGreaterThan(0)
    expect(late.length).toBeLessThanOrEqual(8)
    expect(tasks.filter(({ dueOn, doneAt }) => dueOn > today && doneAt !== null)).toEqual([])
    expect(tasks.filter(({ skippedAt }) => skippedAt !== null).length).toBeGreaterThan(3)
  })

  it('show a conflict ahead and a group that has gone cold', async () => {
    const { api, ctx, clock } = await createSampleApp()
    const today = ctx.calendar().dateAt(clock.now())
    const hints = await api.campaignHints.list({ from: addDays(today, -28), to: addDays(today, 62) })
    const close = hints.find((hint) => hint.kind === 'convert_close' && hint.areHardSells)
    expect(close?.groups.map(({ name }) => name)).toEqual(['青禾小铺会员群'])
    const cold = hints.find((hint) => hint.kind === 'idle' && hint.pastDays >= 14)
    expect(cold?.groups.map(({ name }) => name)).toEqual(['滨江晨跑团'])
  })

  it.each(['2026-03-10T06:30:00+08:00', '2026-09-25T09:00:00+08:00', '2027-02-18T21:40:00+08:00'])(
    'do nothing after the moment of loading at %s',
    async (now) => {
      const { ctx, clock } = await createSampleApp({ now })
      const latest = ctx.read.get<{ made: number; done: number; reviewed: number; paid: string }>(
        `SELECT (SELECT max(created_at) FROM campaigns) AS made, (SELECT max(done_at) FROM campaign_tasks) AS done,
           (SELECT max(reviewed_at) FROM campaigns) AS reviewed, (SELECT max(spent_on) FROM campaign_costs) AS paid`,
      )
      expect(Math.max(latest?.made ?? 0, latest?.done ?? 0, latest?.reviewed ?? 0)).toBeLessThanOrEqual(
        clock.now(),
      )
      expect(latest?.paid.localeCompare(ctx.calendar().dateAt(clock.now()))).toBeLessThanOrEqual(0)
      const turned = ctx.read.value<number>('SELECT count(*) FROM campaigns WHERE ends_on < starts_on')
      expect(turned).toBe(0)
    },
  )
})
