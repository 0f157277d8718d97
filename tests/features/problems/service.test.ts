import { describe, expect, it } from 'vitest'
import type { ProblemId } from '#shared/features/problems/model.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { problemDraft } from './given-problems.ts'

/** Noon of 2026-03-10 in Shanghai is "now" everywhere. */
function givenComplaint() {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const buyer = givenMember(app.ctx, group, { name: '周敏' })
  const me = givenMember(app.ctx, group, { name: '林夏', staffRole: 'owner' })
  const create = (draft: Parameters<typeof problemDraft>[2] = {}) =>
    app.api.problems.create(problemDraft(group, buyer, draft))
  const show = (id: ProblemId) => app.api.problems.show({ id })
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  return { ...app, group, buyer, me, create, show, undo }
}

describe('a problem', () => {
  it('goes from open over responded to closed and back, and every step can be taken back', async () => {
    const { api, clock, create, show, undo } = givenComplaint()
    const { problem } = await create({ note: '群里发了照片' })
    const { id } = problem
    expect(problem).toMatchObject({ state: 'open', respondedAt: null, personName: '周敏', owner: '林夏' })
    const responded = await api.problems.respond({ id })
    expect(responded.problem).toMatchObject({ state: 'responded', responseSource: 'hand' })
    clock.set('2026-03-11T09:00:00+08:00')
    const closing = await api.problems.close({ id, resolution: '换了一件', lesson: '洗标写清水温' })
    expect(closing.problem).toMatchObject({ state: 'closed', resolution: '换了一件', lesson: '洗标写清水温' })
    expect((await api.problems.close({ id, resolution: '再关一次', lesson: '' })).undoId).toBeNull()
    expect((await show(id)).steps.map(({ kind, note }) => [kind, note])).toEqual([
      ['note', '群里发了照片'],
      ['responded', ''],
      ['closed', '换了一件'],
    ])
    const reopening = await api.problems.reopen({ id })
    expect(reopening.problem).toMatchObject({ state: 'responded', resolution: '换了一件' })
    await undo(reopening.undoId)
    expect((await show(id)).problem.state).toBe('closed')
    await undo(closing.undoId)
    expect((await show(id)).problem).toMatchObject({ state: 'responded', resolution: '' })
    await undo(responded.undoId)
    expect((await show(id)).problem.state).toBe('open')
  })

  it('keeps nothing of times that cannot be', async () => {
    const { api, create } = givenComplaint()
    await expect(create({ happenedAt: '2026-03-10T12:01:00+08:00' })).rejects.toMatchObject({
      data: { code: 'PROBLEM_IN_FUTURE' },
    })
    const { problem } = await create()
    const before = Date.parse('2026-03-10T10:58:00+08:00')
    await expect(api.problems.respond({ id: problem.id, at: before })).rejects.toMatchObject({
      data: { code: 'PROBLEM_BEFORE_START' },
    })
    expect((await api.problems.list({})).problems).toHaveLength(1)
  })

  it('takes the first response from the first line of staff that names the person', async () => {
    const { api, ctx, create, me, buyer, show } = givenComplaint()
    givenLine(ctx, me, { at: '2026-03-10T11:05:00+08:00', text: '今晚八点直播，记得来' })
    givenLine(ctx, buyer, { at: '2026-03-10T11:10:00+08:00', text: '@林夏 在吗' })
    givenLine(ctx, me, { at: '2026-03-10T11:20:00+08:00', text: '@周敏 抱歉，订单发我看看' })
    const { problem } = await create()
    const detail = await show(problem.id)
    expect(detail.possibleResponse).toMatchObject({
      text: '@周敏 抱歉，订单发我看看',
      name: '林夏',
      isAddressed: true,
    })
    const { problem: answered, undoId } = await api.problems.respond({ id: problem.id, fromLog: true })
    expect(answered).toMatchObject({
      respondedAt: Date.parse('2026-03-10T11:20:00+08:00'),
      responseSource: 'log',
    })
    expect((await show(problem.id)).possibleResponse).toBeNull()
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect((await show(problem.id)).problem.respondedAt).toBeNull()
    await api.problems.respond({ id: problem.id })
    expect((await api.problems.withdrawResponse({ id: problem.id })).problem.state).toBe('open')
    expect((await show(problem.id)).steps).toEqual([])
  })

  it('says so when the log holds no answer', async () => {
    const { api, create } = givenComplaint()
    const { problem } = await create()
    await expect(api.problems.respond({ id: problem.id, fromLog: true })).rejects.toMatchObject({
      data: { code: 'NO_LOGGED_RESPONSE', facts: { title: '衬衫洗一次就缩水' } },
    })
  })

  it('counts a copied public reply as the first response, once', async () => {
    const { api, clock, create, show } = givenComplaint()
    const { problem } = await create()
    const first = await api.problems.replied({ id: problem.id, text: '周敏，收到' })
    expect(first.problem).toMatchObject({ state: 'responded', publicReply: '周敏，收到' })
    clock.set('2026-03-10T13:00:00+08:00')
    const second = await api.problems.replied({ id: problem.id, text: '周敏，新的明天发' })
    expect(second.problem.respondedAt).toBe(first.problem.respondedAt)
    expect((await show(problem.id)).steps.map(({ kind }) => kind)).toEqual(['responded', 'replied'])
  })

  it('has reply patterns with the names of group and person filled in', async () => {
    const { api, create } = givenComplaint()
    const { problem } = await create()
    const replies = await api.problems.replies({ id: problem.id, language: 'zh-CN' })
    expect(replies.length).toBeGreaterThanOrEqual(12)
    const text = (title: string) =>
      replies
        .find((reply) => reply.title === title)
        ?.segments.map((segment) => ('text' in segment ? segment.text : ''))
        .join('')
    expect(text('质量投诉，先接住再查')).toContain('周敏，东西没让你满意')
    expect(text('两位成员吵起来了')).toContain('晚读共读会的规矩')
  })

  it('keeps dated notes that can be changed and removed, but not what the app recorded', async () => {
    const { api, create, show, undo } = givenComplaint()
    const { problem } = await create()
    const { id } = problem
    const at = Date.parse('2026-03-10T11:30:00+08:00')
    await api.problems.addStep({ id, at, note: '打电话问了工厂' })
    await api.problems.respond({ id })
    const [note, recorded] = (await show(id)).steps
    await api.problems.editStep({ id, stepId: note!.id, at: at + 60_000, note: '问了两家工厂' })
    expect((await show(id)).steps[0]).toMatchObject({ note: '问了两家工厂', at: at + 60_000 })
    await expect(api.problems.removeStep({ id, stepId: recorded!.id })).rejects.toMatchObject({
      data: { code: 'PROBLEM_STEP_NOT_FOUND' },
    })
    const { undoId } = await api.problems.removeStep({ id, stepId: note!.id })
    expect((await show(id)).steps).toHaveLength(1)
    await undo(undoId)
    expect((await show(id)).steps).toHaveLength(2)
  })

  it('is edited field by field, and the same again changes nothing', async () => {
    const { api, create, undo, show } = givenComplaint()
    const { problem } = await create()
    const change = { severity: 3 as const, kind: 'refund' as const, personId: null, lesson: '先试洗' }
    const { problem: edited, undoId } = await api.problems.edit({ id: problem.id, change })
    expect(edited).toMatchObject({ severity: 3, kind: 'refund', personName: null, lesson: '先试洗' })
    expect((await api.problems.edit({ id: problem.id, change })).undoId).toBeNull()
    await undo(undoId)
    expect((await show(problem.id)).problem).toEqual(problem)
  })

  it('comes back with its steps when its removal is taken back', async () => {
    const { api, create, show, undo } = givenComplaint()
    const one = (await create({ note: '第一步' })).problem
    const two = (await create({ title: '另一个' })).problem
    const before = await show(one.id)
    const { removed, undoId } = await api.problems.remove({ ids: [one.id, two.id] })
    expect(removed).toBe(2)
    expect((await api.problems.list({})).problems).toEqual([])
    await undo(undoId)
    expect(await show(one.id)).toEqual(before)
  })

  it('stands in the list with the oldest open one first, and on the side of its person', async () => {
    const { api, create, buyer, group } = givenComplaint()
    const late = await create({ title: '新的' })
    const early = await create({ title: '旧的', happenedAt: '2026-03-01T10:00:00+08:00' })
    const done = await create({ title: '关了的' })
    await api.problems.close({ id: done.problem.id, resolution: '', lesson: '' })
    const { problems, targets } = await api.problems.list({ groupId: group.id as never })
    expect(problems.map(({ title }) => title)).toEqual(['旧的', '新的', '关了的'])
    expect(targets).toEqual({ responseHours: 2, closeHours: 48, inboxDays: 14 })
    const own = await api.problems.ofPerson({ personId: buyer.personId as never })
    expect(own.map(({ id }) => id)).toEqual([late.problem.id, done.problem.id, early.problem.id])
  })
})

describe('figures of problems', () => {
  it('count what was answered and closed in time by the targets of the workspace', async () => {
    const { api, create } = givenComplaint()
    for (const day of ['01', '02', '03', '04', '05']) {
      const { problem } = await create({ happenedAt: `2026-03-${day}T10:00:00+08:00` })
      const at = Date.parse(`2026-03-${day}T${day === '05' ? '15' : '11'}:00:00+08:00`)
      await api.problems.respond({ id: problem.id, at })
      await api.problems.close({ id: problem.id, resolution: '', lesson: '', at: at + 60_000 })
    }
    await create()
    const figures = await api.problems.figures({})
    expect(figures.all).toEqual({
      problems: 6,
      response: { kept: 4, settled: 5, waiting: 1, share: 0.8 },
      closing: { kept: 5, settled: 5, waiting: 1, share: 1 },
    })
    const targets = { responseHours: 6, closeHours: 48, inboxDays: 14 }
    const { undoId } = await api.settings.updateProblems(targets)
    expect((await api.problems.figures({})).all.response.kept).toBe(5)
    await api.workspace.undo({ undoId })
    expect((await api.problems.figures({})).all.response.kept).toBe(4)
  })
})
