import { useMutation } from '@tanstack/react-query'
import { api } from '#renderer/app/rpc.ts'
import type { DraftId, IdeaId } from '#shared/features/content-output/model.ts'
import type { PersonaId } from '#shared/features/personas/model.ts'

/** Begins a piece, perhaps of an idea, and opens it; an empty one that was begun before is opened instead of another. */
export function useNewDraft(personaId: PersonaId, open: (id: DraftId) => void) {
  return useMutation({
    mutationFn: async (ideaId: IdeaId | null) => {
      if (ideaId === null) {
        const { rows } = await api.contentOutput.drafts({ personaId, state: 'draft' })
        const empty = rows.find((row) => row.title === '' && row.characters === 0 && row.materials === 0)
        if (empty) return empty.id
      }
      const { id } = await api.contentOutput.addDraft({ personaId, ideaId })
      return id
    },
    onSuccess: open,
  })
}
