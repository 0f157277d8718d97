import { describe, expect, it } from 'vitest'
import type { NewFaqEntry } from '#shared/features/faq/contract.ts'
import { DEFAULT_THRESHOLD, type FaqId } from '#shared/features/faq/model.ts'
import type { FollowUpId } from '#shared/features/follow-ups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
const refusal = (code: string) => ({ code: 'REFUSED', data: { code } })
const add = async ({ api }: App, question: string, more: Partial<NewFaqEntry> = {}) =>
  (await api.faq.create({ question, answer: `${question}的答案`, ...more })).entry
const asked = async ({ api }: App, text: string, more: { groupId?: GroupId; threshold?: number } = {}) =>
  api.faq.similar({ text, ...more })
const questions = async ({ api }: App, input = {}) =>
  (await api.faq.list(input)).rows.map(({ question }) => question)

describe('keeping an entry', () => {
  it('is there with its problem after the workspace was closed and opened again', async () => {
    const app = createTestApp()
    await add(app, '怎么退款', { answer: '三天内到账', tags: ['退款'], problemId: 'problem-1' })
    await app.close()
    const { api } = createTestApp({ dataDir: app.dataDir })
    const [entry] = (await api.faq.list({})).rows
    expect(entry).toMatchObject({ question: '怎么退款', answer: '三天内到账', tags: ['退款'], uses: 0 })
    expect(await api.faq.ofProblem({ problemId: 'problem-1' })).toEqual([entry])
    expect(await api.faq.ofProblem({ problemId: 'problem-2' })).toEqual([])
  })

  it('is replaced, and comes back as it was by one undo', async () => {
    const app = createTestApp()
    const { id, ...before } = await add(app, '怎么退款')
    const content = { ...before, wordings: ['退款流程'], answer: '联系客服' }
    const { entry, undoId } = await app.api.faq.update({ id, content })
    expect(entry).toMatchObject({ wordings: ['退款流程'], answer: '联系客服' })
    expect((await app.api.faq.update({ id, content: entry })).undoId).toBeNull()
    await app.api.workspace.undo({ undoId: undoId! })
    expect(await app.api.faq.show({ id })).toMatchObject({ wordings: [], answer: '怎么退款的答案' })
  })

  it('learns a further wording once, up to thirty', async () => {
    const app = createTestApp()
    const { id } = await add(app, '怎么退款')
    const first = await app.api.faq.addWording({ id, wording: '钱怎么退回来' })
    expect(first.entry.wordings).toEqual(['钱怎么退回来'])
    expect((await app.api.faq.addWording({ id, wording: '钱怎么退回来' })).undoId).toBeNull()
    for (let at = 1; at < 30; at += 1) await app.api.faq.addWording({ id, wording: `第 ${at} 种问法` })
    await expect(app.api.faq.addWording({ id, wording: '再来一种' })).rejects.toMatchObject(
      refusal('FAQ_WORDINGS_FULL'),
    )
  })

  it('goes with its uses, several at once, and comes back with them', async () => {
    const app = createTestApp()
    const one = await add(app, '怎么退款')
    const two = await add(app, '几点发货')
    await app.api.faq.use({ id: one.id })
    const { removed, undoId } = await app.api.faq.remove({ ids: [one.id, two.id, 'gone' as FaqId] })
    expect(removed).toBe(2)
    expect(await questions(app)).toEqual([])
    await expect(app.api.faq.show({ id: one.id })).rejects.toMatchObject(refusal('FAQ_NOT_FOUND'))
    await expect(app.api.faq.remove({ ids: [one.id] })).rejects.toMatchObject(refusal('FAQ_NOT_FOUND'))
    await app.api.workspace.undo({ undoId })
    expect((await app.api.faq.show({ id: one.id })).recentUses).toHaveLength(1)
  })

  it('refuses a group that is not there', async () => {
    const app = createTestApp()
    await expect(add(app, '怎么退款', { groupId: 'nowhere' as GroupId })).rejects.toMatchObject(
      refusal('GROUP_NOT_FOUND'),
    )
    expect(await questions(app)).toEqual([])
  })
})

