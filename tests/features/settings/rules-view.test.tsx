import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

/** Two groups; three people joined the first one yesterday, one of them does not want to be contacted. */
const given = ({ ctx }: ReturnType<typeof createTestApp>) => {
  const group = givenGroup(ctx)
  givenGroup(ctx, { name: '夜跑群' })
  for (const name of ['宋捷', '何小满', '免打扰的人'])
    givenMember(ctx, group, { name, joinedOn: '2026-03-09' })
  ctx.writeQuietly((db) => db.run("UPDATE people SET do_not_contact = 1 WHERE display_name = '免打扰的人'"))
}
const route = '/follow-ups?tab=rules'
const pane = (name: string) => screen.findByRole('region', { name })

describe('the page of rules', () => {
  it('names whom the chosen rule would add today, and leads to them', async () => {
    await renderApp({ given, route })
    const people = await screen.findByRole('list', { name: '会新增跟进的人' })
    const names = within(people).getAllByRole('link')
    expect(names.map((link) => link.textContent)).toEqual(['宋捷', '何小满'])
    expect(names[0]?.getAttribute('href')).toMatch(/^#\/members\?person=/)
    await screen.findByText('今天会新增 2 条')
  })

  it('follows a number while it is being typed, before anything is kept', async () => {
    const { user, app } = await renderApp({ given, route })
    const field = await screen.findByRole('textbox', { name: /事件超过/ })
    await user.clear(field)
    await user.type(field, '1')
    await screen.findByText('按正在填的数字算')
    await screen.findByText('今天不会新增')
    expect((await app.api.settings.getRules()).rules.welcome.freshDays).toBe(3)
    await user.type(field, '{Enter}')
    await waitFor(async () => expect((await app.api.settings.getRules()).rules.welcome.freshDays).toBe(1))
  })

  it('keeps a limit within its bounds and can take it back', async () => {
    const { user, app } = await renderApp({ given, route: `${route}&rule=guards` })
    const field = await screen.findByRole('textbox', { name: /每天最多自动生成/ })
    await user.clear(field)
    await user.type(field, '9999{Enter}')
    await waitFor(async () => expect((await app.api.settings.getRules()).guards.dailyCap).toBe(200))
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await app.api.settings.getRules()).guards.dailyCap).toBe(15))
  })

  it('switches a rule off and shows what it would do if it were on', async () => {
    const { user, app } = await renderApp({ given, route })
    await user.click(await screen.findByRole('switch', { name: '启用 入群欢迎' }))
    await waitFor(async () => expect((await app.api.settings.getRules()).rules.welcome.isOn).toBe(false))
    await screen.findByText('打开后今天会新增 2 条')
  })

  it('says why rules that contradict themselves are refused', async () => {
    const { user } = await renderApp({ given, route: `${route}&rule=gone_quiet` })
    const field = await screen.findByRole('textbox', { name: /之前至少发言/ })
    await user.clear(field)
    await user.type(field, '40{Enter}')
    await screen.findByText(/“之前至少发言”的天数不能多于要看的天数/)
  })

  it('changes a rule for the group in scope only, says so, and lets it follow the others again', async () => {
    const { user, app, scopeTo } = await renderScoped()
    await scopeTo('夜跑群')
    const welcome = await pane('入群欢迎')
    await user.click(within(welcome).getByRole('radio', { name: 'P1' }))
    await within(welcome).findByText('夜跑群 有自己的设置，只对这个社群生效。')
    expect((await app.api.settings.getRules()).rules.welcome.priority).toBe(2)
    expect(await app.api.settings.listGroupRules()).toMatchObject([
      { groupName: '夜跑群', rules: { welcome: { priority: 1 } } },
    ])
    await user.click(within(welcome).getByRole('button', { name: '改回跟随全部' }))
    await waitFor(async () => expect(await app.api.settings.listGroupRules()).toEqual([]))
  })
})

async function renderScoped() {
  const view = await renderApp({ given, route })
  const scopeTo = async (name: string) => {
    await view.user.click(await screen.findByRole('button', { name: /全部社群$/ }))
    await view.user.click(await screen.findByRole('menuitem', { name }))
  }
  return { ...view, scopeTo }
}
