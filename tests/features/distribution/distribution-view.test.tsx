import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { PersonaScreen } from '#renderer/app/persona-screen.tsx'
import type { GroupId } from '#shared/features/groups/model.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { days, givenCrowd, givenPersona } from './given-introduced.ts'

type App = ReturnType<typeof createTestApp>

/** 晨跑打卡 never had it, 老客优选 long ago, 晚读共读会 lately. */
async function givenGroups(app: App) {
  const groups = ['晨跑打卡', '老客优选', '晚读共读会'].map((name) =>
    givenCrowd(app, name, days(4, '2025-06-01')),
  )
  const persona = await givenPersona(app, { groupIds: groups.map(({ id }) => id) })
  const post = (at: number, postedOn: string) =>
    app.api.distribution.mark({
      personaId: persona.id,
      groupIds: [groups[at]?.id as GroupId],
      kind: 'group_post',
      postedOn,
    })
  await post(1, '2025-12-01')
  await post(2, '2026-03-01')
}

const open = (given: (app: App) => Promise<unknown> = givenGroups, query = '') =>
  renderView(<PersonaScreen />, {
    route: `/persona?tab=distribution${query}`,
    given: async (app) => {
      await given(app)
    },
  })

const row = (name: string) => screen.findByRole('row', { name: new RegExp(`选“${name}”`) })
const due = async ({ api }: App) => (await api.distribution.due({})).map(({ groupName }) => groupName)
const groupPost = async ({ api }: App) => {
  const [persona] = await api.personas.list({})
  if (!persona) throw new Error('no persona')
  const version = (await api.introductions.list({ personaId: persona.id })).find(
    ({ kind }) => kind === 'group_post',
  )
  if (!version) throw new Error('no group post')
  return { persona, version }
}

describe('the matrix', () => {
  it('tells in words which group is due, and on which day each version was posted', async () => {
    await open()
    expect((await row('晨跑打卡')).textContent).toContain('从未发过')
    expect((await row('老客优选')).textContent).toMatch(/99 天没发.*2025年12月1日/)
    expect((await row('晚读共读会')).textContent).toMatch(/9 天前发过.*3月1日/)
    await screen.findByRole('link', { name: /^分发\s*2 群待发$/ })
    screen.getByText('3 个群，待发 2 个')
  })

  it('shows only what is due, or what is searched for', async () => {
    const { user } = await open(givenGroups, '&show=due')
    await row('晨跑打卡')
    expect(screen.queryByText('晚读共读会', { selector: '.name' })).toBeNull()
    await user.type(screen.getByRole('textbox', { name: '搜索群' }), '老客{Enter}')
    await screen.findByText('符合 1 个，共 3 个群，待发 2 个')
    await user.clear(screen.getByRole('textbox', { name: '搜索群' }))
    await user.type(screen.getByRole('textbox', { name: '搜索群' }), '没有{Enter}')
    await user.click(await screen.findByRole('button', { name: '看全部群' }))
    await row('晚读共读会')
  })

  it('is walked by arrows, and a cell opens its group at that version', async () => {
    const { user } = await open()
    const first = await row('晨跑打卡')
    first.focus()
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowDown}')
    expect(document.activeElement?.textContent).toMatch(/^老客优选，群内版：2025年12月1日/)
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    expect(document.activeElement).toBe(await row('老客优选'))
    await user.keyboard('{ArrowRight}{Enter}')
    const drawer = within(await screen.findByRole('complementary', { name: '老客优选 的自我介绍' }))
    const line = await drawer.findByRole('button', { name: /^一句话/ })
    expect(line.getAttribute('aria-expanded')).toBe('true')
  })

  it('obeys the group in scope', async () => {
    const preferences: { scopeGroupId?: string } = {}
    await renderView(<PersonaScreen />, {
      route: '/persona?tab=distribution',
      preferences,
      given: async (app) => {
        await givenGroups(app)
        const groups = await app.api.groups.list({})
        preferences.scopeGroupId = groups.find(({ name }) => name === '老客优选')?.id ?? ''
      },
    })
    await row('老客优选')
    await screen.findByText('1 个群，待发 1 个')
    expect(screen.queryByText('晨跑打卡', { selector: '.name' })).toBeNull()
  })

  it('goes into a file just as it is shown', async () => {
    const { user, desktop } = await open(givenGroups, '&show=due')
    await row('晨跑打卡')
    await user.click(screen.getByRole('button', { name: '导出' }))
    await user.click(await screen.findByRole('menuitem', { name: '导出 CSV' }))
    await screen.findByText(/已导出 2 个群/)
    const text = new TextDecoder().decode(desktop.saved[0]?.bytes)
    expect(text).toContain('晨跑打卡,从未发过,4,')
    expect(text).not.toContain('晚读共读会,')
  })

  it('lets the operator say when a group is due again', async () => {
    const { user, app } = await open()
    await row('晨跑打卡')
    await user.click(screen.getByRole('button', { name: '多久该再发' }))
    const dialog = within(await screen.findByRole('dialog'))
    const field = dialog.getByLabelText('超过多少天没发')
    await user.clear(field)
    await user.type(field, '120')
    await user.click(dialog.getByRole('button', { name: '保存' }))
    await screen.findByText('3 个群，待发 1 个')
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await screen.findByText('3 个群，待发 2 个')
    expect(await due(app)).toHaveLength(2)
  })
})

