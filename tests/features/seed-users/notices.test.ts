import { describe, expect, it } from 'vitest'
import { recordSeenJoins } from '#electron/features/seed-users/service.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenActiveDays, givenMember } from '#tests/support/builders.ts'
import { day, givenPipeline, givenSeed } from './given-seeds.ts'

/** 顾言 of the reading club was invited to the runners on the 10th; now it is the 14th. */
async function givenInvited() {
  const given = await givenPipeline()
  const { app, api, clock, runners, gu } = given
  const seed = await givenSeed(app, runners, gu.personId)
  await api.seedUsers.move({ ids: [seed.id], to: 'invited' })
  clock.set('2026-03-14T09:00:00+08:00')
  return { ...given, seed }
}

/** The log of the runners told that 顾言 came on a day. */
async function givenJoined() {
  const given = await givenInvited()
  const { ctx, runners, gu } = given
  const joined = givenMember(ctx, runners, {
    name: '顾言',
    personNo: gu.personNo,
    joinedAt: '2026-03-12T19:30:00+08:00',
  })
  return { ...given, joined }
}

/** The log of the runners in which 大鹏 brings 顾言 in, imported on the 15th. */
async function givenImportedJoin() {
  const given = await givenInvited()
  const { api, ctx, clock } = given
  clock.set('2026-03-15T09:00:00+08:00')
  const line = (at: string, type: number, name: string, content: string) => ({
    _type: 'message',
    sender: type === 80 ? 'system' : `wxid_${name}`,
    accountName: name,
    timestamp: Date.parse(at) / 1000,
    type,
    content,
  })
  const rows = [
    {
      _type: 'header',
      chatlab: { version: '0.0.2', exportedAt: Date.parse('2026-03-15T08:00:00+08:00') / 1000 },
      meta: { name: '滨江晨跑团', platform: 'wechat', type: 'group', groupId: 'run@chatroom' },
    },
    line('2026-03-13T08:00:00+08:00', 0, '大鹏', '明早六点半老地方'),
    line('2026-03-13T20:00:00+08:00', 80, '系统消息', '"大鹏"邀请"顾言"加入了群聊'),
  ]
  const [target] = await api.seedUsers.targets({})
  expect(target).toBeDefined()
  // The person in the pipeline is recognised by the id that the log gives.
  ctx.writeQuietly((db) => {
    const no = db.value<number>("SELECT no FROM people WHERE display_name = '顾言'") ?? 0
    db.run(
      "INSERT INTO memberships (id, group_no, person_no, nickname, left_kind, left_by, created_at) SELECT 'known', no, ?, '顾言', 'day', '2026-01-02', 0 FROM groups WHERE name = '滨江晨跑团'",
      no,
    )
    const member = db.value<number>("SELECT no FROM memberships WHERE id = 'known'") ?? 0
    db.run(
      "INSERT INTO member_names (membership_no, kind, name, batch_no, first_at, last_at) VALUES (?, 'nick', '顾言', 0, 0, 0)",
      member,
    )
  })
  const importLog = () =>
    api.chatImport.importLog({
      source: { text: rows.map((row) => JSON.stringify(row)).join('\n'), name: '滨江晨跑团.jsonl' },
      target: { kind: 'auto' },
      isComplete: true,
    })
  const { chats } = await importLog()
  const undoImport = async (batchId: string) => {
    for await (const _ of await api.chatImport.undoBatch({ batchId: batchId as never })) void _
  }
  return { ...given, importLog, undoImport, batchId: chats[0]?.batchId ?? '' }
}

