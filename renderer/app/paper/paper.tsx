import type { CSSProperties, ReactNode, Ref } from 'react'
import { useFormat } from '../i18n.tsx'
import { Logo } from '../logo.tsx'
import './paper.css'
import { paperVariables } from './paper-variables.ts'

/** A page 720 wide, as it is shown, printed and saved. */
export function Paper({ ref, children }: { ref: Ref<HTMLElement>; children: ReactNode }) {
  const { locale } = useFormat()
  return (
    <article
      ref={ref}
      className="report-paper"
      lang={locale}
      style={{ ...paperVariables(locale), colorScheme: 'light' } as CSSProperties}
    >
      {children}
    </article>
  )
}

/** By whom it was made, and what it rests on. */
export function PaperFoot({ made, note }: { made: string; note: string }) {
  return (
    <footer className="paper-foot">
      <span className="made">
        <Logo size={20} />
        {made}
      </span>
      <span>{note}</span>
    </footer>
  )
}
