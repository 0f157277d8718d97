import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { updateSettings } from '#electron/features/settings/service.ts'
import { givenGroup, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>

/** 周敏 asked yesterday and nobody answered; 宋捷 joined this morning. */
async function given({ ctx }: TestApp) {
  updateSettings(ctx, { myName: '林夏' })
  const group = givenGroup(ctx)
  const asker = givenMember(ctx, group, { name: '周敏', joinedOn: '2026-03-01' })
  givenQuestion(ctx, asker, { at: '2026-03-09T09:30:00+08:00', text: '第三章的卡片笔记法用手机记可以吗？' })
  givenMember(ctx, group, { name: '宋捷', joinedOn: '2026-03-10' })
  await generateFollowUps(ctx)
}

// Text and labels instead of roles: names of roles cost jsdom seconds on a page of this size.
const rowOf = async (name: string) => {
  const found = await screen.findByText(name, { selector: '.card-head .name' })
  return found.closest('button')!
}
const openRow = (name: string) => screen.findByLabelText(name, { selector: 'section' })
const isListed = (name: string) => screen.queryByText(name, { selector: '.card-head .name' }) !== null
const button = (card: HTMLElement, text: string) =>
  within(card).findByText(text, { selector: 'button, button *' })

describe('the screen of the day', () => {
  it('shows who is due, why, and the numbers above', async () => {
    await renderApp({ given, route: '/today' })
    expect((await rowOf('周敏')).textContent).toContain('第一次提问，26 小时没有人回答')
    expect((await rowOf('宋捷')).textContent).toContain('今天入群')
    const cell = (await screen.findByText('待跟进')).closest('button')
    expect(cell?.textContent).toContain('2')
    await screen.findByText('1 个问题还没人回答')
    await screen.findByText('已办 0，待办 2，等回复 0')
  })

  it('is worked through by keyboard: J, C, Enter, number, note, Enter', async () => {
    const { user, app, desktop } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    await user.keyboard('j')
    const card = await openRow('周敏')
    await within(card).findByText('第三章的卡片笔记法用手机记可以吗？')
    await user.keyboard('c')
    await waitFor(() => expect(desktop.copied.at(-1)).toContain('第三章的卡片笔记法用手机记'))
    await within(card).findByText(/已复制/)
    await user.keyboard('{Enter}')
    const sent = await within(card).findByLabelText<HTMLInputElement>(/已发送，等回复/)
    expect(sent.checked).toBe(true)
    await user.keyboard('2')
    await user.keyboard('周日前发她模板{Enter}')
    await screen.findByText('周敏：已回复')
    await openRow('宋捷')
    await waitFor(() => expect(isListed('周敏')).toBe(false))
    const personId = app.ctx.read.value<string>("SELECT id FROM people WHERE display_name = '周敏'")
    expect(await app.api.interactions.listOfPerson({ personId: personId as never })).toMatchObject([
      { outcome: 'replied', note: '周日前发她模板' },
    ])
    expect(await app.api.followUps.listLater({})).toMatchObject([{ title: '周日前发她模板' }])
    await user.click(screen.getByText('撤销'))
    await rowOf('周敏')
  })

  it('leaves the keys of an input method alone', async () => {
    const { user } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', keyCode: 229, bubbles: true }))
    await user.keyboard('j')
    // Had the first one counted, this would be the second row.
    await openRow('周敏')
  })

  it('puts off and skips with one more key', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    await user.keyboard('j')
    await button(await openRow('周敏'), '稍后')
    await user.keyboard('s')
    await screen.findByText('明天 10:00')
    await user.keyboard('3')
    const next = await openRow('宋捷')
    await button(next, '跳过')
    await user.keyboard('x')
    await button(next, '时机不对')
    await user.keyboard('3')
    await screen.findByText('已跳过 宋捷')
    await waitFor(async () => expect(await app.api.followUps.listDue({})).toEqual([]))
    expect(await app.api.followUps.listLater({})).toMatchObject([{ personName: '周敏' }])
    await screen.findByText('今天没有要跟进的人')
  })

  it('asks for what is missing in a script before it is copied', async () => {
    const { user, desktop } = await renderApp({
      given: async (app) => {
        await given(app)
        updateSettings(app.ctx, { myName: '' })
        app.ctx.writeQuietly((db) => db.run("UPDATE groups SET leader_name = ''"))
      },
      route: '/today',
    })
    await user.click(await rowOf('宋捷'))
    const card = await openRow('宋捷')
    await within(card).findByText('我的名字 未填')
    await user.click(await button(card, '复制话术'))
    const field = await within(card).findByLabelText('话术', { selector: 'textarea' })
    expect(desktop.copied).toEqual([])
    await user.clear(field)
    await user.type(field, '你好，欢迎进群')
    await user.click(await button(card, '复制话术'))
    await waitFor(() => expect(desktop.copied).toEqual(['你好，欢迎进群']))
  })

  it('begins with the friend request for whoever is not a friend yet', async () => {
    const { user, app } = await renderApp({
      given: async (test) => {
        await given(test)
        test.ctx.writeQuietly((db) =>
          db.run("UPDATE people SET contact_state = 'not_added' WHERE display_name = '宋捷'"),
        )
      },
      route: '/today',
    })
    await user.click(await rowOf('宋捷'))
    const card = await openRow('宋捷')
    await within(card).findByText('今天还可加 10 人（经验值）')
    await user.click(await button(card, '已发出申请'))
    await screen.findByText('已记下向 宋捷 发出的好友申请，跟进推到明天')
    expect(await app.api.followUps.listLater({})).toMatchObject([{ personName: '宋捷' }])
  })

  it('settles who waits for a reply', async () => {
    const { user } = await renderApp({
      given: async (app) => {
        await given(app)
        const [card] = await app.api.followUps.listDue({})
        await app.api.followUps.complete({ id: card!.id, outcome: 'sent_waiting' })
      },
      route: '/today',
    })
    await screen.findByLabelText('等回复')
    await user.click(await rowOf('周敏'))
    await button(await openRow('周敏'), '已回复')
    await user.keyboard('1')
    await screen.findByText('周敏：已回复')
    await waitFor(() => expect(screen.queryByLabelText('等回复')).toBeNull())
  })

  it('takes a follow-up in one line and reads along', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    await user.keyboard('n')
    const field = await screen.findByLabelText('加一条跟进', { selector: 'input' })
    const preview = document.querySelector<HTMLElement>('#line-preview')!
    await within(preview).findByText('写 @ 和名字：找谁')
    await user.type(field, '3天后下午3点 跟进@宋捷问体验课感受')
    await within(preview).findByText('宋捷')
    await within(preview).findByText(/^3月13日 周五 15:00，3 天后/)
    await within(preview).findByText('问体验课感受')
    await user.keyboard('{Enter}{Enter}')
    await screen.findByText('已安排跟进 宋捷')
    expect(await app.api.followUps.listLater({})).toMatchObject([
      { title: '问体验课感受', dueAt: Date.parse('2026-03-13T15:00:00+08:00') },
    ])
    await user.click(screen.getByText('撤销'))
    await waitFor(async () => expect(await app.api.followUps.listLater({})).toEqual([]))
  })

  it('asks who is meant when several answer to a name, and never takes an Enter of an input method', async () => {
    const { user, app } = await renderApp({
      given: async (test) => {
        await given(test)
        givenMember(test.ctx, givenGroup(test.ctx, { name: '晨跑团' }), { name: '宋捷妈妈' })
      },
      route: '/today',
    })
    await rowOf('周敏')
    await user.keyboard('n')
    const field = await screen.findByLabelText('加一条跟进', { selector: 'input' })
    await user.type(field, 'tomorrow 10am @宋')
    const list = await screen.findByRole('listbox')
    await within(list).findByText('宋捷妈妈')
    await user.keyboard('{ArrowDown}{Enter}')
    await waitFor(() => expect(field).toHaveProperty('value', 'tomorrow 10am @宋捷妈妈 '))
    expect(screen.queryByRole('listbox')).toBeNull()
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', keyCode: 229, bubbles: true }))
    expect(await app.api.followUps.listLater({})).toEqual([])
    await user.keyboard('{Enter}')
    await screen.findByText('已安排跟进 宋捷妈妈')
  })

  it('says what it did not understand and takes nothing then', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    await user.keyboard('n')
    await user.type(await screen.findByLabelText('加一条跟进', { selector: 'input' }), '2月30日 @宋捷 续费')
    await screen.findByText('没有“2月30日”这一天')
    await user.keyboard('{Enter}')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.querySelector('#line-preview')).toBeNull())
    expect(await app.api.followUps.listLater({})).toEqual([])
  })

  it('lists what is behind a number', async () => {
    const { user } = await renderApp({ given, route: '/today' })
    await user.click(await screen.findByText('未回答'))
    const list = await screen.findByLabelText('还没有人回答的提问')
    await within(list).findByText('第三章的卡片笔记法用手机记可以吗？')
    await user.click(within(list).getByText('看跟进'))
    await openRow('周敏')
  })

  it('speaks English', async () => {
    await renderApp({ given, route: '/today', preferences: { language: 'en' } })
    const row = await rowOf('周敏')
    expect(row.textContent).toContain('First question, no answer for 26 h')
    await screen.findByText('0 done, 2 due, 0 waiting')
  })
})
