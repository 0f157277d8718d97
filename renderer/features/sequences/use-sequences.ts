import { useMutation, useQuery } from '@tanstack/react-query'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { useQueryValue } from '#renderer/app/navigation.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useScope } from '#renderer/app/scope.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { sequenceMessages } from '#shared/features/sequences/messages.ts'
import type { SequenceId, SequenceRun, SequenceSummary } from '#shared/features/sequences/model.ts'

export const sequenceViews = ['steps', 'runs', 'history'] as const
export type SequenceViewId = (typeof sequenceViews)[number]

/** The sequence that is open and the part of it that shows, kept in the address. */
export function useOpenSequence() {
  const [id, setId] = useQueryValue('sequence')
  const [part, setPart] = useQueryValue('part')
  const [stepId, setStepId] = useQueryValue('step')
  const view = sequenceViews.find((one) => one === part) ?? 'steps'
  return {
    id: id as SequenceId | null,
    view,
    stepId,
    isEditing: part === 'edit',
    open(next: SequenceId | null) {
      setPart(null)
      setStepId(null)
      setId(next)
    },
    show(next: SequenceViewId | 'edit') {
      setStepId(null)
      setPart(next === 'steps' ? null : next)
    },
    showStep(next: string | null) {
      setPart('runs')
      setStepId(next)
    },
  }
}

/** All sequences with what is going on in them. */
export function useSequenceList() {
  const language = useLocale()
  return useQuery(orpc.sequences.list.queryOptions({ input: { language } }))
}

/** One sequence with how its steps went. */
export function useSequence(id: SequenceId) {
  const language = useLocale()
  return useQuery(orpc.sequences.show.queryOptions({ input: { id, language } }))
}

/** Runs of a sequence within the scope. */
export function useRuns(id: SequenceId, of: 'current' | 'ended') {
  const language = useLocale()
  const { groupId } = useScope()
  return useQuery(
    orpc.sequences.listRuns.queryOptions({
      input: { id, of, language, ...(groupId === null ? {} : { groupId }) },
    }),
  )
}

/** What can be done with a sequence and with a run; each says what it did and can be undone. */
export function useSequenceActions() {
  const t = useWords(sequenceMessages)
  const language = useLocale()
  const toasts = useToasts()
  const switchOn = useMutation({
    mutationFn: ({ id, isOn }: { id: SequenceId; isOn: boolean; name: string }) =>
      api.sequences.setOn({ id, isOn, language }),
    onSuccess: ({ undoId }, { isOn, name }) =>
      toasts.show({
        text: t(isOn ? 'undo.sequences.switchOn' : 'undo.sequences.switchOff', { name }),
        undoId,
      }),
  })
  const duplicate = useMutation({
    mutationFn: ({ id }: SequenceSummary) => api.sequences.duplicate({ id, language }),
    onSuccess: ({ undoId }, { name }) =>
      toasts.show({
        text: t('undo.sequences.create', { name: `${name}${t('list.copy', { copy: 1 })}` }),
        undoId,
      }),
  })
  const remove = useMutation({
    mutationFn: ({ id }: SequenceSummary) => api.sequences.remove({ id, language }),
    onSuccess: ({ undoId }, { name }) => toasts.show({ text: t('undo.sequences.remove', { name }), undoId }),
  })
  const reset = useMutation({
    mutationFn: ({ id }: SequenceSummary) => api.sequences.resetShipped({ id, language }),
    onSuccess: ({ undoId }, { name }) =>
      toasts.show({ text: t('undo.sequences.resetShipped', { name }), undoId }),
  })
  return { switchOn, duplicate, remove, reset }
}

/** Pausing, going on and stopping. */
export function useRunActions() {
  const t = useWords(sequenceMessages)
  const toasts = useToasts()
  const pause = useMutation({
    mutationFn: ({ id }: SequenceRun) => api.sequences.pause({ runId: id }),
    onSuccess: ({ undoId }, { name }) => toasts.show({ text: t('undo.sequences.pause', { name }), undoId }),
  })
  const resume = useMutation({
    mutationFn: ({ id }: SequenceRun) => api.sequences.resume({ runId: id }),
    onSuccess: ({ undoId }, { name }) => toasts.show({ text: t('undo.sequences.resume', { name }), undoId }),
  })
  const stop = useMutation({
    mutationFn: ({ run, note }: { run: SequenceRun; note: string }) =>
      api.sequences.stop({ runId: run.id, note }),
    onSuccess: ({ undoId }, { run }) =>
      toasts.show({ text: t('undo.sequences.stop', { name: run.name }), undoId }),
  })
  return { pause, resume, stop }
}
