import { describe, expect, it } from 'vitest'
import { newId } from '#electron/backend/new-id.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { onDay, shanghai } from '#tests/support/given-chat.ts'
import { type GivenWeek, givenWeek, SUNDAY } from './given-week.ts'

/** A card as the follow-ups feature leaves it. */
function card(
  at: GivenWeek,
  who: number | null,
  options: { state: string; outcome?: string; on: string; group?: number | null },
) {
  const closedAt = Date.parse(shanghai(options.on))
  at.ctx.writeQuietly((db) =>
    db.run(
      `INSERT INTO follow_ups (id, person_no, group_no, rule, priority, admitted_priority, due_at, state, outcome, sent_at,
         closed_at, created_at, created_on) VALUES (?, (SELECT person_no FROM memberships WHERE no = ?), ?, 'manual', 2, 2, ?,
         ?, ?, ?, ?, ?, ?)`,
      newId(),
      who,
      options.group === undefined ? at.group : options.group,
      closedAt,
      options.state,
      options.outcome ?? null,
      options.state === 'waiting' ? closedAt : null,
      options.state === 'open' ? null : closedAt,
      closedAt,
      options.on,
    ),
  )
}

describe('newcomers', () => {
  it('stand with the first words after joining, those who spoke first; words only where they are wished for', async () => {
    const at = givenWeek()
    const late = at.member('周五来的', '2026-03-06')
    const early = at.member('周二来的', '2026-03-03')
    at.member('不说话的', '2026-03-03')
    at.member('新管理员', '2026-03-03', { staffRole: 'admin' })
    at.say(late, '2026-03-06', '20:00', '我来晚了')
    at.say(early, '2026-03-07', '09:00', '[图片]', { kind: 'image' })
    at.say(early, '2026-03-07', '09:01', '大家早')
    at.say(early, '2026-03-09', '09:01', '下周的话')
    const { newcomers } = await at.report({ anonymise: false, quotes: true })
    expect(newcomers).toMatchObject({ joined: 3, spoke: 2 })
    expect(newcomers.people.map(({ name, joinedOn, firstWords }) => [name, joinedOn, firstWords])).toEqual([
      ['周五来的', '2026-03-06', '我来晚了'],
      ['周二来的', '2026-03-03', '大家早'],
      ['不说话的', '2026-03-03', null],
    ])
    const bare = await at.report({ anonymise: false })
    expect(bare.newcomers.people.map((person) => person.firstWords)).toEqual([null, null, null])
    expect(bare.newcomers.spoke).toBe(2)
  })

  it('who speak after the week had not spoken in it', async () => {
    const at = givenWeek()
    at.say(at.member('慢热的人', SUNDAY), '2026-03-09', '08:00')
    expect((await at.report()).newcomers).toMatchObject({ joined: 1, spoke: 0, people: [{ firstAt: null }] })
  })

  it('are not called silent where no log tells', async () => {
    const at = givenWeek({ covers: null })
    at.member('名单上的新人', '2026-03-03')
    const report = await at.report()
    expect(report.newcomers).toMatchObject({ joined: 1, spoke: null })
    expect(report.neverSpoke).toEqual({ count: null, of: 0, people: [] })
  })

  it('are all there in the workbook, twenty in the report, under the same marks', async () => {
    const at = givenWeek()
    for (let number = 10; number < 40; number += 1) at.member(`新人${number}`, '2026-03-03')
    at.say(at.member('开口的人'), '2026-03-03')
    const { newcomers, neverSpoke } = await at.report()
    expect([newcomers.joined, newcomers.people.length]).toEqual([30, 20])
    expect([neverSpoke.count, neverSpoke.people.length]).toEqual([30, 20])
    expect(newcomers.people[0]?.mark).toBe('M-0002')
    expect(neverSpoke.people[0]?.mark).toBe('M-0002')
  })
})

