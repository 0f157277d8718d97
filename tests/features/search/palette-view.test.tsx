import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const given = ({ ctx }: ReturnType<typeof createTestApp>) => {
  const group = givenGroup(ctx)
  const member = givenMember(ctx, group, { name: '周敏' })
  givenLine(ctx, member, { text: '想请教第三章的卡片笔记法', at: '2026-03-09T20:00:00+08:00' })
  givenLine(ctx, member, { text: '谢谢', at: '2026-03-09T20:01:00+08:00' })
}

async function openPalette() {
  const app = await renderApp({ given, route: '/settings' })
  await screen.findByRole('tab', { name: '通用' })
  await app.user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: '搜索和命令' })
  return { ...app, field }
}
const marked = () =>
  screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')

describe('the search palette', () => {
  it('opens on Ctrl K with commands, moves with the arrows and runs on Enter', async () => {
    const { user } = await openPalette()
    const first = marked()
    await user.keyboard('{ArrowDown}')
    expect(marked()).not.toBe(first)
    await user.keyboard('深色')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await user.keyboard('{Enter}')
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(screen.queryByRole('combobox', { name: '搜索和命令' })).toBeNull()
  })

  it('finds people and goes to their drawer', async () => {
    const { user } = await openPalette()
    await user.keyboard('周敏')
    const people = await screen.findByRole('group', { name: '成员' })
    within(people).getByText('晚读共读会')
    await user.click(within(people).getByRole('option'))
    expect(window.location.hash).toMatch(/^#\/members\?person=/)
  })

  it('finds what was said, marks it, and opens it among its neighbours', async () => {
    const { user } = await openPalette()
    await user.keyboard('卡片')
    await screen.findByText('卡片', { selector: 'mark' })
    screen.getByText('1 条')
    await user.keyboard('{Enter}')
    const line = await screen.findByText('想请教第三章的卡片笔记法')
    expect(line.closest('[aria-current="true"]')).not.toBeNull()
    await screen.findByText('谢谢')
  })

  it('finds scripts by what they say, and opens them in the library', async () => {
    const { user } = await openPalette()
    await user.keyboard('回晚了')
    const scripts = await screen.findByRole('group', { name: '话术' })
    within(scripts).getByText('提问没人答')
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { level: 2, name: '答疑，问清情况' })
  })

  it('says so when nothing fits', async () => {
    const { user } = await openPalette()
    await user.keyboard('没人说过的话')
    await screen.findByText('没有找到“没人说过的话”')
  })

  it('leaves Enter to the input method while it composes', async () => {
    const { field } = await openPalette()
    const before = window.location.hash
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, isComposing: true }))
    expect(window.location.hash).toBe(before)
    screen.getByRole('combobox', { name: '搜索和命令' })
  })

  it('gives the focus back when it closes', async () => {
    const { user } = await renderApp({ given, route: '/settings?section=me' })
    const name = await screen.findByLabelText('我的名字')
    await user.click(name)
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: '搜索和命令' })
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(name))
  })
})
