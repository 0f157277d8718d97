import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { completionOutcomes } from '#shared/features/follow-ups/model.ts'
import { stageAfter } from '#shared/features/follow-ups/rules/outcomes.ts'
import { defaultStageSettings, type StageSettings } from '#shared/features/settings/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const own: StageSettings = {
  stages: [
    { id: 'to_follow', name: '没聊过', colour: 'ctl', kind: 'open' },
    { id: 'trial', name: '约了体验', colour: 'info', kind: 'open' },
    { id: 'won', name: '', colour: 'accent', kind: 'won' },
    { id: 'no_interest', name: '', colour: 'warn', kind: 'closed' },
  ],
  after: {
    sent_waiting: null,
    replied: 'trial',
    refused: 'no_interest',
    won: 'won',
    not_reached: null,
    other: null,
  },
}

describe('the stage after a private chat', () => {
  it('moves as shipped: talked to is in progress, sold is sold, a miss changes nothing', () => {
    const moved = (stage: string, outcome: (typeof completionOutcomes)[number]) =>
      stageAfter(defaultStageSettings, stage, outcome)
    expect(moved('to_follow', 'sent_waiting')).toBe('following')
    expect(moved('to_follow', 'not_reached')).toBe('to_follow')
    expect(moved('won', 'replied')).toBe('won')
    expect(moved('lost', 'replied')).toBe('lost')
    expect(moved('lost', 'won')).toBe('won')
  })

  it('never goes back among open stages, and a closed one is left only for a sale or another end', () => {
    const stages = own.stages.map(({ id }) => id)
    const target = fc.option(fc.constantFrom(...stages))
    const after = fc.record(
      Object.fromEntries(completionOutcomes.map((outcome) => [outcome, target])),
    ) as fc.Arbitrary<StageSettings['after']>
    fc.assert(
      fc.property(
        after,
        fc.constantFrom(...stages),
        fc.constantFrom(...completionOutcomes),
        (leads, from, outcome) => {
          const to = stageAfter({ ...own, after: leads }, from, outcome)
          const kindOf = (id: string) => own.stages.find((stage) => stage.id === id)?.kind
          expect([from, leads[outcome]]).toContain(to)
          if (kindOf(to) === 'open') expect(stages.indexOf(to)).toBeGreaterThanOrEqual(stages.indexOf(from))
          if (kindOf(from) !== 'open' && to !== from) expect(kindOf(to)).not.toBe('open')
        },
      ),
    )
  })
})

describe('sales stages', () => {
  it('are the shipped ones until they are changed, and the operator’s own from then on', async () => {
    const { api, ctx } = createTestApp()
    expect((await api.settings.getStages()).settings).toEqual(defaultStageSettings)
    await api.settings.updateStages({ settings: own })
    givenMember(ctx, givenGroup(ctx), { name: '周敏', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    const [card] = await api.followUps.listDue({})
    const done = await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    expect(done.salesStage).toEqual({ before: 'to_follow', after: 'trial' })
    const { rows } = await api.members.page({ filters: { salesStages: ['trial'] } })
    expect(rows.map(({ name }) => name)).toEqual(['周敏'])
    const { file } = await api.members.exportList({
      query: {},
      columns: ['name', 'salesStage'],
      format: 'csv',
      language: 'zh-CN',
    })
    expect(await file.text()).toContain('约了体验')
    await api.workspace.undo({ undoId: done.undoId! })
    expect((await api.members.page({ filters: { salesStages: ['trial'] } })).total).toBe(0)
  })

  it('are not removed while people stand in them, unless it is said where those go; undo brings all back', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    for (const name of ['甲', '乙']) givenMember(ctx, group, { name })
    ctx.writeQuietly((db) => db.run("UPDATE people SET sales_stage = 'lost' WHERE display_name = '甲'"))
    await expect(api.settings.updateStages({ settings: own })).rejects.toMatchObject({
      data: { code: 'STAGE_IN_USE', facts: { count: 1 } },
    })
    expect((await api.settings.getStages()).settings).toEqual(defaultStageSettings)
    const { moved, undoId } = await api.settings.updateStages({
      settings: own,
      moves: { lost: 'no_interest' },
    })
    expect(moved).toBe(1)
    expect((await api.settings.getStages()).counts).toEqual({ to_follow: 1, no_interest: 1 })
    await api.workspace.undo({ undoId })
    expect(await api.settings.getStages()).toEqual({
      settings: defaultStageSettings,
      counts: { to_follow: 1, lost: 1 },
    })
  })

  it('sort the member table in their own order', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    for (const stage of ['won', 'trial', 'no_interest', 'to_follow']) {
      givenMember(ctx, group, { name: stage })
      ctx.writeQuietly((db) =>
        db.run('UPDATE people SET sales_stage = ? WHERE display_name = ?', stage, stage),
      )
    }
    await api.settings.updateStages({ settings: own })
    const { rows } = await api.members.page({ sort: { column: 'salesStage', isDescending: false } })
    expect(rows.map(({ salesStage }) => salesStage)).toEqual(['to_follow', 'trial', 'won', 'no_interest'])
  })

  it('are refused when two are one, the first is missing, or an outcome leads nowhere', async () => {
    const { api } = createTestApp()
    const [first] = own.stages
    await expect(
      api.settings.updateStages({ settings: { ...own, stages: [first!, first!] } }),
    ).rejects.toThrow()
    const headless = { ...own, stages: own.stages.slice(1) }
    await expect(
      api.settings.updateStages({ settings: headless, moves: { to_follow: 'won' } }),
    ).rejects.toThrow()
    const after = { ...own.after, replied: 'nowhere' }
    await expect(api.settings.updateStages({ settings: { ...own, after } })).rejects.toThrow()
  })
})