describe('who never spoke', () => {
  it('is present at the end of the week, is no staff, and is not known by a line up to then', async () => {
    const at = givenWeek()
    at.member('潜水的人', '2026-02-06')
    at.member('走了的人', '2026-01-01', { leftBy: '2026-03-07' })
    at.member('下周来的', '2026-03-09')
    at.given.member(at.group, '名单上的人', { joined: { kind: 'unknown', by: '2026-03-01' } })
    at.given.member(at.group, '不知何时来的')
    at.say(at.member('很久前说过'), '2026-01-05')
    at.say(at.member('后来才说'), '2026-03-09')
    const { neverSpoke } = await at.report({ anonymise: false })
    expect(neverSpoke).toMatchObject({ count: 4, of: 5 })
    expect(neverSpoke.people.map(({ name, days, isLeast }) => [name, days, isLeast])).toEqual([
      ['后来才说', 127, false],
      ['潜水的人', 30, false],
      ['名单上的人', 7, true],
      ['不知何时来的', null, true],
    ])
  })
})

describe('unanswered questions', () => {
  it('are certain, of members, and stayed without an answer for 24 observed hours', async () => {
    const at = givenWeek({
      covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-09', '12:00') },
    })
    const [asker, helper] = [at.member('顾言'), at.member('徐岚')]
    at.say(asker, '2026-03-03', '10:00', '请问谁有电子版？', { platformId: 'q1' })
    at.say(helper, '2026-03-03', '22:00', '我这里有，发你了', { replyTo: 'q1' })
    at.say(asker, '2026-03-04', '10:00', '有没有人周六一起读')
    at.say(asker, '2026-03-05', '10:00', '这本书怎么样')
    at.say(at.owner, '2026-03-06', '10:00', '大家读到哪里了？')
    at.say(asker, SUNDAY, '11:00', '几点开始？')
    at.say(asker, SUNDAY, '13:00', '还开始吗？')
    const { unanswered } = await at.report({ anonymise: false, quotes: true })
    expect(unanswered).toMatchObject({ count: 2, pending: 1 })
    expect(unanswered.questions.map(({ name, text, groupName }) => [name, text, groupName])).toEqual([
      ['顾言', '有没有人周六一起读', '晚读共读会'],
      ['顾言', '几点开始？', '晚读共读会'],
    ])
    expect((await at.report()).unanswered.questions.map(({ text }) => text)).toEqual([null, null])
  })
})

describe('follow-ups', () => {
  it('count people who were contacted in the week and how they stand, and skipped cards', async () => {
    const at = givenWeek()
    const people = ['甲', '乙', '丙', '丁', '戊'].map((name) => at.member(name))
    card(at, people[0]!, { state: 'done', outcome: 'replied', on: '2026-03-02' })
    card(at, people[0]!, { state: 'done', outcome: 'won', on: '2026-03-05' })
    card(at, people[1]!, { state: 'waiting', outcome: 'sent_waiting', on: '2026-03-08' })
    card(at, people[2]!, { state: 'done', outcome: 'not_reached', on: '2026-03-04' })
    card(at, people[3]!, { state: 'done', outcome: 'no_reply', on: '2026-03-04' })
    card(at, people[4]!, { state: 'skipped', on: '2026-03-04' })
    card(at, people[4]!, { state: 'withdrawn', on: '2026-03-04' })
    card(at, people[4]!, { state: 'done', outcome: 'replied', on: '2026-03-09' })
    expect((await at.report()).followUps).toEqual({ contacted: 3, replied: 1, waiting: 1, skipped: 1 })
  })

  it('of no group belong to all groups', async () => {
    const at = givenWeek()
    card(at, at.member('甲'), { state: 'done', outcome: 'replied', on: '2026-03-04', group: null })
    expect((await at.report()).followUps.contacted).toBe(0)
    expect((await at.report({ groupId: null })).followUps.contacted).toBe(1)
  })
})

