import { ChevronRight } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { RouteLink } from './navigation.tsx'
import { ScopeSwitch } from './scope-switch.tsx'

/** The 52 px bar of a screen: title, date or saved view after it, actions right, the scope switch last. */
export function PageBar(props: {
  title: ReactNode
  /** Pages above this one. */
  crumbs?: readonly { label: string; to: string }[]
  meta?: ReactNode
  actions?: ReactNode
  /** Import and settings have a target of their own instead. */
  withScope?: boolean
}) {
  const { crumbs = [], withScope = true } = props
  return (
    <header className="page-bar">
      <div className="page-bar-title">
        {crumbs.map(({ label, to }) => (
          <Fragment key={to}>
            <RouteLink to={to} className="crumb">
              {label}
            </RouteLink>
            <ChevronRight size={14} className="crumb-arrow" aria-hidden="true" />
          </Fragment>
        ))}
        <h1>{props.title}</h1>
        {props.meta ? <span className="page-bar-meta">{props.meta}</span> : null}
      </div>
      <div className="page-bar-actions">
        {props.actions}
        {withScope ? <ScopeSwitch /> : null}
      </div>
    </header>
  )
}
