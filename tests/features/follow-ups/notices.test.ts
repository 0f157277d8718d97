import { describe, expect, it } from 'vitest'
import { noticeJob } from '#electron/features/follow-ups/jobs.ts'
import { noticeLanguage, tellDue } from '#electron/features/follow-ups/notices.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const zh = { language: 'zh-CN' } as const

/** A group in its first week, whose first post is due at 10:00, and a seed with a task for today. */
async function givenTasks(now = '2026-03-10T09:30:00+08:00') {
  const app = createTestApp({ now })
  const { api, ctx, notices } = app
  const group = givenGroup(ctx, { name: '晚读共读会' })
  const groupId = group.id as GroupId
  const { personId } = givenMember(ctx, group, { name: '顾言' })
  const person = personId as PersonId
  await api.sequences.list(zh)
  await api.sequences.start({ id: 'shipped-group-7-days' as SequenceId, groupId, ...zh })
  const posts = await api.sequences.listDueTasks(zh)
  const tell = (at: string) => {
    app.clock.set(at)
    tellDue(ctx, noticeLanguage(ctx))
    return notices.map(({ title, body }) => [title, body])
  }
  /** A task for a seed, as the operator sets it. */
  const giveSeedTask = async () => {
    await api.seedUsers.add({ selection: { personIds: [person] }, groupId })
    const [seed] = await api.seedUsers.list({})
    if (!seed) throw new Error('no seed')
    const on = ctx.calendar().dateAt(ctx.clock.now())
    const task = { kind: 'first_post', title: '写第一篇', dueOn: on } as const
    const { undoId } = await api.seedUsers.addTask({ ids: [seed.id], ...task })
    return { seed, undoId: undoId! }
  }
  return { ...app, person, posts, tell, giveSeedTask }
}

describe('notices of tasks', () => {
  it('tell once of each post in a group as it falls due, and lead to it', async () => {
    const { tell, posts, notices } = await givenTasks()
    expect(posts.map(({ title }) => title)).toEqual(['开群欢迎', '立三条群规'])
    expect(tell('2026-03-10T09:45:00+08:00')).toEqual([])
    const first = posts[0]
    tell(new Date(first?.dueAt ?? 0).toISOString())
    expect(notices).toMatchObject([
      {
        title: '1 项任务该办了',
        body: '晚读共读会：开群欢迎',
        items: [{ kind: 'group-task', id: first?.id }],
      },
    ])
    expect(tell('2026-03-10T21:00:00+08:00')).toHaveLength(2)
    expect(tell('2026-03-10T21:05:00+08:00')).toHaveLength(2)
  })

  it('group people and tasks of seeds, never in quiet hours, and change nothing that an undo compares', async () => {
    const { api, person, posts, tell, giveSeedTask, notices, clock } = await givenTasks()
    for (const { id } of posts) await api.sequences.skipTask({ id, ...zh })
    const { seed, undoId } = await giveSeedTask()
    expect(tell('2026-03-10T09:59:00+08:00')).toEqual([])
    await api.followUps.schedule({ personId: person, title: '回电', due: { at: clock.now() } })
    tell('2026-03-10T22:30:00+08:00')
    expect(notices).toEqual([])
    tell('2026-03-11T09:00:00+08:00')
    expect(notices).toMatchObject([{ title: '1 位该私聊，1 项任务该办', body: '顾言、顾言：写第一篇' }])
    expect(notices[0]?.items[1]).toEqual({ kind: 'seed-task', id: seed.id })
    await api.workspace.undo({ undoId })
    expect((await api.seedUsers.detail({ id: seed.id })).tasks).toEqual([])
  })

  it('tell again of what was put off, when it falls due again', async () => {
    const { api, posts, tell, notices } = await givenTasks()
    tell('2026-03-10T21:00:00+08:00')
    expect(notices).toHaveLength(1)
    await api.sequences.snoozeTask({ id: posts[0]?.id ?? '', until: { kind: 'tomorrow' }, ...zh })
    await api.sequences.skipTask({ id: posts[1]?.id ?? '', ...zh })
    tell('2026-03-11T09:30:00+08:00')
    expect(notices).toHaveLength(1)
    tell('2026-03-11T10:00:00+08:00')
    expect(notices[1]).toMatchObject({ items: [{ kind: 'group-task', id: posts[0]?.id }] })
  })

  it('leave a follow-up that was told of to be taken back', async () => {
    const { api, person, posts, tell, clock } = await givenTasks()
    for (const { id } of posts) await api.sequences.skipTask({ id, ...zh })
    const due = { at: clock.now() }
    const { undoId } = await api.followUps.schedule({ personId: person, title: '回电', due })
    expect(tell('2026-03-10T09:31:00+08:00')).toEqual([['1 位该私聊了', '顾言']])
    await api.workspace.undo({ undoId: undoId! })
    expect(await api.followUps.listDue({})).toEqual([])
  })

  it('sum up at start what was missed, in the language of the screen', async () => {
    const { ctx, api, clock, giveSeedTask, notices } = await givenTasks()
    await giveSeedTask()
    await api.followUps.speak({ language: 'en' })
    clock.set('2026-03-10T21:00:00+08:00')
    noticeJob.run(ctx, new AbortController().signal)
    expect(notices.map(({ title }) => title)).toEqual(['While Qunpu was closed: 3 tasks due'])
  })

  it('count for the badge with the private chats', async () => {
    const { api, person, posts, giveSeedTask, clock } = await givenTasks()
    await giveSeedTask()
    await api.followUps.schedule({ personId: person, title: '回电', due: { at: clock.now() } })
    expect(await api.today.countDue()).toMatchObject({ followUps: 1, groupTasks: 2, seedTasks: 1 })
    await api.sequences.completeTask({ id: posts[0]?.id ?? '', ...zh })
    expect(await api.today.countDue()).toMatchObject({ followUps: 1, groupTasks: 1, seedTasks: 1 })
  })
})
