import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { chinesePhrases } from './chinese-when.ts'
import { englishPhrases } from './english-when.ts'
import {
  type ClockTime,
  type DayPart,
  type Moment,
  type When,
  type WhenPart,
  type WhenPhrase,
  whenOf,
} from './when.ts'

/** Why a part of the line was not taken as it stands. */
export type LineProblem = 'no_such_day' | 'no_such_time' | 'vague' | 'past' | 'second_person'

export type LineSpan = { kind: 'when' | 'person'; from: number; to: number }

/** What a line says: “明天 10点 跟进 @小王 问体验课感受”. Positions count UTF-16 units of the line. */
export type QuickLine = {
  /** Null when the line names no time. */
  when: When | null
  /** What follows the first @, without it; null when nobody is named. */
  mention: string | null
  /** What is left over when time, person and filling words are taken out. */
  title: string
  spans: readonly LineSpan[]
  problems: readonly { problem: LineProblem; text: string }[]
}

const PHRASES: readonly WhenPhrase[] = [...chinesePhrases, ...englishPhrases]
const SPACE = /[\s,，、;；。.·|]/u
/** What may stand between two words of one time: 明天的10点, Friday at 3pm. */
const JOINT = /(?:[\s,，]|的(?=[早上下中晚\d]))*/uy
const BEFORE_WHEN = /(?:提醒我?(?:在|于)?|记得(?:在|于)?|跟进|安排|约|在|于|到)$/u
const NAME_END = /[\s,，、;；。：:!！?？()（）]/u
const CJK = /\p{Script=Han}/u
const LATIN = /[a-z0-9]/iu

type Found = { part: WhenPart; from: number; to: number }
type Chain = { parts: Found[]; from: number; to: number }

/**
 * Reads a line in Chinese, English or both. `names` are written-out names that may stand after an @; of those the longest
 * that fits ends the name, else the next space does.
 */
export function readQuickLine(text: string, moment: Moment, names: readonly string[] = []): QuickLine {
  const mentions = findMentions(text, names)
  const [person, second] = mentions
  const chains = findChains(text, moment, mentions)
  const time = timeOf(chains, moment)
  const taken: LineSpan[] = [
    ...time.chains.map(({ from, to }) => ({ kind: 'when' as const, from, to })),
    ...(person ? [{ kind: 'person' as const, from: person.from, to: person.to }] : []),
  ].sort((a, b) => a.from - b.from)
  const problems = [
    ...time.problems.map(({ problem, from, to }) => ({ problem, text: text.slice(from, to) })),
  ]
  if (second) problems.push({ problem: 'second_person', text: text.slice(second.from, second.to) })
  return {
    when: time.when,
    mention: person ? text.slice(person.from + 1, person.to) : null,
    title: titleOf(text, taken),
    spans: taken,
    problems,
  }
}

