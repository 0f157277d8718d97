import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { deriveStaleDays } from '#electron/features/activity/service.ts'
import { type ChatLine, createGiven, shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type FactRow = Record<string, number | string>

function setUp() {
  const app = createTestApp()
  const given = createGiven(app.ctx)
  const group = given.group()
  const xia = given.member(group, '林夏', { staffRole: 'owner' })
  const he = given.member(group, '小禾', { formerNames: ['禾苗'] })
  const yu = given.member(group, '阿宇')
  const bot = given.member(group, '群助手', { isBot: true })
  const say = (lines: ChatLine[]) => given.messages(group, lines)
  const derive = () => deriveStaleDays(app.ctx)
  return { ...app, given, group, xia, he, yu, bot, say, derive }
}

const line = (
  who: number,
  date: string,
  time: string,
  text: string,
  more: Partial<ChatLine> = {},
): ChatLine => ({
  at: shanghai(date, time),
  who,
  text,
  ...more,
})

function factsOf(ctx: DataContext, membershipNo: number, on: string): FactRow | undefined {
  return ctx.read.get<FactRow>(
    `SELECT messages, characters, questions, answers, replies_sent AS sent, replies_received AS received,
       mentions_received AS mentioned, shares, hours FROM daily_facts WHERE membership_no = ? AND on_date = ?`,
    membershipNo,
    on,
  )
}

function dayOf(ctx: DataContext, groupNo: number, on: string) {
  return ctx.read.get<FactRow>(
    `SELECT messages, speakers, staff_messages AS staffMessages, staff_posts AS posts, staff_pickups AS pickups,
       hour_counts AS hours FROM group_days WHERE group_no = ? AND on_date = ?`,
    groupNo,
    on,
  )
}

function questionOf(ctx: DataContext, messageId: number | undefined) {
  return ctx.read.get<FactRow>(
    `SELECT certainty, answer_kind AS kind, answered_at AS at, answerer_no AS "by", staff_answered_at AS staffAt,
       staff_answer_kind AS staffKind FROM questions WHERE message_id = ?`,
    messageId ?? 0,
  )
}

describe('daily facts', () => {
  it('count what members say, ask and share, and at which hours', async () => {
    const { ctx, he, group, say, derive } = setUp()
    say([
      line(he, '2026-03-02', '08:58', '请问几点开始？'),
      line(he, '2026-03-02', '09:10', '[图片]', { kind: 'image' }),
      line(he, '2026-03-02', '21:00', '收到'),
      line(he, '2026-03-02', '21:01', '撤回了一条消息', { kind: 'recall' }),
      line(he, '2026-03-03', '00:00', '只知道哪一天', { precision: 2 }),
      { at: null, who: he, text: '没有时间' },
    ])
    await derive()
    expect(factsOf(ctx, he, '2026-03-02')).toEqual({
      messages: 3,
      characters: 7 + 4 + 2,
      questions: 1,
      answers: 0,
      sent: 0,
      received: 0,
      mentioned: 0,
      shares: 1,
      hours: (1 << 8) | (1 << 9) | (1 << 21),
    })
    expect(factsOf(ctx, he, '2026-03-03')).toMatchObject({ messages: 1, hours: 0 })
    const hours = JSON.parse(String(dayOf(ctx, group, '2026-03-02')?.hours)) as number[]
    expect([hours[8], hours[9], hours[21]]).toEqual([1, 1, 1])
    expect(JSON.parse(String(dayOf(ctx, group, '2026-03-03')?.hours))).toEqual(new Array(24).fill(0))
  })

  it('keep staff and bots apart from the figures of the group, though not from their own', async () => {
    const { ctx, xia, he, bot, group, say, derive } = setUp()
    say([
      line(xia, '2026-03-02', '09:00', '大家早'),
      line(bot, '2026-03-02', '09:01', '今日打卡开始'),
      line(he, '2026-03-02', '09:02', '早'),
    ])
    await derive()
    expect(dayOf(ctx, group, '2026-03-02')).toMatchObject({ messages: 1, speakers: 1, staffMessages: 2 })
    expect(factsOf(ctx, xia, '2026-03-02')).toMatchObject({ messages: 1 })
    expect(factsOf(ctx, bot, '2026-03-02')).toMatchObject({ messages: 1 })
  })

  it('do not see unfinished and withdrawn imports', async () => {
    const { ctx, given, group, he, derive } = setUp()
    const pending = given.batch(group, { state: 'pending' })
    given.messages(group, [line(he, '2026-03-02', '09:00', '还没导完')], pending)
    await derive()
    expect(factsOf(ctx, he, '2026-03-02')).toBeUndefined()
  })

  it('count mentions and quotes to who is meant, by current and former names, on a day without own lines too', async () => {
    const { ctx, he, yu, say, derive } = setUp()
    say([
      line(he, '2026-03-02', '09:00', '今天读完第三章', { platformId: 'm1' }),
      line(yu, '2026-03-03', '09:00', '@小禾 厉害'),
      line(yu, '2026-03-03', '09:01', '@禾苗 厉害'),
      line(yu, '2026-03-03', '09:02', '@小禾厉害'),
      line(yu, '2026-03-03', '09:03', '我也读完了', { replyTo: 'm1' }),
    ])
    await derive()
    expect(factsOf(ctx, he, '2026-03-03')).toMatchObject({ messages: 0, mentioned: 2, received: 1, hours: 0 })
    expect(factsOf(ctx, yu, '2026-03-03')).toMatchObject({ messages: 4, sent: 1, answers: 0 })
  })
})

describe('answers', () => {
  it('are certain by a quote of the question or a mention of the asker within 24 hours, and credited', async () => {
    const { ctx, he, yu, xia, say, derive } = setUp()
    const [first, second] = say([
      line(he, '2026-03-02', '23:50', '请问几点开始？', { platformId: 'q1' }),
      line(yu, '2026-03-02', '23:55', '有没有人一起？', { platformId: 'q2' }),
      line(yu, '2026-03-03', '09:00', '八点', { replyTo: 'q1' }),
      line(xia, '2026-03-03', '10:00', '@阿宇 我来'),
      line(xia, '2026-03-03', '11:00', '@阿宇 真的来'),
    ])
    await derive()
    expect(questionOf(ctx, first)).toEqual({
      certainty: 'certain',
      kind: 'certain',
      at: Date.parse(shanghai('2026-03-03', '09:00')),
      by: yu,
      staffAt: null,
      staffKind: null,
    })
    expect(questionOf(ctx, second)).toMatchObject({ kind: 'certain', by: xia, staffKind: 'certain' })
    expect(factsOf(ctx, yu, '2026-03-03')).toMatchObject({ answers: 1 })
    expect(factsOf(ctx, xia, '2026-03-03')).toMatchObject({ answers: 1 })
  })

  it('come too late after 24 hours, and never from the asker', async () => {
    const { ctx, he, yu, say, derive } = setUp()
    const [late] = say([
      line(he, '2026-03-02', '09:00', '请问几点开始？', { platformId: 'q1' }),
      line(he, '2026-03-02', '10:00', '没人知道就算了', { replyTo: 'q1' }),
      line(yu, '2026-03-03', '09:01', '八点开始', { replyTo: 'q1' }),
    ])
    await derive()
    expect(questionOf(ctx, late)).toMatchObject({ kind: null, by: null })
    expect(factsOf(ctx, yu, '2026-03-03')).toMatchObject({ answers: 0, sent: 1 })
  })

  it('are only probable when the next speaker or staff states something within 5 minutes: nobody is credited', async () => {
    const { ctx, he, yu, xia, given, group, say, derive } = setUp()
    const min = given.member(group, '敏敏')
    const [byNext, byStaff, byOther, tooShort, tooLate, byQuestion] = say([
      line(he, '2026-03-02', '09:00', '几点开始？'),
      line(yu, '2026-03-02', '09:01', '应该是八点'),
      line(he, '2026-03-02', '10:00', '在哪里看？'),
      line(yu, '2026-03-02', '10:01', '嗯'),
      line(xia, '2026-03-02', '10:04', '小程序里看'),
      line(he, '2026-03-02', '11:00', '要带书吗'),
      line(yu, '2026-03-02', '11:01', '嗯'),
      line(min, '2026-03-02', '11:02', '我这就去买一本'),
      line(he, '2026-03-02', '12:00', '有电子版吗'),
      line(yu, '2026-03-02', '12:01', '有的吧'),
      line(he, '2026-03-02', '13:00', '收费吗'),
      line(yu, '2026-03-02', '13:06', '应该不收费'),
      line(he, '2026-03-02', '14:00', '可以转发吗'),
      line(yu, '2026-03-02', '14:01', '你想转给谁？'),
    ]).filter((_, index) => [0, 2, 5, 8, 10, 12].includes(index))
    await derive()
    expect(questionOf(ctx, byNext)).toMatchObject({ kind: 'probable', by: null, staffKind: null })
    expect(questionOf(ctx, byStaff)).toMatchObject({ kind: 'probable', staffKind: 'probable' })
    expect(questionOf(ctx, byOther)).toMatchObject({ kind: null })
    expect(questionOf(ctx, tooShort)).toMatchObject({ kind: null })
    expect(questionOf(ctx, tooLate)).toMatchObject({ kind: null })
    expect(questionOf(ctx, byQuestion)).toMatchObject({ kind: null })
    expect(factsOf(ctx, yu, '2026-03-02')).toMatchObject({ answers: 0 })
  })

  it('of a quote that only names its author go to what that person asked', async () => {
    const { ctx, he, yu, say, derive } = setUp()
    const [asked] = say([
      line(he, '2026-03-02', '09:00', '几点开始？'),
      line(yu, '2026-03-02', '15:00', '八点', { replyTo: '@小禾' }),
    ])
    await derive()
    expect(questionOf(ctx, asked)).toMatchObject({ kind: 'certain', by: yu })
    expect(factsOf(ctx, he, '2026-03-02')).toMatchObject({ received: 1 })
  })

  it('of bots count for nothing', async () => {
    const { ctx, he, bot, say, derive } = setUp()
    const [asked] = say([
      line(he, '2026-03-02', '09:00', '几点开始？'),
      line(bot, '2026-03-02', '09:00', '@小禾 欢迎加入本群'),
    ])
    await derive()
    expect(questionOf(ctx, asked)).toMatchObject({ kind: null })
  })

  it('are not what a quote of a bot’s question is, though it is a reply', async () => {
    const { ctx, he, bot, say, derive } = setUp()
    say([
      line(bot, '2026-03-02', '09:00', '今天你打卡了吗？', { platformId: 'b1' }),
      line(he, '2026-03-02', '09:01', '打了', { replyTo: 'b1' }),
    ])
    await derive()
    expect(factsOf(ctx, he, '2026-03-02')).toMatchObject({ sent: 1, answers: 0 })
    expect(factsOf(ctx, bot, '2026-03-02')).toMatchObject({ questions: 1, received: 1 })
    expect(ctx.read.value('SELECT count(*) FROM questions')).toBe(0)
  })

  it('with minutes only may come in the same minute, whatever the order of lines', async () => {
    const { ctx, he, yu, say, derive } = setUp()
    const minute = { precision: 1 }
    const [, asked] = say([
      line(yu, '2026-03-02', '09:00', '今晚八点开始', minute),
      line(he, '2026-03-02', '09:00', '几点开始？', minute),
    ])
    await derive()
    expect(questionOf(ctx, asked)).toMatchObject({ kind: 'probable' })
  })
})

describe('two certain answers within one minute', () => {
  it.each([
    [0, 1],
    [1, 0],
  ])('name the same answerer whichever line was stored first (%i, %i)', async (...order) => {
    const { ctx, he, yu, xia, say, derive } = setUp()
    const minute = { precision: 1 }
    const answers = [
      line(xia, '2026-03-02', '09:05', '八点', { ...minute, replyTo: 'q1' }),
      line(yu, '2026-03-02', '09:05', '晚上八点', { ...minute, replyTo: 'q1' }),
    ]
    const [asked] = say([
      line(he, '2026-03-02', '09:00', '几点开始？', { ...minute, platformId: 'q1' }),
      ...order.flatMap((index) => answers[index] ?? []),
    ])
    await derive()
    expect(questionOf(ctx, asked)).toMatchObject({ kind: 'certain', by: xia, staffKind: 'certain' })
    expect(factsOf(ctx, yu, '2026-03-02')).toMatchObject({ answers: 1 })
  })
})

describe('posts of staff', () => {
  it('join what comes within 10 minutes, and are picked up within the hour', async () => {
    const { ctx, group, xia, he, say, derive } = setUp()
    say([
      line(xia, '2026-03-02', '09:00', '早上好'),
      line(xia, '2026-03-02', '09:10', '今天读第三章'),
      line(he, '2026-03-02', '10:10', '好的'),
      line(xia, '2026-03-02', '12:00', '中午好'),
      line(xia, '2026-03-02', '12:11', '有空的来'),
      line(xia, '2026-03-02', '23:58', '晚安'),
      line(xia, '2026-03-03', '00:05', '明天见'),
      line(he, '2026-03-03', '00:30', '晚安'),
    ])
    await derive()
    expect(dayOf(ctx, group, '2026-03-02')).toMatchObject({ posts: 4, pickups: 2 })
    expect(dayOf(ctx, group, '2026-03-03')).toMatchObject({ posts: 0, pickups: 0 })
  })
})
