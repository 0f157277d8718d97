import { Button } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { useShortcut } from '#renderer/app/shortcuts.tsx'
import { useToasts } from '#renderer/app/toasts.tsx'
import { FilledText } from '#renderer/ui/filled-text.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { scriptMessages } from '#shared/features/scripts/messages.ts'
import { missingNames, textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import type { CardActions } from './use-card-actions.ts'

/** 加好友, before anything can be written: the verification line, how many more today, and what came of it. */
export function FriendStep({ detail, actions }: { detail: FollowUpDetail; actions: CardActions }) {
  return detail.contactState === 'requested' ? (
    <RequestedStep detail={detail} actions={actions} />
  ) : (
    <RequestStep detail={detail} actions={actions} />
  )
}

/** A request is under way: did they accept? */
function RequestedStep({ detail, actions }: { detail: FollowUpDetail; actions: CardActions }) {
  const t = useWords(followUpMessages)
  const words = useWords(todayMessages)
  const format = useFormat()
  const { card, contactRequestedOn } = detail
  useShortcut('a', words('key.accepted'), () => void actions.setContactState(card, 'friend'))
  return (
    <div className="card-line">
      <span>
        {t('friend.waiting', { date: contactRequestedOn === null ? '' : format.date(contactRequestedOn) })}
      </span>
      <Button size="small" onClick={() => void actions.setContactState(card, 'friend')}>
        {t('friend.accepted')}
        <Kbd>A</Kbd>
      </Button>
      <Button size="small" type="text" onClick={() => void actions.setContactState(card, 'refused')}>
        {t('friend.refused')}
      </Button>
    </div>
  )
}

/** The request is still to be sent, or to be sent again. */
function RequestStep({ detail, actions }: { detail: FollowUpDetail; actions: CardActions }) {
  const t = useWords(followUpMessages)
  const words = useWords(todayMessages)
  const s = useWords(scriptMessages)
  const format = useFormat()
  const toasts = useToasts()
  const { card, contactState, addFriendLeft } = detail
  const [verification] = detail.verification
  useShortcut('a', words('key.requested'), () => void actions.requestContact(card), {
    isOn: addFriendLeft > 0,
  })
  const segments = verification?.segments ?? []
  const missing = missingNames(segments)
  const copy = () => {
    if (missing.length === 0) void actions.copyText(textOfSegments(segments))
    else toasts.show({ text: s('preview.missing', { names: format.list(missing) }) })
  }
  return (
    <>
      {contactState === 'refused' || contactState === 'removed' ? (
        <p className="text2">{words(`friend.${contactState}Before`)}</p>
      ) : null}
      <p className="friend-text private">
        <FilledText
          pieces={segments}
          missing={(name, kind) => s(kind === 'empty' ? 'text.empty' : 'text.unknown', { name })}
        />
      </p>
      <div className="card-line">
        <Button size="small" onClick={copy}>
          {t('friend.copy')}
        </Button>
        <Button size="small" disabled={addFriendLeft === 0} onClick={() => void actions.requestContact(card)}>
          {t('friend.requested')}
          <Kbd>A</Kbd>
        </Button>
        <span className="t12 text2">
          {addFriendLeft === 0 ? t('friend.none') : t('friend.left', { left: addFriendLeft })}
        </span>
      </div>
    </>
  )
}

/** Whether the card begins with a friend request. */
export function needsFriendStep({ contactState }: FollowUpDetail): boolean {
  return contactState !== 'friend' && contactState !== 'unknown'
}
