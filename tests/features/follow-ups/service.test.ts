import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { noticeJob } from '#electron/features/follow-ups/jobs.ts'
import { noticeLanguage, tellDue } from '#electron/features/follow-ups/notices.ts'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

const at = (text: string) => Date.parse(text)

/** 宋捷 joined this morning: one welcome card, due at 21:00. */
async function givenWelcome() {
  const app = createTestApp()
  const group = givenGroup(app.ctx)
  const member = givenMember(app.ctx, group, { name: '宋捷', joinedOn: '2026-03-10' })
  await generateFollowUps(app.ctx)
  const [card] = await app.api.followUps.listDue({})
  return { ...app, group, member, card: card! }
}

/** What the scheduler does every minute. */
const tell = (ctx: DataContext) => tellDue(ctx, noticeLanguage(ctx))

const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })

describe('completing', () => {
  it('keeps outcome, note, contact and next date in one go, and takes all of it back', async () => {
    const { api, card, member } = await givenWelcome()
    const { personId } = member
    const done = await api.followUps.complete({
      id: card.id,
      outcome: 'replied',
      note: '周末跟上进度',
      nextOn: '2026-03-13' as never,
    })
    expect(done.salesStage).toEqual({ before: 'to_follow', after: 'following' })
    expect(await api.interactions.listOfPerson({ personId })).toMatchObject([
      { kind: 'private_chat', outcome: 'replied', note: '周末跟上进度' },
    ])
    const [next] = await api.followUps.listLater({})
    expect(next).toMatchObject({
      source: 'manual',
      title: '周末跟上进度',
      dueAt: at('2026-03-13T10:00:00+08:00'),
    })
    expect(await api.followUps.counts({})).toMatchObject({ doneToday: 1, today: 0, later: 1 })

    await api.workspace.undo({ undoId: done.undoId! })
    expect(await api.followUps.listDue({})).toEqual([card])
    expect(await api.followUps.listLater({})).toEqual([])
    expect(await api.interactions.listOfPerson({ personId })).toEqual([])
    expect((await api.followUps.show({ id: card.id, language: 'zh-CN' })).salesStage).toBe('to_follow')
  })

  it('keeps the first outcome when it is completed twice', async () => {
    const { api, card } = await givenWelcome()
    await api.followUps.complete({ id: card.id, outcome: 'won', note: '第一次' })
    const again = await api.followUps.complete({ id: card.id, outcome: 'refused', note: '第二次' })
    expect(again).toMatchObject({ undoId: null, card: { outcome: 'won', note: '第一次' } })
    expect(await api.interactions.listOfPerson({ personId: card.personId })).toHaveLength(1)
  })

  it('counts 未联系上 as no contact, and moves no stage', async () => {
    const { api, card } = await givenWelcome()
    const done = await api.followUps.complete({ id: card.id, outcome: 'not_reached' })
    expect(done.salesStage.after).toBe('to_follow')
    expect(await api.interactions.listOfPerson({ personId: card.personId })).toEqual([])
  })

  it('refuses a card that was skipped', async () => {
    const { api, card } = await givenWelcome()
    await api.followUps.skip({ id: card.id, reason: 'not_needed' })
    await expect(api.followUps.complete({ id: card.id, outcome: 'replied' })).rejects.toMatchObject(
      refusal('FOLLOW_UP_CLOSED'),
    )
  })

  it('refuses an id that is not there', async () => {
    const { api } = createTestApp()
    await expect(api.followUps.complete({ id: 'gone' as never, outcome: 'replied' })).rejects.toMatchObject(
      refusal('FOLLOW_UP_NOT_FOUND'),
    )
  })
})

