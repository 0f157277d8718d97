import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { defaultSeedSettings } from '#shared/features/seed-users/model.ts'
import { givenActiveDays, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { day, givenPipeline, givenSeed } from './given-seeds.ts'

const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })
const ids = (...people: { personId: string }[]) => ({
  personIds: people.map(({ personId }) => personId as PersonId),
})

describe('adding candidates', () => {
  it('takes the group where somebody is most active as source, and keeps why they were chosen', async () => {
    const { app, api, ctx, club, runners, gu } = await givenPipeline()
    const other = givenMember(ctx, runners, { name: '顾言', personNo: gu.personNo })
    givenActiveDays(ctx, gu, '2026-03-09T20:00:00+08:00', 2)
    givenActiveDays(ctx, other, '2026-03-09T20:00:00+08:00', 9)
    ctx.writeQuietly((db) =>
      db.run('UPDATE membership_figures SET weighted = messages_total WHERE person_no = ?', gu.personNo),
    )
    const added = await api.seedUsers.add({
      selection: ids(gu),
      groupId: club.id as GroupId,
      note: '答得细',
    })
    expect(added).toMatchObject({ changed: 1, skipped: 0 })
    const [card] = await api.seedUsers.list({})
    expect(card).toMatchObject({
      name: '顾言',
      stage: 'candidate',
      stageOn: '2026-03-10',
      stageDays: 0,
      groupName: '晚读共读会',
      sourceGroupName: '滨江晨跑团',
      isMember: true,
    })
    const { moves } = await api.seedUsers.detail({ id: card!.id })
    expect(moves).toMatchObject([{ kind: 'added', from: null, to: 'candidate', note: '答得细' }])
    expect(await givenSeed(app, runners, gu.personId)).toMatchObject({ groupName: '滨江晨跑团' })
  })

  it('leaves out who is in the pipeline already, who runs the group, and the operator', async () => {
    const { api, ctx, club, gu, meng } = await givenPipeline()
    const admin = givenMember(ctx, club, { name: '阿拾', staffRole: 'admin' })
    const me = givenMember(ctx, club, { name: '林夏' })
    ctx.writeQuietly((db) => db.run('UPDATE memberships SET is_me = 1 WHERE no = ?', me.membershipNo))
    const groupId = club.id as GroupId
    await api.seedUsers.add({ selection: ids(gu), groupId })
    expect(await api.seedUsers.add({ selection: ids(gu, meng, admin, me), groupId })).toMatchObject({
      changed: 1,
      skipped: 3,
    })
    expect(await api.seedUsers.add({ selection: ids(gu), groupId })).toEqual({
      undoId: null,
      changed: 0,
      skipped: 1,
    })
  })

  it('is taken back as one', async () => {
    const { api, club, gu, meng } = await givenPipeline()
    const { undoId } = await api.seedUsers.add({ selection: ids(gu, meng), groupId: club.id as GroupId })
    await api.workspace.undo({ undoId: undoId! })
    expect(await api.seedUsers.list({})).toEqual([])
  })
})

