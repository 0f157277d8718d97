import type { TableSort } from '#renderer/ui/table-types.ts'
import type { MatrixGroup } from '#shared/features/distribution/model.ts'

export const shownChoices = ['all', 'due', 'never', 'overdue', 'newcomers'] as const
export type ShownChoice = (typeof shownChoices)[number]

const fold = (text: string) => text.normalize('NFKC').toLowerCase()

/** Groups of a choice whose name holds what was typed. */
export function filterGroups(
  groups: readonly MatrixGroup[],
  { shown, search }: { shown: ShownChoice; search: string },
): MatrixGroup[] {
  const wanted = fold(search.trim())
  return groups.filter(
    ({ groupName, standing: { reasons } }) =>
      (shown === 'all' ||
        (shown === 'due' ? reasons.length > 0 : reasons.some(({ kind }) => kind === shown))) &&
      fold(groupName).includes(wanted),
  )
}

/** By name, or by the share of newcomers; without an order as the workspace gave them: the due first. */
export function sortGroups(groups: readonly MatrixGroup[], sort: TableSort | null): readonly MatrixGroup[] {
  if (sort === null) return groups
  const sign = sort.direction === 'asc' ? 1 : -1
  const names = new Intl.Collator('zh-CN')
  const share = ({ standing: { audience } }: MatrixGroup) =>
    audience.members === 0 ? -1 : audience.joined / audience.members
  const day = (group: MatrixGroup) =>
    sort.by === 'standing'
      ? (group.standing.lastOn ?? '')
      : (group.cells.find(({ kind }) => kind === sort.by)?.lastOn ?? '')
  return groups.toSorted((a, b) => {
    if (sort.by === 'group') return sign * names.compare(a.groupName, b.groupName)
    if (sort.by === 'joined') return sign * (share(a) - share(b))
    return sign * (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0)
  })
}

/** An order that was remembered; columns may be gone meanwhile. */
export function isSort(stored: unknown): stored is TableSort | null {
  const sort = stored as Partial<TableSort> | null
  return (
    sort === null ||
    (typeof sort === 'object' &&
      typeof sort.by === 'string' &&
      (sort.direction === 'asc' || sort.direction === 'desc'))
  )
}
