import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { logOf } from './given-problems.ts'

type App = ReturnType<typeof createTestApp>
const GROUP = '晚读共读会'

const lines = [
  ['2026-03-09T20:00:00', '周敏', '请问第三章的笔记发在哪里？'],
  ['2026-03-09T23:30:00', '宋捷', '大家晚安'],
  ['2026-03-10T08:00:00', '阿青', '有没有人知道退款怎么走？'],
] as const

async function importLines({ api }: App, all: readonly (readonly [string, string, string])[] = lines) {
  const outcome = await api.chatImport.importLog({
    source: logOf(GROUP, '2026-03-10T11:30:00', all),
    isComplete: true,
  })
  return outcome.chats[0]?.batchId ?? ''
}

async function undoImport({ api }: App, batchId: string): Promise<void> {
  for await (const event of await api.chatImport.undoBatch({ batchId: batchId as never }))
    if (event.kind === 'done') return
}

const texts = async ({ api }: App) => (await api.problems.inbox({})).questions.map(({ text }) => text)

describe('the inbox of unanswered questions', () => {
  it('holds certain questions that the log heard nobody answer for two hours, newest first', async () => {
    const app = createTestApp()
    await importLines(app)
    const inbox = await app.api.problems.inbox({})
    expect(inbox.questions.map(({ name, hours }) => [name, hours])).toEqual([
      ['阿青', 3],
      ['周敏', 15],
    ])
    expect(inbox).toMatchObject({ older: 0, decided: 0, days: 14 })
  })

  it('makes a question a problem with one click, once, and takes it back', async () => {
    const app = createTestApp()
    await importLines(app)
    const question = (await app.api.problems.inbox({})).questions.at(-1)
    const { messageId } = question!
    const made = await app.api.problems.fromQuestion({ messageId })
    expect(made.problem).toMatchObject({
      kind: 'question',
      title: '请问第三章的笔记发在哪里？',
      personName: '周敏',
      happenedAt: question!.at,
      isFromQuestion: true,
    })
    expect(await texts(app)).toEqual(['有没有人知道退款怎么走？'])
    const again = await app.api.problems.fromQuestion({ messageId })
    expect(again).toEqual({ problem: made.problem, undoId: null })
    expect((await app.api.problems.show({ id: made.problem.id })).question).toMatchObject({ messageId })
    await app.api.workspace.undo({ undoId: made.undoId! })
    expect(await texts(app)).toHaveLength(2)
    expect((await app.api.problems.list({})).problems).toEqual([])
  })

  it('never brings back what was decided, after a re-import nor after undo and re-import', async () => {
    const app = createTestApp()
    const { api } = app
    await importLines(app)
    const [second, first] = (await api.problems.inbox({})).questions
    await api.problems.decide({ messageIds: [first!.messageId], verdict: 'ignored' })
    const { problem } = await api.problems.fromQuestion({ messageId: second!.messageId })
    await importLines(app, [...lines, ['2026-03-10T11:00:00', '宋捷', '早上好'] as const])
    expect(await texts(app)).toEqual([])
    for (const { batchId } of await api.chatImport.history()) await undoImport(app, batchId)
    expect((await api.problems.show({ id: problem.id })).question).toBeNull()
    await importLines(app)
    expect(await texts(app)).toEqual([])
    expect((await api.problems.show({ id: problem.id })).question).toMatchObject({
      text: '有没有人知道退款怎么走？',
    })
    expect(await api.problems.decided({})).toMatchObject([{ name: '周敏', verdict: 'ignored' }])
  })

  it('decides several at once with one undo, and puts one back when asked', async () => {
    const app = createTestApp()
    const { api } = app
    await importLines(app)
    const ids = (await api.problems.inbox({})).questions.map(({ messageId }) => messageId)
    const { decided, undoId } = await api.problems.decide({ messageIds: ids, verdict: 'answered' })
    expect(decided).toBe(2)
    expect(await texts(app)).toEqual([])
    expect(await api.problems.inbox({})).toMatchObject({ decided: 2 })
    await api.workspace.undo({ undoId })
    expect(await texts(app)).toHaveLength(2)
    await api.problems.decide({ messageIds: ids, verdict: 'answered' })
    await api.problems.reconsider({ messageId: ids[0]! })
    expect(await texts(app)).toEqual(['有没有人知道退款怎么走？'])
  })

  it('settles the follow-up that the question raised, and brings it back with the question', async () => {
    const app = createTestApp()
    const { api } = app
    await importLines(app)
    const reasons = async () =>
      [...(await api.followUps.listDue({})), ...(await api.followUps.listLater({}))].flatMap((card) =>
        card.reasons.map(({ facts }) => `${card.personName} ${facts.rule}`),
      )
    expect((await reasons()).filter((one) => one.endsWith('unanswered_question'))).toHaveLength(2)
    const question = (await api.problems.inbox({})).questions.at(-1)
    const { undoId } = await api.problems.decide({ messageIds: [question!.messageId], verdict: 'answered' })
    expect(await reasons()).not.toContain('周敏 unanswered_question')
    await generateFollowUps(app.ctx)
    expect(await reasons()).not.toContain('周敏 unanswered_question')
    await api.workspace.undo({ undoId })
    expect(await reasons()).toContain('周敏 unanswered_question')
    await api.problems.fromQuestion({ messageId: question!.messageId })
    expect((await reasons()).filter((one) => one.startsWith('周敏'))).toContain('周敏 problem_open')
    expect(await reasons()).not.toContain('周敏 unanswered_question')
  })

  it('does not put a question back when the problem it became is deleted', async () => {
    const app = createTestApp()
    const { api } = app
    await importLines(app)
    const question = (await api.problems.inbox({})).questions.at(-1)
    const { problem } = await api.problems.fromQuestion({ messageId: question!.messageId })
    await api.problems.remove({ ids: [problem.id] })
    expect(await texts(app)).toEqual(['有没有人知道退款怎么走？'])
    expect(await api.problems.decided({})).toMatchObject([{ verdict: 'ignored' }])
  })

  it('takes the first response of a question from a newer log by itself', async () => {
    const app = createTestApp()
    const { api } = app
    await api.settings.update({ myNicknames: ['林夏'] })
    await importLines(app, [...lines, ['2026-03-10T09:00:00', '林夏', '今晚直播见'] as const])
    const question = (await api.problems.inbox({})).questions.at(-1)
    const { problem } = await api.problems.fromQuestion({ messageId: question!.messageId })
    expect(problem).toMatchObject({ state: 'open', owner: '' })
    const answer = ['2026-03-10T11:10:00', '林夏', '@周敏 笔记发在群文件里'] as const
    const newer = await importLines(app, [...lines, ['2026-03-10T09:00:00', '林夏', '今晚直播见'], answer])
    const { problem: answered } = await api.problems.show({ id: problem.id })
    expect(answered).toMatchObject({
      state: 'responded',
      responseSource: 'log',
      respondedAt: Date.parse('2026-03-10T11:10:00+08:00'),
    })
    await undoImport(app, newer)
    expect((await api.problems.show({ id: problem.id })).problem.state).toBe('open')
  })

  it('leaves old questions out and counts them', async () => {
    const app = createTestApp()
    await importLines(app, [
      ['2026-02-10T20:00:00', '周敏', '请问上个月的书单在哪里？'],
      ['2026-02-11T20:00:00', '宋捷', '大家晚安'],
      ...lines,
    ])
    const inbox = await app.api.problems.inbox({})
    expect(inbox.questions).toHaveLength(2)
    expect(inbox.older).toBe(1)
  })

  it('refuses a question that is gone', async () => {
    const { api } = createTestApp()
    await expect(api.problems.fromQuestion({ messageId: 99 })).rejects.toMatchObject({
      data: { code: 'QUESTION_NOT_FOUND' },
    })
  })
})
