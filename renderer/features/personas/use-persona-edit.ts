import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTrackSaving } from '#renderer/app/persona/saving.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import type { PersonaChange } from '#shared/features/personas/contract.ts'
import type { Persona } from '#shared/features/personas/model.ts'
import { applyChange } from '#shared/features/personas/rules/change.ts'
import { directionInForce } from '#shared/features/personas/rules/direction.ts'

export type SavePersona = (change: PersonaChange) => Promise<unknown>

/** Saves fields of a persona; they show at once, and the bar says when they were kept. */
export function usePersonaEdit(persona: Persona): SavePersona {
  const client = useQueryClient()
  const track = useTrackSaving()
  const queryKey = orpc.personas.list.queryKey({ input: {} })
  const put = (next: (one: Persona) => Persona) =>
    client.setQueryData<Persona[]>(queryKey, (all) =>
      all?.map((one) => (one.id === persona.id ? next(one) : one)),
    )
  const { mutateAsync } = useMutation({
    // One after the other: the answer to an earlier change must not take back a later one.
    scope: { id: `persona ${persona.id}` },
    mutationFn: (change: PersonaChange) => track(api.personas.edit({ id: persona.id, change })),
    onMutate: (change) => {
      // A list that is just being fetched does not know of this change.
      void client.cancelQueries({ queryKey })
      put((one) => {
        const content = applyChange(one, change)
        return { ...one, ...content, direction: directionInForce(content) }
      })
    },
    onError: () => client.invalidateQueries({ queryKey }),
  })
  return mutateAsync
}
