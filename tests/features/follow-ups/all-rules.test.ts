import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import {
  type GivenMember,
  givenActiveDays,
  givenGroup,
  givenLine,
  givenMember,
  givenQuestion,
} from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** Every open card by person: the rules of its reasons. */
async function cardsOf({ api }: App): Promise<Record<string, string[]>> {
  const cards = [...(await api.followUps.listDue({})), ...(await api.followUps.listLater({}))]
  return Object.fromEntries(
    cards.map((card) => [card.personName, card.reasons.map(({ facts }) => facts.rule as string)]),
  )
}

function givenAnswer({ ctx }: App, asker: GivenMember, answerer: GivenMember, at: string): void {
  const question = givenQuestion(ctx, asker, { at, text: `${at} 怎么选？`, answerKind: 'certain' })
  const answeredAt = new Date(Date.parse(at) + 600_000).toISOString()
  givenLine(ctx, answerer, { at: answeredAt, text: `${asker.name} 选第二种就好` })
  ctx.writeQuietly((db) =>
    db.run(
      'UPDATE questions SET answerer_no = ?, answered_at = ? WHERE message_id = ?',
      answerer.membershipNo,
      Date.parse(answeredAt),
      question,
    ),
  )
}

/** Noon of 2026-03-10 in Shanghai is "now" everywhere. */
describe('first month', () => {
  it('asks after whoever spoke on three days and whom nobody talked to for a fortnight', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const rooted = givenMember(app.ctx, group, { name: '西瓜皮', joinedOn: '2026-02-20' })
    givenActiveDays(app.ctx, rooted, '2026-03-08T20:00:00+08:00', 3)
    const shy = givenMember(app.ctx, group, { name: '怕生的', joinedOn: '2026-02-20' })
    givenActiveDays(app.ctx, shy, '2026-03-08T20:00:00+08:00', 2)
    const old = givenMember(app.ctx, group, { name: '老成员', joinedOn: '2026-01-10' })
    givenActiveDays(app.ctx, old, '2026-03-08T20:00:00+08:00', 5)
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 西瓜皮: ['first_month'] })
    const [card] = await app.api.followUps.listDue({})
    expect(card?.reasons[0]?.facts).toEqual({
      rule: 'first_month',
      joinedOn: '2026-02-20',
      activeDays: 3,
      contactOn: null,
    })
  })

  it('waits for a fortnight after a talk, counts from there, and goes when a talk comes first', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const rooted = givenMember(app.ctx, group, { name: '西瓜皮', joinedOn: '2026-02-20' })
    givenActiveDays(app.ctx, rooted, '2026-02-26T20:00:00+08:00', 4)
    const talk = { personId: rooted.personId as never, kind: 'call' as const, note: '' }
    await app.api.interactions.log({ ...talk, at: Date.parse('2026-02-25T15:00:00+08:00') })
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({})
    app.clock.set('2026-03-11T16:00:00+08:00')
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 西瓜皮: ['first_month'] })
    await app.api.interactions.log(talk)
    expect(await generateFollowUps(app.ctx)).toMatchObject({ withdrawn: 1 })
  })
})

describe('answered someone', () => {
  it('thanks once a fortnight, and never staff', async () => {
    const app = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
    const group = givenGroup(app.ctx, { until: '2026-03-30T00:00:00+08:00' })
    const asker = givenMember(app.ctx, group, { name: '周敏' })
    const helper = givenMember(app.ctx, group, { name: '诗诗' })
    const admin = givenMember(app.ctx, group, { name: '顾言', staffRole: 'admin' })
    givenAnswer(app, asker, helper, '2026-03-08T09:00:00+08:00')
    givenAnswer(app, asker, helper, '2026-03-09T09:00:00+08:00')
    givenAnswer(app, asker, admin, '2026-03-09T10:00:00+08:00')
    expect(await generateFollowUps(app.ctx)).toMatchObject({ created: 1, joined: 0, held: 0 })
    expect(await cardsOf(app)).toEqual({ 诗诗: ['answered_someone'] })
    const [card] = await app.api.followUps.listDue({})
    await app.api.followUps.complete({ id: card!.id, outcome: 'replied' })
    app.clock.set('2026-03-19T12:00:00+08:00')
    givenAnswer(app, asker, helper, '2026-03-18T09:00:00+08:00')
    expect(await generateFollowUps(app.ctx)).toMatchObject({ created: 0, resting: 0 })
    app.clock.set('2026-03-24T12:00:00+08:00')
    givenAnswer(app, asker, helper, '2026-03-23T09:00:00+08:00')
    expect(await generateFollowUps(app.ctx)).toMatchObject({ created: 1 })
  })
})

