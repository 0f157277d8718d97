import { useMutation } from '@tanstack/react-query'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale } from '#renderer/app/i18n.tsx'
import { useProblemWords } from '#renderer/app/problems/use-problem-words.ts'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { ProblemChange } from '#shared/features/problems/contract.ts'
import type {
  DecidedQuestion,
  InboxQuestion,
  Problem,
  ProblemId,
  ProblemStep,
} from '#shared/features/problems/model.ts'

/** Verdicts about questions; each says what it did and can be taken back. */
export function useInboxActions() {
  const { t } = useProblemWords()
  const toasts = useToasts()
  const make = useMutation({
    mutationFn: ({ messageId }: InboxQuestion) => api.problems.fromQuestion({ messageId }),
    onSuccess: ({ problem, undoId }) =>
      toasts.show(
        undoId === null
          ? { text: t('done.madeBefore') }
          : { text: t('done.made', { title: problem.title }), undoId },
      ),
  })
  const decide = useMutation({
    mutationFn: (input: { question: InboxQuestion; verdict: 'ignored' | 'answered' }) =>
      api.problems.decide({ messageIds: [input.question.messageId], verdict: input.verdict }),
    onSuccess: ({ decided, undoId }, { question, verdict }) =>
      toasts.show({ text: t(`done.${verdict}`, { count: decided, name: question.name }), undoId }),
  })
  const putBack = useMutation({
    mutationFn: ({ messageId }: DecidedQuestion) => api.problems.reconsider({ messageId }),
    onSuccess: ({ undoId }, { name }) => toasts.show({ text: t('done.back', { name }), undoId }),
  })
  return { make, decide, putBack }
}

type Changed = { undoId: string | null }

/** What can be done with one problem. A change that came to nothing is not told. */
export function useProblemActions(id: ProblemId) {
  const { d } = useProblemWords()
  const toasts = useToasts()
  const say = ({ undoId }: Changed, text: string) => {
    if (undoId !== null) toasts.show({ text, undoId })
  }
  const edit = useMutation({
    mutationFn: (change: ProblemChange) => api.problems.edit({ id, change }),
    onSuccess: (result) => say(result, d('done.edited')),
  })
  const respond = useMutation({
    mutationFn: (input: { fromLog?: boolean } = {}) => api.problems.respond({ id, ...input }),
    onSuccess: (result) => say(result, d('done.responded')),
  })
  const withdraw = useMutation({
    mutationFn: () => api.problems.withdrawResponse({ id }),
    onSuccess: (result) => say(result, d('done.withdrawn')),
  })
  const close = useMutation({
    mutationFn: (input: { resolution: string; lesson: string }) => api.problems.close({ id, ...input }),
    onSuccess: (result) => say(result, d('done.closed', { title: result.problem.title })),
  })
  const reopen = useMutation({
    mutationFn: () => api.problems.reopen({ id }),
    onSuccess: (result) => say(result, d('done.reopened', { title: result.problem.title })),
  })
  return { edit, respond, withdraw, close, reopen }
}

/** What can be done with the steps of a problem. */
export function useStepActions(id: ProblemId) {
  const { d } = useProblemWords()
  const toasts = useToasts()
  const add = useMutation({
    mutationFn: (input: { at?: number; note: string }) => api.problems.addStep({ id, ...input }),
    onSuccess: ({ undoId }) => toasts.show({ text: d('done.step'), undoId }),
  })
  const edit = useMutation({
    mutationFn: ({ step, ...input }: { step: ProblemStep; at: number; note: string }) =>
      api.problems.editStep({ id, stepId: step.id, ...input }),
    onSuccess: ({ undoId }) => {
      if (undoId !== null) toasts.show({ text: d('done.stepEdited'), undoId })
    },
  })
  const remove = useMutation({
    mutationFn: (step: ProblemStep) => api.problems.removeStep({ id, stepId: step.id }),
    onSuccess: ({ undoId }) => toasts.show({ text: d('done.stepRemoved'), undoId }),
  })
  return { add, edit, remove }
}

/** What can be done with several problems. */
export function useListActions() {
  const { t } = useProblemWords()
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  const remove = useMutation({
    mutationFn: (problems: readonly Pick<Problem, 'id'>[]) =>
      api.problems.remove({ ids: problems.map(({ id }) => id) }),
    onSuccess: ({ removed, title, undoId }) =>
      toasts.show({ text: t('done.removed', { count: removed, title }), undoId }),
  })
  const save = useMutation({
    mutationFn: async (input: { problems: readonly Problem[]; format: 'csv' | 'xlsx' }) => {
      const ids = input.problems.map(({ id }) => id)
      const { rows, file } = await api.problems.exportList({ ids, format: input.format, language })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { rows, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved) toasts.show({ text: t('list.exported', saved) })
    },
  })
  return { remove, save }
}