describe('waiting for a reply', () => {
  it('is settled with one answer, which the script counts', async () => {
    const { api, card } = await givenWelcome()
    const { scripts } = await api.followUps.show({ id: card.id, language: 'zh-CN' })
    await api.followUps.markCopied({ id: card.id, scriptId: scripts[0]!.id })
    await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
    expect(await api.followUps.listWaiting({})).toMatchObject([{ id: card.id, state: 'waiting' }])
    const { undoId } = await api.followUps.settle({ id: card.id, hasReplied: true })
    expect(await api.followUps.listWaiting({})).toEqual([])
    await expect(api.followUps.settle({ id: card.id, hasReplied: false })).rejects.toMatchObject(
      refusal('FOLLOW_UP_NOT_WAITING'),
    )
    await api.workspace.undo({ undoId })
    expect(await api.followUps.listWaiting({})).toHaveLength(1)
  })

  it('shows a reply rate from five settled chats on', async () => {
    const { api, ctx, group } = await givenWelcome()
    for (let index = 0; index < 5; index += 1)
      givenMember(ctx, group, { name: `新人${index}`, joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    const cards = await api.followUps.listDue({})
    const rateOf = async () => {
      const { scripts } = await api.followUps.show({ id: cards[5]!.id, language: 'zh-CN' })
      return scripts.find((script) => script.id === 'welcome-ask')?.usage
    }
    for (const [index, card] of cards.slice(0, 5).entries()) {
      expect(await rateOf()).toEqual({
        uses: index,
        settled: index,
        replied: Math.min(index, 3),
        rate: null,
      })
      await api.followUps.markCopied({ id: card.id, scriptId: 'welcome-ask' as never })
      await api.followUps.complete({ id: card.id, outcome: 'sent_waiting' })
      await api.followUps.settle({ id: card.id, hasReplied: index < 3 })
    }
    expect(await rateOf()).toEqual({ uses: 5, settled: 5, replied: 3, rate: 0.6 })
  })
})

describe('putting off and skipping', () => {
  it.each([
    [{ kind: 'hour' }, '2026-03-10T13:00:00+08:00'],
    [{ kind: 'tonight' }, '2026-03-10T20:00:00+08:00'],
    [{ kind: 'tomorrow' }, '2026-03-11T10:00:00+08:00'],
    [{ kind: 'next_monday' }, '2026-03-16T10:00:00+08:00'],
    [{ kind: 'date', on: '2026-03-20' }, '2026-03-20T10:00:00+08:00'],
  ] as const)('moves the card: %o', async (until, wanted) => {
    const { api, card } = await givenWelcome()
    const moved = await api.followUps.snooze({ id: card.id, until: until as never })
    expect(moved.card.dueAt).toBe(at(wanted))
    await api.workspace.undo({ undoId: moved.undoId })
    expect(await api.followUps.listDue({})).toEqual([card])
  })

  it('never moves a card into quiet hours', async () => {
    const { api, card, clock } = await givenWelcome()
    clock.set('2026-03-10T21:10:00+08:00')
    const { card: moved } = await api.followUps.snooze({ id: card.id, until: { kind: 'hour' } })
    expect(moved.dueAt).toBe(at('2026-03-11T09:00:00+08:00'))
    const { card: evening } = await api.followUps.snooze({ id: card.id, until: { kind: 'tonight' } })
    expect(evening.dueAt).toBe(at('2026-03-11T10:00:00+08:00'))
  })

  it('skips with a reason, counts no contact, and never raises the event again', async () => {
    const { api, ctx, card } = await givenWelcome()
    const { undoId } = await api.followUps.skip({ id: card.id, reason: 'already_talked', note: '电话里聊过' })
    expect(await generateFollowUps(ctx)).toMatchObject({ created: 0 })
    expect(await api.interactions.listOfPerson({ personId: card.personId })).toEqual([])
    await api.workspace.undo({ undoId })
    expect(await api.followUps.listDue({})).toEqual([card])
  })

  it('says that the undo would hide a later change', async () => {
    const { api, card } = await givenWelcome()
    const { undoId } = await api.followUps.snooze({ id: card.id, until: { kind: 'tomorrow' } })
    await api.followUps.snooze({ id: card.id, until: { kind: 'next_monday' } })
    await expect(api.workspace.undo({ undoId })).rejects.toMatchObject(refusal('UNDO_CHANGED'))
  })
})

describe('a follow-up by hand', () => {
  it('is due at 10:00 of its day, or at the next hour when that is over', async () => {
    const { api, member } = await givenWelcome()
    const make = (on: string) =>
      api.followUps.schedule({
        personId: member.personId as never,
        title: '问体验课感受',
        due: { on: on as never },
      })
    expect((await make('2026-03-12')).card.dueAt).toBe(at('2026-03-12T10:00:00+08:00'))
    const { card, undoId } = await make('2026-03-10')
    expect(card).toMatchObject({
      source: 'manual',
      title: '问体验课感受',
      dueAt: at('2026-03-10T13:00:00+08:00'),
    })
    await api.workspace.undo({ undoId })
    expect((await api.followUps.listDue({})).map((due) => due.source)).toEqual(['welcome'])
  })

  it('can be reworded and moved', async () => {
    const { api, member } = await givenWelcome()
    const personId = member.personId as never
    const { card } = await api.followUps.schedule({
      personId,
      title: '问感受',
      due: { at: at('2026-03-10T20:00:00+08:00') },
    })
    const revised = await api.followUps.revise({
      id: card.id,
      title: '问续费',
      due: { on: '2026-03-15' as never },
    })
    expect(revised.card).toMatchObject({ title: '问续费', dueAt: at('2026-03-15T10:00:00+08:00') })
  })

  it('is refused for whoever does not want to be contacted', async () => {
    const { api, member } = await givenWelcome()
    const personId = member.personId as never
    const { undoId } = await api.followUps.silencePerson({ personId })
    expect(await api.followUps.listDue({})).toEqual([])
    await expect(
      api.followUps.schedule({ personId, title: '再试试', due: { on: '2026-03-12' as never } }),
    ).rejects.toMatchObject(refusal('DO_NOT_CONTACT'))
    await api.workspace.undo({ undoId })
    expect(await api.followUps.listDue({})).toHaveLength(1)
  })

  it('finds its person by name, remark or pinyin', async () => {
    const { api, ctx, member } = await givenWelcome()
    ctx.writeQuietly((db) =>
      db.run("UPDATE people SET search_text = '宋捷 songjie sj' WHERE no = ?", member.personNo),
    )
    for (const query of ['宋', 'SJ', 'song'])
      expect(await api.followUps.findPeople({ query })).toEqual([
        { id: member.personId, name: '宋捷', groupNames: '晚读共读会' },
      ])
    expect(await api.followUps.findPeople({ query: '100%' })).toEqual([])
  })
})

describe('friend requests', () => {
  it('move the card to tomorrow and stop at the daily limit', async () => {
    const { api, ctx, group, card } = await givenWelcome()
    const { left, undoId } = await api.followUps.requestContact({ personId: card.personId })
    expect(left).toBe(9)
    expect(await api.followUps.listLater({})).toMatchObject([{ dueAt: at('2026-03-11T10:00:00+08:00') }])
    await api.workspace.undo({ undoId })
    expect(await api.followUps.listDue({})).toEqual([card])
    for (let index = 0; index < 10; index += 1) {
      const { personId } = givenMember(ctx, group, { name: `新人${index}` })
      await api.followUps.requestContact({ personId: personId as never })
    }
    await expect(api.followUps.requestContact({ personId: card.personId })).rejects.toMatchObject({
      data: { code: 'ADD_FRIEND_LIMIT', facts: { limit: 10 } },
    })
  })

  it('are the first step only while the person is not a friend', async () => {
    const { api, card } = await givenWelcome()
    const stateOf = async () => (await api.followUps.show({ id: card.id, language: 'zh-CN' })).contactState
    expect(await stateOf()).toBe('unknown')
    const { undoId } = await api.followUps.setContactState({ personId: card.personId, state: 'not_added' })
    expect(await stateOf()).toBe('not_added')
    await api.workspace.undo({ undoId })
    expect(await stateOf()).toBe('unknown')
  })
})

describe('今日不再提醒', () => {
  it('puts all due cards of the person off until tomorrow', async () => {
    const { api, card } = await givenWelcome()
    await api.followUps.schedule({
      personId: card.personId,
      title: '问感受',
      due: { at: at('2026-03-10T20:00:00+08:00') },
    })
    expect(await api.followUps.postponePerson({ personId: card.personId })).toMatchObject({ cards: 2 })
    expect(await api.followUps.listDue({})).toEqual([])
  })
})

describe('a group as scope', () => {
  it('shows its own cards and those by hand for its members', async () => {
    const { api, ctx, group, card } = await givenWelcome()
    const other = givenGroup(ctx, { name: '滨江晨跑团' })
    const runner = givenMember(ctx, other, { name: '阿青', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    await api.followUps.schedule({
      personId: runner.personId as never,
      title: '聊聊',
      due: { at: at('2026-03-10T19:00:00+08:00') },
    })
    const names = async (groupId: string) =>
      (await api.followUps.listDue({ groupId: groupId as never })).map((due) => due.personName)
    expect(await names(group.id)).toEqual([card.personName])
    expect(await names(other.id)).toEqual(['阿青', '阿青'])
    expect(await api.followUps.counts({ groupId: other.id as never })).toMatchObject({ today: 2 })
  })
})

describe('the open card', () => {
  it('shows the question, how long the person has been there, and a script with nothing left to fill', async () => {
    const { api, ctx, member } = await givenWelcome()
    ctx.writeQuietly((db) => db.run("UPDATE people SET remark = '小捷' WHERE no = ?", member.personNo))
    const text = '想请教一下，第三章的卡片笔记法用手机记可以吗？'
    givenQuestion(ctx, member, { at: '2026-03-10T09:30:00+08:00', text })
    await generateFollowUps(ctx)
    const [card] = [...(await api.followUps.listDue({})), ...(await api.followUps.listLater({}))]
    const detail = await api.followUps.show({ id: card!.id, language: 'zh-CN' })
    expect(detail.trigger).toMatchObject({ text, daysInGroup: 1 })
    expect(detail.scripts).toHaveLength(3)
    const filled = detail.scripts.flatMap((script) =>
      script.segments.filter((segment) => segment.kind === 'filled'),
    )
    expect(filled).toContainEqual({ kind: 'filled', text: '小捷', name: '称呼' })
    expect(filled).toContainEqual({ kind: 'filled', text: '第三章的卡片笔记法用手机记', name: '最近话题' })
    expect(
      detail.scripts.flatMap((script) => script.segments.filter((segment) => segment.kind === 'empty')),
    ).toEqual([])
  })

  it('leaves the topic empty when nobody said anything, and speaks English on request', async () => {
    const { api, ctx, group } = await givenWelcome()
    ctx.writeQuietly((db) => db.run("UPDATE groups SET leader_name = '' WHERE no = ?", group.no))
    const [card] = await api.followUps.listDue({})
    const { scripts } = await api.followUps.show({ id: card!.id, language: 'en' })
    expect(scripts.map((script) => script.title)).toContain('Welcome, ask why they came')
    expect(scripts.flatMap((script) => script.segments)).toContainEqual({ kind: 'empty', name: 'me' })
  })
})

describe('desktop notifications', () => {
  it('tell once of everything that fell due, in the language of the screen', async () => {
    const { ctx, api, clock, notices, card } = await givenWelcome()
    tell(ctx)
    expect(notices).toEqual([])
    clock.set('2026-03-10T21:05:00+08:00')
    tell(ctx)
    tell(ctx)
    expect(notices).toMatchObject([
      { title: '1 位该私聊了', body: '宋捷', items: [{ kind: 'follow-up', id: card.id }] },
    ])
    await api.followUps.speak({ language: 'en' })
    await api.followUps.snooze({ id: card.id, until: { kind: 'tomorrow' } })
    clock.set('2026-03-11T10:00:00+08:00')
    tell(ctx)
    expect(notices[1]).toMatchObject({ title: '1 person to talk to' })
  })

  it('sum up at start what was missed while the app was closed, and then tell as it comes', async () => {
    const { ctx, clock, notices, group } = await givenWelcome()
    clock.set('2026-03-10T21:05:00+08:00')
    noticeJob.run(ctx, new AbortController().signal)
    givenMember(ctx, group, { name: '徐岚', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    clock.set('2026-03-11T10:30:00+08:00')
    noticeJob.run(ctx, new AbortController().signal)
    expect(notices.map(({ title }) => title)).toEqual(['你不在时有 1 位该私聊了', '1 位该私聊了'])
  })

  it('keep still in quiet hours and tell in the morning, all in one', async () => {
    const { ctx, api, clock, notices, group, card } = await givenWelcome()
    await api.followUps.schedule({
      personId: card.personId,
      title: '回电',
      due: { at: at('2026-03-10T22:00:00+08:00') },
    })
    givenMember(ctx, group, { name: '徐岚', joinedOn: '2026-03-10' })
    await generateFollowUps(ctx)
    clock.set('2026-03-10T22:30:00+08:00')
    tell(ctx)
    expect(notices).toEqual([])
    clock.set('2026-03-11T09:00:00+08:00')
    tell(ctx)
    expect(notices).toHaveLength(1)
    expect(notices[0]?.items).toHaveLength(3)
  })
})
