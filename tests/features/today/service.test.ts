import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenLine, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Group days as derivation leaves them after the given lines. */
function deriveGroupDays(ctx: DataContext): void {
  ctx.writeQuietly((db) =>
    db.run(
      `INSERT INTO group_days (group_no, on_date, messages, speakers, staff_messages, staff_posts, staff_pickups, hour_counts)
       SELECT group_no, on_date, sum(messages), count(*), 0, 0, 0, '[]' FROM daily_facts WHERE true GROUP BY 1, 2
       ON CONFLICT DO NOTHING`,
    ),
  )
}

/** Noon of Tuesday 2026-03-10 in Shanghai is "now" everywhere. */
describe('the numbers of the day', () => {
  it('count joins, leaves and speakers by day, staff apart, people once', async () => {
    const { api, ctx } = createTestApp()
    const book = givenGroup(ctx, { name: '晚读共读会' })
    const run = givenGroup(ctx, { name: '滨江晨跑团' })
    const both = givenMember(ctx, book, { name: '周敏', joinedOn: '2026-03-10' })
    const again = givenMember(ctx, run, { name: '周敏', personNo: both.personNo, joinedOn: '2026-02-01' })
    const admin = givenMember(ctx, book, { name: '林夏', staffRole: 'owner', joinedOn: '2026-03-10' })
    givenMember(ctx, book, { name: '老方', joinedOn: '2026-03-09', leftOn: '2026-03-10' })
    for (const member of [both, again, admin])
      givenLine(ctx, member, { at: '2026-03-10T08:00:00+08:00', text: '早' })
    givenLine(ctx, again, { at: '2026-03-08T08:00:00+08:00', text: '周日的早' })
    deriveGroupDays(ctx)
    const { joined, speakers, left, dataUntil, staleDays } = await api.today.numbers({})
    expect(joined).toMatchObject({ today: 1, yesterday: 1, week: 2, days: [0, 0, 0, 0, 0, 1, 1] })
    expect(speakers).toMatchObject({ today: 1, yesterday: 0, week: 1, days: [0, 0, 0, 0, 1, 0, 1] })
    expect(left).toMatchObject({ today: 1, yesterday: 0, week: 1 })
    expect([dataUntil, staleDays]).toEqual([ctx.clock.now(), null])
    expect((await api.today.numbers({ groupId: run.id as never })).joined.today).toBe(0)
    const ofBook = await api.today.numbers({ groupId: book.id as never })
    expect(ofBook.speakers).toMatchObject({ today: 1, week: 1, days: [0, 0, 0, 0, 0, 0, 1] })
  })

  it('are unknown, never zero, on days that no log observed', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx, { from: '2026-03-06T00:00:00+08:00', until: '2026-03-08T18:00:00+08:00' })
    givenLine(ctx, givenMember(ctx, group, { name: '周敏' }), { at: '2026-03-07T08:00:00+08:00', text: '早' })
    deriveGroupDays(ctx)
    const { speakers, unanswered } = await api.today.numbers({})
    expect(speakers).toMatchObject({ today: null, yesterday: null, week: null })
    expect(speakers.days).toEqual([null, null, 0, 1, 0, null, null])
    expect(unanswered).toMatchObject({ now: 0, yesterday: null })
  })

  it('say how old the data are from the eighth day on', async () => {
    const { api, ctx } = createTestApp()
    givenGroup(ctx, { until: '2026-03-02T11:00:00+08:00' })
    expect(await api.today.numbers({})).toMatchObject({ staleDays: 8, unanswered: { now: null } })
    const fresh = createTestApp()
    givenGroup(fresh.ctx, { until: '2026-03-03T11:00:00+08:00' })
    expect((await fresh.api.today.numbers({})).staleDays).toBeNull()
  })

  it('know nothing in a workspace without logs', async () => {
    const { api } = createTestApp()
    const numbers = await api.today.numbers({})
    expect(numbers).toMatchObject({
      dataUntil: null,
      due: { now: 0 },
      joined: { today: null },
      unanswered: { now: null },
    })
  })

  it('take joins of which only an interval is known into the week alone, as an estimate', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '甲', joinedAfter: '2026-03-08', joinedOn: '2026-03-10' })
    givenMember(ctx, group, { name: '乙', joinedAfter: '2026-03-01', joinedOn: '2026-03-10' })
    expect((await api.today.numbers({})).joined).toMatchObject({ today: 0, week: 1, isEstimated: true })
  })

  it('count questions that a log observed to stay unanswered, and name the oldest', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx, { until: '2026-03-10T11:00:00+08:00' })
    const member = givenMember(ctx, group, { name: '周敏' })
    givenQuestion(ctx, member, { at: '2026-03-09T20:00:00+08:00', text: '第三章在哪里？' })
    givenQuestion(ctx, member, { at: '2026-03-10T08:00:00+08:00', text: '今晚几点？' })
    givenQuestion(ctx, member, { at: '2026-03-10T10:00:00+08:00', text: '刚问的，还不到两小时？' })
    givenQuestion(ctx, member, { at: '2026-03-10T08:30:00+08:00', text: '这个怎么弄', certainty: 'likely' })
    givenQuestion(ctx, member, { at: '2026-03-10T08:40:00+08:00', text: '有人吗？', answerKind: 'probable' })
    expect((await api.today.numbers({})).unanswered).toMatchObject({ now: 2, yesterday: 1, oldestHours: 15 })
    const questions = await api.today.listUnanswered({})
    expect(questions.map(({ text, isCertain }) => [text, isCertain])).toEqual([
      ['第三章在哪里？', true],
      ['今晚几点？', true],
      ['这个怎么弄', false],
    ])
  })

  it('count what is due with its bars, and lead from a number to its people and their cards', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const inviter = givenMember(ctx, group, { name: '徐岚' })
    givenMember(ctx, group, {
      name: '宋捷',
      joinedAt: '2026-03-10T09:10:00+08:00',
      inviterNo: inviter.membershipNo,
    })
    await generateFollowUps(ctx)
    expect((await api.today.numbers({})).due).toEqual({
      now: 1,
      overdue: 0,
      yesterday: 0,
      days: [0, 0, 0, 0, 0, 0, 1],
      doneWeek: 0,
      doneLastWeek: 0,
    })
    const [card] = await api.followUps.listDue({})
    expect(await api.today.listPeople({ figure: 'joined' })).toMatchObject([
      { personName: '宋捷', inviterName: '徐岚', messages: 0, followUpId: card!.id, on: '2026-03-10' },
    ])
  })

  it('list the speakers of the last day that a log tells of', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx, { until: '2026-03-09T23:00:00+08:00' })
    const [few, many] = ['少', '多'].map((name) => givenMember(ctx, group, { name }))
    givenLine(ctx, few!, { at: '2026-03-09T08:00:00+08:00', text: '一' })
    for (const text of ['一', '二', '三']) givenLine(ctx, many!, { at: '2026-03-09T09:00:00+08:00', text })
    const people = await api.today.listPeople({ figure: 'speakers' })
    expect(people.map(({ personName, messages, on }) => [personName, messages, on])).toEqual([
      ['多', 3, '2026-03-09'],
      ['少', 1, '2026-03-09'],
    ])
    expect(await api.today.listPeople({ figure: 'left' })).toEqual([])
  })
})