describe('what to do next', () => {
  it('is at most three things, counted now', async () => {
    const at = givenWeek({
      covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-09', '00:00') },
    })
    const asker = at.member('顾言')
    at.say(asker, '2026-03-04', '10:00', '请问谁有电子版？')
    at.member('新人', '2026-03-03')
    card(at, asker, { state: 'open', on: '2026-03-10' })
    card(at, at.member('免打扰的人'), { state: 'open', on: '2026-03-10' })
    at.ctx.writeQuietly((db) =>
      db.run("UPDATE people SET do_not_contact = 1 WHERE display_name = '免打扰的人'"),
    )
    for (let day = 10; day < 25; day += 1) at.say(at.given.member(at.group, `旧${day}`), `2026-01-${day}`)
    expect((await at.report()).actions).toEqual([
      { kind: 'answer_questions', count: 1 },
      { kind: 'welcome_silent', count: 1 },
      { kind: 'finish_follow_ups', count: 1 },
    ])
  })

  it('asks for members who are cooling, and for the newer log where days are missing', async () => {
    const at = givenWeek({
      covers: { from: shanghai('2025-10-01', '00:00'), until: shanghai('2026-03-07', '20:00') },
    })
    const who = at.member('变冷的人')
    for (let day = 10; day < 30; day += 1) at.say(who, `2026-01-${day}`)
    expect((await at.report()).actions).toEqual([
      { kind: 'talk_to_quiet', count: 1 },
      { kind: 'import_newer', count: 1 },
    ])
  })

  it('belongs to the present week and the last one, not to older reports', async () => {
    const at = givenWeek()
    expect((await at.report({ date: onDay('2026-03-10') })).actions).not.toBeNull()
    expect((await at.report()).actions).not.toBeNull()
    expect((await at.report({ date: onDay('2026-02-25') })).actions).toBeNull()
  })
})

