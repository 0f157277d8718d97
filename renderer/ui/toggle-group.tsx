import type { ReactNode } from 'react'

export type Toggle<Value extends string> = { value: Value; label: ReactNode; note?: ReactNode }

/** Several of a few, as plain small buttons that stay pressed: what a list is narrowed to. */
export function ToggleGroup<Value extends string>(props: {
  label: string
  toggles: readonly Toggle<Value>[]
  chosen: readonly Value[]
  onChange: (chosen: Value[]) => void
}) {
  const { chosen, onChange } = props
  const flip = (value: Value) =>
    onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value])
  return (
    <fieldset className="preset-group small" aria-label={props.label}>
      {props.toggles.map(({ value, label, note }) => (
        <label key={value} className="preset">
          <input type="checkbox" checked={chosen.includes(value)} onChange={() => flip(value)} />
          {label}
          {note === undefined ? null : <span className="text3">{note}</span>}
        </label>
      ))}
    </fieldset>
  )
}
