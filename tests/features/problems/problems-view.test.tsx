import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenLine, givenMember, givenQuestion } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { problemDraft } from './given-problems.ts'

type App = ReturnType<typeof createTestApp>

/** Noon of 10 March: two questions nobody answered, a complaint of an hour ago, one of last week that was dealt with. */
async function given({ api, ctx }: App) {
  const group = givenGroup(ctx)
  await api.personas.create({
    name: '林夏',
    roleLine: '领读人',
    brand: '',
    trade: 'paid_knowledge',
    groupIds: [group.id as never],
  })
  const buyer = givenMember(ctx, group, { name: '周敏' })
  const other = givenMember(ctx, group, { name: '宋捷' })
  const me = givenMember(ctx, group, { name: '林夏', staffRole: 'owner' })
  givenQuestion(ctx, buyer, { at: '2026-03-09T20:00:00+08:00', text: '笔记发在哪里？' })
  givenQuestion(ctx, other, { at: '2026-03-10T08:00:00+08:00', text: '退款怎么走？' })
  givenLine(ctx, me, { at: '2026-03-10T11:20:00+08:00', text: '@周敏 抱歉，订单发我看看' })
  await api.problems.create(problemDraft(group, buyer))
  const old = await api.problems.create(
    problemDraft(group, other, {
      title: '第 4 讲回放晚了',
      kind: 'question',
      severity: 1,
      happenedAt: '2026-03-03T10:00:00+08:00',
    }),
  )
  await api.problems.close({
    id: old.problem.id,
    resolution: '当晚补上',
    lesson: '先放未剪的录屏',
    at: Date.parse('2026-03-03T20:00:00+08:00'),
  })
}

const table = () => screen.findByRole('grid', { name: '问题列表' }, PATIENTLY)
/** The tab is loaded when it is first opened, which takes a while on a busy machine. */
const PATIENTLY = { timeout: 20_000 }
async function open() {
  const rendered = await renderApp({ given, route: '/persona?tab=problems' })
  await table()
  return rendered
}
const rowNames = async () =>
  [...(await table()).querySelectorAll('.data-table-body .name')].map(({ textContent }) => textContent)

describe('the inbox on top', () => {
  it('decides by keys, goes on with the next question, and takes back', async () => {
    const { user, app } = await open()
    const first = await screen.findByRole('listitem', { name: '宋捷：退款怎么走？' }, PATIENTLY)
    first.focus()
    await user.keyboard('i')
    await screen.findByText('已忽略宋捷的提问')
    await waitFor(() => expect(screen.queryByText('退款怎么走？')).toBeNull())
    expect(document.activeElement?.textContent).toContain('笔记发在哪里？')
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await screen.findByRole('listitem', { name: '宋捷：退款怎么走？' })
    expect(await app.api.problems.inbox({})).toMatchObject({ decided: 0 })
  })

  it('makes a question a problem with one click', async () => {
    const { user } = await open()
    const row = await screen.findByRole('listitem', { name: '周敏：笔记发在哪里？' }, PATIENTLY)
    await user.click(within(row).getByText('转为问题'))
    await screen.findByText('已转为问题：笔记发在哪里？')
    await waitFor(async () => expect(await rowNames()).toContain('笔记发在哪里？'))
    expect(screen.queryByRole('listitem', { name: '周敏：笔记发在哪里？' })).toBeNull()
  })

  it('shows what was decided, and puts it back', async () => {
    const { user } = await open()
    const row = await screen.findByRole('listitem', { name: '周敏：笔记发在哪里？' }, PATIENTLY)
    await user.click(within(row).getByText('已答过'))
    await user.click(await screen.findByRole('button', { name: '处理过的 1 条' }))
    const dialog = await screen.findByRole('dialog', { name: '处理过的提问' })
    await user.click(await within(dialog).findByRole('button', { name: '放回' }))
    await screen.findByText('已放回周敏的提问')
    await screen.findByRole('listitem', { name: '周敏：笔记发在哪里？' })
  })
})

