import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FaqView } from '#renderer/features/faq/faq-view.tsx'
import { givenGroup } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const END = 35

type TestApp = ReturnType<typeof createTestApp>

const given = async ({ ctx, api }: TestApp) => {
  givenGroup(ctx, { name: '晚读共读会' })
  await api.faq.create({ question: '怎么退款', answer: '开课前三天联系我，全额退', tags: ['售后'] })
  await api.faq.create({
    question: '打卡几点截止',
    answer: '每天 24 点前，第二天中午前可以补',
    tags: ['打卡'],
    wordings: ['最晚几点打卡'],
  })
}

async function openView(options: Parameters<typeof renderView>[1] = {}) {
  const view = await renderView(<FaqView />, { given, ...options })
  const pane = await screen.findByRole('region', { name: /问答详情|^Entry$/ })
  return { ...view, pane }
}
const openEntry = async (question: string, options = {}) => {
  const view = await openView(options)
  await view.user.click(await screen.findByText(question, { selector: '.faq-cell .name' }))
  await within(view.pane).findByRole('heading', { level: 2, name: question })
  return view
}
const shownQuestions = () => [...document.querySelectorAll('.faq-cell .name')].map((cell) => cell.textContent)

describe('the list of the FAQ', () => {
  it('is searched, narrowed by tag and by use, and says so when nothing fits', async () => {
    const { user } = await openView()
    await screen.findByText('2 条问答')
    await user.type(screen.getByRole('textbox', { name: '搜问题、问法、答案、标签' }), '最晚')
    await screen.findByText('1 条问答')
    expect(shownQuestions()).toEqual(['打卡几点截止'])
    await user.keyboard('没有的')
    await screen.findByText('没有符合的问答')
    await user.click(screen.getByRole('button', { name: '看全部问答' }))
    await screen.findByText('2 条问答')
    await user.click(screen.getByRole('button', { name: /^标签/ }))
    await user.click(await screen.findByRole('menuitem', { name: /售后/ }))
    await waitFor(() => expect(shownQuestions()).toEqual(['怎么退款']))
    await user.click(screen.getByRole('button', { name: '去掉标签筛选' }))
    await user.click(screen.getByRole('button', { name: /^显示/ }))
    await user.click(await screen.findByRole('menuitem', { name: '用过的' }))
    await screen.findByText('没有符合的问答')
  })

  it('is ordered by use and remembers that', async () => {
    const { user, app, desktop } = await openView({
      given: async (test) => {
        await given(test)
        const [, first] = (await test.api.faq.list({})).rows
        await test.api.faq.use({ id: first!.id })
      },
    })
    await waitFor(() => expect(shownQuestions()).toEqual(['打卡几点截止', '怎么退款']))
    await user.click(screen.getByRole('button', { name: '用过' }))
    await waitFor(() => expect(shownQuestions()).toEqual(['怎么退款', '打卡几点截止']))
    expect(desktop.kept.screens['faq.filters']).toEqual({ tags: [], show: 'all', sort: 'uses' })
    expect((await app.api.faq.list({ show: 'used' })).total).toBe(1)
  })

  it('invites to write the first entry', async () => {
    const { user, pane } = await openView({ given: () => {} })
    await screen.findByText('还没有常见问答')
    await user.click(screen.getAllByRole('button', { name: '新建问答' }).at(-1)!)
    await within(pane).findByRole('heading', { name: '新建问答' })
  })
})

describe('an entry', () => {
  it('is copied with one key, which counts and can be taken back', async () => {
    const { user, desktop, app, pane } = await openEntry('怎么退款')
    await user.keyboard('c')
    await screen.findByText('已复制，“怎么退款”记一次使用')
    expect(desktop.copied).toEqual(['开课前三天联系我，全额退'])
    await within(pane).findByText('已复制')
    await within(pane).findByText('用过 1 次')
    within(pane).getByText('从列表复制')
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect((await app.api.faq.list({ show: 'used' })).total).toBe(0))
  })

  it('is written, kept while it is not saved, refused without an answer, and then saved', async () => {
    const { user, app, desktop, pane } = await openView()
    await user.click(screen.getByRole('button', { name: '新建问答' }))
    await user.type(await within(pane).findByRole('textbox', { name: '问题' }), '没赶上直播怎么看回放')
    await waitFor(() => expect(JSON.stringify(desktop.kept.screens['faq.drafts'])).toContain('回放'))
    await user.click(within(pane).getByRole('button', { name: /^保存/ }))
    await within(pane).findByText('写上可以直接发出去的答案')
    await user.type(within(pane).getByRole('textbox', { name: '答案' }), '群公告里有链接')
    await user.type(within(pane).getByRole('textbox', { name: '其他问法' }), '回放在哪{Enter}有没有回放')
    await user.keyboard('{Control>}{Enter}{/Control}')
    await screen.findByText('已加入常见问答“没赶上直播怎么看回放”')
    await within(pane).findByRole('heading', { name: '没赶上直播怎么看回放' })
    const [entry] = (await app.api.faq.list({})).rows
    expect(entry).toMatchObject({ answer: '群公告里有链接', wordings: ['回放在哪', '有没有回放'] })
    await waitFor(() => expect(desktop.kept.screens['faq.drafts']).toEqual({}))
  })

  it('tells while it is written that a similar one exists', async () => {
    const { user, pane } = await openView()
    await user.click(screen.getByRole('button', { name: '新建问答' }))
    await user.type(await within(pane).findByRole('textbox', { name: '问题' }), '请问打卡最晚几点呀')
    await within(pane).findByText('已经有相近的问答，要不要改那一条？')
    await user.click(within(pane).getByRole('link', { name: '打卡几点截止' }))
    await within(pane).findByRole('heading', { name: '打卡几点截止' })
  })

  it('is edited and deleted, both with a way back', async () => {
    const { user, app, pane } = await openEntry('怎么退款')
    await user.click(within(pane).getByRole('button', { name: '编辑' }))
    const answer = await within(pane).findByRole('textbox', { name: '答案' })
    await user.clear(answer)
    await user.type(answer, '联系客服')
    await screen.findByText('编辑中')
    await user.click(within(pane).getByRole('button', { name: /^保存/ }))
    await screen.findByText('已保存“怎么退款”')
    await within(pane).findByText('联系客服')
    await user.click(within(pane).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '删除' }))
    await screen.findByText('已删除“怎么退款”')
    await waitFor(() => expect(shownQuestions()).toEqual(['打卡几点截止']))
    await user.click(screen.getByRole('button', { name: /撤销/ }))
    await waitFor(() => expect(shownQuestions()).toContain('怎么退款'))
    expect((await app.api.faq.search({ text: '退款' }))[0]?.answer).toBe('联系客服')
  })
})

