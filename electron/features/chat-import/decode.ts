import { isUtf8 } from 'node:buffer'

/** Bytes of a source: the beginning, and for a large file further pieces that begin and end between characters. */
export type ByteSample = { head: Uint8Array; pieces: readonly Uint8Array[]; isWhole: boolean }

const BOMS: readonly { encoding: string; bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/** First bytes of files that people mistake for chat logs. */
const MAGIC: readonly { kind: string; bytes: readonly number[] }[] = [
  { kind: 'zip', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { kind: 'gzip', bytes: [0x1f, 0x8b] },
  { kind: '7z', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { kind: 'rar', bytes: [0x52, 0x61, 0x72, 0x21, 0x1a] },
  { kind: 'sqlite', bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66] },
  { kind: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { kind: 'png', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { kind: 'jpeg', bytes: [0xff, 0xd8, 0xff] },
  { kind: 'office', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
]

/** The kind of file when its bytes say that it is no text in `encoding`, else null. */
export function binaryKindOf(head: Uint8Array, encoding: string | null): string | null {
  const known = MAGIC.find(({ bytes }) => startsWith(head, bytes))
  if (known) return known.kind
  return !encoding?.startsWith('utf-16') && hasManyNuls(head) ? 'binary' : null
}

/** A stray NUL occurs in names; more of them are no text. */
function hasManyNuls(bytes: Uint8Array): boolean {
  let zeros = 0
  for (const byte of bytes) if (byte === 0) zeros += 1
  return zeros > 2 && zeros > bytes.length * 0.001
}

/**
 * The encoding of a text in the order of formats.md §1: BOM, UTF-16 without BOM, UTF-8, then GB18030 or Big5, whichever
 * reads as Chinese. Null when none does, so that the operator must choose.
 */
export function recogniseEncoding(sample: ByteSample): string | null {
  const bom = BOMS.find(({ bytes }) => startsWith(sample.head, bytes))
  if (bom) return bom.encoding
  const wide = utf16Of(sample.head)
  if (wide) return wide
  if (hasManyNuls(sample.head)) return null
  if (isMostlyUtf8(sample)) return 'utf-8'
  return chineseEncodingOf(sample)
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return bytes.length >= start.length && start.every((byte, at) => bytes[at] === byte)
}

/**
 * ASCII leaves a NUL in every second byte of UTF-16. A chat of long Chinese lines has few of them (formats.md's 30 % is
 * for Latin text), but no other encoding has any; 一 (U+4E00) has one on the other side, so the text itself decides.
 */
function utf16Of(head: Uint8Array): string | null {
  const bytes = head.subarray(0, Math.min(head.length, 65_536) & ~1)
  const zeros = bytes.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  if (zeros === 0 || zeros < bytes.length * 0.01) return null
  const [little, big] = ['utf-16le', 'utf-16be'].map((encoding) => readableShareOf(bytes, encoding))
  if (little === undefined || big === undefined || Math.max(little, big) < 0.5) return null
  return little >= big ? 'utf-16le' : 'utf-16be'
}

/** Share of characters that texts are made of: Western, Greek, Cyrillic, Semitic and everyday Chinese; -1 for binary data. */
function readableShareOf(bytes: Uint8Array, encoding: string): number {
  const common = commonSet()
  let seen = 0
  let readable = 0
  let odd = 0
  for (const char of new TextDecoder(encoding).decode(bytes)) {
    const code = char.codePointAt(0) ?? 0
    seen += 1
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13)) odd += 1
    else if (code < 0x700 || common.has(char)) readable += 1
  }
  return odd > seen * 0.01 ? -1 : readable / seen
}

/** Strict UTF-8; a cut last character and a few damaged ones in much valid text do not make it another encoding. */
function isMostlyUtf8({ head, pieces, isWhole }: ByteSample): boolean {
  const all = [head, ...pieces]
  if (all.every((bytes) => isUtf8(bytes))) return true
  let valid = 0
  let broken = 0
  for (const bytes of all) {
    const counts = countUtf8(bytes)
    valid += counts.valid
    broken += counts.broken
    if (counts.isCut && (isWhole || bytes === head)) broken -= 1
  }
  return broken <= 0 || (valid >= 12 && broken * 20 <= valid)
}

/** Counts well-formed multi-byte sequences and bytes that fit none. */
function countUtf8(bytes: Uint8Array): { valid: number; broken: number; isCut: boolean } {
  let valid = 0
  let broken = 0
  let at = 0
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80) {
      at += 1
      continue
    }
    const length = byte >= 0xf0 && byte < 0xf5 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0
    if (byte >= 0xf5 || length === 0) {
      broken += 1
      at += 1
      continue
    }
    let following = 1
    while (following < length && ((bytes[at + following] ?? 0) & 0xc0) === 0x80) following += 1
    if (following === length) valid += 1
    else broken += 1
    if (following < length && at + following >= bytes.length) return { valid, broken, isCut: true }
    at += following
  }
  return { valid, broken, isCut: false }
}

const FREQUENT = new Set(
  '的一是不了在人有我他这這个個们們来來大上为為和地到以说說时時要就出会會可也你对對生能而子那得于下自之年过過发發后後里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒看起定天分还還进進好小其样樣理心她本前开開但因只从從想实實日吗嗎呢吧啊哈谢謝群请請问問号號点點月周早晚中图圖片表情语語视視文件，。？！：、',
)

let commonCharacters: Set<string> | null = null

/**
 * Everyday characters of both scripts, taken from the decoders themselves: level 1 of GB 2312 (B0A1–D7F9) and of Big5
 * (A440–C67E), and the punctuation of both. In a wrongly read text they are the exception.
 */
function commonSet(): Set<string> {
  if (commonCharacters) return commonCharacters
  const gb: number[] = []
  const big5: number[] = []
  for (let lead = 0xa1; lead <= 0xd7; lead += 1) {
    if (lead > 0xa3 && lead < 0xb0) continue
    for (let trail = 0xa1; trail <= 0xfe; trail += 1) gb.push(lead, trail)
  }
  for (let lead = 0xa1; lead <= 0xc6; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1)
      if (trail <= 0x7e || trail >= 0xa1) big5.push(lead, trail)
  const text =
    new TextDecoder('gb18030').decode(Uint8Array.from(gb)) +
    new TextDecoder('big5').decode(Uint8Array.from(big5))
  commonCharacters = new Set(text)
  commonCharacters.delete('\ufffd')
  return commonCharacters
}

/** How much a text reads like Chinese: share of everyday characters (0–1) plus share of the most frequent ones. */
function plausibilityOf(text: string): { common: number; score: number; errors: number } {
  const common = commonSet()
  let seen = 0
  let everyday = 0
  let frequent = 0
  let errors = 0
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    // Emoji and other planes exist in GB18030 only, and tell nothing of the two scripts.
    if (code < 0x80 || code > 0xffff) continue
    seen += 1
    if (code === 0xfffd) errors += 1
    else if (common.has(char)) everyday += 1
    if (FREQUENT.has(char)) frequent += 1
  }
  if (seen === 0) return { common: 0, score: 0, errors }
  return { common: everyday / seen, score: (everyday + frequent) / seen, errors: errors / seen }
}

function chineseEncodingOf({ head, pieces }: ByteSample): string | null {
  let best: { encoding: string; score: number } | null = null
  for (const encoding of ['gb18030', 'big5']) {
    const text = [head, ...pieces]
      .map((bytes) => new TextDecoder(encoding).decode(bytes, { stream: true }))
      .join('\n')
    const { common, score, errors } = plausibilityOf(text)
    if (common < 0.7 || errors > 0.02) continue
    if (!best || score > best.score) best = { encoding, score }
  }
  return best?.encoding ?? null
}
