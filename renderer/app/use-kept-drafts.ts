import { useCallback, useEffect, useRef, useState } from 'react'
import { useScreenMemory } from './preferences.tsx'

const KEEPING_PAUSE_MS = 200

/**
 * Texts that are being written, by an id of the screen. What is typed shows at once and is kept on this device after a
 * short pause and when the page is left, so that it survives leaving and a restart. `none` and `areDrafts` must not change
 * from one rendering to the next.
 */
export function useKeptDrafts<Draft>(
  key: string,
  none: Readonly<Record<string, Draft>>,
  areDrafts: (stored: unknown) => stored is Record<string, Draft>,
) {
  const [kept, keep] = useScreenMemory<Readonly<Record<string, Draft>>>(key, none, areDrafts)
  const [drafts, setDrafts] = useState(kept)
  const latest = useRef({ drafts, keep })
  latest.current = { drafts, keep }
  const lastKept = useRef(drafts)
  const flush = useCallback(() => {
    if (lastKept.current === latest.current.drafts) return
    lastKept.current = latest.current.drafts
    latest.current.keep(lastKept.current)
  }, [])
  useEffect(() => {
    if (drafts === lastKept.current) return
    const timer = setTimeout(flush, KEEPING_PAUSE_MS)
    return () => clearTimeout(timer)
  }, [drafts, flush])
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [flush])
  const set = useCallback((id: string, draft: Draft | null) => {
    setDrafts(({ [id]: _, ...others }) => (draft === null ? others : { ...others, [id]: draft }))
  }, [])
  return { drafts, set }
}
