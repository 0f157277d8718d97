import { useRef, useState } from 'react'
import { isAbort } from '#renderer/app/errors.ts'
import { navigate } from '#renderer/app/navigation.tsx'
import { paths } from '#renderer/app/paths.ts'
import { api } from '#renderer/app/rpc.ts'

type Loading = { done: number; total: number }

/** Loads the sample workspace with progress and cancel, then goes to today. */
export function useSampleLoad() {
  const [loading, setLoading] = useState<Loading | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const stop = useRef<AbortController | null>(null)
  const load = async () => {
    if (stop.current) return
    stop.current = new AbortController()
    const { signal } = stop.current
    setFailure(null)
    setLoading({ done: 0, total: 0 })
    try {
      for await (const event of await api.workspace.loadSample(undefined, { signal }))
        if (event.kind === 'progress') setLoading({ done: event.done, total: event.total })
      if (!signal.aborted) navigate(paths.today)
    } catch (error) {
      if (!signal.aborted && !isAbort(error)) setFailure(error)
    } finally {
      stop.current = null
      setLoading(null)
    }
  }
  return { loading, failure, load: () => void load(), cancel: () => stop.current?.abort() }
}
