import { describe, expect, it } from 'vitest'
import { derivationJob } from '#electron/features/activity/jobs.ts'
import { refreshFigures } from '#electron/features/activity/service.ts'
import { defaultRuleSettings } from '#shared/features/follow-ups/rules.ts'
import { defaultWorkspaceSettings } from '#shared/features/settings/model.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

describe('settings of the workspace', () => {
  it('begin with the defaults of the trade', async () => {
    const { api } = createTestApp()
    expect(await api.settings.get()).toEqual(defaultWorkspaceSettings)
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
    expect((await api.settings.get()).quietHours).toEqual({ fromMinute: 21 * 60 + 30, toMinute: 9 * 60 })
  })

  it('change only what is named, survive a restart and can be taken back', async () => {
    const first = createTestApp()
    await first.api.settings.update({ myName: ' 林夏 ', brand: '青禾小铺' })
    const { undoId } = await first.api.settings.update({ quietHours: { fromMinute: 0, toMinute: 0 } })
    first.close()
    const again = createTestApp({ dataDir: first.dataDir })
    expect(await again.api.settings.get()).toMatchObject({
      myName: '林夏',
      brand: '青禾小铺',
      quietHours: { fromMinute: 0, toMinute: 0 },
    })
    await again.api.workspace.undo({ undoId })
    expect((await again.api.settings.get()).quietHours).toEqual(defaultWorkspaceSettings.quietHours)
    again.close()
  })

  it('give a rule that an older version did not know its defaults', async () => {
    const { api, ctx } = createTestApp()
    const { gone_quiet: _, ...older } = defaultRuleSettings.rules
    ctx.writeQuietly((db) =>
      db.run("INSERT INTO workspace_settings VALUES ('rules', ?)", JSON.stringify({ rules: older })),
    )
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
  })

  it('refuse rules that contradict themselves', async () => {
    const { api } = createTestApp()
    const { rules, guards } = defaultRuleSettings
    const odd = { guards, rules: { ...rules, gone_quiet: { ...rules.gone_quiet, activeDays: 31 } } }
    await expect(api.settings.updateRules(odd)).rejects.toMatchObject({ data: { code: 'RULE_WINDOW' } })
    expect(await api.settings.getRules()).toEqual(defaultRuleSettings)
  })
})

describe('the time zone', () => {
  it('moves the days of all facts and leaves follow-ups at their instant', async () => {
    const { api, ctx } = createTestApp({ now: '2026-03-10T06:00:00+08:00' })
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '周敏' })
    givenLine(ctx, member, { text: '早', at: '2026-03-10T05:30:00+08:00' })
    ctx.writeQuietly((db) =>
      db.run(
        `INSERT INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts, staff_pickups, hour_counts)
         VALUES (?, '2026-03-10', 1, 1, 0, 0, 0, '[]')`,
        group.no,
      ),
    )
    const dueAt = Date.parse('2026-03-11T10:00:00+08:00')
    const due = { personId: member.personId as never, title: '问候', due: { at: dueAt } }
    const { card } = await api.followUps.schedule(due)
    expect(await api.settings.previewZone({ zone: 'Europe/Berlin' })).toEqual({
      zone: 'Europe/Berlin',
      groups: 1,
      days: 1,
    })
    expect((await api.workspace.status()).today).toBe('2026-03-10')
    await api.settings.changeZone({ zone: 'Europe/Berlin' })
    expect((await api.workspace.status()).today).toBe('2026-03-09')
    expect(
      ctx.read.all('SELECT group_no AS no, from_date AS fromDate, to_date AS toDate FROM stale_days'),
    ).toEqual([{ no: group.no, fromDate: '2026-03-09', toDate: '2026-03-11' }])
    const kept = ctx.read.value('SELECT due_at FROM follow_ups WHERE id = ?', card.id)
    expect(kept).toBe(dueAt)
    await derivationJob.run(ctx, new AbortController().signal)
    expect(ctx.read.all('SELECT on_date AS day, messages FROM group_days')).toEqual([
      { day: '2026-03-09', messages: 1 },
    ])
    expect(derivationJob.nextAt(ctx, ctx.clock.now())).toBeGreaterThan(ctx.clock.now())
  })

  it('is refused when nobody knows it, and derives nothing again when it stays', async () => {
    const { api, ctx } = createTestApp()
    await expect(api.settings.previewZone({ zone: 'Mars/Olympus' })).rejects.toMatchObject({
      data: { code: 'ZONE_UNKNOWN', facts: { zone: 'Mars/Olympus' } },
    })
    await api.settings.changeZone({ zone: 'Asia/Shanghai' })
    expect(ctx.read.value('SELECT count(*) FROM stale_days')).toBe(0)
  })
})

