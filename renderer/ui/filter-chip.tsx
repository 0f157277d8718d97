import { ChevronDown, Plus, X } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'

type ChipProps = {
  /** Grey field name before the value. */
  name: string
  value: ReactNode
  /** Opens the choice of values; the chip is the trigger of a Dropdown or Popover. */
  open?: ComponentProps<'button'>
  isOpen?: boolean
  remove?: { label: string; run: () => void }
}

/** A filter that is set: grey name, black value, × to remove or a caret to choose. 28 px high. */
export function FilterChip({ name, value, open, isOpen = false, remove }: ChipProps) {
  const names = ['chip', isOpen ? 'open' : '', remove ? 'with-remove' : '']
  return (
    <span className={names.filter(Boolean).join(' ')}>
      <button type="button" {...open} className={joinNames('plain', open?.className)}>
        <span className="chip-name">{name}</span>
        <span>{value}</span>
        {open && !remove ? <ChevronDown size={14} aria-hidden="true" /> : null}
      </button>
      {remove ? (
        <button type="button" className="plain chip-remove" aria-label={remove.label} onClick={remove.run}>
          <X size={14} aria-hidden="true" />
        </button>
      ) : null}
    </span>
  )
}

/** The dashed “+ 筛选” at the end of the chips. */
export function AddFilterChip({ label, ...button }: ComponentProps<'button'> & { label: string }) {
  return (
    <span className="chip add">
      <button type="button" {...button} className={joinNames('plain', button.className)}>
        <Plus size={14} aria-hidden="true" />
        {label}
      </button>
    </span>
  )
}

/** A Dropdown or Popover around a chip adds names of its own. */
function joinNames(...names: (string | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}

/** Search and chips left, the columns chip right: 8 + 28 + 8. */
export function FilterRow({ children, right }: { children: ReactNode; right?: ReactNode }) {
  return (
    <div className="filter-row">
      {children}
      {right ? <span className="push">{right}</span> : null}
    </div>
  )
}
