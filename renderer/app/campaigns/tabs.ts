import type { CampaignDetail } from '#shared/features/campaigns/model.ts'

/** Tabs of the page of a campaign, in their order; each is a word `tab.<id>` and one line in campaign-screen.tsx. */
export const campaignTabs = ['plan', 'participants', 'result'] as const
export type CampaignTab = (typeof campaignTabs)[number]

/** What a tab is given; it fills the page below the tabs (`PageBody`). */
export type CampaignPaneProps = { detail: CampaignDetail }
