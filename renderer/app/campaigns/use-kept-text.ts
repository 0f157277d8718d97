import { useCallback, useEffect, useRef, useState } from 'react'

/**
 * A text that is kept when its field, its page or the window is left. What comes back from saving does not overwrite what was
 * typed meanwhile; what changed elsewhere (an undo) does. With `isNeeded` an empty one gives way to what stood there.
 */
export function useKeptText(kept: string, save: (text: string) => void, isNeeded = false) {
  const [draft, setDraft] = useState(kept)
  const [seen, setSeen] = useState(kept)
  const [saved, setSaved] = useState<string | null>(null)
  if (kept !== seen) {
    setSeen(kept)
    if (kept !== saved) setDraft(kept)
  }
  const leave = () => {
    const wanted = draft.trim()
    if (isNeeded && wanted === '') setDraft(kept)
    else if (wanted !== kept && wanted !== saved) {
      setSaved(wanted)
      save(wanted)
    }
  }
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  const leaveNow = useCallback(() => latest.current(), [])
  useEffect(() => {
    window.addEventListener('pagehide', leaveNow)
    return () => {
      window.removeEventListener('pagehide', leaveNow)
      leaveNow()
    }
  }, [leaveNow])
  return {
    text: draft,
    setText: (text: string) => {
      setSaved(null)
      setDraft(text)
    },
    leave,
  }
}
