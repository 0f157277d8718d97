import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CampaignScreen } from '#renderer/app/campaign-screen.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { campaignDraft, time } from '#tests/features/campaigns/given-campaigns.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { renderView } from '#tests/support/render-view.tsx'

/** The page of a group order that is over, of a group with three members. */
async function open(signed: readonly string[] = []) {
  const made: { campaignId: CampaignId | '' } = { campaignId: '' }
  const view = await renderView(<Screen made={made} />, {
    route: '/campaign/x?tab=participants',
    given: async (app) => {
      const group = givenGroup(app.ctx, { name: '晚读共读会' })
      const people = ['苏念', '顾言', '白茶-杭州'].map((name) =>
        givenMember(app.ctx, group, { name, joinedOn: '2026-01-05' }),
      )
      const { id } = await app.api.campaigns.create(
        campaignDraft([group], { name: '周四团购', time: time('2026-03-05'), isConfirmed: true }),
      )
      made.campaignId = id
      const personIds = people
        .filter(({ name }) => signed.includes(name))
        .map(({ personId }) => personId as PersonId)
      if (personIds.length > 0) await app.api.participants.add({ campaignId: id, selection: { personIds } })
    },
  })
  const list = async () =>
    (await view.app.api.participants.list({ campaignId: made.campaignId as CampaignId })).participants
  return { ...view, list, campaignId: made.campaignId as CampaignId }
}

function Screen({ made }: { made: { campaignId: string } }) {
  return <CampaignScreen params={{ id: made.campaignId }} />
}

const row = (name: string) => screen.findByRole('row', { name: new RegExp(name) })

describe('the participants of a campaign', () => {
  it('come from a pasted chain, with what is unknown chosen before it is taken', async () => {
    const { user, list } = await open()
    await screen.findByText('还没有记下谁参与了')
    await user.click(screen.getByRole('button', { name: '粘贴接龙' }))
    const dialog = await screen.findByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('把整段接龙粘在这里'), {
      target: { value: '#接龙\n周四团购\n1. 苏念 2份\n2. 白茶\n3. 路人甲\n记得写地址' },
    })
    await within(dialog).findByText('3 人：1 人对上了，1 人大概是，1 人要你认')
    within(dialog).getByText('没有编号', { exact: false })
    await user.click(within(dialog).getByRole('button', { name: '记下 3 人' }))
    await row('路人甲')
    expect((await list()).map(({ name, note, personId }) => [name, note, personId === null])).toEqual([
      ['路人甲', '', true],
      ['苏念', '2份', false],
      ['白茶-杭州', '', false],
    ])
    await screen.findByText('1 人没报名')
  })

  it('carry marks that a click sets, one by one or together, and takes back', async () => {
    const { user, list } = await open(['苏念', '顾言'])
    await user.click(await screen.findByRole('checkbox', { name: '苏念：到场' }))
    await waitFor(async () => expect((await list()).filter(({ hasAttended }) => hasAttended)).toHaveLength(1))
    await user.click(screen.getByRole('checkbox', { name: '选中全部' }))
    await user.click(await screen.findByRole('button', { name: '标为成交' }))
    await waitFor(async () => expect((await list()).filter(({ hasBought }) => hasBought)).toHaveLength(2))
    await user.click(await screen.findByRole('button', { name: /撤销/ }))
    await waitFor(async () => expect((await list()).filter(({ hasBought }) => hasBought)).toHaveLength(0))
  })

  it('are narrowed by the numbers above them', async () => {
    const { user } = await open(['苏念', '顾言'])
    await user.click(await screen.findByRole('checkbox', { name: '苏念：到场' }))
    await user.click(await screen.findByRole('button', { name: /^到场1/ }))
    await waitFor(() => expect(screen.queryByRole('row', { name: /顾言/ })).toBeNull())
    await row('苏念')
  })

  it('are followed up together: those who signed but did not come', async () => {
    const { user, app } = await open(['苏念', '顾言'])
    await user.click(await screen.findByRole('checkbox', { name: '苏念：到场' }))
    await user.click(screen.getByRole('button', { name: '发起跟进' }))
    await user.click(await screen.findByRole('menuitem', { name: '报名没到场' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(within(dialog).getByRole('button', { name: '建 1 张卡片' }))
    await screen.findByText('已建 1 张跟进卡片')
    const cards = await app.api.followUps.listLater({})
    expect(cards.map(({ personName, title }) => [personName, title])).toEqual([
      ['顾言', '报名了“周四团购”，当天没有来'],
    ])
  })
})
