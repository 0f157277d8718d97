import { describe, expect, it } from 'vitest'
import { generationJob } from '#electron/features/follow-ups/jobs.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import {
  givenActiveDays,
  givenChatBatch,
  givenGroup,
  givenLine,
  givenMember,
  givenQuestion,
} from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** Noon of 2026-03-10 in Shanghai is "now" everywhere. */
describe('the rules over a workspace', () => {
  it('welcomes who joined today by 21:00, with the inviter', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const inviter = givenMember(ctx, group, { name: '徐岚' })
    givenMember(ctx, group, {
      name: '宋捷',
      joinedAt: '2026-03-10T09:10:00+08:00',
      inviterNo: inviter.membershipNo,
    })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 1, held: 0, stale: 0 })
    const [card] = await api.followUps.listDue({})
    expect(card).toMatchObject({
      personName: '宋捷',
      source: 'welcome',
      priority: 2,
      groupName: '晚读共读会',
    })
    expect(card?.dueAt).toBe(Date.parse('2026-03-10T21:00:00+08:00'))
    expect(card?.reasons[0]?.facts).toEqual({
      rule: 'welcome',
      joinedOn: '2026-03-10',
      inviterName: '徐岚',
      channel: null,
    })
  })

  it('makes nothing new when it runs twice', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '宋捷', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    expect(await generateFollowUps(ctx, 'recent')).toMatchObject({ created: 0, joined: 0, withdrawn: 0 })
    expect(await api.followUps.listDue({})).toHaveLength(1)
  })

  it('raises an unanswered question only where the log observed two hours of silence', async () => {
    const { api, ctx } = createTestApp()
    const heard = givenGroup(ctx, { name: '听到的', until: '2026-03-10T11:30:00+08:00' })
    const short = givenGroup(ctx, { name: '太短的', until: '2026-03-10T10:00:00+08:00' })
    const excerpt = givenGroup(ctx, { name: '节选', until: null })
    for (const group of [heard, short, excerpt]) {
      const member = givenMember(ctx, group, { name: `周敏${group.name}` })
      givenQuestion(ctx, member, { at: '2026-03-10T09:00:00+08:00', text: '卡片笔记用手机记可以吗？' })
    }
    await generateFollowUps(ctx)
    const cards = await api.followUps.listDue({})
    expect(cards.map((card) => card.groupName)).toEqual([])
    const later = await api.followUps.listLater({})
    expect(later.map((card) => card.groupName)).toEqual(['听到的'])
    expect(later[0]?.dueAt).toBe(Date.parse('2026-03-11T09:00:00+08:00'))
    expect(later[0]?.reasons[0]?.facts).toEqual({ rule: 'unanswered_question', isFirst: true, hours: 2 })
  })

  it('leaves likely, probably answered and staff questions alone', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const at = '2026-03-10T08:00:00+08:00'
    givenQuestion(ctx, givenMember(ctx, group, { name: '甲' }), {
      at,
      text: '这个怎么弄呢',
      certainty: 'likely',
    })
    givenQuestion(ctx, givenMember(ctx, group, { name: '乙' }), {
      at,
      text: '几点？',
      answerKind: 'probable',
    })
    givenQuestion(ctx, givenMember(ctx, group, { name: '丙', staffRole: 'admin' }), { at, text: '谁在？' })
    givenQuestion(ctx, givenMember(ctx, group, { name: '丁', leftOn: '2026-03-10' }), {
      at,
      text: '还有吗？',
    })
    await generateFollowUps(ctx)
    const cards = await api.followUps.listLater({})
    expect(cards.map((card) => card.source)).toEqual(['left_group'])
  })

  it('calls people quiet after 14 observed silent days, and nobody while the data are old', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx, { until: '2026-03-10T08:00:00+08:00' })
    const quiet = givenMember(ctx, group, { name: '阿青' })
    givenActiveDays(ctx, quiet, '2026-02-21T20:00:00+08:00', 3)
    const rare = givenMember(ctx, group, { name: '偶尔' })
    givenActiveDays(ctx, rare, '2026-02-21T20:00:00+08:00', 2)
    const old = givenGroup(ctx, { name: '旧数据', until: '2026-03-02T08:00:00+08:00' })
    givenActiveDays(ctx, givenMember(ctx, old, { name: '老陈' }), '2026-02-13T20:00:00+08:00', 5)
    await generateFollowUps(ctx)
    const cards = [...(await api.followUps.listDue({})), ...(await api.followUps.listLater({}))]
    expect(cards.map((card) => [card.personName, card.reasons[0]?.facts])).toEqual([
      ['阿青', { rule: 'gone_quiet', silentDays: 16, activeDays: 3 }],
    ])
  })

  it('does not count days that no log observed as silence', async () => {
    const { ctx } = createTestApp()
    const group = givenGroup(ctx, { from: '2026-01-01T00:00:00+08:00', until: '2026-02-24T00:00:00+08:00' })
    givenChatBatch(ctx, group.no, { from: Date.parse('2026-03-05T00:00:00+08:00'), until: ctx.clock.now() })
    givenActiveDays(ctx, givenMember(ctx, group, { name: '阿青' }), '2026-02-21T20:00:00+08:00', 3)
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0 })
  })

  it('does not flood the day when six months of log arrive at once', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    for (let index = 0; index < 40; index += 1)
      givenMember(ctx, group, { name: `新人${index}`, joinedOn: '2026-03-09' })
    for (let index = 0; index < 218; index += 1)
      givenMember(ctx, group, { name: `旧人${index}`, joinedOn: '2026-01-05' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 15, held: 25, stale: 218 })
    expect(await api.followUps.counts({})).toMatchObject({ held: 25, staleToday: 218, cap: 15 })
    expect(await api.followUps.listHeld({})).toHaveLength(25)
    for (const { id } of await api.followUps.listDue({}))
      await api.followUps.complete({ id, outcome: 'replied' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0, held: 25 })
  })

  it('lets those behind the cap in on the next day, and lets them expire', async () => {
    const { api, ctx, clock } = createTestApp()
    const group = givenGroup(ctx)
    for (let index = 0; index < 40; index += 1)
      givenMember(ctx, group, { name: `新人${index}`, joinedAt: '2026-03-10T08:00:00+08:00' })
    await generateFollowUps(ctx)
    clock.set('2026-03-11T00:01:00+08:00')
    expect(await generateFollowUps(ctx, 'recent')).toMatchObject({ created: 15, held: 10 })
    clock.set('2026-03-13T08:00:00+08:00')
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0, held: 0, stale: 10 })
    expect(await api.followUps.counts({})).toMatchObject({ overdue: 30, staleToday: 10 })
  })

  it('joins further reasons to the open card, the most urgent leading', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '何小满', joinedOn: '2026-03-09' })
    await generateFollowUps(ctx)
    givenQuestion(ctx, member, { at: '2026-03-10T09:30:00+08:00', text: '请问第三章在哪里领？' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0, joined: 2 })
    const cards = [...(await api.followUps.listDue({})), ...(await api.followUps.listLater({}))]
    expect(cards).toHaveLength(1)
    expect(cards[0]).toMatchObject({ source: 'unanswered_question', priority: 1 })
    expect(cards[0]?.reasons.map((reason) => reason.facts.rule)).toEqual([
      'unanswered_question',
      'first_voice',
      'welcome',
    ])
  })

  it('withdraws an untouched card when the question is answered, and keeps a copied one', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const lines = ['甲', '乙'].map((name) =>
      givenQuestion(ctx, givenMember(ctx, group, { name }), {
        at: '2026-03-10T09:00:00+08:00',
        text: `${name}问？`,
      }),
    )
    await generateFollowUps(ctx)
    const touched = (await api.followUps.listLater({})).find((card) => card.personName === '乙')!
    await api.followUps.markCopied({ id: touched.id, scriptId: null })
    ctx.writeQuietly((db) => {
      for (const id of lines) db.run("UPDATE questions SET answer_kind = 'certain' WHERE message_id = ?", id)
    })
    expect(await generateFollowUps(ctx)).toMatchObject({ withdrawn: 1 })
    expect((await api.followUps.listLater({})).map((card) => card.personName)).toEqual(['乙'])
  })

  it('never raises what was done, even after the import was undone and done again', async () => {
    const { api, ctx } = createTestApp()
    const group = givenGroup(ctx)
    const member = givenMember(ctx, group, { name: '周敏' })
    const line = { at: '2026-03-10T09:00:00+08:00', text: '第三章的方法可以用吗？' }
    const first = givenQuestion(ctx, member, line)
    await generateFollowUps(ctx)
    const [card] = await api.followUps.listLater({})
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    ctx.writeQuietly((db) => {
      db.run('DELETE FROM questions WHERE message_id = ?', first)
      db.run('DELETE FROM messages WHERE id = ?', first)
    })
    await generateFollowUps(ctx)
    givenQuestion(ctx, member, { ...line, at: '2026-03-10T09:00:31+08:00' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0, stale: 0 })
  })

  it('gives a person a week of rest from rules, but not from urgent ones', async () => {
    const { api, ctx, clock } = createTestApp()
    const group = givenGroup(ctx, { until: '2026-03-20T00:00:00+08:00' })
    const member = givenMember(ctx, group, { name: '何小满', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    const [card] = await api.followUps.listDue({})
    await api.followUps.complete({ id: card!.id, outcome: 'replied' })
    clock.set('2026-03-12T12:00:00+08:00')
    givenLine(ctx, member, { at: '2026-03-12T11:00:00+08:00', text: '大家好，我是新来的' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0, resting: 1 })
    givenQuestion(ctx, member, { at: '2026-03-12T09:00:00+08:00', text: '在哪里看回放？' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 1 })
    expect((await api.followUps.listLater({}))[0]?.source).toBe('unanswered_question')
  })

  it('asks about a waiting chat after 3 days and gives up after 7', async () => {
    const { api, ctx, clock } = createTestApp()
    const group = givenGroup(ctx)
    givenMember(ctx, group, { name: '宋捷', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    const [card] = await api.followUps.listDue({})
    await api.followUps.complete({ id: card!.id, outcome: 'sent_waiting' })
    expect(await api.followUps.listWaiting({})).toMatchObject([{ asksForReply: false }])
    clock.set('2026-03-13T12:00:00+08:00')
    await generateFollowUps(ctx, 'recent')
    expect(await api.followUps.listWaiting({})).toMatchObject([{ asksForReply: true }])
    clock.set('2026-03-17T12:00:00+08:00')
    await generateFollowUps(ctx, 'recent')
    expect(await api.followUps.listWaiting({})).toEqual([])
    const history = await api.followUps.listOfPerson({ personId: card!.personId })
    expect(history).toMatchObject([{ state: 'done', outcome: 'no_reply' }])
  })

  it('leaves everything as it was when it is stopped half-way', async () => {
    const { api, ctx } = createTestApp()
    givenMember(ctx, givenGroup(ctx), { name: '宋捷', joinedOn: '2026-03-10' })
    const stop = new AbortController()
    const running = generateFollowUps(ctx, 'recent', stop.signal)
    stop.abort()
    expect(await running).toMatchObject({ created: 0 })
    expect(await api.followUps.listDue({})).toEqual([])
  })

  it('runs at start and on every full hour of the workspace', () => {
    const { ctx, clock } = createTestApp({ now: '2026-03-10T23:40:00+08:00' })
    expect(generationJob.nextAt(ctx, null)).toBe(clock.now())
    expect(generationJob.nextAt(ctx, clock.now())).toBe(Date.parse('2026-03-11T00:00:00+08:00'))
    ctx.write('settings', (db) =>
      db.run("INSERT INTO workspace_settings (key, value) VALUES ('zone', '\"Asia/Kolkata\"')"),
    )
    expect(generationJob.nextAt(ctx, clock.now())).toBe(Date.parse('2026-03-10T22:00:00+05:30'))
  })
})
