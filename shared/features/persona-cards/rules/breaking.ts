/** Width of a text in one line, in the units of its size. */
export type Measure = (text: string, size: number, weight: Weight) => number
export type Weight = 400 | 600

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks that never begin a line (避头): what closes, ends, repeats or counts. */
const NO_START = /^[，。、；：？！…—～·,.;:?!%‰°）〕】》〉」』”’)\]}>»々ー・／/％℃]/u
/** Marks that never end a line (避尾). */
const NO_END = /^[（〔【《〈「『“‘([{<«￥$¥#＃@＠]/u
/** What is written without gaps in a Latin word, a number or an address. */
const LATIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_'’.:~–\-+&@/\\%‰#$€£¥]/u
const LETTER = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}]/u
const NUMBER = /[\d０-９,.+%]$/u
const HAN = /^\p{Script=Han}/u

/** A piece that stays in one line; `gap` is the space before it, which vanishes at the start of a line. */
type Piece = { text: string; gap: string; breaksWord: boolean }

/** Whether a text is set in Chinese type. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** About how wide a text is where no font can be asked: Chinese signs are as wide as high, others about half of it. */
export const roughMeasure: Measure = (text, size) =>
  signsOf(text).reduce((sum, sign) => sum + (/^[\u0000-\u024f]/.test(sign) ? 0.6 : 1), 0) * size

/** Whether a line may not begin with this text. */
export function mayNotStart(text: string): boolean {
  return NO_START.test(text)
}

/** Whether a line may not end with this mark. */
export function mayNotEnd(mark: string): boolean {
  return NO_END.test(mark)
}

/** Signs of a text as a person counts them. */
export function signsOf(text: string): string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment)
}

/** Where words begin, as positions in the text: a break elsewhere parts a word. */
function wordStarts(text: string): ReadonlySet<number> {
  return new Set([...words.segment(text)].map(({ index }) => index))
}

function joins(before: string, sign: string, gap: string): boolean {
  const last = signsOf(before).at(-1) ?? ''
  if (mayNotStart(sign) && gap === '') return true
  if (mayNotEnd(last) && gap === '') return true
  if (gap === '' && LATIN.test(last) && LATIN.test(sign)) return true
  // A number stays with what it counts: 20 分钟.
  return gap.length <= 1 && NUMBER.test(before) && LETTER.test(last) && HAN.test(sign)
}

/** Pieces of one paragraph, between which a line may break. */
export function piecesOf(paragraph: string): Piece[] {
  const starts = wordStarts(paragraph)
  const pieces: Piece[] = []
  let gap = ''
  let at = 0
  for (const sign of signsOf(paragraph)) {
    const isSpace = /^\s+$/.test(sign)
    const last = pieces.at(-1)
    if (isSpace) gap = last ? ' ' : ''
    else if (last && joins(last.text, sign, gap)) {
      last.text += gap + sign
      gap = ''
    } else {
      pieces.push({ text: sign, gap, breaksWord: gap === '' && !starts.has(at) })
      gap = ''
    }
    at += sign.length
  }
  return pieces
}

/** `isForced`: a piece was wider than a line and had to be cut. `parted`: how many Chinese words stand in two lines. */
type Broken = { lines: string[]; isForced: boolean; parted: number }
type Fits = (text: string) => boolean

/** Pieces wider than a line are cut between signs, as nothing else is left. */
function fitting(pieces: readonly Piece[], fits: Fits): { pieces: Piece[]; isForced: boolean } {
  const result: Piece[] = []
  let isForced = false
  for (const piece of pieces) {
    if (fits(piece.text)) {
      result.push(piece)
      continue
    }
    isForced = true
    let part = ''
    let gap = piece.gap
    for (const sign of signsOf(piece.text)) {
      if (part !== '' && !fits(part + sign)) {
        result.push({ text: part, gap, breaksWord: false })
        gap = ''
        part = ''
      }
      part += sign
    }
    if (part !== '') result.push({ text: part, gap, breaksWord: false })
  }
  return { pieces: result, isForced }
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
  return mayNotStart(signsOf(before.text).at(-1) ?? '') ? AFTER_MARK : 0
}

/**
 * Breaks a paragraph into as few lines as fit, and among those into the most even ones, whose words stay whole and which
 * end after a mark where they can.
 */
function breakParagraph(paragraph: string, width: number, widthOf: (text: string) => number): Broken {
  const fits: Fits = (text) => widthOf(text) <= width
  const { pieces, isForced } = fitting(piecesOf(paragraph), fits)
  const count = pieces.length
  if (count === 0) return { lines: [], isForced, parted: 0 }
  type Best = { lines: number; cost: number; next: number }
  const best: Best[] = Array.from({ length: count + 1 }, () => ({
    lines: Infinity,
    cost: Infinity,
    next: count,
  }))
  best[count] = { lines: 0, cost: 0, next: count }
  for (let from = count - 1; from >= 0; from -= 1)
    for (let to = from + 1; to <= count; to += 1) {
      const size = widthOf(lineOf(pieces, from, to))
      if (size > width && to > from + 1) break
      const [rest, before, after] = [best[to], pieces[to - 1], pieces[to]]
      const known = best[from]
      if (!rest || !before || !known) continue
      const cost = rest.cost + (1 - size / width) ** 2 + (after ? costOfBreak(before, after) : 0)
      const lines = rest.lines + 1
      if (lines < known.lines || (lines === known.lines && cost < known.cost))
        best[from] = { lines, cost, next: to }
    }
  const lines: string[] = []
  let parted = 0
  for (let from = 0; from < count; ) {
    const to = best[from]?.next ?? count
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
export function breakLines(text: string, width: number, widthOf: (text: string) => number): Broken {
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
