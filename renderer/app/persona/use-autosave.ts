import { useCallback, useEffect, useRef, useState } from 'react'

const PAUSE_MS = 600

export type Autosave = {
  value: string
  change(value: string): void
  /** Saves what is typed without waiting for the pause; on leaving the field. */
  flush(): void
}

/**
 * Text that saves itself: after a pause in typing, on leaving the field and when field or window go away. A value changed
 * elsewhere (undo, another version) is shown unless something is typed over it; `save` must not refuse empty text.
 */
export function useAutosave(kept: string, save: (value: string) => Promise<unknown>): Autosave {
  const [value, setValue] = useState(kept)
  const [begunFrom, setBegunFrom] = useState(kept)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const latest = useRef(save)
  useEffect(() => {
    latest.current = save
  })
  if (kept !== begunFrom) {
    setBegunFrom(kept)
    // What is kept is trimmed; a space that was just typed stays under the cursor.
    if (unsaved.current === null && kept !== value.trim()) setValue(kept)
  }
  const flush = useCallback(() => {
    clearTimeout(timer.current)
    const text = unsaved.current
    if (text === null) return
    unsaved.current = null
    latest.current(text).catch(() => {
      // The failure is told in a toast and in the bar; the text stays in the field and is saved with the next change.
      unsaved.current ??= text
    })
  }, [])
  const change = useCallback(
    (text: string) => {
      setValue(text)
      unsaved.current = text
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE_MS)
    },
    [flush],
  )
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  return { value, change, flush }
}
