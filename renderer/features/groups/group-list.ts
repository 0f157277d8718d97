import type { TableSort } from '#renderer/ui/table-types.ts'
import type { GroupRow } from '#shared/features/groups/contract.ts'
import { type Lifecycle, lifecycles, type Platform, platforms } from '#shared/features/groups/model.ts'
import type { GroupColumn } from './group-columns.tsx'

export type GroupFilters = {
  platform: Platform | 'all'
  lifecycle: Lifecycle | 'all' | 'living'
  withArchived: boolean
}

export const noFilters: GroupFilters = { platform: 'all', lifecycle: 'living', withArchived: false }

export const lifecycleChoices = ['living', 'all', ...lifecycles] as const

/** Platforms that occur; there is nothing to choose among the others. */
export function platformChoices(rows: readonly GroupRow[]): (Platform | 'all')[] {
  const used = new Set(rows.map(({ group }) => group.platform))
  return ['all', ...platforms.filter((platform) => used.has(platform))]
}

/** Guards against filters that an older version remembered. */
export function areGroupFilters(stored: unknown): stored is GroupFilters {
  const filters = stored as Partial<GroupFilters> | null
  return (
    ['all', ...platforms].includes(filters?.platform ?? '') &&
    (lifecycleChoices as readonly string[]).includes(filters?.lifecycle ?? '') &&
    typeof filters?.withArchived === 'boolean'
  )
}

/** The rows that filters let through; archived ones stand last. */
export function shownRows(rows: readonly GroupRow[], filters: GroupFilters): GroupRow[] {
  const shown = rows.filter(
    ({ group }) =>
      (filters.withArchived || group.archivedAt === null) &&
      (filters.platform === 'all' || group.platform === filters.platform) &&
      (filters.lifecycle === 'all' ||
        group.lifecycle === filters.lifecycle ||
        (filters.lifecycle === 'living' && group.lifecycle !== 'ended')),
  )
  return shown.toSorted((a, b) => Number(a.group.archivedAt !== null) - Number(b.group.archivedAt !== null))
}

const LIFE: readonly Lifecycle[] = lifecycles

/** A number or word to sort by; null stands last in either direction. */
function keyOf({ group, summary }: GroupRow, column: GroupColumn): number | string | null {
  switch (column) {
    case 'name':
      return group.name
    case 'lifecycle':
      return LIFE.indexOf(group.lifecycle)
    case 'members':
      return summary.members
    case 'flow':
      return summary.joined7.total - summary.left7.total
    case 'speakers':
      return summary.speakers7.value
    case 'lastMessage':
      return summary.lastMessageAt
    case 'trend':
    case 'warnings':
      return null
  }
}

/** Sorts by one column; without a sort the order in which groups were made stays. */
export function sortRows(rows: readonly GroupRow[], sort: TableSort | null): GroupRow[] {
  if (!sort) return [...rows]
  const sign = sort.direction === 'asc' ? 1 : -1
  return rows.toSorted((a, b) => {
    const [left, right] = [keyOf(a, sort.by as GroupColumn), keyOf(b, sort.by as GroupColumn)]
    if (left === null || right === null) return Number(left === null) - Number(right === null)
    if (typeof left === 'string') return sign * left.localeCompare(String(right), 'zh-CN')
    return sign * (left - Number(right))
  })
}
