import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
// Loaded before the first test: its scripts take longer than a screen may on a busy machine.
import '#renderer/app/calendar-screen.tsx'
import '#renderer/app/calendar/calendar-paper-screen.tsx'
import { renderApp } from '#tests/support/render-view.tsx'
import type { createTestApp } from '#tests/support/test-app.ts'

const NOW = '2026-03-10T11:10:00+08:00'
const NAME = '春季团购接龙'

/** A group with a campaign of three days, a talk in the evening, and a draft of the month after. */
async function givenCampaigns({ api }: ReturnType<typeof createTestApp>): Promise<void> {
  const kinds = { platform: 'wechat', capacity: 500, kind: 'interest' } as const
  const readers = await api.groups.create({ name: '晚读共读会', ...kinds })
  const buyers = await api.groups.create({ name: '青禾小铺会员群', ...kinds })
  const task = { title: '发预告', offset: { offsetDays: -1, minute: 600, fromStart: null } }
  await api.campaigns.create({
    name: NAME,
    stage: 'convert',
    time: { startsOn: '2026-03-17', endsOn: '2026-03-19' },
    groupIds: [buyers.id],
    isConfirmed: true,
    tasks: [task],
  })
  await api.campaigns.create({
    name: '嘉宾分享',
    stage: 'desire',
    time: { startsOn: '2026-03-11', startsMinute: 1200, endsOn: '2026-03-11', endsMinute: 1290 },
    groupIds: [readers.id],
  })
  await api.campaigns.create({
    name: '四月招募',
    stage: 'attract',
    time: { startsOn: '2026-04-08', endsOn: '2026-04-10' },
    groupIds: [readers.id],
  })
}

const open = (route: string) => renderApp({ now: NOW, route, given: givenCampaigns })
const row = (name: string) => screen.findByRole('button', { name: new RegExp(name) })

describe('the list of the calendar', () => {
  it('holds the campaigns of the month under their days, with groups, tasks and status', async () => {
    await open('/calendar?view=list')
    const line = await row(NAME)
    expect(line.textContent).toContain('至 3月19日')
    expect(line.textContent).toContain('青禾小铺会员群')
    expect(line.textContent).toContain('任务 0/1')
    expect(line.textContent).toContain('待开始')
    expect((await row('嘉宾分享')).textContent).toContain('20:00')
    expect(screen.queryByText('四月招募')).toBeNull()
  })

  it('goes to the next month, and back to today', async () => {
    const { user } = await open('/calendar?view=list')
    await row(NAME)
    await user.click(screen.getByRole('button', { name: '下一段' }))
    expect((await row('四月招募')).textContent).toContain('草稿')
    expect(window.location.hash).toContain('on=2026-04-10')
    await user.click(screen.getByRole('button', { name: '今天' }))
    await row(NAME)
    expect(window.location.hash).not.toContain('on=')
  })

  it('is narrowed by stage, and says so when nothing is left', async () => {
    const { user } = await open('/calendar?view=list')
    await row(NAME)
    await user.click(screen.getByRole('button', { name: '种草' }))
    await waitFor(() => expect(screen.queryByText(NAME)).toBeNull())
    screen.getByText('嘉宾分享')
    await user.click(screen.getByRole('button', { name: '种草' }))
    await user.click(screen.getByRole('button', { name: '裂变' }))
    await user.click(await screen.findByRole('button', { name: '清除筛选' }))
    await row(NAME)
  })

  it('shows tasks on demand, and settles one from its card', async () => {
    const { user, app } = await open('/calendar?view=list')
    await row(NAME)
    await user.click(screen.getByRole('button', { name: '任务' }))
    await user.click(await row('发预告'))
    const card = await screen.findByRole('dialog', { name: '任务“发预告”' })
    await user.click(within(card).getByRole('button', { name: '完成' }))
    await within(card).findByRole('button', { name: '重新打开' })
    const [task] = await app.api.campaigns.listTasks({ from: '2026-03-16', to: '2026-03-16' })
    expect(task?.doneAt).not.toBeNull()
  })

  it('opens what a campaign is in a card; a deleted one comes back by undo', async () => {
    const { user } = await open('/calendar?view=list')
    await user.click(await row(NAME))
    const card = await screen.findByRole('dialog', { name: `活动“${NAME}”` })
    expect(card.textContent).toContain('3月17日至3月19日，3 天')
    await user.click(within(card).getByRole('button', { name: '删除' }))
    await waitFor(() => expect(screen.queryByText(NAME)).toBeNull())
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await row(NAME)
  })
})

describe('the paper of the calendar', () => {
  it('holds the days, the legend and every campaign', async () => {
    await open('/calendar/paper')
    const paper = await screen.findByRole('article')
    await within(paper).findByText(NAME)
    expect(paper.textContent).toContain('全部社群，2026年3月')
    expect(paper.textContent).toContain('20:00 嘉宾分享')
    expect(paper.textContent).toContain('虚线是草稿')
    expect(paper.textContent).toContain('共 2 场活动')
  })
})
