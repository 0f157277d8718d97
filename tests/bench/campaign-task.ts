import type { GroupId } from '#shared/features/groups/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type Api, openBackend } from './open-backend.ts'
import { percentile, timesOf } from './statistics.ts'

const CAMPAIGNS = 500
const TIMES = 12

export type CampaignRun = { campaigns: number; effects: number; fastest: number; result: number }

/** Campaigns of one to nine days over the days that the log covers, several of them beside each other. */
async function addCampaigns(api: Api, groupId: GroupId): Promise<string[]> {
  const [coverage] = await api.activity.coverage({ groupIds: [groupId] })
  const last = coverage?.runs.at(-1)?.to ?? ('2026-03-01' as CalendarDate)
  const ids: string[] = []
  for (let at = 0; at < CAMPAIGNS; at += 1) {
    const startsOn = addDays(last, -20 - (at % 330))
    const { id } = await api.campaigns.create({
      name: `第 ${at} 场`,
      stage: 'activate',
      time: { startsOn, endsOn: addDays(startsOn, at % 9) },
      groupIds: [groupId],
      isConfirmed: true,
    })
    ids.push(id)
  }
  return ids
}

/** Times the effects of 500 campaigns on the workspace of an import, and the result of one. */
export async function campaignTask({ dataDir }: { dataDir: string }): Promise<CampaignRun> {
  const backend = await openBackend(dataDir)
  const { api } = backend
  const group = (await api.groups.list({})).find(({ name }) => name === '测速群')
  if (!group) throw new Error('the group of the import is missing')
  const ids = await addCampaigns(api, group.id)
  const found = await api.campaignResults.effects({})
  if (found.length !== CAMPAIGNS) throw new Error(`only ${found.length} campaigns are over`)
  const effects = await timesOf(TIMES, () => api.campaignResults.effects({}))
  const result = await timesOf(TIMES, (at) =>
    api.campaignResults.show({ campaignId: ids[at % ids.length] as never }),
  )
  await backend.close()
  return {
    campaigns: CAMPAIGNS,
    effects: percentile(effects, 0.95),
    fastest: Math.min(...effects),
    result: percentile(result, 0.95),
  }
}
