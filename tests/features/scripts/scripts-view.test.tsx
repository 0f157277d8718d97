import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { searchTextOf } from '#electron/features/members/search-text.ts'
import { shippedScripts } from '#electron/features/scripts/shipped-scripts.ts'
import { givenGroup, givenLine, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const given = async ({ ctx, api }: ReturnType<typeof createTestApp>) => {
  const group = givenGroup(ctx)
  const member = givenMember(ctx, group, { name: '周敏', joinedOn: '2026-03-01' })
  ctx.write('members', (db) => db.run('UPDATE people SET search_text = ?', searchTextOf(['周敏'])))
  givenLine(ctx, member, { text: '想请教第三章的卡片笔记法', at: '2026-03-09T20:00:00+08:00' })
  await api.settings.update({ myName: '林夏' })
}

async function openLibrary(script = 'welcome-ask', preferences = {}) {
  const app = await renderApp({ given, preferences, route: `/follow-ups?tab=scripts&script=${script}` })
  const pane = await screen.findByRole('region', { name: /话术详情|Script/ })
  await within(pane).findByRole('button', { name: /更多操作|More/ })
  return { ...app, pane }
}

/** Picks somebody by what is typed. */
async function fillFor(user: Awaited<ReturnType<typeof openLibrary>>['user'], typed: string) {
  await user.click(screen.getByRole('combobox', { name: '看发给谁的样子' }))
  await user.keyboard(typed)
  await user.click(await screen.findByText('周敏', { selector: '.target-option span' }))
}

describe('the library', () => {
  it('lists all scripts, finds by a word, and says so when nothing fits', async () => {
    const { user } = await openLibrary()
    await screen.findByText(`${shippedScripts.length} 条话术`)
    await user.type(screen.getByRole('textbox', { name: '搜标题、内容、分类' }), '资料 单独')
    await screen.findByText('1 条话术')
    await user.keyboard('没有的词')
    await screen.findByText('没有符合的话术')
    await user.click(screen.getByRole('button', { name: '看全部话术' }))
    await screen.findByText(`${shippedScripts.length} 条话术`)
  })

  it('filters by category and by what is hidden, and keeps that', async () => {
    const { user, desktop, pane } = await openLibrary()
    await user.click(within(pane).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '隐藏' }))
    await screen.findByText('已隐藏“欢迎，问来意”')
    await user.click(screen.getByRole('button', { name: /^显示/ }))
    await user.click(await screen.findByRole('menuitem', { name: '已隐藏' }))
    await screen.findByText('1 条话术')
    expect(desktop.kept.screens['scripts.filters']).toEqual({ category: null, show: 'hidden' })
  })

  it('stands in the sidebar with what is due, and opens the script of the address', async () => {
    await openLibrary('thanks-share')
    expect(screen.getByRole('link', { name: '私聊跟进' }).getAttribute('aria-current')).toBe('page')
    screen.getByRole('heading', { level: 2, name: '感谢分享' })
    expect(screen.getByRole('row', { selected: true }).textContent).toContain('感谢分享')
  })
})

