import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { campaignDraft, time } from '#tests/features/campaigns/given-campaigns.ts'
import { givenGroup, givenMember } from '#tests/support/builders.ts'
import { createTestApp } from '#tests/support/test-app.ts'

/** A group order of the reading club from 2026-03-05 to -08, over by "now" (2026-03-10), with a few members. */
export async function givenOrder() {
  const app = createTestApp()
  const group = givenGroup(app.ctx, { name: '晚读共读会' })
  const member = (name: string, more: { staffRole?: string; leftOn?: string } = {}) =>
    givenMember(app.ctx, group, { name, joinedOn: '2026-01-05', ...more })
  const people = {
    lin: member('林夏', { staffRole: 'owner' }),
    su: member('苏念'),
    gu: member('顾言'),
    meng: member('孟婉清'),
    cha: member('白茶-杭州-老师'),
    he: member('何处', { leftOn: '2026-02-20' }),
  }
  const { id: campaignId } = await app.api.campaigns.create(
    campaignDraft([group], {
      name: '周四团购',
      stage: 'convert',
      time: time('2026-03-05', undefined, '2026-03-08'),
      isConfirmed: true,
    }),
  )
  const idOf = (who: keyof typeof people) => people[who].personId as PersonId
  const list = async () => (await app.api.participants.list({ campaignId })).participants
  const shown = async () =>
    (await list()).map(({ name, note, times, isSigned }) => [name, note, times, isSigned])
  const chain = (...items: string[]) =>
    `#接龙\n周四团购\n${items.map((item, at) => `${at + 1}. ${item}`).join('\n')}`
  const take = (text: string, more: object = {}) =>
    app.api.participants.take({ campaignId: campaignId as CampaignId, source: 'chain', text, ...more })
  const undo = (undoId: string | null) => app.api.workspace.undo({ undoId: undoId ?? '' })
  return { ...app, app, group, people, campaignId, idOf, list, shown, chain, take, undo, member }
}
