import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** A reading club with two candidates and one who has joined. */
async function given({ api, ctx }: App) {
  const club = givenGroup(ctx)
  const groupId = club.id as GroupId
  for (const name of ['顾言', '孟婉清', '沈默']) {
    const { personId } = givenMember(ctx, club, { name, joinedOn: '2026-01-05' })
    await api.seedUsers.add({ selection: { personIds: [personId as PersonId] }, groupId })
  }
  const seeds = await api.seedUsers.list({ groupId })
  const silent = seeds.find(({ name }) => name === '沈默')
  if (silent) await api.seedUsers.move({ ids: [silent.id], to: 'joined' })
}

const column = (name: string) => screen.findByRole('region', { name })

describe('the board', () => {
  it('shows seeds by stage with their counts, and how far the group is', async () => {
    await renderApp({ given, route: '/seed-users' })
    expect(within(await column('候选')).getByText('顾言')).toBeTruthy()
    expect((await column('候选')).querySelector('.board-column-head')?.textContent).toBe('候选2')
    expect(within(await column('已入群')).getByText('沈默')).toBeTruthy()
    expect(screen.getByText('人已入群及以上，距目标还差 14 人')).toBeTruthy()
    expect(screen.getByText('目标 15–25 人（容量 500 的 3–5%，至少 10 人）')).toBeTruthy()
  })

  it('walks over tickets with the arrow keys and opens one with Enter', async () => {
    const { user } = await renderApp({ given, route: '/seed-users' })
    await column('候选')
    const first = screen.getByRole('button', { name: /^顾言\s*，候选，停留 0 天/ })
    first.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toContain('孟婉清，候选，停留 0 天')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.textContent).toContain('沈默，已入群，停留 0 天')
    await user.keyboard('{ArrowLeft}{Enter}')
    await screen.findByRole('complementary', { name: '顾言的种子资料' })
  })

  it('invites from a ticket, moves it on, and takes both back with one undo', async () => {
    const { user, app } = await renderApp({ given, route: '/seed-users' })
    await user.click(await screen.findByRole('button', { name: '邀约顾言' }))
    await user.click(await screen.findByRole('button', { name: '安排邀约' }))
    await screen.findByText('已给顾言安排邀约，在私聊跟进里')
    await waitFor(async () => expect(within(await column('已邀约')).getByText('顾言')).toBeTruthy())
    const due = async () =>
      [...(await app.api.followUps.listDue({})), ...(await app.api.followUps.listLater({}))].map(
        ({ title }) => title,
      )
    expect(await due()).toContain('邀约成为“晚读共读会”的种子用户')
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(within(await column('候选')).getByText('顾言')).toBeTruthy())
    expect(await due()).not.toContain('邀约成为“晚读共读会”的种子用户')
  })

  it('tells what is missing and leads to the first candidate when nobody is in the pipeline', async () => {
    const { user } = await renderApp({
      given: ({ ctx }) => void givenMember(ctx, givenGroup(ctx), { name: '顾言' }),
      route: '/seed-users',
    })
    await screen.findByText('还没有种子用户')
    const [add] = screen.getAllByRole('button', { name: '加候选人' })
    if (add) await user.click(add)
    await screen.findByRole('dialog')
  })
})

describe('the table', () => {
  const preferences = { screens: { 'seedUsers.view': 'table' } }

  it('is remembered, filters by stage, and retires those ticked with a reason', async () => {
    const { user, app } = await renderApp({ given, preferences, route: '/seed-users' })
    const table = await screen.findByRole('grid', { name: '种子用户表' })
    expect(within(table).getAllByRole('row')).toHaveLength(4)
    await user.click(screen.getByRole('button', { name: /^阶段\s?全部/ }))
    await user.click(await screen.findByRole('menuitem', { name: '候选' }))
    await waitFor(() => expect(within(table).getAllByRole('row')).toHaveLength(3))
    await user.click(screen.getByRole('checkbox', { name: '全选' }))
    await user.click(await screen.findByRole('button', { name: '淘汰' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('radio', { name: '没时间' }))
    await user.click(within(dialog).getByRole('button', { name: '淘汰 2 人' }))
    await screen.findByText('已淘汰 2 人')
    const stages = (await app.api.seedUsers.list({})).map(({ stage }) => stage)
    expect(stages.filter((stage) => stage === 'lost')).toHaveLength(2)
  })

  it('gives everybody ticked a task', async () => {
    const { user, app } = await renderApp({ given, preferences, route: '/seed-users' })
    await user.click(await screen.findByRole('checkbox', { name: '全选' }))
    await user.click(await screen.findByRole('button', { name: '布置任务' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: /^布\s?置$/ }))
    await screen.findByText('已布置“写一篇首帖”')
    expect((await app.api.seedUsers.list({})).map(({ openTasks }) => openTasks)).toEqual([1, 1, 1])
  })
})

describe('one seed', () => {
  it('is edited in the drawer, and a task is ticked and taken back', async () => {
    const { user, app } = await renderApp({ given, route: '/seed-users' })
    await user.click(await screen.findByRole('button', { name: /^沈默\s*，已入群/ }))
    const drawer = await screen.findByRole('complementary', { name: '沈默的种子资料' })
    await user.click(await within(drawer).findByRole('radio', { name: '4' }))
    await screen.findByText('已保存沈默')
    await user.type(within(drawer).getByRole('textbox', { name: '备注' }), '愿意领读')
    await user.tab()
    await waitFor(async () => {
      const [seed] = (await app.api.seedUsers.list({})).filter(({ name }) => name === '沈默')
      expect(seed).toMatchObject({ willingness: 4, note: '愿意领读' })
    })
    await user.click(within(drawer).getByRole('button', { name: '布置任务' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: /^布\s?置$/ }))
    await user.click(await within(drawer).findByRole('checkbox', { name: '完成“写一篇首帖”' }))
    await within(drawer).findByRole('checkbox', { name: '重新打开“写一篇首帖”' })
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await within(drawer).findByRole('checkbox', { name: '完成“写一篇首帖”' })
  })
})

it('shows tasks that are due on Today, where they are ticked', async () => {
  const { user } = await renderApp({
    route: '/today',
    given: async (app) => {
      await given(app)
      const [seed] = await app.api.seedUsers.list({})
      if (seed)
        await app.api.seedUsers.addTask({
          ids: [seed.id],
          kind: 'own',
          title: '画一张海报',
          dueOn: '2026-03-08' as never,
        })
    },
  })
  await screen.findByText('种子任务')
  expect(screen.getByText('逾期 2 天')).toBeTruthy()
  await user.click(screen.getByRole('checkbox', { name: '完成“画一张海报”' }))
  await screen.findByText('“画一张海报”已完成')
  await waitFor(() => expect(screen.queryByText('种子任务')).toBeNull())
})

it('adds members to the pipeline from the member table', async () => {
  const { user, app } = await renderApp({
    given: ({ ctx }) => {
      const club = givenGroup(ctx)
      for (const name of ['顾言', '孟婉清']) givenMember(ctx, club, { name, joinedOn: '2026-01-05' })
    },
    route: '/members',
  })
  await user.click(await screen.findByRole('checkbox', { name: '全选' }))
  await user.click(await screen.findByRole('button', { name: '加入种子池' }))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: '加入候选' }))
  await screen.findByText('已加入 2 位候选')
  expect((await app.api.seedUsers.list({})).map(({ stage }) => stage)).toEqual(['candidate', 'candidate'])
})
