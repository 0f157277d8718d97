import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const NAMES = ['周敏', '宋捷', '陈果', '阿青']

/** Four people joined this morning. */
async function given({ ctx }: ReturnType<typeof createTestApp>) {
  const group = givenGroup(ctx)
  for (const name of NAMES) givenMember(ctx, group, { name, joinedOn: '2026-03-10' })
  await generateFollowUps(ctx)
}

const rowOf = async (name: string) => {
  const found = await screen.findByText(name, { selector: '.card-head .name' })
  return found.closest('li')!
}
const listed = () => [...document.querySelectorAll('.card-head .name')].map((node) => node.textContent)
const bar = () => screen.findByRole('toolbar')

describe('many cards of the day', () => {
  it('are picked with Shift and J and done in one go, by keyboard, and come back with one undo', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    const order = listed()
    await user.keyboard('{Shift>}jjj{/Shift}')
    await within(await bar()).findByText('选中 3 条')
    await user.keyboard('{Enter}')
    await within(await bar()).findByText('婉拒')
    await user.keyboard('2')
    await screen.findByText('3 条跟进已办完')
    await waitFor(() => expect(listed()).toEqual(order.slice(3)))
    expect(screen.queryByRole('toolbar')).toBeNull()
    await user.keyboard('{Control>}z{/Control}')
    await waitFor(() => expect(listed()).toEqual(order))
    expect(await app.api.followUps.listDue({})).toHaveLength(4)
  })

  it('are picked one by one with X and moved to another day', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    const order = listed()
    await user.keyboard('x')
    await within(await bar()).findByText('选中 1 条')
    await user.keyboard('jjx')
    await within(await bar()).findByText('选中 2 条')
    await user.keyboard('d')
    const day = await screen.findByLabelText('改到哪天')
    await user.clear(day)
    await user.type(day, '2026-03-20{Enter}')
    await screen.findByText('2 条跟进已改时间')
    await waitFor(() => expect(listed()).toEqual([order[1], order[3]]))
    expect(await app.api.followUps.listLater({})).toMatchObject([
      { dueAt: Date.parse('2026-03-20T10:00:00+08:00') },
      { dueAt: Date.parse('2026-03-20T10:00:00+08:00') },
    ])
  })

  it('are picked with the mouse, Shift takes all between', async () => {
    const { user } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    const boxes = screen.getAllByLabelText(/^选中 /)
    await user.click(boxes[0]!)
    await user.keyboard('{Shift>}')
    await user.click(boxes[2]!)
    await user.keyboard('{/Shift}')
    await within(await bar()).findByText('选中 3 条')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('toolbar')).toBeNull())
  })
})

describe('focus mode', () => {
  it('shows one card at a time, by keyboard alone, to a calm end', async () => {
    const { user, app } = await renderApp({ given, route: '/today' })
    await rowOf('周敏')
    const order = listed()
    await user.keyboard('f')
    await screen.findByLabelText(order[0]!, { selector: 'section' })
    await screen.findByText('0 / 4')
    await user.keyboard('j')
    await screen.findByLabelText(order[1]!, { selector: 'section' })
    await user.keyboard('k')
    for (const name of order) {
      const card = await screen.findByLabelText(name!, { selector: 'section' })
      await within(card).findByText('复制话术')
      await user.keyboard('{Enter}')
      await within(card).findByText('保存，看下一位')
      await user.keyboard('3{Enter}')
    }
    await screen.findByText('今天的跟进都办完了')
    await screen.findByText('4 / 4')
    expect(await app.api.followUps.listDue({})).toEqual([])
    await user.keyboard('{Control>}z{/Control}')
    await screen.findByLabelText(order[3]!, { selector: 'section' })
    await screen.findByText('3 / 4')
    await user.keyboard('{Escape}')
    await rowOf(order[3]!)
  })

  it('passes by what was put off for an hour', async () => {
    const { user } = await renderApp({ given, route: '/today?focus=1' })
    for (const left of [1, 2, 3, 4]) {
      const card = await screen.findByText('复制话术')
      await user.keyboard('s')
      await waitFor(() => expect(card.isConnected).toBe(false))
      await user.keyboard('1')
      await screen.findByText(`${left} / 4`)
    }
    await screen.findByText('今天没有要跟进的人')
  })
})