describe('week against week', () => {
  it('compares the days of this week with the same days of the last', async () => {
    const { api, ctx, clock } = createTestApp({ now: '2026-03-03T12:00:00+08:00' })
    const group = givenGroup(ctx, { until: '2026-03-10T12:00:00+08:00' })
    const [early, late] = ['周敏', '宋捷'].map((name) => givenMember(ctx, group, { name }))
    for (const on of ['2026-03-02', '2026-03-03', '2026-03-05']) {
      givenMember(ctx, group, { name: `新人 ${on}`, joinedOn: on })
      givenLine(ctx, early!, { at: `${on}T08:00:00+08:00`, text: '早' })
    }
    givenLine(ctx, late!, { at: '2026-03-04T08:00:00+08:00', text: '周三的早' })
    deriveGroupDays(ctx)
    await generateFollowUps(ctx)
    for (const card of await api.followUps.listDue({}))
      await api.followUps.complete({ id: card.id, outcome: 'replied' })
    clock.set('2026-03-10T12:00:00+08:00')
    const { joined, speakers, due } = await api.today.numbers({})
    expect(joined).toMatchObject({ week: 0, lastWeek: 2 })
    expect(speakers).toMatchObject({ week: 0, lastWeek: 1 })
    expect([due.doneWeek, due.doneLastWeek]).toEqual([0, 2])
  })

  it('says nothing of a last week that no log observed', async () => {
    const { api, ctx } = createTestApp()
    givenGroup(ctx, { from: '2026-03-09T00:00:00+08:00' })
    expect((await api.today.numbers({})).speakers).toMatchObject({ week: 0, lastWeek: null })
  })
})