describe('left group', () => {
  it('asks who left of their own accord, and forgets it when they come back', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const left = givenMember(app.ctx, group, { name: '远山', joinedOn: '2026-02-01', leftOn: '2026-03-09' })
    const removed = givenMember(app.ctx, group, { name: '广告号', leftOn: '2026-03-09' })
    givenMember(app.ctx, group, { name: '免打扰的', leftOn: '2026-03-09' })
    app.ctx.writeQuietly((db) => {
      db.run("UPDATE people SET do_not_contact = 1 WHERE display_name = '免打扰的'")
      db.run(
        `INSERT INTO membership_events (group_no, membership_no, kind, by_date, batch_no)
         VALUES (?, ?, 'removed', '2026-03-09', 0)`,
        group.no,
        removed.membershipNo,
      )
    })
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 远山: ['left_group'] })
    const [card] = await app.api.followUps.listLater({})
    expect(card?.dueAt).toBe(Date.parse('2026-03-11T10:00:00+08:00'))
    expect(card?.reasons[0]?.facts).toEqual({ rule: 'left_group', leftOn: '2026-03-09', stayDays: 36 })
    app.ctx.writeQuietly((db) =>
      db.run('UPDATE memberships SET left_kind = NULL, left_by = NULL WHERE no = ?', left.membershipNo),
    )
    expect(await generateFollowUps(app.ctx)).toMatchObject({ withdrawn: 1 })
  })
})

describe('birthdays and anniversaries', () => {
  it('come at 10:00 of the day, once a person, by either calendar', async () => {
    const app = createTestApp({ now: '2026-03-10T08:00:00+08:00' })
    const one = givenGroup(app.ctx)
    const two = givenGroup(app.ctx, { name: '夜跑群' })
    const birthdays = { 阳历: '03-10', 农历: 'L 01-22', 明天的: '03-11', 上周的: '03-02' }
    for (const [name, birthday] of Object.entries(birthdays)) {
      const { personNo } = givenMember(app.ctx, one, { name })
      givenMember(app.ctx, two, { name, personNo })
      app.ctx.writeQuietly((db) => db.run('UPDATE people SET birthday = ? WHERE no = ?', birthday, personNo))
    }
    givenMember(app.ctx, one, { name: '一周年', joinedOn: '2025-03-10' })
    givenMember(app.ctx, one, { name: '闰日来的', joinedOn: '2024-02-29' })
    expect(await generateFollowUps(app.ctx)).toMatchObject({ created: 3 })
    expect(await cardsOf(app)).toEqual({ 阳历: ['birthday'], 农历: ['birthday'], 一周年: ['anniversary'] })
    const cards = await app.api.followUps.listDue({})
    expect(new Set(cards.map((card) => card.dueAt))).toEqual(
      new Set([Date.parse('2026-03-10T10:00:00+08:00')]),
    )
    for (const { id } of cards) await app.api.followUps.skip({ id, reason: 'not_needed' })
    app.clock.set('2026-03-12T08:00:00+08:00')
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 明天的: ['birthday'] })
  })

  it('keeps a leap day on 28 February in other years', async () => {
    const app = createTestApp({ now: '2026-02-28T08:00:00+08:00' })
    givenMember(app.ctx, givenGroup(app.ctx), { name: '闰日来的', joinedOn: '2024-02-29' })
    await generateFollowUps(app.ctx)
    const [card] = await app.api.followUps.listDue({})
    expect(card?.reasons[0]?.facts).toEqual({ rule: 'anniversary', on: '2026-02-28', years: 2 })
  })
})

