import { useQueries } from '@tanstack/react-query'
import { useCallback, useMemo, useRef, useState } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import type { MemberQuery, MemberRow } from '#shared/features/members/model.ts'

/** Rows asked for at once: the window on screen touches two such pages at most. */
const PAGE = 200

export type MemberList = {
  rowAt: (index: number) => MemberRow | undefined
  total: number
  scopeTotal: number
  isLoading: boolean
  error: unknown
  retry: () => void
  /** Tells which rows are in sight; their pages are fetched. */
  show: (from: number, to: number) => void
}

/** What was on screen last; it stays there until the first page of a changed query has come. */
type Loaded = { total: number; scopeTotal: number; byPage: Map<number, MemberRow[] | undefined> }

/**
 * The member table as pages of one order: only those in sight, and the one around `cursor` (the row that the drawer
 * shows), are fetched. While a changed query is under way the rows before it stay.
 */
export function useMemberList(query: MemberQuery, cursor: number | null): MemberList {
  const [window, setWindow] = useState({ first: 0, last: 0 })
  const pages = useMemo(() => {
    const wanted = new Set<number>([0])
    for (let page = window.first; page <= window.last; page += 1) wanted.add(page)
    if (cursor !== null)
      for (const row of [cursor - 1, cursor + 1]) wanted.add(Math.max(0, Math.floor(row / PAGE)))
    return [...wanted].sort((a, b) => a - b)
  }, [window, cursor])
  const results = useQueries({
    queries: pages.map((page) =>
      orpc.members.page.queryOptions({ input: { ...query, offset: page * PAGE, limit: PAGE } }),
    ),
  })
  const loaded = useRef<Loaded | null>(null)
  const head = results[0]?.data
  if (head)
    loaded.current = {
      total: head.total,
      scopeTotal: head.scopeTotal,
      byPage: new Map(pages.map((page, at) => [page, results[at]?.data?.rows])),
    }
  const shown = loaded.current
  const show = useCallback((from: number, to: number) => {
    const next = { first: Math.floor(from / PAGE), last: Math.floor(to / PAGE) }
    setWindow((before) => (before.first === next.first && before.last === next.last ? before : next))
  }, [])
  return {
    rowAt: (index) => shown?.byPage.get(Math.floor(index / PAGE))?.[index % PAGE],
    total: shown?.total ?? 0,
    scopeTotal: shown?.scopeTotal ?? 0,
    isLoading: shown === null,
    error: results.find((result) => result.error !== null)?.error ?? null,
    retry: () => {
      for (const result of results) if (result.error !== null) void result.refetch()
    },
    show,
  }
}
