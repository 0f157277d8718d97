import { describe, expect, it } from 'vitest'
import { deriveStaleDays, refreshFigures } from '#electron/features/activity/service.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MembershipId } from '#shared/features/members/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { type ChatLine, createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const ID = 'group-1' as GroupId

/** 2026-03-10 noon; the log covers from 2025-12-01 until 2026-03-09 14:00, so 03-08 is the last whole day. */
function setUp(
  coverage: { from: string; until: string } | null = { from: '2025-12-01', until: '2026-03-09' },
) {
  const app = createTestApp()
  const given = createGiven(app.ctx)
  const group = given.group({ id: ID })
  if (coverage) given.coverage(group, shanghai(coverage.from, '00:00'), shanghai(coverage.until, '14:00'))
  const owner = given.member(group, '林夏', { staffRole: 'owner', joined: { kind: 'day', by: '2025-11-01' } })
  const member = (name: string, by = '2025-11-01') =>
    given.member(group, name, { joined: { kind: 'day', by } })
  const say = (who: number, date: string, time: string, text = '我来说一句', more: Partial<ChatLine> = {}) =>
    given.messages(group, [{ at: shanghai(date, time), who, text, ...more }])
  const refresh = async () => {
    await deriveStaleDays(app.ctx)
    await refreshFigures(app.ctx)
  }
  const overview = () => app.api.activity.groupOverview({ groupId: ID })
  return { ...app, given, group, owner, member, say, refresh, overview }
}

const day = (date: string, offset: number) => addDays(onDay(date), offset) as string

