import { useRef } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { Completion, DueChoice, SnoozeInput } from '#shared/features/follow-ups/contract.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, ScriptId, SkipReason } from '#shared/features/follow-ups/model.ts'
import type { ContactState } from '#shared/features/members/model.ts'

/**
 * Everything that can be done with a card. Each says what happened with a way back, and resolves to whether it worked; a
 * second press while the first is under way does nothing.
 */
export function useCardActions() {
  const t = useWords(followUpMessages)
  const toasts = useToasts()
  const host = useHost()
  const isBusy = useRef(false)

  const run = async (work: () => Promise<{ text: string; undoId?: string | null }>): Promise<boolean> => {
    if (isBusy.current) return false
    isBusy.current = true
    try {
      toasts.show(await work())
      return true
    } catch (error) {
      toasts.showFailure(error)
      return false
    } finally {
      isBusy.current = false
    }
  }
  const nameOf = (card: FollowUpCard) => ({ name: card.personName })

  return {
    complete: (card: FollowUpCard, done: Omit<Completion, 'id'>) =>
      run(async () => {
        const { undoId } = await api.followUps.complete({ ...done, id: card.id })
        return { text: t('undo.followUps.complete', { ...nameOf(card), outcome: done.outcome }), undoId }
      }),
    snooze: (card: FollowUpCard, until: SnoozeInput) =>
      run(async () => {
        const { undoId } = await api.followUps.snooze({ id: card.id, until })
        return { text: t('undo.followUps.snooze', nameOf(card)), undoId }
      }),
    skip: (card: FollowUpCard, reason: SkipReason) =>
      run(async () => {
        const { undoId } = await api.followUps.skip({ id: card.id, reason })
        return { text: t('undo.followUps.skip', nameOf(card)), undoId }
      }),
    settle: (card: FollowUpCard, hasReplied: boolean) =>
      run(async () => {
        const { undoId } = await api.followUps.settle({ id: card.id, hasReplied })
        const values = { ...nameOf(card), hasReplied: String(hasReplied) }
        return { text: t('undo.followUps.settle', values), undoId }
      }),
    revise: (card: FollowUpCard, change: { title?: string; due?: DueChoice }) =>
      run(async () => {
        const { undoId } = await api.followUps.revise({ id: card.id, ...change })
        return { text: t('undo.followUps.revise', nameOf(card)), undoId }
      }),
    copyScript: (card: FollowUpCard, text: string, scriptId: ScriptId | null) =>
      run(async () => {
        await host.copyText(text)
        await api.followUps.markCopied({ id: card.id, scriptId })
        return { text: t('toast.copied') }
      }),
    copyText: (text: string) =>
      run(async () => {
        await host.copyText(text)
        return { text: t('toast.copied') }
      }),
    requestContact: (card: FollowUpCard) =>
      run(async () => {
        const { undoId } = await api.followUps.requestContact({ personId: card.personId })
        return { text: t('undo.followUps.requestContact', nameOf(card)), undoId }
      }),
    setContactState: (card: FollowUpCard, state: ContactState) =>
      run(async () => {
        const { undoId } = await api.followUps.setContactState({ personId: card.personId, state })
        return { text: t('undo.followUps.setContactState', nameOf(card)), undoId }
      }),
    silencePerson: (card: FollowUpCard) =>
      run(async () => {
        const { undoId } = await api.followUps.silencePerson({ personId: card.personId })
        return { text: t('undo.followUps.silencePerson', nameOf(card)), undoId }
      }),
    postponePerson: (card: FollowUpCard) =>
      run(async () => {
        const { undoId } = await api.followUps.postponePerson({ personId: card.personId })
        return { text: t('undo.followUps.postponePerson', nameOf(card)), undoId }
      }),
  }
}

export type CardActions = ReturnType<typeof useCardActions>
