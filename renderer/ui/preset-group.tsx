import { type ReactNode, useId } from 'react'
import { Kbd } from './marks.tsx'

export type Preset<Value extends string> = { value: Value; label: ReactNode; kbd?: string }

/** A radio group that looks like plain 28 px buttons: outcomes, next dates. */
export function PresetGroup<Value extends string>(props: {
  label: string
  presets: readonly Preset<Value>[]
  value: Value | null
  onChange: (value: Value) => void
  /** Gives the focus to the chosen one when the group appears. */
  autoFocus?: boolean
}) {
  const name = useId()
  return (
    <div className="preset-group" role="radiogroup" aria-label={props.label}>
      {props.presets.map(({ value, label, kbd }) => (
        <label key={value} className="preset">
          <input
            type="radio"
            name={name}
            value={value}
            checked={props.value === value}
            // biome-ignore lint/a11y/noAutofocus: the first thing to choose in a dialog that was just opened
            autoFocus={props.autoFocus === true && props.value === value}
            onChange={() => props.onChange(value)}
          />
          {label}
          {kbd ? <Kbd>{kbd}</Kbd> : null}
        </label>
      ))}
    </div>
  )
}
