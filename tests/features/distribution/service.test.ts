import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { days, givenCrowd, givenPersona } from './given-introduced.ts'

const TODAY = '2026-03-10' as CalendarDate
const on = (text: string) => text as CalendarDate
const idOf = (group: { id: string }) => group.id as GroupId
const kind = 'group_post' as const

/** A persona at work in groups: never posted, long ago, with newcomers, and one that is fine. */
async function givenRound(app = createTestApp()) {
  const never = givenCrowd(app, '晨跑打卡', days(4, '2025-06-01'))
  const old = givenCrowd(app, '老客优选', days(4, '2025-06-01'))
  const crowded = givenCrowd(app, '写作快闪', [...days(5, '2025-06-01'), ...days(4, '2026-03-01')])
  const fine = givenCrowd(app, '晚读共读会', [...days(7, '2025-06-01'), ...days(3, '2026-03-01')])
  const groups = [never, old, crowded, fine]
  const persona = await givenPersona(app, { groupIds: groups.map(({ id }) => id) })
  const post = (group: { id: string }, postedOn: string) =>
    app.api.distribution.mark({
      personaId: persona.id,
      groupIds: [idOf(group)],
      kind,
      postedOn: on(postedOn),
    })
  await post(old, '2025-12-01')
  await post(crowded, '2026-02-20')
  await post(fine, '2026-02-20')
  return { app, api: app.api, persona, never, old, crowded, fine, post }
}

describe('what is due', () => {
  it('tells which groups wait and why, with the numbers', async () => {
    const { api, persona, never, old, crowded } = await givenRound()
    const due = await api.distribution.due({})
    expect(due).toEqual([
      expect.objectContaining({ groupId: never.id, personaId: persona.id, reasons: [{ kind: 'never' }] }),
      expect.objectContaining({
        groupId: old.id,
        reasons: [{ kind: 'overdue', days: 99, on: '2025-12-01' }],
      }),
      expect.objectContaining({
        groupId: crowded.id,
        reasons: [{ kind: 'newcomers', joined: 4, members: 9, on: '2026-02-20' }],
      }),
    ])
    expect(await api.distribution.due({ groupId: idOf(old) })).toHaveLength(1)
  })

  it('leaves staff, bots and the operator out of the count', async () => {
    const { api, app, fine, persona } = await givenRound()
    for (const [at, staffRole] of ['owner', 'admin', 'kol'].entries())
      givenMember(app.ctx, fine, { name: `管理 ${at}`, joinedOn: '2026-03-05', staffRole })
    const { groups } = await api.distribution.matrix({ personaId: persona.id, groupId: idOf(fine) })
    expect(groups[0]?.standing).toMatchObject({ audience: { members: 10, joined: 3 }, reasons: [] })
  })

  it('does not count who was there, left and came back', async () => {
    const { api, app, crowded, persona } = await givenRound()
    const back = givenMember(app.ctx, crowded, { name: '回来的', joinedOn: '2026-03-02' })
    app.ctx.writeQuietly((db) => {
      db.run('UPDATE membership_stays SET ordinal = 2 WHERE membership_no = ?', back.membershipNo)
      db.run(
        `INSERT INTO membership_stays (membership_no, ordinal, group_no, joined_kind, joined_after, joined_by, left_kind,
           left_after, left_by) VALUES (?, 1, ?, 'day', '2025-06-01', '2025-06-01', 'day', '2026-02-25', '2026-02-25')`,
        back.membershipNo,
        crowded.no,
      )
    })
    const { groups } = await api.distribution.matrix({ personaId: persona.id, groupId: idOf(crowded) })
    expect(groups[0]?.standing.audience).toEqual({ members: 10, joined: 4, unclear: 0 })
  })

  it('says nothing of groups that ended or were put away, or that belong to another persona', async () => {
    const { api, app, never, old, crowded } = await givenRound()
    app.ctx.write('groups', (db) => {
      db.run("UPDATE groups SET lifecycle = 'ended' WHERE no = ?", never.no)
      db.run('UPDATE groups SET archived_at = 1 WHERE no = ?', old.no)
    })
    const other = await givenPersona(app, { name: '周周' })
    await api.personas.setActive({ groupId: idOf(crowded), personaId: other.id })
    expect(await api.distribution.due({})).toEqual([
      expect.objectContaining({ personaName: '周周', groupId: crowded.id, reasons: [{ kind: 'never' }] }),
    ])
  })

  it('says nothing while there is no introduction to post', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    await app.api.personas.create({
      name: '林夏',
      roleLine: '',
      brand: '',
      trade: 'other',
      groupIds: [idOf(group)],
    })
    expect(await app.api.distribution.due({})).toEqual([])
  })

  it('changes with the thresholds, which can be taken back', async () => {
    const { api } = await givenRound()
    const { undoId } = await api.distribution.setThresholds({ afterDays: 15, newShare: 0.9 })
    const reasons = async () => (await api.distribution.due({})).map((group) => group.reasons[0]?.kind)
    expect(await reasons()).toEqual(['never', 'overdue', 'overdue', 'overdue'])
    await api.workspace.undo({ undoId })
    expect(await reasons()).toEqual(['never', 'overdue', 'newcomers'])
  })
})

