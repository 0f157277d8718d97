import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { refreshFigures } from '#electron/features/activity/service.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import { givenActiveDays, givenGroup, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** A club with an owner, a talker, somebody silent and an open question; and a flash group that is over. */
async function givenClub({ ctx }: App) {
  const club = givenGroup(ctx, { name: '晚读共读会' })
  givenMember(ctx, club, { name: '林夏', staffRole: 'owner', joinedOn: '2025-12-01' })
  const guyan = givenMember(ctx, club, { name: '顾言', joinedOn: '2025-12-02' })
  givenActiveDays(ctx, guyan, '2026-03-09T21:00:00+08:00', 30)
  givenMember(ctx, club, { name: '邓可', joinedOn: '2026-03-06' })
  givenQuestion(ctx, guyan, { at: '2026-03-10T08:00:00+08:00', text: '今晚几点开始？' })
  givenGroup(ctx, { name: '三天写作快闪', lifecycle: 'ended' })
  await refreshFigures(ctx)
}

const given = givenClub
const groupNames = () =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('.name')?.textContent)
const openClub = async (options: Parameters<typeof renderApp>[0] = {}) => {
  const parts = await renderApp({ given, route: '/groups', ...options })
  await parts.user.click(await screen.findByText('晚读共读会', { selector: '.name' }))
  await screen.findByRole('heading', { level: 1, name: '晚读共读会' })
  return parts
}

describe('the list of groups', () => {
  it('shows living groups and counts the ended ones', async () => {
    const { user } = await renderApp({ given, route: '/groups' })
    await screen.findByText('1 个，共 3 人')
    expect(groupNames()).toEqual(['晚读共读会'])
    await user.click(screen.getByRole('button', { name: '已结束 1 个' }))
    await waitFor(() => expect(groupNames()).toEqual(['晚读共读会', '三天写作快闪']))
  })

  it('shows all groups again after the page of one, which the scope switch opens', async () => {
    const { user, desktop } = await openClub()
    await waitFor(() => expect(desktop.kept.scopeGroupId).not.toBeNull())
    const crumbs = screen.getByRole('heading', { level: 1, name: '晚读共读会' }).parentElement as HTMLElement
    await user.click(within(crumbs).getByRole('link', { name: '社群' }))
    await screen.findByRole('button', { name: '范围: 全部社群' })
    expect(groupNames()).toEqual(['晚读共读会'])
    await user.click(screen.getByRole('button', { name: '范围: 全部社群' }))
    await user.click(await screen.findByRole('menuitem', { name: '三天写作快闪' }))
    await screen.findByRole('heading', { level: 1, name: '三天写作快闪' })
  })

  it('makes a group with the capacity of its platform, and goes to its page', async () => {
    const { user, app } = await renderApp({ given, route: '/groups' })
    await user.click(await screen.findByRole('button', { name: '新建社群' }))
    const form = await screen.findByRole('complementary', { name: '新建社群' })
    await user.click(within(form).getByRole('button', { name: '建群' }))
    await within(form).findByText('写一个群名')
    await user.type(within(form).getByRole('textbox', { name: '群名' }), '滨江晨跑团')
    await user.click(within(form).getByRole('combobox', { name: '平台' }))
    await user.click(await screen.findByTitle('钉钉'))
    await user.click(within(form).getByRole('button', { name: '建群' }))
    await screen.findByRole('heading', { level: 1, name: '滨江晨跑团' })
    const made = (await app.api.groups.list({})).find(({ name }) => name === '滨江晨跑团')
    expect(made).toMatchObject({ platform: 'dingtalk', capacity: 1000, lifecycle: 'planned' })
  })

  it('advises to fill the first of a kind before opening a second', async () => {
    const { user } = await renderApp({ given, route: '/groups' })
    await user.click(await screen.findByRole('button', { name: '新建社群' }))
    const form = await screen.findByRole('complementary', { name: '新建社群' })
    await user.click(within(form).getByRole('combobox', { name: '内容类型' }))
    await user.click(await screen.findByTitle('知识付费群'))
    await within(form).findByText(/“晚读共读会”是同一类型，现在 3\/500 人/)
  })
})

describe('the page of a group', () => {
  it('shows numbers that add up, and takes the group into scope', async () => {
    const { desktop, app } = await openClub()
    const strip = await screen.findByRole('group', { name: '这个群的数字' })
    expect(strip.textContent).toContain('成员3容量 500')
    expect(strip.textContent).toContain('进 1，退 0')
    await screen.findByRole('img', { name: /顶层 1.*中层 1.*底层 1/ })
    const [group] = await app.api.groups.list({})
    await waitFor(() => expect(desktop.kept.scopeGroupId).toBe(group?.id))
  })

  it('lists the question that nobody answered, which leads to who asked', async () => {
    const { user } = await openClub()
    const rail = await screen.findByRole('complementary', { name: '这个群的提示' })
    await user.click(await within(rail).findByRole('link', { name: /今晚几点开始/ }))
    await screen.findByRole('complementary', { name: '顾言的资料' })
  })

  it('shows the heat map as a table on request', async () => {
    const { user } = await openClub()
    await user.click(await screen.findByRole('button', { name: '切换为表格' }))
    expect(within(await screen.findByRole('table')).getAllByRole('row')).toHaveLength(25)
  })

  it('lists who never spoke, without staff', async () => {
    const { user } = await openClub()
    await user.click(screen.getByRole('link', { name: '从未发言' }))
    await screen.findByText('符合 1 人，共 3 人')
    expect(groupNames()).toEqual(['邓可'])
    await user.click(screen.getByRole('button', { name: '去掉筛选 免于清理' }))
    await screen.findByText('符合 2 人，共 3 人')
  })

  it('archives the group and brings it back on 撤销', async () => {
    const { user, app } = await openClub()
    await user.click(screen.getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '归档社群' }))
    await screen.findByText('已归档“晚读共读会”')
    expect((await app.api.groups.list({})).map(({ name }) => name)).toEqual(['三天写作快闪'])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await app.api.groups.list({})).toHaveLength(2))
  })

  it('keeps what was typed when somebody else changed the group meanwhile', async () => {
    const { user, app } = await openClub()
    await user.click(screen.getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '编辑社群' }))
    const form = await screen.findByRole('complementary', { name: '编辑社群' })
    const [group] = await app.api.groups.list({})
    if (!group) throw new Error('no group')
    const seen = groupDraft.parse(group)
    await app.api.groups.edit({ groupId: group.id, draft: { ...seen, note: '别处写的' }, seen })
    await user.type(within(form).getByRole('textbox', { name: '一句话说清这个群' }), '每晚 20 分钟')
    await user.click(within(form).getByRole('button', { name: '保存' }))
    await screen.findByText(/“晚读共读会”刚被改过，没有覆盖/)
    expect(
      (within(form).getByRole('textbox', { name: '一句话说清这个群' }) as HTMLTextAreaElement).value,
    ).toBe('每晚 20 分钟')
  })

  it('speaks English throughout', async () => {
    await openClub({ preferences: { language: 'en' } })
    await screen.findByText('When people talk')
    const text = document.querySelector('main')?.textContent ?? ''
    expect(text.replaceAll(/晚读共读会|今晚几点开始？|顾言|林夏|晚/g, '')).not.toMatch(/[一-鿿]/)
  })
})
