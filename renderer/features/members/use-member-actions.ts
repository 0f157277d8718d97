import { useMutation } from '@tanstack/react-query'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { MemberColumn, MemberQuery, MemberSelection } from '#shared/features/members/model.ts'
import { useMemberWords } from './use-member-words.ts'

type Changed = { undoId: string | null; changed: number }

/** Says what a change came to, with its undo. */
export function useSayChanged() {
  const { t } = useMemberWords()
  const toasts = useToasts()
  return (result: Changed, text: (count: number) => string) =>
    toasts.show(
      result.changed === 0
        ? { text: t('saved.nothing') }
        : { text: text(result.changed), undoId: result.undoId },
    )
}

/** What can be done to many people at once. */
export function useBulkActions() {
  const { t } = useMemberWords()
  const say = useSayChanged()
  const tag = useMutation({
    mutationFn: (input: { selection: MemberSelection; add: string[]; remove: string[] }) =>
      api.members.tag(input),
    onSuccess: (result) => say(result, (count) => t('saved.tags', { count })),
  })
  const doNotContact = useMutation({
    mutationFn: (input: { selection: MemberSelection; doNotContact: boolean }) =>
      api.members.setDoNotContact(input),
    onSuccess: (result, input) =>
      say(result, (count) => t(input.doNotContact ? 'saved.doNotContact' : 'saved.mayContact', { count })),
  })
  return { tag, doNotContact }
}

/** Writes exactly what is shown into a file that the operator names. */
export function useExport() {
  const { t } = useMemberWords()
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  return useMutation({
    mutationFn: async (input: {
      query: MemberQuery
      columns: MemberColumn[]
      format: 'csv' | 'xlsx'
      selection?: MemberSelection
    }) => {
      const { rows, file } = await api.members.exportList({ ...input, language })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { rows, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved) toasts.show({ text: t('saved.file', saved) })
    },
  })
}
