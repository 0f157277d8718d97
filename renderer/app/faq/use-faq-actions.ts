import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { FaqCopying } from '#shared/features/faq/contract.ts'
import { faqMessages } from '#shared/features/faq/messages.ts'
import { type FaqEntry, faqQuestion, QUESTION_LENGTH } from '#shared/features/faq/model.ts'
import { useHost } from '../host-context.tsx'
import { useWords } from '../i18n.tsx'
import { api, orpc } from '../rpc.ts'
import { useToasts } from '../toasts.tsx'

type Using = Omit<FaqCopying, 'id'>
export const FROM_THE_LIST: Using = { asked: null, groupId: null, followUpId: null }

/** What can be done with an entry wherever it is shown; each says what happened, with a way back. */
export function useFaqActions() {
  const t = useWords(faqMessages)
  const toasts = useToasts()
  const host = useHost()
  const client = useQueryClient()
  const [copiedId, setCopiedId] = useState<string | null>(null)
  const tried = async (work: () => Promise<void>): Promise<boolean> => {
    try {
      await work()
      return true
    } catch (error) {
      toasts.showFailure(error)
      return false
    }
  }
  return {
    /** The entry whose answer went to the clipboard last. */
    copiedId,
    /** Copies the answer and counts that, and tells whether both worked. */
    copy: ({ id, answer, question }: FaqEntry, using: Using = FROM_THE_LIST) =>
      tried(async () => {
        await host.copyText(answer)
        const { undoId } = await api.faq.use({ id, ...using })
        setCopiedId(id)
        const key = using.followUpId === null ? 'undo.faq.use' : 'undo.followUps.answerFromFaq'
        toasts.show({ text: t(key, { question }), undoId })
      }),
    addWording: ({ id, question }: FaqEntry, asked: string) =>
      tried(async () => {
        const wording = faqQuestion.parse(asked.trim().slice(0, QUESTION_LENGTH))
        const { undoId } = await api.faq.addWording({ id, wording })
        toasts.show({ text: t('undo.faq.addWording', { question }), undoId })
      }),
    setThreshold: (threshold: number) =>
      tried(async () => {
        const { undoId } = await api.faq.setThreshold({ threshold })
        client.setQueryData(orpc.faq.getThreshold.queryKey(), { threshold })
        toasts.show({ text: t('undo.faq.setThreshold', { threshold }), undoId })
      }),
  }
}

export type FaqActions = ReturnType<typeof useFaqActions>
