import { diffArrays } from 'diff'

/** A stretch that both wordings have, or only the earlier (`removed`) or the later one (`added`). */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words of Latin letters and digits stay whole; every other sign stands alone. */
const TOKEN = /[\p{Script=Latin}\p{N}]+|[\s\S]/gu

/**
 * What changed from one wording to the next. Where little stays between two changes they are
 * told as one, as it reads: the old words, then the new ones.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? []
  const b = after.match(TOKEN) ?? []
  const parts: DiffPart[] = []
  for (const { value, added, removed } of diffArrays(a, b))
    add(parts, added ? 'added' : removed ? 'removed' : 'same', value)
  return inSentences(parts)
}

type Change = { removed: string; added: string }
const sizeOf = ({ removed, added }: Change) => Math.max(removed.length, added.length)

/** Takes what stays between two changes into them where it is no longer than either. */
function inSentences(parts: readonly DiffPart[]): DiffPart[] {
  const merged: DiffPart[] = []
  let change: Change = { removed: '', added: '' }
  const close = () => {
    add(merged, 'removed', change.removed === '' ? [] : [change.removed])
    add(merged, 'added', change.added === '' ? [] : [change.added])
    change = { removed: '', added: '' }
  }
  for (const [at, { kind, text }] of parts.entries()) {
    if (kind !== 'same') {
      change[kind] += text
      continue
    }
    if (text.length <= Math.min(sizeOf(change), sizeOf(changeAfter(parts, at)))) {
      change.removed += text
      change.added += text
      continue
    }
    close()
    add(merged, 'same', [text])
  }
  close()
  return merged
}

function changeAfter(parts: readonly DiffPart[], at: number): Change {
  const change = { removed: '', added: '' }
  for (const { kind, text } of parts.slice(at + 1)) {
    if (kind === 'same') break
    change[kind] += text
  }
  return change
}

function add(parts: DiffPart[], kind: DiffPart['kind'], tokens: readonly string[]): void {
  if (tokens.length === 0) return
  const last = parts.at(-1)
  if (last?.kind === kind) last.text += tokens.join('')
  else parts.push({ kind, text: tokens.join('') })
}
