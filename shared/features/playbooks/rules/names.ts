import type { NameFinding } from '../model.ts'

export type KnownNames = { people: readonly string[]; groups: readonly string[] }
export type Found = Pick<NameFinding, 'kind' | 'found' | 'around'>

const LONGEST_NAME = 24
const AROUND = 12
const PHONE = /(?<!\d)1[3-9]\d(?:[ -]?\d){8}(?!\d)/g
const ACCOUNT = /wxid_[a-z0-9]+|(?:微信号|微信|vx|QQ群?|qq)\s*[:：号]?\s*[a-z0-9_-]{5,20}/giu

/** Looks for names in texts; made once for all texts, as a workspace may know 30,000 names. */
export function nameFinder({ people, groups }: KnownNames): (text: string) => Found[] {
  const kinds = new Map<string, 'person' | 'group'>()
  for (const [kind, names] of [
    ['person', people],
    ['group', groups],
  ] as const)
    for (const name of names) {
      const trimmed = name.trim()
      const length = [...trimmed].length
      if (length >= 2 && length <= LONGEST_NAME && !/^\d+$/.test(trimmed)) kinds.set(trimmed, kind)
    }
  const lengths = [...new Set([...kinds.keys()].map((name) => name.length))].sort((a, b) => b - a)
  return (text) => [
    ...namesIn(text, kinds, lengths),
    ...matchesIn(text, PHONE, 'phone'),
    ...matchesIn(text, ACCOUNT, 'account'),
  ]
}

/** Names in a text, the longest at each place; each once. */
function namesIn(
  text: string,
  kinds: ReadonlyMap<string, 'person' | 'group'>,
  lengths: readonly number[],
): Found[] {
  const found = new Map<string, Found>()
  for (let at = 0; at < text.length; at += 1) {
    const length = lengths.find((one) => {
      const name = text.slice(at, at + one)
      return name.length === one && kinds.has(name) && standsAlone(text, at, one)
    })
    if (length === undefined) continue
    const name = text.slice(at, at + length)
    const kind = kinds.get(name)
    if (kind && !found.has(name)) found.set(name, { kind, found: name, around: aroundOf(text, at, length) })
    at += length - 1
  }
  return [...found.values()]
}

const LATIN = /[\p{Script=Latin}\p{N}]/u

/** “An” is a name, but not in “And”: letters of an alphabet must end where the name does. */
function standsAlone(text: string, at: number, length: number): boolean {
  const [first = '', last = ''] = [text[at], text[at + length - 1]]
  if (LATIN.test(first) && LATIN.test(text[at - 1] ?? '')) return false
  return !(LATIN.test(last) && LATIN.test(text[at + length] ?? ''))
}

function matchesIn(text: string, pattern: RegExp, kind: 'phone' | 'account'): Found[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    kind,
    found,
    around: aroundOf(text, index, found.length),
  }))
}

function aroundOf(text: string, at: number, length: number): string {
  const from = Math.max(0, at - AROUND)
  const to = Math.min(text.length, at + length + AROUND)
  return `${from > 0 ? '…' : ''}${text.slice(from, to).replace(/\s+/g, ' ')}${to < text.length ? '…' : ''}`
}
