import { useQueries, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import type { FaqListing } from '#shared/features/faq/contract.ts'
import type { FaqEntry } from '#shared/features/faq/model.ts'

/** Rows asked for at once: what is in sight touches two such pages at most. */
const PAGE = 200

export const shows = ['all', 'used', 'unused', 'fromProblem'] as const
export const sorts = ['saved', 'uses', 'lastUsed', 'question'] as const
export type FaqFilters = Pick<FaqListing, 'tags' | 'show' | 'sort'>

const NO_FILTERS: FaqFilters = { tags: [], show: 'all', sort: 'saved' }

function areFilters(stored: unknown): stored is FaqFilters {
  const { tags, show, sort } = (stored ?? {}) as Partial<FaqFilters>
  return (
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    shows.some((one) => one === show) &&
    sorts.some((one) => one === sort)
  )
}

/** The FAQ as it is searched, filtered and ordered; filters and order stay as they were left. */
export function useFaqList() {
  const { groupId } = useScope()
  const [filters, setFilters] = useScreenMemory('faq.filters', NO_FILTERS, areFilters)
  const [text, setText] = useState('')
  const listing = { text, ...filters, ...(groupId ? { groupId } : {}) }
  const pages = useEntryPages(listing)
  const { data: tags } = useQuery(orpc.faq.tags.queryOptions())
  const isFiltered = text !== '' || filters.tags.length > 0 || filters.show !== 'all'
  return {
    ...pages,
    key: JSON.stringify(listing),
    listing,
    tags: tags ?? [],
    filters,
    setFilters,
    text,
    setText,
    isFiltered,
    clear() {
      setText('')
      setFilters({ ...filters, tags: [], show: 'all' })
    },
  }
}

type Loaded = { total: number; byPage: Map<number, FaqEntry[] | undefined> }

/** Pages of one order; while a changed one is under way the rows before it stay. */
function useEntryPages(listing: Pick<FaqListing, 'text' | 'tags' | 'show' | 'sort' | 'groupId'>) {
  const [window, setWindow] = useState({ first: 0, last: 0 })
  const pages = useMemo(() => {
    const wanted = new Set<number>([0])
    for (let page = window.first; page <= window.last; page += 1) wanted.add(page)
    return [...wanted].sort((a, b) => a - b)
  }, [window])
  const results = useQueries({
    queries: pages.map((page) =>
      orpc.faq.list.queryOptions({ input: { ...listing, offset: page * PAGE, limit: PAGE } }),
    ),
  })
  const loaded = useRef<Loaded | null>(null)
  const head = results[0]?.data
  if (head)
    loaded.current = {
      total: head.total,
      byPage: new Map(pages.map((page, at) => [page, results[at]?.data?.rows])),
    }
  const shown = loaded.current
  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(from / PAGE), last: Math.floor(to / PAGE) }
    setWindow((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [])
  return {
    rowAt: (index: number) => shown?.byPage.get(Math.floor(index / PAGE))?.[index % PAGE],
    total: shown?.total ?? 0,
    isLoaded: shown !== null,
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch()
    },
    /** Tells which rows are in sight; their pages are fetched. */
    show,
  }
}

export type FaqListState = ReturnType<typeof useFaqList>
