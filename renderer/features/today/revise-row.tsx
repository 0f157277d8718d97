import { Button, Input } from 'antd'
import { useState } from 'react'
import { useFormat, useWords } from '#renderer/app/i18n.tsx'
import { Kbd } from '#renderer/ui/marks.tsx'
import { followUpMessages } from '#shared/features/follow-ups/messages.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { todayMessages } from '#shared/features/today/messages.ts'
import { addDays, calendarDate } from '#shared/kernel/calendar-date.ts'
import { BackButton } from './action-rows.tsx'
import type { CardActions } from './use-card-actions.ts'

type ReviseProps = { card: FollowUpCard; actions: CardActions; back: () => void }

/** What the row would change; null while the day is no day to come. */
function useRevision({ card, actions, back }: ReviseProps) {
  const today = useFormat().today()
  const [title, setTitle] = useState(card.title)
  const [onText, setOn] = useState<string>(addDays(today, 1))
  const parsed = calendarDate.safeParse(onText)
  const on = parsed.success && parsed.data >= today ? parsed.data : null
  const save = async () => {
    if (on === null) return
    const words = card.source === 'manual' && title.trim() !== card.title ? { title: title.trim() } : {}
    if (await actions.revise(card, { ...words, due: { on } })) back()
  }
  return { title, setTitle, onText, setOn, on, save, today }
}

/** Changes when a card is due and, on a card by hand, what it says. */
export function ReviseRow(props: ReviseProps) {
  const t = useWords(followUpMessages)
  const words = useWords(todayMessages)
  const { title, setTitle, onText, setOn, on, save, today } = useRevision(props)
  return (
    <div className="card-line">
      {props.card.source === 'manual' ? (
        <Input
          className="card-title-field private"
          aria-label={words('add.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      ) : null}
      <Input
        type="date"
        autoFocus
        className="card-date"
        aria-label={words('add.when')}
        min={today}
        value={onText}
        status={on === null ? 'error' : ''}
        onChange={(event) => setOn(event.target.value)}
        onPressEnter={() => void save()}
      />
      <Button type="primary" disabled={on === null} onClick={() => void save()}>
        {t('detail.reviseSave')}
        <Kbd>Enter</Kbd>
      </Button>
      <BackButton back={props.back} />
    </div>
  )
}
