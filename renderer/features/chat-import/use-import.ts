import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { ImportSession, type ImportState } from './import-session.ts'

/** One session for each application; the cache stands for the application. */
const sessions = new WeakMap<QueryClient, ImportSession>()

function sessionOf(client: QueryClient): ImportSession {
  const known = sessions.get(client)
  if (known) return known
  const session = new ImportSession()
  sessions.set(client, session)
  return session
}

/** The import under way and what can be done with it. */
export function useImport(): { session: ImportSession; state: ImportState } {
  const session = sessionOf(useQueryClient())
  return { session, state: useSyncExternalStore(session.subscribe, session.snapshot) }
}
