import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { type CampaignStage, campaignStage } from '#shared/features/campaigns/model.ts'
import type { PlaybookListing } from '#shared/features/playbooks/contract.ts'
import {
  type DurationBand,
  durationBand,
  type EffortBand,
  effortBand,
  type GroupPurpose,
  groupPurpose,
} from '#shared/features/playbooks/model.ts'

type Narrowing = {
  stage: CampaignStage | null
  purpose: GroupPurpose | null
  effort: EffortBand | null
  duration: DurationBand | null
  used: 'used' | 'unused' | null
  show: 'usual' | 'own' | 'hidden'
}

/** Narrowings of the list as the address says them, so that back, forward and a restart keep them. */
export function usePlaybookList() {
  const [stage, setStage] = useQueryValue('stage')
  const [purpose, setPurpose] = useQueryValue('purpose')
  const [effort, setEffort] = useQueryValue('effort')
  const [duration, setDuration] = useQueryValue('duration')
  const [used, setUsed] = useQueryValue('used')
  const [show, setShow] = useQueryValue('show')
  const [text, setText] = useState('')
  const narrowing: Narrowing = {
    stage: campaignStage.safeParse(stage).data ?? null,
    purpose: groupPurpose.safeParse(purpose).data ?? null,
    effort: effortBand.safeParse(effort).data ?? null,
    duration: durationBand.safeParse(duration).data ?? null,
    used: used === 'used' || used === 'unused' ? used : null,
    show: show === 'own' || show === 'hidden' ? show : 'usual',
  }
  const set = {
    stage: setStage,
    purpose: setPurpose,
    effort: setEffort,
    duration: setDuration,
    used: setUsed,
    show: setShow,
  }
  const { data, error, refetch } = useQuery(
    orpc.playbooks.list.queryOptions({
      input: listingOf(narrowing, text),
      placeholderData: keepPreviousData,
    }),
  )
  const isNarrowed = Object.entries(narrowing).some(([key, value]) => key !== 'show' && value !== null)
  return {
    rows: data ?? [],
    isLoaded: data !== undefined,
    error,
    retry: () => void refetch(),
    text,
    setText,
    narrowing,
    /** Narrows by one thing; null takes the narrowing away. */
    narrow: (key: keyof Narrowing, value: string | null) => set[key](value),
    isFiltered: text !== '' || isNarrowed,
    clear() {
      setText('')
      for (const key of ['stage', 'purpose', 'effort', 'duration', 'used'] as const) set[key](null)
    },
  }
}

export type PlaybookListState = ReturnType<typeof usePlaybookList>

function listingOf(narrowing: Narrowing, text: string): Partial<PlaybookListing> {
  const given = Object.entries(narrowing).filter(([, value]) => value !== null)
  return { text, ...Object.fromEntries(given) }
}
