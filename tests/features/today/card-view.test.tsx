import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { contactStates } from '#shared/features/members/model.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

type TestApp = ReturnType<typeof createTestApp>

/** Two people joined this morning; the log of the group is old. */
async function given({ ctx }: TestApp) {
  const group = givenGroup(ctx, { name: '晚读共读会' })
  for (const name of ['周敏', '宋捷']) givenMember(ctx, group, { name, joinedOn: '2026-03-10' })
  givenGroup(ctx, { name: '青禾小铺', until: '2026-02-24T12:00:00+08:00' })
  await generateFollowUps(ctx)
}

const openRow = (name: string) => screen.findByLabelText(name, { selector: 'section' })
const stateOf = ({ ctx }: TestApp, name: string) =>
  ctx.read.value<string>('SELECT contact_state FROM people WHERE display_name = ?', name)

async function openFirst(options: Parameters<typeof renderApp>[0] = {}) {
  const parts = await renderApp({ given, route: '/today', ...options })
  await screen.findByText('周敏', { selector: '.card-head .name' })
  await parts.user.keyboard('j')
  const first = document.querySelector('.card-row.open .name')?.textContent ?? ''
  const card = await openRow(first)
  await within(card).findByText('复制话术')
  return { ...parts, card, first }
}

describe('an open card', () => {
  it('takes every friend state with one key after G', async () => {
    const { user, app, first } = await openFirst()
    for (const [at, state] of contactStates.entries()) {
      await user.keyboard('g')
      await screen.findByText('已被删')
      await user.keyboard(String(at + 1))
      await waitFor(() => expect(stateOf(app, first)).toBe(state))
      await waitFor(() => expect(screen.queryByText('返回')).toBeNull())
    }
  })

  it('goes from the request to the friend with A, and back to a request when they removed me', async () => {
    const { user, app, first } = await openFirst({
      given: async (test) => {
        await given(test)
        test.ctx.writeQuietly((db) => db.run("UPDATE people SET contact_state = 'removed'"))
      },
    })
    await screen.findByText('对方删了好友，要再联系得重新加。')
    await user.keyboard('a')
    await waitFor(() => expect(stateOf(app, first)).toBe('requested'))
    await screen.findByText(`已记下向 ${first} 发出的好友申请，跟进推到明天`)
  })

  it('is silent for today with T, for good with Shift T, and goes on to the next', async () => {
    const { user, app, first } = await openFirst()
    await user.keyboard('t')
    await screen.findByText(`${first} 今天不再提醒`)
    const second = first === '周敏' ? '宋捷' : '周敏'
    await within(await openRow(second)).findByText('复制话术')
    await user.keyboard('{Shift>}t{/Shift}')
    await screen.findByText(`以后不再提醒 ${second}`)
    await screen.findByText('今天没有要跟进的人')
    const { counts } = await app.api.followUps.page({})
    expect(counts).toMatchObject({ later: 1, withdrawn: 1 })
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByText(second, { selector: '.card-head .name' })
  })
})

describe('an alert', () => {
  it('is silent for the day at a click, and comes back with undo', async () => {
    const { user } = await renderApp({ given, route: '/today' })
    await screen.findByText('聊天记录已 14 天没更新')
    await user.click(screen.getByLabelText('今日不再提醒: 聊天记录已 14 天没更新'))
    await waitFor(() => expect(screen.queryByText('聊天记录已 14 天没更新')).toBeNull())
    await user.click(screen.getByText('撤销'))
    await screen.findByText('聊天记录已 14 天没更新')
  })
})

describe('the list behind a number', () => {
  it('compares the week and can silence a person', async () => {
    const { user, app } = await renderApp({ given, route: '/today?show=joined' })
    const list = await screen.findByLabelText('最近 7 天新入群')
    await within(list).findByText('本周 2，上周同期 0，按时间，新的在前')
    await user.click(within(list).getByLabelText('更多: 周敏'))
    await user.click(await screen.findByText('不再提醒此人'))
    await screen.findByText('以后不再提醒 周敏')
    expect(await app.api.followUps.listDue({})).toHaveLength(1)
  })
})
