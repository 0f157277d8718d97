import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CampaignScreen } from '#renderer/app/campaign-screen.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { campaignDraft, time } from '#tests/features/campaigns/given-campaigns.ts'
import { givenActiveDays, givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'

/** The page of a workshop that is over, of a group in which 苏念 talks until "now". */
async function open() {
  const made: { campaignId: CampaignId | '' } = { campaignId: '' }
  const view = await renderView(<Screen made={made} />, {
    route: '/campaign/x?tab=result',
    given: async (app) => {
      const group = givenGroup(app.ctx, { name: '晚读共读会' })
      const su = givenMember(app.ctx, group, { name: '苏念', joinedOn: '2026-01-05' })
      givenActiveDays(app.ctx, su, '2026-03-09T12:00:00+08:00', 30)
      const draft = { goal: { metric: 'participants', target: 2 }, isConfirmed: true } as const
      const playbook = { playbookId: 'micro-class', playbookName: '干货微课' }
      const create = (name: string, startsOn: string) =>
        app.api.campaigns.create(
          campaignDraft([group], { ...draft, ...playbook, name, time: time(startsOn) }),
        )
      const { id } = await create('第二次微课', '2026-03-05')
      await create('第一次微课', '2026-02-20')
      made.campaignId = id
      await app.api.participants.add({
        campaignId: id,
        selection: { personIds: [su.personId as PersonId] },
      })
    },
  })
  const show = () => view.app.api.campaignResults.show({ campaignId: made.campaignId as CampaignId })
  const campaign = async () =>
    (await view.app.api.campaigns.show({ id: made.campaignId as CampaignId })).campaign
  return { ...view, show, campaign }
}

function Screen({ made }: { made: { campaignId: string } }) {
  return <CampaignScreen params={{ id: made.campaignId }} />
}

describe('the result of a campaign on screen', () => {
  it('tells the goal, what was counted, and that a comparison proves no cause', async () => {
    await open()
    await screen.findByText('完成 50%')
    screen.getByText('1，目标 2')
    await screen.findByText('前后对比，不代表因果。')
    expect(screen.getAllByText(/^数据太少/).length).toBeGreaterThan(2)
    expect(screen.getByText(/同一时间还有：活动“第一次微课”（2月20日）/)).toBeTruthy()
  })

  it('keeps what is typed when a field is left, and takes it back', async () => {
    const { user, show } = await open()
    await user.type(await screen.findByLabelText('成交额'), '1,280.5')
    await user.tab()
    await waitFor(async () =>
      expect((await show()).revenueCents).toEqual({ value: 128_050, source: 'typed' }),
    )
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect((await show()).revenueCents.value).toBeNull())
    await user.type(screen.getByLabelText('下单数'), '三单')
    await screen.findByText('写一个不小于 0 的整数')
  })

  it('becomes reviewed by the first words of a review, or is left without one', async () => {
    const { user, campaign } = await open()
    await user.type(await screen.findByLabelText('做得好的'), '提前预告')
    await user.tab()
    await waitFor(async () => expect((await campaign()).status).toBe('reviewed'))
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await user.click(await screen.findByRole('button', { name: '不写复盘' }))
    await waitFor(async () => expect((await campaign()).reviewWaivedAt).not.toBeNull())
    await waitFor(() => expect(screen.queryByRole('button', { name: '不写复盘' })).toBeNull())
  })

  it('stands beside the other times of the same playbook, and names what its group is for', async () => {
    const { user, app } = await open()
    const row = await screen.findByRole('row', { name: /第二次微课.*这一次/ })
    within(row).getByText('100%')
    await screen.findByRole('link', { name: '第一次微课' })
    const purpose = await screen.findByRole('combobox', { name: '晚读共读会是' })
    await user.click(purpose)
    await user.click(await screen.findByTitle('粉丝群'))
    await screen.findByText('还没有按人的成交记录')
    expect(app.ctx.read.value('SELECT purpose FROM group_purposes')).toBe('fan')
  })
})
