import { useState } from 'react'

/**
 * A text that is saved when its field is left. What comes back from saving does not overwrite what was typed meanwhile;
 * what changed elsewhere (an undo, another window) does.
 */
export function useSavedDraft(kept: string, save: (text: string) => void) {
  const [draft, setDraft] = useState(kept)
  const [seen, setSeen] = useState(kept)
  const [saved, setSaved] = useState<string | null>(null)
  if (kept !== seen) {
    setSeen(kept)
    if (kept !== saved) setDraft(kept)
  }
  const keep = (text: string) => {
    const wanted = text.trim()
    if (wanted === kept) return
    setSaved(wanted)
    save(wanted)
  }
  return {
    text: draft,
    setText: setDraft,
    /** Saves what stands there. */
    leave: () => keep(draft),
    /** Puts another text there and saves it. */
    put: (text: string) => {
      setDraft(text)
      keep(text)
    },
  }
}

/** A button that itself saves what is typed must not first take the focus away, which would save it twice. */
export function keepFocus(event: { preventDefault(): void }): void {
  event.preventDefault()
}
