import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import type { DataContext } from '#electron/backend/context.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'

function given({ ctx }: { ctx: DataContext }): void {
  const group = givenGroup(ctx, { name: '晚读共读会' })
  givenMember(ctx, group, { name: '顾言' })
  givenMember(ctx, group, { name: '林夏' })
}

const dialog = () => screen.findByRole('dialog', { name: '记一次联系' })

describe('noting a contact', () => {
  it('takes two keys with whoever is open: L, Enter', async () => {
    const { user, app } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByText('顾言', { selector: '.name' }))
    const drawer = await screen.findByRole('complementary', { name: '顾言的资料' })
    await user.keyboard('l')
    await within(await dialog()).findByText('顾言')
    await user.keyboard('{Enter}')
    await screen.findByText('已记下和 顾言 的私聊')
    await waitFor(() =>
      expect(drawer.querySelector('.timeline li .timeline-head')?.textContent).toContain('私聊'),
    )
    const { rows } = await app.api.members.timeline({ personId: personId(app.ctx, '顾言') })
    expect(rows[0]).toMatchObject({ type: 'contact', kind: 'private_chat', isEditable: true })
  })

  it('finds the person by typing, takes the kind by a digit, and asks for the note of a note', async () => {
    const { user, app } = await renderApp({ given, route: '/groups' })
    await screen.findByText('晚读共读会', { selector: '.name' })
    await user.keyboard('l')
    const box = await dialog()
    await user.type(within(box).getByRole('combobox', { name: '和谁' }), '林')
    await user.click(await screen.findByText('林夏', { selector: '.menu-pair span' }))
    await user.click(within(box).getByRole('radio', { name: /私聊/ }))
    await user.keyboard('4')
    expect(within(box).getByRole('radio', { name: /备忘/ })).toHaveProperty('checked', true)
    await user.keyboard('{Enter}')
    await within(box).findByText('写一句要点')
    await user.keyboard('喜欢跑步{Enter}')
    await screen.findByText('已记下和 林夏 的备忘')
    expect(await app.api.interactions.listOfPerson({ personId: personId(app.ctx, '林夏') })).toMatchObject([
      { kind: 'note', note: '喜欢跑步' },
    ])
  })

  it('is changed and deleted from the timeline, and comes back by undo', async () => {
    const { user, app } = await renderApp({ given, route: '/members' })
    const id = personId(app.ctx, '顾言')
    await app.api.interactions.log({ personId: id, kind: 'call', note: '聊了课程' })
    await user.click(await screen.findByText('顾言', { selector: '.name' }))
    const drawer = await screen.findByRole('complementary', { name: '顾言的资料' })
    await user.click(await within(drawer).findByRole('button', { name: '修改通话' }))
    const box = await screen.findByRole('dialog', { name: '修改这次联系' })
    await user.type(within(box).getByRole('textbox', { name: '说了什么' }), '，很感兴趣{Enter}')
    await within(drawer).findByText('聊了课程，很感兴趣')
    await user.click(await within(drawer).findByRole('button', { name: '修改通话' }))
    await user.click(await screen.findByRole('button', { name: '删除这次联系' }))
    await waitFor(() => expect(within(drawer).queryByText('聊了课程，很感兴趣')).toBeNull())
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await within(drawer).findByText('聊了课程，很感兴趣')
  })

  it('is a command, in English too', async () => {
    const { user } = await renderApp({ given, route: '/groups', preferences: { language: 'en' } })
    await screen.findByText('晚读共读会', { selector: '.name' })
    await user.keyboard('{Control>}k{/Control}')
    await user.type(await screen.findByRole('combobox'), 'note a contact call')
    await user.click(await screen.findByText('Note a contact: Call'))
    const box = await screen.findByRole('dialog', { name: 'Note a contact' })
    expect(within(box).getByRole('radio', { name: /Call/ })).toHaveProperty('checked', true)
  })
})

describe('the timeline', () => {
  it('is narrowed by chips, which are remembered for the next person', async () => {
    const { user, app } = await renderApp({ given, route: '/members' })
    for (const name of ['顾言', '林夏']) {
      const id = personId(app.ctx, name)
      await app.api.interactions.log({ personId: id, kind: 'call', note: `${name}的电话` })
      await app.api.interactions.log({ personId: id, kind: 'note', note: `${name}的备忘` })
    }
    await user.click(await screen.findByText('顾言', { selector: '.name' }))
    const first = await screen.findByRole('complementary', { name: '顾言的资料' })
    await within(first).findByText('顾言的电话')
    await user.click(within(first).getByRole('checkbox', { name: /^备忘/ }))
    await waitFor(() => expect(within(first).queryByText('顾言的电话')).toBeNull())
    within(first).getByText('顾言的备忘')
    await user.click(screen.getByText('林夏', { selector: '.name' }))
    const second = await screen.findByRole('complementary', { name: '林夏的资料' })
    await within(second).findByText('林夏的备忘')
    expect(within(second).queryByText('林夏的电话')).toBeNull()
  })
})

function personId(ctx: DataContext, name: string) {
  return ctx.read.value<string>('SELECT id FROM people WHERE display_name = ?', name) as never
}
