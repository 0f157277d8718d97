import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundStep, RoundTarget } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { missingNames, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { useHost } from '../host-context.tsx'
import { useFormat } from '../i18n.tsx'
import { orpc } from '../rpc.ts'
import { usePosting } from './use-posting.ts'

export type StepState = 'open' | 'posted' | 'skipped'
type Own = { kind?: VersionKind; copied?: VersionKind; isSkipped?: boolean }

/**
 * The way through some groups, one at a time. What is posted is read from the workspace (an undo shows at once); what was
 * copied or skipped is of this round only. Copying marks nothing: only `confirm` does, and only after a copy.
 */
export function useRound(targets: readonly RoundTarget[]) {
  const format = useFormat()
  const host = useHost()
  const { mark } = usePosting()
  // The line below the text says that it was copied, and what to do now.
  const copy = useMutation({ mutationFn: (text: string) => host.copyText(text) })
  const { data, error, refetch } = useQuery(
    orpc.distribution.round.queryOptions({ input: { targets: [...targets] } }),
  )
  const [at, setAt] = useState(0)
  const [owns, setOwns] = useState<ReadonlyMap<string, Own>>(new Map())
  const steps = data ?? []
  const current = steps[at] ?? null
  const ownOf = (step: RoundStep): Own => owns.get(step.groupId) ?? {}
  const set = (step: RoundStep, change: Own) =>
    setOwns((before) => new Map(before).set(step.groupId, { ...before.get(step.groupId), ...change }))
  const stateOf = (step: RoundStep): StepState =>
    step.postedToday.length > 0 ? 'posted' : ownOf(step).isSkipped ? 'skipped' : 'open'
  const move = (by: number) => setAt((before) => Math.max(0, Math.min(steps.length, before + by)))
  const chosen = current ? chosenText(current, ownOf(current).kind) : null
  return {
    steps,
    at,
    current,
    chosen,
    error,
    retry: () => void refetch(),
    isLoading: data === undefined,
    isBusy: mark.isPending,
    stateOf,
    isCopied: current !== null && chosen !== null && ownOf(current).copied === chosen.kind,
    goTo: setAt,
    move,
    choose: (kind: VersionKind) => current && set(current, { kind }),
    copy: () => {
      if (!current || !chosen) return
      copy.mutate(chosen.text, { onSuccess: () => set(current, { copied: chosen.kind, isSkipped: false }) })
    },
    confirm: () => {
      if (!current || !chosen || ownOf(current).copied !== chosen.kind || mark.isPending) return
      mark.mutate(
        {
          personaId: current.personaId,
          groupIds: [current.groupId],
          kind: chosen.kind,
          postedOn: format.today(),
          note: '',
          groupName: current.groupName,
          copy: null,
        },
        { onSuccess: () => move(1) },
      )
    },
    skip: () => {
      if (!current) return
      set(current, { isSkipped: true })
      move(1)
    },
  }
}

export type Round = ReturnType<typeof useRound>

/** The version that is to be posted: the operator's choice, else the one that suits the group. */
function chosenText(step: RoundStep, kind: VersionKind | undefined) {
  const wanted = kind ?? step.suggested
  const found = step.texts.find((one) => one.kind === wanted) ?? step.texts[0]
  if (!found) return null
  return { ...found, text: textOfSegments(found.segments), missing: missingNames(found.segments) }
}
