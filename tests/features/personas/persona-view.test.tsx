import { screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import { renderView } from '#tests/support/render-view.tsx'

describe('the page of the persona', () => {
  it('leads a newcomer to the first persona', async () => {
    const { user, app } = await renderView(<PersonaScreen />, { route: '/persona' })
    await user.click(await screen.findByRole('button', { name: '新建人设' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await dialog.findByText('请填对外的名字')
    await user.type(dialog.getByLabelText('对外的名字'), '林夏')
    await user.type(dialog.getByLabelText('身份'), '领读人')
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await screen.findByRole('button', { name: /人设：林夏 领读人/ })
    expect(await app.api.personas.list({})).toMatchObject([{ name: '林夏', roleLine: '领读人' }])
  })
})
