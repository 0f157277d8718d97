import { describe, expect, it } from 'vitest'
import { defaultSeedSettings } from '#shared/features/seed-users/model.ts'
import { shanghai } from '#tests/support/given-chat.ts'
import { createTestApp } from '#tests/support/test-app.ts'
import { createTalk } from './given-talk.ts'

const FROM = '2026-02-01T00:00:00+08:00'
const UNTIL = '2026-03-10T12:00:00+08:00'

async function setUp() {
  const app = createTestApp()
  const talk = createTalk(app)
  const group = talk.group()
  talk.coverage(group, FROM, UNTIL)
  const [gu, meng, he] = ['顾言', '孟婉清', '何小满'].map((name) =>
    talk.member(group, name, { joined: { kind: 'day', by: '2025-12-10' } }),
  ) as [number, number, number]
  talk.talk(group, '2026-03-01', [
    [
      [gu, 9],
      [meng, 4],
    ],
    [[gu, 3]],
  ])
  const add = (who: number, sourceGroupId: string | null = null) =>
    app.api.seedUsers.add({
      selection: { personIds: [talk.personId(who)] as never },
      groupId: talk.groupId(group) as never,
      sourceGroupId: sourceGroupId as never,
    })
  const scoreOf = async (who: number) => {
    const cards = await app.api.seedUsers.list({})
    const card = cards.find(({ personId }) => personId === talk.personId(who))
    const found = (await app.api.seedUsers.scores({})).find(({ seedId }) => seedId === card?.id)
    if (!found || !card) throw new Error('no score')
    return { ...found, card }
  }
  return { ...app, talk, group, gu, meng, he, add, scoreOf }
}

describe('scores of seeds', () => {
  it('rank activity among members with any, and know what is missing', async () => {
    const { talk, gu, he, add, scoreOf } = await setUp()
    await talk.derive()
    await add(gu)
    await add(he)
    const first = await scoreOf(gu)
    expect(first.inputs.engagement).toEqual({ own: 12, below: 1, equal: 1, among: 2 })
    expect(first.inputs).toMatchObject({ orders: null, referrals: null, replies: null, willingness: null })
    expect(first.inputs.tenureDays).toBe(90)
    // (40·0.75 + 30·0.5 + 20·0) ÷ 90, of trust one input of four
    expect(first.score).toBeCloseTo((100 * (30 + 15)) / 90, 6)
    expect(first.confidence).toBeCloseTo(0.4 + 0.3 / 4 + 0.2, 9)
    const silent = await scoreOf(he)
    expect(silent.inputs.engagement).toMatchObject({ own: 0 })
    expect(silent.score).toBeCloseTo((100 * 15) / 90, 6)
  })

  it('count referrals as soon as the workspace knows of any, by referrer and by inviter, each person once', async () => {
    const { ctx, talk, group, gu, meng, add, scoreOf } = await setUp()
    const [one, two] = ['甲', '乙'].map((name) => talk.member(group, name)) as [number, number]
    ctx.writeQuietly((db) => {
      db.run('UPDATE people SET referrer_no = ? WHERE no = ?', talk.personIn(gu), talk.personIn(one))
      db.run('UPDATE memberships SET inviter_no = ? WHERE no IN (?, ?)', gu, one, two)
    })
    await talk.derive()
    await add(gu)
    await add(meng)
    expect((await scoreOf(gu)).inputs.referrals).toBe(2)
    expect((await scoreOf(meng)).inputs.referrals).toBe(0)
  })

  it('take willingness and the reply rate of private chats', async () => {
    const { api, ctx, talk, gu, add, scoreOf } = await setUp()
    await talk.derive()
    await add(gu)
    ctx.writeQuietly((db) => {
      for (const [at, outcome] of ['replied', 'won', 'refused', 'no_reply', 'replied'].entries())
        db.run(
          `INSERT INTO follow_ups (id, person_no, rule, priority, admitted_priority, due_at, state, outcome, closed_at,
             created_at, created_on) VALUES (?, ?, 'manual', 2, 2, 0, 'done', ?, ?, 0, '2026-03-01')`,
          `f${at}`,
          talk.personIn(gu),
          outcome,
          at,
        )
    })
    const before = await scoreOf(gu)
    await api.seedUsers.edit({ id: before.card.id, willingness: 5 })
    const after = await scoreOf(gu)
    expect(after.inputs.replies).toEqual({ settled: 5, replied: 4 })
    expect(after.trustParts.find(({ id }) => id === 'replies')?.value).toBeCloseTo(0.8, 9)
    expect(after.inputs.willingness).toBe(5)
    expect(after.confidence).toBeCloseTo(before.confidence + 0.1, 9)
    expect(after.score ?? 0).toBeGreaterThan(before.score ?? 0)
  })

  it('say nothing of activity where too few days are covered or somebody came after the log ended', async () => {
    const { talk, group, gu, add, scoreOf } = await setUp()
    const thin = talk.group({ name: '薄薄的群' })
    talk.coverage(thin, '2026-03-05T00:00:00+08:00', UNTIL)
    talk.member(thin, '顾言', { personNo: talk.personIn(gu) })
    const late = talk.member(group, '新来的', { joined: { kind: 'day', by: '2026-03-11' } })
    await talk.derive()
    await add(gu, talk.groupId(thin))
    await add(late, talk.groupId(group))
    const seed = await scoreOf(gu)
    expect(seed.source?.window.isEnough).toBe(false)
    expect(seed.inputs).toMatchObject({ engagement: null, value: null, tenureDays: null })
    expect(seed).toMatchObject({ score: null, confidence: 0, lean: null })
    expect((await scoreOf(late)).inputs.engagement).toBeNull()
  })

  it('go on without a source group that is gone', async () => {
    const { ctx, talk, gu, add, scoreOf } = await setUp()
    const gone = talk.group({ name: '撤销的导入' })
    await add(gu, talk.groupId(gone))
    ctx.writeQuietly((db) => db.run('DELETE FROM groups WHERE no = ?', gone))
    expect(await scoreOf(gu)).toMatchObject({ score: null, source: null, lean: null })
  })

  it('compare a seed who became staff with the members, as one more of them', async () => {
    const { ctx, talk, gu, add, scoreOf } = await setUp()
    await add(gu)
    ctx.writeQuietly((db) => db.run("UPDATE memberships SET staff_role = 'kol' WHERE no = ?", gu))
    await talk.derive()
    expect((await scoreOf(gu)).inputs.engagement).toEqual({ own: 12, below: 1, equal: 1, among: 2 })
  })
})

