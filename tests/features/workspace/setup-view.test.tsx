import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { renderApp } from '#tests/support/render-view.tsx'

describe('从零开始', () => {
  it('leads from me over a group and its members to the rules, and keeps each step', async () => {
    const { user, app } = await renderApp({ route: '/start' })
    await user.click(await screen.findByRole('button', { name: /从零开始/ }))
    await user.type(await screen.findByLabelText('我的名字'), '林夏')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await user.type(await screen.findByLabelText('群名'), '晚读共读会')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await user.click(await screen.findByLabelText('粘贴名单'))
    await user.paste('徐岚\n顾言\n沈默')
    await screen.findByText('认出 3 个名字')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await user.click(await screen.findByRole('switch', { name: '突然沉默' }))
    await user.click(screen.getByRole('button', { name: /完成，去今日/ }))
    await waitFor(() => expect(window.location.hash).toBe('#/today'))
    expect(await app.api.settings.get()).toMatchObject({ myName: '林夏' })
    expect(await app.api.groups.list({})).toMatchObject([
      { name: '晚读共读会', leaderName: '林夏', capacity: 500 },
    ])
    expect((await app.api.workspace.status()).people).toBe(3)
    expect((await app.api.settings.getRules()).rules.gone_quiet.isOn).toBe(false)
  }, 60_000)

  it('can be stopped, and finds what was kept', async () => {
    const { user } = await renderApp({ route: '/start/scratch' })
    await user.type(await screen.findByLabelText('我的名字'), '林夏')
    await user.click(screen.getByRole('button', { name: '下一步' }))
    await screen.findByLabelText('群名')
    await user.click(screen.getByRole('button', { name: '上一步' }))
    await user.click(await screen.findByRole('button', { name: '上一步' }))
    await user.click(await screen.findByRole('button', { name: /从零开始/ }))
    expect(((await screen.findByLabelText('我的名字')) as HTMLInputElement).value).toBe('林夏')
  })

  it('asks for the name of the group before it goes on', async () => {
    const { user } = await renderApp({ route: '/start/scratch' })
    await user.click(await screen.findByRole('button', { name: '下一步' }))
    await screen.findByLabelText('群名')
    expect((screen.getByRole('button', { name: '下一步' }) as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('the start screen', () => {
  it('starts a choice with its number', async () => {
    const { user } = await renderApp({ route: '/start' })
    await screen.findByRole('button', { name: /从零开始/ })
    await user.keyboard('3')
    await screen.findByLabelText('我的名字')
  })

  it('speaks English at one click', async () => {
    const { user } = await renderApp({ route: '/start' })
    await user.click(await screen.findByRole('button', { name: '语言 简体中文' }))
    await user.click(await screen.findByText('English'))
    await screen.findByRole('button', { name: /Start from scratch/ })
  })
})
