import { describe, expect, it } from 'vitest'
import { membershipFigures } from '#electron/features/activity/tables.ts'
import { keysStatement } from '#electron/features/members/page-query.ts'
import { type MemberFilters, memberColumns, memberQuery } from '#shared/features/members/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { type GivenMember, givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
type Figures = Partial<typeof membershipFigures.$inferInsert>

function giveFigures({ ctx }: App, member: GivenMember, figures: Figures) {
  const row = {
    membershipNo: member.membershipNo,
    groupNo: member.group.no,
    personNo: member.personNo,
    asOf: '2026-03-10',
    role: 'regular',
    tier: 'base',
    tierNow: 'base',
    isEnough: 1,
    coveredDays: 30,
    inputs: '',
    activeDays: 0,
    messages: 0,
    questions: 0,
    answers: 0,
    shares: 0,
    weighted: 0,
    messagesTotal: 0,
    ...figures,
  }
  ctx.writeQuietly((db) => db.orm.insert(membershipFigures).values(row).run())
}

const at = (text: string) => Date.parse(`${text}+08:00`)

/** Two groups; 顾言 is in both, 沈默 left the first, 邓可 never spoke, nobody knows enough of 双双. */
function givenPeople() {
  const app = createTestApp()
  const reading = givenGroup(app.ctx, { name: '晚读共读会' })
  const running = givenGroup(app.ctx, { name: '滨江晨跑团' })
  const guyan = givenMember(app.ctx, reading, { name: '顾言', joinedOn: '2026-01-05' })
  const guyanRuns = givenMember(app.ctx, running, {
    name: '言之有物',
    joinedOn: '2026-02-01',
    personNo: guyan.personNo,
  })
  const shenmo = givenMember(app.ctx, reading, { name: '沈默', joinedOn: '2025-11-01', leftOn: '2026-03-01' })
  const dengke = givenMember(app.ctx, reading, {
    name: '邓可',
    joinedAfter: '2026-02-01',
    joinedOn: '2026-02-20',
  })
  const shuang = givenMember(app.ctx, running, { name: '双双' })
  giveFigures(app, guyan, {
    role: 'active',
    tier: 'middle',
    weighted: 60,
    activeDays: 9,
    messages: 80,
    questions: 6,
    messagesTotal: 200,
    lastSpokeAt: at('2026-03-09T21:00:00'),
  })
  giveFigures(app, guyanRuns, {
    role: 'lurker',
    weighted: 1,
    activeDays: 1,
    messages: 2,
    messagesTotal: 2,
    lastSpokeAt: at('2026-03-10T07:00:00'),
  })
  giveFigures(app, shenmo, {
    role: 'loyal',
    tier: 'middle',
    weighted: 90,
    messages: 100,
    messagesTotal: 900,
    lastSpokeAt: at('2026-02-27T22:00:00'),
  })
  giveFigures(app, dengke, { role: 'newcomer' })
  giveFigures(app, shuang, {
    role: 'regular',
    isEnough: 0,
    messages: 1,
    messagesTotal: 1,
    lastSpokeAt: at('2026-03-10T08:00:00'),
  })
  const names = async (query: Parameters<App['api']['members']['page']>[0]) =>
    (await app.api.members.page(query)).rows.map(({ name }) => name)
  return { ...app, app, reading: reading.id as never, running: running.id as never, guyan, shenmo, names }
}

