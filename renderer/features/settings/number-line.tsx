import { Input } from 'antd'
import type { ReactNode } from 'react'
import { useDraft } from '#renderer/ui/use-draft.ts'
import './number-line.css'

const SLOT = '\u0000'

/** Where a sentence leaves room for its number; give it as {input}. */
export const NUMBER_SLOT = SLOT

/** Least and most of a number, as its schema has them. */
export function limitsOf(schema: unknown): { min: number; max: number } {
  const { minValue, maxValue } = (schema ?? {}) as { minValue?: number | null; maxValue?: number | null }
  return { min: minValue ?? 0, max: maxValue ?? 1000 }
}

/**
 * A sentence with a number field in it; the number is kept when the field is left or on Enter. `onType` hears of every
 * number that could be kept, and of null when the field goes back to what counts.
 */
export function NumberLine(props: {
  sentence: string
  limits: { min: number; max: number }
  value: number
  /** How the number is shown and typed, as a multiple of what is kept: 100 for a share. */
  scale?: number
  mark?: ReactNode
  keep: (value: number) => Promise<boolean>
  onType?: (value: number | null) => void
}) {
  const { limits, value, keep, onType, scale = 1 } = props
  const shown = String(Math.round(value * scale * 100) / 100)
  const [draft, setDraft] = useDraft(shown)
  const [before = '', after = ''] = props.sentence.split(SLOT)
  const read = (text: string): number | null => {
    const wanted = Number(text)
    if (text.trim() === '' || !Number.isFinite(wanted)) return null
    const whole = scale === 1 ? Math.round(wanted) : wanted
    return Math.min(limits.max, Math.max(limits.min, whole / scale))
  }
  const leave = async () => {
    const kept = read(draft) ?? value
    setDraft(String(Math.round(kept * scale * 100) / 100))
    // After a refusal the field goes back to what counts.
    if (kept !== value && !(await keep(kept))) setDraft(shown)
    onType?.(null)
  }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the number field is its control
    <label className="rule-line">
      {before === '' ? null : <span>{before}</span>}
      <Input
        size="small"
        className="rule-number"
        inputMode="numeric"
        maxLength={5}
        value={draft}
        onChange={(event) => {
          setDraft(event.target.value)
          onType?.(read(event.target.value))
        }}
        onBlur={() => void leave()}
        onPressEnter={(event) => event.currentTarget.blur()}
      />
      {after === '' ? null : <span>{after}</span>}
      {props.mark}
    </label>
  )
}
