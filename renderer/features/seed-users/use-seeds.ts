import { useQuery } from '@tanstack/react-query'
import { orpc } from '#renderer/app/rpc.ts'
import type { GroupId } from '#shared/features/groups/model.ts'

const scopeOf = (groupId: GroupId | null) => (groupId === null ? {} : { groupId })

/** Seeds of a scope with the targets of its groups and what logs tell of them. */
export function useSeeds(groupId: GroupId | null) {
  const input = scopeOf(groupId)
  const seeds = useQuery(orpc.seedUsers.list.queryOptions({ input }))
  const targets = useQuery(orpc.seedUsers.targets.queryOptions({ input }))
  const notices = useQuery(orpc.seedUsers.notices.queryOptions({ input }))
  return {
    seeds: seeds.data,
    targets: targets.data ?? [],
    notices: notices.data ?? [],
    error: seeds.error ?? targets.error ?? notices.error,
    retry: () => void Promise.all([seeds.refetch(), targets.refetch(), notices.refetch()]),
  }
}
