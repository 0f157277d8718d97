import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useLocale } from '#renderer/app/i18n.tsx'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import type { TableSort } from '#renderer/ui/table-types.ts'
import { type ScriptCategory, type ScriptEntry, scriptCategory } from '#shared/features/scripts/model.ts'

export const shows = ['usual', 'favourite', 'own', 'hidden'] as const
export type ScriptFilters = { category: ScriptCategory | null; show: (typeof shows)[number] }

const NO_FILTERS: ScriptFilters = { category: null, show: 'usual' }
const NO_ROWS: readonly ScriptEntry[] = []

function areFilters(stored: unknown): stored is ScriptFilters {
  const { category, show } = (stored ?? {}) as Partial<ScriptFilters>
  return (
    (category === null || scriptCategory.safeParse(category).success) &&
    (shows as readonly unknown[]).includes(show)
  )
}

function isSort(stored: unknown): stored is TableSort | null {
  const by = (stored as Partial<TableSort> | null)?.by
  return stored === null || by === 'uses' || by === 'rate'
}

/** Rows in the chosen order; without one as the operator arranged them. What has no rate stands last. */
function sorted(rows: readonly ScriptEntry[], sort: TableSort | null): readonly ScriptEntry[] {
  if (sort === null) return rows
  const value = ({ usage }: ScriptEntry) => (sort.by === 'uses' ? usage.uses : (usage.rate ?? -1))
  const sign = sort.direction === 'desc' ? -1 : 1
  return rows.toSorted((a, b) => sign * (value(a) - value(b)))
}

/** The library as it is filtered and ordered; filters and order stay as they were left. */
export function useScriptList() {
  const language = useLocale()
  const [filters, setFilters] = useScreenMemory('scripts.filters', NO_FILTERS, areFilters)
  const [sort, setSort] = useScreenMemory<TableSort | null>('scripts.sort', null, isSort)
  const [text, setText] = useState('')
  const { category, show } = filters
  const { data, error, refetch } = useQuery(
    orpc.scripts.list.queryOptions({
      input: { language, text, show, ...(category ? { category } : {}) },
      placeholderData: keepPreviousData,
    }),
  )
  const rows = useMemo(() => sorted(data ?? NO_ROWS, sort), [data, sort])
  const isFiltered = text !== '' || category !== null || show !== 'usual'
  const clear = () => {
    setText('')
    setFilters(NO_FILTERS)
  }
  const retry = () => void refetch()
  return {
    rows,
    isLoaded: data !== undefined,
    error,
    retry,
    filters,
    setFilters,
    sort,
    setSort,
    text,
    setText,
    isFiltered,
    clear,
  }
}

export type ScriptListState = ReturnType<typeof useScriptList>
