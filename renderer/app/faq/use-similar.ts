import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { FaqId } from '#shared/features/faq/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { orpc } from '../rpc.ts'

export type Asking = {
  text: string
  groupId: GroupId | null
  /** Percent that is being tried out; null = as set. */
  threshold?: number | null
  exceptId?: FaqId | null
  limit?: number
}

/** The entries most alike a question. */
export function useSimilar(asking: Asking) {
  const { text, groupId, threshold = null, exceptId = null, limit = 3 } = asking
  return useQuery(
    orpc.faq.similar.queryOptions({
      input: { text: text.slice(0, 2000), groupId, threshold, exceptId, limit },
      placeholderData: keepPreviousData,
    }),
  )
}

/** The threshold as it is set, and while the slider moves the one that is tried out. */
export function useThreshold(): Trial {
  const { data } = useQuery(orpc.faq.getThreshold.queryOptions())
  const [tried, setTried] = useState<number | null>(null)
  return { percent: tried ?? data?.threshold ?? null, tryOut: setTried, letGo: () => setTried(null) }
}

/** `percent` is null until the setting is known. */
export type Trial = { percent: number | null; tryOut: (percent: number) => void; letGo: () => void }
