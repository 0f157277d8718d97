import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

/** What a control needs to be tied to its label, hint and error. */
export type FieldTies = { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }

/** Label above, hint below, the error in its place. The control takes the ties: `{(ties) => <Input {...ties} />}`. */
export function Field(props: {
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
  children: (ties: FieldTies) => ReactNode
}) {
  const id = useId()
  const note = props.error ?? props.hint
  return (
    <div className="field">
      <label className="field-label" htmlFor={id}>
        {props.label}
      </label>
      {props.children({
        id,
        ...(note ? { 'aria-describedby': `${id}-note` } : {}),
        ...(props.error ? { 'aria-invalid': true as const } : {}),
      })}
      {props.error ? (
        <span id={`${id}-note`} className="field-error" role="alert">
          <CircleAlert size={14} aria-hidden="true" />
          {props.error}
        </span>
      ) : props.hint ? (
        <span id={`${id}-note`} className="field-hint">
          {props.hint}
        </span>
      ) : null}
    </div>
  )
}

/** A setting in one line: what it is and its hint left, the control right. */
export function FieldRow(props: {
  label: ReactNode
  hint?: ReactNode
  children: (ties: FieldTies) => ReactNode
}) {
  const id = useId()
  return (
    <div className="field-row">
      <div>
        <label htmlFor={id}>{props.label}</label>
        {props.hint ? (
          <div id={`${id}-note`} className="field-hint">
            {props.hint}
          </div>
        ) : null}
      </div>
      {props.children({ id, ...(props.hint ? { 'aria-describedby': `${id}-note` } : {}) })}
    </div>
  )
}
