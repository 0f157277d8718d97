import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { parseHash } from '#renderer/app/navigation.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { campaignDraft, day, daysAfter, fromStart, time } from './given-campaigns.ts'

/** The page is loaded when it is first opened, which takes a while on a busy machine. */
const PATIENTLY = { timeout: 20_000 }

/** A guest talk on Thursday 12 March at 20:00; "now" is noon of Tuesday the 10th. */
async function open(options: { language?: 'en'; draft?: Parameters<typeof campaignDraft>[1] } = {}) {
  let id = '' as CampaignId
  const given = async ({ api, ctx }: ReturnType<typeof createTestApp>) => {
    const group = givenGroup(ctx, { name: '晚读共读会' })
    const made = await api.campaigns.create(
      campaignDraft([group], {
        tasks: [
          daysAfter('发预告', -1, '10:00'),
          { ...fromStart('提醒开播', -30), channel: 'group', words: '{群名}的朋友，{活动名}半小时后开始' },
          daysAfter('整理回放', 1),
        ],
        materials: [{ name: '海报' }],
        ...options.draft,
      }),
    )
    id = made.id
  }
  const rendered = await renderApp({ given, preferences: { language: options.language ?? 'zh-CN' } })
  window.location.hash = `/campaign/${id}`
  const show = () => rendered.app.api.campaigns.show({ id })
  await screen.findByRole('heading', { name: '嘉宾分享', level: 1 }, PATIENTLY)
  return { ...rendered, id, show }
}

const tasks = () => screen.findByRole('region', { name: '任务' }, PATIENTLY).then((region) => within(region))
const row = (title: string) => screen.findByRole('listitem', { name: `任务“${title}”` }, PATIENTLY)