describe('the list of problems', () => {
  it('tells the clocks, and filters by the numbers above and by words', async () => {
    const { user } = await open()
    expect(await rowNames()).toEqual(['衬衫洗一次就缩水', '第 4 讲回放晚了'])
    expect((await table()).textContent).toMatch(/还剩 (1 小时|5\d 分钟)要回应/)
    expect((await table()).textContent).toContain('10 小时内关闭')
    await user.click(screen.getByRole('button', { name: /^待回应/ }))
    expect(await rowNames()).toEqual(['衬衫洗一次就缩水'])
    await user.click(screen.getByRole('button', { name: /^待回应/ }))
    await user.type(screen.getByRole('textbox', { name: '搜索问题、成员、教训' }), '录屏{Enter}')
    await waitFor(async () => expect(await rowNames()).toEqual(['第 4 讲回放晚了']))
  })

  it('exports what is shown with its texts', async () => {
    const { user, desktop } = await open()
    await table()
    await user.click(screen.getByRole('button', { name: '导出' }))
    await user.click(await screen.findByText('导出 CSV'))
    await screen.findByText(/已导出 2 个问题到/)
    const [file] = desktop.saved
    const text = new TextDecoder().decode(file?.bytes)
    expect(file?.name).toBe('问题记录 2026-03-10.csv')
    expect(text).toContain('第 4 讲回放晚了,晚读共读会,宋捷,提问,轻微,已关闭,林夏,2026-03-03 10:00')
    expect(text).toContain('先放未剪的录屏')
  })

  it('explains its shares with the actual numbers', async () => {
    const { user } = await open()
    await user.click(await screen.findByRole('button', { name: '怎么算的，按月和按类型看' }))
    const row = await screen.findByRole('row', { name: /合计/ })
    expect(row.textContent).toContain('20/11/1')
  })

  it('logs a problem by hand, and says what is missing', async () => {
    const { user, app } = await open()
    await table()
    await user.keyboard('{Control>}n{/Control}')
    const dialog = await screen.findByRole('dialog', { name: '记一个问题' })
    await user.click(within(dialog).getByRole('button', { name: '记下' }))
    expect(await within(dialog).findByText('写一句发生了什么')).toBeTruthy()
    await user.type(within(dialog).getByRole('textbox', { name: '发生了什么' }), '群里有人发广告')
    await user.click(within(dialog).getByRole('radio', { name: '违规' }))
    await user.click(within(dialog).getByRole('radio', { name: '较重' }))
    await user.click(within(dialog).getByRole('button', { name: '记下' }))
    await screen.findByRole('complementary', { name: '问题：群里有人发广告' })
    const { problems } = await app.api.problems.list({})
    expect(problems.find(({ title }) => title === '群里有人发广告')).toMatchObject({
      kind: 'rule_breach',
      severity: 2,
      groupName: '晚读共读会',
      owner: '林夏',
    })
  })
})

