import { useMemo } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { outputPlanMessages } from '#shared/features/content-output/messages/plan.ts'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'

/** Words of content (`t`), of plan and figures (`p`), and formats. */
export function useContentWords() {
  const t = useWords(contentOutputMessages)
  const p = useWords(outputPlanMessages)
  const format = useFormat()
  return useMemo(() => ({ t, p, format }), [t, p, format])
}