describe('the page of a campaign', () => {
  it('shows status, time, groups and tasks by day, each with its distance from the start', async () => {
    await open()
    expect((await screen.findByRole('main')).querySelector('.page-bar')?.textContent).toContain('种草草稿')
    await screen.findByText('3月12日 周四 20:00–21:30')
    const list = await tasks()
    const heads = list.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(heads).toEqual([
      '3月11日 周三开始前 1 天明天',
      '3月12日 周四当天2 天后',
      '3月13日 周五结束后 1 天3 天后',
    ])
    expect((await row('提醒开播')).textContent).toContain('19:30提醒开播 提前 30 分钟')
    expect((await row('整理回放')).textContent).toContain('当天')
  })

  it('is confirmed, called off and brought back from the bar', async () => {
    const { user, show } = await open()
    await user.click(await screen.findByRole('button', { name: '确认活动' }))
    await screen.findByText('待开始', undefined, PATIENTLY)
    expect(screen.queryByRole('button', { name: '确认活动' })).toBeNull()
    await user.click(screen.getByRole('button', { name: '更多' }))
    await user.click(await screen.findByRole('menuitem', { name: '取消活动' }))
    await screen.findByText('已取消', undefined, PATIENTLY)
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await show()).campaign.status).toBe('planned'), PATIENTLY)
  })

  it('moves with all its tasks', async () => {
    const { user, show } = await open()
    await user.click(await screen.findByRole('button', { name: '改时间' }))
    const dialog = within(await screen.findByRole('dialog'))
    dialog.getByText('3 个任务跟着移动，和开始时间的距离不变。')
    const start = dialog.getByLabelText('开始')
    await user.clear(start)
    await user.type(start, '2026-03-19')
    expect((dialog.getByLabelText('结束') as HTMLInputElement).value).toBe('2026-03-19')
    await user.click(dialog.getByRole('button', { name: '改时间' }))
    await screen.findByText(/已改“嘉宾分享”的时间/)
    expect((await show()).tasks.map(({ dueOn }) => dueOn)).toEqual(['2026-03-18', '2026-03-19', '2026-03-20'])
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await show()).tasks[0]?.dueOn).toBe('2026-03-11'), PATIENTLY)
  })

  it('names what is lost before it is deleted', async () => {
    const { user, app } = await open()
    await user.click(await screen.findByRole('button', { name: '更多' }))
    await user.click(await screen.findByRole('menuitem', { name: '删除' }))
    const dialog = within(await screen.findByRole('dialog'))
    dialog.getByText(/3 个任务（其中 0 个已完成），1 件物料，0 笔花费/)
    await user.click(dialog.getByRole('button', { name: '删除活动' }))
    await screen.findByText('已删除“嘉宾分享”')
    const march = { from: day('2026-03-01'), to: day('2026-03-31') }
    expect((await app.api.campaigns.listRange(march)).campaigns).toEqual([])
    expect(parseHash(window.location.hash).path).toBe('/calendar')
  })

  it('leads to its copy, which is a draft a week later', async () => {
    const { user, app, id } = await open()
    await user.click(await screen.findByRole('button', { name: '更多' }))
    await user.click(await screen.findByRole('menuitem', { name: '复制' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect((dialog.getByLabelText('从哪天开始') as HTMLInputElement).value).toBe('2026-03-19')
    await user.click(dialog.getByRole('button', { name: '复制' }))
    await screen.findByText('已复制“嘉宾分享”')
    await waitFor(() => expect(window.location.hash).not.toContain(id), PATIENTLY)
    const march = { from: day('2026-03-01'), to: day('2026-03-31') }
    expect((await app.api.campaigns.listRange(march)).campaigns).toHaveLength(2)
  })

  it('says so when the campaign is gone, in both languages', async () => {
    await renderApp({
      route: '/campaign/gone',
      preferences: { language: 'en' },
      given: ({ ctx }) => void givenGroup(ctx),
    })
    await screen.findByText('This campaign is gone; it may have been deleted.', undefined, PATIENTLY)
  })
})

describe('a task on the page', () => {
  it('is added, ticked and taken back', async () => {
    const { user, show } = await open()
    await user.type(await screen.findByRole('textbox', { name: '加任务' }, PATIENTLY), '订嘉宾{Enter}')
    await row('订嘉宾')
    await user.click(screen.getByRole('checkbox', { name: '完成“订嘉宾”' }))
    await screen.findByText('已完成“订嘉宾”')
    await (await tasks()).findByText('1 / 4 已完成', undefined, PATIENTLY)
    await user.click(screen.getByRole('button', { name: '撤销' }))
    await waitFor(async () => expect((await show()).campaign.tasksDone).toBe(0), PATIENTLY)
  })

  it('opens in place, where time, words and owner are kept when they are left', async () => {
    const { user, show } = await open()
    await user.click(within(await row('发预告')).getByRole('button', { name: /发预告/ }))
    const detail = within(await row('发预告'))
    const clock = detail.getByRole('textbox', { name: '几点' })
    await user.clear(clock)
    await user.type(clock, '9{Enter}')
    await user.type(detail.getByRole('textbox', { name: '负责人' }), '小鱼')
    await user.tab()
    const task = async () => (await show()).tasks.find(({ title }) => title === '发预告')
    await waitFor(
      async () => expect(await task()).toMatchObject({ dueMinute: 540, owner: '小鱼' }),
      PATIENTLY,
    )
    await user.click(detail.getByText('跟着开始时间'))
    await waitFor(async () => expect((await task())?.offset.fromStart).toBe(-35 * 60), PATIENTLY)
    expect(await task()).toMatchObject({ dueOn: '2026-03-11', dueMinute: 540 })
  })

  it('gives its words filled in for the group', async () => {
    const { user, desktop } = await open()
    await user.click(within(await row('提醒开播')).getByRole('button', { name: /提醒开播/ }))
    const detail = within(await row('提醒开播'))
    await detail.findByText('晚读共读会', { selector: '.filled' }, PATIENTLY)
    await user.click(detail.getByRole('button', { name: '复制话术' }))
    await screen.findByText('已复制，给“晚读共读会”')
    expect(desktop.copied.at(-1)).toBe('晚读共读会的朋友，嘉宾分享半小时后开始')
  })

  it('is late once its time is over', async () => {
    await open({ draft: { time: time('2026-03-10', '20:00', '2026-03-10', '21:00') } })
    expect((await row('发预告')).textContent).toContain('10:00逾期')
    expect((await row('提醒开播')).textContent).not.toContain('逾期')
  })
})

describe('goal, budget, materials and costs', () => {
  it('are kept field by field', async () => {
    const { user, show } = await open()
    const budget = await screen.findByRole('textbox', { name: '预算' }, PATIENTLY)
    await user.type(budget, '199.50')
    await user.tab()
    await waitFor(async () => expect((await show()).campaign.budgetCents).toBe(19_950), PATIENTLY)
    await user.type(screen.getByRole('textbox', { name: '花在哪' }), '讲课费')
    await user.type(screen.getByRole('textbox', { name: '金额' }), '300{Enter}')
    await screen.findByText('超出预算 ¥100.50', undefined, PATIENTLY)
    await user.click(screen.getByRole('checkbox', { name: '“海报”已备好' }))
    await screen.findByText('1 / 1 已备好', undefined, PATIENTLY)
  })

  it('set a goal of a metric and a number', async () => {
    const { user, show } = await open()
    await user.click(await screen.findByRole('combobox', { name: '目标指标' }, PATIENTLY))
    await user.click(await screen.findByText('参与人数'))
    await user.type(await screen.findByRole('textbox', { name: '目标数' }), '30{Enter}')
    await waitFor(
      async () => expect((await show()).campaign.goal).toEqual({ metric: 'participants', target: 30 }),
      PATIENTLY,
    )
  })

  it('speak English as well', async () => {
    await open({ language: 'en' })
    await screen.findByRole('button', { name: 'Confirm campaign' })
    const line = await screen.findByRole('listitem', { name: 'Task “提醒开播”' }, PATIENTLY)
    expect(line.textContent).toContain('19:30提醒开播 30 min before')
  })
})
