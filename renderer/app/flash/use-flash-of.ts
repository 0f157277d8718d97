import { useQuery } from '@tanstack/react-query'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { paths } from '../paths.ts'
import { orpc } from '../rpc.ts'

/** The way from a campaign to the flash group that it is a part of; none where it is none. */
export function useFlashCrumb(campaignId: CampaignId): { label: string; to: string }[] {
  const { data } = useQuery(orpc.flashGroups.ofCampaign.queryOptions({ input: { campaignId } }))
  return data ? [{ label: data.name, to: paths.flash(data.id) }] : []
}
