import { describe, expect, it } from 'vitest'
import { createTestApp } from '#tests/support/test-app.ts'
import { createTalk } from './given-talk.ts'

const FROM = '2026-02-01T00:00:00+08:00'
const UNTIL = '2026-03-10T12:00:00+08:00'
const JOINED = { kind: 'day', by: '2025-12-10' } as const

function setUp() {
  const app = createTestApp()
  const talk = createTalk(app)
  const group = talk.group()
  talk.coverage(group, FROM, UNTIL)
  const speakers = (count: number, groupNo = group) =>
    Array.from({ length: count }, (_, at) =>
      talk.member(groupNo, `成员${groupNo}-${at + 1}`, { joined: JOINED }),
    )
  /** The first says most. */
  const chatter = (members: readonly number[], groupNo = group) =>
    talk.talk(groupNo, '2026-03-02', [members.map((who, at) => [who, 2 * (members.length - at)] as const)])
  const suggest = (from?: string | null, groupNo = group) =>
    app.api.seedUsers.suggestions({
      groupId: talk.groupId(groupNo),
      ...(from === undefined ? {} : { from }),
    } as never)
  const namesOf = async (...input: Parameters<typeof suggest>) =>
    (await suggest(...input)).rows.map(({ name }) => name)
  return { ...app, talk, group, speakers, chatter, suggest, namesOf }
}

describe('suggested seeds', () => {
  it('are the twenty best by score, with reasons', async () => {
    const { talk, speakers, chatter, suggest } = setUp()
    const members = speakers(24)
    chatter(members.slice(0, 23))
    await talk.derive()
    const list = await suggest()
    expect(list.considered).toBe(24)
    expect(list.rows).toHaveLength(20)
    expect(list.rows[0]?.name).toBe('成员1-1')
    const scores = list.rows.map(({ score }) => score ?? 0)
    expect(scores).toEqual(scores.toSorted((a, b) => b - a))
    expect(list.rows[0]?.reasons).toEqual([{ id: 'messages', count: 46 }])
    expect(list.rows[0]?.source?.window).toMatchObject({ days: 30, coveredDays: 29, isEnough: true })
  })

  it('leave out staff, the operator, bots, do-not-contact, people who left, the pipeline and the silent', async () => {
    const { api, ctx, talk, group, speakers, chatter, namesOf } = setUp()
    const [free, silent, away, kol, me, bot, gone, seed] = [
      ...speakers(3),
      talk.member(group, '嘉宾', { staffRole: 'kol' }),
      talk.member(group, '我', { isMe: true }),
      talk.member(group, '机器人', { isBot: true }),
      talk.member(group, '走了', { leftBy: '2026-03-08' }),
      talk.member(group, '已在管道'),
    ] as number[] as [number, number, number, number, number, number, number, number]
    chatter([free, away, kol, me, bot, gone, seed])
    ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', talk.personIn(away)))
    await talk.derive()
    await api.seedUsers.add({
      selection: { personIds: [talk.personId(seed)] as never },
      groupId: talk.groupId(group) as never,
    })
    expect(await namesOf(talk.groupId(group))).toEqual(['成员1-1'])
    expect(silent).toBeGreaterThan(0)
  })

  it('come from everywhere while hardly anybody talks in the group, each from where they are most active', async () => {
    const { talk, group, speakers, chatter, suggest } = setUp()
    const members = speakers(6)
    chatter(members)
    const planned = talk.group({ name: '新开的群' })
    talk.member(planned, '同一人', { personNo: talk.personIn(members[1] ?? 0), joined: JOINED })
    talk.member(planned, '管理员', { personNo: talk.personIn(members[2] ?? 0), staffRole: 'admin' })
    await talk.derive()
    const list = await suggest(undefined, planned)
    expect(list.from).toBeNull()
    expect(list.rows.map(({ name }) => name)).toEqual([1, 2, 4, 5, 6].map((at) => `成员1-${at}`))
    expect(list.rows[0]).toMatchObject({ isMember: false, source: { groupId: talk.groupId(group) } })
    expect(list.rows[1]).toMatchObject({ isMember: true })
    expect((await suggest()).from).toBe(talk.groupId(group))
    expect((await suggest(talk.groupId(planned), planned)).rows).toEqual([])
  })

  it('never come back after they were dismissed, until they are readmitted or it is undone', async () => {
    const { api, talk, group, speakers, chatter, namesOf } = setUp()
    const members = speakers(6)
    chatter(members)
    await talk.derive()
    const some = {
      groupId: talk.groupId(group) as never,
      personIds: [talk.personId(members[0] ?? 0)] as never,
    }
    const { undoId, changed } = await api.seedUsers.dismiss(some)
    expect(changed).toBe(1)
    expect(await namesOf()).toEqual([2, 3, 4, 5, 6].map((at) => `成员1-${at}`))
    expect(await api.seedUsers.dismissed({ groupId: some.groupId })).toMatchObject([{ name: '成员1-1' }])
    expect(await api.seedUsers.dismiss(some)).toEqual({ undoId: null, changed: 0 })

    await api.workspace.undo({ undoId: undoId ?? '' })
    expect((await namesOf())[0]).toBe('成员1-1')

    await api.seedUsers.dismiss(some)
    const readmitted = await api.seedUsers.readmit(some)
    expect((await namesOf())[0]).toBe('成员1-1')
    await api.workspace.undo({ undoId: readmitted.undoId ?? '' })
    expect((await namesOf())[0]).toBe('成员1-2')
  })

  it('are dismissed for one group only', async () => {
    const { api, talk, group, speakers, chatter, namesOf } = setUp()
    const members = speakers(6)
    chatter(members)
    const other = talk.group({ name: '别的群' })
    await talk.derive()
    await api.seedUsers.dismiss({
      groupId: talk.groupId(other) as never,
      personIds: [talk.personId(members[0] ?? 0)] as never,
    })
    expect((await namesOf())[0]).toBe('成员1-1')
    expect((await namesOf(null, other))[0]).toBe('成员1-2')
    expect(await api.seedUsers.dismissed({ groupId: talk.groupId(group) as never })).toEqual([])
  })

  it('are gone from the list once they are candidates, with the score they were suggested with', async () => {
    const { api, talk, group, speakers, chatter, suggest, namesOf } = setUp()
    const members = speakers(6)
    chatter(members)
    await talk.derive()
    const groupId = talk.groupId(group) as never
    const [best] = (await suggest()).rows
    await api.seedUsers.add({
      selection: { personIds: [best?.personId ?? ''] as never },
      groupId,
      sourceGroupId: groupId,
    })
    expect(await namesOf()).not.toContain(best?.name)
    const [scored] = await api.seedUsers.scores({ groupId })
    expect(scored?.score).toBe(best?.score)
  })
})
