import type { NewCampaignInput } from '#shared/features/campaigns/contract.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type GivenGroup, givenGroup } from '#tests/support/builders.ts'
import type { createTestApp } from '#tests/support/test-app.ts'

export type TestApp = ReturnType<typeof createTestApp>
export const date = (text: string) => text as CalendarDate

/** A Tuesday in September on which the tests of the plan take place. */
export const PLAN_NOW = '2026-09-22T10:00:00+08:00'

/** A campaign over whole days in one group, a sale unless told otherwise. */
export async function givenCampaign(
  { api }: Pick<TestApp, 'api'>,
  group: Pick<GivenGroup, 'id'>,
  [name, startsOn, endsOn]: readonly [string, string, string],
  facts: Partial<NewCampaignInput> = {},
): Promise<CampaignId> {
  const { id } = await api.campaigns.create({
    name,
    stage: 'convert',
    time: { startsOn: date(startsOn), endsOn: date(endsOn), startsMinute: null, endsMinute: null },
    groupIds: [group.id as GroupId],
    ...facts,
  })
  return id
}

/** A shop with two sales within a week. */
export async function givenTwoSales(app: TestApp) {
  const shop = givenGroup(app.ctx, { name: '青禾小铺会员群' })
  const first = await givenCampaign(app, shop, ['中秋礼盒团购接龙', '2026-09-21', '2026-09-24'])
  const second = await givenCampaign(app, shop, ['国庆限时加购', '2026-09-28', '2026-09-30'])
  return { shop, first, second }
}
