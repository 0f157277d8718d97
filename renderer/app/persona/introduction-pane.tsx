import { IntroductionView } from '#renderer/features/introductions/introduction-view.tsx'
import { CardPreviewPane } from '#renderer/features/persona-cards/card-preview-pane.tsx'
import { useIsNarrow } from '../use-is-narrow.ts'
import type { PersonaPaneProps } from './tabs.ts'

/** 自我介绍 with the card beside it, which belongs to another feature; a narrow window leaves that to its own tab. */
export function IntroductionPane({ persona }: PersonaPaneProps) {
  const isNarrow = useIsNarrow()
  return (
    <IntroductionView
      persona={persona}
      aside={isNarrow ? undefined : <CardPreviewPane persona={persona} />}
    />
  )
}
