import { Button } from 'antd'
import type { LucideIcon } from 'lucide-react'
import { type ReactNode, useState } from 'react'

/** Once per page, in its largest pane: what is missing, what it would give, one primary button. */
export function EmptyState(props: {
  Icon: LucideIcon
  title: ReactNode
  hint: ReactNode
  action?: ReactNode
}) {
  return (
    <div className="empty-state">
      <props.Icon size={24} strokeWidth={1.4} aria-hidden="true" />
      <p>{props.title}</p>
      <p className="hint">{props.hint}</p>
      {props.action}
    </div>
  )
}

/** Work longer than half a second: what runs, how far it is in numbers, and a way to stop. */
export function LongWork(props: {
  title: ReactNode
  count: ReactNode
  hint: ReactNode
  /** 0–1; null while the end is unknown. */
  share: number | null
  cancel?: { label: string; run: () => void }
}) {
  const percent = props.share === null ? null : Math.round(props.share * 100)
  return (
    <div>
      <div className="long-work-line">
        <span>{props.title}</span>
        <span className="text2">{props.count}</span>
      </div>
      <div
        className="bar-track"
        role="progressbar"
        aria-label={typeof props.title === 'string' ? props.title : undefined}
        {...(percent === null ? {} : { 'aria-valuenow': percent, 'aria-valuemin': 0, 'aria-valuemax': 100 })}
      >
        <div
          className={percent === null ? 'bar-fill running' : 'bar-fill'}
          style={{ width: `${percent ?? 30}%` }}
        />
      </div>
      <div className="long-work-line">
        <span className="hint">{props.hint}</span>
        {props.cancel ? (
          <button type="button" className="plain link" onClick={props.cancel.run}>
            {props.cancel.label}
          </button>
        ) : null}
      </div>
    </div>
  )
}

/** What failed, what was kept, what to do next; details for a report behind a fold. */
export function ErrorNote(props: {
  title: ReactNode
  sentence: ReactNode
  retry?: { label: string; run: () => void } | undefined
  details?: { label: string; text: string; copyLabel: string; copy: () => void } | undefined
}) {
  const [isOpen, setOpen] = useState(false)
  const { retry, details } = props
  return (
    <div className="error-note" role="alert">
      <p>{props.title}</p>
      <p className="sentence">{props.sentence}</p>
      <div className="actions">
        {retry ? (
          <Button size="small" onClick={retry.run}>
            {retry.label}
          </Button>
        ) : null}
        {details ? (
          <Button size="small" type="text" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {details.label}
          </Button>
        ) : null}
      </div>
      {details && isOpen ? (
        <>
          <pre>{details.text}</pre>
          <div className="actions">
            <Button size="small" onClick={details.copy}>
              {details.copyLabel}
            </Button>
          </div>
        </>
      ) : null}
    </div>
  )
}