describe('rules of one group', () => {
  it('hold there alone, raise at once, and are taken back with their cards', async () => {
    const { api, ctx } = createTestApp()
    const one = givenGroup(ctx)
    const two = givenGroup(ctx, { name: '夜跑群' })
    for (const group of [one, two])
      givenMember(ctx, group, { name: `新人${group.name}`, joinedOn: '2026-03-04' })
    const off = {
      ...defaultRuleSettings.rules,
      welcome: { ...defaultRuleSettings.rules.welcome, isOn: false },
    }
    await api.settings.updateRules({ ...defaultRuleSettings, rules: off })
    const rules = { welcome: { isOn: true, freshDays: 10, priority: 1 as const } }
    const { undoId, groups } = await api.settings.updateGroupRules({ groupId: two.id as never, rules })
    expect(groups).toEqual([{ groupId: two.id, groupName: '夜跑群', rules }])
    const cards = await api.followUps.listDue({})
    expect(cards.map((card) => [card.personName, card.priority])).toEqual([['新人夜跑群', 1]])
    await api.workspace.undo({ undoId })
    expect(await api.settings.listGroupRules()).toEqual([])
    expect(await api.followUps.listDue({})).toEqual([])
  })

  it('are previewed as they would be, without writing anything', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    for (let at = 0; at < 20; at += 1) givenMember(ctx, group, { name: `新人${at}`, joinedOn: '2026-03-10' })
    const preview = (draft: object) =>
      api.followUps.previewRule({ rule: 'welcome', groupId: group.id as never, draft: { welcome: draft } })
    const held = await preview({})
    expect(held).toMatchObject({ created: 15, held: 5, standing: 0 })
    expect(held.people).toHaveLength(15)
    expect(held.people[0]?.reason).toMatchObject({ groupName: group.name, facts: { rule: 'welcome' } })
    expect(await preview({ priority: 1 })).toMatchObject({ created: 20, held: 0 })
    expect(await preview({ isOn: false })).toMatchObject({ created: 0, held: 0 })
    expect(ctx.read.value('SELECT count(*) FROM follow_ups')).toBe(0)
    await api.followUps.generate()
    expect(await preview({})).toMatchObject({ created: 0, held: 5, standing: 15 })
  })
})

describe('thresholds of roles', () => {
  it('derive roles anew, tell what changed, and are taken back with it', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const active = givenMember(ctx, group, { name: '周敏', joinedOn: '2026-01-10' })
    for (const day of ['01', '03', '05', '07'])
      givenLine(ctx, active, { text: '嗯', at: `2026-03-${day}T20:00:00+08:00` })
    await refreshFigures(ctx)
    const roleNow = () =>
      ctx.read.value('SELECT role FROM membership_figures WHERE membership_no = ?', active.membershipNo)
    expect(roleNow()).toBe('active')
    const wanted = {
      ...(await api.settings.getActivity()),
      activeDays: 9,
      activeDaysWeighted: 9,
      loyalTenureDays: 365,
    }
    const { effect, undoId, thresholds } = await api.settings.updateActivity(wanted)
    expect(thresholds).toEqual(wanted)
    expect(effect).toEqual([
      { role: 'regular', before: 0, after: 1 },
      { role: 'active', before: 1, after: 0 },
    ])
    expect(roleNow()).toBe('regular')
    await api.workspace.undo({ undoId })
    expect(roleNow()).toBe('active')
  })
})

describe('a change of time zone', () => {
  it('dates joins and leaves that a log told to the minute anew, and leaves typed days alone', async () => {
    const { api, ctx } = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
    const group = givenGroup(ctx)
    const events = { 按时刻: Date.parse('2026-03-09T02:00:00+08:00'), 按日子: null }
    const members = Object.entries(events).map(([name, at]) => {
      const member = givenMember(ctx, group, { name, joinedOn: '2026-03-09' })
      ctx.writeQuietly((db) =>
        db.run(
          `INSERT INTO membership_events (group_no, membership_no, kind, at, after_date, by_date, batch_no)
           VALUES (?, ?, 'joined', ?, '2026-03-09', '2026-03-09', 0)`,
          group.no,
          member.membershipNo,
          at,
        ),
      )
      return member
    })
    await api.settings.changeZone({ zone: 'Europe/Berlin' })
    expect(derivationJob.nextAt(ctx, ctx.clock.now())).toBe(ctx.clock.now())
    await derivationJob.run(ctx, new AbortController().signal)
    const joinedOn = (no: number) => ctx.read.value('SELECT joined_by FROM memberships WHERE no = ?', no)
    expect(members.map((member) => joinedOn(member.membershipNo))).toEqual(['2026-03-08', '2026-03-09'])
    expect(derivationJob.nextAt(ctx, ctx.clock.now())).toBeGreaterThan(ctx.clock.now())
  })

  it('raises no second welcome for the day that moved', async () => {
    const { api, ctx } = createTestApp({ now: '2026-03-09T12:00:00+08:00' })
    const member = givenMember(ctx, givenGroup(ctx), { name: '宋捷', joinedAt: '2026-03-09T02:00:00+08:00' })
    await api.followUps.generate()
    const [card] = await api.followUps.listDue({})
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    ctx.writeQuietly((db) =>
      db.run("UPDATE memberships SET joined_by = '2026-03-08' WHERE no = ?", member.membershipNo),
    )
    expect(await api.followUps.generate()).toMatchObject({ created: 0, resting: 0, stale: 0 })
  })
})