describe('the member table', () => {
  it('shows in a group who is there, with the figures of that group', async () => {
    const { api, reading, running } = givenPeople()
    const page = await api.members.page({ groupId: reading })
    expect(page).toMatchObject({
      total: 2,
      scopeTotal: 2,
      rows: [{ name: '顾言', messages: 80, role: 'active' }, { name: '邓可' }],
    })
    const runners = await api.members.page({
      groupId: running,
      sort: { column: 'name', isDescending: false },
    })
    expect(runners.rows.find(({ name }) => name === '顾言')).toMatchObject({
      nickname: '言之有物',
      messages: 2,
      role: 'lurker',
    })
  })

  it('shows over all groups each person once: sums, and the role where they are most active', async () => {
    const { api } = givenPeople()
    const page = await api.members.page({ sort: { column: 'messages', isDescending: true } })
    expect(page.total).toBe(3)
    expect(page.rows[0]).toMatchObject({
      name: '顾言',
      role: 'active',
      tier: 'middle',
      messages: 82,
      messagesTotal: 202,
      activeDays: 9,
      lastSpokeAt: at('2026-03-10T07:00:00'),
      groups: [{ name: '晚读共读会' }, { name: '滨江晨跑团' }],
    })
  })

  it('takes the role of a group that somebody is in before one they left, however active they were there', async () => {
    const { app, names, running, shenmo } = givenPeople()
    const back = givenMember(
      app.ctx,
      { no: 2, id: running, name: '滨江晨跑团', batchNo: 0 },
      { name: '沈默', personNo: shenmo.personNo },
    )
    giveFigures(app, back, { role: 'lurker', weighted: 0 })
    expect(await names({ filters: { roles: ['lurker'] } })).toEqual(['沈默'])
    expect(await names({ filters: { roles: ['loyal'] } })).toEqual([])
  })

  it('says nothing of a role where the data does not suffice', async () => {
    const { api, names } = givenPeople()
    const [row] = (await api.members.page({ filters: { search: '双双' } })).rows
    expect(row).toMatchObject({ name: '双双', role: null })
    expect(await names({ filters: { roles: ['regular'] } })).toEqual([])
  })

  it('hides people whose import is not finished', async () => {
    const { ctx, names } = givenPeople()
    ctx.writeQuietly((db) => db.run("UPDATE people SET pending_batch_no = 9 WHERE display_name = '邓可'"))
    expect(await names({ filters: { search: '邓可' } })).toEqual([])
  })

  const cases: [string, MemberFilters, string[]][] = [
    ['people who left', { presence: 'left' }, ['沈默']],
    ['part of a name', { search: '言' }, ['顾言']],
    ['several roles', { roles: ['active', 'newcomer'] }, ['顾言', '邓可']],
    ['a tier', { tiers: ['middle'] }, ['顾言']],
    ['who never spoke', { neverSpoke: 'only' }, ['邓可']],
    [
      'who spoke in a span of days',
      { lastSpoke: { from: '2026-03-10' as never, to: '2026-03-10' as never } },
      ['双双', '顾言'],
    ],
    ['the latest possible day of joining', { joined: { from: '2026-02-20' as never, to: null } }, ['邓可']],
    ['anybody', { presence: 'any' }, ['双双', '顾言', '沈默', '邓可']],
  ]
  it.each(cases)('filters by %s', async (_, filters, expected) => {
    const { names } = givenPeople()
    expect(await names({ filters })).toEqual(expected)
  })

  it('sorts names by pinyin, Latin ones among them', async () => {
    const { ctx, api } = createTestApp()
    const groupId = givenGroup(ctx).id as never
    for (const name of ['周敏', '顾言', 'Mia', '阿青', '邓可']) await api.members.add({ groupId, name })
    const { rows } = await api.members.page({ groupId, sort: { column: 'name', isDescending: false } })
    expect(rows.map(({ name }) => name)).toEqual(['阿青', '邓可', '顾言', 'Mia', '周敏'])
  })

  it.each([true, false])('puts what is empty last, descending %s', async (isDescending) => {
    const { names, reading } = givenPeople()
    const sort = { column: 'lastSpoke', isDescending } as const
    expect(await names({ groupId: reading, sort })).toEqual(['顾言', '邓可'])
  })

  it('pages through one order without gaps and sees a change at once', async () => {
    const { api } = givenPeople()
    const sort = { column: 'messages', isDescending: true } as const
    const whole = (await api.members.page({ sort, filters: { presence: 'any' } })).rows.map(
      ({ personId }) => personId,
    )
    const pieces = []
    for (let offset = 0; offset < whole.length; offset += 1)
      pieces.push(...(await api.members.page({ sort, filters: { presence: 'any' }, offset, limit: 1 })).rows)
    expect(pieces.map(({ personId }) => personId)).toEqual(whole)
    const [first] = whole
    await api.members.setDoNotContact({ selection: { personIds: [first as never] }, doNotContact: true })
    const left = await api.members.page({ sort, filters: { presence: 'any', doNotContact: 'exclude' } })
    expect(left.total).toBe(whole.length - 1)
  })

  it('offers the tags and channels that occur, the commonest first', async () => {
    const { api, reading, guyan } = givenPeople()
    const { personId } = await api.members.add({ groupId: reading, name: '阿青', channel: '豆瓣' })
    await api.members.tag({ selection: { personIds: [personId, guyan.personId as never] }, add: ['新人'] })
    await api.members.tag({ selection: { personIds: [personId] }, add: ['跑步'] })
    expect(await api.members.filterChoices({ groupId: reading })).toEqual({
      tags: [
        { value: '新人', people: 2 },
        { value: '跑步', people: 1 },
      ],
      channels: [{ value: '豆瓣', people: 1 }],
    })
  })
})

