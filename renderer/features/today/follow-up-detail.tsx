import { useQuery } from '@tanstack/react-query'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef, useState } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { skipReasons } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { ActionRow, SkipRow, type SnoozeKind, SnoozeRow, snoozeKinds } from './action-rows.tsx'
import { CardMenu } from './card-menu.tsx'
import { CompletionRow } from './completion-row.tsx'
import { DetailFacts } from './detail-facts.tsx'
import type { CardEvents } from './follow-up-events.ts'
import { FriendStep, needsFriendStep } from './friend-step.tsx'
import { NextDate } from './next-date.tsx'
import { ReviseRow } from './revise-row.tsx'
import { ScriptBox, useScriptDraft } from './script-box.tsx'
import { type CardActions, useCardActions } from './use-card-actions.ts'
import { useCompletion } from './use-completion.ts'
import { useDigitKeys } from './use-digit-keys.ts'
import { WaitingRow } from './waiting-row.tsx'

/** What the foot of an open card shows; one thing at a time, swapped in place. */
type Mode = 'action' | 'complete' | 'snooze' | 'skip' | 'revise'

/** Loads the card that is open. */
export function OpenCard({ card, events }: { card: FollowUpCard; events: CardEvents }) {
  const language = useLocale()
  const input = { id: card.id, language }
  const { data, error, refetch } = useQuery(orpc.followUps.show.queryOptions({ input }))
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />
  if (!data) return <div className="card-loading" aria-hidden="true" />
  return card.state === 'waiting' ? (
    <WaitingDetail detail={data} events={events} />
  ) : (
    <OpenDetail detail={data} events={events} />
  )
}

function WaitingDetail({ detail, events }: { detail: FollowUpDetail; events: CardEvents }) {
  const actions = useCardActions()
  return (
    <DetailFacts detail={detail}>
      <WaitingRow detail={detail} actions={actions} events={events} />
    </DetailFacts>
  )
}

function OpenDetail({ detail, events }: { detail: FollowUpDetail; events: CardEvents }) {
  const t = useWords(followUpMessages)
  const toasts = useToasts()
  const actions = useCardActions()
  const { card } = detail
  const [mode, setMode] = useState<Mode>('action')
  const completion = useCompletion(card)
  const script = useScriptDraft(detail.scripts)
  const field = useRef<TextAreaRef>(null)
  const copy = () => {
    if (script.missing !== null) {
      script.setDraft(script.text)
      toasts.show({ text: t('detail.fillFirst') })
      return
    }
    void actions.copyScript(card, script.text, script.script?.id ?? null)
  }
  const save = async () => {
    const { outcome, note, nextOn } = completion
    if (completion.next === 'pick' && nextOn === null) return
    if (await actions.complete(card, { outcome, note: note.trim(), nextOn })) events.goOn()
  }
  const foot = {
    detail,
    mode,
    setMode,
    completion,
    actions,
    events,
    copy,
    save,
    canCopy: script.script !== null,
  }
  return (
    <DetailFacts detail={detail}>
      {needsFriendStep(detail) ? (
        <>
          <dt>{t('friend.label')}</dt>
          <dd>
            <FriendStep detail={detail} actions={actions} />
          </dd>
        </>
      ) : null}
      <dt>{t('detail.script')}</dt>
      <dd>
        <ScriptBox state={script} field={field} copiedAt={card.copiedAt} count={detail.scripts.length} />
      </dd>
      <CardFoot {...foot} />
    </DetailFacts>
  )
}

type FootProps = {
  detail: FollowUpDetail
  mode: Mode
  setMode: (mode: Mode) => void
  completion: ReturnType<typeof useCompletion>
  actions: CardActions
  events: CardEvents
  copy: () => void
  save: () => Promise<void>
  canCopy: boolean
}

/** Action row and its keys, or what replaces it: completion, 稍后, 跳过, another date. */
function CardFoot(props: FootProps) {
  const t = useWords(followUpMessages)
  const { detail, mode, setMode, completion, actions, events, canCopy } = props
  const { card } = detail
  useFootKeys(props)
  const leave = async (work: Promise<boolean>) => {
    if (await work) events.goOn()
  }
  const snooze = (kind: SnoozeKind) => void leave(actions.snooze(card, { kind }))
  const skip = (index: number) => {
    const reason = skipReasons[index]
    if (reason) void leave(actions.skip(card, reason))
  }
  useDigitKeys('', mode === 'snooze', (index) => {
    const kind = snoozeKinds[index]
    if (kind) snooze(kind)
    else if (index === snoozeKinds.length) setMode('revise')
  })
  useDigitKeys('', mode === 'skip', skip)
  const back = () => setMode('action')
  if (mode === 'complete')
    return (
      <CompletionRow
        completion={completion}
        stage={detail.salesStage}
        save={() => void props.save()}
        back={back}
      />
    )
  return (
    <>
      <dt>{mode === 'action' ? t('detail.action') : t(`detail.${mode}`)}</dt>
      <dd>
        {mode === 'action' ? (
          <ActionRow
            canCopy={canCopy}
            isCopied={card.copiedAt !== null}
            copy={props.copy}
            done={() => setMode('complete')}
            snooze={() => setMode('snooze')}
            skip={() => setMode('skip')}
            menu={<CardMenu detail={detail} actions={actions} revise={() => setMode('revise')} />}
          />
        ) : null}
        {mode === 'snooze' ? <SnoozeRow choose={snooze} pick={() => setMode('revise')} back={back} /> : null}
        {mode === 'skip' ? (
          <SkipRow choose={(reason) => skip(skipReasons.indexOf(reason))} back={back} />
        ) : null}
        {mode === 'revise' ? <ReviseRow card={card} actions={actions} back={back} /> : null}
      </dd>
      {mode === 'action' ? (
        <>
          <dt>{t('detail.next')}</dt>
          <dd>
            <NextDate completion={completion} />
          </dd>
        </>
      ) : null}
    </>
  )
}

function useFootKeys({ mode, setMode, copy, save, canCopy, events }: FootProps): void {
  const t = useWords(todayMessages)
  const isAction = mode === 'action'
  useShortcut('enter', t('key.done'), () => (isAction ? setMode('complete') : void save()), {
    isOn: isAction || mode === 'complete',
  })
  useShortcut('s', t('key.snooze'), () => setMode('snooze'), { isOn: isAction })
  useShortcut('x', t('key.skip'), () => setMode('skip'), { isOn: isAction })
  useShortcut('c', t('key.copy'), copy, { isOn: isAction && canCopy })
  useShortcut('escape', t('key.back'), () => (isAction ? events.close() : setMode('action')), {
    whileTyping: true,
  })
}
