import { useMemo } from 'react'
import { campaignFormMessages } from '#shared/features/campaigns/messages/form.ts'
import { campaignPageMessages } from '#shared/features/campaigns/messages/page.ts'
import { campaignMessages } from '#shared/features/campaigns/messages.ts'
import type { CampaignStage } from '#shared/features/campaigns/model.ts'
import { useFormat, useWords } from '../i18n.tsx'

/** Words of campaigns: shared ones (`t`), those of the page (`p`) and of its dialogs (`f`). */
export function useCampaignWords() {
  const t = useWords(campaignMessages)
  const p = useWords(campaignPageMessages)
  const f = useWords(campaignFormMessages)
  const format = useFormat()
  return useMemo(
    () => ({
      t,
      p,
      f,
      format,
      stage: (stage: CampaignStage) => t(`stage.${stage}`),
      glyph: (stage: CampaignStage) => t(`glyph.${stage}`),
    }),
    [t, p, f, format],
  )
}
