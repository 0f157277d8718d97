import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { SimilarAnswers } from '#renderer/app/faq/similar-answers.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { renderApp, renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>
const QUESTION = '请问打卡最晚几点呀？'
const NEXT_MORNING = '2026-03-11T10:00:00+08:00'

const givenFaq = async ({ api }: TestApp) => {
  await api.faq.create({ question: '打卡几点截止', answer: '每天 24 点前' })
  await api.faq.create({ question: '怎么退款', answer: '开课前三天联系我' })
}

/** 周敏 asked, and nobody answered. */
const givenAsked = async (app: TestApp) => {
  await givenFaq(app)
  const group = givenGroup(app.ctx, { name: '晚读共读会', until: '2026-03-10T18:00:00+08:00' })
  const member = givenMember(app.ctx, group, { name: '周敏' })
  givenQuestion(app.ctx, member, { at: '2026-03-10T09:00:00+08:00', text: QUESTION })
  await generateFollowUps(app.ctx)
}

describe('answers offered for a question', () => {
  it('are copied with a use, and the question is kept as another wording', async () => {
    const { user, app, desktop } = await renderView(<SimilarAnswers question={QUESTION} groupId={null} />, {
      given: givenFaq,
    })
    const offers = await screen.findByRole('region', { name: '相近问答' })
    await within(offers).findByText('1 / 2 条达到 23%')
    const [row] = within(offers).getAllByRole('listitem')
    within(row!).getByText('打卡几点截止')
    await user.click(within(row!).getByRole('button', { name: '复制' }))
    await within(row!).findByRole('button', { name: '已复制' })
    expect(desktop.copied).toEqual(['每天 24 点前'])
    await user.click(within(row!).getByRole('button', { name: '更多' }))
    await user.click(await screen.findByRole('menuitem', { name: '记为另一种问法' }))
    await within(offers).findByText('相似度 100%')
    const [entry] = await app.api.faq.search({ text: '打卡' })
    expect(entry).toMatchObject({ uses: 1, wordings: [QUESTION] })
    const { recentUses } = await app.api.faq.show({ id: entry!.id })
    expect(recentUses[0]).toMatchObject({ asked: QUESTION })
  })

  it('tell how near the nearest is where none reaches the threshold, and lead to writing one', async () => {
    const { user } = await renderView(<SimilarAnswers question="打卡用什么格式" groupId={null} />, {
      given: async (app) => {
        await givenFaq(app)
        await app.api.faq.setThreshold({ threshold: 90 })
      },
    })
    const offers = await screen.findByRole('region', { name: '相近问答' })
    await within(offers).findByText(/没有达到 90% 的问答/)
    expect(within(offers).queryByRole('listitem')).toBeNull()
    const write = within(offers).getByRole('link', { name: '写成问答' })
    expect(decodeURIComponent(write.getAttribute('href') ?? '')).toContain('question=打卡用什么格式')
    await user.click(within(offers).getByRole('button', { name: '看看' }))
    within(offers).getByText('打卡几点截止')
  })

  it('are not those of another group', async () => {
    await renderView(<SimilarAnswers question={QUESTION} groupId={'club' as GroupId} />, {
      given: async (app) => {
        const shop = givenGroup(app.ctx, { name: '买手店' })
        app.ctx.writeQuietly((db) =>
          db.run("UPDATE groups SET id = 'club' WHERE no = ?", givenGroup(app.ctx).no),
        )
        await app.api.faq.create({
          question: '打卡几点截止',
          answer: '店里不打卡',
          groupId: shop.id as GroupId,
        })
      },
    })
    const offers = await screen.findByRole('region', { name: '相近问答' })
    await within(offers).findByText('还没有问答，回答一次就能存下来')
  })
})

describe('a follow-up about an unanswered question', () => {
  it('offers similar answers; copying one closes the card, and one undo brings it back', async () => {
    const { user, app } = await renderApp({ given: givenAsked, now: NEXT_MORNING, route: '/today' })
    await screen.findByText('周敏', { selector: '.card-head .name' })
    await user.keyboard('j')
    const card = await screen.findByLabelText('周敏', { selector: 'section' })
    const offers = await within(card).findByRole('region', { name: '相近问答' })
    await user.click(await within(offers).findByRole('button', { name: '复制并记为已发送' }))
    await screen.findByText('已复制“打卡几点截止”的答案，跟进记为已发送')
    await waitFor(async () => expect(await app.api.followUps.listWaiting({})).toHaveLength(1))
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect(await app.api.followUps.listDue({})).toHaveLength(1))
    expect((await app.api.faq.list({ show: 'used' })).total).toBe(0)
  })
})

describe('an unanswered question in the inbox', () => {
  it('shows how alike the best answer is, and is settled by copying it', async () => {
    const route = '/persona?tab=problems'
    const { user, app, desktop } = await renderApp({ given: givenAsked, now: NEXT_MORNING, route })
    await user.click(await screen.findByRole('button', { name: /有相近答案 \d+%/ }))
    const offers = await screen.findByRole('region', { name: '相近问答' })
    await user.click(await within(offers).findByRole('button', { name: '复制并标为已回答' }))
    await waitFor(async () => expect((await app.api.problems.inbox({})).questions).toEqual([]))
    expect(desktop.copied).toEqual(['每天 24 点前'])
    expect((await app.api.faq.list({ show: 'used' })).total).toBe(1)
  })
})

it('finds entries by Ctrl K and opens them', async () => {
  const { user } = await renderApp({ given: givenAsked, route: '/settings' })
  await screen.findByRole('tab', { name: '通用' })
  await user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('combobox', { name: '搜索和命令' })
  await user.keyboard('退款')
  const found = await screen.findByRole('group', { name: '常见问答' })
  await user.click(within(found).getByRole('option'))
  await screen.findByRole('heading', { level: 2, name: '怎么退款' })
})