describe('all groups', () => {
  function withSecondGroup(until: string | null) {
    const at = givenWeek()
    const running = at.given.group({ id: 'running' as GroupId, name: '滨江晨跑团' })
    if (until) at.given.coverage(running, shanghai('2026-01-01', '00:00'), shanghai(until, '08:00'))
    const run = (who: number, date: string, text = '跑了五公里') =>
      at.given.messages(running, [{ at: shanghai(date), who, text }])
    return { ...at, running, run, runningId: 'running' as GroupId }
  }

  it('add up messages, and count people once', async () => {
    const at = withSecondGroup('2026-03-10')
    const personNo = at.given.person('两个群都在')
    const joined = { kind: 'day' as const, by: '2026-03-03' }
    const here = at.given.member(at.group, '共读的我', { personNo, joined })
    const there = at.given.member(at.running, '晨跑的我', {
      personNo,
      joined: { kind: 'day', by: '2026-03-05' },
    })
    const only = at.given.member(at.running, '只跑步', { joined: { kind: 'day', by: '2026-01-01' } })
    at.say(here, '2026-03-06', '12:00', '读完了')
    at.run(there, '2026-03-05', '先跑一圈')
    at.run(only, '2026-03-05')
    const [all, reading, running] = [
      await at.report({ groupId: null, anonymise: false, quotes: true }),
      await at.report(),
      await at.report({ groupId: at.runningId }),
    ]
    expect(all).toMatchObject({ scopeName: null, groups: 2, groupsWithData: 2, coveredDays: 7 })
    expect(all.messages.now).toBe((reading.messages.now ?? 0) + (running.messages.now ?? 0))
    expect([all.speakers.now, reading.speakers.now, running.speakers.now]).toEqual([2, 1, 2])
    expect(all.members).toMatchObject({ now: 3, joined: 1 })
    expect(all.top.map(({ name, messages }) => [name, messages])).toEqual([
      ['两个群都在', 2],
      ['只跑步', 1],
    ])
    expect(all.newcomers).toMatchObject({ joined: 1, spoke: 1 })
    expect(all.newcomers.people).toMatchObject([{ joinedOn: '2026-03-03', firstWords: '先跑一圈' }])
  })

  it('speak of the groups whose logs cover the week, and say how many', async () => {
    const at = withSecondGroup('2026-03-04')
    at.say(at.member('共读的人'), '2026-03-03')
    const runner = at.given.member(at.running, '跑步的人', { joined: { kind: 'day', by: '2026-01-01' } })
    at.run(runner, '2026-03-03')
    at.run(runner, '2026-02-25')
    const all = await at.report({ groupId: null })
    expect(all).toMatchObject({ groups: 2, groupsWithData: 1, messages: { now: 1, before: null } })
    // One of the two members of the group with data, though three people are in all groups.
    expect([all.members.now, all.speakingRate.now]).toEqual([3, 1 / 2])
    expect(all.days[1]?.messages).toBe(1)
    expect(all.dataUntil).toBe(Date.parse(shanghai('2026-03-10', '08:00')))
    expect((await at.report({ groupId: null, date: onDay('2026-02-25') })).messages.now).toBe(1)
  })

  /** A flash group from Tuesday 2026-03-03 to Thursday 2026-03-05, exported on its last evening. */
  function withFlashGroup() {
    const at = withSecondGroup(null)
    at.given.coverage(at.running, shanghai('2026-03-03', '10:00'), shanghai('2026-03-05', '22:00'))
    at.ctx.writeQuietly((db) =>
      db.run(
        "UPDATE groups SET lifecycle = 'ended', starts_on = '2026-03-03', ends_on = '2026-03-05' WHERE no = ?",
        at.running,
      ),
    )
    return at
  }

  it('compare with a week in which a group had not begun', async () => {
    const at = withFlashGroup()
    at.say(at.member('共读的人'), '2026-02-25')
    at.run(at.given.member(at.running, '体验的人'), '2026-03-04')
    const all = await at.report({ groupId: null })
    expect(all).toMatchObject({
      groups: 2,
      groupsWithData: 2,
      coveredDays: 7,
      messages: { now: 1, before: 1 },
    })
    expect(await at.report({ groupId: null, date: onDay('2026-03-09') })).toMatchObject({ groups: 1 })
  })

  it('say of the week before what its own report said, also after a group has ended', async () => {
    const at = withFlashGroup()
    at.say(at.member('共读的人'), '2026-03-04')
    at.run(at.given.member(at.running, '体验的人'), '2026-03-04')
    const last = await at.report({ groupId: null })
    at.given.coverage(at.group, shanghai('2026-03-10', '08:00'), shanghai('2026-03-17', '08:00'))
    at.clock.set('2026-03-17T12:00:00+08:00')
    const next = await at.report({ groupId: null, date: onDay('2026-03-11') })
    expect(last.messages.now).toBe(2)
    expect(next).toMatchObject({ groups: 1, messages: { now: 0, before: 2 }, members: { now: 2 } })
    expect(next.weeks.slice(-2).map((week) => week.speakers)).toEqual([2, 0])
  })

  it('begin with the log where it begins before the stated start', async () => {
    const at = givenWeek()
    at.ctx.writeQuietly((db) => db.run("UPDATE groups SET starts_on = '2026-03-09'"))
    at.say(at.member('早来的人'), '2026-03-04')
    expect((await at.report()).messages.now).toBe(1)
  })

  it('know the whole life of a flash group by its log, its first and last day by halves', async () => {
    const at = withFlashGroup()
    at.run(at.given.member(at.running, '体验的人'), '2026-03-05')
    const flash = await at.report({ groupId: at.runningId })
    expect(flash).toMatchObject({ coveredDays: 7, messages: { now: 1, before: null } })
    expect(flash.days.map((day) => day.messages)).toEqual([null, null, 0, 1, null, null, null])
    expect(flash.weeks.map((week) => week.speakers)).toEqual([null, null, null, null, null, null, null, 1])
    expect(flash.actions?.map((action) => action.kind)).not.toContain('import_newer')
    at.ctx.writeQuietly((db) => db.run("UPDATE groups SET ends_on = '2026-03-04' WHERE no = ?", at.running))
    expect((await at.report({ groupId: at.runningId })).messages.now).toBe(1)
  })

  it('of an empty workspace are nobody and nothing', async () => {
    const { api, ctx } = givenWeek()
    ctx.writeQuietly((db) => db.run('UPDATE groups SET archived_at = 1'))
    const report = await api.reports.weekly({ groupId: null, date: onDay('2026-03-04') })
    expect(report).toMatchObject({ groups: 0, members: { now: 0 }, messages: { now: null }, top: [] })
    expect(report.days.every((day) => day.messages === null)).toBe(true)
  })
})
