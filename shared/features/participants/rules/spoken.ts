import { toComparableName } from '#shared/kernel/text.ts'
import { looseName } from './names.ts'

/** exact = the message says nothing but the word, whatever stands around it · contains = somewhere in the message */
export const wordFits = ['exact', 'contains'] as const
export type WordFit = (typeof wordFits)[number]

/** Tells whether a message says one of the words (打卡, #打卡, 1 …). Case, width and, for `exact`, emoji and marks do not count. */
export function saysOneOf(words: readonly string[], fit: WordFit): (text: string) => boolean {
  const exact = new Set(words.map((word) => looseName(word) || toComparableName(word)).filter(Boolean))
  const parts = words.map(toComparableName).filter(Boolean)
  return (text) => {
    if (fit === 'contains') {
      const spoken = toComparableName(text)
      return parts.some((part) => spoken.includes(part))
    }
    // A message far longer than any word cannot be the word alone.
    return text.length <= 80 && exact.has(looseName(text) || toComparableName(text))
  }
}

/** Words as the operator typed them, separated by 、 commas, slashes or spaces; each once. */
export function wordsOf(typed: string): string[] {
  const words = typed.split(/[\s,，、;；/|]+/u).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))].slice(0, 10)
}
