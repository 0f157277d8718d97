import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqContent, FaqEntry, FaqId } from '#shared/features/faq/model.ts'

/** Saving and deleting entries; each says what happened, with a way back. */
export function useEntryActions() {
  const t = useWords(faqMessages)
  const toasts = useToasts()
  return {
    /** Saves what was written and returns the id of its entry; null when it was refused. */
    async save(id: FaqId | null, content: FaqContent): Promise<FaqId | null> {
      const key = id === null ? 'undo.faq.create' : 'undo.faq.update'
      try {
        const saved =
          id === null ? await api.faq.create({ ...content }) : await api.faq.update({ id, content })
        if (saved.undoId !== null)
          toasts.show({ text: t(key, { question: content.question }), undoId: saved.undoId })
        return saved.entry.id
      } catch (error) {
        toasts.showFailure(error)
        return null
      }
    },
    async remove({ id, question }: FaqEntry): Promise<boolean> {
      try {
        const { undoId } = await api.faq.remove({ ids: [id] })
        toasts.show({ text: t('undo.faq.remove', { count: 1, question }), undoId })
        return true
      } catch (error) {
        toasts.showFailure(error)
        return false
      }
    },
  }
}
