import { Input } from 'antd'
import { useDraft } from './use-draft.ts'

/** Minutes after midnight of a typed clock time (9, 9:30, 0930), or null. */
export function minuteOfText(text: string): number | null {
  const parts = /^(\d{1,2})(?:[:：.]?(\d{2}))?$/.exec(text.trim())
  const hour = Number(parts?.[1] ?? 24)
  const minute = Number(parts?.[2] ?? 0)
  return parts && hour < 24 && minute < 60 ? hour * 60 + minute : null
}

/** 20:00 of 1200. */
export function textOfMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/**
 * A clock time in 24 hours, whatever the system prefers. What cannot be read gives way to what stood there; with `canBeEmpty`
 * nothing means null.
 */
export function ClockInput(props: {
  id?: string
  label?: string
  size?: 'small' | 'middle'
  minute: number | null
  canBeEmpty?: boolean
  placeholder?: string
  isWrong?: boolean
  change: (minute: number | null) => void
}) {
  const { minute, change, size = 'middle' } = props
  const kept = minute === null ? '' : textOfMinute(minute)
  const [text, setText] = useDraft(kept)
  const keep = () => {
    const typed = minuteOfText(text)
    if (typed === null && !(props.canBeEmpty && text.trim() === '')) setText(kept)
    else {
      setText(typed === null ? '' : textOfMinute(typed))
      if (typed !== minute) change(typed)
    }
  }
  return (
    <Input
      {...(props.id ? { id: props.id } : {})}
      {...(props.label ? { 'aria-label': props.label } : {})}
      {...(props.isWrong ? { status: 'error' as const, 'aria-invalid': true } : {})}
      className="clock-input"
      size={size}
      inputMode="numeric"
      maxLength={5}
      placeholder={props.placeholder}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}
