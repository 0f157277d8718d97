import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { givenActiveDays, givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })

/** A chat or roster import that claims one field of a person, as a finished batch leaves it. */
function givenClaim(app: ReturnType<typeof createTestApp>, personNo: number, field: string, value: string) {
  app.ctx.writeQuietly((db) => {
    const batchNo = db.value<number>("SELECT max(no) FROM import_batches WHERE state = 'done'") ?? 0
    db.run(
      'INSERT INTO profile_claims (person_no, field, batch_no, value) VALUES (?, ?, ?, ?)',
      personNo,
      field,
      batchNo,
      value,
    )
  })
}

async function givenPerson(name = '顾言') {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const { personId, membershipId } = await app.api.members.add({ groupId: group.id as never, name })
  const personNo = app.ctx.read.value<number>('SELECT no FROM people WHERE id = ?', personId) ?? 0
  const detail = () => app.api.members.detail({ personId })
  return { ...app, app, group, personId, membershipId, personNo, detail }
}

describe('a profile edited by hand', () => {
  it('locks what was written and finds the person by the new name, its pinyin and initials', async () => {
    const { api, personId, detail } = await givenPerson()
    const { profile } = await detail()
    await api.members.editProfile({
      personId,
      changes: { remark: '顾言 编辑', city: '杭州', interests: ['骑行'] },
      seen: profile,
    })
    const after = await detail()
    expect(after.profile).toMatchObject({
      displayName: '顾言',
      remark: '顾言 编辑',
      city: '杭州',
      interests: ['骑行'],
    })
    expect(after.locks.map(({ field }) => field)).toEqual(['remark', 'city', 'interests'])
    for (const search of ['编辑', 'guyan', 'gy'])
      expect((await api.members.page({ filters: { search } })).rows.map(({ name }) => name)).toEqual(['顾言'])
  })

  it('refuses when somebody changed the same field meanwhile, and keeps the newer value', async () => {
    const { api, personId, detail } = await givenPerson()
    await api.members.editProfile({ personId, changes: { city: '杭州' }, seen: { city: null } })
    await expect(
      api.members.editProfile({ personId, changes: { city: '宁波' }, seen: { city: null } }),
    ).rejects.toMatchObject(refusal('PROFILE_CHANGED'))
    expect((await detail()).profile.city).toBe('杭州')
  })

  it('leaves other fields out of it: two hands may edit different fields', async () => {
    const { api, personId, detail } = await givenPerson()
    await api.members.editProfile({ personId, changes: { city: '杭州' }, seen: { city: null } })
    await api.members.editProfile({ personId, changes: { province: '浙江' }, seen: { province: null } })
    expect((await detail()).profile).toMatchObject({ city: '杭州', province: '浙江' })
  })

  it('changes nothing and offers no undo when the values are as they were', async () => {
    const { api, personId } = await givenPerson()
    expect(await api.members.editProfile({ personId, changes: { remark: '' }, seen: {} })).toEqual({
      undoId: null,
      changed: 0,
    })
  })

  it('is taken back whole, with its locks', async () => {
    const { api, personId, detail } = await givenPerson()
    const before = await detail()
    const { undoId } = await api.members.editProfile({ personId, changes: { remark: '老顾' }, seen: {} })
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(await detail()).toEqual(before)
  })

  it('falls back to what imports claim once the lock is lifted', async () => {
    const { app, api, personId, personNo, detail } = await givenPerson()
    await api.members.editProfile({ personId, changes: { city: '杭州' }, seen: {} })
    givenClaim(app, personNo, 'city', '宁波')
    expect((await detail()).locks).toEqual([{ field: 'city', imported: '宁波' }])
    await api.members.liftLock({ personId, fields: ['city'] })
    const after = await detail()
    expect(after.profile.city).toBe('宁波')
    expect(after.locks).toEqual([])
  })

  it('notes the day of a friend request', async () => {
    const { api, personId, detail } = await givenPerson()
    await api.members.editProfile({ personId, changes: { contactState: 'requested' }, seen: {} })
    expect((await detail()).contactRequestedOn).toBe('2026-03-10')
  })
})

