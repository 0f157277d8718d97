import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'

/** Private chats that are due in all groups. */
export function useDueCount(): number {
  const { data } = useQuery(orpc.followUps.counts.queryOptions({ input: {} }))
  return data ? data.overdue + data.today : 0
}

/** Number beside 今日 in the sidebar and on the app's icon: everything that is due, tasks and rituals too. */
export function useDueBadge(): number {
  const host = useHost()
  const locale = useLocale()
  const { data } = useQuery(orpc.today.countDue.queryOptions())
  const due = data ? Object.values(data).reduce((sum, count) => sum + count, 0) : 0
  useEffect(() => {
    // An icon without a badge loses nothing: some desktops have none.
    host.setBadge(due).catch(() => undefined)
  }, [host, due])
  useEffect(() => {
    // The notification of a backend that cannot be reached now is worded at the next start.
    api.followUps.speak({ language: locale }).catch(() => undefined)
  }, [locale])
  return due
}
