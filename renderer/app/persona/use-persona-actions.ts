import { useMutation } from '@tanstack/react-query'
import type { PersonaNaming } from '#shared/features/personas/contract.ts'
import { personaMessages } from '#shared/features/personas/messages.ts'
import type { Persona, PersonaId } from '#shared/features/personas/model.ts'
import { useWords } from '../i18n.tsx'
import { api } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'

/** 林夏 晚读共读会 领读人: several personas may share a name. */
export const labelOf = ({ name, roleLine }: Pick<Persona, 'name' | 'roleLine'>) =>
  roleLine === '' ? name : `${name} ${roleLine}`

/** What the picker can do with personas; each says so in a toast and can be undone. */
export function usePersonaActions() {
  const t = useWords(personaMessages)
  const { show } = useToasts()
  const remove = useMutation({
    mutationFn: ({ id }: Persona) => api.personas.remove({ id }),
    onSuccess: ({ undoId }, persona) =>
      show({ text: t('toast.removed', { name: labelOf(persona) }), undoId }),
  })
  const rename = useMutation({
    mutationFn: (input: PersonaNaming & { id: PersonaId }) => api.personas.rename(input),
    onSuccess: ({ undoId, persona }) =>
      show({ text: t('toast.renamed', { name: labelOf(persona) }), undoId }),
    meta: { ownError: true },
  })
  const setActive = useMutation({
    mutationFn: ({ group, persona }: { group: Named; persona: Persona | null }) =>
      api.personas.setActive({ groupId: group.id, personaId: persona?.id ?? null }),
    onSuccess: ({ undoId }, { group, persona }) =>
      show({ text: t('toast.active', { group: group.name, name: persona ? labelOf(persona) : '' }), undoId }),
  })
  const setGroups = useMutation({
    mutationFn: (input: Parameters<typeof api.personas.setGroups>[0]) => api.personas.setGroups(input),
    onSuccess: ({ undoId }, { groupIds }) =>
      show({ text: t('toast.groups', { count: groupIds.length }), undoId }),
  })
  return { remove, rename, setActive, setGroups }
}

type Named = { id: Persona['groupIds'][number]; name: string }
