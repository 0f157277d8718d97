import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const NEW_MEMBER = 'shipped-new-member' as SequenceId
const AFTER_TALK = 'shipped-after-talk' as SequenceId
const zh = { language: 'zh-CN' } as const

/** A group, and the new-member sequence on. */
async function prepare(now = '2026-03-10T12:00:00+08:00') {
  const app = createTestApp({ now })
  const group = givenGroup(app.ctx)
  await app.api.sequences.list(zh)
  const run = async (at?: string) => {
    if (at) app.clock.set(at)
    await generateFollowUps(app.ctx, 'recent')
  }
  const runs = (of: 'current' | 'ended' | 'all' = 'all') => app.api.sequences.listRuns({ ...zh, of })
  const due = () => app.api.followUps.listDue({})
  return { ...app, group, run, runs, due }
}

describe('The new-member sequence', () => {
  it('takes the place of the welcome when it is on', async () => {
    const { api, ctx, group, run, due, runs } = await prepare()
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    const [card, ...others] = await due()
    expect(others).toEqual([])
    expect(card).toMatchObject({ source: 'sequence', personName: '周小禾', priority: 2 })
    expect(card?.dueAt).toBe(Date.parse('2026-03-10T21:00:00+08:00'))
    expect(await runs()).toMatchObject([{ name: '周小禾', state: 'running', next: { day: 0, state: 'open' } }])
  })

  it('shows the words of its step first, filled in for the person', async () => {
    const { api, ctx, group, run, due } = await prepare()
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    const [card] = await due()
    if (!card) throw new Error('no card')
    const { scripts } = await api.followUps.show({ id: card.id, ...zh })
    expect(scripts[0]?.title).toBe('欢迎，问来意')
    expect(scripts[0]?.segments[0]).toEqual({ kind: 'filled', name: '称呼', text: '周小禾' })
  })

  it('moves from step to step, each on its day', async () => {
    const { api, ctx, group, run, due, runs } = await prepare()
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    for (const [at, title] of [
      ['2026-03-10T12:30:00+08:00', '欢迎，问来意'],
      ['2026-03-11T09:30:00+08:00', '指一条路'],
      ['2026-03-13T09:30:00+08:00', '请他说第一句话'],
      ['2026-03-17T09:30:00+08:00', '一周回访'],
    ] as const) {
      await run(at)
      const [card, ...others] = await due()
      expect(others).toEqual([])
      expect(card?.reasons).toHaveLength(1)
      expect(card?.reasons[0]?.facts).toMatchObject({ rule: 'sequence', title: { 'zh-CN': title } })
      if (card) await api.followUps.complete({ id: card.id, outcome: 'other' })
      await run()
      expect(await due()).toEqual([])
    }
    expect(await runs()).toMatchObject([{ state: 'finished', endReason: null }])
  })

  it('ends on a reply, and goes on when the reply is taken back', async () => {
    const { api, ctx, group, run, due, runs } = await prepare()
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run()
    const [card] = await due()
    if (!card) throw new Error('no card')
    const { undoId } = await api.followUps.complete({ id: card.id, outcome: 'replied' })
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'replied' }])
    await run('2026-03-11T12:00:00+08:00')
    expect(await due()).toEqual([])
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(await runs()).toMatchObject([{ state: 'running' }])
    await run()
    expect(await due()).toHaveLength(1)
  })

  it('shows the newest step after days away, and marks the older ones missed', async () => {
    const { api, ctx, group, run, due, runs } = await prepare()
    await api.sequences.setOn({ id: NEW_MEMBER, isOn: true, ...zh })
    givenMember(ctx, group, { name: '周小禾', joinedAt: '2026-03-10T11:40:00+08:00' })
    await run('2026-03-10T13:00:00+08:00')
    const [first] = await due()
    if (first) await api.followUps.complete({ id: first.id, outcome: 'other' })
    await run('2026-03-17T12:00:00+08:00')
    const [card, ...others] = await due()
    expect(others).toEqual([])
    expect(card?.reasons.map(({ facts }) => facts.rule === 'sequence' && facts.stepId)).toEqual(['d7'])
    const [current] = await runs()
    expect(current?.steps.map(({ state }) => state)).toEqual(['done', 'missed', 'missed', 'open'])
  })
})

describe('A sequence started by hand', () => {
  it('is not started twice, but can begin anew', async () => {
    const { api, ctx, group, runs } = await prepare()
    const member = givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })
    const input = { id: AFTER_TALK, people: { personIds: [member.personId as PersonId] }, ...zh }
    await api.sequences.start(input)
    await expect(api.sequences.start(input)).rejects.toMatchObject({
      data: { code: 'SEQUENCE_RUNNING', facts: { name: '许知远' } },
    })
    await api.sequences.start({ ...input, onRunning: 'restart' })
    expect(await runs()).toMatchObject([{ state: 'running' }, { state: 'stopped', endReason: 'restarted' }])
  })
})
