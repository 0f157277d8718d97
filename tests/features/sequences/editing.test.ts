import { describe, expect, it } from 'vitest'
import type { SequenceDraft } from '#shared/features/sequences/model.ts'
import { givenMember } from '#tests/support/builders.ts'
import { AFTER_TALK, FIRST_WEEK, NEW_MEMBER, prepareSequences, stepTitles, zh } from './given-sequences.ts'

const draft: SequenceDraft = {
  name: '领读人邀请',
  subject: 'people',
  startRule: 'hand',
  startGroups: [],
  steps: [
    {
      id: null,
      day: 3,
      minute: 600,
      title: '问考虑得怎么样',
      text: '{称呼}，领读的事想好了吗？',
      scriptId: null,
      postKind: null,
    },
    {
      id: null,
      day: 0,
      minute: 840,
      title: '邀请',
      text: '{称呼}，想请你领读一次。',
      scriptId: null,
      postKind: null,
    },
  ],
}

describe('A sequence of one’s own', () => {
  it('keeps its steps in the order of their days', async () => {
    const { api } = await prepareSequences()
    const { id } = await api.sequences.create({ draft })
    const { sequence } = await api.sequences.show({ id, ...zh })
    expect(sequence.steps.map(({ title }) => title)).toEqual(['邀请', '问考虑得怎么样'])
    expect(sequence).toMatchObject({ isShipped: false, isOn: false })
  })

  it('is copied under a name of its own', async () => {
    const { api } = await prepareSequences()
    const { id } = await api.sequences.create({ draft })
    await api.sequences.duplicate({ id, ...zh })
    await api.sequences.duplicate({ id, ...zh })
    const names = (await api.sequences.list(zh)).map(({ name }) => name)
    expect(names.slice(-3)).toEqual(['领读人邀请', '领读人邀请 副本', '领读人邀请 副本2'])
  })

  it('is deleted with its runs stopped and their history kept, and one undo brings all back', async () => {
    const { api, ctx, group, start, runs } = await prepareSequences()
    const member = givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })
    const { id } = await api.sequences.create({ draft })
    await start(id, [member])
    const { stopped, undoId } = await api.sequences.remove({ id, ...zh })
    expect(stopped).toBe(1)
    expect(await runs()).toMatchObject([
      { state: 'stopped', endReason: 'deleted', sequenceName: '领读人邀请' },
    ])
    await expect(api.sequences.show({ id, ...zh })).rejects.toMatchObject({
      data: { code: 'SEQUENCE_NOT_FOUND' },
    })
    await api.workspace.undo({ undoId })
    expect(await runs()).toMatchObject([{ state: 'running' }])
  })

  it('cannot be switched on while it starts by hand only', async () => {
    const { api } = await prepareSequences()
    const { id } = await api.sequences.create({ draft })
    await expect(api.sequences.setOn({ id, isOn: true, ...zh })).rejects.toMatchObject({
      data: { code: 'SEQUENCE_BY_HAND' },
    })
  })

  it('takes its words from a script of the library', async () => {
    const { api, ctx, group, start, due } = await prepareSequences()
    const [script] = await api.scripts.list({ ...zh })
    if (!script) throw new Error('no script')
    const [, first] = draft.steps
    if (!first) throw new Error('no step')
    const { id } = await api.sequences.create({
      draft: { ...draft, steps: [{ ...first, text: '', scriptId: script.id }] },
    })
    await start(id, [givenMember(ctx, group, { name: '许知远', joinedOn: '2026-01-02' })])
    const [card] = await due()
    const { scripts } = await api.followUps.show({ id: card?.id ?? ('' as never), ...zh })
    expect(scripts[0]?.id).toBe(script.id)
  })
})

