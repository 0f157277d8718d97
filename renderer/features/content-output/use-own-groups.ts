import { useScope } from '#renderer/app/scope.tsx'
import type { Group } from '#shared/features/groups/model.ts'
import type { Persona } from '#shared/features/personas/model.ts'

/** Groups to post in: those in which the persona is at work; all living ones while it is at work in none. */
export function useOwnGroups(persona: Persona): readonly Group[] {
  const { groups } = useScope()
  const own = groups.filter(({ id }) => persona.groupIds.includes(id))
  return own.length > 0 ? own : groups
}