describe('bulk actions', () => {
  async function givenThree() {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const ids = []
    for (const name of ['何小满', '沈默', '林知遥'])
      ids.push((await app.api.members.add({ groupId: group.id as never, name })).personId)
    const tagsOf = async () =>
      (await app.api.members.page({ sort: { column: 'name', isDescending: false } })).rows.map(
        ({ name, tags }) => [name, tags],
      )
    return { ...app, group, ids, tagsOf }
  }

  it('tags those who lack the tag, counts only them, and takes it back as one', async () => {
    const { api, ids, tagsOf } = await givenThree()
    await api.members.tag({ selection: { personIds: ids.slice(0, 1) }, add: ['新人'] })
    const { undoId, changed } = await api.members.tag({ selection: { personIds: ids }, add: ['新人'] })
    expect(changed).toBe(2)
    expect(await tagsOf()).toEqual([
      ['何小满', ['新人']],
      ['林知遥', ['新人']],
      ['沈默', ['新人']],
    ])
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(await tagsOf()).toEqual([
      ['何小满', ['新人']],
      ['林知遥', []],
      ['沈默', []],
    ])
  })

  it('applies to all that a query finds but for some', async () => {
    const { api, ids, group } = await givenThree()
    const query = {
      groupId: group.id as never,
      filters: {},
      sort: { column: 'name', isDescending: false },
    } as const
    const result = await api.members.setDoNotContact({
      selection: { query, except: ids.slice(1, 2) },
      doNotContact: true,
    })
    expect(result.changed).toBe(2)
    const { rows } = await api.members.page({ filters: { doNotContact: 'exclude' } })
    expect(rows.map(({ name }) => name)).toEqual(['沈默'])
  })
})

describe('adding and leaving by hand', () => {
  it('refuses a second present member of the same name', async () => {
    const { api, group } = await givenPerson()
    await expect(api.members.add({ groupId: group.id as never, name: '顾言' })).rejects.toMatchObject(
      refusal('ALREADY_MEMBER'),
    )
  })

  it('knows the day of joining, marks the leave, and lets the same member come back', async () => {
    const { api, clock, group } = await givenPerson('别人')
    const added = await api.members.add({
      groupId: group.id as never,
      name: '阿青',
      joinedOn: '2026-03-01' as never,
      channel: '朋友圈',
    })
    const { undoId } = await api.members.markLeft({
      membershipId: added.membershipId,
      on: '2026-03-10' as never,
    })
    const gone = await api.members.page({ groupId: group.id as never, filters: { presence: 'left' } })
    expect(gone.rows).toMatchObject([
      {
        name: '阿青',
        joined: { kind: 'day', by: '2026-03-01' },
        left: { kind: 'day', by: '2026-03-10' },
        channel: '朋友圈',
      },
    ])
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect((await api.members.detail({ personId: added.personId })).memberships[0]?.left).toBeNull()
    await api.members.markLeft({ membershipId: added.membershipId, on: '2026-03-10' as never })
    clock.set('2026-03-20T09:00:00+08:00')
    const back = await api.members.add({
      groupId: group.id as never,
      name: '阿青',
      joinedOn: '2026-03-20' as never,
    })
    expect(back).toEqual(added)
    const { rows } = await api.members.timeline({ personId: added.personId, kinds: ['membership'] })
    expect(rows.map((row) => [row.type, row.at])).toEqual([
      ['joined', Date.parse('2026-03-20T00:00:00+08:00')],
      ['left', Date.parse('2026-03-10T00:00:00+08:00')],
      ['joined', Date.parse('2026-03-01T00:00:00+08:00')],
    ])
  })

  it('refuses a leave before the known day of joining', async () => {
    const { api, group } = await givenPerson()
    const { membershipId } = await api.members.add({
      groupId: group.id as never,
      name: '阿青',
      joinedOn: '2026-03-05' as never,
    })
    await expect(api.members.markLeft({ membershipId, on: '2026-03-04' as never })).rejects.toMatchObject(
      refusal('LEFT_BEFORE_JOINED'),
    )
  })

  it('removes a slip without a trace, but nobody of whom an import tells', async () => {
    const { api, ctx, group, membershipId, personId } = await givenPerson()
    await api.members.removeAdded({ membershipId })
    await expect(api.members.detail({ personId })).rejects.toMatchObject(refusal('PERSON_NOT_FOUND'))
    expect(ctx.read.value('SELECT count(*) FROM member_names')).toBe(0)
    const known = givenMember(ctx, group, { name: '秦川' })
    givenLine(ctx, known, { at: '2026-03-09T20:00:00+08:00', text: '今晚读到第几章了' })
    const id = ctx.read.value<string>('SELECT id FROM memberships WHERE no = ?', known.membershipNo) ?? ''
    await expect(api.members.removeAdded({ membershipId: id as never })).rejects.toMatchObject(
      refusal('MEMBER_HAS_HISTORY'),
    )
  })
})

