import { useMemo } from 'react'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import type { TableSort } from '#renderer/ui/table-types.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import {
  type MemberColumn,
  type MemberFilters,
  type MemberQuery,
  memberColumn,
} from '#shared/features/members/model.ts'
import { areFilters } from './filters.ts'

const NO_FILTERS: MemberFilters = {}
const LAST_SPOKE: TableSort = { by: 'lastSpoke', direction: 'desc' }

type QueryOptions = {
  /** Under which name filters and sort are remembered. */
  screen?: string
  /** Filters that make the screen what it is; they have no chip. */
  fixed?: MemberFilters
  first?: { filters: MemberFilters; sort: TableSort }
}

function isSort(stored: unknown): stored is TableSort {
  const sort = stored as Partial<TableSort> | null
  return memberColumn.safeParse(sort?.by).success && (sort?.direction === 'asc' || sort?.direction === 'desc')
}

/** What a member table shows: filters and sort stay as the operator left them. */
export function useMemberQuery(groupId: GroupId | null, options: QueryOptions = {}) {
  const { screen = 'members', fixed = NO_FILTERS, first } = options
  const [filters, setFilters] = useScreenMemory(`${screen}.filters`, first?.filters ?? NO_FILTERS, areFilters)
  const [sort, setSort] = useScreenMemory(`${screen}.sort`, first?.sort ?? LAST_SPOKE, isSort)
  const query = useMemo<MemberQuery>(
    () => ({
      groupId,
      filters: { ...filters, ...fixed },
      sort: { column: sort.by as MemberColumn, isDescending: sort.direction === 'desc' },
    }),
    [groupId, filters, fixed, sort],
  )
  return { query, filters, setFilters, sort, setSort, fixed }
}

export type MemberQueryState = ReturnType<typeof useMemberQuery>
