import { MutationCache, QueryClient, QueryClientProvider, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { api } from './rpc.ts'
import { useToasts } from './toasts.tsx'

const REFETCH_PAUSE_MS = 150
const RESUBSCRIBE_MS = 500

/** Tells of a mutation that failed, unless its screen says so itself (`meta: { ownError: true }`). */
export type FailureListener = (error: unknown) => void

/** One cache for all screens. The backend is on this machine: nothing waits for a network, and change events refetch. */
export function createQueryClient(onFailure: FailureListener): QueryClient {
  return new QueryClient({
    mutationCache: new MutationCache({
      onError(error, _input, _result, mutation) {
        if (mutation.meta?.ownError !== true) onFailure(error)
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })
}

export function QueryProvider({ children }: { children: ReactNode }) {
  const { showFailure } = useToasts()
  const latest = useRef(showFailure)
  useEffect(() => {
    latest.current = showFailure
  })
  const [client] = useState(() => createQueryClient((error) => latest.current(error)))
  return (
    <QueryClientProvider client={client}>
      <ChangeListener />
      {children}
    </QueryClientProvider>
  )
}

/** Refetches what is on screen when rows changed, and everything after the line was down. */
function ChangeListener() {
  const client = useQueryClient()
  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refetch = () => {
      timer ??= setTimeout(() => {
        timer = undefined
        void client.invalidateQueries()
      }, REFETCH_PAUSE_MS)
    }
    void listen(stop.signal, refetch)
    return () => {
      stop.abort()
      clearTimeout(timer)
    }
  }, [client])
  return null
}

async function listen(signal: AbortSignal, onChange: () => void): Promise<void> {
  while (!signal.aborted) {
    try {
      for await (const _change of await api.workspace.changes(undefined, { signal })) onChange()
    } catch {
      // The line broke or was closed; its state is shown by the connection banner.
    }
    if (signal.aborted) return
    await new Promise((resolve) => setTimeout(resolve, RESUBSCRIBE_MS))
    onChange()
  }
}
