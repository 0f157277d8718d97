/** A stretch that both wordings have, or only the earlier (`removed`) or the later one (`added`). */
export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string }

/** Words of Latin letters and digits stay whole; every other sign stands alone. */
const TOKEN = /[\p{Script=Latin}\p{N}]+|[\s\S]/gu

/**
 * What changed from one wording to the next (longest common subsequence). Where little stays between two changes they are
 * told as one, as it reads: the old words, then the new ones.
 */
export function diffTexts(before: string, after: string): DiffPart[] {
  const a = before.match(TOKEN) ?? []
  const b = after.match(TOKEN) ?? []
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1
  const parts: DiffPart[] = []
  add(parts, 'same', a.slice(0, head))
  diffMiddle(parts, a.slice(head, a.length - tail), b.slice(head, b.length - tail))
  add(parts, 'same', a.slice(a.length - tail))
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

function diffMiddle(parts: DiffPart[], a: readonly string[], b: readonly string[]): void {
  const width = b.length + 1
  // lengths[i * width + j]: longest common subsequence of a from i and b from j on.
  const lengths = new Uint16Array((a.length + 1) * width)
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    const left = a[i]
    const right = b[j]
    if (left !== undefined && left === right) {
      add(parts, 'same', [left])
      i += 1
      j += 1
    } else if (left !== undefined && (right === undefined || at(i + 1, j) >= at(i, j + 1))) {
      add(parts, 'removed', [left])
      i += 1
    } else if (right !== undefined) {
      add(parts, 'added', [right])
      j += 1
    }
  }
}
