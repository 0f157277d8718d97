import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { both, givenContent } from './given-playbooks.ts'

type TestApp = ReturnType<typeof createTestApp>
type Options = NonNullable<Parameters<typeof renderApp>[0]>

const GROUPS = ['晚读共读会', '亲子阅读营', '老友群']

async function given({ ctx, api }: TestApp) {
  for (const name of GROUPS) givenGroup(ctx, { name })
  await api.playbooks.create({ content: givenContent() })
}

const openApp = (route: string, options: Options = {}) => renderApp({ given, route, ...options })
const list = async () => within(await screen.findByRole('navigation', { name: /^(模板|Playbooks)$/ }))
const pane = async () => within(await screen.findByRole('region', { name: /^(模板详情|Playbook)$/ }))

describe('the library', () => {
  it('is searched in pinyin and narrowed by chips that the address remembers', async () => {
    const { user } = await openApp('/playbooks')
    await (await list()).findByRole('button', { name: /^周三读书夜/ })
    await user.type(screen.getByRole('textbox', { name: '搜模板、步骤，拼音也行' }), 'zsdsy')
    await screen.findByText('1 个模板')
    await user.clear(screen.getByRole('textbox', { name: '搜模板、步骤，拼音也行' }))
    await user.click(screen.getByRole('button', { name: /^阶段/ }))
    await user.click(await screen.findByRole('menuitem', { name: '裂变' }))
    await waitFor(() => expect(window.location.hash).toContain('stage=spread'))
    await waitFor(async () =>
      expect((await list()).queryByRole('button', { name: /^周三读书夜/ })).toBeNull(),
    )
    expect((await list()).getAllByRole('img', { name: '诱导分享风险' }).length).toBeGreaterThan(1)
  })

  it('says what to do where nothing fits and nothing is hidden', async () => {
    const { user } = await openApp('/playbooks?show=hidden')
    await screen.findByText('没有隐藏的模板')
    await user.type(screen.getByRole('textbox', { name: '搜模板、步骤，拼音也行' }), '没有这种')
    await screen.findByText('没有符合的模板')
    await user.click(screen.getByRole('button', { name: '清除筛选' }))
    await screen.findByText('没有隐藏的模板')
  })
})

describe('a playbook', () => {
  it('is read as a ladder, its words copied in either language with the group filled in', async () => {
    const { user, desktop } = await openApp('/playbooks/topic-discussion', {
      preferences: { language: 'zh-CN' },
    })
    const shown = await pane()
    await shown.findByRole('heading', { level: 2, name: '话题讨论' })
    expect(shown.getAllByText(/^D(0|[+−]\d+)$/).map((day) => day.textContent)).toContain('D0')
    await user.click(shown.getByText('English', { exact: true }))
    await user.click(shown.getByRole('button', { name: '展开全部话术' }))
    const copies = await shown.findAllByRole('button', { name: /^复制“.*”的话术$/ })
    await user.click(copies[0]!)
    await waitFor(() => expect(desktop.copied).toHaveLength(1))
    expect(desktop.copied[0]).toMatch(/[a-z]{4}/)
    expect(desktop.copied[0]).not.toMatch(/\{[a-z]+\}/)
    await user.click(shown.getByRole('button', { name: '收起话术' }))
    expect(shown.queryAllByRole('button', { name: /^复制“.*”的话术$/ })).toEqual([])
  })

  it('warns of induced sharing where sharing is asked for, and nowhere else', async () => {
    const { unmount } = await openApp('/playbooks/referral')
    await screen.findByRole('complementary', { name: '这类活动有诱导分享风险' })
    expect(screen.getByText(/微信外部链接内容管理规范/)).toBeTruthy()
    unmount()
    await openApp('/playbooks/topic-discussion')
    await (await pane()).findByRole('heading', { level: 2, name: '话题讨论' })
    expect(screen.queryByText('这类活动有诱导分享风险')).toBeNull()
  })

  it('of the app is changed, kept apart from it, hidden and brought back', async () => {
    const { user, app } = await openApp('/playbooks/topic-discussion/edit')
    const name = await screen.findByLabelText('名称')
    await user.clear(name)
    await user.type(name, '夜谈')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('已修改模板“夜谈”')
    await (await pane()).findByText('这是你改过的写法，更新群圃不会动它。')
    await user.click((await pane()).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '恢复自带的写法' }))
    await (await pane()).findByRole('heading', { level: 2, name: '话题讨论' })
    await user.click((await pane()).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '隐藏' }))
    await screen.findByText('已隐藏模板“话题讨论”')
    expect(await app.api.playbooks.list({ show: 'hidden' })).toHaveLength(1)
  })
})

