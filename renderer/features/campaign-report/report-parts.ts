/** Parts of the recap that can be left out, in their order on the paper. */
export const campaignParts = ['figures', 'funnel', 'effect', 'cost', 'participants', 'review'] as const
export type CampaignPart = (typeof campaignParts)[number]
