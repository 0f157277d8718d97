import { Input, type InputRef } from 'antd'
import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { isComposing } from './key-combo.ts'
import { useShortcut } from './shortcuts.tsx'

const TYPING_PAUSE_MS = 120

type SearchFieldProps = {
  label: string
  value: string
  onChange: (text: string) => void
  className?: string
  maxLength?: number
}

/**
 * The field that narrows a list; `/` goes to it. Hands on what was typed after a short pause, at once when the field is
 * emptied or left or on Enter (what is clicked next must meet the rows that were asked for), and never in the midst of
 * composing Chinese.
 */
export function SearchField({ label, value, onChange, className, maxLength = 100 }: SearchFieldProps) {
  const input = useRef<InputRef>(null)
  const field = useTyped(value, onChange)
  useShortcut('/', label, () => input.current?.focus())
  return (
    <Input
      ref={input}
      size="small"
      allowClear
      className={className ?? ''}
      maxLength={maxLength}
      prefix={<Search size={14} aria-hidden="true" />}
      placeholder={label}
      aria-label={label}
      {...field}
    />
  )
}

/** What stands in the field, which may be ahead of what was handed on; what comes back late does not overwrite it. */
function useTyped(value: string, onChange: (text: string) => void) {
  const [text, setText] = useState(value)
  const isInComposition = useRef(false)
  const handed = useRef(value)
  const latest = useRef(onChange)
  latest.current = onChange
  const hand = useRef((typed: string) => {
    if (typed === handed.current) return
    handed.current = typed
    latest.current(typed)
  })
  useEffect(() => {
    if (value === handed.current) return
    handed.current = value
    setText(value)
  }, [value])
  useEffect(() => {
    if (isInComposition.current) return
    const timer = setTimeout(() => hand.current(text), TYPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return {
    value: text,
    onChange: ({ target }: { target: { value: string } }) => {
      setText(target.value)
      if (target.value === '' && !isInComposition.current) hand.current('')
    },
    onBlur: () => hand.current(text),
    onPressEnter: (event: KeyboardEvent) => {
      if (!isComposing(event.nativeEvent)) hand.current(text)
    },
    onCompositionStart: () => {
      isInComposition.current = true
    },
    onCompositionEnd: ({ currentTarget }: { currentTarget: { value: string } }) => {
      isInComposition.current = false
      hand.current(currentTarget.value)
    },
  }
}
