import { useState } from 'react'

/**
 * What is being typed over a value that is kept elsewhere: begins as that value, and begins anew whenever the kept value
 * changes (saved, undone, changed by another screen), without losing the focus.
 */
export function useDraft<Value>(kept: Value): [Value, (draft: Value) => void] {
  const [draft, setDraft] = useState(kept)
  const [begunFrom, setBegunFrom] = useState(kept)
  if (kept !== begunFrom) {
    setBegunFrom(kept)
    setDraft(kept)
  }
  return [draft, setDraft]
}