describe('overview of a group', () => {
  it('counts speakers of the last whole week against the week before, staff left out', async () => {
    const { member, say, owner, refresh, overview } = setUp()
    const [one, two, three] = [member('甲'), member('乙'), member('丙')]
    say(owner, '2026-03-08', '09:00')
    say(one, '2026-03-08', '09:00')
    say(two, '2026-03-02', '09:00')
    say(three, '2026-03-01', '09:00')
    say(one, '2026-03-09', '09:00')
    await refresh()
    const { speakers7, speakersBefore7, trend, members, lastMessageAt, coverage } = await overview()
    expect([speakers7, speakersBefore7]).toEqual([
      { value: 2, confidence: 'measured' },
      { value: 1, confidence: 'measured' },
    ])
    expect(trend).toHaveLength(8)
    expect(trend.at(-1)).toEqual({ from: '2026-03-02', to: '2026-03-08', coveredDays: 7, speakers: 2 })
    expect(members).toBe(4)
    expect(lastMessageAt).toBe(Date.parse(shanghai('2026-03-09', '09:00')))
    expect(coverage).toMatchObject({
      dataUntilOn: '2026-03-09',
      isStale: false,
      window: { from: '2026-02-08', to: '2026-03-09', days: 30, coveredDays: 29, isEnough: true },
    })
  })

  it('shows no number for weeks that were not covered, instead of zero', async () => {
    const { member, say, refresh, overview } = setUp({ from: '2026-03-01', until: '2026-03-09' })
    say(member('甲'), '2026-03-05', '09:00')
    await refresh()
    const { speakersBefore7, trend, weeklySpeakers, ownerResponse, gini } = await overview()
    expect(speakersBefore7.value).toBeNull()
    expect(trend.map((block) => block.speakers)).toEqual([...new Array(7).fill(null), 1])
    expect(weeklySpeakers.value).toBe(1)
    expect([ownerResponse.value, gini.value]).toEqual([null, null])
  })

  it('knows nothing from excerpts alone but who is in the group', async () => {
    const { member, say, refresh, overview } = setUp(null)
    say(member('甲'), '2026-03-05', '09:00')
    await refresh()
    const found = await overview()
    expect(found.coverage).toMatchObject({ dataUntil: null, coveredDays: 0, runs: [] })
    expect([found.heatMap, found.speakers7.value, found.unanswered.value]).toEqual([null, null, null])
    expect(found.roleMix.unknown).toBe(1)
    expect(found.pyramid).toMatchObject({ top: 1, middle: 0, base: 1, unknown: 1 })
    expect(found.members).toBe(2)
  })

  it('asks for the newer log once the data is older than a week', async () => {
    const { clock, refresh, overview } = setUp()
    await refresh()
    clock.set('2026-03-17T00:10:00+08:00')
    expect((await overview()).coverage).toMatchObject({ isStale: true, staleDays: 8 })
    clock.set('2026-03-16T23:50:00+08:00')
    expect((await overview()).coverage).toMatchObject({ isStale: false, staleDays: 7 })
  })

  it('covers nothing of the time after now, whatever an export claims', async () => {
    const { given, group, refresh, overview } = setUp()
    given.coverage(group, shanghai('2026-03-09', '00:00'), shanghai('2026-05-01', '00:00'))
    await refresh()
    const { coverage, heatMap } = await overview()
    expect(coverage).toMatchObject({
      dataUntilOn: '2026-03-10',
      window: { to: '2026-03-10', coveredDays: 29 },
    })
    expect(heatMap?.to).toBe('2026-03-09')
  })

  it('counts who came and went in the last seven days, with what is only known as an interval marked', async () => {
    const { given, group, member, overview } = setUp()
    member('测', '2026-03-05')
    given.member(group, '区间', { joined: { kind: 'interval', after: '2026-03-03', by: '2026-03-08' } })
    given.member(group, '太宽', { joined: { kind: 'interval', after: '2026-02-20', by: '2026-03-08' } })
    given.member(group, '不详', { joined: { kind: 'unknown', by: '2026-03-08' } })
    given.member(group, '走了', { joined: { kind: 'day', by: '2025-12-01' }, leftBy: '2026-03-07' })
    const { joined7, left7 } = await overview()
    expect(joined7).toEqual({ measured: 1, typed: 0, estimated: 1, total: 2, confidence: 'estimated' })
    expect(left7).toEqual({ measured: 1, typed: 0, estimated: 0, total: 1, confidence: 'measured' })
  })

  it('says how staff respond, and which questions stay open, as far as the following day was observed', async () => {
    const { member, owner, say, refresh, overview } = setUp()
    const [one, two] = [member('甲'), member('乙')]
    say(one, '2026-03-01', '09:00', '请问几点开始？', { platformId: 'q1' })
    say(owner, '2026-03-01', '20:00', '八点', { replyTo: 'q1' })
    say(one, '2026-03-02', '09:00', '请问在哪里？')
    say(two, '2026-03-02', '09:01', '应该在小程序')
    say(one, '2026-03-03', '09:00', '请问收费吗？')
    say(one, '2026-03-08', '20:00', '请问还有吗？')
    say(owner, '2026-03-04', '09:00', '大家吃了吗？')
    await refresh()
    const { ownerResponse, unanswered } = await overview()
    expect(ownerResponse).toEqual({ value: 1 / 3, confidence: 'measured', questions: 3, answered: 1 })
    expect(unanswered).toEqual({ value: 1, confidence: 'estimated', questions: 3 })
  })

  it('draws hours by weekday of covered days, without staff', async () => {
    const { member, owner, say, refresh, overview } = setUp()
    const one = member('甲')
    say(one, '2026-03-02', '21:30')
    say(one, '2026-02-23', '21:10')
    say(one, '2026-03-08', '09:00')
    say(one, '2026-01-05', '21:00')
    say(owner, '2026-03-02', '21:31')
    await refresh()
    const { heatMap } = await overview()
    expect(heatMap).toMatchObject({ from: '2026-02-09', to: '2026-03-08', coveredDays: 28 })
    expect(heatMap?.hours[0]?.[21]).toBe(2)
    expect(heatMap?.hours[6]?.[9]).toBe(1)
    expect(heatMap?.hours.flat().reduce((sum, count) => sum + count, 0)).toBe(3)
  })

  it('builds the pyramid and the role mix of who is present, bots left out', async () => {
    const { given, group, member, say, refresh, overview } = setUp()
    const active = member('常来', '2026-01-20')
    for (let back = 0; back < 5; back += 1) say(active, day('2026-03-08', -back), '09:00')
    member('潜水')
    given.member(group, '走了', { joined: { kind: 'day', by: '2025-12-01' }, leftBy: '2026-03-01' })
    given.member(group, '群助手', { isBot: true })
    await refresh()
    const { pyramid, roleMix } = await overview()
    expect(pyramid).toMatchObject({ top: 1, middle: 1, base: 1, unknown: 0 })
    expect(roleMix.counts.filter((entry) => entry.members > 0)).toEqual([
      { role: 'active', members: 1 },
      { role: 'lurker', members: 1 },
    ])
    expect(roleMix.bands.find((band) => band.id === 'active_loyal')).toMatchObject({
      share: 0.5,
      verdict: 'above',
    })
  })

  it('measures pick-up, stickiness and retention once there is enough to measure', async () => {
    const { owner, member, say, refresh, overview } = setUp()
    const one = member('甲')
    for (let back = 0; back < 28; back += 1) say(one, day('2026-03-08', -back), '12:00')
    for (const back of [0, 1, 2, 3, 4]) say(owner, day('2026-03-08', -back), back < 2 ? '11:30' : '15:00')
    const joiners = Array.from({ length: 10 }, (_, index) => member(`新人${index}`, '2026-02-10'))
    for (const who of joiners.slice(0, 4)) say(who, '2026-02-12', '10:00')
    await refresh()
    const { staffPickup, stickiness, weeklySpeakers, retention } = await overview()
    expect(staffPickup).toEqual({ value: 0.4, confidence: 'measured', posts: 5, pickedUp: 2 })
    expect(weeklySpeakers.value).toBe((1 + 1 + 1 + 5) / 4)
    expect(stickiness.value).toBeCloseTo((28 + 4) / 28 / 2)
    expect(retention).toEqual([
      { value: 0.4, confidence: 'measured', day: 7, cohort: 10 },
      { value: null, confidence: 'measured', day: 28, cohort: 0 },
    ])
  })
})

