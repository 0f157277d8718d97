import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'

async function openDrawer() {
  const given: { personId: string } = { personId: '' }
  const view = await renderApp({
    given: ({ ctx }) => {
      const member = givenMember(ctx, givenGroup(ctx), { name: '小酒窝', joinedOn: '2026-01-10' })
      given.personId = member.personId
    },
    route: '/members',
  })
  await view.user.click(await screen.findByText('小酒窝'))
  return { ...view, person: { personId: given.personId as never } }
}

describe('how often to talk to somebody', () => {
  it('is set in the drawer, shows the next turn, and can be taken back', async () => {
    const { user, app, person } = await openDrawer()
    await user.click(await screen.findByRole('button', { name: /定期联系.*没有设/ }))
    await user.type(await screen.findByRole('spinbutton', { name: '每几天联系一次' }), '5{Enter}')
    await screen.findByRole('button', { name: /每 5 天，还没联系过，下次/ })
    expect(await app.api.followUps.cadence(person)).toMatchObject({ everyDays: 5 })
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await app.api.followUps.cadence(person)).toBeNull())
    await screen.findByRole('button', { name: /定期联系.*没有设/ })
  })

  it('is chosen among usual ones and ended again', async () => {
    const { user, app, person } = await openDrawer()
    await user.click(await screen.findByRole('button', { name: /定期联系/ }))
    await user.click(await screen.findByRole('button', { name: '15 天' }))
    await waitFor(async () =>
      expect(await app.api.followUps.cadence(person)).toMatchObject({ everyDays: 15 }),
    )
    await user.click(await screen.findByRole('button', { name: /每 15 天/ }))
    await user.click(await screen.findByRole('button', { name: '取消' }))
    await waitFor(async () => expect(await app.api.followUps.cadence(person)).toBeNull())
  })
})
