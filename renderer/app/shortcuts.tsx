import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useHost } from './host-context.tsx'
import { isComposing, matchesCombo, parseCombo } from './key-combo.ts'

export type ShortcutScope = 'anywhere' | 'page'
/** A line of the help sheet. */
export type KnownShortcut = { id: string; keys: string; label: string; scope: ShortcutScope }

type Listening = KnownShortcut & {
  whileTyping: boolean
  isFor: (event: KeyboardEvent) => boolean
  run: (event: KeyboardEvent) => void
}
type Registry = { add(shortcut: Listening): void; remove(id: string): void }

const RegistryContext = createContext<Registry | null>(null)
const KnownContext = createContext<readonly KnownShortcut[]>([])

/** Listens for every shortcut below it. Of two on the same keys the one that was mounted last wins. */
export function ShortcutProvider({ children }: { children: ReactNode }) {
  const isMac = useHost().platform === 'darwin'
  const [known, setKnown] = useState<readonly Listening[]>([])
  const latest = useRef(known)
  latest.current = known
  const registry = useMemo<Registry>(
    () => ({
      add: (shortcut) => setKnown((before) => [...before.filter(({ id }) => id !== shortcut.id), shortcut]),
      remove: (id) => setKnown((before) => before.filter((shortcut) => shortcut.id !== id)),
    }),
    [],
  )
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event) || isBehindDialog(event)) return
      const isTyping = isTypingIn(event.target)
      const hit = latest.current.findLast(
        ({ keys, whileTyping, isFor }) =>
          (whileTyping || !isTyping) &&
          matchesCombo(parseCombo(keys), event, isMac) &&
          !ownsKey(event) &&
          isFor(event),
      )
      if (!hit) return
      event.preventDefault()
      hit.run(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [isMac])
  return (
    <RegistryContext.Provider value={registry}>
      <KnownContext.Provider value={known}>{children}</KnownContext.Provider>
    </RegistryContext.Provider>
  )
}

/** The shortcuts that work now, in the order in which screens announced them. */
export function useKnownShortcuts(): readonly KnownShortcut[] {
  return useContext(KnownContext)
}

/**
 * Runs `run` on a key (`j`, `mod+k`, `?`) while the component is mounted, and lists it in the help sheet (an empty label
 * does not). Silent while the operator types (unless `whileTyping`), composes Chinese, or a dialog is open in front. Keys that
 * `isFor` refuses are left to others: those of one thing among many work only while it has the focus.
 */
export function useShortcut(
  keys: string,
  label: string,
  run: (event: KeyboardEvent) => void,
  options: {
    scope?: ShortcutScope
    whileTyping?: boolean
    isOn?: boolean
    isFor?: (event: KeyboardEvent) => boolean
  } = {},
): void {
  const id = useId()
  const { scope = 'page', whileTyping = false, isOn = true } = options
  const registry = useContext(RegistryContext)
  if (!registry) throw new Error('useShortcut outside of ShortcutProvider')
  const latest = useRef({ run, isFor: options.isFor })
  useEffect(() => {
    latest.current = { run, isFor: options.isFor }
  })
  useEffect(() => {
    if (!isOn) return
    registry.add({
      id,
      keys,
      label,
      scope,
      whileTyping,
      isFor: (event) => latest.current.isFor?.(event) ?? true,
      run: (event) => latest.current.run(event),
    })
    return () => registry.remove(id)
  }, [id, keys, label, scope, whileTyping, isOn, registry])
}

/** A dialog in front of the page takes all keys; what is inside of it may still have shortcuts. */
function isBehindDialog(event: KeyboardEvent): boolean {
  // A closed dialog may stay in the page, hidden.
  const dialogs = [...document.querySelectorAll('[aria-modal="true"]')].filter(
    (dialog) => dialog.closest('[style*="display: none"]') === null,
  )
  return dialogs.some((dialog) => !(event.target instanceof Node && dialog.contains(event.target)))
}

const TEXT_FIELDS =
  'textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"], input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"])'

function isTypingIn(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(TEXT_FIELDS) !== null
}

/** Enter and Space belong to the button or link that has the focus. */
function ownsKey(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' && event.key !== ' ') return false
  if (event.ctrlKey || event.metaKey || !(event.target instanceof Element)) return false
  return (
    event.target.closest('button, a[href], [role="button"], [role="tab"], [role="menuitem"], summary') !==
    null
  )
}
