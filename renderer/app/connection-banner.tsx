import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { useWords } from './i18n.tsx'
import type { ConnectionStatus, RpcConnection } from './rpc-client.ts'

/** A line that reconnects within this time is not worth a word. */
const PATIENCE_MS = 600

export type Connection = Pick<RpcConnection, 'status' | 'subscribe' | 'retry'>

const ConnectionContext = createContext<Connection | null>(null)
export const ConnectionProvider = ConnectionContext.Provider

/** How the line to the backend fares. */
export function useConnection(): { status: ConnectionStatus; retry: () => Promise<void> } {
  const connection = useContext(ConnectionContext)
  if (!connection) throw new Error('useConnection outside of ConnectionProvider')
  const status = useSyncExternalStore(connection.subscribe, connection.status)
  return { status, retry: connection.retry }
}

/** Above the page while the backend cannot be reached: what is going on, and what waits. */
export function ConnectionBanner() {
  const t = useWords(workspaceMessages)
  const { status } = useConnection()
  const isShown = useLasting(status.state !== 'connected', PATIENCE_MS)
  if (!isShown || status.state === 'connected' || status.state === 'failed') return null
  return (
    <output className="banner warn">
      {t(`connection.${status.state}`)}
      {status.waiting > 0 ? <span>{t('connection.waiting', { count: status.waiting })}</span> : null}
    </output>
  )
}

/** True once `isOn` has lasted for a while. */
function useLasting(isOn: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    if (!isOn) {
      setLasts(false)
      return
    }
    const timer = setTimeout(() => setLasts(true), milliseconds)
    return () => clearTimeout(timer)
  }, [isOn, milliseconds])
  return lasts
}
