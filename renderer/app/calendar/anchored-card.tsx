import { Popover } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { useShortcut } from '../shortcuts.tsx'

/** A small card beside what was pressed. Takes the focus, and gives it back; Esc or a press elsewhere closes it. */
export function AnchoredCard(props: {
  place: Element
  label: string
  close: () => void
  children: ReactNode
}) {
  const { place, close } = props
  const { left, top, width, height } = useRef(place.getBoundingClientRect()).current
  useShortcut('escape', '', close, { whileTyping: true })
  return (
    <Popover
      open
      trigger="click"
      placement="rightTop"
      arrow={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) close()
      }}
      content={
        <CardBody place={place} label={props.label}>
          {props.children}
        </CardBody>
      }
    >
      <span
        className="cal-anchor"
        aria-hidden="true"
        style={{ left, top, width: Math.min(width, 180), height }}
      />
    </Popover>
  )
}

function CardBody({ place, label, children }: { place: Element; label: string; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null)
  useEffect(() => {
    card.current?.focus({ preventScroll: true })
    return () => {
      if (place instanceof HTMLElement && place.isConnected) place.focus({ preventScroll: true })
    }
  }, [place])
  return (
    <div ref={card} className="cal-card" role="dialog" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  )
}
