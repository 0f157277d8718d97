import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import type { TableSort } from '#renderer/ui/table-types.ts'
import {
  type ContentKind,
  contentKind,
  type DraftEntry,
  type DraftQuery,
  type DraftState,
  draftSorts,
  draftState,
  type PillarId,
} from '#shared/features/content-output/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'

type Kept = { kind: ContentKind | null; state: DraftState | null; sort: DraftQuery['sort'] }

const USUAL: Kept = { kind: null, state: null, sort: { by: 'saved', direction: 'desc' } }
const NO_ROWS: readonly DraftEntry[] = []

function isKept(stored: unknown): stored is Kept {
  const { kind, state, sort } = (stored ?? {}) as Partial<Kept>
  return (
    (kind === null || contentKind.safeParse(kind).success) &&
    (state === null || draftState.safeParse(state).success) &&
    draftSorts.some((by) => by === sort?.by)
  )
}

/** Pieces as they are filtered and ordered; kind, state and order stay as they were left. */
export function useDraftList(persona: Persona) {
  const [kept, setKept] = useScreenMemory<Kept>('content.list', USUAL, isKept)
  const [text, setText] = useState('')
  const [pillarId, setPillarId] = useState<PillarId | null>(null)
  const [notPostedIn, setNotPostedIn] = useState<GroupId | null>(null)
  const query: DraftQuery = { personaId: persona.id, text, pillarId, notPostedIn, ...kept }
  const { data, error, refetch } = useQuery(
    orpc.contentOutput.drafts.queryOptions({ input: query, placeholderData: keepPreviousData }),
  )
  const isFiltered =
    text !== '' || pillarId !== null || notPostedIn !== null || kept.kind !== null || kept.state !== null
  return {
    query,
    rows: data?.rows ?? NO_ROWS,
    total: data?.total ?? 0,
    isLoaded: data !== undefined,
    error,
    retry: () => void refetch(),
    isFiltered,
    setText,
    setPillarId,
    setNotPostedIn,
    setKind: (kind: ContentKind | null) => setKept({ ...kept, kind }),
    setState: (state: DraftState | null) => setKept({ ...kept, state }),
    setSort: ({ by, direction }: TableSort) =>
      setKept({ ...kept, sort: { by: draftSorts.find((one) => one === by) ?? 'saved', direction } }),
    clear: () => {
      setText('')
      setPillarId(null)
      setNotPostedIn(null)
      setKept({ ...USUAL, sort: kept.sort })
    },
  }
}

export type DraftListState = ReturnType<typeof useDraftList>
