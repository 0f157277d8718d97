import { mayNotStart, type Piece, piecesOf, signsOf } from './pieces.ts'

/** Width of a text in one line, in the units of its size. */
export type Measure = (text: string, size: number, weight: Weight) => number
export type Weight = 400 | 600
type WidthOf = (text: string) => number

/** About how wide a text is where no font can be asked: Chinese signs are as wide as high, others about half of it. */
export const roughMeasure: Measure = (text, size) => {
  let width = 0
  for (const char of text) width += char <= '\u024f' ? 0.6 : 1
  return width * size
}

/** `isForced`: a word was wider than a line and had to be cut. `parted`: how many Chinese words stand in two lines. */
type Broken = { lines: string[]; isForced: boolean; parted: number }

/** Pieces wider than a line are cut at a space, or else between signs, as nothing else is left. */
function fitting(
  pieces: readonly Piece[],
  width: number,
  widthOf: WidthOf,
): { pieces: Piece[]; isForced: boolean } {
  const result: Piece[] = []
  let isForced = false
  for (const piece of pieces)
    for (const [at, word] of (widthOf(piece.text) <= width
      ? [piece.text]
      : piece.text.split(' ')
    ).entries()) {
      const first: Piece =
        at === 0 ? { ...piece, text: word } : { ...piece, text: word, gap: ' ', breaksWord: false }
      if (widthOf(word) <= width) result.push(first)
      else {
        isForced = true
        result.push(...cutWord(first, width, widthOf))
      }
    }
  return { pieces: result, isForced }
}

function cutWord(piece: Piece, width: number, widthOf: WidthOf): Piece[] {
  const parts: string[] = []
  let part = ''
  for (const sign of signsOf(piece.text)) {
    if (part !== '' && widthOf(part + sign) > width) {
      parts.push(part)
      part = ''
    }
    part += sign
  }
  return [...parts, part].map((text, at) => ({ ...piece, text, gap: at === 0 ? piece.gap : '' }))
}

function lineOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to)
    .map(({ gap, text }, at) => (at === 0 ? text : gap + text))
    .join('')
}

/** A word that is parted costs as much as a line that is this share of the width too short. */
const PARTED_WORD = 0.5
/** A line that ends after a mark reads best. */
const AFTER_MARK = -0.12

function costOfBreak(before: Piece, after: Piece): number {
  if (after.breaksWord) return PARTED_WORD ** 2
  return mayNotStart(before.lastSign) ? AFTER_MARK : 0
}

/** Where the best line from each piece on ends: as few lines as fit, and among those the ones that cost least. */
function bestEnds(pieces: readonly Piece[], width: number, widthOf: WidthOf): number[] {
  const count = pieces.length
  const widths = pieces.map(({ text }) => widthOf(text))
  const space = widthOf(' ')
  const costs = pieces.map((piece, at) => (at === 0 ? 0 : costOfBreak(pieces[at - 1] ?? piece, piece)))
  const best = Array.from({ length: count + 1 }, () => ({ lines: Infinity, cost: Infinity, next: count }))
  best[count] = { lines: 0, cost: 0, next: count }
  for (let from = count - 1; from >= 0; from -= 1) {
    let size = 0
    for (let to = from + 1; to <= count; to += 1) {
      const piece = pieces[to - 1]
      size += (widths[to - 1] ?? 0) + (to > from + 1 && piece?.gap === ' ' ? space : 0)
      if (size > width && to > from + 1) break
      const [rest, known] = [best[to], best[from]]
      if (!rest || !known) continue
      const cost = rest.cost + (1 - size / width) ** 2 + (to < count ? (costs[to] ?? 0) : 0)
      const lines = rest.lines + 1
      if (lines < known.lines || (lines === known.lines && cost < known.cost))
        best[from] = { lines, cost, next: to }
    }
  }
  return best.map(({ next }) => next)
}

/**
 * Breaks a paragraph into as few lines as fit, and among those into the most even ones, whose words stay whole and which
 * end after a mark where they can.
 */
function breakParagraph(paragraph: string, width: number, widthOf: WidthOf): Broken {
  const { pieces, isForced } = fitting(piecesOf(paragraph), width, widthOf)
  const ends = bestEnds(pieces, width, widthOf)
  const lines: string[] = []
  let parted = 0
  for (let from = 0; from < pieces.length; ) {
    const to = ends[from] ?? pieces.length
    lines.push(lineOf(pieces, from, to))
    if (pieces[to]?.breaksWord) parted += 1
    from = to
  }
  return { lines, isForced, parted }
}

/**
 * Breaks a text into lines of at most `width`: no closing mark begins a line, no opening one ends it, no Latin word and no
 * number is parted from itself; Chinese words stay whole where they can.
 */
export function breakLines(text: string, width: number, widthOf: WidthOf): Broken {
  const broken = text
    .split('\n')
    .map((paragraph) => breakParagraph(paragraph.trim(), width, widthOf))
    .filter(({ lines }) => lines.length > 0)
  return {
    lines: broken.flatMap(({ lines }) => lines),
    isForced: broken.some(({ isForced }) => isForced),
    parted: broken.reduce((sum, { parted }) => sum + parted, 0),
  }
}