describe('marking as posted', () => {
  it('makes a group no longer due, survives a restart, and can be taken back', async () => {
    const first = await givenRound()
    const { api, never, old, persona } = first
    const { marked, undoId } = await api.distribution.mark({
      personaId: persona.id,
      groupIds: [idOf(never), idOf(old)],
      kind,
      postedOn: TODAY,
      note: '开营当晚',
    })
    expect(marked).toBe(2)
    expect(await api.distribution.due({})).toHaveLength(1)
    await first.app.close()
    const again = createTestApp({ dataDir: first.app.dataDir })
    expect(await again.api.distribution.due({})).toHaveLength(1)
    expect(await again.api.distribution.history({ personaId: persona.id, groupId: idOf(never) })).toEqual([
      expect.objectContaining({ kind, postedOn: TODAY, note: '开营当晚', isChanged: false }),
    ])
    await again.api.workspace.undo({ undoId: undoId ?? '' })
    expect(await again.api.distribution.due({})).toHaveLength(3)
  })

  it('counts a second click on the same day once', async () => {
    const { api, never, fine, persona, post } = await givenRound()
    await post(never, TODAY)
    const input = {
      personaId: persona.id,
      groupIds: [idOf(never), idOf(fine)],
      kind,
      postedOn: TODAY,
    }
    expect(await api.distribution.mark(input)).toMatchObject({ marked: 1, known: 1 })
    expect(await api.distribution.mark(input)).toEqual({ marked: 0, known: 2, undoId: null })
    expect(await api.distribution.history({ personaId: persona.id, groupId: idOf(never) })).toHaveLength(1)
  })

  it('refuses a day to come and a version that is not written', async () => {
    const { api, never, persona } = await givenRound()
    const input = { personaId: persona.id, groupIds: [idOf(never)] }
    await expect(api.distribution.mark({ ...input, kind, postedOn: on('2026-03-11') })).rejects.toMatchObject(
      { data: { code: 'POSTED_LATER' } },
    )
    await expect(api.distribution.mark({ ...input, kind: 'video', postedOn: TODAY })).rejects.toMatchObject({
      data: { code: 'INTRODUCTION_NOT_WRITTEN' },
    })
  })

  it('remembers the text as it stood there, so that a later edit shows', async () => {
    const { api, never, persona, post } = await givenRound()
    await post(never, TODAY)
    const version = (await api.introductions.list({ personaId: persona.id })).find((one) => one.kind === kind)
    if (!version) throw new Error('the group post is missing')
    await api.introductions.edit({ id: version.id, text: `${version.text}欢迎来到{群名}。` })
    const [kept] = await api.distribution.history({ personaId: persona.id, groupId: idOf(never) })
    expect(kept).toMatchObject({ text: version.text, isChanged: true })
    const { groups } = await api.distribution.matrix({ personaId: persona.id, groupId: idOf(never) })
    expect(groups[0]?.cells.find((cell) => cell.kind === kind)).toMatchObject({
      lastOn: TODAY,
      isChanged: true,
    })
  })

  it('keeps for a past day the text of that day', async () => {
    const { api, app, never, persona, post } = await givenRound()
    const version = (await api.introductions.list({ personaId: persona.id })).find((one) => one.kind === kind)
    if (!version) throw new Error('the group post is missing')
    app.clock.set('2026-03-14T12:00:00+08:00')
    await api.introductions.edit({ id: version.id, text: '大家好，我换了一段新的介绍。' })
    await post(never, '2026-03-12')
    await post(never, '2026-03-14')
    const posts = await api.distribution.history({ personaId: persona.id, groupId: idOf(never) })
    expect(posts.map(({ text }) => text)).toEqual(['大家好，我换了一段新的介绍。', version.text])
    expect(posts.map(({ isChanged }) => isChanged)).toEqual([false, true])
  })

  it('can be corrected and removed, each with a way back', async () => {
    const { api, fine, persona, post } = await givenRound()
    await post(fine, '2026-03-01')
    const history = () => api.distribution.history({ personaId: persona.id, groupId: idOf(fine) })
    const [latest] = await history()
    if (!latest) throw new Error('the post is missing')
    await expect(api.distribution.edit({ id: latest.id, postedOn: on('2026-02-20') })).rejects.toMatchObject({
      data: { code: 'POSTED_TWICE' },
    })
    const edited = await api.distribution.edit({ id: latest.id, postedOn: on('2026-03-03'), note: '补记' })
    expect((await history())[0]).toMatchObject({ postedOn: '2026-03-03', note: '补记' })
    await api.workspace.undo(edited)
    expect((await history())[0]).toMatchObject({ postedOn: '2026-03-01', note: '' })
    const removed = await api.distribution.remove({ id: latest.id })
    expect(await history()).toHaveLength(1)
    await expect(api.distribution.remove({ id: latest.id })).rejects.toMatchObject({
      data: { code: 'POST_NOT_FOUND' },
    })
    await api.workspace.undo(removed)
    expect(await history()).toHaveLength(2)
  })

  it('goes with its persona and comes back with it', async () => {
    const { api, app, persona } = await givenRound()
    const { undoId } = await api.personas.remove({ id: persona.id })
    expect(app.ctx.read.value('SELECT count(*) FROM introduction_posts')).toBe(0)
    await api.workspace.undo({ undoId })
    expect(await api.distribution.due({})).toHaveLength(3)
  })
})