describe('moving', () => {
  it('dates every step, keeps the note, and is taken back with it', async () => {
    const { app, api, clock, club, gu, cardOf } = await givenPipeline()
    const seed = await givenSeed(app, club, gu.personId)
    clock.set('2026-03-14T09:00:00+08:00')
    const moved = await api.seedUsers.move({
      ids: [seed.id],
      to: 'joined',
      on: day('2026-03-12'),
      note: '当场答应',
    })
    expect(await cardOf(seed.id)).toMatchObject({
      stage: 'joined',
      stageOn: '2026-03-12',
      stageDays: 2,
      acceptedOn: '2026-03-12',
    })
    expect((await api.seedUsers.detail({ id: seed.id })).moves[0]).toMatchObject({
      kind: 'moved',
      from: 'candidate',
      to: 'joined',
      note: '当场答应',
      recordedAt: clock.now(),
    })
    await api.workspace.undo({ undoId: moved.undoId! })
    expect(await cardOf(seed.id)).toMatchObject({
      stage: 'candidate',
      acceptedOn: null,
      stageOn: '2026-03-10',
    })
    expect((await api.seedUsers.detail({ id: seed.id })).moves).toHaveLength(1)
  })

  it('is refused in the future and before the last step', async () => {
    const { app, api, club, gu } = await givenPipeline()
    const { id } = await givenSeed(app, club, gu.personId)
    await expect(
      api.seedUsers.move({ ids: [id], to: 'invited', on: day('2026-03-11') }),
    ).rejects.toMatchObject(refusal('MOVE_IN_FUTURE'))
    await expect(
      api.seedUsers.move({ ids: [id], to: 'invited', on: day('2026-03-09') }),
    ).rejects.toMatchObject(refusal('MOVE_BEFORE_LAST'))
    expect(await api.seedUsers.move({ ids: [id], to: 'candidate' })).toEqual({ undoId: null, changed: 0 })
  })

  it('keeps the day of joining while somebody goes on, and forgets it when they go back to before it', async () => {
    const { app, api, clock, club, gu, cardOf } = await givenPipeline()
    const { id } = await givenSeed(app, club, gu.personId)
    await api.seedUsers.move({ ids: [id], to: 'joined' })
    clock.set('2026-04-10T09:00:00+08:00')
    await api.seedUsers.move({ ids: [id], to: 'paused' })
    expect(await cardOf(id)).toMatchObject({ acceptedOn: '2026-03-10' })
    await api.seedUsers.move({ ids: [id], to: 'invited' })
    expect(await cardOf(id)).toMatchObject({ acceptedOn: null })
  })

  it('retires with a reason, and graduates to the core', async () => {
    const { app, api, club, gu, meng, cardOf } = await givenPipeline()
    const first = await givenSeed(app, club, gu.personId)
    const second = await givenSeed(app, club, meng.personId)
    await api.seedUsers.retire({ ids: [first.id], reason: 'no_time', note: '孩子中考' })
    expect((await api.seedUsers.detail({ id: first.id })).moves[0]).toMatchObject({
      kind: 'retired',
      to: 'lost',
      reason: 'no_time',
      note: '孩子中考',
    })
    await api.seedUsers.move({ ids: [second.id], to: 'core' })
    expect(await cardOf(second.id)).toMatchObject({ stage: 'core', graduatedTo: 'core' })
    expect((await api.seedUsers.detail({ id: second.id })).moves[0]).toMatchObject({
      kind: 'graduated',
      reason: 'core',
    })
  })
})

describe('graduating to a staff role', () => {
  it('sets the role in the group, and undo takes it back', async () => {
    const { app, api, ctx, club, gu, cardOf } = await givenPipeline()
    const { id } = await givenSeed(app, club, gu.personId)
    const roleOf = () =>
      ctx.read.value<string>('SELECT staff_role FROM memberships WHERE no = ?', gu.membershipNo)
    const { undoId } = await api.seedUsers.graduate({ id, to: 'kol' })
    expect(roleOf()).toBe('kol')
    expect(await cardOf(id)).toMatchObject({ stage: 'core', graduatedTo: 'kol' })
    expect(await api.seedUsers.graduate({ id, to: 'kol' })).toMatchObject({ changed: 0 })
    await api.workspace.undo({ undoId: undoId! })
    expect(roleOf()).toBe('none')
    expect(await cardOf(id)).toMatchObject({ stage: 'candidate', graduatedTo: null })
  })

  it('is refused for somebody who is not in the group', async () => {
    const { app, api, runners, gu } = await givenPipeline()
    const { id } = await givenSeed(app, runners, gu.personId)
    await expect(api.seedUsers.graduate({ id, to: 'host' })).rejects.toMatchObject(refusal('SEED_NOT_MEMBER'))
  })
})

