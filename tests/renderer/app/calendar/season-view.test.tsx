import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CalendarScreen } from '#renderer/app/calendar-screen.tsx'
import { date, givenCampaign, PLAN_NOW, type TestApp } from '#tests/features/campaign-hints/given-plan.ts'
import { givenGroup } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'

const SEASON = '/calendar?view=season'

async function givenSeason(app: TestApp) {
  const shop = givenGroup(app.ctx, { name: '青禾小铺会员群' })
  givenGroup(app.ctx, { name: '滨江晨跑团' })
  await givenCampaign(app, shop, ['中秋团购', '2026-09-21', '2026-09-24'])
  await givenCampaign(app, shop, ['礼盒开箱', '2026-09-10', '2026-09-22'], { stage: 'desire' })
  await givenCampaign(app, shop, ['晒单有礼', '2026-08-31', '2026-09-02'], { stage: 'spread' })
}

async function openSeason(route = SEASON, first = /^中秋团购/) {
  const view = await renderView(<CalendarScreen />, {
    now: PLAN_NOW,
    route,
    given: async (app) => givenSeason(app),
  })
  await screen.findByRole('button', { name: first })
  return view
}

const row = (name: RegExp) => screen.findByRole('group', { name })
const namesIn = (element: HTMLElement) =>
  [...element.querySelectorAll('.stage-bar-words')].map(({ textContent }) => textContent)
const timeOf = async ({ app }: { app: TestApp }, name: string) => {
  const { campaigns } = await app.api.campaigns.listRange({
    from: date('2026-01-01'),
    to: date('2026-12-31'),
  })
  const found = campaigns.find((one) => one.name === name)
  return [found?.startsOn, found?.endsOn]
}

describe('the season', () => {
  it('shows each group with its campaigns, the weeks with festivals, and what is missing', async () => {
    await openSeason()
    const shop = await row(/^青禾小铺会员群，3 场活动/)
    expect(namesIn(shop)).toEqual(['晒单有礼', '礼盒开箱', '中秋团购'])
    const runners = await row(/^滨江晨跑团，没有活动/)
    await within(runners).findByText('还没有安排')
    const week = screen.getByText('9月21日这一周 本周').closest('li')
    expect(week?.textContent).toContain('中秋节')
    expect(screen.getByText('9月21日这一周：种草 1 场和成交 1 场')).toBeTruthy()
  })

  it('tells each campaign with stage, days and status to those who cannot see the bar', async () => {
    await openSeason()
    expect(
      screen.getByRole('button', { name: /^中秋团购，成交，9月21日至9月24日，4 天，草稿$/ }),
    ).toBeTruthy()
  })

  it('moves by a day and by a week with the keyboard, resizes, copies, and takes it back', async () => {
    const view = await openSeason()
    screen.getByRole('button', { name: /^中秋团购/ }).focus()
    await view.user.keyboard('{Alt>}{ArrowRight}{/Alt}')
    await waitFor(async () => expect(await timeOf(view, '中秋团购')).toEqual(['2026-09-22', '2026-09-25']))
    await view.user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect(await timeOf(view, '中秋团购')).toEqual(['2026-09-21', '2026-09-24']))
    ;(await screen.findByRole('button', { name: /^中秋团购.*9月21日/ })).focus()
    await view.user.keyboard('{Alt>}{ArrowDown}{/Alt}')
    await waitFor(async () => expect(await timeOf(view, '中秋团购')).toEqual(['2026-09-28', '2026-10-01']))
    ;(await screen.findByRole('button', { name: /^中秋团购.*9月28日/ })).focus()
    await view.user.keyboard('{Shift>}{ArrowRight}{/Shift}')
    await waitFor(async () => expect(await timeOf(view, '中秋团购')).toEqual(['2026-09-28', '2026-10-02']))
    ;(await screen.findByRole('button', { name: /^中秋团购.*10月2日/ })).focus()
    await view.user.keyboard('c')
    await waitFor(() => expect(screen.getAllByRole('button', { name: /^中秋团购/ })).toHaveLength(2))
  })

  it('marks the campaigns that a hint asks to move, in the month as well', async () => {
    const { user, app } = await openSeason()
    const [shop] = await app.api.groups.list({})
    await givenCampaign(app, shop ?? { id: '' }, ['国庆加购', '2026-09-28', '2026-09-30'])
    const hint = /提示：青禾小铺会员群 7 天内有两场成交活动：中秋团购、国庆加购$/
    await screen.findByRole('button', { name: /^国庆加购.*提示：/ })
    expect(screen.getAllByRole('button', { name: hint })).toHaveLength(2)
    expect(screen.queryByRole('button', { name: /^礼盒开箱.*提示/ })).toBeNull()
    await user.keyboard('m')
    await waitFor(() =>
      expect(document.querySelectorAll('.cal-grid .cal-hint-mark').length).toBeGreaterThan(0),
    )
  })

  it('opens a new campaign for the group of a row', async () => {
    const { user } = await openSeason()
    await user.click(screen.getByRole('button', { name: '给“滨江晨跑团”新建活动' }))
    const dialog = await screen.findByRole('dialog')
    expect(await within(dialog).findByText('滨江晨跑团')).toBeTruthy()
  })

  it('shows only the stages that are chosen, while gaps stay those of the whole plan', async () => {
    await openSeason(`${SEASON}&stage=spread`, /^晒单有礼/)
    expect(screen.queryByRole('button', { name: /^中秋团购/ })).toBeNull()
    const shop = await row(/^青禾小铺会员群，1 场活动/)
    expect(shop.querySelector('.season-gap.cooling')).toBeNull()
  })

  it('pages by thirteen weeks', async () => {
    const { user } = await openSeason()
    await user.click(screen.getByRole('button', { name: '下一段' }))
    await screen.findByText('10月26日这一周')
    expect(screen.queryByText('10月19日这一周')).toBeNull()
    expect(screen.queryByRole('button', { name: /^中秋团购/ })).toBeNull()
  })

  it('says what to do first where there is no group', async () => {
    await renderView(<CalendarScreen />, { now: PLAN_NOW, route: SEASON })
    await screen.findByText('先建一个群，这里就按群和周排出整季的活动。')
  })
})