describe('planning from a playbook', () => {
  const bar = () => within(screen.getByText(/选好社群就能创建|个活动，/).closest('footer')!)

  it('begins with the group and day of the address and shows every task on its day', async () => {
    const { user, app } = await openApp('/today')
    const [own] = await app.api.playbooks.list({ show: 'own' })
    const groups = await app.api.groups.list({})
    const id = groups.find(({ name }) => name === '老友群')!.id
    window.location.hash = `#/playbooks/${own!.id}/start?group=${id}&on=2026-03-18`
    await screen.findByRole('heading', { level: 1, name: '从“周三读书夜”开始' })
    expect(screen.getByRole('checkbox', { name: '老友群' })).toHaveProperty('checked', true)
    expect(bar().getByText('1 个活动，3 个任务，3月17日至3月19日')).toBeTruthy()
    const day = within(screen.getByRole('listitem', { name: '3月17日 周二，1 项' }))
    expect(day.getByText('10:00 发预告')).toBeTruthy()
    await user.click(screen.getByRole('checkbox', { name: '要“发预告”' }))
    expect(bar().getByText('1 个活动，2 个任务，3月18日至3月19日')).toBeTruthy()
    await user.click(bar().getByRole('button', { name: '创建' }))
    await screen.findByText('已创建 1 个活动、2 个任务')
    const march = { from: '2026-03-01', to: '2026-03-31' }
    expect(await app.api.campaigns.listTasks(march as never)).toHaveLength(2)
    expect(window.location.hash).toBe('#/calendar?on=2026-03-18')
  })

  it('retimes a step for all runs, puts its time back, and needs a name and a right time', async () => {
    const { user, app } = await openApp('/today')
    const [own] = await app.api.playbooks.list({ show: 'own' })
    window.location.hash = `#/playbooks/${own!.id}/start?on=2026-03-18`
    await screen.findByRole('heading', { level: 1, name: '从“周三读书夜”开始' })
    expect(bar().getByRole('button', { name: '创建' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '全选' }))
    await user.click(screen.getByRole('radio', { name: '隔 1 周' }))
    expect(bar().getByText('3 个活动，9 个任务，3月17日至4月2日')).toBeTruthy()
    const dayField = screen.getByRole('textbox', { name: '“发预告”在第几天' })
    await user.clear(dayField)
    await user.type(dayField, '-3{Enter}')
    expect(bar().getByText('3 个活动，9 个任务，3月15日至4月2日')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '恢复“发预告”的时间' }))
    expect(bar().getByText('3 个活动，9 个任务，3月17日至4月2日')).toBeTruthy()
    const until = screen.getByRole('textbox', { name: '结束时间' })
    await user.clear(until)
    await user.type(until, '19{Enter}')
    expect(screen.getByRole('alert').textContent).toContain('结束要晚于开始')
    expect(bar().getByRole('button', { name: '创建' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: '全天' }))
    expect(bar().getByRole('button', { name: '创建' })).toHaveProperty('disabled', false)
    await user.clear(screen.getByRole('textbox', { name: '活动名称' }))
    expect(bar().getByRole('button', { name: '创建' })).toHaveProperty('disabled', true)
  })

  it('is refused in words when the playbook was changed meanwhile', async () => {
    const { user, app } = await openApp('/today')
    const [own] = await app.api.playbooks.list({ show: 'own' })
    window.location.hash = `#/playbooks/${own!.id}/start?on=2026-03-18`
    await user.click(await screen.findByRole('checkbox', { name: '老友群' }))
    app.ctx.writeQuietly((db) => db.run('UPDATE playbooks SET version = 9'))
    await user.click(bar().getByRole('button', { name: '创建' }))
    await screen.findByText(/刚刚被改过/)
  })
})

