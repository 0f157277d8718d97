import { useCallback, useMemo, useRef, useState } from 'react'
import { api } from '#renderer/app/rpc.ts'
import type { TableSelection } from '#renderer/ui/table-types.ts'
import type { MemberQuery, MemberRow, MemberSelection, PersonId } from '#shared/features/members/model.ts'

/** People by name, or everybody whom the query finds but for some: lists are paged, so "all" cannot be spelled out. */
type Chosen = { isAll: boolean; ids: ReadonlySet<PersonId> }

const NOBODY: Chosen = { isAll: false, ids: new Set() }
const RANGE_PAGE = 500

/** Which rows are ticked. A changed query lets go of them, as they may no longer be in sight. */
export function useSelection(
  query: MemberQuery,
  total: number,
  words: { all: string; row: (row: MemberRow) => string },
) {
  const key = JSON.stringify([query.groupId, query.filters])
  const [state, setState] = useState({ key, chosen: NOBODY })
  const chosen = state.key === key ? state.chosen : NOBODY
  const set = useCallback((next: Chosen) => setState({ key, chosen: next }), [key])
  const anchor = useRef<number | null>(null)
  const isSelected = (row: MemberRow) => chosen.ids.has(row.personId) !== chosen.isAll
  const count = chosen.isAll ? total - chosen.ids.size : chosen.ids.size

  const mark = (ids: readonly PersonId[], shallBe: boolean) => {
    const next = new Set(chosen.ids)
    for (const id of ids) {
      if (shallBe !== chosen.isAll) next.add(id)
      else next.delete(id)
    }
    set({ isAll: chosen.isAll, ids: next })
  }
  const toggle = (row: MemberRow, index: number, isRange: boolean) => {
    const shallBe = !isSelected(row)
    const from = anchor.current
    anchor.current = index
    if (!isRange || from === null) mark([row.personId], shallBe)
    else void findRange(query, Math.min(from, index), Math.max(from, index)).then((ids) => mark(ids, shallBe))
  }
  const table: TableSelection<MemberRow> = {
    isSelected,
    toggle,
    state: count === 0 ? 'none' : count === total ? 'all' : 'some',
    toggleAll: () => set(count === total ? NOBODY : { isAll: true, ids: new Set() }),
    allLabel: words.all,
    rowLabel: words.row,
  }
  const selection = useMemo<MemberSelection | null>(() => {
    if (chosen.isAll) return { query, except: [...chosen.ids] }
    return chosen.ids.size === 0 ? null : { personIds: [...chosen.ids] }
  }, [chosen, query])
  return {
    table,
    count,
    selection,
    clear: () => set(NOBODY),
    chooseAll: () => set({ isAll: true, ids: new Set() }),
  }
}

/** The rows between two clicks may lie on pages that were never on screen. */
async function findRange(query: MemberQuery, first: number, last: number): Promise<PersonId[]> {
  const ids: PersonId[] = []
  for (let offset = first; offset <= last; offset += RANGE_PAGE) {
    const limit = Math.min(RANGE_PAGE, last - offset + 1)
    const { rows } = await api.members.page({ ...query, offset, limit })
    ids.push(...rows.map(({ personId }) => personId))
  }
  return ids
}
