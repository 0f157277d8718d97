import { useMutation } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { mergeMessages } from '#shared/features/members/messages/merge.ts'
import type { PersonId } from '#shared/features/members/model.ts'

/** Two people by id and name; the first one would be kept. */
export type TwoPeople = {
  keep: { personId: PersonId; name: string }
  other: { personId: PersonId; name: string }
}

/** Merges two people or tells them apart, each with its undo. */
export function useMerge() {
  const m = useWords(mergeMessages)
  const toasts = useToasts()
  const idsOf = ({ keep, other }: TwoPeople) => ({ keepId: keep.personId, otherId: other.personId })
  const namesOf = ({ keep, other }: TwoPeople) => ({ name: keep.name, other: other.name })
  const merge = useMutation({
    mutationFn: (pair: TwoPeople) => api.members.merge(idsOf(pair)),
    onSuccess: ({ undoId }, pair) => toasts.show({ text: m('saved.merged', namesOf(pair)), undoId }),
  })
  const tellApart = useMutation({
    mutationFn: (pair: TwoPeople) => api.members.declareDistinct(idsOf(pair)),
    onSuccess: ({ undoId }, pair) => toasts.show({ text: m('saved.distinct', namesOf(pair)), undoId }),
  })
  const split = useMutation({
    mutationFn: (merged: { undoId: string; name: string; other: string }) =>
      api.workspace.undo({ undoId: merged.undoId }),
    onSuccess: (_, { name, other }) => toasts.show({ text: m('saved.split', { name, other }) }),
  })
  return { merge, tellApart, split }
}
