import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type PastedHeader, readColonHeader, readPastedHeader } from './pasted-shapes.ts'
import { isBlank } from './text-lines.ts'

/** How a pasted text marks its messages, as its head tells. */
export type PastedProfile = {
  /** `timed`: names with times; `colon`: names before a colon, no times at all. */
  mode: 'timed' | 'colon'
  /** Lines that look like headers in this mode. */
  headers: number
  /** Headers that have a body line. */
  withBody: number
  /** Names stand on a line of their own, above the time or, with a colon, above the text. */
  isTwoLine: boolean
  /** Some headers carry a date; `all`: so many that one without is a text. */
  dated: 'none' | 'some' | 'all'
  /** True when headers stand after a blank line throughout. */
  isSpaced: boolean
  /** Filled lines before the first header; a copy of messages has none. */
  linesBefore: number
  /** How often each name stands before a time or colon; who comes back is a sender. */
  names: ReadonlyMap<string, number>
}

/** Looks at the first lines of a text; null when nothing in it looks like a pasted message. */
export function profileOf(lines: readonly string[], today: CalendarDate): PastedProfile | null {
  const timed = timedProfile(lines, today)
  const colon = colonProfile(lines)
  if (!timed || !colon) return timed ?? colon
  // Talk between names and colons may name a time at the end of a line.
  const isTalk = colon.linesBefore < timed.linesBefore && colon.headers > timed.headers
  return isTalk ? colon : timed
}

type Found = { at: number; header: PastedHeader; name: string }

function timedProfile(lines: readonly string[], today: CalendarDate): PastedProfile | null {
  const all: Found[] = []
  for (const [at, line] of lines.entries()) {
    const header = readPastedHeader(line, today)
    if (!header) continue
    // A time line belongs to the name above it.
    all.push({ at, header, name: header.isTimeOnly ? (lines[at - 1] ?? '').trim() : header.name })
  }
  const isTwoLine = all.filter(({ header }) => header.isTimeOnly).length * 2 > all.length
  const alike = all.filter(({ header }) => header.isTimeOnly === isTwoLine)
  const withDate = alike.filter(({ header }) => header.day !== 'none')
  // Uniform copies carry a date throughout or never; in a mixture of few dates the others follow from them.
  const isAllDated =
    withDate.length >= 2 ? withDate.length * 2 >= alike.length : withDate.length === alike.length
  const dated = withDate.length === 0 ? 'none' : isAllDated ? 'all' : 'some'
  const found = dated === 'all' ? withDate : alike
  if (found.length === 0) return null
  return { mode: 'timed', ...placesOf(lines, found), isTwoLine, dated }
}

function colonProfile(lines: readonly string[]): PastedProfile | null {
  const found: { at: number; name: string; text: string }[] = []
  for (const [at, line] of lines.entries()) {
    const header = readColonHeader(line)
    if (header) found.push({ at, ...header })
  }
  if (found.length === 0) return null
  const alone = found.filter(({ text }) => text === '')
  const isTwoLine = alone.length >= 2 && alone.length * 10 >= found.length * 6
  const headers = isTwoLine ? alone : found
  const withBody = headers.filter(({ at, text }) => text !== '' || !isBlank(lines[at + 1] ?? '')).length
  return { mode: 'colon', ...placesOf(lines, headers), withBody, isTwoLine, dated: 'none' }
}

function placesOf(
  lines: readonly string[],
  found: readonly { at: number; name: string; header?: PastedHeader }[],
): Pick<PastedProfile, 'headers' | 'withBody' | 'isSpaced' | 'linesBefore' | 'names'> {
  const places = new Set(found.map(({ at }) => at))
  const names = new Map<string, number>()
  let afterBlank = 0
  let withBody = 0
  for (const { at, name, header } of found) {
    const top = header?.isTimeOnly ? at - 1 : at
    if (top <= 0 || isBlank(lines[top - 1] ?? '')) afterBlank += 1
    if (!places.has(at + 1) && !isBlank(lines[at + 1] ?? '')) withBody += 1
    names.set(name, (names.get(name) ?? 0) + 1)
  }
  const top = (found[0]?.at ?? 0) - (found[0]?.header?.isTimeOnly ? 1 : 0)
  return {
    headers: found.length,
    withBody,
    isSpaced: found.length >= 3 && afterBlank >= found.length * 0.6,
    linesBefore: lines.slice(0, Math.max(0, top)).filter((line) => !isBlank(line)).length,
    names,
  }
}
