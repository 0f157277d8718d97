import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const given = ({ ctx }: ReturnType<typeof createTestApp>) => void givenGroup(ctx)

describe('the settings screen', () => {
  it('keeps a name when its field is left, and takes it back on 撤销', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=me' })
    await user.type(await screen.findByLabelText('我的名字'), '林夏')
    await user.tab()
    await waitFor(async () => expect((await app.api.settings.get()).myName).toBe('林夏'))
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await app.api.settings.get()).myName).toBe(''))
    await waitFor(() => expect((screen.getByLabelText('我的名字') as HTMLInputElement).value).toBe(''))
  })

  it('keeps one nickname a line, each once', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=me' })
    await user.type(await screen.findByLabelText('我在群里的昵称'), '林夏{Enter} 夏夏 {Enter}{Enter}林夏')
    await user.tab()
    await waitFor(async () => expect((await app.api.settings.get()).myNicknames).toEqual(['林夏', '夏夏']))
  })

  it('shows what only a desktop can do only there', async () => {
    await renderApp({ given, route: '/settings', hostKind: 'electron' })
    await screen.findByRole('switch', { name: '登录电脑时打开' })
  })

  it('sets the numbers by which seeds are judged, a share as percent, with undo', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=seeds' })
    const limit = await screen.findByLabelText<HTMLInputElement>(/候选超过/)
    await user.clear(limit)
    await user.type(limit, '5{Enter}')
    await waitFor(async () => expect(await app.api.settings.getSeeds()).toMatchObject({ candidateLimit: 5 }))
    const share = screen.getByLabelText<HTMLInputElement>(/提问和索要占/)
    expect(share.value).toBe('50')
    await user.clear(share)
    await user.type(share, '60{Enter}')
    await waitFor(async () =>
      expect(await app.api.settings.getSeeds()).toMatchObject({ candidateLimit: 5, takerShare: 0.6 }),
    )
    await user.click(screen.getAllByRole('button', { name: '撤销' }).at(-1)!)
    await waitFor(async () => expect((await app.api.settings.getSeeds()).takerShare).toBe(0.5))
    await user.click(screen.getByRole('button', { name: '恢复默认' }))
    await waitFor(async () => expect((await app.api.settings.getSeeds()).candidateLimit).toBe(7))
  })

  it('sets from where on the plan of campaigns is told of, with undo', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=days' })
    const idle = await screen.findByLabelText<HTMLInputElement>(/天没有活动就提示/)
    expect(idle.value).toBe('14')
    await user.clear(idle)
    await user.type(idle, '21{Enter}')
    await waitFor(async () =>
      expect(await app.api.settings.getCampaignHints()).toMatchObject({ idleDays: 21, convertDays: 7 }),
    )
    await user.click(screen.getAllByRole('button', { name: '撤销' }).at(-1)!)
    await waitFor(async () => expect((await app.api.settings.getCampaignHints()).idleDays).toBe(14))
  })

  it('backs up on request and lists it', async () => {
    const { user } = await renderApp({ given, route: '/settings?section=data' })
    await user.click(await screen.findByRole('button', { name: '现在备份' }))
    await screen.findByText('手动备份')
  })
})
