import { useRef } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { SnoozeInput } from '#shared/features/follow-ups/contract.ts'
import type { ChangedMany } from '#shared/features/follow-ups/many-contract.ts'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import type { CompletionOutcome, FollowUpCard, SkipReason } from '#shared/features/follow-ups/model.ts'

type UndoKey = Extract<keyof (typeof followUpManyMessages)['en'], `undo.${string}`>

/** Commands on many cards: each says how many changed, with one way back for all. */
export function useManyActions(cards: readonly FollowUpCard[], done: () => void) {
  const t = useWords(followUpManyMessages)
  const toasts = useToasts()
  const isBusy = useRef(false)
  const ids = cards.map(({ id }) => id)
  const run = async (key: UndoKey, call: () => Promise<ChangedMany>) => {
    if (isBusy.current || ids.length === 0) return
    isBusy.current = true
    try {
      const { changed, unchanged, undoId } = await call()
      const text = t(key, { count: changed })
      if (changed === 0) toasts.show({ text: t('many.noneChanged') })
      else
        toasts.show({
          text: unchanged === 0 ? text : t('many.unchanged', { text, count: unchanged }),
          undoId,
        })
      done()
    } catch (error) {
      toasts.showFailure(error)
    } finally {
      isBusy.current = false
    }
  }
  const { followUps } = api
  return {
    complete: (outcome: CompletionOutcome) =>
      run('undo.followUps.completeMany', () => followUps.completeMany({ ids, outcome })),
    snooze: (until: SnoozeInput) =>
      run('undo.followUps.snoozeMany', () => followUps.snoozeMany({ ids, until })),
    skip: (reason: SkipReason) => run('undo.followUps.skipMany', () => followUps.skipMany({ ids, reason })),
    settle: (hasReplied: boolean) =>
      run('undo.followUps.settleMany', () => followUps.settleMany({ ids, hasReplied })),
    reopen: () => run('undo.followUps.reopenMany', () => followUps.reopenMany({ ids })),
  }
}

export type ManyActions = ReturnType<typeof useManyActions>
