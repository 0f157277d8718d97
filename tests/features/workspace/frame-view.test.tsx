import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { createGroup } from '#electron/features/groups/service.ts'
import { groupDraft } from '#shared/features/groups/model.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const group = (name: string) =>
  groupDraft.parse({ name, platform: 'wechat', capacity: 500, kind: 'interest' })
const givenGroups = ({ ctx }: ReturnType<typeof createTestApp>) => {
  createGroup(ctx, group('晚读共读会'))
  createGroup(ctx, group('滨江晨跑团'))
}

describe('the frame', () => {
  it('begins an empty workspace at the start screen, without a sidebar', async () => {
    await renderApp({ route: '/settings-of-old' })
    await screen.findByRole('button', { name: /从零开始/ })
    expect(screen.queryByRole('navigation', { name: '主导航' })).toBeNull()
  })

  it('comes back to the address where the operator was', async () => {
    await renderApp({ given: givenGroups, preferences: { lastRoute: '/follow-ups?tab=rules' } })
    await screen.findByText('提问没人答')
    expect(window.location.hash).toBe('#/follow-ups?tab=rules')
  })

  it('remembers the address and the scope on this device', async () => {
    const { user, desktop } = await renderApp({ given: givenGroups, route: '/settings?section=me' })
    await screen.findByLabelText('我的名字')
    await waitFor(() => expect(desktop.kept.lastRoute).toBe('/settings?section=me'))
    await user.click(screen.getByRole('tab', { name: '通用' }))
    await waitFor(() => expect(desktop.kept.lastRoute).toBe('/settings?section=general'))
  })

  it('says that an address leads nowhere and offers the way back', async () => {
    await renderApp({ given: givenGroups, route: '/no-such-page' })
    await screen.findByRole('heading', { name: '没有这个页面' })
    screen.getByRole('button', { name: '回到今日' })
  })

  it('lists the keys that work now on ?', async () => {
    const { user } = await renderApp({ given: givenGroups, route: '/settings' })
    await screen.findByRole('tab', { name: '通用' })
    await user.keyboard('?')
    const sheet = await screen.findByRole('dialog', { name: '快捷键' })
    within(sheet).getByText('隐私屏')
    within(sheet).getByText('搜索和命令')
  })

  it('blurs names while the privacy screen is on, also while typing', async () => {
    const { user, desktop } = await renderApp({ given: givenGroups, route: '/settings?section=me' })
    await user.click(await screen.findByLabelText('我的名字'))
    await user.keyboard('{Control>}{Shift>}p{/Shift}{/Control}')
    await waitFor(() => expect(document.documentElement.dataset.privacy).toBe('on'))
    expect(desktop.kept.privacyScreen).toBe(true)
  })

  it('shows the connection only when it stays broken, and what waits', async () => {
    const { line } = await renderApp({ given: givenGroups, route: '/settings' })
    await screen.findByRole('tab', { name: '通用' })
    act(() => line.setStatus({ state: 'disconnected', waiting: 2 }))
    await screen.findByText('与后台的连接断了，正在重连')
    screen.getByText('2 个操作在等候，连上后继续')
    act(() => line.setStatus({ state: 'connected', waiting: 0 }))
    await waitFor(() => expect(screen.queryByText('与后台的连接断了，正在重连')).toBeNull())
  })

  it('follows a menu command or a desktop notice', async () => {
    const { desktop } = await renderApp({ given: givenGroups, route: '/settings' })
    await screen.findByRole('tab', { name: '通用' })
    act(() => desktop.goTo('/settings?section=data'))
    await screen.findByRole('button', { name: '打开文件夹' })
  })

  it('speaks English and Chinese', async () => {
    const { user } = await renderApp({ given: givenGroups, route: '/settings' })
    await user.click(await screen.findByText('English'))
    await screen.findByRole('tab', { name: 'Roles and activity' })
    expect(document.documentElement.lang).toBe('en')
  })
})
