import { toComparableName, toDisplayName } from '#shared/kernel/text.ts'

/** 徐岚 → 徐*, 林知遥 → 林**, Echo Lin → E**: the first character and at most two stars. */
export function maskName(name: string): string {
  const characters = [...toDisplayName(name)]
  if (characters.length === 0) return '*'
  return `${characters[0]}${'*'.repeat(Math.min(2, Math.max(1, characters.length - 1)))}`
}

/** M-0001 for the first person of a report, and so on. Numbers are per report: they do not tell people apart across two. */
export function markOf(ordinal: number): string {
  return `M-${String(ordinal).padStart(4, '0')}`
}

/** Ids inside texts: wxid, phone numbers (also with spaces or +86), QQ numbers, mail addresses. */
const IDS = [
  /wxid_[A-Za-z0-9_-]+/g,
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g,
  /(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}/g,
  /(?<![\d.])\d{5,13}(?![\d.])/g,
]

/** Replaces the names of members, mentions and ids inside a text by stars (domain.md §14). Longer names go first. */
export function maskText(text: string, names: readonly string[]): string {
  let masked = text
  for (const pattern of IDS) masked = masked.replace(pattern, '***')
  for (const name of names) if (masked.includes(name)) masked = masked.replaceAll(name, maskName(name))
  return masked.replace(/@[^\s@]{1,30}/g, (mention) =>
    mention.includes('*') ? mention : `@${maskName(mention.slice(1))}`,
  )
}

/** Names that can be searched for in texts: two characters or more, each once, longest first. */
export function searchableNames(names: readonly string[]): string[] {
  const wanted = new Set(
    names.map((name) => toDisplayName(name)).filter((name) => [...toComparableName(name)].length >= 2),
  )
  return [...wanted].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** The weekday (0 = Monday) and two-hour block with the most messages; null when there are none. */
export function peakOf(
  heat: readonly (readonly number[])[],
): { weekday: number; fromHour: number; messages: number } | null {
  let peak: { weekday: number; fromHour: number; messages: number } | null = null
  for (const [weekday, hours] of heat.entries()) {
    for (let hour = 0; hour < 24; hour += 2) {
      const messages = (hours[hour] ?? 0) + (hours[hour + 1] ?? 0)
      if (messages > (peak?.messages ?? 0)) peak = { weekday, fromHour: hour, messages }
    }
  }
  return peak
}
