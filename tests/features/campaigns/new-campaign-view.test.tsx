import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { givenGroup } from '#tests/support/builders.ts'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'
import { campaignDraft, day, time } from './given-campaigns.ts'

const PATIENTLY = { timeout: 20_000 }
const march = { from: day('2026-03-01'), to: day('2026-03-31') }

const given = async ({ api, ctx }: ReturnType<typeof createTestApp>) => {
  const group = givenGroup(ctx, { name: '晚读共读会' })
  givenGroup(ctx, { name: '三天快闪群', lifecycle: 'ended' })
  await api.campaigns.create(
    campaignDraft([group], {
      name: '7 天打卡',
      time: time('2026-03-09', undefined, '2026-03-15'),
      isConfirmed: true,
    }),
  )
  await api.campaigns.create(
    campaignDraft([group], { name: '嘉宾分享', time: time('2026-03-11', '20:00', '2026-03-11', '21:00') }),
  )
  await api.campaigns.create(campaignDraft([group], { name: '上个月的团购', time: time('2026-02-11') }))
}

async function openForm() {
  const rendered = await renderApp({ given, route: '/settings' })
  await screen.findByRole('tab', { name: '通用' }, PATIENTLY)
  await rendered.user.keyboard('{Control>}k{/Control}')
  await screen.findByRole('combobox', { name: '搜索和命令' })
  await rendered.user.keyboard('新建活动')
  await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1), PATIENTLY)
  await rendered.user.keyboard('{Enter}')
  return { ...rendered, dialog: within(await screen.findByRole('dialog')) }
}

describe('a new campaign', () => {
  it('is planned from the palette and leads to its page', async () => {
    const { user, dialog, app } = await openForm()
    await user.type(dialog.getByRole('textbox', { name: '名称' }), '老带新')
    await user.click(dialog.getByRole('radio', { name: '裂变' }))
    await user.click(dialog.getByRole('combobox', { name: '社群' }))
    await user.click(await screen.findByText('晚读共读会', { selector: '.ant-select-item-option-content' }))
    await user.click(dialog.getByRole('checkbox', { name: '整天' }))
    const clock = dialog.getByRole('textbox', { name: '开始时间' })
    await user.clear(clock)
    await user.type(clock, '19:30')
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await screen.findByRole('heading', { name: '老带新', level: 1 }, PATIENTLY)
    const { campaigns } = await app.api.campaigns.listRange(march)
    expect(campaigns.find(({ name }) => name === '老带新')).toMatchObject({
      stage: 'spread',
      status: 'draft',
      startsOn: '2026-03-10',
      startsMinute: 19 * 60 + 30,
      endsMinute: 21 * 60 + 30,
    })
  })

  it('says what is missing and keeps what was written', async () => {
    const { user, dialog, app } = await openForm()
    await user.click(dialog.getByRole('button', { name: '新建' }))
    await dialog.findByText('写一个名称')
    await dialog.findByText('至少选一个社群')
    await user.click(dialog.getByRole('combobox', { name: '社群' }))
    expect(screen.queryByText('三天快闪群', { selector: '.ant-select-item-option-content' })).toBeNull()
    await user.click(dialog.getByRole('checkbox', { name: '整天' }))
    const clock = dialog.getByRole('textbox', { name: '结束时间' })
    await user.clear(clock)
    await user.type(clock, '19:00')
    await user.tab()
    await dialog.findByText('结束要晚于开始。什么都没有改动。')
    await user.click(dialog.getByRole('button', { name: '新建' }))
    expect((await app.api.campaigns.listRange(march)).campaigns).toHaveLength(2)
  })
})

describe('campaigns elsewhere', () => {
  it('stand on the page of their group, those that run first', async () => {
    const rendered = await renderApp({ given })
    const [group] = await rendered.app.api.groups.list({ includeArchived: false })
    window.location.hash = `/groups/${group?.id}`
    const links = await screen.findAllByRole('link', { name: /7 天打卡|嘉宾分享|上个月的团购/ }, PATIENTLY)
    expect(links.map(({ textContent }) => textContent)).toEqual([
      '进行中种7 天打卡',
      '明天 20:00种嘉宾分享草稿',
    ])
    await rendered.user.click(screen.getByRole('button', { name: '新建活动' }))
    const dialog = within(await screen.findByRole('dialog'))
    await dialog.findByText('晚读共读会', { selector: '.ant-select-selection-item-content' })
  })

  it('are found by name in the palette', async () => {
    const { user } = await renderApp({ given, route: '/settings' })
    await screen.findByRole('tab', { name: '通用' }, PATIENTLY)
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: '搜索和命令' })
    await user.keyboard('打卡')
    const found = within(await screen.findByRole('group', { name: '活动' }, PATIENTLY))
    await user.click(found.getByRole('option'))
    await screen.findByRole('heading', { name: '7 天打卡', level: 1 }, PATIENTLY)
  })
})
