import { useRef, useState } from 'react'
import { api } from '#renderer/app/rpc.ts'
import type { TableSelection } from '#renderer/ui/table-types.ts'
import type { CardFilters, CardSort, ListedCard } from '#shared/features/follow-ups/many-contract.ts'
import { PAGE } from './use-card-pages.ts'

/** As many as one command takes. */
const MOST = 500
const NOBODY: ReadonlyMap<string, ListedCard> = new Map()

/** Rows that are ticked, with what stands on them. Another filter or order lets go of them. */
export function useCardSelection(
  asked: { key: string; filters: CardFilters; sort: CardSort; total: number },
  words: { all: string; row: (row: ListedCard) => string },
) {
  const key = `${asked.key} ${JSON.stringify(asked.sort)}`
  const [state, setState] = useState({ key, rows: NOBODY })
  const rows = state.key === key ? state.rows : NOBODY
  const anchor = useRef<number | null>(null)
  const set = (next: ReadonlyMap<string, ListedCard>) => setState({ key, rows: next })
  const add = (more: readonly ListedCard[]) =>
    set(new Map([...rows, ...more.map((row) => [row.id, row] as const)].slice(0, MOST)))
  const table: TableSelection<ListedCard> = {
    isSelected: ({ id }) => rows.has(id),
    toggle(row, index, isRange) {
      const from = anchor.current
      anchor.current = index
      if (isRange && from !== null) {
        void findBetween(asked, Math.min(from, index), Math.max(from, index)).then(add)
        return
      }
      const next = new Map(rows)
      if (!next.delete(row.id) && next.size < MOST) next.set(row.id, row)
      set(next)
    },
    state: rows.size === 0 ? 'none' : rows.size >= Math.min(asked.total, MOST) ? 'all' : 'some',
    toggleAll() {
      if (rows.size > 0) set(NOBODY)
      else void findBetween(asked, 0, Math.min(asked.total, MOST) - 1).then(add)
    },
    allLabel: words.all,
    rowLabel: words.row,
  }
  return { table, rows: [...rows.values()], clear: () => set(NOBODY) }
}

/** Rows between two places, whether they were ever on screen or not. */
async function findBetween(
  { filters, sort }: { filters: CardFilters; sort: CardSort },
  first: number,
  last: number,
): Promise<ListedCard[]> {
  const found: ListedCard[] = []
  for (let offset = first; offset <= Math.min(last, first + MOST - 1); offset += PAGE) {
    const limit = Math.min(PAGE, last - offset + 1)
    const { rows } = await api.followUps.page({ filters, sort, offset, limit })
    found.push(...rows)
  }
  return found
}
