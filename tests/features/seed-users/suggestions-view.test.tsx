import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { createTalk } from './given-talk.ts'

type App = ReturnType<typeof createTestApp>

/** A club of six who talk less and less; the second mostly asks. */
async function givenClub(app: App) {
  const talk = createTalk(app)
  const group = talk.group()
  talk.coverage(group, '2026-02-01T00:00:00+08:00', '2026-03-10T12:00:00+08:00')
  const members = ['顾言', '梁一诺', '孟婉清', '沈默', '何小满', '唐糖'].map((name) =>
    talk.member(group, name, { joined: { kind: 'day', by: '2025-12-10' } }),
  )
  talk.talk(group, '2026-03-02', [
    members.map((who, at) => [who, 10 - at] as const),
    [[members[0] ?? 0, 15] as const],
  ])
  talk.messages(
    group,
    ['这周读什么？', '几点开始？', '求推荐一本书'].map((text, at) => ({
      at: `2026-03-05T09:0${at}:00+08:00`,
      who: members[1] ?? 0,
      text,
    })),
  )
  await talk.derive()
}

const route = '/seed-users/suggestions'
const rows = () =>
  screen
    .queryAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.name')?.textContent)
const open = async (options: Parameters<typeof renderApp>[0] = {}) => {
  const parts = await renderApp({ given: givenClub, route, ...options })
  await screen.findByText('顾言', { selector: '.name' })
  return parts
}

describe('the page of suggestions', () => {
  it('lists people with score, confidence, kind and reasons in words', async () => {
    await open()
    expect(rows()[0]).toBe('顾言')
    const taker = screen.getByText('梁一诺', { selector: '.name' }).closest('[role="row"]') as HTMLElement
    expect(taker.textContent).toContain('索取型')
    expect(taker.textContent).toContain('提问和索要 3 次')
    within(taker).getByRole('img', { name: /^种子分 \d+：活跃 \d+%/ })
    screen.getByText('从 6 人里按种子分选出前 6 位')
  })

  it('opens how a score was computed, in words and numbers that add up', async () => {
    const { user } = await open()
    await user.click(screen.getByText('顾言', { selector: '.name' }))
    const drawer = await screen.findByRole('complementary', { name: '顾言的种子分' })
    expect(drawer.textContent).toContain('30 天加权活跃度 25，在 6 位有发言的成员里高于 5 位')
    expect(drawer.textContent).toContain('入群 90 天，180 天记满')
    expect(drawer.textContent).toContain('工作区还没有任何成交记录')
    expect(drawer.textContent).toContain('40 → 44.4')
    const points = within(drawer)
      .getAllByRole('row')
      .flatMap((row) => [...row.querySelectorAll('td:last-child')].map((cell) => Number(cell.textContent)))
      .filter((value) => Number.isFinite(value))
    const total = points.pop() ?? 0
    expect(Math.round(points.reduce((sum, value) => sum + value, 0))).toBe(total)
  })

  it('adds many at once, and they come back with undo', async () => {
    const { user, app } = await open()
    await user.click(screen.getByRole('checkbox', { name: '选中顾言' }))
    await user.click(screen.getByRole('checkbox', { name: '选中沈默' }))
    await user.click(screen.getByRole('button', { name: '加入候选 2 人' }))
    await waitFor(() => expect(rows()).not.toContain('顾言'))
    expect((await app.api.seedUsers.list({})).map(({ name }) => name).sort()).toEqual(['沈默', '顾言'])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(rows()).toContain('顾言'))
    expect(await app.api.seedUsers.list({})).toEqual([])
  })

  it('adds and invites in one go, taken back by one undo', async () => {
    const { user, app } = await open()
    await user.click(screen.getByText('顾言', { selector: '.name' }))
    const drawer = await screen.findByRole('complementary', { name: '顾言的种子分' })
    await user.click(within(drawer).getByRole('button', { name: '加入并邀约' }))
    const dialog = await screen.findByRole('dialog')
    expect(await app.api.seedUsers.list({})).toEqual([])
    await user.click(within(dialog).getByRole('button', { name: '安排邀约' }))
    await screen.findByText('已给顾言安排邀约，在私聊跟进里')
    expect(await app.api.seedUsers.list({})).toMatchObject([{ name: '顾言', stage: 'invited' }])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(rows()).toContain('顾言'))
    expect(await app.api.seedUsers.list({})).toEqual([])
    expect(await app.api.followUps.listDue({})).toEqual([])
  })

  it('never suggests somebody again who was waved away, and lists them for the way back', async () => {
    const { user } = await open()
    await user.click(screen.getByRole('button', { name: '不再建议顾言' }))
    await waitFor(() => expect(rows()).not.toContain('顾言'))
    await user.click(await screen.findByRole('button', { name: '不再建议 1 人' }))
    await user.click(await screen.findByRole('button', { name: '重新建议顾言' }))
    await waitFor(() => expect(rows()[0]).toBe('顾言'))
  })

  it('says what is missing while no log was imported', async () => {
    await renderApp({ route, given: (app) => void createTalk(app).group() })
    await screen.findByText('现在没有可推荐的人')
    screen.getByRole('button', { name: '导入群聊记录' })
  })

  it('speaks English', async () => {
    await open({ preferences: { language: 'en' } })
    screen.getByRole('heading', { level: 1, name: 'Suggested seed users' })
    expect(screen.getAllByText('Taker')).toHaveLength(1)
  })
})
