import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { onDay, shanghai } from '#tests/support/given-chat.ts'
import { givenWeek, MONDAY, SUNDAY } from './given-week.ts'

describe('the week of a report', () => {
  it('is the one from Monday to Sunday that holds the day, by the number of its Thursday', async () => {
    const { report } = givenWeek()
    expect(await report({ date: onDay(MONDAY) })).toMatchObject({
      year: 2026,
      week: 10,
      from: MONDAY,
      to: SUNDAY,
    })
    expect(await report({ date: onDay(SUNDAY) })).toMatchObject({ from: MONDAY, to: SUNDAY, pastDays: 7 })
    expect(await report({ date: onDay('2026-01-01') })).toMatchObject({
      year: 2026,
      week: 1,
      from: '2025-12-29',
    })
  })

  it('ends with the last second of Sunday in the zone of the workspace', async () => {
    const { member, say, report } = givenWeek()
    const [one, two, three] = [member('周日的人'), member('周一的人'), member('上周的人')]
    say(one, SUNDAY, '23:59:59', '赶上了吗？')
    say(two, '2026-03-09', '00:00:00', '没赶上吗？')
    say(three, '2026-03-01', '23:59:59')
    const week = await report()
    expect([week.messages.now, week.speakers.now]).toEqual([1, 1])
    expect(week.days.map((day) => day.messages)).toEqual([0, 0, 0, 0, 0, 0, 1])
    expect(week.unanswered.questions).toMatchObject([{ askedAt: Date.parse(shanghai(SUNDAY, '23:59:59')) }])
    expect((await report({ date: onDay('2026-03-09') })).messages.now).toBe(1)
  })

  it('moves with the zone of the workspace', async () => {
    const { api, member, say, report } = givenWeek()
    say(member('夜里的人'), '2026-03-09', '05:00')
    expect((await report()).messages.now).toBe(0)
    await api.settings.changeZone({ zone: 'Europe/Berlin' })
    expect((await report()).messages.now).toBe(1)
  })

  it('refuses a group that is gone', async () => {
    const { api } = givenWeek()
    await expect(
      api.reports.weekly({ groupId: 'gone' as GroupId, date: onDay(MONDAY) }),
    ).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'GROUP_NOT_FOUND', facts: { id: 'gone' } } })
  })
})

describe('members', () => {
  it('are those at the end of the week, with who came and went, intervals marked as estimated', async () => {
    const { given, group, member, report } = givenWeek()
    member('老成员')
    member('这周来的', '2026-03-03')
    member('来了又走', '2026-03-03', { leftBy: '2026-03-07' })
    member('下周来的', '2026-03-09')
    member('下周走的', '2025-11-01', { leftBy: '2026-03-09' })
    given.member(group, '名单之间', { joined: { kind: 'interval', after: '2026-03-02', by: '2026-03-06' } })
    expect((await report()).members).toEqual({
      now: 5,
      joined: 3,
      left: 1,
      net: 2,
      estimatedJoined: 1,
      estimatedLeft: 0,
    })
  })
})