function findMentions(text: string, names: readonly string[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  for (let at = 0; at < text.length; at += 1) {
    if (!/[@＠]/u.test(text.charAt(at)) || (at > 0 && LATIN.test(text.charAt(at - 1)))) continue
    const known = names
      .filter((name) => name !== '' && text.startsWith(name, at + 1))
      .sort((a, b) => b.length - a.length)[0]
    const to = known === undefined ? endOfName(text, at + 1) : at + 1 + known.length
    if (to === at + 1) continue
    found.push({ from: at, to })
    at = to - 1
  }
  return found
}

function endOfName(text: string, start: number): number {
  let end = start
  while (end < text.length && !NAME_END.test(text.charAt(end)) && !/[@＠]/u.test(text.charAt(end))) end += 1
  return end
}

/** Runs of words of time that stand together, in the order of the line. */
function findChains(
  text: string,
  moment: Moment,
  mentions: readonly { from: number; to: number }[],
): Chain[] {
  const chains: Chain[] = []
  for (let at = 0; at < text.length; ) {
    const mention = mentions.find(({ from, to }) => at >= from && at < to)
    if (mention) {
      at = mention.to
      continue
    }
    const limit = mentions.find(({ from }) => from >= at)?.from ?? text.length
    const isOpen = mayBegin(text, at, mentions)
    const chain = isOpen ? chainAt(text.slice(0, limit), at, moment) : null
    if (chain) chains.push(chain)
    at = chain ? chain.to : at + 1
  }
  return chains
}

/** A Chinese word of time begins the line, or follows a space, a name or a word such as 提醒我; an English one a letter's end. */
function mayBegin(text: string, at: number, mentions: readonly { to: number }[]): boolean {
  if (at === 0 || mentions.some(({ to }) => to === at)) return true
  const before = text.charAt(at - 1)
  if (SPACE.test(before) || /[()（）:：!！?？]/u.test(before)) return true
  return BEFORE_WHEN.test(text.slice(Math.max(0, at - 5), at))
}

function chainAt(text: string, start: number, moment: Moment): Chain | null {
  const parts: Found[] = []
  let at = start
  for (;;) {
    const next = longestAt(text, at, moment, parts)
    if (!next) break
    parts.push(next)
    JOINT.lastIndex = next.to
    at = next.to + (JOINT.exec(text)?.[0].length ?? 0)
  }
  const last = parts.at(-1)
  if (!last || isAttribute(text, last.to)) return null
  return { parts, from: start, to: last.to }
}

/** 周五的课 names a class, not a time. */
function isAttribute(text: string, end: number): boolean {
  return text.charAt(end) === '的'
}

function longestAt(text: string, at: number, moment: Moment, before: readonly Found[]): Found | null {
  let best: Found | null = null
  for (const phrase of PHRASES) {
    phrase.pattern.lastIndex = at
    const match = phrase.pattern.exec(text)
    if (!match) continue
    const to = at + match[0].length
    if (best && to <= best.to) continue
    const part = phrase.read(match, moment)
    if (part === null || !fits(part, before)) continue
    if (phrase.needsRoom && before.length === 0 && !hasRoom(text, to)) continue
    best = { part, from: at, to }
  }
  return best
}

function hasRoom(text: string, end: number): boolean {
  return end >= text.length || SPACE.test(text.charAt(end)) || /[@＠]/u.test(text.charAt(end))
}

/** One day, one part of it and one clock time make a time. */
function fits(part: WhenPart, before: readonly Found[]): boolean {
  if (part.kind === 'wrong') return !before.some((found) => found.part.kind === 'wrong')
  if (part.kind === 'instant') return before.length === 0
  return !before.some((found) => found.part.kind === part.kind || found.part.kind === 'instant')
}

type Problem = { problem: LineProblem; from: number; to: number }

/** The first time of the line; a later one only fills what the first left open. */
function timeOf(
  chains: readonly Chain[],
  moment: Moment,
): { when: When | null; chains: Chain[]; problems: Problem[] } {
  const used: Chain[] = []
  const problems: Problem[] = []
  let instant: number | null = null
  let on: CalendarDate | null = null
  let part: DayPart | null = null
  let clock: ClockTime | null = null
  for (const chain of chains) {
    const kinds = chain.parts.map((found) => found.part.kind)
    const hasTime = instant !== null || clock !== null || part !== null
    const isTaken = used.length > 0
    const fills = (on === null && kinds.includes('day')) || (!hasTime && !kinds.includes('day'))
    if (isTaken && (instant !== null || !fills || kinds.includes('instant'))) continue
    if (isTaken && on !== null && kinds.includes('day')) continue
    used.push(chain)
    for (const { part: said, from, to } of chain.parts) {
      if (said.kind === 'day') on = said.on
      else if (said.kind === 'part') part = said.part
      else if (said.kind === 'clock') clock = said.time
      else if (said.kind === 'instant') instant = said.at
      else problems.push({ problem: said.problem, from, to })
    }
  }
  const when: When | null =
    instant === null
      ? whenOf({ on, part, clock }, moment)
      : { kind: 'at', at: instant, on: moment.calendar.dateAt(instant) }
  const isPast =
    when !== null && (when.kind === 'on' ? when.on < moment.today : when.at < moment.now - 60_000)
  const [first] = used
  if (isPast && first) problems.push({ problem: 'past', from: first.from, to: first.to })
  return { when: isPast || problems.length > 0 ? null : when, chains: used, problems }
}

const LEADING =
  /^(?:(?:请|要|去)?(?:提醒我?一?下?|记得)(?=[\s,，:：@]|$|\p{Script=Han})|(?:跟进一?下?|remind me(?: to)?|remember to|follow up(?: with| on)?)(?=[\s,，:：@]|$))/iu
const BEFORE_PERSON = /(?:跟进一?下?|联系一?下?|找|跟|和|给|follow up(?: with| on)?|contact|with|to)\s*$/iu
const EDGES = /^[\s,，、;；。.:：·|\-–—]+|[\s,，、;；:：·|\-–—]+$/gu

/** The words that say what the follow-up is about. */
function titleOf(text: string, taken: readonly LineSpan[]): string {
  const pieces: string[] = []
  let at = 0
  for (const span of [...taken, { kind: 'when' as const, from: text.length, to: text.length }]) {
    const piece = text.slice(at, span.from)
    pieces.push(span.kind === 'person' ? piece.replace(BEFORE_PERSON, '') : piece)
    at = span.to
  }
  return pieces
    .map((piece) => piece.replace(EDGES, ''))
    .map((piece) => piece.replace(LEADING, '').replace(EDGES, ''))
    .filter((piece) => piece !== '')
    .reduce((line, piece) => (line === '' ? piece : `${line}${gapBetween(line, piece)}${piece}`), '')
}

function gapBetween(before: string, after: string): string {
  return CJK.test(before.slice(-1)) && CJK.test(after.charAt(0)) ? '' : ' '
}