describe('A shipped sequence', () => {
  it('is told in the language of the screen until it is edited, and can be restored', async () => {
    const { api } = await prepareSequences()
    expect((await api.sequences.show({ id: NEW_MEMBER, language: 'en' })).sequence.name).toBe(
      'New member D0–D7',
    )
    const { sequence } = await api.sequences.show({ id: NEW_MEMBER, ...zh })
    await api.sequences.update({ id: NEW_MEMBER, draft: { ...sequence, name: '新人四步' } })
    expect((await api.sequences.show({ id: NEW_MEMBER, language: 'en' })).sequence).toMatchObject({
      name: '新人四步',
      isEdited: true,
    })
    await api.sequences.resetShipped({ id: NEW_MEMBER, ...zh })
    expect((await api.sequences.show({ id: NEW_MEMBER, language: 'en' })).sequence.name).toBe(
      'New member D0–D7',
    )
  })

  it('cannot be deleted', async () => {
    const { api } = await prepareSequences()
    await expect(api.sequences.remove({ id: FIRST_WEEK, ...zh })).rejects.toMatchObject({
      data: { code: 'SEQUENCE_SHIPPED' },
    })
  })

  it('cannot change whom it is for', async () => {
    const { api } = await prepareSequences()
    const { sequence } = await api.sequences.show({ id: FIRST_WEEK, ...zh })
    await expect(
      api.sequences.update({ id: FIRST_WEEK, draft: { ...sequence, subject: 'people' } }),
    ).rejects.toMatchObject({ data: { code: 'SEQUENCE_SUBJECT_FIXED' } })
  })
})

describe('Editing a sequence in use', () => {
  /** Two people after their first step, the talk of yesterday noted. */
  async function inUse() {
    const app = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    const members = ['许知远', '周小禾'].map((name) =>
      givenMember(app.ctx, app.group, { name, joinedOn: '2026-01-02' }),
    )
    await app.start(AFTER_TALK, members)
    await app.run('2026-03-11T10:40:00+08:00')
    for (const card of await app.due()) await app.api.followUps.complete({ id: card.id, outcome: 'other' })
    const { sequence } = await app.api.sequences.show({ id: AFTER_TALK, ...zh })
    return { ...app, sequence }
  }

  it('says whom it touches before it is kept', async () => {
    const { api, sequence } = await inUse()
    const [d1, d3] = sequence.steps
    if (!d1 || !d3) throw new Error('no steps')
    const steps = [d1, { ...d3, title: '问问进展' }, { ...d3, id: null, day: 5, title: '再看一眼' }]
    expect(
      await api.sequences.previewUpdate({ id: AFTER_TALK, draft: { ...sequence, steps }, ...zh }),
    ).toEqual({
      runs: 2,
      byStep: [{ stepId: 'd3', title: '问第一步', day: 3, runs: 2 }],
      changedSteps: 1,
      addedSteps: 1,
      removedSteps: 1,
    })
  })

  it('changes steps to come and leaves what was done', async () => {
    const { api, sequence, run, due, runs } = await inUse()
    const [d1, d3, d7] = sequence.steps
    if (!d1 || !d3 || !d7) throw new Error('no steps')
    const early = { ...d1, id: null, day: 0, title: '当天先道谢' }
    const { undoId } = await api.sequences.update({
      id: AFTER_TALK,
      draft: { ...sequence, steps: [early, { ...d3, title: '问问进展' }, d7] },
    })
    await run('2026-03-13T10:40:00+08:00')
    expect(stepTitles(await due())).toEqual([['问问进展'], ['问问进展']])
    const [current] = await runs()
    expect(current?.steps.map(({ title, state }) => [title, state])).toEqual([
      ['当天先道谢', 'absent'],
      ['发聊到的要点', 'done'],
      ['问问进展', 'open'],
      ['看结果，约下次', 'later'],
    ])
    await api.workspace.undo({ undoId })
    await run()
    expect(stepTitles(await due())).toEqual([['问第一步'], ['问第一步']])
  })

  it('tells how each step went', async () => {
    const { api } = await inUse()
    const { figures } = await api.sequences.show({ id: AFTER_TALK, ...zh })
    expect(figures[0]).toMatchObject({ stepId: 'd1', here: 0, done: 2, replies: { settled: 0, rate: null } })
    expect(figures[1]).toMatchObject({ stepId: 'd3', here: 2 })
    const summary = (await api.sequences.list(zh)).find(({ id }) => id === AFTER_TALK)
    expect(summary).toMatchObject({ running: 2, due: 0, finished: 0 })
  })
})
