import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveStaleDays } from '#electron/features/activity/service.ts'
import {
  countCooling,
  countFollowUps,
  countMessages,
  countMoves,
  countOpenCards,
  countPresent,
  countSpeakers,
  countSpeakersByDay,
  findDays,
  findFirstLine,
  findGroupsWithLines,
  findNewcomers,
  findRanking,
  findRanks,
  findScopeGroups,
  findSilent,
  findUnanswered,
} from '#electron/features/reports/queries.ts'
import { weightedActivity } from '#shared/features/activity/rules/standing.ts'
import { createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { MONDAY, SUNDAY } from './given-week.ts'

const week = { from: onDay(MONDAY), to: onDay(SUNDAY) }

describe('reading for reports', () => {
  it('walks no table that grows with messages, members or cards', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => {
      findGroupsWithLines(db, [1, 2], week.to)
      findDays(db, [1, 2], week)
      countMessages(db, [1, 2], week)
      countSpeakers(db, [1, 2], week)
      countSpeakersByDay(db, [1, 2], week)
      countPresent(db, [1, 2], week.to)
      countMoves(db, 'joined', [1, 2], week)
      countMoves(db, 'left', [1, 2], week)
      findRanking(db, [1, 2], week, 10)
      findRanks(db, [1, 2], week, [1])
      findNewcomers(db, [1, 2], week)
      findFirstLine(db, 1, 0, 1)
      findSilent(db, [1, 2], week.to, 20)
      findUnanswered(db, [1, 2], 0, 1)
      countFollowUps(db, [1, 2], 0, 1)
      countCooling(db, [1, 2])
      countOpenCards(db, [1, 2])
    })
    const tables = [
      'm',
      'f',
      'q',
      'd',
      'p',
      'x',
      'o',
      'group_days',
      'daily_facts',
      'memberships',
      'follow_ups',
    ]
    expect(plans.length).toBeGreaterThanOrEqual(16)
    expect(plans.flatMap((plan) => fullScans(plan, tables))).toEqual([])
  })

  it.each([
    ['speakers', countSpeakers, 'daily_facts_by_group_day'],
    ['the ranking', findRanking, 'daily_facts_by_group_day'],
    ['newcomers', findNewcomers, 'membership_stays_by_joined'],
  ] as const)('finds %s by their index', (_name, query, index) => {
    const { ctx } = createTestApp()
    const [plan] = plansOf(ctx.read, (db) => query(db, [1, 2], week, 10))
    expect(plan?.steps.join('\n')).toContain(index)
  })

  it('finds questions, follow-ups and first lines by their index', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => {
      findUnanswered(db, [1, 2], 0, 1)
      countFollowUps(db, null, 0, 1)
      findFirstLine(db, 1, 0, 1)
    })
    const [questions, followUps, firstLine] = plans.map((plan) => plan.steps.join('\n'))
    expect(questions).toContain('questions_by_group_time')
    expect(followUps).toContain('follow_ups_by_closed')
    expect(firstLine).toContain('messages_by_member_time')
    expect(firstLine).not.toContain('ORDER BY')
  })
})

describe('the groups of a report', () => {
  it('are all that are neither archived nor had ended before the week, or the one that is asked for', () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const living = given.group({ name: '晚读共读会' })
    const ended = given.group({ name: '快闪营', id: 'flash' })
    given.group({ name: '旧群', id: 'old', archivedAt: 1 })
    ctx.writeQuietly((db) =>
      db.run("UPDATE groups SET lifecycle = 'ended', ends_on = '2026-03-04' WHERE no = ?", ended),
    )
    const numbers = (from: string) => findScopeGroups(ctx.read, null, onDay(from)).map((group) => group.no)
    expect(numbers('2026-03-02')).toEqual([living, ended])
    expect(numbers('2026-03-09')).toEqual([living])
    expect(findScopeGroups(ctx.read, 'old', week.from)).toMatchObject([{ name: '旧群' }])
    expect(findScopeGroups(ctx.read, 'flash', week.from)).toMatchObject([{ endedOn: '2026-03-04' }])
  })
})

