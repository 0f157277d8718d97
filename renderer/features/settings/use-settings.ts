import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { settingsMessages } from '#shared/features/settings/messages.ts'
import type { SettingsChange } from '#shared/features/settings/model.ts'

/** Settings of the workspace and how to change them; each change is kept at once and can be taken back. */
export function useSettings() {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const query = useQuery(orpc.settings.get.queryOptions())
  const update = useMutation({
    mutationFn: (change: SettingsChange) => api.settings.update(change),
    onSuccess({ settings, undoId }) {
      client.setQueryData(orpc.settings.get.queryKey(), settings)
      toasts.show({ text: t('saved'), undoId })
    },
  })
  return {
    settings: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    update: update.mutate,
  }
}