describe('lists and answers', () => {
  it('summarise groups in their order, archived ones only when asked', async () => {
    const { api, given, refresh } = setUp()
    given.group({ name: '旧群', id: 'old', archivedAt: 1 })
    await refresh()
    expect((await api.activity.groupSummaries({})).map((row) => row.groupId)).toEqual([ID])
    expect((await api.activity.groupSummaries({ includeArchived: true })).map((row) => row.groupId)).toEqual([
      ID,
      'old',
    ])
    expect((await api.activity.coverage({ groupIds: null })).map((row) => row.groupId)).toEqual([ID])
  })

  it('list who never spoke, longest first, with the latest possible day of joining', async () => {
    const { api, given, group, member, owner, say, refresh } = setUp()
    const spoke = member('说过')
    member('潜水', '2026-02-08')
    const mentioned = member('被提到', '2026-01-01')
    given.member(group, '会员', { isExempt: true, joined: { kind: 'unknown', by: '2026-03-01' } })
    given.member(group, '不知何时')
    given.member(group, '群助手', { isBot: true })
    say(spoke, '2026-03-01', '09:00', '@被提到 你好')
    say(owner, '2026-03-01', '10:00')
    await refresh()
    expect(mentioned).toBeGreaterThan(0)
    const list = await api.activity.neverSpoke({ groupId: ID })
    expect(list.rows.map((row) => [row.name, row.days, row.isExempt])).toEqual([
      ['被提到', 68, false],
      ['潜水', 30, false],
      ['会员', 9, true],
      ['不知何时', null, false],
    ])
    expect(list.total).toBe(4)
    const cleanUp = await api.activity.neverSpoke({ groupId: ID, onlyNotExempt: true, limit: 1 })
    expect([cleanUp.rows.map((row) => row.name), cleanUp.total]).toEqual([['被提到'], 3])
  })

  it('explain a role with thresholds and actual numbers', async () => {
    const { api, ctx, member, say, refresh } = setUp()
    const no = member('常来', '2026-01-20')
    for (let back = 0; back < 5; back += 1) say(no, day('2026-03-08', -back), '09:00')
    await refresh()
    const membershipId = ctx.read.value<string>('SELECT id FROM memberships WHERE no = ?', no) as MembershipId
    const why = await api.activity.whyRole({ membershipId })
    expect(why).toMatchObject({
      role: 'active',
      isManual: false,
      isEnough: true,
      tier: 'middle',
      tierBeforeOn: '2026-02-28',
      silentDays: 0,
      window: { coveredDays: 29, days: 30 },
    })
    const active = why.verdicts.find((verdict) => verdict.role === 'active')
    expect(active?.ways[0]).toEqual([{ id: 'active_days', actual: 5, threshold: 4, isMet: true }])
    const share = why.verdicts.find((verdict) => verdict.role === 'dominator')?.ways[0]
    expect(share?.map((entry) => [entry.id, entry.actual, entry.isMet])).toEqual([
      ['dominator_share', 1, true],
      ['dominator_per_day', 1, false],
    ])
  })

  it('refuse what does not exist', async () => {
    const { api } = setUp()
    await expect(api.activity.groupOverview({ groupId: 'nobody' as GroupId })).rejects.toMatchObject({
      data: { code: 'GROUP_NOT_FOUND' },
    })
    await expect(api.activity.whyRole({ membershipId: 'nobody' as MembershipId })).rejects.toMatchObject({
      data: { code: 'MEMBERSHIP_NOT_FOUND' },
    })
  })

  it('take thresholds that the operator set', async () => {
    const { api, ctx, member, say, refresh } = setUp()
    const no = member('常来', '2026-01-20')
    for (let back = 0; back < 3; back += 1) say(no, day('2026-03-08', -back), '09:00')
    await refresh()
    const membershipId = ctx.read.value<string>('SELECT id FROM memberships WHERE no = ?', no) as MembershipId
    const stored = () => ctx.read.value('SELECT role FROM membership_figures WHERE membership_no = ?', no)
    expect([(await api.activity.whyRole({ membershipId })).role, stored()]).toEqual(['regular', 'regular'])
    ctx.write('settings', (db) =>
      db.run("INSERT INTO workspace_settings (key, value) VALUES ('activity', '{\"activeDays\":3}')"),
    )
    await refreshFigures(ctx)
    expect([(await api.activity.whyRole({ membershipId })).role, stored()]).toEqual(['active', 'active'])
  })
})
