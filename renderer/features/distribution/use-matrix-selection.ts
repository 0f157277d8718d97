import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import type { TableSelection } from '#renderer/ui/table-types.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { MatrixGroup } from '#shared/features/distribution/model.ts'

/** Ticked groups of the rows on screen; what is filtered away is no longer ticked. */
export function useMatrixSelection(rows: readonly MatrixGroup[]) {
  const t = useWords(distributionMessages)
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const [anchor, setAnchor] = useState(0)
  const chosen = rows.filter(({ groupId }) => ticked.has(groupId))
  const toggle = (row: MatrixGroup, index: number, isRange: boolean) => {
    const isOn = !ticked.has(row.groupId)
    const [from, to] = isRange ? [Math.min(anchor, index), Math.max(anchor, index)] : [index, index]
    const next = new Set(chosen.map(({ groupId }) => groupId as string))
    for (const { groupId } of rows.slice(from, to + 1)) {
      if (isOn) next.add(groupId)
      else next.delete(groupId)
    }
    setTicked(next)
    setAnchor(index)
  }
  const isAll = rows.length > 0 && chosen.length === rows.length
  const selection: TableSelection<MatrixGroup> = {
    isSelected: ({ groupId }) => ticked.has(groupId),
    toggle,
    state: isAll ? 'all' : chosen.length > 0 ? 'some' : 'none',
    toggleAll: () => setTicked(new Set(isAll ? [] : rows.map(({ groupId }) => groupId))),
    allLabel: t('bulk.all'),
    rowLabel: ({ groupName }) => t('bulk.row', { group: groupName }),
  }
  return { chosen, selection, clear: () => setTicked(new Set()) }
}
