import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>

/** Two people, one of whom was lost. */
function given({ ctx }: TestApp) {
  const group = givenGroup(ctx)
  for (const name of ['周敏', '宋捷']) givenMember(ctx, group, { name })
  ctx.writeQuietly((db) => db.run("UPDATE people SET sales_stage = 'lost' WHERE display_name = '宋捷'"))
}

const idsOf = async ({ api }: TestApp) =>
  (await api.settings.getStages()).settings.stages.map(({ id, name }) => name || id)

describe('sales stages in settings', () => {
  it('are renamed, ordered and added to, each step with a way back', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=stages' })
    const name = await screen.findByLabelText('阶段名字: 跟进中')
    await user.clear(name)
    await user.type(name, '约了体验{Enter}')
    await screen.findByText('跟进阶段已修改')
    await waitFor(async () => expect((await idsOf(app))[1]).toBe('约了体验'))
    await user.click(await screen.findByLabelText('上移：约了体验'))
    await waitFor(async () => expect((await idsOf(app)).slice(0, 2)).toEqual(['约了体验', 'to_follow']))
    await user.click(screen.getByText('加一个阶段'))
    await screen.findByLabelText('阶段名字: 新阶段')
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByLabelText('阶段名字: 新阶段')).toBeNull())
  })

  it('let quick changes follow one another, each from what the one before left', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=stages' })
    await user.click(await screen.findByLabelText('上移：已成交'))
    await user.click(screen.getByLabelText('上移：无意向'))
    await waitFor(async () =>
      expect(await idsOf(app)).toEqual(['to_follow', 'won', 'no_interest', 'following', 'lost']),
    )
  })

  it('ask where people go before one of them is deleted', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=stages' })
    await user.click(await screen.findByLabelText('删除：无意向'))
    await waitFor(async () => expect(await idsOf(app)).not.toContain('no_interest'))
    await user.click(await screen.findByLabelText('删除：已流失'))
    const dialog = await screen.findByRole('dialog')
    await within(dialog).findByText('有 1 人在这个阶段，他们去哪个阶段？')
    await user.click(within(dialog).getByText('删除，移动 1 人'))
    await waitFor(async () => expect(await idsOf(app)).toEqual(['to_follow', 'following', 'won']))
    expect((await app.api.settings.getStages()).counts).toEqual({ to_follow: 2 })
  })
})
