import { CircleDashed, TriangleAlert } from 'lucide-react'
import type { HintKind } from '#shared/features/campaign-hints/model.ts'

/** A triangle for what is too much, a broken circle for what is missing. */
export function HintIcon({ kind }: { kind: HintKind }) {
  const isMissing = kind === 'idle' || kind === 'stage_empty'
  const Icon = isMissing ? CircleDashed : TriangleAlert
  return (
    <Icon
      size={16}
      strokeWidth={1.6}
      className={isMissing ? 'hint-icon missing' : 'hint-icon'}
      aria-hidden="true"
    />
  )
}
