import { X } from 'lucide-react'

/** The dark bar at the foot of the content. `onHold` stops the countdown while it is pointed at or focused. */
export function ToastBar(props: {
  text: string
  tone: 'plain' | 'failure'
  note: string
  action?: { label: string; run: () => void }
  close: { label: string; run: () => void }
  onHold: (isHeld: boolean) => void
}) {
  const { action, close, onHold } = props
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only stops the countdown
    <div
      className={props.tone === 'failure' ? 'toast failure' : 'toast'}
      onMouseEnter={() => onHold(true)}
      onMouseLeave={() => onHold(false)}
      onFocus={() => onHold(true)}
      onBlur={() => onHold(false)}
    >
      <span className="toast-text">{props.text}</span>
      <span className="spacer" />
      {props.note ? <span className="toast-note">{props.note}</span> : null}
      {action ? (
        <button type="button" className="plain" onClick={action.run}>
          {action.label}
        </button>
      ) : (
        <button type="button" className="plain toast-close" aria-label={close.label} onClick={close.run}>
          <X size={16} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
