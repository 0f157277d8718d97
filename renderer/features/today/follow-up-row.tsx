import { useEffect, useRef } from 'react'
import type { DueText, Format } from '#renderer/app/format.ts'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { PersonAvatar } from '#renderer/ui/avatar.tsx'
import { followUpManyMessages } from '#shared/features/follow-ups/messages/many.ts'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import { OpenCard } from './follow-up-detail.tsx'
import type { CardEvents } from './follow-up-events.ts'
import { cardText } from './reason-text.ts'
import type { Picked } from './use-picked.ts'

type RowProps = {
  card: FollowUpCard
  isOpen: boolean
  toggle: () => void
  events: CardEvents
  /** False for the row that was open when the screen appeared. */
  takesFocus: boolean
  picked: Picked
}

/** One person of the list; opens in place. Columns: priority, avatar, name, why, group, time. */
export function FollowUpRow({ card, isOpen, toggle, events, takesFocus, picked }: RowProps) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const row = useRef<HTMLLIElement>(null)
  const body = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!isOpen || !takesFocus) return
    // The body, not the head: on an open row Enter means done, and a focused button would take it.
    body.current?.focus({ preventScroll: true })
  }, [isOpen, takesFocus])
  useEffect(() => {
    if (!isOpen || !body.current) return
    const grown = new ResizeObserver(() => row.current?.scrollIntoView({ block: 'nearest' }))
    grown.observe(body.current)
    return () => grown.disconnect()
  }, [isOpen])
  const isCursor = picked.cursorId === card.id
  useEffect(() => {
    if (isCursor) row.current?.focus()
  }, [isCursor])
  const names = ['card-row', isOpen ? 'open' : '', picked.has(card.id) ? 'picked' : '']
  return (
    <li ref={row} className={names.filter(Boolean).join(' ')} data-card={card.id} tabIndex={-1}>
      <PickBox card={card} picked={picked} />
      <button type="button" className="plain card-head" aria-expanded={isOpen} onClick={toggle}>
        <span className={`card-priority p${card.priority}`}>P{card.priority}</span>
        <PersonAvatar name={card.personName} id={card.personId} />
        <span className="name private ellipsis">{card.personName}</span>
        <span className="card-why ellipsis">{whyText(card, t, format)}</span>
        <span className="card-group ellipsis">{card.groupName}</span>
        {card.state === 'waiting' ? <WaitingSince card={card} /> : <DueTime card={card} />}
      </button>
      {isOpen ? (
        <section ref={body} className="card-body" aria-label={card.personName} tabIndex={-1}>
          <OpenCard card={card} events={events} />
        </section>
      ) : null}
    </li>
  )
}

/** Shown while the pointer or the focus is on the row, and on all rows once one is picked. */
function PickBox({ card, picked }: { card: FollowUpCard; picked: Picked }) {
  const t = useWords(followUpManyMessages)
  return (
    <input
      type="checkbox"
      className={picked.isOn ? 'card-pick shown' : 'card-pick'}
      aria-label={t('many.choose', { name: card.personName })}
      checked={picked.has(card.id)}
      // The click tells of Shift, the change does not.
      onChange={() => {}}
      onClick={(event) => picked.toggle(card.id, event.shiftKey)}
    />
  )
}

/** Why the row stands there; after three days without a reply it asks. */
export function whyText(card: FollowUpCard, t: Parameters<typeof cardText>[1], format: Format): string {
  return card.asksForReply ? t('waiting.ask', { days: daysWaited(card, format) }) : cardText(card, t, format)
}

function daysWaited(card: FollowUpCard, format: Format): number {
  return daysBetween(format.dateOf(card.sentAt ?? card.dueAt), format.today())
}

/** When the card is due; overdue ones are coloured by age. */
export function DueTime({ card }: { card: FollowUpCard }) {
  const format = useFormat()
  const due = format.due(card.dueAt)
  return (
    <span className={`card-due ${toneOf(card, due)}`} title={format.exact(card.dueAt)}>
      {due.text}
    </span>
  )
}

/** Overdue by age: amber at first, red from the second day, and at once for what is urgent. */
function toneOf(card: FollowUpCard, due: DueText): string {
  if (!due.isLate) return ''
  return card.priority === 1 || due.lateDays >= 2 ? 'danger' : 'warn'
}

/** How long a reply has been waited for. */
export function WaitingSince({ card }: { card: FollowUpCard }) {
  const t = useWords(followUpMessages)
  const format = useFormat()
  const sentAt = card.sentAt ?? card.dueAt
  return (
    <span className={card.asksForReply ? 'card-due warn' : 'card-due text2'} title={format.exact(sentAt)}>
      {t('waiting.since', { days: daysWaited(card, format) })}
    </span>
  )
}
