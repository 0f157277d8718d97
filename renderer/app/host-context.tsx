import { createContext, useContext } from 'react'
import type { Host } from '#shared/host.ts'

const HostContext = createContext<Host | null>(null)
export const HostProvider = HostContext.Provider

/** The desktop around this page. */
export function useHost(): Host {
  const host = useContext(HostContext)
  if (!host) throw new Error('useHost outside of HostProvider')
  return host
}
