import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { logOf, mailOf } from './people-logs.ts'

/** 林夏 wrote in a log with accounts, and in copied text under another name. */
async function given({ api }: ReturnType<typeof createTestApp>) {
  const target = { kind: 'auto' } as const
  const said = [
    { at: '2026-03-08T20:00:00', name: '林夏', text: '早' },
    { at: '2026-03-08T20:01:00', name: '周敏', text: '早' },
  ]
  await api.chatImport.importLog({ source: { text: logOf(said) }, target })
  const copied = [{ at: '2026-03-09T09:00:00', name: '林夏（上海）', text: '我在' }]
  await api.chatImport.importLog({ source: { text: mailOf(copied) }, target })
}

const pair = () => screen.findByRole('listitem', { name: '林夏与林夏（上海）' })

describe('people who may be the same one', () => {
  it('are counted on the page of members, and listed with what speaks for it', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByRole('button', { name: '可能是同一人 1' }))
    const row = within(await pair())
    row.getByText('名字相近')
    row.getByText('从未在同一天发言')
    row.getByText('无账号')
    await screen.findByText('1 对')
  })

  it('are told apart by one click, and back by undo', async () => {
    const { user } = await renderApp({ given, route: '/members/same' })
    await user.click(within(await pair()).getByRole('button', { name: '不是同一人' }))
    await screen.findByText('没有看起来是同一人的成员')
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await pair()
  })

  it('become one after a look at both, whichever of them is kept', async () => {
    const { user, app } = await renderApp({ given, route: '/members/same' })
    await user.click(within(await pair()).getByRole('button', { name: '合并…' }))
    const dialog = within(await screen.findByRole('dialog', { name: '合并为一个人' }))
    await dialog.findByRole('columnheader', { name: '林夏 保留' })
    dialog.getByText('林夏（上海）的 1 个群、1 条消息、1 个名字都归到林夏。')
    await user.click(dialog.getByRole('button', { name: '改为保留林夏（上海）' }))
    await dialog.findByRole('columnheader', { name: '林夏（上海） 保留' })
    await user.click(dialog.getByRole('button', { name: /^合\s?并$/ }))
    await screen.findByText('林夏已并入林夏（上海）')
    await screen.findByText('没有看起来是同一人的成员')
    expect(app.ctx.read.value('SELECT count(*) FROM people')).toBe(2)
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(() => expect(app.ctx.read.value('SELECT count(*) FROM people')).toBe(3))
  })
})

describe('merging from the list of members', () => {
  it('is offered while exactly two are ticked', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByRole('checkbox', { name: '选择 林夏' }))
    expect(screen.queryByRole('button', { name: '合并这两人…' })).toBeNull()
    await user.click(screen.getByRole('checkbox', { name: '选择 周敏' }))
    await user.click(await screen.findByRole('button', { name: '合并这两人…' }))
    await screen.findByText(/两人的平台账号不同/)
  })

  it('finds the other one by pinyin from the drawer, and says whom a person was merged from', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByText('周敏', { selector: '.name' }))
    const drawer = within(await screen.findByRole('complementary', { name: '周敏的资料' }))
    await user.click(await drawer.findByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '合并到一个人…' }))
    const field = await screen.findByRole('combobox', { name: '周敏和谁是同一个人？' })
    await user.type(field, 'linxia')
    await user.click(await screen.findByText('林夏（上海）', { selector: '.menu-pair span' }))
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await screen.findByRole('dialog', { name: '合并为一个人' })
    await screen.findByRole('table', { name: '两个人的对照' })
    await user.click(screen.getByRole('button', { name: /^合\s?并$/ }))
    await screen.findByText('林夏（上海）已并入周敏')
    await screen.findByText(/^林夏（上海），.*合并$/)
  })
})