describe('who is meant after an @', () => {
  it('is found by name, remark, pinyin and initials, however the line goes on', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '王小雨' })
    givenMember(ctx, group, { name: '小王' })
    ctx.writeQuietly((db) => {
      db.run("UPDATE people SET search_text = '王小雨 小雨妈妈 wangxiaoyu wxy' WHERE display_name = '王小雨'")
    })
    const find = async (text: string) => {
      const { length, people } = await api.today.findMentioned({ text })
      return [text.slice(0, length), people.map(({ name }) => name)]
    }
    expect(await find('小王明天问体验课感受')).toEqual(['小王', ['小王']])
    expect(await find('小雨妈妈')).toEqual(['小雨妈妈', ['王小雨']])
    expect(await find('wxy')).toEqual(['wxy', ['王小雨']])
    expect(await find('wangxiao')).toEqual(['wangxiao', ['王小雨']])
    expect(await find('王')).toEqual(['王', ['小王', '王小雨']])
    expect(await find('李')).toEqual(['', []])
    expect(await find('')).toEqual(['', []])
  })
})

describe('an alert', () => {
  it('is silent for the day when it was told so, and can be taken back', async () => {
    const { api, ctx, clock } = createTestApp()
    const old = givenGroup(ctx, { name: '青禾小铺', until: '2026-02-24T12:00:00+08:00' })
    givenGroup(ctx, { name: '写作营', until: '2026-02-25T12:00:00+08:00' })
    const names = async () =>
      (await api.today.alerts({})).map((one) => ('groupName' in one ? one.groupName : ''))
    expect(await names()).toEqual(['青禾小铺', '写作营'])
    const { undoId } = await api.today.hushAlert({ kind: 'stale_data', groupId: old.id as never })
    expect(await names()).toEqual(['写作营'])
    await api.workspace.undo({ undoId })
    expect(await names()).toEqual(['青禾小铺', '写作营'])
    await api.today.hushAlert({ kind: 'stale_data', groupId: old.id as never })
    clock.set('2026-03-11T08:00:00+08:00')
    expect(await names()).toEqual(['青禾小铺', '写作营'])
  })
})

describe('what needs attention', () => {
  it('names unanswered questions, replies to ask for, old logs and groups without one', async () => {
    const { api, ctx, clock } = createTestApp()
    const group = givenGroup(ctx, { name: '晚读共读会', until: '2026-03-10T11:00:00+08:00' })
    givenGroup(ctx, { name: '青禾小铺', until: '2026-02-24T12:00:00+08:00' })
    const empty = givenGroup(ctx, { name: '写作营', until: null })
    ctx.writeQuietly((db) => db.run("UPDATE import_batches SET state = 'undone' WHERE no = ?", empty.batchNo))
    givenGroup(ctx, { name: '已结束的', until: null, lifecycle: 'ended' })
    const member = givenMember(ctx, group, { name: '周敏', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    const [card] = await api.followUps.listDue({})
    await api.followUps.complete({ id: card!.id, outcome: 'sent_waiting' })
    clock.set('2026-03-13T12:00:00+08:00')
    ctx.writeQuietly((db) =>
      db.run('UPDATE import_batches SET covers_until = ? WHERE no = ?', clock.now(), group.batchNo),
    )
    givenQuestion(ctx, member, { at: '2026-03-13T07:00:00+08:00', text: '在哪里看回放？' })
    await generateFollowUps(ctx)
    expect(await api.today.alerts({})).toMatchObject([
      { kind: 'unanswered', count: 1, oldestHours: 5, groupName: '晚读共读会', groups: 1 },
      { kind: 'ask_reply', count: 1, oldestDays: 3 },
      { kind: 'stale_data', groupName: '青禾小铺', days: 17 },
      { kind: 'no_import', groupName: '写作营' },
    ])
    expect(await api.today.alerts({ groupId: empty.id as never })).toMatchObject([{ kind: 'no_import' }])
  })
})
