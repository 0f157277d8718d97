import { useQuery } from '@tanstack/react-query'
import { type ComponentType, lazy, Suspense } from 'react'
import { Page } from '#renderer/ui/page.tsx'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { CampaignBar } from './campaigns/campaign-bar.tsx'
import { type CampaignPaneProps, type CampaignTab, campaignTabs } from './campaigns/tabs.ts'
import { ErrorNotice } from './error-notice.tsx'
import { type ScreenProps, usePlace } from './navigation.tsx'
import { orpc } from './rpc.ts'

/** The panes of the page of a campaign; they belong to different features, which is why they meet here. */
const panes: Readonly<Record<CampaignTab, ComponentType<CampaignPaneProps>>> = {
  plan: lazy(async () => ({
    default: (await import('#renderer/features/campaigns/plan-view.tsx')).PlanView,
  })),
  participants: lazy(async () => ({
    default: (await import('#renderer/features/participants/participants-tab.tsx')).ParticipantsTab,
  })),
  result: lazy(async () => ({
    default: (await import('#renderer/features/campaign-results/result-tab.tsx')).ResultTab,
  })),
}

/** The page of one campaign; `?tab=` chooses the pane. */
export function CampaignScreen({ params }: ScreenProps) {
  const { query } = usePlace()
  const id = params.id as CampaignId
  const { data, error, refetch } = useQuery(orpc.campaigns.show.queryOptions({ input: { id } }))
  const tab = campaignTabs.find((one) => one === query.get('tab')) ?? campaignTabs[0]
  const Pane = panes[tab]
  if (error)
    return (
      <div className="broken-screen">
        <ErrorNotice error={error} retry={() => void refetch()} />
      </div>
    )
  if (!data) return null
  return (
    <Page bar={<CampaignBar detail={data} tab={tab} />}>
      <Suspense fallback={null}>
        <Pane key={`${id} ${tab}`} detail={data} />
      </Suspense>
    </Page>
  )
}
