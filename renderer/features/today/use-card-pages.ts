import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import type {
  CardFilters,
  CardSort,
  CardStanding,
  ListedCard,
} from '#shared/features/follow-ups/many-contract.ts'

/** Rows asked for at once: what is in sight touches two such pages at most. */
export const PAGE = 200

type Counts = Record<CardStanding, number>
type Loaded = { total: number; counts: Counts; byPage: Map<number, ListedCard[] | undefined> }

/** All follow-ups of a filter as pages of one order; while a changed one is under way the rows before it stay. */
export function useCardPages(filters: CardFilters, sort: CardSort) {
  const [window, setWindow] = useState({ first: 0, last: 0 })
  const pages = useMemo(() => {
    const wanted = new Set<number>([0])
    for (let page = window.first; page <= window.last; page += 1) wanted.add(page)
    return [...wanted].sort((a, b) => a - b)
  }, [window])
  const results = useQueries({
    queries: pages.map((page) =>
      orpc.followUps.page.queryOptions({ input: { filters, sort, offset: page * PAGE, limit: PAGE } }),
    ),
  })
  const loaded = useRef<Loaded | null>(null)
  const head = results[0]?.data
  if (head)
    loaded.current = {
      total: head.total,
      counts: head.counts,
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
    counts: shown?.counts ?? null,
    isLoading: shown === null,
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch()
    },
    /** Tells which rows are in sight; their pages are fetched. */
    show,
  }
}

export type CardPages = ReturnType<typeof useCardPages>
