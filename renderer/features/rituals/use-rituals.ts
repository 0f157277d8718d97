import { useMutation, useQuery } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { ritualMessages } from '#shared/features/rituals/messages.ts'
import type { Ritual, RitualDraft, RitualId } from '#shared/features/rituals/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

type Named = Pick<Ritual, 'id' | 'name'>
type UndoCode =
  | 'create'
  | 'change'
  | 'pause'
  | 'resume'
  | 'remove'
  | 'kept'
  | 'skipped'
  | 'open'
  | 'moveOne'
  | 'moveBack'

/** Rituals of the present scope. */
export function useRituals() {
  const { groupId } = useScope()
  return useQuery(orpc.rituals.list.queryOptions({ input: groupId === null ? {} : { groupId } }))
}

/** Says what was done, with its undo. */
function useSay() {
  const t = useWords(ritualMessages)
  const toasts = useToasts()
  return (code: UndoCode, name: string, undoId: string) =>
    toasts.show({ text: t(`undo.rituals.${code}`, { name }), undoId })
}

/** Saving a ritual; `onSaved` gets its id. */
export function useSaveRitual(onSaved: (id: RitualId) => void) {
  const say = useSay()
  return useMutation({
    mutationFn: async ({ id, draft }: { id: RitualId | null; draft: RitualDraft }) =>
      id === null
        ? { ...(await api.rituals.create(draft)), isNew: true }
        : { ...(await api.rituals.change({ id, draft })), id, isNew: false },
    onSuccess: ({ id, undoId, isNew }, { draft }) => {
      say(isNew ? 'create' : 'change', draft.name, undoId)
      onSaved(id)
    },
  })
}

/** What can be done with a ritual and its days, each with a way back. */
export function useRitualActions() {
  const say = useSay()
  const mark = useMutation({
    mutationFn: (input: { ritual: Named; day: CalendarDate; state: 'kept' | 'skipped' | 'open' }) =>
      api.rituals.mark({ ritualId: input.ritual.id, day: input.day, state: input.state }),
    onSuccess: ({ undoId }, { ritual, state }) => say(state, ritual.name, undoId),
  })
  const move = useMutation({
    mutationFn: (input: {
      ritual: Named
      day: CalendarDate
      to: { day: CalendarDate; minute: number } | null
    }) => api.rituals.moveOne({ ritualId: input.ritual.id, day: input.day, to: input.to }),
    onSuccess: ({ undoId }, { ritual, to }) => say(to === null ? 'moveBack' : 'moveOne', ritual.name, undoId),
  })
  const pause = useMutation({
    mutationFn: ({ ritual, ...span }: { ritual: Named; from: CalendarDate; until: CalendarDate | null }) =>
      api.rituals.pause({ id: ritual.id, ...span }),
    onSuccess: ({ undoId }, { ritual }) => say('pause', ritual.name, undoId),
  })
  const resume = useMutation({
    mutationFn: (ritual: Named) => api.rituals.resume({ id: ritual.id }),
    onSuccess: ({ undoId }, { name }) => say('resume', name, undoId),
  })
  const remove = useMutation({
    mutationFn: (ritual: Named) => api.rituals.remove({ id: ritual.id }),
    onSuccess: ({ undoId }, { name }) => say('remove', name, undoId),
  })
  return { mark, move, pause, resume, remove }
}