describe('a join that the log shows', () => {
  it('moves the invited person to joined with the date of the log, says so, and can be taken back for good', async () => {
    const { api, ctx, seed, cardOf } = await givenJoined()
    expect(recordSeenJoins(ctx)).toBe(1)
    expect(await cardOf(seed.id)).toMatchObject({
      stage: 'joined',
      stageOn: '2026-03-12',
      acceptedOn: '2026-03-12',
    })
    expect((await api.seedUsers.detail({ id: seed.id })).moves[0]).toMatchObject({
      kind: 'seen',
      at: Date.parse('2026-03-12T19:30:00+08:00'),
    })
    const [notice] = await api.seedUsers.notices({})
    expect(notice).toMatchObject({ kind: 'joined', name: '顾言', on: '2026-03-12', groupName: '滨江晨跑团' })
    await api.workspace.undo({ undoId: notice?.undoId ?? '' })
    expect(await cardOf(seed.id)).toMatchObject({ stage: 'invited' })
    expect(recordSeenJoins(ctx)).toBe(0)
    expect(await api.seedUsers.notices({})).toEqual([])
  })

  it('is told once: what was seen does not come back', async () => {
    const { api, ctx } = await givenJoined()
    recordSeenJoins(ctx)
    const [notice] = await api.seedUsers.notices({})
    await api.seedUsers.closeNotice({ seedId: notice!.seedId, kind: 'joined', on: notice!.on })
    expect(await api.seedUsers.notices({})).toEqual([])
    expect(recordSeenJoins(ctx)).toBe(0)
  })

  it('is none for somebody who had been in the group before: they are asked to accept', async () => {
    const { app, api, ctx, clock, club, gu, cardOf } = await givenPipeline()
    const seed = await givenSeed(app, club, gu.personId)
    await api.seedUsers.move({ ids: [seed.id], to: 'invited' })
    clock.set('2026-03-14T09:00:00+08:00')
    expect(recordSeenJoins(ctx)).toBe(0)
    await api.seedUsers.move({ ids: [seed.id], to: 'joined' })
    expect(await cardOf(seed.id)).toMatchObject({ acceptedOn: '2026-03-14' })
  })

  it('comes with an import, goes with its undo, and comes again with it', async () => {
    const { api, seed, cardOf, batchId, undoImport, importLog } = await givenImportedJoin()
    const joined = { stage: 'joined', stageOn: '2026-03-13', acceptedOn: '2026-03-13' }
    expect(await cardOf(seed.id)).toMatchObject(joined)
    await undoImport(batchId)
    expect(await cardOf(seed.id)).toMatchObject({ stage: 'invited', stageOn: '2026-03-10', acceptedOn: null })
    expect((await api.seedUsers.detail({ id: seed.id })).moves.map(({ kind }) => kind)).toEqual([
      'moved',
      'added',
    ])
    expect(await api.seedUsers.notices({})).toEqual([])
    await importLog()
    expect(await cardOf(seed.id)).toMatchObject(joined)
    expect(await api.seedUsers.notices({})).toMatchObject([{ kind: 'joined', on: '2026-03-13' }])
  })

  it.each([
    ['moved on', { stage: 'engaged' }],
    ['given another day', { stage: 'joined', acceptedOn: '2026-03-14' }],
  ] as const)('stays without its import when somebody %s by hand', async (_, after) => {
    const { api, seed, cardOf, batchId, undoImport } = await givenImportedJoin()
    if (after.stage === 'engaged') await api.seedUsers.move({ ids: [seed.id], to: 'engaged' })
    else await api.seedUsers.edit({ id: seed.id, acceptedOn: day(after.acceptedOn) })
    await undoImport(batchId)
    expect(await cardOf(seed.id)).toMatchObject(after)
  })
})

describe('offers', () => {
  it('calls a joined seed engaged after a week with four active days, in numbers, and rests when waved away', async () => {
    const { api, ctx, clock, joined, seed } = await givenJoined()
    recordSeenJoins(ctx)
    givenActiveDays(ctx, joined, '2026-03-18T20:00:00+08:00', 5)
    clock.set('2026-03-18T21:00:00+08:00')
    const offers = async () => (await api.seedUsers.notices({})).filter(({ kind }) => kind === 'engaged')
    expect(await offers()).toEqual([])
    clock.set('2026-03-19T21:00:00+08:00')
    const [offer] = await offers()
    expect(offer).toMatchObject({ seedId: seed.id, activeDays: 5, messages: 5, on: '2026-03-18' })
    await api.seedUsers.closeNotice({ seedId: seed.id, kind: 'engaged', on: offer!.on })
    expect(await offers()).toEqual([])
    clock.set('2026-04-03T21:00:00+08:00')
    expect(await offers()).toHaveLength(1)
    await api.seedUsers.move({ ids: [seed.id], to: 'engaged' })
    expect(await offers()).toEqual([])
  })

  it('tells of a seed who left the group, until answered', async () => {
    const { api, ctx, runners, joined, seed } = await givenJoined()
    recordSeenJoins(ctx)
    const groupId = runners.id as GroupId
    ctx.writeQuietly((db) =>
      db.run(
        "UPDATE memberships SET left_kind = 'day', left_by = '2026-03-13' WHERE no = ?",
        joined.membershipNo,
      ),
    )
    const kinds = async () => (await api.seedUsers.notices({ groupId })).map(({ kind }) => kind)
    expect(await kinds()).toContain('left')
    await api.seedUsers.closeNotice({ seedId: seed.id, kind: 'left', on: day('2026-03-13') })
    expect(await kinds()).not.toContain('left')
  })
})
