import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { createPeopleApp, everything } from './given-people.ts'
import { logOf, mailOf } from './people-logs.ts'

/** 周敏 and 敏姐 in one group, 敏姐 in a second one, too. */
async function twoNames() {
  const app = createPeopleApp()
  await app.bring(logOf([{ at: '2026-03-08T20:00:00', name: '周敏', text: '早' }]))
  await app.bring(mailOf([{ at: '2026-03-09T09:00:00', name: '敏姐', text: '我在' }]))
  const club = await app.api.groups.create({
    name: '滨江晨跑团',
    platform: 'wechat',
    capacity: 500,
    kind: 'interest',
  })
  const copied = mailOf([{ at: '2026-03-09T07:00:00', name: '敏姐', text: '六点半见' }], '滨江晨跑团')
  await app.api.chatImport.importLog({
    source: { text: copied },
    target: { kind: 'group', groupId: club.id },
  })
  const [group] = await app.api.groups.list({})
  const strangers = app.ctx.read.all<{ id: PersonId }>(
    "SELECT id FROM people WHERE display_name = '敏姐' ORDER BY no",
  )
  // Names alone are known within a group only: the second 敏姐 is somebody else until the operator says so.
  const [one, two] = strangers
  await app.api.members.merge({ keepId: one!.id, otherId: two!.id })
  return { ...app, groupId: group!.id, clubId: club.id }
}

/** Merges 敏姐 into 周敏, looks, parts them again and expects everything as it was. */
async function mergeAndPart(
  app: Awaited<ReturnType<typeof twoNames>>,
  look: (keepId: PersonId) => Promise<void>,
): Promise<void> {
  const keepId = app.idOf('周敏')
  const before = everything(app.ctx)
  const undoId = await app.merge('周敏', '敏姐')
  await look(keepId)
  await app.api.workspace.undo({ undoId })
  expect(everything(app.ctx)).toEqual(before)
}

describe('merging people of several groups', () => {
  it('takes a membership over where only one of them is, with its figures', async () => {
    const app = await twoNames()
    await mergeAndPart(app, async (keepId) => {
      const { memberships } = await app.api.members.detail({ personId: keepId })
      expect(memberships.map(({ groupName, messagesTotal }) => [groupName, messagesTotal]).sort()).toEqual([
        ['晚读共读会', 2],
        ['滨江晨跑团', 1],
      ])
      const [row] = (await app.api.members.page({ groupId: app.clubId, offset: 0, limit: 5 })).rows
      expect(row?.personId).toBe(keepId)
    })
  })
})

describe('merging people with whom something is going on', () => {
  it('leaves one seed a group, with the steps and tasks of both', async () => {
    const app = await twoNames()
    const { api, idOf, groupId, clubId } = app
    const seed = (name: string, group: GroupId) =>
      api.seedUsers.add({ selection: { personIds: [idOf(name)] }, groupId: group })
    await seed('周敏', groupId)
    await seed('敏姐', groupId)
    await seed('敏姐', clubId)
    await mergeAndPart(app, async (keepId) => {
      const seeds = await api.seedUsers.ofPerson({ personId: keepId })
      expect(seeds).toHaveLength(2)
      const moves = app.ctx.read.all(
        'SELECT count(*) AS n FROM seed_moves JOIN seeds s ON s.no = seed_no GROUP BY s.group_no ORDER BY s.group_no',
      )
      expect(moves).toEqual([{ n: 2 }, { n: 1 }])
    })
  })

  it('keeps one rhythm of contacts and goes on with one run of a sequence', async () => {
    const app = await twoNames()
    const { api, ctx, idOf, groupId } = app
    const [sequence] = (await api.sequences.list({ language: 'zh-CN' })).filter(
      ({ subject }) => subject === 'people',
    )
    for (const name of ['周敏', '敏姐']) {
      await api.followUps.setCadence({ personId: idOf(name), everyDays: name === '周敏' ? 14 : 30 })
      await api.sequences.start({
        id: sequence!.id,
        people: { personIds: [idOf(name)] },
        groupId,
        language: 'zh-CN',
      })
    }
    await mergeAndPart(app, async (keepId) => {
      expect(await api.followUps.cadence({ personId: keepId })).toMatchObject({ everyDays: 14 })
      const runs = ctx.read.all('SELECT state, is_latest AS isLatest FROM sequence_runs ORDER BY no')
      expect(runs).toEqual([
        { state: 'running', isLatest: 1 },
        { state: 'stopped', isLatest: 0 },
      ])
      const open = "SELECT count(*) FROM follow_ups WHERE state = 'open' AND rule <> 'manual'"
      expect(ctx.read.value(open)).toBeLessThanOrEqual(1)
    })
  })
})

describe('a friend who is known from a private log alone', () => {
  const TALK = `老顾 和 阿敏 在微信上的聊天记录如下，请查收。

—————  2026-03-08  —————


老顾  20:00

体验课感觉怎么样？

阿敏  20:04

挺好的，想报下一期
`

  it('becomes the member that they are, with the talk, and is that member still when the log is withdrawn', async () => {
    const app = await twoNames()
    const { api, ctx, idOf, merge, undoImport } = app
    await api.settings.update({ myName: '老顾' })
    const { chats } = await api.chatImport.importLog({
      source: { text: TALK },
      target: { kind: 'newPerson', name: '阿敏' },
    })
    const keepId = idOf('周敏')
    expect(chats[0]?.person?.name).toBe('阿敏')
    const undoId = await merge('周敏', '阿敏')
    const talks = async () =>
      (await api.members.timeline({ personId: keepId, offset: 0, limit: 50 })).rows.filter(
        ({ type }) => type === 'contact',
      )
    expect(await talks()).toHaveLength(1)
    await api.workspace.undo({ undoId })
    expect(await talks()).toHaveLength(0)
    expect(await api.interactions.listOfPerson({ personId: idOf('阿敏') })).toHaveLength(1)
    await merge('周敏', '阿敏')
    await undoImport(chats[0]!.batchId)
    expect(await talks()).toHaveLength(0)
    expect(ctx.read.value('SELECT count(*) FROM people WHERE id = ?', keepId)).toBe(1)
  })
})
