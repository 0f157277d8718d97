import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { RuleSettings } from '#shared/features/follow-ups/rules.ts'
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

/** Thresholds of follow-up rules. */
export function useRules() {
  const t = useWords(settingsMessages)
  const toasts = useToasts()
  const client = useQueryClient()
  const query = useQuery(orpc.settings.getRules.queryOptions())
  const update = useMutation({
    mutationFn: (input: { rules: RuleSettings; text?: string }) => api.settings.updateRules(input.rules),
    onSuccess({ rules, undoId }, { text }) {
      client.setQueryData(orpc.settings.getRules.queryKey(), rules)
      toasts.show({ text: text ?? t('rules.saved'), undoId })
    },
  })
  return {
    rules: query.data,
    error: query.error,
    retry: () => void query.refetch(),
    /** Resolves to whether it was kept; a refusal is told by a toast. */
    update: (input: { rules: RuleSettings; text?: string }) =>
      update.mutateAsync(input).then(
        () => true,
        () => false,
      ),
  }
}
