import { useMutation } from '@tanstack/react-query'
import { interactionMessages } from '#shared/features/interactions/messages.ts'
import type { InteractionId, InteractionKind } from '#shared/features/interactions/model.ts'
import { useWords } from '../i18n.tsx'
import type { NamedPerson } from '../person-select.tsx'
import { api } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'

/** What the dialog hands over: a new contact has a person, one that is changed an id. */
export type ContactDraft = { kind: InteractionKind; note: string; at?: number } & (
  | { id: InteractionId }
  | { person?: NamedPerson }
)

/** Writes what the dialog holds; each of it can be taken back. */
export function useSaveContact(close: () => void) {
  const t = useWords(interactionMessages)
  const toasts = useToasts()
  const save = useMutation({
    async mutationFn(draft: ContactDraft) {
      const { kind, note, at } = draft
      const when = at === undefined ? {} : { at }
      if ('id' in draft) {
        const { undoId } = await api.interactions.edit({ id: draft.id, kind, note, ...when })
        return { undoId, text: t('saved.edit') }
      }
      if (!draft.person) throw new Error('a contact without a person')
      const { undoId } = await api.interactions.log({ personId: draft.person.id, kind, note, ...when })
      return { undoId, text: t('undo.interactions.log', { name: draft.person.name, kind }) }
    },
    onSuccess(done) {
      toasts.show(done)
      close()
    },
  })
  const remove = useMutation({
    mutationFn: (id: InteractionId) => api.interactions.remove({ id }),
    onSuccess({ undoId }) {
      toasts.show({ undoId, text: t('saved.remove') })
      close()
    },
  })
  return {
    save: (draft: ContactDraft) => save.mutate(draft),
    remove: (id: InteractionId) => remove.mutate(id),
    isSaving: save.isPending || remove.isPending,
  }
}
