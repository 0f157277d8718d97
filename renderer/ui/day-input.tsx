import { Input } from 'antd'
import { type CalendarDate, calendarDate } from '#shared/kernel/calendar-date.ts'
import { useDraft } from './use-draft.ts'

/**
 * A day. While one is typed the field holds what is no day yet; `change` hears of a whole one when the field is left, with `isLive`
 * at once. What is no day when it is left gives way to what stood there.
 */
export function DayInput(props: {
  id?: string
  label?: string
  size?: 'small' | 'middle'
  day: CalendarDate
  min?: CalendarDate
  isLive?: boolean
  isWrong?: boolean
  change: (day: CalendarDate) => void
}) {
  const { day, change, isLive = false } = props
  const [text, setText] = useDraft<string>(day)
  const type = (typed: string) => {
    setText(typed)
    const known = calendarDate.safeParse(typed).data
    if (isLive && known && known !== day) change(known)
  }
  const leave = () => {
    const known = calendarDate.safeParse(text).data
    if (!known) setText(day)
    else if (known !== day) change(known)
  }
  return (
    <Input
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.min ? { min: props.min } : {})}
      {...(props.isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      type="date"
      className="day-input"
      size={props.size ?? 'middle'}
      value={text}
      onChange={({ target }) => type(target.value)}
      onBlur={leave}
      onPressEnter={leave}
    />
  )
}
