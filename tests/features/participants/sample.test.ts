import { describe, expect, it } from 'vitest'
import { removeSample } from '#electron/features/workspace/sample/remove.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

describe('Participants and results of the sample workspace', () => {
  it('come from people who really spoke, with funnels that narrow and something left to do', async () => {
    const { api, ctx } = await createSampleApp()
    const today = ctx.calendar().dateAt(ctx.clock.now())
    const { campaigns } = await api.campaigns.listRange({
      from: addDays(today, -150),
      to: addDays(today, -2),
    })
    const over = campaigns.filter(({ status }) => status === 'reviewed' || status === 'ended')
    let open = 0
    let twice = 0
    let sold = 0
    for (const { id, name, stage, endsOn } of over) {
      const { counts } = await api.participants.list({ campaignId: id })
      const result = await api.campaignResults.show({ campaignId: id })
      expect({ name, isListed: counts.people >= 3 }).toEqual({ name, isListed: true })
      expect(counts.bought).toBeLessThanOrEqual(counts.attended)
      expect(counts.attended).toBeLessThanOrEqual(counts.people)
      expect({ name, isReached: result.reach >= counts.people - 1 }).toEqual({ name, isReached: true })
      if (stage === 'convert' && endsOn < today) sold += result.revenueCents.value ?? 0
      open += counts.unknown
      twice += counts.twice
    }
    expect(over.length).toBeGreaterThan(20)
    expect(open).toBeGreaterThan(0)
    expect(twice).toBeGreaterThan(0)
    expect(sold).toBeGreaterThan(100_000)
    const effects = await api.campaignResults.effects({})
    const verdicts = new Set(effects.flatMap(({ metrics }) => metrics.map(({ effect }) => effect.verdict)))
    expect(verdicts).toContain('too_little')
    expect(verdicts).toContain('no_clear_effect')
    const alerts = await api.today.alerts({})
    expect(alerts.some(({ kind }) => kind === 'review_due')).toBe(true)
  })

  it('go with the sample, and leave nothing behind', async () => {
    const { ctx } = await createSampleApp()
    for await (const _ of removeSample(ctx));
    for (const table of ['participants', 'campaign_results', 'group_purposes'])
      expect(ctx.read.value<number>(`SELECT count(*) FROM ${table}`)).toBe(0)
  })
})
