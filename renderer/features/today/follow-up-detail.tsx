import { useQuery } from '@tanstack/react-query'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { useRef } from 'react'
import { ErrorNotice } from '#renderer/app/error-notice.tsx'
import { SimilarAnswers } from '#renderer/app/faq/similar-answers.tsx'
import { useLocale, useWords } from '#renderer/app/i18n.tsx'
import { orpc } from '#renderer/app/rpc.ts'
import { useToasts } from '#renderer/app/toasts.tsx'
import { faqOfferMessages } from '#shared/features/faq/messages/offers.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard, FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { isAboutQuestion } from '#shared/features/follow-ups/rules.ts'
import { CardFoot } from './card-foot.tsx'
import { DetailFacts } from './detail-facts.tsx'
import type { CardEvents } from './follow-up-events.ts'
import { FriendStep, needsFriendStep } from './friend-step.tsx'
import { ScriptBox, type ScriptDraft, useScriptDraft } from './script-box.tsx'
import { type CardActions, useCardActions } from './use-card-actions.ts'
import { useCompletion } from './use-completion.ts'
import { WaitingRow } from './waiting-row.tsx'

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
  const actions = useCardActions()
  const { card } = detail
  const completion = useCompletion(card)
  const script = useScriptDraft(detail.scripts)
  const field = useRef<TextAreaRef>(null)
  const copy = useCopyScript(card, script, actions)
  const save = async () => {
    const { outcome, note, nextOn } = completion
    if (completion.next === 'pick' && nextOn === null) return
    if (await actions.complete(card, { outcome, note: note.trim(), nextOn })) events.goOn()
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
      <QuestionAnswers detail={detail} events={events} />
      <dt>{t('detail.script')}</dt>
      <dd>
        <ScriptBox state={script} field={field} copiedAt={card.copiedAt} count={detail.scripts.length} />
      </dd>
      <CardFoot
        {...{ detail, completion, actions, events, save }}
        copy={script.script === null ? null : copy}
      />
    </DetailFacts>
  )
}

/** Answers of the FAQ where the card is about a question that nobody answered. */
function QuestionAnswers({ detail, events }: { detail: FollowUpDetail; events: CardEvents }) {
  const t = useWords(faqOfferMessages)
  const { card, trigger } = detail
  const isQuestion = card.reasons.some(({ facts }) => isAboutQuestion(facts))
  if (!isQuestion || !trigger) return null
  return (
    <>
      <dt>{t('offers.label')}</dt>
      <dd>
        <SimilarAnswers
          question={trigger.text}
          groupId={card.groupId}
          settling={{ step: t('settle.followUp'), followUpId: card.id, run: events.goOn }}
        />
      </dd>
    </>
  )
}

/** Copies the script, or shows what is still to be filled in. */
function useCopyScript(card: FollowUpCard, script: ScriptDraft, actions: CardActions): () => void {
  const t = useWords(followUpMessages)
  const toasts = useToasts()
  return () => {
    if (script.missing === null) {
      void actions.copyScript(card, script.text, script.script?.id ?? null)
      return
    }
    script.setDraft(script.text)
    toasts.show({ text: t('detail.fillFirst') })
  }
}
