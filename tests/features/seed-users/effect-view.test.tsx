import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { onDay } from '#tests/support/given-chat.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { createTalk } from './given-talk.ts'

type App = ReturnType<typeof createTestApp>

/** Two seeds: one after whom the others talk twice as much, one who came three days ago. */
async function givenSeeds(app: App) {
  const talk = createTalk(app)
  const group = talk.group()
  talk.coverage(group, '2026-01-20T00:00:00+08:00', '2026-02-10T00:00:00+08:00')
  talk.coverage(group, '2026-02-11T00:00:00+08:00', '2026-03-10T12:00:00+08:00')
  const [lin, mia, ye] = ['林知遥', 'Mia', '叶舟'].map((name) =>
    talk.member(group, name, { joined: { kind: 'day', by: '2026-01-01' } }),
  ) as [number, number, number]
  talk.talk(
    group,
    '2026-02-01',
    Array.from({ length: 29 }, (_, at) => [[ye, (at < 15 ? 4 : 9) + (at % 2)] as const, [lin, 5] as const]),
  )
  await talk.derive()
  for (const [who, on] of [
    [lin, '2026-02-15'],
    [mia, '2026-03-07'],
  ] as const) {
    const personId = talk.personId(who)
    await app.api.seedUsers.add({
      selection: { personIds: [personId] as never },
      groupId: talk.groupId(group) as never,
    })
    const card = (await app.api.seedUsers.list({})).find((found) => found.personId === personId)
    await app.api.seedUsers.edit({ id: card?.id ?? ('' as never), acceptedOn: onDay(on) })
  }
}

const open = async () => {
  const parts = await renderApp({ given: givenSeeds, route: '/seed-users' })
  await parts.user.click(await screen.findByText('鲶鱼效应'))
  await screen.findByText(/^其他人说得更多$/, { selector: 'b' })
  return parts
}
const rowOf = (name: string) =>
  screen.getAllByRole('row').find((row) => row.querySelector('.name')?.textContent === name) as HTMLElement

describe('the catfish effect on screen', () => {
  it('says for each seed what changed, with its interval, and claims no cause', async () => {
    await open()
    expect(rowOf('林知遥').textContent).toContain('其他人说得更多')
    expect(rowOf('林知遥').textContent).toMatch(/\+1\d\d%/)
    expect(rowOf('Mia').textContent).toContain('数据太少')
    screen.getByText('1 位之后说得更多，0 位更少，0 位看不出变化，1 位数据太少')
    expect(screen.getAllByText(/前后对比，不代表因果/).length).toBeGreaterThan(0)
  })

  it('shows the days behind it as a table, with the joining day and a day without a log', async () => {
    const { user } = await open()
    await screen.findByRole('img', { name: /2月1日至3月1日的柱状图/ })
    await user.click(screen.getByRole('button', { name: '切换为表格' }))
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('row')).toHaveLength(30)
    expect(within(table).getByRole('row', { name: /^2月15日/ }).textContent).toContain('加入日，不计入')
    expect(within(table).getByRole('row', { name: /^2月10日/ }).textContent).toContain('没有记录')
  })

  it('says how much is missing for somebody who came three days ago', async () => {
    const { user } = await open()
    await user.click(rowOf('Mia'))
    await screen.findByText(/两边各要 10 天有记录、30 条消息才下结论/)
    screen.getByText(/后 14 天里还有 12 天没有记录/)
  })

  it('leads back to the board while nobody has joined', async () => {
    const { user } = await renderApp({
      route: '/seed-users',
      given: (app) => void createTalk(app).group(),
    })
    await user.click(await screen.findByText('鲶鱼效应'))
    await user.click(await screen.findByRole('button', { name: '回到看板' }))
    await waitFor(() => expect(screen.queryByText('还没有加入的种子')).toBeNull())
  })

  it('puts score and kind on the tickets of the board, and the reckoning into the drawer', async () => {
    const { app } = await renderApp({ given: givenSeeds, route: '/seed-users' })
    const ticket = (await screen.findByText('林知遥', { selector: '.name' })).closest('li') as HTMLElement
    await waitFor(() => expect(ticket.querySelector('.score-number')).not.toBeNull())
    expect(ticket.textContent).toContain('可信度 68%')
    const seed = (await app.api.seedUsers.list({})).find(({ name }) => name === '林知遥')
    navigate(paths.seeds({ seed: seed?.id ?? ('' as never) }))
    await screen.findByRole('heading', { name: '种子分怎么算的' })
    await screen.findByText(/^林知遥加入后，其他成员的消息每天从/)
  })
})
