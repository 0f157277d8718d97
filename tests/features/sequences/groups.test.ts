import { describe, expect, it } from 'vitest'
import { FIRST_WEEK, prepareSequences, zh } from './given-sequences.ts'

const titles = (tasks: readonly { title: string }[]) => tasks.map(({ title }) => title)

describe('The first week of a group', () => {
  it('brings the posts of the day with their text filled in', async () => {
    const { startGroup, tasks } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    const today = await tasks()
    expect(titles(today)).toEqual(['开群欢迎', '立三条群规'])
    expect(today[0]).toMatchObject({ groupName: '晚读共读会', postKind: 'welcome', day: 0, isOverdue: false })
    expect(today[0]?.segments).toContainEqual({ kind: 'filled', name: '群名', text: '晚读共读会' })
    expect(today[0]?.segments.some(({ kind }) => kind === 'unknown' || kind === 'empty')).toBe(true)
  })

  it('is told in English where the screen is English', async () => {
    const { api, startGroup } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    expect(titles(await api.sequences.listDueTasks({ language: 'en' }))).toEqual([
      'Opening welcome',
      'Three house rules',
    ])
  })

  it('lets a post be done, skipped and put off, each with an undo', async () => {
    const { api, startGroup, tasks, clock } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    const [welcome, rules] = await tasks()
    if (!welcome || !rules) throw new Error('no tasks')
    const done = await api.sequences.completeTask({ id: welcome.id, note: '发了', ...zh })
    expect(done.task).toMatchObject({ state: 'done', note: '发了', closedAt: clock.now() })
    await expect(api.sequences.completeTask({ id: welcome.id, ...zh })).rejects.toMatchObject({
      data: { code: 'TASK_CLOSED' },
    })
    const skipped = await api.sequences.skipTask({ id: rules.id, ...zh })
    expect(await tasks()).toEqual([])
    await api.workspace.undo({ undoId: skipped.undoId })
    await api.workspace.undo({ undoId: done.undoId })
    expect(titles(await tasks())).toEqual(['开群欢迎', '立三条群规'])
    const put = await api.sequences.snoozeTask({ id: welcome.id, until: { kind: 'tomorrow' }, ...zh })
    expect(put.task.dueAt).toBe(Date.parse('2026-03-11T10:00:00+08:00'))
    expect(titles(await tasks())).toEqual(['立三条群规'])
  })

  it('counts a post as a use of the script it came from, until the post is taken back', async () => {
    const { api, startGroup, tasks } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    const { id: scriptId } = await api.scripts.create({
      category: 'group_welcome',
      texts: { 'zh-CN': { title: '开群', body: '欢迎来到{群名}' }, en: null },
    })
    const step = { id: null, day: 0, minute: 600, title: '开群', postKind: 'welcome' } as const
    const { id } = await api.sequences.create({
      draft: {
        name: '开群',
        subject: 'group',
        startRule: 'hand',
        startGroups: [],
        steps: [
          { ...step, text: '', scriptId },
          { ...step, minute: 660, text: '自己写的', scriptId: null },
        ],
      },
    })
    await startGroup(id)
    const uses = async () => (await api.scripts.show({ id: scriptId, ...zh })).usage
    const [posted, own] = await tasks()
    const done = await api.sequences.completeTask({ id: posted?.id ?? '', ...zh })
    expect(await uses()).toEqual({ uses: 1, settled: 0, replied: 0, rate: null })
    await api.sequences.completeTask({ id: own?.id ?? '', ...zh })
    expect((await uses()).uses).toBe(1)
    await api.workspace.undo({ undoId: done.undoId })
    expect((await uses()).uses).toBe(0)
    await api.sequences.skipTask({ id: posted?.id ?? '', ...zh })
    expect((await uses()).uses).toBe(0)
  })

  it('remembers that a text was copied', async () => {
    const { api, startGroup, tasks, clock } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    const [welcome] = await tasks()
    expect(await api.sequences.markTaskCopied({ id: welcome?.id ?? '', ...zh })).toMatchObject({
      copiedAt: clock.now(),
    })
  })

  it('never floods after days away: the day that is here shows, older ones are missed', async () => {
    const { startGroup, run, runs, tasks, api } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    for (const task of await tasks()) await api.sequences.completeTask({ id: task.id, ...zh })
    await run('2026-03-14T12:00:00+08:00')
    expect(titles(await tasks())).toEqual(['第一轮问答'])
    const [current] = await runs()
    expect(current?.steps.map(({ state }) => state)).toEqual([
      'done',
      'done',
      'missed',
      'missed',
      'missed',
      'open',
      'later',
      'later',
    ])
  })

  it('is over with its last post', async () => {
    const { startGroup, run, runs, tasks, api } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    await run('2026-03-16T12:00:00+08:00')
    const open = await tasks()
    let last = { undoId: '' }
    for (const task of open) last = await api.sequences.completeTask({ id: task.id, ...zh })
    expect(await runs()).toMatchObject([{ state: 'finished' }])
    await api.workspace.undo({ undoId: last.undoId })
    expect(await runs()).toMatchObject([{ state: 'running' }])
  })

  it('ends when the group does, and does not start in one that is over', async () => {
    const { ctx, group, startGroup, run, runs, tasks } = await prepareSequences({
      now: '2026-03-10T09:30:00+08:00',
    })
    await startGroup(FIRST_WEEK)
    ctx.write('groups', (db) => db.run("UPDATE groups SET lifecycle = 'ended' WHERE no = ?", group.no))
    await run()
    expect(await runs()).toMatchObject([{ state: 'stopped', endReason: 'group_ended' }])
    expect(await tasks()).toEqual([])
    await expect(startGroup(FIRST_WEEK)).rejects.toMatchObject({ data: { code: 'GROUP_IS_OVER' } })
  })

  it('is not started twice, but can begin anew', async () => {
    const { startGroup, runs, tasks } = await prepareSequences({ now: '2026-03-10T09:30:00+08:00' })
    await startGroup(FIRST_WEEK)
    await expect(startGroup(FIRST_WEEK)).rejects.toMatchObject({ data: { code: 'SEQUENCE_RUNNING' } })
    await startGroup(FIRST_WEEK, 'restart')
    expect(await runs()).toMatchObject([{ state: 'running' }, { state: 'stopped' }])
    expect(titles(await tasks())).toEqual(['开群欢迎', '立三条群规'])
  })
})
