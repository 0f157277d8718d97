import { useRef } from 'react'
import { useHost } from '#renderer/app/host-context.tsx'
import { useWords } from '#renderer/app/i18n.tsx'
import { api } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import type { Completion, DueChoice, SnoozeInput } from '#shared/features/follow-ups/contract.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, SkipReason } from '#shared/features/follow-ups/model.ts'
import type { ContactState } from '#shared/features/members/model.ts'
import type { ScriptId } from '#shared/features/scripts/model.ts'
import type { MessageValues } from '#shared/kernel/messages.ts'

type UndoKey = Extract<keyof (typeof followUpMessages)['en'], `undo.${string}`>
type Undoable = { undoId: string | null }
/** Somebody of whom a list tells, with or without a card. */
export type ListedPerson = Pick<FollowUpCard, 'personId' | 'personName'>

/** Runs one thing at a time and tells whether it worked; a second press meanwhile does nothing. */
function useOneAtATime() {
  const toasts = useToasts()
  const isBusy = useRef(false)
  return async (work: () => Promise<{ text: string; undoId?: string | null }>): Promise<boolean> => {
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
}

/** Everything that can be done with a card. Each says what happened, with a way back where there is one. */
export function useCardActions() {
  const t = useWords(followUpMessages)
  const host = useHost()
  const run = useOneAtATime()
  const change = (
    key: UndoKey,
    card: ListedPerson,
    call: () => Promise<Undoable>,
    more: MessageValues = {},
  ) => run(async () => ({ ...(await call()), text: t(key, { name: card.personName, ...more }) }))
  const copy = (text: string, after: () => Promise<unknown> = async () => undefined) =>
    run(async () => {
      await host.copyText(text)
      await after()
      return { text: t('toast.copied') }
    })
  const { followUps } = api
  return {
    complete: (card: FollowUpCard, done: Omit<Completion, 'id'>) =>
      change('undo.followUps.complete', card, () => followUps.complete({ ...done, id: card.id }), {
        outcome: done.outcome,
      }),
    snooze: (card: FollowUpCard, until: SnoozeInput) =>
      change('undo.followUps.snooze', card, () => followUps.snooze({ id: card.id, until })),
    skip: (card: FollowUpCard, reason: SkipReason) =>
      change('undo.followUps.skip', card, () => followUps.skip({ id: card.id, reason })),
    settle: (card: FollowUpCard, hasReplied: boolean) =>
      change('undo.followUps.settle', card, () => followUps.settle({ id: card.id, hasReplied }), {
        hasReplied: String(hasReplied),
      }),
    revise: (card: FollowUpCard, to: { title?: string; due?: DueChoice }) =>
      change('undo.followUps.revise', card, () => followUps.revise({ id: card.id, ...to })),
    copyText: (text: string) => copy(text),
    copyScript: (card: FollowUpCard, text: string, scriptId: ScriptId | null) =>
      copy(text, () => followUps.markCopied({ id: card.id, scriptId })),
    ...personActions(change),
  }
}

/** What concerns the person rather than the card. */
function personActions(
  change: (key: UndoKey, card: ListedPerson, call: () => Promise<Undoable>) => Promise<boolean>,
) {
  const { followUps } = api
  return {
    requestContact: (card: ListedPerson) =>
      change('undo.followUps.requestContact', card, () =>
        followUps.requestContact({ personId: card.personId }),
      ),
    setContactState: (card: ListedPerson, state: ContactState) =>
      change('undo.followUps.setContactState', card, () =>
        followUps.setContactState({ personId: card.personId, state }),
      ),
    silencePerson: (card: ListedPerson) =>
      change('undo.followUps.silencePerson', card, () =>
        followUps.silencePerson({ personId: card.personId }),
      ),
    postponePerson: (card: ListedPerson) =>
      change('undo.followUps.postponePerson', card, () =>
        followUps.postponePerson({ personId: card.personId }),
      ),
  }
}

export type CardActions = ReturnType<typeof useCardActions>
