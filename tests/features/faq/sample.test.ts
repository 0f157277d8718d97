import { describe, expect, it } from 'vitest'
import { createSampleApp } from '#tests/support/sample-workspace.ts'

const TIMEOUT = 120_000

describe('the FAQ of the sample workspace', () => {
  it('has entries of every group and for all, some much used and some grown from a problem', {
    timeout: TIMEOUT,
  }, async () => {
    const { api, clock } = await createSampleApp()
    const { rows, total } = await api.faq.list({ limit: 100 })
    expect(total).toBeGreaterThanOrEqual(25)
    expect(new Set(rows.map(({ groupName }) => groupName)).size).toBe(5)
    expect(rows.filter(({ problemId }) => problemId !== null).length).toBeGreaterThanOrEqual(5)
    expect(rows.filter(({ uses }) => uses > 0).length).toBeGreaterThanOrEqual(12)
    expect(rows.every(({ savedAt, lastUsedAt }) => Math.max(savedAt, lastUsedAt ?? 0) < clock.now())).toBe(
      true,
    )
    expect(new Set(rows.map(({ question }) => question)).size).toBe(total)
    const grown = rows.find(({ problemId }) => problemId !== null)
    expect((await api.problems.list({})).problems.map(({ id }) => id as string)).toContain(grown?.problemId)
  })

  it('offers the right answer first for what members asked', { timeout: TIMEOUT }, async () => {
    const { api } = await createSampleApp()
    const groups = await api.groups.list({ includeArchived: true })
    const inGroup = (name: string) => groups.find((group) => group.name.includes(name))!.id
    const best = async (text: string, group: string) => {
      const { matches, threshold } = await api.faq.similar({ text, groupId: inGroup(group) })
      const [first] = matches.filter(({ percent }) => percent >= threshold)
      return first?.entry.question
    }
    expect(await best('昨天睡着了没打卡，还能补吗', '共读')).toBe('补卡在哪里补')
    expect(await best('新衬衫洗了会缩水不', '青禾')).toBe('棉麻洗了会缩水吗')
    expect(await best('请问现货几天发货呀', '青禾')).toBe('现货什么时候发')
    expect(await best('报销用，能开票不', '青禾')).toBe('可以开发票吗')
    expect(await best('今天食堂吃什么', '青禾')).toBeUndefined()
  })

  it('goes with the sample', { timeout: TIMEOUT }, async () => {
    const { api, ctx } = await createSampleApp()
    const own = await api.faq.create({ question: '自己写的', answer: '留下' })
    for await (const event of await api.workspace.removeSample()) if (event.kind === 'done') break
    expect((await api.faq.list({})).rows.map(({ id }) => id)).toEqual([own.entry.id])
    expect(ctx.read.value<number>('SELECT count(*) FROM faq_uses')).toBe(0)
  })
})
