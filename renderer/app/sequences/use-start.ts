import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MemberSelection } from '#shared/features/members/model.ts'
import type { StartInput, StartPlan } from '#shared/features/sequences/contract.ts'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceSummary } from '#shared/features/sequences/model.ts'
import { useLocale, useWords } from '../i18n.tsx'
import { api, orpc } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'

/** What is chosen about a start, who would begin, and how to do it. */
export type StartChoice = {
  plan: StartPlan | null
  /** The cap of cards a day, which many people at once would run into. */
  cap: number
  perDay: number | null
  setPerDay: (perDay: number | null) => void
  isRestart: boolean
  setRestart: (isRestart: boolean) => void
}

export function useStart(chosen: {
  sequence: SequenceSummary | undefined
  selection: MemberSelection | null
  groupId: GroupId | null
  close: () => void
}): StartChoice & { submit: () => void; isStarting: boolean } {
  const t = useWords(sequenceMessages)
  const language = useLocale()
  const toasts = useToasts()
  const { sequence, selection, groupId } = chosen
  const [isRestart, setRestart] = useState(false)
  const [perDay, setPerDay] = useState<number | null | 'cap'>('cap')
  const counts = useQuery(orpc.followUps.counts.queryOptions({ input: {} }))
  const cap = counts.data?.cap ?? 15
  const isReady =
    sequence !== undefined && (selection !== null || (sequence.subject === 'group' && groupId !== null))
  const input = (spread: number | null): StartInput => ({
    id: (sequence?.id ?? '') as StartInput['id'],
    people: selection,
    groupId,
    perDay: spread,
    onRunning: isRestart ? 'restart' : 'keep',
  })
  const isMany = (count: number) => count > cap
  const spread = perDay === 'cap' ? cap : perDay
  const preview = useQuery(
    orpc.sequences.previewStart.queryOptions({
      input: input(sequence?.subject === 'people' ? spread : null),
      enabled: isReady,
      placeholderData: keepPreviousData,
    }),
  )
  const plan = isReady ? (preview.data ?? null) : null
  const start = useMutation({
    mutationFn: () =>
      api.sequences.start({ ...input(plan && isMany(plan.starting) ? spread : null), language }),
    onSuccess: ({ undoId, started }) => {
      const name = plan?.starting === 1 ? (plan.first ?? '') : ''
      toasts.show({
        text: t('undo.sequences.start', { name, count: started, sequence: sequence?.name ?? '' }),
        undoId,
      })
      chosen.close()
    },
  })
  return {
    plan,
    cap,
    perDay: spread,
    setPerDay,
    isRestart,
    setRestart,
    submit: () => {
      if (isReady) start.mutate()
    },
    isStarting: start.isPending,
  }
}
