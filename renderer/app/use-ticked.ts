import { useRef, useState } from 'react'
import type { TableSelection } from '#renderer/ui/table-types.ts'

/** Which of the shown rows are ticked; what falls out of the list falls out of the choice. */
export function useTicked<Row extends { id: string }>(
  rows: readonly Row[],
  words: { all: string; row: (row: Row) => string },
) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const anchor = useRef<number | null>(null)
  const ticked = rows.filter(({ id }) => ids.has(id))
  const toggle = (row: Row, index: number, isRange: boolean) => {
    const shallBe = !ids.has(row.id)
    const from = isRange && anchor.current !== null ? anchor.current : index
    anchor.current = index
    const next = new Set(ids)
    for (const { id } of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
      if (shallBe) next.add(id)
      else next.delete(id)
    }
    setIds(next)
  }
  const table: TableSelection<Row> = {
    isSelected: ({ id }) => ids.has(id),
    toggle,
    state: ticked.length === 0 ? 'none' : ticked.length === rows.length ? 'all' : 'some',
    toggleAll: () => setIds(ticked.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    allLabel: words.all,
    rowLabel: words.row,
  }
  return { table, ticked, clear: () => setIds(new Set()) }
}
