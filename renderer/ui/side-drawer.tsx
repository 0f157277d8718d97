import { Button } from 'antd'
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'

type Step = { label: string; run: (() => void) | null }

/**
 * Looks at one thing of a list: 420 px, no mask, over table and page bar. Esc closes, ↑ and ↓ move on (unless a field has
 * the focus). The focus goes to the drawer when it opens and back to where it was when it closes.
 */
export function SideDrawer(props: {
  avatar?: ReactNode
  title: ReactNode
  label: string
  subtitle?: ReactNode
  actions?: ReactNode
  previous?: Step
  next?: Step
  close: { label: string; run: () => void }
  children: ReactNode
}) {
  const drawer = useRef<HTMLElement>(null)
  useEffect(() => {
    const before = document.activeElement
    drawer.current?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const { previous, next, close } = props
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.defaultPrevented) return
    if (!(event.target instanceof Node) || isForPopup(drawer.current, event.target)) return
    const isField =
      event.target instanceof Element && event.target.closest('input, textarea, select, [role="listbox"]')
    const run =
      event.key === 'Escape'
        ? close.run
        : isField
          ? null
          : event.key === 'ArrowUp'
            ? previous?.run
            : event.key === 'ArrowDown'
              ? next?.run
              : null
    if (!run) return
    event.preventDefault()
    run()
  }
  return (
    <aside ref={drawer} className="drawer" tabIndex={-1} aria-label={props.label} onKeyDown={onKeyDown}>
      <header className="drawer-head">
        {props.avatar}
        <div className="drawer-names">
          <h2 className="private">{props.title}</h2>
          {props.subtitle ? <div className="t12 text2 ellipsis">{props.subtitle}</div> : null}
        </div>
        <StepButton step={previous} icon={<ChevronUp aria-hidden="true" />} />
        <StepButton step={next} icon={<ChevronDown aria-hidden="true" />} />
        <Button type="text" icon={<X aria-hidden="true" />} aria-label={close.label} onClick={close.run} />
      </header>
      {props.actions ? <div className="drawer-actions">{props.actions}</div> : null}
      <div className="drawer-body">{props.children}</div>
    </aside>
  )
}

/** Keys of a menu, popover or dialog that the drawer opened are not the drawer's, wherever the focus stands. */
function isForPopup(drawer: HTMLElement | null, target: Node): boolean {
  if (!drawer?.contains(target)) return true
  return drawer.querySelector('.ant-dropdown-open, .ant-popover-open, .ant-select-open') !== null
}

function StepButton({ step, icon }: { step: Step | undefined; icon: ReactNode }) {
  if (!step) return null
  return (
    <Button
      type="text"
      icon={icon}
      aria-label={step.label}
      disabled={step.run === null}
      onClick={step.run ?? undefined}
    />
  )
}
