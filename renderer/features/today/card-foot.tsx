import { useState } from 'react'
import { useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail, SkipReason } from '#shared/features/follow-ups/model.ts'
import { skipReasons } from '#shared/features/follow-ups/model.ts'
import { type ContactState, contactStates } from '#shared/features/members/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { ActionRow, ContactRow, SkipRow, type SnoozeKind, SnoozeRow, snoozeKinds } from './action-rows.tsx'
import { CardMenu } from './card-menu.tsx'
import { CompletionRow } from './completion-row.tsx'
import type { CardEvents } from './follow-up-events.ts'
import { NextDate } from './next-date.tsx'
import { ReviseRow } from './revise-row.tsx'
import type { CardActions } from './use-card-actions.ts'
import type { CompletionState } from './use-completion.ts'
import { useDigitKeys } from './use-digit-keys.ts'

/** What the foot of an open card shows; one thing at a time, swapped in place. */
type Mode = 'action' | 'complete' | 'snooze' | 'skip' | 'revise' | 'contact'

type FootProps = {
  detail: FollowUpDetail
  completion: CompletionState
  actions: CardActions
  events: CardEvents
  /** Null when there is no script to copy. */
  copy: (() => void) | null
  save: () => Promise<void>
}
type ModeProps = FootProps & { mode: Mode; setMode: (mode: Mode) => void }

/** Action row and its keys, or what replaces it: completion, 稍后, 跳过, another date. */
export function CardFoot(props: FootProps) {
  const t = useWords(followUpMessages)
  const [mode, setMode] = useState<Mode>('action')
  const { detail, completion, save } = props
  const shown = { ...props, mode, setMode }
  useFootKeys(shown)
  if (mode === 'complete')
    return (
      <CompletionRow
        completion={completion}
        stage={detail.salesStage}
        save={() => void save()}
        back={() => setMode('action')}
      />
    )
  if (mode !== 'action')
    return (
      <>
        <dt>{mode === 'contact' ? t('friend.label') : t(`detail.${mode}`)}</dt>
        <dd>
          <Swapped {...shown} />
        </dd>
      </>
    )
  return (
    <>
      <dt>{t('detail.action')}</dt>
      <dd>
        <Actions {...shown} />
      </dd>
      <dt>{t('detail.next')}</dt>
      <dd>
        <NextDate completion={completion} />
      </dd>
    </>
  )
}

function Actions({ detail, actions, events, copy, setMode }: ModeProps) {
  return (
    <ActionRow
      copy={copy}
      isCopied={detail.card.copiedAt !== null}
      done={() => setMode('complete')}
      snooze={() => setMode('snooze')}
      skip={() => setMode('skip')}
      menu={
        <CardMenu
          {...{ detail, actions, events }}
          revise={() => setMode('revise')}
          changeContact={() => setMode('contact')}
        />
      }
    />
  )
}

/** 稍后, 跳过 or another date in the place of the action row. */
function Swapped({ detail, actions, events, mode, setMode }: ModeProps) {
  const { card } = detail
  const back = () => setMode('action')
  const leave = async (work: Promise<boolean>) => {
    if (await work) events.goOn()
  }
  const snooze = (kind: SnoozeKind) => void leave(actions.snooze(card, { kind }))
  const skip = (reason: SkipReason) => void leave(actions.skip(card, reason))
  useDigitKeys('', mode === 'snooze', (index) => {
    const kind = snoozeKinds[index]
    if (kind) snooze(kind)
    else if (index === snoozeKinds.length) setMode('revise')
  })
  useDigitKeys('', mode === 'skip', (index) => {
    const reason = skipReasons[index]
    if (reason) skip(reason)
  })
  const setContact = async (state: ContactState) => {
    if (await actions.setContactState(card, state)) back()
  }
  useDigitKeys('', mode === 'contact', (index) => {
    const state = contactStates[index]
    if (state) void setContact(state)
  })
  if (mode === 'contact')
    return <ContactRow state={detail.contactState} choose={(state) => void setContact(state)} back={back} />
  if (mode === 'snooze') return <SnoozeRow choose={snooze} pick={() => setMode('revise')} back={back} />
  if (mode === 'skip') return <SkipRow choose={skip} back={back} />
  return <ReviseRow card={card} actions={actions} back={back} />
}

function useFootKeys({ mode, setMode, copy, save, events, actions, detail }: ModeProps): void {
  const t = useWords(todayMessages)
  const leave = async (work: Promise<boolean>) => {
    if (await work) events.goOn()
  }
  const isAction = mode === 'action'
  useShortcut('enter', t('key.done'), () => (isAction ? setMode('complete') : void save()), {
    isOn: isAction || mode === 'complete',
  })
  useShortcut('s', t('key.snooze'), () => setMode('snooze'), { isOn: isAction })
  useShortcut('x', t('key.skip'), () => setMode('skip'), { isOn: isAction })
  useShortcut('g', t('key.contact'), () => setMode('contact'), { isOn: isAction })
  useShortcut('t', t('key.notToday'), () => void leave(actions.postponePerson(detail.card)), {
    isOn: isAction,
  })
  useShortcut('shift+t', t('key.never'), () => void leave(actions.silencePerson(detail.card)), {
    isOn: isAction,
  })
  useShortcut('c', t('key.copy'), () => copy?.(), { isOn: isAction && copy !== null })
  useShortcut('escape', t('key.back'), () => (isAction ? events.close() : setMode('action')), {
    whileTyping: true,
  })
}
