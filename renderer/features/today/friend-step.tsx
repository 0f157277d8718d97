import { Button } from 'antd'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpDetail } from '#shared/features/follow-ups/model.ts'
import { textOfSegments } from '#shared/features/scripts/rules/script-text.ts'
import type { CardActions } from './use-card-actions.ts'

/** 加好友, before anything can be written: the verification line, how many more today, and what came of it. */
export function FriendStep({ detail, actions }: { detail: FollowUpDetail; actions: CardActions }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const { card, contactState, contactRequestedOn, addFriendLeft } = detail
  const [verification] = detail.verification
  if (contactState === 'requested')
    return (
      <div className="card-line">
        <span>
          {t('friend.waiting', { date: contactRequestedOn === null ? '' : format.date(contactRequestedOn) })}
        </span>
        <Button size="small" onClick={() => void actions.setContactState(card, 'friend')}>
          {t('friend.accepted')}
        </Button>
        <Button size="small" type="text" onClick={() => void actions.setContactState(card, 'refused')}>
          {t('friend.refused')}
        </Button>
      </div>
    )
  const text = verification ? textOfSegments(verification.segments) : ''
  return (
    <>
      <p className="friend-text private">{text}</p>
      <div className="card-line">
        <Button size="small" onClick={() => void actions.copyText(text)}>
          {t('friend.copy')}
        </Button>
        <Button size="small" disabled={addFriendLeft === 0} onClick={() => void actions.requestContact(card)}>
          {t('friend.requested')}
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
  return contactState === 'not_added' || contactState === 'requested'
}