describe('the matrix', () => {
  it('shows groups × versions, due groups first, and groups of earlier days beside them', async () => {
    const { api, app, persona, never, old, crowded, fine } = await givenRound()
    const other = await givenPersona(app, { name: '周周' })
    await api.personas.setActive({ groupId: idOf(fine), personaId: other.id })
    givenGroup(app.ctx, { name: '与它无关' })
    const shown = await api.distribution.matrix({ personaId: persona.id })
    expect(shown.groups.map(({ groupId }) => groupId)).toEqual([never.id, old.id, crowded.id, fine.id])
    expect(shown.groups.at(-1)?.standing).toMatchObject({ rest: 'other_persona', reasons: [] })
    expect(shown.versions.map((version) => version.kind)).toEqual(['one_line', 'group_post', 'long'])
    expect(shown.groups[1]?.cells.map(({ lastOn, times }) => [lastOn, times])).toEqual([
      [null, 0],
      ['2025-12-01', 1],
      [null, 0],
    ])
  })

  it('keeps the posts of a version that was removed', async () => {
    const { api, persona, fine } = await givenRound()
    const version = await api.introductions.addVersion({ personaId: persona.id, kind: 'video' })
    const input = { personaId: persona.id, groupIds: [idOf(fine)], postedOn: TODAY }
    await api.distribution.mark({ ...input, kind: 'video' })
    await api.introductions.removeVersion({ id: version.id })
    const { versions, groups } = await api.distribution.matrix({ personaId: persona.id, groupId: idOf(fine) })
    expect(versions.at(-1)).toMatchObject({ kind: 'video', text: '' })
    expect(groups[0]?.cells.at(-1)).toMatchObject({ lastOn: TODAY, isChanged: true })
  })

  it('is written to a file just as it is on screen', async () => {
    const { api, persona, never, old, fine } = await givenRound()
    const input = {
      personaId: persona.id,
      groupIds: [idOf(fine), idOf(never), idOf(old)],
      kinds: ['group_post' as const],
      language: 'zh-CN' as const,
    }
    const { rows, file } = await api.distribution.exportMatrix({ ...input, format: 'csv' })
    expect(rows).toBe(3)
    expect(file.name).toBe('林夏 自我介绍分发 2026-03-10.csv')
    expect((await file.text()).replace('\ufeff', '').split('\r\n')).toEqual([
      '社群,该不该发,成员,之后新进,群内版',
      '晚读共读会,不用再发,10,3,2026-02-20',
      '晨跑打卡,从未发过,4,,',
      '老客优选,99 天没发,4,0,2025-12-01',
      '',
    ])
    const book = await api.distribution.exportMatrix({ ...input, format: 'xlsx' })
    expect(new Uint8Array(await book.file.arrayBuffer()).slice(0, 2)).toEqual(new Uint8Array([0x50, 0x4b]))
  })
})

describe('Today', () => {
  it('tells of due groups until midnight, unless they are hushed', async () => {
    const { api, app, persona, never, old, crowded } = await givenRound()
    const alerts = async () => (await api.today.alerts({})).filter((one) => one.kind === 'introduction_due')
    expect(await alerts()).toEqual([
      {
        kind: 'introduction_due',
        count: 3,
        groupId: never.id,
        groupName: '晨跑打卡',
        reason: { kind: 'never' },
      },
    ])
    await api.today.hushAlert({ kind: 'introduction_due', groupId: null })
    expect(await alerts()).toEqual([])
    app.clock.set('2026-03-11T09:00:00+08:00')
    expect(await alerts()).toHaveLength(1)
    const groupIds = [idOf(never), idOf(old), idOf(crowded)]
    await api.distribution.mark({ personaId: persona.id, groupIds, kind, postedOn: on('2026-03-11') })
    expect(await alerts()).toEqual([])
  })
})

describe('a round', () => {
  it('has the texts of each group with its own name in them', async () => {
    const { api, persona, never, old } = await givenRound()
    const versions = await api.introductions.list({ personaId: persona.id })
    const line = versions.find((one) => one.kind === 'one_line')
    await api.introductions.edit({ id: line?.id ?? versions[0]!.id, text: '{群名}的领读人{我的名字}' })
    const steps = await api.distribution.round({
      targets: [
        { personaId: persona.id, groupId: idOf(old) },
        { personaId: persona.id, groupId: idOf(never) },
      ],
    })
    const lines = steps.map(({ texts }) => texts.find((one) => one.kind === 'one_line')?.segments ?? [])
    expect(lines.map(textOfSegments)).toEqual(['老客优选的领读人林夏', '晨跑打卡的领读人林夏'])
    expect(steps.map(({ suggested }) => suggested)).toEqual(['group_post', 'group_post'])
  })
})
