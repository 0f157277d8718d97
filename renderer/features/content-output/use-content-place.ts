import { useMemo } from 'react'
import { navigate, parseHash, usePlace } from '#renderer/app/navigation.tsx'
import { type CalendarDate, isRealDate, mondayOf } from '#shared/kernel/calendar-date.ts'

export const contentViews = ['week', 'ideas', 'drafts', 'pillars', 'figures'] as const
type Change = Partial<Record<'view' | 'draft' | 'post' | 'week', string | null>>

/** Which page of the tab, draft, post and week the address names; kept over back, forward and a restart. */
export function useContentPlace() {
  const { query } = usePlace()
  return useMemo(() => {
    const week = query.get('week')
    return {
      view: contentViews.find((view) => view === query.get('view')) ?? contentViews[0],
      draft: query.get('draft'),
      post: query.get('post'),
      week: week !== null && isRealDate(week) ? mondayOf(week as CalendarDate) : null,
      go,
    }
  }, [query])
}

function go(change: Change): void {
  const { path, query } = parseHash(window.location.hash)
  const next = new URLSearchParams(query)
  for (const [key, value] of Object.entries(change)) {
    if (value === null || value === undefined) next.delete(key)
    else next.set(key, value)
  }
  navigate(`${path}?${next}`, { replace: true })
}
