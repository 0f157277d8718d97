import { toStoredText } from '#shared/kernel/text.ts'
import { type PlaybookContent, playbookContent } from '../model.ts'

/** A content as it is stored and compared: keys in one order, texts normalised, blanks around them gone. */
export function storedContent(content: PlaybookContent): PlaybookContent {
  return playbookContent.parse(mapTexts(content))
}

function mapTexts(value: unknown): unknown {
  if (typeof value === 'string') return toStoredText(value)
  if (Array.isArray(value)) return value.map(mapTexts)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, mapTexts(one)]))
}

/** Tells whether two playbooks say the same. */
export function areSame(one: PlaybookContent, other: PlaybookContent): boolean {
  return JSON.stringify(storedContent(one)) === JSON.stringify(storedContent(other))
}
