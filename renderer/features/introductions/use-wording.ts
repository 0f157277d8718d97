import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api, orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { introductionMessages } from '#shared/features/introductions/messages.ts'
import { type WordingSettings, wordingSettings } from '#shared/features/introductions/model.ts'
import { wordingList } from '#shared/features/introductions/rules/wording.ts'

const UNCHANGED = wordingSettings.parse({})

/** The list of phrases in force for a persona, and how it is changed. */
export function useWording(neverWords: readonly string[]) {
  const t = useWords(introductionMessages)
  const { show } = useToasts()
  const { data, refetch } = useQuery(orpc.introductions.wording.queryOptions({ input: {} }))
  const settings = data ?? UNCHANGED
  const list = useMemo(() => wordingList(settings, neverWords), [settings, neverWords])
  const save = useMutation({
    mutationFn: ({ next }: { next: WordingSettings; text: string }) => api.introductions.saveWording(next),
    onSuccess: async ({ undoId }, { text }) => {
      show({ text, undoId })
      await refetch()
    },
  })
  return {
    settings,
    list,
    save: (next: WordingSettings) => save.mutate({ next, text: t('undo.introductions.saveWording') }),
    allow: (text: string) =>
      save.mutate({
        next: { ...settings, allowed: [...new Set([...settings.allowed, text])] },
        text: t('toast.allowed', { text }),
      }),
  }
}

export type Wording = ReturnType<typeof useWording>
