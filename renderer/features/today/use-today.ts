import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'

/** What the sections of the list show. */
export type ListedCards = {
  overdue: readonly FollowUpCard[]
  today: readonly FollowUpCard[]
  waiting: readonly FollowUpCard[]
}

/** The scope as operations take it. */
export function useScopeInput(): { groupId?: GroupId } {
  const { groupId } = useScope()
  return groupId === null ? {} : { groupId }
}

/** People whom the daily cap holds back. */
export function useHeldCount(): number {
  const input = useScopeInput()
  const { data } = useQuery(orpc.followUps.counts.queryOptions({ input }))
  return data?.held ?? 0
}

/** Cards of the day in their sections, counts and alerts of the present scope. */
export function useToday(now: number) {
  const input = useScopeInput()
  const due = useQuery(orpc.followUps.listDue.queryOptions({ input }))
  const waiting = useQuery(orpc.followUps.listWaiting.queryOptions({ input }))
  const counts = useQuery(orpc.followUps.counts.queryOptions({ input }))
  const numbers = useQuery(orpc.today.numbers.queryOptions({ input }))
  const alerts = useQuery(orpc.today.alerts.queryOptions({ input }))
  const cards = due.data ?? []
  const listed: ListedCards = {
    overdue: cards.filter((card) => card.dueAt < now),
    today: cards.filter((card) => card.dueAt >= now),
    waiting: (waiting.data ?? []).toSorted((a, b) => Number(b.asksForReply) - Number(a.asksForReply)),
  }
  return {
    listed,
    counts: counts.data,
    numbers: numbers.data,
    alerts: alerts.data ?? [],
    isLoading: due.isPending,
    readAt: due.dataUpdatedAt + waiting.dataUpdatedAt,
    error: due.error ?? waiting.error ?? counts.error ?? numbers.error,
    retry: () => void Promise.all([due.refetch(), waiting.refetch(), counts.refetch(), numbers.refetch()]),
  }
}