describe('a cadence by hand', () => {
  it('counts from the last real contact, comes back a turn later when it was skipped, and can be taken back', async () => {
    const app = createTestApp({ now: '2026-03-01T12:00:00+08:00' })
    const { personId } = givenMember(app.ctx, givenGroup(app.ctx), { name: '小酒窝' })
    const person = { personId: personId as never }
    const { cadence } = await app.api.followUps.setCadence({ ...person, everyDays: 5 })
    expect(cadence).toMatchObject({ everyDays: 5, lastContactAt: null, dueOn: '2026-03-06' })
    expect(await cardsOf(app)).toEqual({})
    app.clock.set('2026-03-06T08:00:00+08:00')
    await generateFollowUps(app.ctx, 'recent')
    const [card] = await app.api.followUps.listDue({})
    expect(card).toMatchObject({ source: 'cadence', priority: 3, groupId: null })
    expect(card?.dueAt).toBe(Date.parse('2026-03-06T10:00:00+08:00'))
    await app.api.followUps.skip({ id: card!.id, reason: 'bad_time' })
    app.clock.set('2026-03-10T12:00:00+08:00')
    expect(await generateFollowUps(app.ctx, 'recent')).toMatchObject({ created: 0 })
    app.clock.set('2026-03-11T08:00:00+08:00')
    expect(await generateFollowUps(app.ctx, 'recent')).toMatchObject({ created: 1 })
    await app.api.interactions.log({ ...person, kind: 'meeting', note: '' })
    expect(await generateFollowUps(app.ctx, 'recent')).toMatchObject({ withdrawn: 1 })
    expect(await app.api.followUps.cadence(person)).toMatchObject({ dueOn: '2026-03-16' })
    const { undoId } = await app.api.followUps.clearCadence(person)
    expect(await app.api.followUps.cadence(person)).toBeNull()
    await app.api.workspace.undo({ undoId })
    expect(await app.api.followUps.cadence(person)).toMatchObject({ everyDays: 5 })
  })

  it('is refused for staff and for whoever does not want to be contacted', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const admin = givenMember(app.ctx, group, { name: '顾言', staffRole: 'admin' })
    const silent = givenMember(app.ctx, group, { name: '免打扰的' })
    app.ctx.writeQuietly((db) => db.run('UPDATE people SET do_not_contact = 1 WHERE no = ?', silent.personNo))
    const set = (personId: string) =>
      app.api.followUps.setCadence({ personId: personId as never, everyDays: 7 })
    await expect(set(admin.personId)).rejects.toMatchObject({ data: { code: 'CADENCE_STAFF' } })
    await expect(set(silent.personId)).rejects.toMatchObject({ data: { code: 'DO_NOT_CONTACT' } })
  })

  it('stops with the last group that somebody left', async () => {
    const app = createTestApp({ now: '2026-03-01T12:00:00+08:00' })
    const member = givenMember(app.ctx, givenGroup(app.ctx), { name: '小酒窝' })
    await app.api.followUps.setCadence({ personId: member.personId as never, everyDays: 3 })
    app.ctx.writeQuietly((db) =>
      db.run(
        "UPDATE memberships SET left_kind = 'day', left_by = '2026-03-02' WHERE no = ?",
        member.membershipNo,
      ),
    )
    app.clock.set('2026-03-05T12:00:00+08:00')
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 小酒窝: ['left_group'] })
  })
})

describe('elimination warning', () => {
  it('is off until a group sets its limit, then warns the silent, the exempt aside, and counts from that day', async () => {
    const app = createTestApp()
    const group = givenGroup(app.ctx)
    const other = givenGroup(app.ctx, { name: '夜跑群' })
    for (const [name, at] of [
      ['久不说话', '2026-01-20T20:00:00+08:00'],
      ['豁免的', '2026-01-20T20:00:00+08:00'],
      ['刚说过', '2026-03-01T20:00:00+08:00'],
    ] as const)
      for (const each of [group, other])
        givenLine(app.ctx, givenMember(app.ctx, each, { name }), { at, text: '嗯' })
    givenMember(app.ctx, group, { name: '从未发言', joinedOn: '2025-12-20' })
    app.ctx.writeQuietly((db) => db.run("UPDATE memberships SET is_exempt = 1 WHERE nickname = '豁免的'"))
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({})
    const rules = { elimination_warning: { isOn: true, silentDays: 30 } }
    await app.api.settings.updateGroupRules({ groupId: group.id as never, rules })
    expect(await cardsOf(app)).toEqual({
      久不说话: ['elimination_warning'],
      从未发言: ['elimination_warning'],
    })
    const [row] = await app.api.settings.listGroupRules()
    expect(row?.rules.elimination_warning?.onSince).toBe('2026-03-10')
    const cards = await app.api.followUps.listLater({})
    expect(cards.every((card) => card.groupId === group.id && card.priority === 3)).toBe(true)
  })
})

describe('seed cadence', () => {
  it('follows the stage, starts at the last real contact, and knows no rest', async () => {
    const app = createTestApp({ now: '2026-03-10T12:00:00+08:00' })
    const group = givenGroup(app.ctx)
    const seeds = { 候选人: 'candidate', 骨干: 'core', 暂停的: 'paused' }
    const since = Date.parse('2026-03-05T12:00:00+08:00')
    for (const [name, stage] of Object.entries(seeds)) {
      const { personNo } = givenMember(app.ctx, group, { name })
      app.ctx.writeQuietly((db) =>
        db.run(
          `INSERT INTO seeds (id, person_no, group_no, stage, stage_since, created_at) VALUES (?, ?, ?, ?, ?, ?)`,
          name,
          personNo,
          group.no,
          stage,
          since,
          since,
        ),
      )
    }
    await generateFollowUps(app.ctx)
    expect(await cardsOf(app)).toEqual({ 候选人: ['seed_cadence'] })
    const [card] = await app.api.followUps.listDue({})
    await app.api.followUps.complete({ id: card!.id, outcome: 'replied' })
    app.clock.set('2026-03-13T09:30:00+08:00')
    expect(await generateFollowUps(app.ctx)).toMatchObject({ created: 1, resting: 0 })
  })
})