describe('messages and speakers', () => {
  it('leave staff, the operator and bots out, and compare with the week before', async () => {
    const { given, group, owner, member, say, report } = givenWeek()
    const [one, two] = [member('顾言'), member('徐岚')]
    const bot = given.member(group, '小助手', { isBot: true })
    const me = given.member(group, '我', { isMe: true })
    for (const who of [owner, bot, me]) say(who, '2026-03-03')
    say(one, '2026-03-03')
    say(one, '2026-03-04')
    say(two, '2026-03-04')
    say(one, '2026-02-25')
    const { messages, speakers, speakingRate, members, days } = await report()
    expect(messages).toEqual({ now: 3, before: 1 })
    expect(speakers).toEqual({ now: 2, before: 1 })
    expect(members.now).toBe(5)
    expect(speakingRate).toEqual({ now: 2 / 5, before: 1 / 5 })
    expect(days.map((day) => [day.messages, day.speakers])).toEqual([
      [0, 0],
      [1, 1],
      [2, 2],
      [0, 0],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
    expect(days.reduce((sum, day) => sum + (day.messages ?? 0), 0)).toBe(messages.now)
  })

  it('never make a rate above one where those who spoke have left', async () => {
    const { member, say, report } = givenWeek()
    for (const name of ['甲', '乙', '丙'])
      say(member(name, '2026-03-01', { leftBy: '2026-03-06' }), '2026-03-03')
    const { speakers, members, speakingRate } = await report()
    expect([speakers.now, members.now, speakingRate.now]).toEqual([3, 1, 1])
  })

  it('have eight weeks, of which those without enough covered days have no number', async () => {
    const { member, say, report } = givenWeek({
      covers: { from: shanghai('2026-02-11', '00:00'), until: shanghai('2026-03-10', '08:00') },
    })
    const who = member('顾言')
    for (const date of ['2026-02-03', '2026-02-12', '2026-02-18', '2026-03-03']) say(who, date)
    const { weeks } = await report()
    // The log begins on a Wednesday: five of the seven days of week 7 are covered, just enough.
    expect(weeks.map(({ week, speakers }) => [week, speakers])).toEqual([
      [3, null],
      [4, null],
      [5, null],
      [6, null],
      [7, 1],
      [8, 1],
      [9, 0],
      [10, 1],
    ])
  })

  it('are no number, and no zero, in a week with too few covered days', async () => {
    const { member, say, report } = givenWeek({
      covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-06', '20:00') },
    })
    const who = member('顾言')
    say(who, '2026-03-03')
    say(who, '2026-03-06', '10:00')
    const week = await report()
    expect(week).toMatchObject({
      coveredDays: 4,
      groupsWithData: 0,
      messages: { now: null, before: null },
      speakers: { now: null, before: null },
      speakingRate: { now: null, before: null },
      unanswered: { count: null, questions: [] },
    })
    expect(week.days.map((day) => day.messages)).toEqual([0, 1, 0, 0, 1, null, null])
    expect((await report({ date: onDay('2026-02-25') })).messages).toEqual({ now: 0, before: 0 })
  })

  it('of a week that goes on are those so far, and are not compared', async () => {
    const { member, say, report } = givenWeek({
      now: '2026-03-06T12:00:00+08:00',
      covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-06', '08:00') },
    })
    say(member('顾言'), '2026-03-03')
    const week = await report()
    expect(week).toMatchObject({ pastDays: 4, coveredDays: 4, messages: { now: 1, before: null } })
    expect(week.days.map((day) => day.messages)).toEqual([0, 1, 0, 0, null, null, null])
  })

  it('are unknown where there are excerpts only, while what was said is still shown by day', async () => {
    const { member, say, report } = givenWeek({ covers: null })
    say(member('顾言'), '2026-03-03', '12:00', '有人在吗？')
    const week = await report()
    expect(week).toMatchObject({ dataUntil: null, messages: { now: null }, unanswered: { count: null } })
    expect(week.days.map((day) => day.messages)).toEqual([null, 1, null, null, null, null, null])
    expect(week.top).toHaveLength(1)
  })
})

describe('the same words mean the same numbers elsewhere', () => {
  it('as the overview of the group, for the same seven days', async () => {
    const at = givenWeek({
      now: '2026-03-09T12:00:00+08:00',
      covers: { from: shanghai('2026-01-08', '00:00'), until: shanghai('2026-03-09', '00:00') },
    })
    const people = ['甲', '乙', '丙', '丁'].map((name) => at.member(name))
    at.member('新来的', '2026-03-05')
    at.member('走了的', '2026-01-01', { leftBy: '2026-03-08' })
    at.given.member(at.group, '之间', { joined: { kind: 'interval', after: '2026-03-01', by: '2026-03-07' } })
    at.given.member(at.group, '跨周', { joined: { kind: 'interval', after: '2026-02-27', by: '2026-03-04' } })
    for (const [index, who] of people.entries())
      for (let week = 0; week <= index; week += 1)
        at.say(who, `2026-02-${String(24 - 7 * week).padStart(2, '0')}`)
    for (const who of people.slice(1)) at.say(who, '2026-03-04')
    at.say(people[0]!, '2026-03-03', '09:00', '今天几点开始？')
    const report = await at.report()
    const overview = await at.api.activity.groupOverview({ groupId: at.groupId })
    expect(report.weeks.map((week) => week.speakers)).toEqual(overview.trend.map((block) => block.speakers))
    expect(report.weeks.at(-1)?.speakers).toBe(4)
    expect(report.speakers).toEqual({ now: overview.speakers7.value, before: overview.speakersBefore7.value })
    expect(report.members).toEqual({
      now: overview.members,
      joined: overview.joined7.total,
      left: overview.left7.total,
      net: overview.joined7.total - overview.left7.total,
      estimatedJoined: overview.joined7.estimated,
      estimatedLeft: overview.left7.estimated,
    })
    expect(report.members).toMatchObject({ joined: 2, left: 1, estimatedJoined: 1 })
    expect(report.unanswered.count).toBe(overview.unanswered.value)
    expect(report.unanswered.count).toBe(1)
    const silent = await at.api.activity.neverSpoke({
      groupId: at.groupId,
      onlyNotExempt: true,
      offset: 0,
      limit: 50,
    })
    expect(report.neverSpoke.count).toBe(silent.total)
    expect(report.dataUntil).toBe(overview.coverage.dataUntil)
  })

  it('as Today, on the evening of Sunday', async () => {
    const at = givenWeek({
      now: '2026-03-08T23:30:00+08:00',
      covers: { from: shanghai('2026-01-01', '00:00'), until: shanghai('2026-03-08', '23:00') },
    })
    at.say(at.member('甲'), '2026-03-02')
    at.say(at.member('乙', '2026-03-04'), SUNDAY)
    at.member('丙', '2026-01-01', { leftBy: '2026-03-05' })
    const report = await at.report()
    const today = await at.api.today.numbers({ groupId: at.groupId })
    expect(report.speakers.now).toBe(today.speakers.week)
    expect([report.members.joined, report.members.left]).toEqual([today.joined.week, today.left.week])
    expect(report.days.map((day) => day.speakers)).toEqual(today.speakers.days)
    expect(report.speakers.now).toBe(2)
  })
})

describe('the heat map', () => {
  it('counts messages by weekday and hour, without staff and without lines that have no clock time', async () => {
    const { owner, member, say, report } = givenWeek()
    const who = member('顾言')
    say(who, MONDAY, '00:00')
    say(who, SUNDAY, '20:10')
    say(who, SUNDAY, '20:50')
    say(who, SUNDAY, '21:00', '没有钟点', { precision: 2 })
    say(owner, SUNDAY, '20:30')
    const { heat, messages } = await report()
    expect(heat.map((hours) => hours.length)).toEqual(Array(7).fill(24))
    expect([heat[0]?.[0], heat[6]?.[20], heat[6]?.[21]]).toEqual([1, 2, 0])
    expect(heat.flat().reduce((sum, count) => sum + count, 0)).toBe(3)
    expect(messages.now).toBe(4)
  })
})

describe('the most active', () => {
  it('are ten by weighted activity, with their rank of the week before', async () => {
    const { member, say, report } = givenWeek()
    const people = Array.from({ length: 12 }, (_, at) => member(`成员${String(at + 1).padStart(2, '0')}`))
    for (const [at, who] of people.entries()) {
      for (let line = 0; line < 12 - at; line += 1) say(who, '2026-03-04', `10:${10 + line}`)
      if (at > 0) for (let line = 0; line < at; line += 1) say(who, '2026-02-25', `10:${10 + line}`)
    }
    const { top } = await report({ anonymise: false })
    expect(top.map(({ name, rank, rankBefore, score }) => [name, rank, rankBefore, score])).toEqual([
      ['成员01', 1, null, 12],
      ['成员02', 2, 11, 11],
      ['成员03', 3, 10, 10],
      ['成员04', 4, 9, 9],
      ['成员05', 5, 8, 8],
      ['成员06', 6, 7, 7],
      ['成员07', 7, 6, 6],
      ['成员08', 8, 5, 5],
      ['成员09', 9, 4, 4],
      ['成员10', 10, 3, 3],
    ])
  })

  it('count questions, answers and shares, at most twenty points a day', async () => {
    const { member, say, report } = givenWeek()
    const [asker, helper] = [member('顾言'), member('徐岚')]
    say(asker, '2026-03-04', '10:00', '请问几点开始？', { platformId: 'q1' })
    say(helper, '2026-03-04', '10:05', '八点开始，别迟到', { replyTo: 'q1' })
    for (let line = 10; line < 40; line += 1) say(asker, '2026-03-05', `11:${line}`)
    const { top } = await report({ anonymise: false })
    expect(
      top.map(({ name, score, messages, questions, answers }) => [name, score, messages, questions, answers]),
    ).toEqual([
      ['顾言', 3 + 20, 31, 1, 0],
      ['徐岚', 1 + 3, 1, 0, 1],
    ])
  })

  it('have no rank of a week that cannot be compared', async () => {
    const { member, say, report } = givenWeek({
      covers: { from: shanghai('2026-03-01', '00:00'), until: shanghai('2026-03-10', '08:00') },
    })
    const who = member('顾言')
    say(who, '2026-03-04')
    say(who, '2026-02-25')
    expect((await report()).top).toMatchObject([{ rank: 1, rankBefore: null }])
  })
})
