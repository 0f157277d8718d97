/** CJK ideographs (with extensions), kana and hangul: the characters that search treats without word borders. */
const CJK =
  /[\u3005\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{323af}]/u
// biome-ignore lint/suspicious/noMisleadingCharacterClass: the class lists invisible marks on purpose
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

/**
 * Search terms of a text: runs of CJK become overlapping pairs (a lone one itself), other letters and digits words in
 * lower case. The same split feeds the index and the query, so hits equal a substring search of two or more characters.
 */
export function bigramsOf(text: string): string[] {
  const terms: string[] = []
  let word = ''
  let previous = ''
  let isPaired = false
  const flush = () => {
    if (word) terms.push(word)
    word = ''
    if (previous && !isPaired) terms.push(previous)
    previous = ''
    isPaired = false
  }
  for (const char of text.normalize('NFKC').toLowerCase()) {
    if (CJK.test(char)) {
      if (word) flush()
      if (previous) {
        terms.push(previous + char)
        isPaired = true
      }
      previous = char
    } else if (/[\p{L}\p{N}]/u.test(char)) {
      if (previous) flush()
      word += char
    } else {
      flush()
    }
  }
  flush()
  return terms
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
