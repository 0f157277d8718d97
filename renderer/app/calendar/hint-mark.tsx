import { TriangleAlert } from 'lucide-react'
import { createContext, type ReactNode, useContext } from 'react'
import { type HintSpan, useHintedCampaigns } from '#renderer/features/campaign-hints/use-campaign-hints.ts'
import { seasonMessages } from '#shared/features/campaigns/messages/season.ts'
import type { CampaignId } from '#shared/features/campaigns/model.ts'
import { useWords } from '../i18n.tsx'

const NONE: ReadonlyMap<string, string> = new Map()
const HintedContext = createContext(NONE)

/** Lets bars below tell what a hint says of their campaign. */
export function HintedCampaigns({ children, ...span }: HintSpan & { children: ReactNode }) {
  return <HintedContext.Provider value={useHintedCampaigns(span)}>{children}</HintedContext.Provider>
}

/** What standing hints say of a campaign; null = nothing. */
export function useHintOf(id: CampaignId): string | null {
  return useContext(HintedContext).get(id) ?? null
}

/** A triangle on the bar of a campaign that a hint asks to change. */
export function HintMark({ id }: { id: CampaignId }) {
  const t = useWords(seasonMessages)
  const hint = useHintOf(id)
  if (hint === null) return null
  return (
    <>
      <TriangleAlert className="cal-hint-mark" size={12} strokeWidth={2} aria-hidden="true" />
      <span className="visually-hidden">{t('season.hint', { hint })}</span>
    </>
  )
}