describe('giving and taking', () => {
  it('hears thanks by mention, by quote and from who asked, and requests that are no questions', async () => {
    const { talk, group, gu, meng, he, add, scoreOf } = await setUp()
    const at = (time: string) => shanghai('2026-03-06', time)
    const batch = talk.batch(group, { exporter: 'chatlab' })
    talk.messages(
      group,
      [
        { at: at('09:00:00'), who: meng, text: '请问打卡几点截止？', platformId: 'q1' },
        { at: at('09:01:00'), who: gu, text: '@孟婉清 晚上十点前', platformId: 'a1' },
        { at: at('09:05:00'), who: meng, text: '太感谢了' },
        { at: at('11:30:00'), who: meng, text: '谢谢大家' },
        { at: at('12:00:00'), who: he, text: '谢谢@顾言' },
        { at: at('12:10:00'), who: meng, text: '谢谢分享', replyTo: 'a1' },
        { at: at('12:20:00'), who: gu, text: '谢谢@顾言' },
        { at: at('13:00:00'), who: he, text: '求资料' },
        { at: at('13:01:00'), who: he, text: '发我一份' },
        { at: at('13:02:00'), who: he, text: '有没有人一起？' },
      ],
      batch,
    )
    await talk.derive()
    for (const who of [gu, meng, he]) await add(who)
    const giver = await scoreOf(gu)
    expect(giver.leanFacts).toEqual({
      answers: 1,
      shares: 0,
      thanks: 3,
      questions: 0,
      requests: 0,
      messages: 14,
    })
    expect(giver.lean).toBe('giver')
    expect(giver.reasons[0]).toEqual({ id: 'thanks', count: 3 })
    const taker = await scoreOf(he)
    expect(taker.leanFacts).toMatchObject({ questions: 1, requests: 2, answers: 0 })
    expect(taker.lean).toBe('taker')
    expect(taker.reasons[0]).toEqual({ id: 'asks', count: 3 })
    expect((await scoreOf(meng)).lean).toBe('taker')
  })

  it('marks everybody who gave or asked, by the share of asking that the operator allows', async () => {
    const { api, talk, group, gu, meng, he, add, scoreOf } = await setUp()
    const at = (time: string) => shanghai('2026-03-06', time)
    talk.messages(group, [
      { at: at('09:00:00'), who: gu, text: '请问打卡几点截止？' },
      { at: at('12:00:00'), who: he, text: '谢谢@顾言' },
      { at: at('13:00:00'), who: gu, text: '求资料' },
    ])
    await talk.derive()
    for (const who of [gu, meng, he]) await add(who)
    expect(await scoreOf(gu)).toMatchObject({ lean: 'taker', leanFacts: { thanks: 1, requests: 1 } })
    expect((await scoreOf(meng)).lean).toBeNull()
    const { undoId } = await api.settings.updateSeeds({ ...defaultSeedSettings, takerShare: 0.7 })
    expect((await scoreOf(gu)).lean).toBe('giver')
    await api.workspace.undo({ undoId })
    expect((await scoreOf(gu)).lean).toBe('taker')
  })
})
