import { bigramsOf, endsInIdeograph } from '#shared/kernel/text.ts'
import type { Highlights } from './model.ts'

/** One part of a query between spaces: its terms stand side by side, the last one may go on when `isPrefix`. */
export type SearchPart = { text: string; terms: string[]; isPrefix: boolean }

/**
 * Splits what was typed at spaces; every part must be found. A part that ends in a run of two or more CJK characters is
 * found by its pairs alone, as the run may go on; a lone character and a word are found as beginnings.
 */
export function parseSearch(text: string): SearchPart[] {
  const parts: SearchPart[] = []
  for (const part of text.normalize('NFC').split(/\s+/)) {
    const terms = bigramsOf(part)
    if (terms.length === 0) continue
    const endsInPair =
      endsInIdeograph(part) &&
      [...(terms.at(-2) ?? '')].length === 2 &&
      terms.at(-2)?.endsWith(terms.at(-1) ?? ' ')
    if (endsInPair) terms.pop()
    parts.push({ text: part, terms, isPrefix: !endsInPair })
  }
  return parts
}

/** The FTS5 expression over indexed terms, or null when there is nothing to look for. */
export function toMatchExpression(parts: readonly SearchPart[]): string | null {
  if (parts.length === 0) return null
  return parts.map(({ terms, isPrefix }) => `"${terms.join(' ')}"${isPrefix ? ' *' : ''}`).join(' AND ')
}

/** Same length as the text, so that places in one are places in the other. */
function foldSameLength(text: string): string {
  let folded = ''
  for (const char of text) {
    const simple = char.normalize('NFKC').toLowerCase()
    folded += simple.length === char.length ? simple : char
  }
  return folded
}

/** Where the parts of a query stand in a text, in order and without overlaps. */
export function findHighlights(text: string, parts: readonly SearchPart[]): Highlights {
  const folded = foldSameLength(text)
  const found: Highlights = []
  for (const part of parts) {
    const wanted = foldSameLength(part.text)
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length))
      found.push([at, at + wanted.length])
  }
  found.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  const apart: Highlights = []
  for (const range of found) {
    const last = apart.at(-1)
    if (!last || range[0] >= last[1]) apart.push(range)
  }
  return apart
}

const BEFORE = 18

/** A text in one line, at most `length` characters, cut so that the first match is in sight; with its highlights. */
export function excerptOf(
  text: string,
  parts: readonly SearchPart[],
  length = 90,
): { text: string; highlights: Highlights } {
  const line = text.replace(/\s+/g, ' ').trim()
  const first = findHighlights(line, parts)[0]?.[0] ?? 0
  let from = line.length <= length || first <= BEFORE ? 0 : first - BEFORE
  // Never begin or end inside of a surrogate pair.
  if (from > 0 && isTrailing(line, from)) from -= 1
  let to = Math.min(line.length, from + length)
  if (to < line.length && isTrailing(line, to)) to -= 1
  const cut = `${from > 0 ? '…' : ''}${line.slice(from, to)}${to < line.length ? '…' : ''}`
  return { text: cut, highlights: findHighlights(cut, parts) }
}

function isTrailing(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}
