import { Button } from 'antd'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'

/** Floats over the foot of a list while rows are selected: 44 px, text buttons. */
export function BulkBar(props: {
  count: ReactNode
  children: ReactNode
  clear: { label: string; run: () => void }
}) {
  return (
    <div className="bulk-bar" role="toolbar">
      <span>{props.count}</span>
      <span className="divider" />
      {props.children}
      <span className="divider" />
      <Button
        type="text"
        size="small"
        icon={<X aria-hidden="true" />}
        aria-label={props.clear.label}
        onClick={props.clear.run}
      />
    </div>
  )
}
