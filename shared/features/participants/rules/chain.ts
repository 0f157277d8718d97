import { toStoredText } from '#shared/kernel/text.ts'

/** Why a line of a pasted chain or list names nobody. */
export const unreadReasons = ['no_number', 'empty', 'example', 'earlier_chain', 'too_long'] as const
export type UnreadReason = (typeof unreadReasons)[number]

/** One numbered item; `text` is what stands behind the number: the name, and often what is wanted. */
export type ChainItem = { line: number; number: number | null; text: string }
export type UnreadLine = { line: number; text: string; reason: UnreadReason }

/** A sign-up chain (接龙) as it was read: every line that is not blank is a header, an item, or unread. */
export type Chain = {
  title: string
  items: ChainItem[]
  unread: UnreadLine[]
  /** How many chains the text held: a chat shows the whole chain again with each answer. The last one is taken. */
  chains: number
  /** Items whose number does not follow on the one before. */
  gaps: { line: number; number: number; expected: number }[]
}

type Line = { line: number; text: string }

const BLANK = /^[\s\u3000\u200b-\u200f\u2060\ufeff]+|[\s\u3000\u200b-\u200f\u2060\ufeff]+$/g
const HEADER = /^[#＃【[（(]?\s*(?:群|企业微信|微信|QQ)?\s*(?:接龙|group\s*notes?)/i
const EXAMPLE = /^(?:例|例如|示例|格式|模板|e\.g\.|example)(?:[\s\u3000:：.．、]|$)/i
const CIRCLED = /[\u2460-\u2473]/g
/** Behind a number a mark, or a space: 1. 1、 1． 1) 1） (1) 【1】 1: 1号 No.1, and a keycap. A digit after the mark is a decimal. */
const MARKED =
  /^(?:[(（[【]|no\.?\s*|第)?(\d{1,4})(?:\ufe0f?\u20e3)?\s*(?:(?:号|位)?\s*[.．。、,，:：)）\]】](?!\d)|(?<=\u20e3)|(?:号|位)(?=\s)|(?=\s)|$)[\s\u3000.．、]*(.*)$/i
/** 3张三, where no unit follows the number. */
const BARE = /^(\d{1,4})(?=[^\d\s])(?![份个只位人箱斤盒套号点月日年天元块折:：/%+＋-])(.*)$/
const INNER = /[\s\u3000;；,，]+(?=\d{1,4}\s*[.．、)）](?!\d))/g
const LEADING = /^[\s\u3000;；,，]+/
const LONGEST = 200

/** Reads a pasted sign-up chain. Never throws; what cannot be read is told with its line and the reason. */
export function readChain(text: string): Chain {
  const lines = linesOf(text)
  const starts = lines.flatMap(({ text }, at) => (HEADER.test(text) ? [at] : []))
  // A header that no item follows belongs to the chain after it, or to a text about chains.
  const begins = starts.filter((at, no) => {
    const end = starts[no + 1] ?? lines.length
    return lines.slice(at + 1, end).some((line) => itemOf(line, null) !== null)
  })
  const first = begins.at(-1) ?? 0
  const earlier = begins.length > 1 ? lines.slice(0, first) : []
  const chain = readOne(begins.length > 1 ? lines.slice(first) : lines)
  const skipped = earlier.map((line) => ({ ...line, reason: 'earlier_chain' as const }))
  return { ...chain, unread: [...skipped, ...chain.unread], chains: Math.max(1, begins.length) }
}

/** Lines that hold something, counted from 1. */
export function linesOf(text: string): Line[] {
  return toStoredText(text)
    .split(/[\n\u2028\u2029]/)
    .map((content, at) => ({ line: at + 1, text: content.replace(BLANK, '') }))
    .filter(({ text }) => text !== '')
}

function readOne(lines: readonly Line[]): Omit<Chain, 'chains'> {
  const titles: string[] = []
  const items: ChainItem[] = []
  const unread: UnreadLine[] = []
  for (const [at, line] of lines.entries()) {
    const item = itemOf(line, items.at(-1)?.number ?? 0)
    if (item === null) {
      if (items.length === 0 && unread.length === 0) titles.push(line.text)
      else unread.push({ ...line, reason: 'no_number' })
      continue
    }
    for (const part of partsOf(item, lines[at + 1])) {
      const reason = reasonAgainst(part.text)
      if (reason) unread.push({ line: part.line, text: `${part.number}. ${part.text}`.trim(), reason })
      else items.push(part)
    }
  }
  if (items.length > 0 || unread.length > 0)
    return { title: titleOf(titles), items, unread, gaps: gapsOf(items) }
  const all = lines.map((line) => ({ ...line, reason: 'no_number' as const }))
  return { title: '', items, unread: all, gaps: [] }
}

function reasonAgainst(text: string): UnreadReason | null {
  if (text === '') return 'empty'
  if (EXAMPLE.test(text)) return 'example'
  return text.length > LONGEST ? 'too_long' : null
}

/** The number of a line and what stands behind it; null without a number. `before` null = any number will do. */
function itemOf({ line, text }: Line, before: number | null): ChainItem | null {
  const plain = text.replace(CIRCLED, (sign) => ` ${sign.charCodeAt(0) - 0x245f}. `).replace(BLANK, '')
  const marked = MARKED.exec(plain)
  if (marked) return { line, number: Number(marked[1]), text: (marked[2] ?? '').replace(BLANK, '') }
  const bare = BARE.exec(plain)
  // Without a mark a number is one of the chain only where it is the next.
  if (bare && (before === null || Number(bare[1]) === before + 1))
    return { line, number: Number(bare[1]), text: (bare[2] ?? '').replace(BLANK, '') }
  return null
}

/** “1. 张三 2. 李四” on one line are two, unless the next line is the one that goes on with 2. */
function partsOf(item: ChainItem, next: Line | undefined): ChainItem[] {
  const nextNumber = next ? itemOf(next, null)?.number : undefined
  const parts: ChainItem[] = []
  let current = item
  for (const { index } of item.text.matchAll(INNER)) {
    const found = itemOf({ line: item.line, text: item.text.slice(index).replace(LEADING, '') }, null)
    if (!found || found.number !== (current.number ?? 0) + 1 || found.number === nextNumber) continue
    const end = current.text.length - (item.text.length - index)
    parts.push({ ...current, text: current.text.slice(0, Math.max(0, end)) })
    current = found
  }
  return [...parts, current]
}

/** The headline without the sign of the chain and without an example. */
function titleOf(titles: readonly string[]): string {
  const words = titles
    .map((text) => text.replace(/^[#＃]\s*/, ''))
    .filter((text) => !EXAMPLE.test(text) && !/^(?:群?接龙|group\s*notes?)[:：]?$/i.test(text))
  return (words[0] ?? '').replace(/^[【[]?群?接龙[】\]]?[\s:：]*/, '').slice(0, 100)
}

function gapsOf(items: readonly ChainItem[]): Chain['gaps'] {
  return items.flatMap(({ line, number }, at) => {
    const expected = (items[at - 1]?.number ?? 0) + 1
    return number === null || number === expected ? [] : [{ line, number, expected }]
  })
}
