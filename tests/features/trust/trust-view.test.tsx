import { screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type App = ReturnType<typeof createTestApp>
const DAY_MS = 86_400_000
const linXia = { name: '林夏', roleLine: '领读人', brand: '晚读共读会', trade: 'paid_knowledge' } as const

const open = (given: (app: App) => Promise<unknown>) =>
  renderView(<PersonaScreen />, {
    route: '/persona?tab=trust',
    given: async (app) => {
      await given(app)
    },
  })

/** A group in which seven complaints came up, four of which were closed in time. */
async function givenComplaints(app: App) {
  const group = givenGroup(app.ctx)
  await app.api.personas.create({ ...linXia, groupIds: [group.id as GroupId] })
  for (let day = 3; day < 10; day += 1) {
    const { problem } = await app.api.problems.create({
      groupId: group.id as GroupId,
      personId: null,
      kind: 'complaint',
      severity: 1,
      title: `第 ${day} 天的投诉`,
      owner: '',
      happenedAt: app.ctx.clock.now() - day * DAY_MS,
    })
    if (day % 2 === 1)
      app.ctx.writeQuietly((db) =>
        db.run('UPDATE problems SET closed_at = happened_at + 3600000 WHERE id = ?', problem.id),
      )
  }
}

it('shows both pillars with the facts behind them, and what is not known as such', async () => {
  await open(givenComplaints)
  const product = within(await screen.findByRole('region', { name: '产品信任' }))
  product.getByText('57%（4 / 7）')
  product.getByText('还没有订单记录，不计入')
  product.getByText('数据不足')
  within(screen.getByRole('region', { name: '个人信任' })).getByText('数据不足')
})

it('tells how it is computed, with the real numbers', async () => {
  const { user } = await open(givenComplaints)
  await user.click(await screen.findByRole('button', { name: '产品信任是怎么算的' }))
  await screen.findByText(/问题按时关闭：57%（4 \/ 7） → 50 分/)
})

it('leads to what would raise it most', async () => {
  const { user } = await open(givenComplaints)
  const lever = (await screen.findByText('3 个问题还没有关闭')).closest('li')
  if (!lever) throw new Error('no lever')
  within(lever).getByText('产品信任最多 +50 分')
  await user.click(within(lever).getByRole('button', { name: '去处理问题' }))
  expect(window.location.hash).toContain('/persona?tab=problems')
})

it('shows the trend as a table, too', async () => {
  const { user } = await open(givenComplaints)
  await user.click(await screen.findByRole('button', { name: '切换为表格' }))
  expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(7)
})

it('says what to do when the persona is at work nowhere', async () => {
  await open((app) => app.api.personas.create(linXia))
  await screen.findByText('这个人设还没有用在任何社群')
})
