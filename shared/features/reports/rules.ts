import { toDisplayName } from '#shared/kernel/text.ts'

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })

/** 徐岚 → 徐*, 林知遥 → 林**, Echo Lin → E**: the first character and at most two stars; of a single character nothing. */
export function maskName(name: string): string {
  const characters = [...graphemes.segment(toDisplayName(name))].map(({ segment }) => segment)
  if (characters.length < 2) return '*'
  return `${characters[0]}${'*'.repeat(Math.min(2, characters.length - 1))}`
}

/** M-0001 for the first person of a report, and so on. Numbers are per report: they do not tell people apart across two. */
export function markOf(ordinal: number): string {
  return `M-${String(ordinal).padStart(4, '0')}`
}

const WXID = /wxid_[A-Za-z0-9_-]+/gi
/** 微信号 abc_2019, vx:abc-2019: what follows the word is an id whatever it looks like. */
const NAMED_IDS =
  /((?:微信号?|薇信|威信|weixin|wechat|wx|vx|v信|qq号?)\s*(?:id|是|为)?\s*[:：]?\s*)[a-z][a-z0-9_-]{4,19}/gi
/** Mail addresses; phone, QQ, card and other long numbers; phone numbers with spaces. */
const NUMBERED_IDS = [
  /[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}/g,
  /(?<!\p{Nd}\.?)\p{Nd}{5,}(?!\.?\p{Nd})/gu,
  /(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}/g,
]
/** Chat programs end a mention of several words with a four-per-em space; else it ends at the next space. */
const MENTIONS = /@[^@\n\u2005]{1,40}\u2005|@[^\s@]{1,30}/g
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

type Hidden = { text: string; lower: string; isName: boolean }

/**
 * Makes what replaces the names of members, mentions and ids inside texts by stars (domain.md §14). `names` and platform
 * `ids` are those of the whole workspace; letter case does not matter, and longer ones go first.
 */
export function createMask(names: readonly string[], ids: readonly string[] = []): (text: string) => string {
  const hidden = [
    ...searchableNames(names).map((text) => ({ text, lower: text.toLowerCase(), isName: true })),
    ...ids.map((text) => ({ text, lower: text.toLowerCase(), isName: false })),
  ]
  const byStart = Map.groupBy(hidden, ({ lower }) => lower.slice(0, 2))
  return (text) => {
    let masked = text.replace(INVISIBLE, '')
    for (const each of foundIn(masked.toLowerCase(), byStart)) masked = replaceEach(masked, each)
    masked = masked.replace(WXID, '***').replace(NAMED_IDS, '$1***')
    for (const pattern of NUMBERED_IDS) masked = masked.replace(pattern, '***')
    return masked.replace(MENTIONS, maskMention)
  }
}

/** What of a workspace's names stands in a text, longest first; only names that begin like two of its signs are looked for. */
function foundIn(text: string, byStart: ReadonlyMap<string, readonly Hidden[]>): Hidden[] {
  const starts = new Set(Array.from({ length: text.length }, (_, at) => text.slice(at, at + 2)))
  const found = [...starts].flatMap((start) =>
    (byStart.get(start) ?? []).filter(({ lower }) => text.includes(lower)),
  )
  return found.sort((a, b) => b.text.length - a.text.length)
}

function replaceEach(text: string, { text: wanted, isName }: Hidden): string {
  const by = isName ? maskName(wanted) : '***'
  return text.replace(new RegExp(wanted.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'), 'giu'), () => by)
}

function maskMention(mention: string): string {
  if (mention.includes('*')) return mention
  return `@${maskName(mention.slice(1))}${mention.endsWith('\u2005') ? '\u2005' : ''}`
}

/** Names that can be searched for in texts: two characters or more, each once, longest first. */
export function searchableNames(names: readonly string[]): string[] {
  const wanted = new Set(
    names.map((name) => toDisplayName(name)).filter((name) => name.length >= 2 && [...name].length >= 2),
  )
  return [...wanted].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** The first `length` characters of a text, with a dot line where it goes on. */
export function excerptOf(text: string, length: number): string {
  const characters = [...graphemes.segment(text)]
  if (characters.length <= length) return text
  return `${characters
    .slice(0, length - 1)
    .map(({ segment }) => segment)
    .join('')}…`
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

/** The day with more messages than any other of the week; null when days are unknown or two share the top. */
export function busiestDay<Day extends { messages: number | null }>(days: readonly Day[]): Day | null {
  if (days.some(({ messages }) => messages === null)) return null
  const sorted = days.toSorted((a, b) => (b.messages ?? 0) - (a.messages ?? 0))
  const [first, second] = sorted
  if (!first?.messages || first.messages === second?.messages) return null
  return first
}

const STEPS = [1, 2, 5, 10, 20, 25, 50]

/**
 * Round whole numbers for the axis of a chart: at most four equal steps from `least` (or below) to `most` (or above), so
 * that labels read 0, 100, 200 and not 0, 85, 170.
 */
export function axisTicks(least: number, most: number): number[] {
  for (let power = 1; ; power *= 10) {
    for (const unit of power === 1 ? STEPS : STEPS.slice(3)) {
      const step = unit * power
      const first = Math.floor(least / step)
      const last = Math.max(Math.ceil(most / step), first + 1)
      if (last - first > 4) continue
      return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
    }
  }
}