describe('standing in a group', () => {
  it('keeps a role by hand until it is taken away, and finds the member by it', async () => {
    const { api, group, membershipId } = await givenPerson()
    await api.members.setManualRole({ membershipId, role: 'contrarian' })
    const inGroup = { groupId: group.id as never }
    const find = () => api.members.page({ ...inGroup, filters: { roles: ['contrarian'] } })
    expect((await find()).rows).toMatchObject([{ name: '顾言', role: 'contrarian', isManualRole: true }])
    await api.members.setManualRole({ membershipId, role: null })
    expect((await find()).total).toBe(0)
  })

  it('leaves staff out of the figures of the group, and counts them again when it is taken back', async () => {
    const { ctx, api } = createTestApp()
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '徐岚' })
    for (const hour of ['20', '21'])
      givenLine(ctx, member, { at: `2026-03-08T${hour}:00:00+08:00`, text: '今晚第五章' })
    const id = ctx.read.value<string>('SELECT id FROM memberships WHERE no = ?', member.membershipNo)
    const day = () =>
      ctx.read.get(
        "SELECT messages, speakers, staff_messages AS staff FROM group_days WHERE on_date = '2026-03-08'",
      )
    const { undoId } = await api.members.setStaffRole({ membershipId: id as never, staffRole: 'admin' })
    expect(day()).toEqual({ messages: 0, speakers: 0, staff: 2 })
    const [row] = (await api.members.page({ filters: { tiers: ['top'] } })).rows
    expect(row).toMatchObject({ name: '徐岚', staffRole: 'admin', messages: 2 })
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(day()).toEqual({ messages: 2, speakers: 1, staff: 0 })
    expect((await api.members.page({ filters: { tiers: ['top'] } })).total).toBe(0)
  })

  it('remembers which account is the operator, so that the next import recognises it', async () => {
    const { api, ctx, personNo, membershipId, detail } = await givenPerson()
    const { undoId } = await api.members.setMembershipFlags({ membershipId, isMe: true })
    const me = () => ctx.read.value("SELECT person_no FROM platform_identities WHERE kind = 'me'")
    expect(me()).toBe(personNo)
    expect((await detail()).memberships[0]?.isMe).toBe(true)
    await api.workspace.undo({ undoId: undoId ?? '' })
    expect(me()).toBeUndefined()
    expect((await detail()).memberships[0]?.isMe).toBe(false)
  })
})

it('tells the timeline newest first, a page at a time, narrowed as asked', async () => {
  const { ctx, api, clock } = createTestApp()
  const group = givenGroup(ctx)
  const member = givenMember(ctx, group, { name: '顾言', joinedOn: '2026-03-01' })
  givenLine(ctx, member, { at: '2026-03-02T20:00:00+08:00', text: '大家好' })
  givenLine(ctx, member, { at: '2026-03-02T20:05:00+08:00', text: '我是做编辑的，平时骑行' })
  givenLine(ctx, member, { at: '2026-03-03T08:00:00+08:00', text: '早' })
  await api.interactions.log({ personId: member.personId as never, kind: 'note', note: '喜欢非虚构' })
  clock.set('2026-03-11T12:00:00+08:00')
  const all = await api.members.timeline({ personId: member.personId as never })
  expect(all.total).toBe(3)
  expect(all.rows).toMatchObject([
    { type: 'contact', kind: 'note', note: '喜欢非虚构' },
    { type: 'spoke', on: '2026-03-03', messages: 1, sample: '早' },
    { type: 'spoke', on: '2026-03-02', messages: 2, sample: '我是做编辑的，平时骑行' },
  ])
  const second = await api.members.timeline({
    personId: member.personId as never,
    kinds: ['messages'],
    offset: 1,
  })
  expect(second).toMatchObject({ total: 2, rows: [{ on: addDays('2026-03-03' as never, -1) }] })
})

it('tells on the timeline at which end of a month the tier changed', async () => {
  const { ctx, api } = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
  const group = givenGroup(ctx, { from: '2025-09-01T00:00:00+08:00' })
  const member = givenMember(ctx, group, { name: '顾言', joinedOn: '2025-10-15' })
  // Ordinary in November, active from December on, silent in February.
  givenActiveDays(ctx, member, '2026-01-30T21:00:00+08:00', 50)
  const { rows } = await api.members.timeline({ personId: member.personId as never, kinds: ['standing'] })
  expect(rows).toEqual([
    {
      type: 'tier',
      groupName: '晚读共读会',
      tier: 'base',
      before: 'middle',
      at: Date.parse('2026-02-28T00:00:00+08:00'),
    },
    {
      type: 'tier',
      groupName: '晚读共读会',
      tier: 'middle',
      before: 'base',
      at: Date.parse('2025-12-31T00:00:00+08:00'),
    },
  ])
})
