const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' })
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Marks that never begin a line (避头): what closes, ends, repeats or counts. */
const NO_START = /^[，。、；：？！…—～·,.;:?!%‰°）〕】》〉」』”’)\]}>»々ー・／/％℃]/u
/** Marks that never end a line (避尾). */
const NO_END = /^[（〔【《〈「『“‘([{<«￥$¥#＃@＠]/u
/** What is written without gaps in a Latin word, a number or an address. */
const LATIN = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{N}_'’.:~–\-+&@/\\%‰#$€£¥]/u
/** A number by itself, not the end of a time or a range. */
const NUMBER = /(?:^|[^\d:：–-])\d[\d,.]*[+%]?$/u
/** A number that goes on after its comma. */
const THOUSANDS = /\d[,，]$/u
const HAN = /^\p{Script=Han}/u

/** A piece that stays in one line; `gap` is the space before it, which vanishes at the start of a line. */
export type Piece = { text: string; gap: '' | ' '; breaksWord: boolean; lastSign: string }

/** Whether a text is set in Chinese type. */
export function isChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

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
  return Array.from(graphemes.segment(text), ({ segment }) => segment)
}

/** Where words begin, as positions in the text: a break elsewhere parts a word. */
function wordStarts(text: string): ReadonlySet<number> {
  return new Set(Array.from(words.segment(text), ({ index }) => index))
}

function joins(before: string, last: string, next: { sign: string; gap: string }): boolean {
  const { sign, gap } = next
  // A number stays with what it counts: 20 分钟.
  if (HAN.test(sign) && NUMBER.test(before)) return true
  if (gap !== '') return false
  if (mayNotStart(sign) || mayNotEnd(last)) return true
  return LATIN.test(sign) && (LATIN.test(last) || THOUSANDS.test(before))
}

function cutIntoPieces(paragraph: string): Piece[] {
  const starts = wordStarts(paragraph)
  const pieces: Piece[] = []
  let gap: Piece['gap'] = ''
  let at = 0
  for (const sign of signsOf(paragraph)) {
    const last = pieces.at(-1)
    if (/^\s+$/.test(sign)) gap = last ? ' ' : ''
    else {
      if (last && joins(last.text, last.lastSign, { sign, gap })) {
        last.text += gap + sign
        last.lastSign = sign
      } else pieces.push({ text: sign, gap, breaksWord: gap === '' && !starts.has(at), lastSign: sign })
      gap = ''
    }
    at += sign.length
  }
  return pieces
}

const REMEMBERED = 200
const remembered = new Map<string, readonly Piece[]>()

/** Pieces of one paragraph, between which a line may break; the same text is set in many sizes, and cut once. */
export function piecesOf(paragraph: string): readonly Piece[] {
  const known = remembered.get(paragraph)
  if (known) return known
  const pieces = cutIntoPieces(paragraph)
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(paragraph, pieces)
  return pieces
}