describe('inviting', () => {
  it('makes a follow-up for each, moves them to invited, and one undo takes all of it back', async () => {
    const { app, api, club, gu, meng, cardOf } = await givenPipeline()
    const first = await givenSeed(app, club, gu.personId)
    const second = await givenSeed(app, club, meng.personId)
    const invitation = { title: '邀约成为种子用户', dueOn: day('2026-03-11'), note: '周末前说' }
    const { undoId, changed } = await api.seedUsers.invite({ ids: [first.id, second.id], ...invitation })
    expect(changed).toBe(2)
    const cards = await api.followUps.listLater({})
    expect(cards.map((card) => [card.personName, card.title, card.groupName])).toEqual([
      ['顾言', '邀约成为种子用户', '晚读共读会'],
      ['孟婉清', '邀约成为种子用户', '晚读共读会'],
    ])
    expect(await cardOf(first.id)).toMatchObject({
      stage: 'invited',
      next: { kind: 'follow_up', dueAt: Date.parse('2026-03-11T10:00:00+08:00') },
    })
    await api.workspace.undo({ undoId: undoId! })
    expect(await api.followUps.listLater({})).toEqual([])
    expect(await cardOf(second.id)).toMatchObject({ stage: 'candidate', next: null })
  })

  it('leaves out who must not be contacted and who has joined', async () => {
    const { app, api, club, gu, meng } = await givenPipeline()
    const first = await givenSeed(app, club, gu.personId)
    const second = await givenSeed(app, club, meng.personId)
    await api.members.setDoNotContact({ selection: ids(gu), doNotContact: true })
    await api.seedUsers.move({ ids: [second.id], to: 'joined' })
    expect(
      await api.seedUsers.invite({ ids: [first.id, second.id], title: '邀约', dueOn: day('2026-03-11') }),
    ).toEqual({ undoId: null, changed: 0, skipped: 2 })
    expect(await api.followUps.listLater({})).toEqual([])
  })

  it('adds people and invites them as one change that one undo takes back', async () => {
    const { app, api, club, gu, meng } = await givenPipeline()
    const known = await givenSeed(app, club, meng.personId)
    const rest = givenMember(app.ctx, club, { name: '沈默', joinedOn: '2026-01-07' })
    await api.members.setDoNotContact({ selection: ids(rest), doNotContact: true })
    const everybody = [gu, meng, rest].map(({ personId }) => personId as PersonId)
    const invited = await api.seedUsers.invitePeople({
      selection: { personIds: everybody },
      groupId: club.id as GroupId,
      title: '邀约',
      dueOn: day('2026-03-11'),
      note: '周末前说',
    })
    expect(invited).toMatchObject({ changed: 2, skipped: 1 })
    expect((await api.seedUsers.list({})).map(({ name, stage }) => [name, stage])).toEqual([
      ['孟婉清', 'invited'],
      ['顾言', 'invited'],
    ])
    expect(await api.followUps.listLater({})).toHaveLength(2)
    await api.workspace.undo({ undoId: invited.undoId! })
    expect((await api.seedUsers.list({})).map(({ id, stage }) => [id, stage])).toEqual([
      [known.id, 'candidate'],
    ])
    expect(await api.followUps.listLater({})).toEqual([])
  })
})

describe('tasks', () => {
  it('show on the card, on Today once they are due, and are ticked and taken back', async () => {
    const { app, api, clock, club, gu, cardOf } = await givenPipeline()
    const { id } = await givenSeed(app, club, gu.personId)
    await api.seedUsers.addTask({
      ids: [id],
      kind: 'first_post',
      title: '写一篇首帖',
      dueOn: day('2026-03-12'),
    })
    expect(await api.seedUsers.dueTasks({})).toEqual([])
    expect(await cardOf(id)).toMatchObject({
      openTasks: 1,
      overdueTasks: 0,
      next: { kind: 'task', title: '写一篇首帖', dueOn: '2026-03-12' },
    })
    clock.set('2026-03-13T09:00:00+08:00')
    const [due] = await api.seedUsers.dueTasks({ groupId: club.id as GroupId })
    expect(due).toMatchObject({ name: '顾言', title: '写一篇首帖', seedId: id })
    expect(await cardOf(id)).toMatchObject({ overdueTasks: 1 })
    const { undoId } = await api.seedUsers.setTaskDone({ id: due!.id, isDone: true })
    expect(await api.seedUsers.setTaskDone({ id: due!.id, isDone: true })).toMatchObject({ changed: 0 })
    expect(await api.seedUsers.dueTasks({})).toEqual([])
    expect((await api.seedUsers.detail({ id })).tasks[0]?.doneAt).toBe(clock.now())
    await api.workspace.undo({ undoId: undoId! })
    expect(await api.seedUsers.dueTasks({})).toHaveLength(1)
    await api.seedUsers.editTask({ id: due!.id, dueOn: day('2026-03-20') })
    expect(await api.seedUsers.dueTasks({})).toEqual([])
    await api.seedUsers.removeTask({ id: due!.id })
    expect((await api.seedUsers.detail({ id })).tasks).toEqual([])
  })

  it('of paused and lost seeds rest', async () => {
    const { app, api, club, gu } = await givenPipeline()
    const { id } = await givenSeed(app, club, gu.personId)
    await api.seedUsers.addTask({ ids: [id], kind: 'own', title: '画海报', dueOn: day('2026-03-10') })
    expect(await api.seedUsers.dueTasks({})).toHaveLength(1)
    await api.seedUsers.move({ ids: [id], to: 'paused' })
    expect(await api.seedUsers.dueTasks({})).toEqual([])
  })
})

