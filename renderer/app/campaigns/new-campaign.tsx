import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import { type CampaignPreset, NewCampaignForm } from './new-campaign-form.tsx'

type NewCampaign = {
  /** Opens the form of a new campaign; on its page it goes on. */
  open(preset?: CampaignPreset): void
}

const NewCampaignContext = createContext<NewCampaign | null>(null)

/** Lets everything below plan a campaign: a command, the page of a group. */
export function NewCampaignProvider({ children }: { children: ReactNode }) {
  const [preset, setPreset] = useState<CampaignPreset | null>(null)
  const value = useMemo<NewCampaign>(() => ({ open: (known = {}) => setPreset(known) }), [])
  return (
    <NewCampaignContext.Provider value={value}>
      {children}
      {preset ? <NewCampaignForm {...preset} close={() => setPreset(null)} /> : null}
    </NewCampaignContext.Provider>
  )
}

/** How a screen or a command opens the form of a new campaign. */
export function useNewCampaign(): NewCampaign {
  const value = useContext(NewCampaignContext)
  if (!value) throw new Error('useNewCampaign outside of NewCampaignProvider')
  return value
}
