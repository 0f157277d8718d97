import { useCallback, useMemo, useState } from 'react'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { useColumns } from '#renderer/app/use-columns.ts'
import type { TableSort } from '#renderer/ui/table-types.ts'
import type { Matrix, MatrixGroup } from '#shared/features/distribution/model.ts'
import type { VersionKind } from '#shared/features/introductions/model.ts'
import { useMatrixColumns } from './matrix-columns.tsx'
import { filterGroups, isSort, shownChoices, sortGroups } from './matrix-list.ts'

const NOTHING_HIDDEN: readonly string[] = []

/** What is shown, in which order; both remembered. */
export function useMatrixRows(matrix: Matrix) {
  const [show, setShow] = useQueryValue('show')
  const [search, setSearch] = useState('')
  const [sort, setSort] = useScreenMemory<TableSort | null>('distribution.sort', null, isSort)
  const shown = shownChoices.find((one) => one === show) ?? 'all'
  const rows = useMemo(
    () =>
      sortGroups(filterGroups(matrix.groups, { shown, search }), sort).map((group) => ({
        ...group,
        id: group.groupId,
      })),
    [matrix.groups, shown, search, sort],
  )
  const clear = () => {
    setShow(null)
    setSearch('')
  }
  return {
    rows,
    shown,
    search,
    setSearch,
    sort,
    setSort,
    clear,
    show: (choice: (typeof shownChoices)[number]) => setShow(choice === 'all' ? null : choice),
  }
}
export type MatrixList = ReturnType<typeof useMatrixRows>

/** The group in the drawer stands in the address. */
export function useOpened(rows: readonly MatrixGroup[]) {
  const [openId, setOpenId] = useQueryValue('group')
  const [kind, setKind] = useState<VersionKind | null>(null)
  const at = rows.findIndex(({ groupId }) => groupId === openId)
  const show = useCallback(
    (groupId: string, chosen: VersionKind | null) => {
      setKind(chosen)
      setOpenId(groupId)
    },
    [setOpenId],
  )
  const open = useCallback((group: MatrixGroup, chosen: VersionKind) => show(group.groupId, chosen), [show])
  const step = (by: -1 | 1) => {
    const next = rows[at + by]
    return at === -1 || !next ? null : () => show(next.groupId, kind)
  }
  return {
    group: rows[at] ?? null,
    index: at === -1 ? null : at,
    kind,
    show,
    open,
    step,
    close: () => setOpenId(null),
  }
}

/** The columns as the operator arranged them. */
export function useShownColumns(matrix: Matrix, open: (group: MatrixGroup, kind: VersionKind) => void) {
  const all = useMatrixColumns(matrix.versions, open)
  const choosable = useMemo(
    () => all.map(({ id, head }) => ({ id, label: String(head), isLocked: id === 'group' })),
    [all],
  )
  const { choice, shown, change, reset } = useColumns('distribution', choosable, NOTHING_HIDDEN)
  const byId = new Map(all.map((column) => [column.id, column]))
  // The name of the group stays at the left edge, whatever the order of the others.
  const ordered = ['group', ...shown.filter((id) => id !== 'group')]
  return { choosable, choice, change, reset, shown: ordered.flatMap((id) => byId.get(id) ?? []) }
}
export type MatrixColumns = ReturnType<typeof useShownColumns>