it('counts each stage towards the target of the group', async () => {
  const { app, api, club, gu, meng } = await givenPipeline()
  const first = await givenSeed(app, club, gu.personId)
  await givenSeed(app, club, meng.personId)
  await api.seedUsers.move({ ids: [first.id], to: 'engaged' })
  const [target] = await api.seedUsers.targets({ groupId: club.id as GroupId })
  expect(target).toMatchObject({ least: 15, most: 25, reached: 1, isBeforeOpening: false })
  expect(target?.counts).toMatchObject({ candidate: 1, engaged: 1, core: 0 })
  expect(await api.seedUsers.targets({})).toHaveLength(2)
})

it('writes by hand what is known, and forgets a seed with everything but not for good', async () => {
  const { app, api, club, gu, cardOf } = await givenPipeline()
  const { id } = await givenSeed(app, club, gu.personId)
  await api.seedUsers.edit({ id, willingness: 4, note: '周三领读', sourceGroupId: null })
  expect(await cardOf(id)).toMatchObject({ willingness: 4, note: '周三领读', sourceGroupId: null })
  await api.seedUsers.addTask({ ids: [id], kind: 'own', title: '画海报', dueOn: day('2026-03-10') })
  const before = await api.seedUsers.detail({ id })
  const { undoId } = await api.seedUsers.remove({ ids: [id] })
  expect(await api.seedUsers.list({})).toEqual([])
  await expect(api.seedUsers.detail({ id })).rejects.toMatchObject(refusal('SEED_NOT_FOUND'))
  await api.workspace.undo({ undoId: undoId! })
  expect(await api.seedUsers.detail({ id })).toEqual(before)
})

it('is still there after a restart', async () => {
  const { app, api, club, gu, dataDir, close } = await givenPipeline()
  const { id } = await givenSeed(app, club, gu.personId)
  await api.seedUsers.move({ ids: [id], to: 'invited', note: '已发' })
  const before = await api.seedUsers.detail({ id })
  close()
  const again = createTestApp({ dataDir })
  expect(await again.api.seedUsers.detail({ id })).toEqual(before)
})

it('brings the chosen script to the card, with others of its kind to change to', async () => {
  const { app, api, club, gu } = await givenPipeline()
  const { id } = await givenSeed(app, club, gu.personId)
  const offered = await api.scripts.search({
    language: 'zh-CN',
    text: '',
    category: 'seed_invitation',
    limit: 10,
  })
  const script = offered.at(-1)
  await api.seedUsers.invite({
    ids: [id],
    title: '邀约',
    dueOn: day('2026-03-11'),
    scriptId: script?.id ?? null,
  })
  const [card] = await api.followUps.listLater({})
  const { scripts } = await api.followUps.show({ id: card!.id, language: 'zh-CN' })
  expect(scripts[0]?.id).toBe(script?.id)
  expect(scripts).toHaveLength(offered.length)
})

describe('numbers of the pipeline', () => {
  it('follow what the operator sets: ages in a stage, the target and its undo', async () => {
    const { app, api, club, gu, clock, cardOf } = await givenPipeline()
    const seed = await givenSeed(app, club, gu.personId)
    const [before] = await api.seedUsers.targets({})
    const { undoId } = await api.settings.updateSeeds({
      ...defaultSeedSettings,
      candidateLimit: 3,
      leastShare: 0.1,
      mostShare: 0.02,
      leastSeeds: 2,
    })
    clock.set('2026-03-14T09:00:00+08:00')
    expect(await cardOf(seed.id)).toMatchObject({ stageDays: 4, stageLimit: 3 })
    const [target] = await api.seedUsers.targets({})
    expect(target).toMatchObject({ least: 50, most: 50 })
    await api.workspace.undo({ undoId })
    expect(await cardOf(seed.id)).toMatchObject({ stageLimit: 7 })
    expect((await api.seedUsers.targets({}))[0]).toEqual(before)
  })
})
