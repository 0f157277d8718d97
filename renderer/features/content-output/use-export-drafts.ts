import { useMutation } from '@tanstack/react-query'
import { useHost } from '#renderer/app/host-context.tsx'
import { useLocale } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { DraftQuery } from '#shared/features/content-output/model.ts'
import { useContentWords } from './use-content-words.ts'

/** Writes exactly what the list shows into a file that the operator names. */
export function useExportDrafts() {
  const { t } = useContentWords()
  const toasts = useToasts()
  const host = useHost()
  const language = useLocale()
  return useMutation({
    mutationFn: async (input: DraftQuery & { format: 'csv' | 'xlsx' }) => {
      const { rows, file } = await api.contentOutput.exportDrafts({ ...input, language })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const saved = await host.saveFile({ name: file.name, mime: file.type, bytes })
      return saved ? { count: rows, name: saved.name } : null
    },
    onSuccess: (saved) => {
      if (saved) toasts.show({ text: t('list.exported', saved) })
    },
  })
}
