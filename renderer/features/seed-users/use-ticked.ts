import { useRef, useState } from 'react'
import type { TableSelection } from '#renderer/ui/table-types.ts'
import type { SeedCard, SeedId } from '#shared/features/seed-users/model.ts'

/** Which seeds of the shown ones are ticked; who falls out of the list falls out of the choice. */
export function useTicked(
  rows: readonly SeedCard[],
  words: { all: string; row: (seed: SeedCard) => string },
) {
  const [ids, setIds] = useState<ReadonlySet<SeedId>>(new Set())
  const anchor = useRef<number | null>(null)
  const ticked = rows.filter(({ id }) => ids.has(id))
  const toggle = (seed: SeedCard, index: number, isRange: boolean) => {
    const shallBe = !ids.has(seed.id)
    const from = isRange && anchor.current !== null ? anchor.current : index
    anchor.current = index
    const next = new Set(ids)
    for (const { id } of rows.slice(Math.min(from, index), Math.max(from, index) + 1)) {
      if (shallBe) next.add(id)
      else next.delete(id)
    }
    setIds(next)
  }
  const table: TableSelection<SeedCard> = {
    isSelected: ({ id }) => ids.has(id),
    toggle,
    state: ticked.length === 0 ? 'none' : ticked.length === rows.length ? 'all' : 'some',
    toggleAll: () => setIds(ticked.length === rows.length ? new Set() : new Set(rows.map(({ id }) => id))),
    allLabel: words.all,
    rowLabel: words.row,
  }
  return { table, ticked, clear: () => setIds(new Set()) }
}
