import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenActiveDays, givenGroup, givenLine } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>

/** A reading club: 顾言 talks and has a city, 沈默 and Mia never spoke. */
async function givenClub({ ctx, api }: App) {
  const group = givenGroup(ctx)
  const groupId = group.id as GroupId
  for (const name of ['沈默', '顾言', 'Mia'])
    await api.members.add({ groupId, name, joinedOn: '2026-01-05' as never })
  const membershipNo = ctx.read.value<number>("SELECT no FROM memberships WHERE nickname = '顾言'") ?? 0
  const personNo = ctx.read.value<number>('SELECT person_no FROM memberships WHERE no = ?', membershipNo) ?? 0
  const member = { personNo, personId: '', membershipNo, group, name: '顾言' }
  givenActiveDays(ctx, member, '2026-03-08T21:00:00+08:00', 12)
  givenLine(ctx, member, { at: '2026-03-09T21:12:00+08:00', text: '这本我做过责编，推荐先看第 5 章' })
}

const given = givenClub
const rows = () => screen.getAllByRole('row').slice(1)
const names = () =>
  rows().map((row) => within(row).getAllByRole('gridcell')[1]?.querySelector('.name')?.textContent)
const openMember = async (user: Awaited<ReturnType<typeof renderApp>>['user'], name: string) => {
  await user.click(await screen.findByText(name, { selector: '.name' }))
  return screen.findByRole('complementary', { name: `${name}的资料` })
}

describe('the member table', () => {
  it('finds people by pinyin initials and says how many match', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await screen.findByText('符合 3 人，共 3 人')
    await user.type(screen.getByRole('textbox', { name: '姓名、昵称、拼音' }), 'gy')
    await screen.findByText('符合 1 人，共 3 人')
    expect(names()).toEqual(['顾言'])
  })

  it('keeps what is ticked in the moment after the search was emptied', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    const search = await screen.findByRole('textbox', { name: '姓名、昵称、拼音' })
    await user.type(search, 'gy')
    await screen.findByText('符合 1 人，共 3 人')
    await user.clear(search)
    await user.click(screen.getByRole('checkbox', { name: '全选' }))
    await screen.findByText('符合 3 人，共 3 人')
    await screen.findByText('已选 3 人')
  })

  it('narrows by a filter that stands as a chip, and remembers it', async () => {
    const { user, desktop } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByRole('button', { name: '筛选' }))
    await user.click(await screen.findByRole('menuitem', { name: '从未发言' }))
    await user.click(await screen.findByRole('radio', { name: '只看' }))
    await screen.findByText('符合 2 人，共 3 人')
    expect(desktop.kept.screens['members.filters']).toEqual({ neverSpoke: 'only' })
    await user.click(screen.getByRole('button', { name: '去掉筛选 从未发言' }))
    await screen.findByText('符合 3 人，共 3 人')
  })

  it('sorts by a column head, words from the beginning', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    const head = await screen.findByRole('columnheader', { name: '成员' })
    await user.click(within(head).getByRole('button'))
    await waitFor(() => expect(names()).toEqual(['顾言', 'Mia', '沈默']))
    expect(head.getAttribute('aria-sort')).toBe('ascending')
  })

  it('tags everybody ticked at once and takes it back as one', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByRole('checkbox', { name: '全选' }))
    await user.click(await screen.findByRole('button', { name: '打标签' }))
    await user.type(await screen.findByRole('combobox', { name: '加上' }), '老读者{Enter}')
    await user.click(screen.getByRole('button', { name: '更新标签' }))
    await screen.findByText('已更新 3 人的标签')
    await waitFor(() => expect(screen.getAllByText('老读者', { selector: '.tag' })).toHaveLength(3))
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(screen.queryAllByText('老读者', { selector: '.tag' })).toHaveLength(0))
  })

  it('exports exactly what is shown', async () => {
    const { user, desktop } = await renderApp({
      given,
      route: '/members',
      preferences: {
        screens: {
          'members.filters': { neverSpoke: 'only' },
          'members.sort': { by: 'name', direction: 'asc' },
        },
      },
    })
    await screen.findByText('符合 2 人，共 3 人')
    await user.click(screen.getByRole('button', { name: '导出' }))
    await user.click(await screen.findByRole('menuitem', { name: '导出 CSV' }))
    await screen.findByText(/已导出 2 人/)
    const [file] = desktop.saved
    const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(file?.bytes).split('\r\n')
    expect(file?.name).toBe('成员 2026-03-10.csv')
    expect(lines[0]).toMatch(/^\ufeff成员,群昵称,社群角色,层级,动向/)
    expect(lines.slice(1).map((line) => line.split(',')[0])).toEqual(['Mia', '沈默', ''])
  })
})

