import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import { usePreferences } from './preferences.tsx'
import { orpc } from './rpc.ts'

export type Scope = {
  /** The one group that every page looks at, or null for all. */
  groupId: GroupId | null
  group: Group | null
  /** Living groups to choose from. */
  groups: readonly Group[]
  setGroupId(groupId: GroupId | null): void
}

const ScopeContext = createContext<Scope | null>(null)

/** Remembers the scope on this device; a group that is gone falls back to all. */
export function ScopeProvider({ children }: { children: ReactNode }) {
  const { preferences, change } = usePreferences()
  const { data } = useQuery(orpc.groups.list.queryOptions({ input: {} }))
  const scope = useMemo<Scope>(() => {
    const groups = data ?? []
    const group = groups.find(({ id }) => id === preferences.scopeGroupId) ?? null
    return {
      groups,
      group,
      groupId: group?.id ?? null,
      setGroupId: (groupId) => change({ scopeGroupId: groupId }),
    }
  }, [data, preferences.scopeGroupId, change])
  return <ScopeContext.Provider value={scope}>{children}</ScopeContext.Provider>
}

/** 全部社群 or one group; every page obeys it. */
export function useScope(): Scope {
  const scope = useContext(ScopeContext)
  if (!scope) throw new Error('useScope outside of ScopeProvider')
  return scope
}
