import { useMutation } from '@tanstack/react-query'
import type { Marking } from '#shared/features/distribution/contract.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { PostId } from '#shared/features/distribution/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { useHost } from '../host-context.tsx'
import { useWords } from '../i18n.tsx'
import { api } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'

/** What is marked as posted; with `copy` that text goes to the clipboard first, and nothing is marked when it cannot. */
export type Posting = Marking & { groupName: string; copy: string | null }

/** What can be done about posts, each with its toast and a way back. */
export function usePosting() {
  const t = useWords(distributionMessages)
  const toasts = useToasts()
  const host = useHost()
  const mark = useMutation({
    mutationFn: async ({ copy, groupName: _name, ...marking }: Posting) => {
      if (copy !== null) await host.copyText(copy)
      return api.distribution.mark(marking)
    },
    onSuccess: ({ marked, undoId }, { copy, groupName }) => {
      const facts = { count: marked, group: groupName }
      if (marked === 0) toasts.show({ text: t(copy === null ? 'toast.known' : 'toast.copiedKnown') })
      else toasts.show({ text: t(copy === null ? 'toast.marked' : 'toast.copiedMarked', facts), undoId })
    },
  })
  const copy = useMutation({
    mutationFn: (text: string) => host.copyText(text),
    onSuccess: () => toasts.show({ text: t('toast.copied') }),
  })
  const edit = useMutation({
    mutationFn: (input: { id: PostId; postedOn: CalendarDate; note: string }) => api.distribution.edit(input),
    onSuccess: ({ undoId }) => toasts.show({ text: t('toast.edited'), undoId }),
    meta: { ownError: true },
  })
  const remove = useMutation({
    mutationFn: (id: PostId) => api.distribution.remove({ id }),
    onSuccess: ({ undoId }) => toasts.show({ text: t('toast.removed'), undoId }),
  })
  return { mark, copy, edit, remove }
}
