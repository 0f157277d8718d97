import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import { renderApp } from '#tests/support/render-view.tsx'

it('loads the sample with 1, marks it, and takes it away after naming what is lost', async () => {
  const { user, app } = await renderApp({ route: '/start' })
  await screen.findByRole('button', { name: /载入示例工作区/ })
  await user.keyboard('1')
  await screen.findByText('正在载入示例')
  await screen.findByText('示例数据', {}, { timeout: 40_000 })
  await waitFor(() => expect(window.location.hash).toBe('#/today'))
  await user.click(screen.getByRole('button', { name: '移除' }))
  const { sample } = await app.api.workspace.status()
  expect(sample.groups).toBe(5)
  await screen.findByText(new RegExp(`${sample.groups} 个社群、${sample.people} 位成员`))
  await user.click(screen.getByRole('button', { name: '移除示例' }))
  await screen.findByRole('button', { name: /从零开始/ }, { timeout: 40_000 })
  expect(await app.api.workspace.status()).toMatchObject({ isEmpty: true, hasSample: false })
}, 120_000)
