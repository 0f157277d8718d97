const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/** Canonical form of any text that enters the database: NFC, line ends LF, no NUL. Inner spaces and marks stay. */
export function toStoredText(text: string): string {
  const clean = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  return (clean.includes('\0') ? clean.replaceAll('\0', '') : clean).normalize('NFC')
}

/** Form for comparing names: NFKC, lower case, without invisible marks, spaces folded. */
export function toComparableName(name: string): string {
  return name.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim().toLowerCase()
}

/** A name as it may be shown in one line: no control characters, bidi marks or line breaks. */
export function toDisplayName(name: string): string {
  return name
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .trim()
}

const SEPARATOR = 0
const IDEOGRAPH = 1
const WORD = 2

/** What a character is to search: ideographs (with extensions), kana and hangul stand without word borders. */
function signClassOf(char: string): typeof SEPARATOR | typeof IDEOGRAPH | typeof WORD {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) ? WORD : SEPARATOR
  if (code >= 0x4e00 && code <= 0x9fff) return IDEOGRAPH
  const isIdeograph =
    code === 0x3005 ||
    code === 0x3007 ||
    (code >= 0x3040 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0xac00 && code <= 0xd7af) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0x20000 && code <= 0x323af)
  if (isIdeograph) return IDEOGRAPH
  return /[\p{L}\p{N}]/u.test(char) ? WORD : SEPARATOR
}

/**
 * Search terms of a text, in order: a run of CJK becomes its overlapping pairs and, alone, its last character (so that
 * every character begins a term, and pairs of two runs never stand side by side); other letters and digits become words
 * in lower case. 微信群abc → 微信 信群 群 abc.
 */
export function bigramsOf(text: string): string[] {
  const terms: string[] = []
  let word = ''
  let previous = ''
  for (const char of text.normalize('NFKC').toLowerCase()) {
    const sign = signClassOf(char)
    if (sign === IDEOGRAPH) {
      if (word !== '') terms.push(word)
      word = ''
      if (previous !== '') terms.push(previous + char)
      previous = char
      continue
    }
    if (previous !== '') terms.push(previous)
    previous = ''
    if (sign === WORD) word += char
    else if (word !== '') {
      terms.push(word)
      word = ''
    }
  }
  if (previous !== '') terms.push(previous)
  if (word !== '') terms.push(word)
  return terms
}

/** True when a text ends in a CJK character, whose run may go on in a longer text. */
export function endsInIdeograph(text: string): boolean {
  const last = [...text.normalize('NFKC')].at(-1)
  return last !== undefined && signClassOf(last.toLowerCase()) === IDEOGRAPH
}

/** Makes a file name that Windows, macOS and Linux accept: no reserved characters or device names, at most 120 long. */
export function toSafeFileName(name: string): string {
  const bare = toDisplayName(name)
    .replace(/[<>:"/\\|?*]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 120)
    .replace(/[. ]+$/, '')
    .trim()
  if (bare === '') return 'Qunpu'
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(bare) ? `_${bare}` : bare
}

/** Number of characters as a person counts them: code points without invisible marks. */
export function countCharacters(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
