import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { HintBar } from '#renderer/features/campaign-hints/hint-bar.tsx'
import { StageTableButton } from '#renderer/features/campaign-hints/stage-table.tsx'
import { givenGroup } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'
import { date, givenCampaign, givenTwoSales, PLAN_NOW } from './given-plan.ts'

const SEPTEMBER = { from: date('2026-09-01'), to: date('2026-10-31'), groupIds: [] }
const bar = () => screen.findByRole('region', { name: '排期提示' })

describe('the hint at the foot of the calendar', () => {
  it('says which campaigns are too close, why, and what to do', async () => {
    const { user } = await renderView(<HintBar {...SEPTEMBER} />, {
      now: PLAN_NOW,
      given: async (app) => void (await givenTwoSales(app)),
    })
    await within(await bar()).findByText(
      '青禾小铺会员群 7 天内有两场成交活动：中秋礼盒团购接龙、国庆限时加购',
    )
    await user.click(screen.getByRole('button', { name: '查看' }))
    const list = await screen.findByRole('dialog', { name: '排期提示' })
    expect(document.activeElement).toBe(list)
    within(list).getByText(/经验值：同一个群两场成交活动至少隔 7 天。前一场结束后 4 天就开始下一场/)
    within(list).getByText('把“国庆限时加购”挪到10月1日以后，或把其中一场换成种草、交付。')
    const link = within(list).getByRole('link', { name: '打开“国庆限时加购”' })
    expect(link.getAttribute('href')).toMatch(/^#\/campaign\//)
    await user.keyboard('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: '查看' })))
  })

  it('is ignored for this case, can be taken back, and is kept in the list of ignored ones', async () => {
    const { user, app } = await renderView(<HintBar {...SEPTEMBER} />, {
      now: PLAN_NOW,
      given: async (given) => void (await givenTwoSales(given)),
    })
    const sentence = /两场成交活动/
    await within(await bar()).findByText(sentence)
    await user.click(screen.getByRole('button', { name: '这次忽略' }))
    await waitFor(() =>
      expect(within(screen.getByRole('region', { name: '排期提示' })).queryByText(sentence)).toBeNull(),
    )
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await within(await bar()).findByText(sentence)
    await user.click(screen.getByRole('button', { name: '这次忽略' }))
    await user.click(await screen.findByRole('button', { name: /已忽略 1 条|查看/ }))
    const list = await screen.findByRole('dialog')
    await user.click(await within(list).findByRole('button', { name: '恢复提示' }))
    await waitFor(async () => {
      const hints = await app.api.campaignHints.list({ from: SEPTEMBER.from, to: SEPTEMBER.to })
      expect(hints.some(({ isIgnored }) => isIgnored)).toBe(false)
    })
  })

  it('offers playbooks where something is missing, with the group and the day', async () => {
    await renderView(<HintBar {...SEPTEMBER} />, {
      now: PLAN_NOW,
      given: (app) => void givenGroup(app.ctx, { name: '滨江晨跑团' }),
    })
    await screen.findByText('滨江晨跑团 从9月22日起 14 天没有安排活动')
    const link = screen.getByRole('link', { name: '从模板补一场' })
    expect(link.getAttribute('href')).toMatch(/^#\/playbooks\?group=.+&on=2026-09-22$/)
  })

  it('says so when nothing speaks against the plan', async () => {
    await renderView(<HintBar {...SEPTEMBER} />, { now: PLAN_NOW })
    expect((await screen.findByText('排期没有冲突')).closest('section')).toBeNull()
  })

  it('speaks English', async () => {
    await renderView(<HintBar {...SEPTEMBER} />, {
      now: PLAN_NOW,
      preferences: { language: 'en' },
      given: async (app) => void (await givenTwoSales(app)),
    })
    await screen.findByText(
      /^青禾小铺会员群: two sales campaigns within 7 days: 中秋礼盒团购接龙, 国庆限时加购$/,
    )
  })
})

describe('the table of stages', () => {
  it('shows what each group has in a month, and leads to playbooks for what it lacks', async () => {
    const { user } = await renderView(
      <StageTableButton label="缺哪些" on={date('2026-09-22')} groupIds={[]} />,
      {
        now: PLAN_NOW,
        given: async (app) => {
          const { shop } = await givenTwoSales(app)
          await givenCampaign(app, shop, ['晒单有礼', '2026-10-05', '2026-10-06'], { stage: 'spread' })
        },
      },
    )
    await user.click(screen.getByRole('button', { name: '缺哪些' }))
    const card = await screen.findByRole('dialog')
    await within(card).findByRole('heading', { name: '9月各群各阶段场数' })
    const cells = async () => {
      const row = await within(card).findByRole('row', { name: /青禾小铺会员群/ })
      return within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent)
    }
    const fill = (stage: string) => `给“青禾小铺会员群”补一场${stage}`
    expect(await cells()).toEqual([
      fill('引流'),
      fill('激活'),
      fill('种草'),
      '2',
      fill('交付'),
      fill('裂变'),
      '0',
    ])
    await user.click(within(card).getByRole('button', { name: '下个月' }))
    await waitFor(async () => expect((await cells())[5]).toBe('1'))
    expect(
      within(card)
        .getByRole('link', { name: fill('成交') })
        .getAttribute('href'),
    ).toMatch(/^#\/playbooks\?stage=convert&group=.+&on=2026-10-01$/)
  })
})