describe('trying a question', () => {
  it('shows what would be offered with how alike it is and why, and moves the threshold', async () => {
    const { user, app, pane } = await openView()
    await user.click(screen.getByRole('button', { name: '试一个问题' }))
    await user.type(await within(pane).findByRole('textbox', { name: '群里的提问' }), '请问最晚几点打卡呀')
    await within(pane).findByText('按问法“最晚几点打卡”')
    await within(pane).findByText('现在有 1 条达到，共比对 2 条')
    await user.click(within(pane).getByRole('button', { name: /^相似度 \d+%，怎么算$/ }))
    await screen.findByText('共有的分量 ÷ √(来问的分量 × 问答的分量)')
    screen.getByText('打卡', { selector: '.faq-pairs .tag' })
    const slider = within(pane).getByRole('slider', { name: '推荐门槛' })
    // The slider reads key codes, which simulated typing does not have.
    fireEvent.keyDown(slider, { keyCode: END })
    fireEvent.keyUp(slider, { keyCode: END })
    await screen.findByText('相似度达到 95% 才推荐')
    expect(await app.api.faq.getThreshold()).toEqual({ threshold: 95 })
    await user.click(await within(pane).findByRole('button', { name: '恢复 23%' }))
    await waitFor(async () => expect(await app.api.faq.getThreshold()).toEqual({ threshold: 23 }))
  })

  it('leads to writing an entry where none fits', async () => {
    const { user, pane } = await openView()
    await user.click(screen.getByRole('button', { name: '试一个问题' }))
    await user.type(await within(pane).findByRole('textbox', { name: '群里的提问' }), '停车方便吗')
    await user.click(await within(pane).findByRole('button', { name: '写成问答' }))
    const question = await within(pane).findByRole<HTMLInputElement>('textbox', { name: '问题' })
    expect(question.value).toBe('停车方便吗')
  })
})

describe('files', () => {
  it('brings a table in after showing what it would change, and takes it back', async () => {
    const view = await openView()
    const path = join(view.app.dataDir, '问答.csv')
    writeFileSync(path, '问题,答案,标签\n怎么退款,联系客服,售后\n有优惠吗,暂时没有,价格\n,没有问题,\n')
    view.app.backend.files.register('token', path, '问答.csv')
    view.desktop.picks.push([{ token: 'token', name: '问答.csv', size: 1, modifiedAt: null }])
    await view.user.click(screen.getByRole('button', { name: '导入导出' }))
    await view.user.click(await screen.findByRole('menuitem', { name: '从表格导入' }))
    const dialog = await screen.findByRole('dialog', { name: '导入“问答.csv”' })
    within(dialog).getByText('共 3 行：新增 1 条，更新 1 条，没变化 0 条，跳过 1 行')
    within(dialog).getByText('第 4 行：没有问题（没有问题）')
    await view.user.click(within(dialog).getByRole('button', { name: /导\s?入/ }))
    await screen.findByText('已导入常见问答：新增 1 条，更新 1 条')
    await screen.findByText('3 条问答')
    await view.user.click(screen.getByRole('button', { name: /撤销/ }))
    await screen.findByText('2 条问答')
  })

  it('writes what is shown into a file', async () => {
    const { user, desktop } = await openView()
    await screen.findByText('2 条问答')
    await user.click(screen.getByRole('button', { name: '导入导出' }))
    await user.click(await screen.findByRole('menuitem', { name: '导出 CSV' }))
    await screen.findByText('2 条问答已导出到 常见问答 2026-03-10.csv')
    expect(new TextDecoder().decode(desktop.saved[0]?.bytes)).toContain('打卡几点截止,最晚几点打卡')
  })

  it('says in words why a table cannot be read', async () => {
    const view = await openView()
    const path = join(view.app.dataDir, '别的.csv')
    writeFileSync(path, '姓名,城市\n周敏,杭州\n')
    view.app.backend.files.register('token', path, '别的.csv')
    view.desktop.picks.push([{ token: 'token', name: '别的.csv', size: 1, modifiedAt: null }])
    await view.user.click(screen.getByRole('button', { name: '导入导出' }))
    await view.user.click(await screen.findByRole('menuitem', { name: '从表格导入' }))
    await screen.findByText(/“别的.csv”里没有找到“问题”和“答案”两列/)
  })
})

it('speaks English', async () => {
  await openView({ preferences: { language: 'en' } })
  await screen.findByText('2 entries')
  screen.getByRole('button', { name: 'Try a question' })
})
