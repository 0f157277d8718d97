import { act, screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'

it('says why the workspace cannot be opened, and offers its backups', async () => {
  const { line, user, desktop } = await renderApp({
    route: '/settings',
    given: async ({ ctx, api }) => {
      givenGroup(ctx)
      await api.recovery.backUpNow()
    },
  })
  await screen.findByRole('tab', { name: '通用' })
  act(() => line.setStatus({ state: 'failed', failure: { code: 'WORKSPACE_CORRUPT', facts: {} } }))
  await screen.findByRole('heading', { name: '工作区打不开' })
  screen.getByText(/数据文件已损坏，打不开。文件原样保留/)
  expect(screen.queryByRole('navigation', { name: '主导航' })).toBeNull()
  await screen.findByText('手动备份')
  await user.click(screen.getByRole('button', { name: '打开文件夹' }))
  await waitFor(() => expect(desktop.opened).toEqual(['data']))
  await user.click(screen.getByRole('button', { name: '恢复' }))
  await screen.findByText(/现在的数据会先另存一份备份/)
})

it('comes back by itself once the backend runs again', async () => {
  const { line } = await renderApp({ route: '/settings', given: ({ ctx }) => void givenGroup(ctx) })
  await screen.findByRole('tab', { name: '通用' })
  act(() => line.setStatus({ state: 'failed', failure: { code: 'BACKEND_DIED', facts: { restarts: 3 } } }))
  await screen.findByText(/后台意外退出，多次重启没有成功/)
  act(() => line.setStatus({ state: 'connected', failure: null }))
  await screen.findByRole('tab', { name: '通用' })
})
