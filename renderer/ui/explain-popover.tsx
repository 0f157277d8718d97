import { Popover } from 'antd'
import { Info } from 'lucide-react'
import type { ReactNode } from 'react'

/** The ⓘ beside every score and derived figure; opens how it was computed, with the actual numbers. */
export function ExplainPopover(props: {
  label: string
  text?: ReactNode
  title?: ReactNode
  children: ReactNode
}) {
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={props.title}
      content={<div style={{ maxWidth: 360 }}>{props.children}</div>}
    >
      <button type="button" className="plain info-button" aria-label={props.label}>
        {props.text}
        <Info size={16} aria-hidden="true" />
      </button>
    </Popover>
  )
}
