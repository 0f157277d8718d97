import { useCallback, useEffect, useRef, useState } from 'react'
import { useScreenMemory } from '#renderer/app/preferences.tsx'
import { type ScriptDraft, type ScriptDrafts, scriptDrafts } from './drafts.ts'

const KEEPING_PAUSE_MS = 200
const NO_DRAFTS: ScriptDrafts = {}
const areDrafts = (stored: unknown): stored is ScriptDrafts => scriptDrafts.safeParse(stored).success

/** Unsaved scripts. What is typed shows at once and is kept on this device after a short pause and when the page is left. */
export function useDrafts() {
  const [kept, keep] = useScreenMemory<ScriptDrafts>('scripts.drafts', NO_DRAFTS, areDrafts)
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
  const set = useCallback((id: string, draft: ScriptDraft | null) => {
    setDrafts(({ [id]: _, ...others }) => (draft === null ? others : { ...others, [id]: draft }))
  }, [])
  return { drafts, set }
}

export type Drafts = ReturnType<typeof useDrafts>