describe('marking', () => {
  it('copies and marks at one click, and takes that back', async () => {
    const { user, app, desktop } = await open()
    await user.click(await row('晨跑打卡'))
    const drawer = within(await screen.findByRole('complementary'))
    const [, mark] = await drawer.findAllByRole('button', { name: '复制并标记' })
    if (!mark) throw new Error('no button')
    await user.click(mark)
    await screen.findByText('已复制，“晨跑打卡”标记为已发')
    expect(desktop.copied).toEqual([(await groupPost(app)).version.text])
    expect(await due(app)).toEqual(['老客优选'])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect(await due(app)).toEqual(['晨跑打卡', '老客优选']))
  })

  it('marks several groups on a past day, with a note', async () => {
    const { user, app, desktop } = await open()
    await user.click(within(await row('晨跑打卡')).getByRole('checkbox'))
    await user.click(within(await row('老客优选')).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: '标记已发' }))
    const dialog = within(await screen.findByRole('dialog'))
    const day = dialog.getByLabelText('哪天发的')
    await user.clear(day)
    await user.type(day, '2026-03-12')
    await user.click(dialog.getByRole('button', { name: '复制并标记' }))
    await dialog.findByText('填今天或以前的日子')
    await user.clear(day)
    await user.type(day, '2026-03-05')
    await user.type(dialog.getByLabelText('备注'), '开营当晚')
    await user.click(dialog.getByRole('button', { name: '复制并标记' }))
    await screen.findByText('已复制，2 个群标记为已发')
    expect(desktop.copied).toHaveLength(1)
    expect(await due(app)).toEqual([])
    await waitFor(async () => expect((await row('老客优选')).textContent).toContain('3月5日'))
  })

  it('copies nothing for several groups when each must read its own name', async () => {
    const { user, desktop } = await open(async (app) => {
      await givenGroups(app)
      const { version } = await groupPost(app)
      await app.api.introductions.edit({ id: version.id, text: '欢迎来到{群名}，我是林夏。' })
    })
    await user.click(within(await row('晨跑打卡')).getByRole('checkbox'))
    await user.click(within(await row('老客优选')).getByRole('checkbox'))
    await user.click(screen.getByRole('button', { name: '标记已发' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByRole<HTMLInputElement>('checkbox', { name: '同时复制文字' }).disabled).toBe(true)
    await user.click(dialog.getByRole('button', { name: '标记' }))
    await screen.findByText('2 个群标记为已发')
    expect(desktop.copied).toEqual([])
  })

  it('shows what stood in the group, that it was edited since, and lets it be removed', async () => {
    const { user, app } = await open(async (given) => {
      await givenGroups(given)
      const { version } = await groupPost(given)
      await given.api.introductions.edit({ id: version.id, text: '换了一段。' })
    })
    await user.click(await row('晚读共读会'))
    const drawer = within(await screen.findByRole('complementary'))
    const post = await drawer.findByRole('button', { name: /^3月1日\s*群内版\s*之后改过/ })
    await user.click(post)
    await drawer.findByText(/林夏/, { selector: '.post-row .version-text' })
    await user.click(drawer.getByRole('button', { name: '更多：3月1日 群内版' }))
    await user.click(await screen.findByRole('menuitem', { name: '不算发过' }))
    await drawer.findByText('还没有在这个群发过。')
    expect(await due(app)).toContain('晚读共读会')
  })
})

