import { type RefObject, useEffect, useRef } from 'react'
import type { CalendarEntry } from './entry.ts'

/**
 * Keeps the focus on an entry through everything that draws it anew: moving it by keyboard would otherwise drop the focus,
 * and with it the next key.
 */
export function useKeptFocus(root: RefObject<HTMLElement | null>, entries: readonly CalendarEntry[]): void {
  const last = useRef<string | null>(null)
  useEffect(() => {
    const element = root.current
    if (!element) return
    const onFocus = (event: FocusEvent) => {
      const entry = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]') : null
      last.current = entry?.dataset.entry ?? null
    }
    element.addEventListener('focusin', onFocus)
    return () => element.removeEventListener('focusin', onFocus)
  }, [root])
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the entries whose drawing may drop the focus
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const isLost = document.activeElement === null || document.activeElement === document.body
      if (last.current === null || !isLost) return
      const drawn = [...(root.current?.querySelectorAll<HTMLElement>('[data-entry]') ?? [])]
      drawn.find(({ dataset }) => dataset.entry === last.current)?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [root, entries])
}