it('counts who never spoke as the activity of the group does, with and without the exempt', async () => {
  const { ctx, api } = createTestApp()
  const group = givenGroup(ctx)
  const groupId = group.id as never
  const speaker = givenMember(ctx, group, { name: '顾言', joinedOn: '2026-01-05' })
  givenLine(ctx, speaker, { at: '2026-03-09T20:00:00+08:00', text: '大家好' })
  for (const name of ['邓可', '双双', '小满']) givenMember(ctx, group, { name, joinedOn: '2026-02-20' })
  givenMember(ctx, group, { name: '徐岚', staffRole: 'admin' })
  const { rows } = await api.members.page({ groupId, filters: { search: '小满' } })
  await api.members.setMembershipFlags({ membershipId: rows[0]?.membershipId as never, isExempt: true })
  const count = async (filters: MemberFilters) =>
    (await api.members.page({ groupId, filters: { neverSpoke: 'only', ...filters } })).total
  expect(await count({})).toBe((await api.activity.neverSpoke({ groupId })).total)
  expect(await count({ exempt: 'exclude' })).toBe(
    (await api.activity.neverSpoke({ groupId, onlyNotExempt: true })).total,
  )
  expect(await count({ exempt: 'exclude' })).toBe(2)
})

describe('plans of the member table', () => {
  const calendar = new ZoneCalendar('Asia/Shanghai')
  const plan = (app: App, query: Parameters<typeof memberQuery.parse>[0], groupNo: number | null) => {
    const { sql, values } = keysStatement(memberQuery.parse(query), groupNo, calendar)
    return app.ctx.read
      .all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values)
      .map(({ detail }) => detail)
  }

  it('reads a group through its index and everything else by key', () => {
    const app = createTestApp()
    for (const column of memberColumns) {
      const steps = plan(
        app,
        { filters: { roles: ['active'], doNotContact: 'exclude' }, sort: { column, isDescending: true } },
        1,
      )
      expect(steps).toContainEqual(expect.stringMatching(/^SEARCH m USING INDEX memberships_by_group_person/))
      expect(
        steps.filter((step) => /^SCAN (m|p|f|memberships|people|membership_figures)\b/.test(step)),
      ).toEqual([])
    }
  })

  it('walks people once over all groups and looks everything else up by index', () => {
    const app = createTestApp()
    for (const column of memberColumns) {
      const steps = plan(
        app,
        { filters: { tiers: ['base'], neverSpoke: 'exclude' }, sort: { column, isDescending: true } },
        null,
      )
      expect(steps.filter((step) => /^SCAN (m|f|s|x|i|memberships|membership_figures)\b/.test(step))).toEqual(
        [],
      )
    }
  })
})