describe('the round', () => {
  const start = async () => {
    const view = await open()
    await view.user.click(await screen.findByRole('button', { name: '逐群发（2 群）' }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByRole('region', { name: '晨跑打卡' })
    return { ...view, dialog }
  }

  it('goes from group to group by keys alone, and marks only what was confirmed', async () => {
    const { user, app, desktop, dialog } = await start()
    await user.keyboard('{Enter}')
    expect(await due(app)).toHaveLength(2)
    await user.keyboard('c')
    await dialog.findByText('已复制，去群里粘贴，发出后按“已发出”')
    expect(desktop.copied).toHaveLength(1)
    expect(await due(app)).toEqual(['晨跑打卡', '老客优选'])
    await user.keyboard('{Enter}')
    await dialog.findByRole('region', { name: '老客优选' })
    expect(await due(app)).toEqual(['老客优选'])
    await user.keyboard('c')
    await dialog.findByText('已复制，去群里粘贴，发出后按“已发出”')
    await user.keyboard('s')
    await dialog.findByText(/标记了 1 个群，1 个群这次不发/)
    expect(await due(app)).toEqual(['老客优选'])
  })

  it('keeps what was confirmed when it is left', async () => {
    const { user, app, dialog } = await start()
    await user.click(dialog.getByRole('button', { name: /^复制/ }))
    await user.click(await dialog.findByRole('button', { name: /^已发出/ }))
    await dialog.findByRole('region', { name: '老客优选' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(await due(app)).toEqual(['老客优选'])
    await screen.findByRole('button', { name: '逐群发（1 群）' })
  })

  it('asks for another copy when another version is chosen', async () => {
    const { user, app, dialog } = await start()
    await user.keyboard('c')
    await dialog.findByText('已复制，去群里粘贴，发出后按“已发出”')
    await user.click(dialog.getByRole('radio', { name: '长版' }))
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: /^已发出/ }).disabled).toBe(true)
    await user.keyboard('c')
    await dialog.findByText('已复制，去群里粘贴，发出后按“已发出”')
    await user.keyboard('{Enter}')
    await dialog.findByRole('region', { name: '老客优选' })
    const { persona } = await groupPost(app)
    const [first] = await app.api.groups.list({})
    const posts = await app.api.distribution.history({ personaId: persona.id, groupId: first?.id as GroupId })
    expect(posts.map(({ kind }) => kind)).toEqual(['long'])
  })
})

describe('without anything to post', () => {
  it('leads to the introduction, and to the choice of groups', async () => {
    const { user } = await open((app) =>
      app.api.personas.create({ name: '林夏', roleLine: '', brand: '', trade: 'other', groupIds: [] }),
    )
    await screen.findByText('还没有可以发的自我介绍')
    await user.click(screen.getByRole('button', { name: '去写自我介绍' }))
    expect(window.location.hash).toContain('tab=introduction')
  })

  it('asks which groups use the persona', async () => {
    const { user } = await open((app) => givenPersona(app))
    await screen.findByText('还没有社群在用这个人设')
    await user.click(screen.getByRole('button', { name: '选社群' }))
    await screen.findByRole('dialog', { name: /用于哪些社群$/ })
  })
})
