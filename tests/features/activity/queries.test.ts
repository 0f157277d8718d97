import { describe, expect, it } from 'vitest'
import {
  findAddressedLines,
  findAliases,
  findMemberDays,
  findMessagesAfter,
  findNames,
  findQuestions,
  findStoredDay,
} from '#electron/features/activity/facts/queries.ts'
import {
  findFacts,
  findFigureMembers,
  findOutdatedNos,
  findSpokenSpans,
  findTotals,
} from '#electron/features/activity/figures/queries.ts'
import {
  countFlow,
  countPresent,
  countRoles,
  countSpeakers,
  countTiers,
  findAskedQuestions,
  findGroupDays,
  findJoiners,
} from '#electron/features/activity/overview/queries.ts'
import {
  countSilentMembers,
  findLastActiveDay,
  findLastMessageAt,
  findSilentMembers,
} from '#electron/features/activity/queries.ts'
import { createGiven, onDay, shanghai } from '#tests/support/given-chat.ts'
import { fullScans, plansOf } from '#tests/support/query-plans.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const [from, to] = [onDay('2026-02-01'), onDay('2026-03-01')]

describe('reading for activity', () => {
  it('uses an index for every table that grows with messages or members', () => {
    const { ctx } = createTestApp()
    const plans = plansOf(ctx.read, (db) => {
      findMessagesAfter(db, 1, { at: 0, id: 0 }, 1, 10)
      findAddressedLines(db, 1, { at: 0, id: 0 }, 10)
      findAliases(db, [1, 2])
      findNames(db, [1])
      findMemberDays(db, 1, from)
      findStoredDay(db, 1, from, to)
      findQuestions(db, 1, 0, 1)
      findFacts(db, [1, 2], from)
      findTotals(db, [1, 2])
      findSpokenSpans(db, [1, 2])
      findFigureMembers(db, [1, 2])
      findOutdatedNos(db, [1, 2])
      countPresent(db, 1)
      countFlow(db, 1, 'joined', { from, to })
      countSpeakers(db, 1, [{ from, to }])
      countTiers(db, 1)
      countRoles(db, 1)
      findGroupDays(db, 1, from, to)
      findAskedQuestions(db, 1, 0, 1)
      findJoiners(db, 1, { from, to }, 7)
      findLastMessageAt(db, 1)
      findSilentMembers(db, 1, { offset: 0, limit: 10, onlyNotExempt: true })
      countSilentMembers(db, 1, true)
      findLastActiveDay(db, 1)
    })
    const scans = plans.flatMap((plan) =>
      fullScans(plan, [
        'm',
        'f',
        'q',
        's',
        'p',
        'daily_facts',
        'questions',
        'group_days',
        'messages',
        'memberships',
      ]),
    )
    expect(scans).toEqual([])
  })

  it('reads messages in order of time without sorting, and mentions from their own index', () => {
    const { ctx } = createTestApp()
    const [messages, addressed, speakers] = plansOf(ctx.read, (db) => {
      findMessagesAfter(db, 1, { at: 0, id: 0 }, 1, 10)
      findAddressedLines(db, 1, { at: 0, id: 0 }, 10)
      countSpeakers(db, 1, [{ from, to }])
    })
    expect(messages?.steps.join('\n')).toContain('messages_by_group_time')
    expect(messages?.steps.join('\n')).not.toContain('ORDER BY')
    expect(addressed?.steps.join('\n')).toContain('messages_addressed')
    expect(addressed?.steps.join('\n')).not.toContain('ORDER BY')
    expect(speakers?.steps.join('\n')).toContain(
      'USING PRIMARY KEY (membership_no=? AND on_date>? AND on_date<?)',
    )
  })

  it('finds the first and last line of a member by two look-ups', () => {
    const { ctx } = createTestApp()
    const [spoken] = plansOf(ctx.read, (db) => findSpokenSpans(db, [1]))
    const steps = spoken?.steps.join('\n') ?? ''
    expect(steps).toContain('messages_by_member_time')
    expect(steps).not.toContain('ORDER BY')
  })
})

describe('coverage of several groups', () => {
  it('ends with the latest export, and covers days that any group covers whole', async () => {
    const { api, ctx } = createTestApp({ now: '2026-02-09T09:00:00+08:00' })
    const given = createGiven(ctx)
    const [one, two] = [given.group(), given.group(), given.group()]
    given.coverage(one, shanghai('2026-02-01', '08:00'), shanghai('2026-02-04', '12:00'))
    given.coverage(two, shanghai('2026-02-04', '00:00'), shanghai('2026-02-05', '12:00'))
    given.batch(one, {
      covers: { from: shanghai('2026-01-01'), until: shanghai('2026-03-01') },
      state: 'undone',
    })
    expect((await api.today.numbers({})).dataUntil).toBe(Date.parse(shanghai('2026-02-05', '12:00')))
    const rows = await api.groups.rows({})
    expect(rows.map(({ summary }) => summary.coverage.dataUntilOn)).toEqual([
      '2026-02-04',
      '2026-02-05',
      null,
    ])
    const { days } = await api.reports.weekly({ groupId: null, date: onDay('2026-02-02') })
    const observed = days.filter(({ messages }) => messages !== null).map(({ date }) => date)
    expect(observed).toEqual(['2026-02-02', '2026-02-03', '2026-02-04'])
  })
})