describe('a script', () => {
  it('is filled in for somebody found by pinyin, and copied', async () => {
    const { user, desktop, pane } = await openLibrary('quiet-topic')
    await fillFor(user, 'zhoum')
    await within(pane).findByText('第三章的卡片笔记法', { selector: '.filled' })
    await user.keyboard('c')
    await screen.findByText('已复制')
    expect(desktop.copied).toEqual([
      '周敏，上次你聊到的第三章的卡片笔记法，后来怎么样了？这几天群里也有人提起，我一下就想到你。',
    ])
  })

  it('asks before it is copied with something empty, which can be filled in on the spot', async () => {
    const { user, desktop, pane } = await openLibrary('event-remind')
    await fillFor(user, '周敏')
    await within(pane).findByText('活动名 未填', { selector: '.unfilled' })
    await user.click(within(pane).getByRole('button', { name: /复制话术/ }))
    expect((await within(pane).findByRole('alert')).textContent).toContain('活动名还没填')
    expect(desktop.copied).toEqual([])
    await user.type(within(pane).getByRole('textbox', { name: '活动名' }), '七天打卡')
    await user.click(within(pane).getByRole('button', { name: /复制话术/ }))
    await waitFor(() => expect(desktop.copied).toHaveLength(1))
    expect(desktop.copied[0]).toContain('周敏，七天打卡就是明天')
    expect(within(pane).queryByRole('alert')).toBeNull()
  })

  it('can be copied all the same', async () => {
    const { user, desktop, pane } = await openLibrary()
    await user.click(within(pane).getByRole('button', { name: /复制话术/ }))
    await user.click(await within(pane).findByRole('button', { name: '照样复制' }))
    await waitFor(() => expect(desktop.copied[0]).toContain('【称呼】你好，我是【群名】的【我的名字】'))
    await waitFor(() => expect(within(pane).getAllByText('用过 1 次')).toHaveLength(2))
  })

  it('is reworded into a new version, shows what changed, and goes back', async () => {
    const { user, pane, desktop } = await openLibrary()
    await user.click(within(pane).getByRole('button', { name: '编辑' }))
    const body = within(pane).getByRole('textbox', { name: '内容' })
    await user.clear(body)
    await user.type(body, '{{称呼|朋友}，欢迎你')
    await user.click(within(pane).getByRole('button', { name: /保存/ }))
    await screen.findByText('已保存“欢迎，问来意”')
    await within(pane).findByText('自带，已改成自己的说法')
    await waitFor(() => expect(desktop.kept.screens['scripts.drafts']).toEqual({}))
    await user.click(within(pane).getByRole('button', { name: '看改动' }))
    expect(within(pane).getByText('{称呼|朋友}', { selector: '.filled' })).toBeTruthy()
    expect(pane.querySelectorAll('ins').length).toBeGreaterThan(0)
    await user.click(within(pane).getByRole('button', { name: '恢复这一版' }))
    await screen.findByText('“欢迎，问来意”已恢复')
    await within(pane).findByText('第 3 版', { selector: '.name' })
  })

  it('keeps what is being written when another one is looked at', async () => {
    const { user, pane } = await openLibrary()
    await user.click(within(pane).getByRole('button', { name: '编辑' }))
    await user.type(within(pane).getByRole('textbox', { name: '标题' }), '改到一半')
    await user.click(screen.getByText('欢迎，减压力'))
    await within(pane).findByRole('heading', { level: 2, name: '欢迎，减压力' })
    await user.click(screen.getByText('欢迎，问来意'))
    expect((within(pane).getByRole('textbox', { name: '标题' }) as HTMLInputElement).value).toBe(
      '欢迎，问来意改到一半',
    )
  })
})

describe('a script of one’s own', () => {
  it('needs title and text, warns of slips, and is deleted with a way back', async () => {
    const { user, pane } = await openLibrary()
    await user.click(screen.getByRole('button', { name: '新建话术' }))
    await user.type(await within(pane).findByRole('textbox', { name: '标题' }), '约咖啡')
    await user.click(within(pane).getByRole('button', { name: /保存/ }))
    await within(pane).findByText('写上要发的内容')
    await user.type(within(pane).getByRole('textbox', { name: '内容' }), '{{优惠码}喝一杯？')
    await within(pane).findByText(/检查拼写/)
    await user.clear(within(pane).getByRole('textbox', { name: '内容' }))
    await user.click(within(pane).getByRole('button', { name: '称呼' }))
    await user.type(within(pane).getByRole('textbox', { name: '内容' }), '，喝一杯？')
    await user.click(within(pane).getByRole('button', { name: /保存/ }))
    await within(pane).findByRole('heading', { level: 2, name: '约咖啡' })
    await within(pane).findByText('{称呼}', { selector: '.filled' })
    await user.click(within(pane).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '删除' }))
    await screen.findByText('已删除话术“约咖啡”')
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText('已撤销')
    await screen.findByText('约咖啡', { selector: '.name' })
  })

  it('names what begins with it before it goes', async () => {
    const { user, pane, app } = await openLibrary()
    await user.click(within(pane).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '复制成自己的' }))
    await within(pane).findByText('自己写的')
    const [copy] = await app.api.scripts.list({ language: 'zh-CN', show: 'own' })
    const settings = await app.api.settings.getRules()
    const welcome = { ...settings.rules.welcome, scriptId: copy?.id ?? null }
    await app.api.settings.updateRules({ ...settings, rules: { ...settings.rules, welcome } })
    const remove = async () => {
      await user.click(within(pane).getByRole('button', { name: '更多操作' }))
      await user.click(await screen.findByRole('menuitem', { name: '删除' }))
      return await screen.findByRole('dialog')
    }
    const dialog = await remove()
    within(dialog).getByText('1 条跟进规则：入群欢迎。删除后改为轮换推荐。')
    await user.click(within(dialog).getByRole('button', { name: /取\s?消/ }))
    expect(await app.api.scripts.list({ language: 'zh-CN', show: 'own' })).toHaveLength(1)
    await user.click(within(await remove()).getByRole('button', { name: /删\s?除/ }))
    await screen.findByText('已删除话术“欢迎，问来意”')
    expect((await app.api.settings.getRules()).rules.welcome.scriptId).toBeNull()
  })

  it('is written in English too', async () => {
    const { pane } = await openLibrary('birthday-plain', { language: 'en' })
    within(pane).getByRole('heading', { level: 2, name: 'Birthday, plain wishes' })
    within(pane).getByText('Came with the app')
    await within(pane).findByText('{name}', { selector: '.filled' })
  })
})
