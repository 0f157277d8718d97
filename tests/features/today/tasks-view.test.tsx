import { screen, waitFor } from '@testing-library/react'
import { expect, it } from 'vitest'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { SequenceId } from '#shared/features/sequences/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

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

/** A campaign of 24 September with two late tasks and one of today, and a daily ritual. */
async function givenDay({ ctx, api, clock }: ReturnType<typeof createTestApp>) {
  const groupId = givenGroup(ctx, { name: '晚读共读会' }).id as GroupId
  clock.set('2026-09-20T09:00:00+08:00')
  const offset = (offsetDays: number, minute: number | null) => ({ offsetDays, minute, fromStart: null })
  const startsOn = '2026-09-22' as CalendarDate
  await api.campaigns.create({
    name: '开学季快闪',
    stage: 'convert',
    time: { startsOn, startsMinute: null, endsOn: startsOn, endsMinute: null },
    groupIds: [groupId],
    tasks: [
      { title: '做海报', offset: offset(-2, null) },
      { title: '发预告', offset: offset(-1, 720), channel: 'group', words: '{群名}明天开团' },
      { title: '开团', offset: offset(0, 1200) },
    ],
  })
  const schedule = {
    pattern: { every: 'day' as const, interval: 1 },
    startsOn: '2026-09-22' as CalendarDate,
    minute: 570,
  }
  const words = '早，{群名}'
  await api.rituals.create({ name: '早安共读', kind: 'morning', groupIds: [groupId], schedule, words })
  clock.set('2026-09-22T10:00:00+08:00')
}

it('lists tasks of campaigns and rituals with their words, and ticks them off with a way back', async () => {
  const { user, app } = await renderApp({
    route: '/today',
    now: '2026-09-22T10:00:00+08:00',
    given: givenDay,
  })
  expect(await screen.findByText('0 / 4 已完成')).toBeTruthy()
  await user.click(await screen.findByRole('button', { name: /^早安共读/ }))
  expect(await screen.findByText('早，晚读共读会')).toBeTruthy()
  await user.click(screen.getByLabelText('办完：早安共读'))
  expect(await screen.findByText('“早安共读”做了')).toBeTruthy()
  expect(await screen.findByText('1 / 4 已完成')).toBeTruthy()
  await user.click(screen.getByLabelText('办完：发预告'))
  await screen.findByText('2 / 4 已完成')
  expect((await app.api.rituals.list({}))[0]?.streak.current).toBe(1)
  await user.click(screen.getByLabelText('改回未办：早安共读'))
  await waitFor(async () => expect((await app.api.rituals.list({}))[0]?.streak.current).toBe(0))
})

it('moves the ticked tasks together to the next workday, and brings them back with one undo', async () => {
  const { user, app } = await renderApp({
    route: '/today',
    now: '2026-09-22T10:00:00+08:00',
    given: givenDay,
  })
  await user.click(await screen.findByRole('button', { name: '改期' }))
  // What is late is ticked already, what is due later today is not; rituals move one by one.
  expect(screen.getByLabelText('选中：做海报')).toHaveProperty('checked', true)
  expect(screen.getByLabelText('选中：开团')).toHaveProperty('checked', false)
  expect(screen.queryByLabelText('选中：早安共读')).toBeNull()
  await user.click(screen.getByLabelText('选中：开团'))
  await user.click(await screen.findByRole('button', { name: /^下个工作日 ?9月23日 周三$/ }))
  expect(await screen.findByText('3 项任务移到 9月23日 周三')).toBeTruthy()
  await screen.findByText('0 / 1 已完成')
  const range = { from: '2026-09-23' as CalendarDate, to: '2026-09-23' as CalendarDate, open: true }
  expect((await app.api.campaigns.listTasks(range)).map(({ title }) => title)).toEqual([
    '做海报',
    '发预告',
    '开团',
  ])
  await user.click(screen.getByRole('button', { name: /撤销/ }))
  await screen.findByText('0 / 4 已完成')
  expect(await app.api.campaigns.listTasks(range)).toEqual([])
})

it('leaves tasks as they are when the move is left with Esc', async () => {
  const { user } = await renderApp({ route: '/today', now: '2026-09-22T10:00:00+08:00', given: givenDay })
  await user.click(await screen.findByRole('button', { name: '改期' }))
  await user.keyboard('{Escape}')
  expect(await screen.findByLabelText('办完：做海报')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: '更多: 早安共读' }))
  await user.click(await screen.findByRole('menuitem', { name: '这次跳过' }))
  expect(await screen.findByText('“早安共读”这次跳过')).toBeTruthy()
})
