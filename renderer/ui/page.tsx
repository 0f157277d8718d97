import type { ReactNode } from 'react'

/** A screen: bar, body, foot. The body is split by the screen itself into PageMain and PageRail. */
export function Page({ bar, children }: { bar: ReactNode; children: ReactNode }) {
  return (
    <div className="page">
      {bar}
      {children}
    </div>
  )
}

/** The row below the bar (and below a strip): main column, then perhaps a rail. */
export function PageBody({ children }: { children: ReactNode }) {
  return <div className="page-body">{children}</div>
}

/** The main column; `footer` stands below what scrolls. */
export function PageMain({ children, footer }: { children: ReactNode; footer?: ReactNode }) {
  return (
    <div className="page-main">
      {children}
      {footer}
    </div>
  )
}

/** The part of the main column that scrolls. */
export function PageScroll({ children, label }: { children: ReactNode; label?: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className="page-scroll" tabIndex={0} {...(label ? { 'aria-label': label } : {})}>
      {children}
    </section>
  )
}

/** The right rail: 312 on Today, 280 on a group, 392 on import, 264 on reports. */
export function PageRail({ width, label, children }: { width: number; label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <aside className="page-rail" style={{ width }} aria-label={label} tabIndex={0}>
      {children}
    </aside>
  )
}

/** Counts left, hint or freshness right. */
export function PageFooter({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <footer className="page-footer">
      {children}
      {right ? <span className="push">{right}</span> : null}
    </footer>
  )
}

/** A part of a pane with its title, a note after it and something at the right. */
export function Section(props: {
  title: ReactNode
  note?: ReactNode
  side?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="section">
      <SectionHead title={props.title} note={props.note} side={props.side} />
      {props.children}
    </section>
  )
}

/** The 24 px line above a part: title 14/600, note 12. */
export function SectionHead(props: { title: ReactNode; note?: ReactNode; side?: ReactNode }) {
  return (
    <div className="section-head">
      <h2>{props.title}</h2>
      {props.note ? <span className="section-note">{props.note}</span> : null}
      {props.side ? <span className="section-side">{props.side}</span> : null}
    </div>
  )
}