describe('the drawer', () => {
  it('edits a field in place, locks it, and takes it back with Ctrl Z', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    const drawer = await openMember(user, '顾言')
    await user.click(await within(drawer).findByRole('button', { name: /^修改地区/ }))
    await user.type(within(drawer).getByRole('textbox', { name: '省份' }), '浙江')
    await user.type(within(drawer).getByRole('textbox', { name: '城市' }), '杭州{Enter}')
    await within(drawer).findByText('浙江 杭州')
    await within(drawer).findByRole('button', { name: '地区: 手动填写，导入不会覆盖' })
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(within(drawer).queryByText('浙江 杭州')).toBeNull())
  })

  it('gives up an edit on Esc without closing, and closes on the next', async () => {
    const { user, app } = await renderApp({ given, route: '/members' })
    const drawer = await openMember(user, '顾言')
    await user.click(await within(drawer).findByRole('button', { name: /^修改备注名/ }))
    await user.type(within(drawer).getByRole('textbox', { name: '备注名' }), '老顾{Escape}')
    expect(await within(drawer).findByRole('button', { name: /^修改备注名/ })).toBe(document.activeElement)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary', { name: '顾言的资料' })).toBeNull())
    const { rows: kept } = await app.api.members.page({ filters: { search: '老顾' } })
    expect(kept).toEqual([])
  })

  it('does not overwrite what changed while a field was open', async () => {
    const { user, app } = await renderApp({ given, route: '/members' })
    const drawer = await openMember(user, '顾言')
    await user.click(await within(drawer).findByRole('button', { name: /^修改备注名/ }))
    const [row] = (await app.api.members.page({ filters: { search: 'gy' } })).rows
    const personId = row?.personId ?? ('' as never)
    await app.api.members.editProfile({ personId, changes: { remark: '别处写的' }, seen: {} })
    await user.type(within(drawer).getByRole('textbox', { name: '备注名' }), '老顾{Enter}')
    await screen.findByText(/顾言的资料刚被改过，没有覆盖/)
    await within(drawer).findByText('别处写的')
  })

  it('moves on with the arrow keys', async () => {
    const sort = { 'members.sort': { by: 'name', direction: 'asc' } }
    const { user } = await renderApp({ given, route: '/members', preferences: { screens: sort } })
    const drawer = await openMember(user, '顾言')
    await within(drawer).findByText('时间线')
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('complementary', { name: 'Mia 的资料' })
    await user.keyboard('{ArrowUp}')
    await screen.findByRole('complementary', { name: '顾言的资料' })
  })

  it('tells what was said and what the operator noted, newest first', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    const drawer = await openMember(user, '顾言')
    await within(drawer).findByText('这本我做过责编，推荐先看第 5 章')
    await user.click(within(drawer).getByRole('button', { name: '记一次联系' }))
    const dialog = await screen.findByRole('dialog', { name: '记一次联系' })
    await user.type(within(dialog).getByRole('textbox', { name: '说了什么' }), '下个月可以带读一章')
    await user.click(within(dialog).getByRole('button', { name: '记下' }))
    await within(drawer).findByText('下个月可以带读一章')
    const [first] = within(drawer)
      .getAllByRole('listitem')
      .filter((item) => item.closest('.timeline'))
    expect(first?.textContent).toContain('私聊')
  })

  it('sets a role by hand, says so, and lets the facts decide again', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    const drawer = await openMember(user, '顾言')
    await user.click(await within(drawer).findByRole('button', { name: '更多操作' }))
    await user.hover(await screen.findByText('改角色'))
    await user.click(await screen.findByRole('menuitem', { name: '钻牛角尖者' }))
    await within(drawer).findByText(/你手动定的角色/)
    await within(drawer).findByText('为什么是“钻牛角尖者”')
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(() => expect(within(drawer).queryByText(/你手动定的角色/)).toBeNull())
  })
})

it('adds a member by hand and shows them', async () => {
  const { user } = await renderApp({ given, route: '/members' })
  await user.click(await screen.findByRole('button', { name: '添加成员' }))
  const dialog = await screen.findByRole('dialog', { name: '添加成员' })
  await user.click(within(dialog).getByRole('button', { name: '添加' }))
  await within(dialog).findByText('写一个昵称')
  await user.type(within(dialog).getByRole('textbox', { name: '昵称' }), '阿青{Enter}')
  await screen.findByRole('complementary', { name: '阿青的资料' })
  await screen.findByText('符合 4 人，共 4 人')
})

it('speaks English throughout', async () => {
  const { user } = await renderApp({ given, route: '/members', preferences: { language: 'en' } })
  await screen.findByText('3 of 3 members')
  await user.click(await screen.findByText('顾言', { selector: '.name' }))
  const drawer = await screen.findByRole('complementary', { name: 'Profile of 顾言' })
  expect(await within(drawer).findAllByText(/messages? in 晚读共读会/)).not.toHaveLength(0)
  expect(
    drawer.textContent?.replaceAll(/顾?言|晚读共读会|这本我做过责编，推荐先看第 5 章|第 \d+ 条/g, ''),
  ).not.toMatch(/[一-鿿]/)
})
