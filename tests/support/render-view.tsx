import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { onTestFinished } from 'vitest'
import { App, AppProviders } from '#renderer/app/app.tsx'
import type { Connection } from '#renderer/app/connection-banner.tsx'
import { setRpcClient } from '#renderer/app/rpc.ts'
import type { ConnectionStatus } from '#renderer/app/rpc-client.ts'
import type { Host, Preferences } from '#shared/host.ts'
import { createTestApp } from './test-app.ts'
import { createTestHost } from './test-host.ts'

type ViewOptions = {
  now?: string
  /** Address to open, such as `/members?search=周`. */
  route?: string
  hostKind?: Host['kind']
  preferences?: Partial<Preferences>
  /** Fills the workspace before the first screen. */
  given?: (app: ReturnType<typeof createTestApp>) => void | Promise<void>
}

/** A line to the backend whose state a test may change. */
function createTestConnection() {
  let status: ConnectionStatus = { state: 'connected', failure: null, waiting: 0 }
  const listeners = new Set<() => void>()
  const connection: Connection = {
    status: () => status,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry: async () => {},
  }
  return {
    connection,
    setStatus(next: Partial<ConnectionStatus>) {
      status = { ...status, ...next }
      for (const listener of listeners) listener()
    },
  }
}

async function prepare(options: ViewOptions) {
  const app = createTestApp(options.now === undefined ? {} : { now: options.now })
  await options.given?.(app)
  const desktop = createTestHost({
    ...(options.hostKind ? { kind: options.hostKind } : {}),
    ...(options.preferences ? { preferences: options.preferences } : {}),
  })
  const line = createTestConnection()
  setRpcClient(app.api)
  onTestFinished(() => setRpcClient(null))
  window.history.replaceState(null, '', `#${options.route ?? '/'}`)
  const props = { host: desktop.host, connection: line.connection, preferences: { ...desktop.kept } }
  return { app, desktop, line, props, user: userEvent.setup() }
}

/** Renders the whole application over the real procedures and a data folder of its own. */
export async function renderApp(options: ViewOptions = {}) {
  const parts = await prepare(options)
  return { ...parts, ...render(<App {...parts.props} />) }
}

/** Renders one screen with everything it may use, without sidebar and routes. */
export async function renderView(view: ReactNode, options: ViewOptions = {}) {
  const parts = await prepare(options)
  return { ...parts, ...render(<AppProviders {...parts.props}>{view}</AppProviders>) }
}
