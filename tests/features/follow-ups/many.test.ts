import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Four people joined this morning; a follow-up with each is due. */
async function fourCards() {
  const app = createTestApp()
  const group = givenGroup(app.ctx, { name: '晚读共读会' })
  for (const name of ['周敏', '宋捷', '陈果', '阿青'])
    givenMember(app.ctx, group, { name, joinedOn: '2026-03-10' })
  await generateFollowUps(app.ctx)
  const cards = await app.api.followUps.listDue({})
  return { ...app, group, cards, ids: cards.map(({ id }) => id) }
}

describe('many follow-ups at once', () => {
  it('are finished with one outcome, note and next date, and come back with one undo', async () => {
    const { api, ids } = await fourCards()
    const done = await api.followUps.completeMany({
      ids: ids.slice(0, 3),
      outcome: 'replied',
      note: '群发了手册',
      nextOn: '2026-03-13' as never,
    })
    expect(done).toMatchObject({ changed: 3, unchanged: 0 })
    expect(await api.followUps.listDue({})).toHaveLength(1)
    expect(await api.followUps.listLater({})).toMatchObject(Array(3).fill({ title: '群发了手册' }))
    await api.workspace.undo({ undoId: done.undoId! })
    expect((await api.followUps.listDue({})).map(({ id }) => id)).toEqual(ids)
    expect(await api.followUps.listLater({})).toEqual([])
  })

  it('leave those as they are that were handled meanwhile, also when named twice', async () => {
    const { api, ids } = await fourCards()
    await api.followUps.complete({ id: ids[0]!, outcome: 'refused', note: '不感兴趣' })
    const done = await api.followUps.skipMany({ ids: [...ids, ids[1]!], reason: 'bad_time' })
    expect(done).toMatchObject({ changed: 3, unchanged: 1 })
    const { rows } = await api.followUps.page({ filters: { standing: 'done' } })
    expect(rows).toMatchObject([{ outcome: 'refused', note: '不感兴趣' }])
    expect(await api.followUps.skipMany({ ids, reason: 'other' })).toEqual({
      changed: 0,
      unchanged: 4,
      undoId: null,
    })
  })

  it('are put off, or given another day, together', async () => {
    const { api, ids } = await fourCards()
    await api.followUps.snoozeMany({ ids: ids.slice(0, 2), until: { kind: 'tomorrow' } })
    await api.followUps.snoozeMany({ ids: ids.slice(2), until: { kind: 'date', on: '2026-03-20' as never } })
    const later = await api.followUps.listLater({})
    const at = (text: string) => Date.parse(`${text}T10:00:00+08:00`)
    expect(later.map(({ dueAt }) => dueAt)).toEqual([
      at('2026-03-11'),
      at('2026-03-11'),
      at('2026-03-20'),
      at('2026-03-20'),
    ])
  })

  it('that wait for a reply are settled together', async () => {
    const { api, ids } = await fourCards()
    await api.followUps.completeMany({ ids, outcome: 'sent_waiting' })
    expect(await api.followUps.settleMany({ ids: ids.slice(0, 3), hasReplied: false })).toMatchObject({
      changed: 3,
    })
    expect(await api.followUps.listWaiting({})).toHaveLength(1)
  })

  it('leave nothing half done when one of them fails', async () => {
    const { api, ids } = await fourCards()
    await expect(
      api.followUps.skipMany({ ids: [ids[0]!, 'nobody' as never], reason: 'other' }),
    ).rejects.toMatchObject({ data: { code: 'FOLLOW_UP_NOT_FOUND' } })
    expect(await api.followUps.listDue({})).toHaveLength(4)
  })
})