describe('the drawer of a problem', () => {
  const openFirst = async () => {
    const rendered = await open()
    await rendered.user.click(within(await table()).getByText('衬衫洗一次就缩水'))
    const drawer = await screen.findByRole('complementary', { name: '问题：衬衫洗一次就缩水' })
    return { ...rendered, drawer: within(drawer) }
  }

  it('takes the first response from the log', async () => {
    const { user, drawer } = await openFirst()
    expect(await drawer.findByText('@周敏 抱歉，订单发我看看')).toBeTruthy()
    await user.click(drawer.getByRole('button', { name: '用这个时间' }))
    expect(await drawer.findByText('20 分钟内回应')).toBeTruthy()
    expect(drawer.getByText(/取自聊天记录/)).toBeTruthy()
  })

  it('counts as answered now with one click, and waits again after the undo', async () => {
    const { user, app, drawer } = await openFirst()
    const stateNow = async () =>
      (await app.api.problems.list({})).problems.find(({ title }) => title === '衬衫洗一次就缩水')?.state
    await user.click(drawer.getByRole('button', { name: '记为已回应' }))
    await screen.findByText('已记下首次回应')
    expect(await stateNow()).toBe('responded')
    await waitFor(() => expect(drawer.queryByRole('button', { name: '记为已回应' })).toBeNull())
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await drawer.findByRole('button', { name: '记为已回应' })
    expect(await stateNow()).toBe('open')
  })

  it('begins a public reply with a pattern, warns of over-promising words, and counts a copy as the response', async () => {
    const { user, drawer, desktop, app } = await openFirst()
    await user.click(await drawer.findByRole('button', { name: /套用话术/ }))
    await user.click(await screen.findByText('质量投诉，先接住再查'))
    const field = await drawer.findByRole('textbox', { name: '公开回复' })
    await waitFor(() => expect((field as HTMLTextAreaElement).value).toContain('周敏，东西没让你满意'))
    expect(await drawer.findByText('没有夸大的词')).toBeTruthy()
    await user.type(field, '我们是最专业的')
    expect(await drawer.findByText(/“最专业”容易被当成夸大承诺/)).toBeTruthy()
    await user.click(drawer.getByRole('button', { name: '改掉' }))
    await user.click(drawer.getByRole('button', { name: '复制并记为首次回应' }))
    await screen.findByText('已复制，记为首次回应')
    expect(desktop.copied.at(-1)).toContain('我们是专业的')
    const [problem] = (await app.api.problems.list({})).problems
    expect(problem).toMatchObject({ state: 'responded' })
    expect(problem?.publicReply).toContain('我们是专业的')
  })

  it('keeps steps, resolution and lesson, closes, and makes the lesson an answer of the FAQ', async () => {
    const { user, drawer, app } = await openFirst()
    await user.type(await drawer.findByRole('textbox', { name: '加一步' }), '问了面料厂{Enter}')
    expect(await drawer.findByText('问了面料厂')).toBeTruthy()
    await user.type(drawer.getByRole('textbox', { name: '结果' }), '换了一件')
    await user.type(drawer.getByRole('textbox', { name: '教训' }), '洗标写清水温')
    await user.click(drawer.getAllByRole('button', { name: '关闭问题' }).at(-1)!)
    await screen.findByText('已关闭“衬衫洗一次就缩水”，跟进一起收回')
    expect(await drawer.findByRole('button', { name: '重新打开' })).toBeTruthy()
    await user.click(drawer.getByRole('button', { name: '写进常见问答' }))
    // antd gives every control the same id in tests, by which the dialog would be named wrongly.
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '写进去' }))
    expect(await drawer.findByText('已在常见问答：衬衫洗一次就缩水')).toBeTruthy()
    const { rows } = await app.api.faq.list({ show: 'fromProblem' })
    expect(rows).toMatchObject([{ question: '衬衫洗一次就缩水', answer: '换了一件\n\n洗标写清水温' }])
  })
})

describe('where else problems show', () => {
  it('warns on the page of the group, and leads to the problem', async () => {
    const { user } = await renderApp({ given, route: '/groups' })
    await user.click(await screen.findByText('晚读共读会'))
    expect(await screen.findByText('1 个没关闭')).toBeTruthy()
    await user.click(screen.getByRole('link', { name: /衬衫洗一次就缩水/ }))
    await screen.findByRole('complementary', { name: '问题：衬衫洗一次就缩水' })
  })

  it('stands in the drawer and on the timeline of the member', async () => {
    const { user } = await renderApp({ given, route: '/members' })
    await user.click(await screen.findByText('宋捷'))
    const drawer = within(await screen.findByRole('complementary', { name: /宋捷/ }))
    expect(await drawer.findByRole('link', { name: '第 4 讲回放晚了' })).toBeTruthy()
    expect(await drawer.findByText('问题（提问）：第 4 讲回放晚了')).toBeTruthy()
    expect(await drawer.findByText('已关闭“第 4 讲回放晚了”')).toBeTruthy()
    await user.click(drawer.getByRole('button', { name: '记一个问题' }))
    const dialog = within(await screen.findByRole('dialog', { name: '记一个问题' }))
    expect(dialog.getByText('宋捷')).toBeTruthy()
  })

  it('has its targets in the settings', async () => {
    const { user, app } = await renderApp({ given, route: '/settings?section=problems' })
    const field = await screen.findByRole('textbox', { name: /小时内第一次回应/ })
    await user.clear(field)
    await user.type(field, '4{Enter}')
    await waitFor(async () =>
      expect(await app.api.settings.getProblems()).toMatchObject({ responseHours: 4 }),
    )
  })
})