describe('the list', () => {
  it('is narrowed by words, tags, group and use', async () => {
    const app = createTestApp()
    const club = givenGroup(app.ctx, { name: '读书会' })
    const shop = givenGroup(app.ctx, { name: '买手店' })
    await add(app, '打卡几点截止', {
      tags: ['打卡'],
      groupId: club.id as GroupId,
      wordings: ['最晚几点打卡'],
    })
    await add(app, '怎么退款', { tags: ['售后', '打卡'], problemId: 'p' })
    const size = await add(app, '有尺码表吗', { tags: ['尺码'], groupId: shop.id as GroupId })
    await app.api.faq.use({ id: size.id })
    expect(await questions(app, { text: '最晚 打卡' })).toEqual(['打卡几点截止'])
    expect(await questions(app, { text: '100%' })).toEqual([])
    expect(await questions(app, { tags: ['打卡'] })).toEqual(['怎么退款', '打卡几点截止'])
    expect(await questions(app, { tags: ['打卡', '售后'] })).toEqual(['怎么退款'])
    expect(await questions(app, { groupId: shop.id })).toEqual(['有尺码表吗', '怎么退款'])
    expect(await questions(app, { show: 'used' })).toEqual(['有尺码表吗'])
    expect(await questions(app, { show: 'unused', sort: 'question' })).toEqual(['怎么退款', '打卡几点截止'])
    expect(await questions(app, { show: 'fromProblem' })).toEqual(['怎么退款'])
    expect(await app.api.faq.tags()).toEqual([
      { tag: '打卡', entries: 2 },
      { tag: '售后', entries: 1 },
      { tag: '尺码', entries: 1 },
    ])
  })

  it('is read in pages and ordered by use', async () => {
    const app = createTestApp()
    const [one, two] = [await add(app, '一'), await add(app, '二')]
    await add(app, '三')
    for (const id of [two.id, two.id, one.id]) {
      app.clock.advance(1000)
      await app.api.faq.use({ id })
    }
    const page = await app.api.faq.list({ sort: 'uses', limit: 2 })
    expect(page).toMatchObject({
      total: 3,
      rows: [
        { question: '二', uses: 2 },
        { question: '一', uses: 1 },
      ],
    })
    expect(await questions(app, { sort: 'uses', offset: 2 })).toEqual(['三'])
    expect(await questions(app, { sort: 'lastUsed' })).toEqual(['一', '二', '三'])
  })

  it('gives the palette entries with the words in the question first', async () => {
    const app = createTestApp()
    await add(app, '怎么退款')
    await add(app, '几天到账', { answer: '退款三天内到账' })
    const found = await app.api.faq.search({ text: '退款' })
    expect(found.map(({ question }) => question)).toEqual(['怎么退款', '几天到账'])
    expect(await app.api.faq.search({ text: ' ' })).toEqual([])
  })
})

