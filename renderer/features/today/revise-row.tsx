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

/** Changes when a card is due and, on a card by hand, what it says. */
export function ReviseRow(props: { card: FollowUpCard; actions: CardActions; back: () => void }) {
  const t = useWords(followUpMessages)
  const today = useWords(todayMessages)
  const format = useFormat()
  const { card, actions, back } = props
  const [title, setTitle] = useState(card.title)
  const [onText, setOn] = useState<string>(addDays(format.today(), 1))
  const on = calendarDate.safeParse(onText)
  const isValid = on.success && on.data >= format.today()
  const save = async () => {
    if (!on.success || !isValid) return
    const words = card.source === 'manual' && title.trim() !== card.title ? { title: title.trim() } : {}
    if (await actions.revise(card, { ...words, due: { on: on.data } })) back()
  }
  return (
    <div className="card-line">
      {card.source === 'manual' ? (
        <Input
          className="card-title-field private"
          aria-label={today('add.title')}
          value={title}
          onChange={(event) => setTitle(event.target.value)}
        />
      ) : null}
      <Input
        type="date"
        autoFocus
        className="card-date"
        aria-label={today('add.when')}
        min={format.today()}
        value={onText}
        status={isValid ? '' : 'error'}
        onChange={(event) => setOn(event.target.value)}
        onPressEnter={() => void save()}
      />
      <Button type="primary" disabled={!isValid} onClick={() => void save()}>
        {t('detail.reviseSave')}
        <Kbd>Enter</Kbd>
      </Button>
      <BackButton back={back} />
    </div>
  )
}
