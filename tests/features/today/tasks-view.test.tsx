import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'

it('opens the post that a notice led to, and counts posts beside 今日', async () => {
  const { user, app } = await renderApp({
    route: '/today',
    now: '2026-03-10T09:30:00+08:00',
    async given({ ctx, api }) {
      const groupId = givenGroup(ctx).id as GroupId
      await api.sequences.list({ language: 'zh-CN' })
      const week = { id: 'shipped-group-7-days' as SequenceId, groupId, language: 'zh-CN' } as const
      await api.sequences.start(week)
    },
  })
  const row = await screen.findByRole('button', { name: /^立三条群规/ })
  expect(row.getAttribute('aria-expanded')).toBe('false')
  const badge = () => document.querySelector('.nav-badge')?.textContent
  await waitFor(() => expect(badge()).toContain('2'))
  const tasks = await app.api.sequences.listDueTasks({ language: 'zh-CN' })
  const task = tasks.find(({ title }) => title === '立三条群规')
  window.location.hash = `#/today?task=${task?.id}`
  await waitFor(() =>
    expect(screen.getByRole('button', { name: /^立三条群规/ }).getAttribute('aria-expanded')).toBe('true'),
  )
  await user.click(screen.getByLabelText('已发：立三条群规'))
  await waitFor(() => expect(badge()).toContain('1'))
})
