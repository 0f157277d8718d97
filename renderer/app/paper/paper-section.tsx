import type { ReactNode } from 'react'

/** A part of the paper: title, one line that gives unit and scope, content. */
export function PaperSection(props: { title: string; note: string; side?: ReactNode; children?: ReactNode }) {
  return (
    <section className="paper-section">
      <div className="paper-section-head">
        <div>
          <h3>{props.title}</h3>
          <p className="meta">{props.note}</p>
        </div>
        {props.side}
      </div>
      {props.children}
    </section>
  )
}
