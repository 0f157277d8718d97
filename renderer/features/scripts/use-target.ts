import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import type { Group } from '#shared/features/groups/model.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import type { ScriptTarget } from '#shared/features/scripts/contract.ts'
import type { ScriptAudience, ScriptValues } from '#shared/features/scripts/model.ts'

export type TargetPerson = { id: PersonId; name: string }

/** For whom scripts are filled in on this page: somebody who was picked, or for posts a group. */
export function useTarget() {
  const { groupId, groups } = useScope()
  const [person, setPerson] = useState<TargetPerson | null>(null)
  const [pickedGroup, setPickedGroup] = useState<string | null>(null)
  const group = groups.find(({ id }) => id === pickedGroup) ?? groups.find(({ id }) => id === groupId) ?? null
  return { person, setPerson, group, groups, setGroup: ({ id }: Group) => setPickedGroup(id) }
}

export type Target = ReturnType<typeof useTarget>

/** Whom a text that is copied goes to; nobody while none was chosen. */
export function targetIds({ person, group }: Target, audience: ScriptAudience): ScriptTarget {
  return audience === 'group'
    ? { personId: null, groupId: group?.id ?? null }
    : { personId: person?.id ?? null, groupId: null }
}

/** What the variables mean for the target; null while nobody is chosen or the answer is under way. */
export function useTargetValues(target: Target, audience: ScriptAudience): ScriptValues | null {
  const { groupId } = useScope()
  const { person, group } = target
  const isChosen = audience === 'group' ? group !== null : person !== null
  const { data } = useQuery(
    orpc.scripts.values.queryOptions({
      input:
        audience === 'group' ? { groupId: group?.id ?? null } : { personId: person?.id ?? null, groupId },
      enabled: isChosen,
    }),
  )
  return isChosen ? (data ?? null) : null
}
