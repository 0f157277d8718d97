import { Input } from 'antd'
import { useDraft } from '#renderer/ui/use-draft.ts'
import { clockText, minuteOfText } from './use-fact-words.ts'

type ClockProps = {
  id?: string
  label?: string
  value: number | null
  /** Shown while there is no time; then the field may be emptied. */
  empty?: string
  onChange: (minute: number | null) => void
}

/** A clock time in 24 hours, whatever the system prefers: 9, 9:30, 0930. What makes no sense goes back. */
export function ClockInput({ id, label, value, empty, onChange }: ClockProps) {
  const shown = value === null ? '' : clockText(value)
  const [text, setText] = useDraft(shown)
  const keep = () => {
    const minute = minuteOfText(text)
    if (minute === null && (text.trim() !== '' || empty === undefined)) setText(shown)
    else {
      setText(minute === null ? '' : clockText(minute))
      if (minute !== value) onChange(minute)
    }
  }
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      {...(label === undefined ? {} : { 'aria-label': label })}
      className="clock-input"
      size="small"
      inputMode="numeric"
      maxLength={5}
      placeholder={empty ?? ''}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}

/** A day as seen from the first: −3, 0, 2. */
export function RelativeDayInput(props: { label: string; value: number; onChange: (day: number) => void }) {
  const { value, onChange } = props
  const [text, setText] = useDraft(String(value))
  const keep = () => {
    const day = Math.round(Number(text.replace('\u2212', '-')))
    if (text.trim() === '' || !Number.isFinite(day) || day < -366 || day > 731) setText(String(value))
    else {
      setText(String(day))
      if (day !== value) onChange(day)
    }
  }
  return (
    <Input
      aria-label={props.label}
      className="day-number-input"
      size="small"
      prefix="D"
      maxLength={4}
      value={text}
      onChange={({ target }) => setText(target.value)}
      onBlur={keep}
      onPressEnter={keep}
    />
  )
}
