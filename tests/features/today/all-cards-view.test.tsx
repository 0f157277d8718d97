import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { generateFollowUps } from '#electron/features/follow-ups/service.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

/** Of four people who joined this morning one was talked to, one was skipped, one waits until tomorrow. */
async function given({ ctx, api }: ReturnType<typeof createTestApp>) {
  const group = givenGroup(ctx)
  for (const name of ['周敏', '宋捷', '陈果', '阿青'])
    givenMember(ctx, group, { name, joinedOn: '2026-03-10' })
  await generateFollowUps(ctx)
  const cards = await api.followUps.listDue({})
  const idOf = (name: string) => cards.find(({ personName }) => personName === name)!.id
  await api.followUps.complete({ id: idOf('周敏'), outcome: 'won', note: '买了年卡' })
  await api.followUps.skip({ id: idOf('宋捷'), reason: 'bad_time' })
  await api.followUps.snooze({ id: idOf('陈果'), until: { kind: 'tomorrow' } })
}

const route = '/follow-ups?tab=list'
const names = () => [...document.querySelectorAll('.cell-person .name')].map((node) => node.textContent)

describe('the page of all follow-ups', () => {
  it('lists open and closed ones with their outcome, and counts each standing', async () => {
    const { user } = await renderApp({ given, route })
    await screen.findByText('买了年卡')
    expect(names()).toHaveLength(4)
    await screen.findByText('时机不对')
    await screen.findByText('符合 4 条，共 4 条')
    await user.click(screen.getByLabelText(/^已办/))
    await waitFor(() => expect(names()).toEqual(['周敏']))
    await screen.findByText('符合 1 条，共 4 条')
    await user.click(screen.getByLabelText(/^已不需要/))
    await screen.findByText('没有符合的跟进')
  })

  it('is searched by name and by what was noted', async () => {
    const { user } = await renderApp({ given, route })
    await screen.findByText('买了年卡')
    await user.type(screen.getByLabelText('搜姓名、备注、拼音或内容'), '年卡')
    await waitFor(() => expect(names()).toEqual(['周敏']))
  })

  it('opens a closed one again from its drawer, with a way back', async () => {
    const { user, app } = await renderApp({ given, route: `${route}&state=skipped` })
    await user.click(await screen.findByText('宋捷', { selector: '.cell-person .name' }))
    const drawer = await screen.findByLabelText('全部跟进', { selector: 'aside' })
    await user.click(await within(drawer).findByText('重新打开'))
    await screen.findByText('1 条跟进重新打开')
    expect((await app.api.followUps.listDue({})).map(({ personName }) => personName).sort()).toEqual([
      '宋捷',
      '阿青',
    ])
    await user.click(screen.getByText('撤销'))
    await waitFor(async () => expect(await app.api.followUps.listDue({})).toHaveLength(1))
  })

  it('changes many at once', async () => {
    const { user, app } = await renderApp({ given, route })
    await screen.findByText('买了年卡')
    await user.click(screen.getByLabelText('全选'))
    const bar = await screen.findByRole('toolbar')
    await within(bar).findByText('选中 4 条')
    await user.click(within(bar).getByText('跳过'))
    await user.click(await within(bar).findByText('已经不需要'))
    await screen.findByText('已跳过 2 条跟进，2 条没有变化')
    await waitFor(async () => {
      const { counts } = await app.api.followUps.page({})
      expect(counts).toMatchObject({ due: 0, later: 0, skipped: 3, done: 1 })
    })
  })

  it('saves open ones as a calendar file and says that it names people', async () => {
    const { user, desktop } = await renderApp({ given, route })
    await screen.findByText('买了年卡')
    await user.click(screen.getByText('导出到日历'))
    await screen.findByText(/^2 条跟进已存为“私聊跟进 2026-03-10.ics”，里面有成员的名字/)
    const [file] = desktop.saved
    const text = new TextDecoder().decode(file?.bytes)
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(2)
    expect(text).toContain('SUMMARY:私聊 阿青')
  })
})
