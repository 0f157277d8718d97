import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { FormatProvider, useFormat } from './i18n.tsx'
import { orpc } from './rpc.ts'

const DEFAULT_ZONE = 'Asia/Shanghai'
const MINUTE_MS = 60_000
/** Clocks of page and backend may differ by the time an answer takes; less than this is no difference. */
const CLOCK_GRAIN_MS = 5000

/** What the frame knows of the workspace: counts, zone, today, whether it is empty or a sample. */
export function useWorkspaceStatus() {
  return useQuery(orpc.workspace.status.queryOptions())
}

/** Formats times in the zone and by the clock of the backend; relative times are told anew each minute. */
export function WorkspaceFormat({ children }: { children: ReactNode }) {
  const { data, dataUpdatedAt } = useWorkspaceStatus()
  const minute = useMinute()
  const difference = data ? data.now - dataUpdatedAt : 0
  const ahead = Math.abs(difference) < CLOCK_GRAIN_MS ? 0 : difference
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new function each minute renders relative times again
  const now = useMemo(() => () => Date.now() + ahead, [ahead, minute])
  return (
    <FormatProvider zone={data?.zone ?? DEFAULT_ZONE} now={now}>
      <DayTurn />
      {children}
    </FormatProvider>
  )
}

function useMinute(): number {
  const [minute, setMinute] = useState(() => Math.floor(Date.now() / MINUTE_MS))
  useEffect(() => {
    const timer = setInterval(() => setMinute(Math.floor(Date.now() / MINUTE_MS)), MINUTE_MS)
    return () => clearInterval(timer)
  }, [])
  return minute
}

/** At midnight of the workspace everything on screen is asked for again. */
function DayTurn() {
  const client = useQueryClient()
  const today = useFormat().today()
  const shown = useRef(today)
  useEffect(() => {
    if (shown.current === today) return
    shown.current = today
    void client.invalidateQueries()
  }, [client, today])
  return null
}
