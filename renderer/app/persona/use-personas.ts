import { useQuery } from '@tanstack/react-query'
import type { Persona } from '#shared/features/personas/model.ts'
import { useQueryValue } from '../navigation.tsx'
import { orpc } from '../rpc.ts'
import { useScope } from '../scope.tsx'

/** All personas and the one on screen: that of the group in scope, else the one in the address, else the first. */
export function usePersonas() {
  const { data, error, refetch } = useQuery(orpc.personas.list.queryOptions({ input: {} }))
  const { groupId } = useScope()
  const [chosenId, choose] = useQueryValue('persona')
  const shown = data ? shownOf(data, groupId, chosenId) : null
  return { personas: data, shown, choose, error, retry: () => void refetch() }
}

function shownOf(
  personas: readonly Persona[],
  groupId: Persona['groupIds'][number] | null,
  chosenId: string | null,
): Persona | null {
  if (groupId !== null) return personas.find(({ groupIds }) => groupIds.includes(groupId)) ?? null
  return personas.find(({ id }) => id === chosenId) ?? personas[0] ?? null
}
