import type { ReactNode } from 'react'

export type TagTone = 'plain' | 'ok' | 'info' | 'warn' | 'danger'

/** A small word for a state; attributes are plain text, never tags. */
export function Tag({ tone = 'plain', children }: { tone?: TagTone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>
}

/** A key on the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd className="kbd">{children}</kbd>
}

export type RoleMark =
  | 'loyal'
  | 'active'
  | 'regular'
  | 'newcomer'
  | 'lurker'
  | 'dominator'
  | 'contrarian'
  | 'disruptor'
  | 'prospect'
  | 'staff'

const ROLE_COLOURS: Readonly<Record<RoleMark, string>> = {
  loyal: 'g5',
  active: 'g4',
  regular: 'g2',
  newcomer: 'stage-attract',
  lurker: 'lurker',
  dominator: 'stage-spread',
  contrarian: 'danger',
  disruptor: 'danger',
  prospect: 'ctl',
  staff: 'text',
}

/** A role as an 8 px dot with its word; somebody outside of the groups has a hollow one. */
export function RoleDot({ role, children }: { role: RoleMark; children: ReactNode }) {
  const colour = `var(--${ROLE_COLOURS[role]})`
  return (
    <span className="dot-label">
      <span
        aria-hidden="true"
        className="dot"
        style={role === 'prospect' ? { boxShadow: `inset 0 0 0 1.5px ${colour}` } : { background: colour }}
      />
      {children}
    </span>
  )
}
