import type { Campaign, CampaignTask } from '#shared/features/campaigns/model.ts'

/** What a row of the tasks shows and does. */
export type TaskRowProps = {
  task: CampaignTask
  campaign: Campaign
  isLate: boolean
  isOpen: boolean
  toggle: () => void
  /** There is a neighbour of the same time to change places with. */
  canRise: boolean
  canSink: boolean
}
