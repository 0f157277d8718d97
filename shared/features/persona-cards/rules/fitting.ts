import { breakLines, type Measure, type Weight } from './breaking.ts'
import { signsOf } from './pieces.ts'

/** One way to set a text: a size, and how many lines it may take there. */
export type Attempt = { size: number; lines: number }

export type FittedText = { lines: readonly string[]; size: number; isCut: boolean }
type How = { width: number; weight: Weight; attempts: readonly Attempt[]; measure: Measure }

const ELLIPSIS = '…'
/** Nothing on a card has room for more; what is longer is cut anyhow. */
const LONGEST = 240
/** So much smaller a text may be set that no Chinese word stands in two lines. */
const SMALLER_FOR_WORDS = 0.8

/** As many signs of a text as stand in a line with an ellipsis. */
function shortened(text: string, width: number, widthOf: (text: string) => number): string {
  const signs = signsOf(text)
  while (signs.length > 0 && widthOf(signs.join('').trimEnd() + ELLIPSIS) > width) signs.pop()
  return signs.join('').trimEnd() + ELLIPSIS
}

/**
 * Sets a text by the first attempt in which it fits without a word being cut, else by the last one: there a long word is
 * cut, and what is left over gives way to an ellipsis. A little smaller is better than a Chinese word in two lines.
 */
export function fitText(text: string, { width, weight, attempts, measure }: How): FittedText {
  const whole = signsOf(text).slice(0, LONGEST).join('')
  const isCut = whole.length < text.length
  const broken = attempts.map((attempt) => ({
    ...attempt,
    set: () => breakLines(whole, width, (part) => measure(part, attempt.size, weight)),
  }))
  let first: FittedText | null = null
  for (const { size, lines: most, set } of broken) {
    if (first && (size < first.size * SMALLER_FOR_WORDS || most > first.lines.length)) continue
    const { lines, isForced, parted } = set()
    if (lines.length > most || isForced) continue
    const fitted = { lines, size, isCut }
    if (parted === 0) return fitted
    first ??= fitted
  }
  return first ?? forced(whole, { width, weight, attempts, measure }, isCut)
}

/** The last attempt, come what may. */
function forced(text: string, { width, weight, attempts, measure }: How, isCut: boolean): FittedText {
  const last = attempts.at(-1)
  if (!last) return { lines: [], size: 0, isCut: text !== '' }
  const widthOf = (part: string) => measure(part, last.size, weight)
  const { lines } = breakLines(text, width, widthOf)
  if (lines.length <= last.lines) return { lines, size: last.size, isCut }
  const rest = lines.slice(last.lines - 1).join('')
  return {
    lines: [...lines.slice(0, last.lines - 1), shortened(rest, width, widthOf)],
    size: last.size,
    isCut: true,
  }
}
