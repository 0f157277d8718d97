import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { problemDraft } from './given-problems.ts'

function given() {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const buyer = givenMember(app.ctx, group, { name: '周敏' })
  const due = async () => [
    ...(await app.api.followUps.listDue({})),
    ...(await app.api.followUps.listLater({})),
  ]
  return { ...app, group, buyer, due }
}

describe('the rule of open problems', () => {
  it('makes an urgent card at once, with a script for problems, and withdraws it when the problem is closed', async () => {
    const { api, group, buyer, due } = given()
    const { problem } = await api.problems.create(problemDraft(group, buyer))
    const [card] = await due()
    expect(card).toMatchObject({ personName: '周敏', priority: 1, source: 'problem_open' })
    expect(card?.reasons[0]?.facts).toEqual({
      rule: 'problem_open',
      kind: 'complaint',
      title: '衬衫洗一次就缩水',
      days: 0,
    })
    const { scripts } = await api.followUps.show({ id: card!.id, language: 'zh-CN' })
    expect(scripts.map(({ id }) => id)).toContain('problem-got-it')
    const { undoId } = await api.problems.close({ id: problem.id, resolution: '', lesson: '' })
    expect(await due()).toEqual([])
    await api.workspace.undo({ undoId: undoId! })
    expect((await due()).map(({ id }) => id)).toEqual([card!.id])
  })

  it('comes anew when the problem is opened again, and goes when it is deleted', async () => {
    const { api, group, buyer, due } = given()
    const { problem } = await api.problems.create(problemDraft(group, buyer))
    const [card] = await due()
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    await api.problems.close({ id: problem.id, resolution: '', lesson: '' })
    await api.problems.reopen({ id: problem.id })
    expect(await due()).toHaveLength(1)
    const { undoId } = await api.problems.remove({ ids: [problem.id] })
    expect(await due()).toEqual([])
    await api.workspace.undo({ undoId })
    expect(await due()).toHaveLength(1)
  })

  it('comes daily until it is closed, also after a word today', async () => {
    const { api, ctx, clock, group, buyer, due } = given()
    await api.problems.create(problemDraft(group, buyer))
    const [card] = await due()
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    await generateFollowUps(ctx, 'recent')
    expect(await due()).toEqual([])
    clock.set('2026-03-11T08:00:00+08:00')
    await generateFollowUps(ctx, 'recent')
    const [next] = await due()
    expect(next?.dueAt).toBe(Date.parse('2026-03-11T10:00:00+08:00'))
    expect(next?.reasons[0]?.facts).toMatchObject({ days: 1 })
    clock.set('2026-03-14T08:00:00+08:00')
    await generateFollowUps(ctx, 'recent')
    const cards = await due()
    expect(cards).toHaveLength(1)
    expect(cards[0]?.reasons).toHaveLength(1)
    expect(cards[0]?.reasons[0]?.facts).toMatchObject({ days: 4 })
  })

  it('leaves alone staff, those who left, those not to be contacted, and problems of nobody', async () => {
    const { api, ctx, group, buyer, due } = given()
    const admin = givenMember(ctx, group, { name: '顾言', staffRole: 'admin' })
    const left = givenMember(ctx, group, { name: '远山', leftOn: '2026-03-09' })
    ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', buyer.personNo))
    for (const person of [admin, left, buyer, null]) await api.problems.create(problemDraft(group, person))
    const named = (await due()).flatMap(({ reasons }) => reasons.map(({ facts }) => facts.rule as string))
    expect(named).not.toContain('problem_open')
  })

  it('tells two problems of one person on one card', async () => {
    const { api, group, buyer, due } = given()
    await api.problems.create(problemDraft(group, buyer))
    await api.problems.create(problemDraft(group, buyer, { title: '快递也慢' }))
    const cards = await due()
    expect(cards).toHaveLength(1)
    expect(cards[0]?.reasons).toHaveLength(2)
  })

  it('follows a person into whom another was merged, and does not ask twice', async () => {
    const { api, ctx, group, buyer, due } = given()
    const twin = givenMember(ctx, group, { name: '敏敏' })
    const { problem } = await api.problems.create(problemDraft(group, twin))
    const [card] = await due()
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    await api.members.merge({
      keepId: buyer.personId as PersonId,
      otherId: twin.personId as PersonId,
    })
    await generateFollowUps(ctx, 'recent')
    expect(await due()).toEqual([])
    expect((await api.problems.show({ id: problem.id })).problem.personName).toBe('周敏')
  })

  it('can be switched off, and shows before that whom it would name', async () => {
    const { api, group, buyer, due } = given()
    await api.problems.create(problemDraft(group, buyer))
    const draft = { problem_open: { isOn: true } }
    const preview = await api.followUps.previewRule({ rule: 'problem_open', groupId: null, draft })
    expect(JSON.stringify(preview)).toContain('周敏')
    const { rules, guards } = await api.settings.getRules()
    await api.settings.updateRules({
      guards,
      rules: { ...rules, problem_open: { ...rules.problem_open, isOn: false } },
    })
    expect(await due()).toEqual([])
  })
})