describe('a closed follow-up', () => {
  it('is opened again and due at once, and undo closes it as it was', async () => {
    const { api, ids, clock } = await fourCards()
    await api.followUps.skip({ id: ids[0]!, reason: 'bad_time' })
    clock.set('2026-03-12T12:00:00+08:00')
    const done = await api.followUps.reopenMany({ ids: [ids[0]!] })
    expect(done.changed).toBe(1)
    const card = (await api.followUps.listDue({})).find(({ id }) => id === ids[0])
    expect(card).toMatchObject({
      state: 'open',
      outcome: null,
      dueAt: Date.parse('2026-03-12T13:00:00+08:00'),
    })
    await api.workspace.undo({ undoId: done.undoId! })
    const { rows } = await api.followUps.page({ filters: { standing: 'skipped' } })
    expect(rows).toMatchObject([{ id: ids[0], skipReason: 'bad_time' }])
  })

  it('shows its reason again after it was withdrawn, and is not withdrawn a second time', async () => {
    const { api, ctx, ids, cards } = await fourCards()
    await api.followUps.silencePerson({ personId: cards[0]!.personId })
    ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 0'))
    const { rows } = await api.followUps.page({ filters: { standing: 'withdrawn' } })
    expect(rows).toMatchObject([{ id: ids[0], reasons: [] }])
    await api.followUps.reopenMany({ ids: [ids[0]!] })
    await generateFollowUps(ctx)
    const open = (await api.followUps.listDue({})).find(({ id }) => id === ids[0])
    expect(open?.reasons).toMatchObject([{ facts: { rule: 'welcome' } }])
  })

  it('stays closed while a rule keeps another one open for the same person', async () => {
    const { api, ctx, ids, cards } = await fourCards()
    await api.followUps.skip({ id: ids[0]!, reason: 'other' })
    ctx.writeQuietly((db) =>
      db.run(
        `INSERT INTO follow_ups (id, person_no, rule, priority, admitted_priority, due_at, state, created_at, created_on)
         SELECT 'other', no, 'gone_quiet', 2, 2, 0, 'open', 0, '2026-03-10' FROM people WHERE id = ?`,
        cards[0]!.personId,
      ),
    )
    expect(await api.followUps.reopenMany({ ids: [ids[0]!] })).toEqual({
      changed: 0,
      unchanged: 1,
      undoId: null,
    })
  })
})

describe('the list of all follow-ups', () => {
  it('tells open, later, waiting, done, skipped and withdrawn apart, each with its count', async () => {
    const { api, ids } = await fourCards()
    await api.followUps.snooze({ id: ids[0]!, until: { kind: 'tomorrow' } })
    await api.followUps.complete({ id: ids[1]!, outcome: 'sent_waiting' })
    await api.followUps.complete({ id: ids[2]!, outcome: 'won', note: '买了年卡' })
    const all = await api.followUps.page({})
    expect(all.counts).toEqual({ due: 1, later: 1, waiting: 1, done: 1, skipped: 0, withdrawn: 0 })
    expect(all.total).toBe(4)
    const done = await api.followUps.page({ filters: { standing: 'done' } })
    expect([done.total, done.rows[0]]).toMatchObject([1, { id: ids[2], outcome: 'won', note: '买了年卡' }])
    expect(done.counts).toEqual(all.counts)
  })

  it('is narrowed by person, text, source, group and day, and sorted', async () => {
    const { api, ctx, cards } = await fourCards()
    const other = givenGroup(ctx, { name: '晨跑团' })
    const runner = givenMember(ctx, other, { name: '李跑' })
    await api.followUps.schedule({
      personId: runner.personId as never,
      groupId: other.id as never,
      title: '约周末长跑',
      due: { on: '2026-03-15' as never },
    })
    const names = async (filters: object, sort?: object) => {
      const { rows } = await api.followUps.page({ filters, ...(sort ? { sort: sort as never } : {}) })
      return rows.map(({ personName }) => personName)
    }
    expect(await names({ search: '长跑' })).toEqual(['李跑'])
    expect(await names({ search: '李' })).toEqual(['李跑'])
    expect(await names({ sources: ['manual'] })).toEqual(['李跑'])
    expect(await names({ groupId: other.id })).toEqual(['李跑'])
    expect(await names({ personId: cards[0]!.personId })).toEqual([cards[0]!.personName])
    expect(await names({ due: { from: '2026-03-11', to: null } })).toEqual(['李跑'])
    expect(await names({ due: { from: null, to: '2026-03-10' } })).toHaveLength(4)
    const byPerson = await names({}, { by: 'person', isDescending: false })
    expect(byPerson).toEqual([...byPerson].sort())
    const { rows, total } = await api.followUps.page({ offset: 3, limit: 1 })
    expect([rows.length, total]).toEqual([1, 5])
  })
})