describe('offers for a question', () => {
  it('are the most alike entries with how alike they are, and how many pass the threshold', async () => {
    const app = createTestApp()
    await add(app, '打卡断了一天可以补吗')
    await add(app, '打卡几点截止', { wordings: ['最晚几点打卡'] })
    await add(app, '怎么退款')
    const { matches, threshold, passing, compared } = await asked(app, '请问每天最晚几点打卡呀？')
    expect(threshold).toBe(DEFAULT_THRESHOLD)
    expect(compared).toBe(3)
    expect(matches[0]).toMatchObject({ entry: { question: '打卡几点截止' }, wording: '最晚几点打卡' })
    expect(matches[0]!.percent).toBeGreaterThan(matches[1]!.percent)
    expect(matches.map(({ entry }) => entry.question)).not.toContain('怎么退款')
    const { value, shared, askedWeight, entryWeight } = matches[0]!.similarity
    const sum = shared.reduce((total, { weight }) => total + weight, 0)
    expect(value).toBeCloseTo(sum / Math.sqrt(askedWeight * entryWeight), 9)
    expect(passing).toBe(matches.filter(({ percent }) => percent >= threshold).length)
    expect((await asked(app, '最晚几点打卡', { threshold: 95 })).passing).toBe(1)
  })

  it('follow every change of the entries, undo and restart included', async () => {
    const app = createTestApp()
    const best = async (from = app) => (await asked(from, '怎么退款')).matches[0]?.entry.question
    expect(await best()).toBeUndefined()
    const { id, ...content } = await add(app, '退款怎么弄')
    expect(await best()).toBe('退款怎么弄')
    const changed = await app.api.faq.update({ id, content: { ...content, question: '几点发货' } })
    expect(await best()).toBeUndefined()
    await app.api.workspace.undo({ undoId: changed.undoId! })
    expect(await best()).toBe('退款怎么弄')
    const { undoId } = await app.api.faq.remove({ ids: [id] })
    expect(await best()).toBeUndefined()
    await app.api.workspace.undo({ undoId })
    await app.close()
    expect(await best(createTestApp({ dataDir: app.dataDir }))).toBe('退款怎么弄')
  })

  it('come from the group of the question and from entries for all groups', async () => {
    const app = createTestApp()
    const club = givenGroup(app.ctx, { name: '读书会' })
    const shop = givenGroup(app.ctx, { name: '买手店' })
    await add(app, '怎么退款', { groupId: club.id as GroupId, answer: '读书会的规矩' })
    await add(app, '怎么退款', { groupId: shop.id as GroupId, answer: '店里的规矩' })
    const { matches, compared } = await asked(app, '怎么退款', { groupId: shop.id as GroupId })
    expect(matches.map(({ entry }) => entry.answer)).toEqual(['店里的规矩'])
    expect(compared).toBe(1)
  })

  it('have a threshold that is changed for everybody and taken back', async () => {
    const { api } = createTestApp()
    const { undoId } = await api.faq.setThreshold({ threshold: 40 })
    expect((await api.faq.similar({ text: '怎么退款' })).threshold).toBe(40)
    await api.workspace.undo({ undoId })
    expect(await api.faq.getThreshold()).toEqual({ threshold: DEFAULT_THRESHOLD })
  })

  it('say nothing about a question of fillers alone', async () => {
    const app = createTestApp()
    await add(app, '怎么退款')
    expect(await asked(app, '请问大家在吗')).toMatchObject({ matches: [], passing: 0, compared: 1 })
  })
})

describe('copying an answer', () => {
  it('is counted with the question it was copied for, until it is taken back', async () => {
    const app = createTestApp()
    const club = givenGroup(app.ctx, { name: '读书会' })
    const { id } = await add(app, '怎么退款')
    await app.api.faq.use({ id })
    app.clock.advance(60_000)
    const use = { text: '钱怎么退', percent: 41 }
    const { entry, undoId } = await app.api.faq.use({ id, asked: use, groupId: club.id as GroupId })
    expect(entry).toMatchObject({ uses: 2, lastUsedAt: app.clock.now() })
    expect((await app.api.faq.show({ id })).recentUses).toEqual([
      { usedAt: app.clock.now(), asked: '钱怎么退', similarity: 41, groupName: '读书会' },
      { usedAt: app.clock.now() - 60_000, asked: '', similarity: null, groupName: null },
    ])
    await app.api.workspace.undo({ undoId })
    expect((await app.api.faq.show({ id })).uses).toBe(1)
  })

  it('closes the follow-up as sent, and one undo takes back both', async () => {
    const app = createTestApp()
    const member = givenMember(app.ctx, givenGroup(app.ctx), { name: '周敏' })
    const { card } = await app.api.followUps.schedule({
      personId: member.personId as never,
      title: '回答退款的问题',
      due: { at: app.clock.now() },
    })
    const { id } = await add(app, '怎么退款')
    const copying = { id, asked: { text: '钱怎么退', percent: 41 }, followUpId: card.id as FollowUpId }
    const { undoId } = await app.api.faq.use(copying)
    const state = async () => (await app.api.followUps.show({ id: card.id, language: 'zh-CN' })).card.state
    expect(await state()).toBe('waiting')
    expect((await app.api.faq.show({ id })).uses).toBe(1)
    await app.api.workspace.undo({ undoId })
    expect(await state()).toBe('open')
    expect((await app.api.faq.show({ id })).uses).toBe(0)
  })

  it('counts nothing when the follow-up is not there', async () => {
    const app = createTestApp()
    const { id } = await add(app, '怎么退款')
    await expect(app.api.faq.use({ id, followUpId: 'gone' as FollowUpId })).rejects.toMatchObject({
      code: 'REFUSED',
    })
    expect((await app.api.faq.show({ id })).uses).toBe(0)
  })
})