describe('who came and went', () => {
  it('counts known days and intervals inside the week, never an interval that reaches out of it', () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const group = given.group()
    const interval = (after: string, by: string) => ({ kind: 'interval' as const, after, by })
    given.member(group, '周一来的', { joined: { kind: 'day', by: '2026-03-02' } })
    given.member(group, '周日来的', { joined: { kind: 'day', by: '2026-03-08' } })
    given.member(group, '下周来的', { joined: { kind: 'day', by: '2026-03-09' } })
    given.member(group, '这周某天', { joined: interval('2026-03-01', '2026-03-08') })
    given.member(group, '两周之间', { joined: interval('2026-02-28', '2026-03-04') })
    given.member(group, '不知哪天', { joined: { kind: 'unknown', by: '2026-03-04' } })
    given.member(group, '机器人', { joined: { kind: 'day', by: '2026-03-04' }, isBot: true })
    given.member(group, '周三走的', { leftBy: '2026-03-04' })
    expect(countMoves(ctx.read, 'joined', [group], week)).toEqual({ people: 3, estimated: 1 })
    expect(countMoves(ctx.read, 'left', [group], week)).toEqual({ people: 1, estimated: 0 })
  })

  it('has everybody of whom nobody knows when they came present from the start', () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const group = given.group()
    given.member(group, '老成员', { joined: { kind: 'day', by: '2026-01-01' } })
    given.member(group, '名单上的人', { joined: { kind: 'unknown', by: '2026-03-10' } })
    given.member(group, '后来的人', { joined: { kind: 'day', by: '2026-03-10' } })
    given.member(group, '已走的人', { leftBy: '2026-03-08' })
    given.member(group, '还没走的人', { leftBy: '2026-03-09' })
    expect(countPresent(ctx.read, [group], week.to)).toBe(3)
  })

  it('counts somebody in two groups once', () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const [one, two] = [given.group(), given.group()]
    const personNo = given.person('顾言')
    const joined = { kind: 'day' as const, by: '2026-03-03' }
    given.member(one, '顾言', { personNo, joined })
    given.member(two, '小顾', { personNo, joined })
    expect(countPresent(ctx.read, [one, two], week.to)).toBe(1)
    expect(countMoves(ctx.read, 'joined', [one, two], week)).toEqual({ people: 1, estimated: 0 })
    expect(findSilent(ctx.read, [one, two], week.to, 20)).toMatchObject({
      of: 1,
      count: 1,
      people: [{ name: '顾言' }],
    })
  })
})

describe('the ranking', () => {
  it('weighs each day by the rule that roles are told by', () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const group = given.group()
    const who = given.member(group, '顾言')
    const count = fc.nat({ max: 15 })
    const day = fc.record({
      messages: fc.integer({ min: 1, max: 15 }),
      questions: count,
      answers: count,
      shares: count,
      repliesReceived: count,
    })
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 7 }), (days) => {
        ctx.writeQuietly((db) => {
          db.run('DELETE FROM daily_facts')
          for (const [at, facts] of days.entries())
            db.run(
              `INSERT INTO daily_facts VALUES (?, ?, ?, ?, 0, ?, ?, 0, ?, 0, ?, 0)`,
              who,
              `2026-03-0${2 + at}`,
              group,
              facts.messages,
              facts.questions,
              facts.answers,
              facts.repliesReceived,
              facts.shares,
            )
        })
        const [row] = findRanking(ctx.read, [group], week, 10)
        expect(row?.score).toBe(days.reduce((sum, facts) => sum + weightedActivity(facts), 0))
      }),
      { numRuns: 50 },
    )
  })
})

describe('first lines', () => {
  it('are those after joining and before the end of the week; what is no text is a line without words', async () => {
    const { ctx } = createTestApp()
    const given = createGiven(ctx)
    const group = given.group()
    const who = given.member(group, '苏禾')
    given.messages(group, [
      { at: shanghai('2026-02-01'), who, text: '上次来的时候说的' },
      { at: shanghai('2026-03-05', '20:00'), who, text: '[图片]', kind: 'image' },
      { at: shanghai('2026-03-05', '20:01'), who, text: '大家好' },
      { at: shanghai('2026-03-05', '19:00'), who, text: '苏禾加入了群聊', kind: 'system' },
    ])
    const hidden = given.batch(group, { state: 'pending' })
    given.messages(group, [{ at: shanghai('2026-03-05', '18:00'), who, text: '还在导入' }], hidden)
    await deriveStaleDays(ctx)
    const at = (date: string) => Date.parse(shanghai(date, '00:00'))
    const line = findFirstLine(ctx.read, who, at('2026-03-05'), at('2026-03-09'))
    expect(line).toEqual({ sentAt: Date.parse(shanghai('2026-03-05', '20:00')), text: '大家好' })
    expect(findFirstLine(ctx.read, who, at('2026-03-06'), at('2026-03-09'))).toBeNull()
  })
})