describe('writing a playbook', () => {
  it('tells what is missing, keeps what was typed, and saves it in both languages', async () => {
    const { user, app, desktop } = await openApp('/playbooks/new')
    await user.click(await screen.findByRole('button', { name: '保存' }))
    await screen.findByText('还有 7 处没写好')
    const fill = async (label: string, text: string) =>
      fireEvent.change(await screen.findByLabelText(label), { target: { value: text } })
    await fill('名称', '茶话会')
    await fill('用途', '让大家坐下来聊聊')
    await fill('什么时候用', '月初')
    await fill('什么时候不用', '节假日')
    await fill('第 1 步的标题', '开场')
    await fill('第 1 个指标', '发言人数')
    await fill('第 1 个指标的目标', '10 人（经验值）')
    await fill('开始前核对，一行一条', '定主题\n\n定主持人')
    await waitFor(() => expect(JSON.stringify(desktop.kept.screens)).toContain('茶话会'))
    await user.click(screen.getByText('English', { exact: true }))
    await fill('名称', 'Tea talk')
    await fill('开始前核对，一行一条', 'Topic')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('已保存模板“茶话会”')
    const own = (await app.api.playbooks.list({ show: 'own' })).find(({ name }) => name.zh === '茶话会')
    const { content } = await app.api.playbooks.show({ id: own!.id })
    expect(content.name).toEqual(both('茶话会', 'Tea talk'))
    expect(content.checklist).toEqual([both('定主题', 'Topic'), both('定主持人')])
    expect(JSON.stringify(desktop.kept.screens['playbooks.drafts'] ?? {})).not.toContain('茶话会')
  })

  it('adds, copies, retimes and removes steps', async () => {
    const { user, app } = await openApp('/today')
    const [own] = await app.api.playbooks.list({ show: 'own' })
    window.location.hash = `#/playbooks/${own!.id}/edit`
    await user.click(await screen.findByRole('button', { name: '删除第 3 步' }))
    await user.click(screen.getByRole('button', { name: '复制第 1 步' }))
    const time = screen.getByRole('textbox', { name: '第 2 步的时间' })
    await user.clear(time)
    await user.type(time, '1830{Enter}')
    await user.click(screen.getByRole('button', { name: '保存' }))
    await screen.findByText('已修改模板“周三读书夜”')
    const { content } = await app.api.playbooks.show({ id: own!.id })
    expect(content.steps.map(({ title, offset }) => [title.zh, offset.minute, offset.fromStart])).toEqual([
      ['发预告', 600, null],
      ['发预告', 1110, null],
      ['提醒开场', null, -30],
    ])
  })
})

describe('files of playbooks', () => {
  it('leave the house only after the names in their words were looked at', async () => {
    const { user, desktop, app } = await openApp('/playbooks?show=own', {
      given: async (test) => {
        await given(test)
        const group = givenGroup(test.ctx, { name: '书友会' })
        givenMember(test.ctx, group, { name: '徐岚' })
        const [own] = await test.api.playbooks.list({ show: 'own' })
        const content = givenContent({ mistakes: [both('忘了谢谢徐岚')] })
        await test.api.playbooks.update({ id: own!.id, content })
      },
    })
    await (await pane()).findByRole('heading', { level: 2, name: '周三读书夜' })
    await user.click((await pane()).getByRole('button', { name: '更多操作' }))
    await user.click(await screen.findByRole('menuitem', { name: '导出…' }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('忘了谢谢徐岚')
    expect(dialog.getByText('周三读书夜，常见错误第 1 条')).toBeTruthy()
    expect(dialog.getByRole('button', { name: '导出' })).toHaveProperty('disabled', true)
    await user.click(dialog.getByRole('checkbox', { name: '我看过了，这些可以给别人看' }))
    await user.click(dialog.getByRole('button', { name: '导出' }))
    await waitFor(() => expect(desktop.saved).toHaveLength(1))
    expect(desktop.saved[0]?.name).toBe('周三读书夜.qunpu-playbook.json')
    expect(app.logged).toEqual([])
  })

  it('are shown with their faults before they come in, and what is known may be replaced', async () => {
    const { user, desktop, app } = await openApp('/playbooks')
    const [own] = await app.api.playbooks.list({ show: 'own' })
    const { file } = await app.api.playbooks.exportFile({ ids: [own!.id], language: 'zh-CN' })
    const written = JSON.parse(await file.text()) as { playbooks: { content: Record<string, unknown> }[] }
    const [first] = written.playbooks
    const changed = structuredClone(first!)
    changed.content.effortHours = 5
    const broken = structuredClone(first!)
    broken.content.days = 'three'
    const path = join(app.dataDir, 'books.json')
    writeFileSync(path, JSON.stringify({ ...written, playbooks: [changed, broken] }))
    app.backend.files.register('t1', path, 'books.json')
    desktop.picks.push([{ token: 't1', name: 'books.json', size: 1, modifiedAt: null }])
    await user.click(await screen.findByRole('button', { name: '导入导出' }))
    await user.click(await screen.findByRole('menuitem', { name: '导入模板…' }))
    const dialog = within(await screen.findByRole('dialog', { name: '导入“books.json”' }))
    await dialog.findByText('已有“周三读书夜”，内容不同')
    expect(dialog.getByText('第 2 个“周三读书夜”，content.days：类型不对')).toBeTruthy()
    await user.click(dialog.getByRole('combobox', { name: '怎么导入“周三读书夜”' }))
    await user.click(await screen.findByText('替换原来的'))
    await user.click(dialog.getByRole('button', { name: '导入 1 个' }))
    await screen.findByText('替换 1 个', { exact: false })
    expect((await app.api.playbooks.show({ id: own!.id })).effortHours).toBe(5)
  })
})
