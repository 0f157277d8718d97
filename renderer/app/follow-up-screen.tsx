import { type ComponentType, lazy, Suspense } from 'react'
import { type FollowUpTab, followUpTabs } from './follow-up-bar.tsx'
import { usePlace } from './navigation.tsx'

/** The panes of the page of follow-ups; they belong to different features, which is why they meet here. */
const panes: Readonly<Record<FollowUpTab, ComponentType>> = {
  list: lazy(async () => ({
    default: (await import('#renderer/features/today/all-cards-view.tsx')).AllCardsView,
  })),
  sequences: lazy(async () => ({
    default: (await import('#renderer/features/sequences/sequences-view.tsx')).SequencesView,
  })),
  scripts: lazy(async () => ({
    default: (await import('#renderer/features/scripts/scripts-view.tsx')).ScriptsView,
  })),
  rules: lazy(async () => ({
    default: (await import('#renderer/features/settings/rules-view.tsx')).RulesView,
  })),
}

/** 私聊跟进; `?tab=` chooses the pane. */
export function FollowUpScreen() {
  const { query } = usePlace()
  const tab = followUpTabs.find((one) => one === query.get('tab')) ?? followUpTabs[0]
  const Pane = panes[tab]
  return (
    <Suspense fallback={null}>
      <Pane key={tab} />
    </Suspense>
  )
}
