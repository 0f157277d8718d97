/** A piece of a JSON document: a value of the root object, or an element of one of its arrays. */
export type JsonCut = {
  key: string
  /** Place in the array, from 0; -1 for a value. */
  index: number
  /** JSON of the piece; null when it was longer than allowed and is lost. */
  text: string | null
}

const QUOTE = 0x22
const COMMA = 0x2c
const COLON = 0x3a
const BACKSLASH = 0x5c
/** Longer pieces are dropped: pictures of a member are at most a few MiB. */
const LONGEST_PIECE = 8 << 20

/**
 * Cuts a JSON object that arrives in pieces of text into values that are small enough for JSON.parse, without holding
 * more than one of them: `values` are whole entries of the root, `arrays` those whose elements are wanted one by one.
 * What else the root holds is passed over. Broken JSON never throws; the cut that is broken fails in JSON.parse.
 */
export class JsonCutter {
  private readonly values: ReadonlySet<string>
  private readonly arrays: ReadonlySet<string>
  private depth = 0
  private isInString = false
  private isEscaped = false
  private isKeyNext = false
  private key = ''
  private index = -1
  private isInArray = false
  /** What is being captured: a key, a value or an element. */
  private capture: 'none' | 'key' | 'value' | 'element' = 'none'
  private parts: string[] = []
  private length = 0
  /** Where the capture began in the current piece; earlier pieces are in `parts`. */
  private from = 0
  /** True once the root object has ended. */
  isComplete = false

  constructor(wanted: { values: readonly string[]; arrays: readonly string[] }) {
    this.values = new Set(wanted.values)
    this.arrays = new Set(wanted.arrays)
  }

  /** Takes the next piece of text and returns what it completed. */
  push(piece: string): JsonCut[] {
    const cuts: JsonCut[] = []
    this.from = 0
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.isInString) {
        at = this.passString(piece, at, cuts)
      } else if (code > 0x20) {
        this.passMark(piece, at, code, cuts)
      }
    }
    if (this.capture !== 'none') this.keep(piece.slice(this.from))
    return cuts
  }

  /** Goes to the end of a string, or of the piece; returns the last place looked at. */
  private passString(piece: string, start: number, cuts: JsonCut[]): number {
    let at = start
    for (; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (this.isEscaped) this.isEscaped = false
      else if (code === BACKSLASH) this.isEscaped = true
      else if (code === QUOTE) {
        this.isInString = false
        if (this.capture === 'key') this.finish(piece, at + 1, cuts)
        return at
      }
    }
    return at
  }

  private passMark(piece: string, at: number, code: number, cuts: JsonCut[]): void {
    if (code === QUOTE) {
      if (this.depth === 1 && this.isKeyNext) this.begin('key', at)
      else this.beginPiece(at)
      this.isInString = true
    } else if (code === 0x7b || code === 0x5b) {
      this.open(code, at)
    } else if (code === 0x7d || code === 0x5d) {
      this.close(piece, at, cuts)
    } else if (code === COMMA) {
      this.passComma(piece, at, cuts)
    } else if (code !== COLON || this.depth !== 1) {
      this.beginPiece(at)
    }
  }

  private open(code: number, at: number): void {
    if (this.depth === 0) {
      this.isKeyNext = code === 0x7b
    } else if (this.depth === 1 && code === 0x5b && this.arrays.has(this.key) && !this.isKeyNext) {
      this.isInArray = true
      this.index = -1
    } else {
      this.beginPiece(at)
    }
    this.depth += 1
  }

  private close(piece: string, at: number, cuts: JsonCut[]): void {
    if (this.depth === 0) return
    // The end of the array or of the root also ends a bare value before it.
    if (this.isInArray && this.depth === 2) {
      if (this.capture === 'element') this.finish(piece, at, cuts)
      this.isInArray = false
    } else if (this.depth === 1) {
      if (this.capture === 'value') this.finish(piece, at, cuts)
      this.isComplete = true
    }
    this.depth -= 1
  }

  private passComma(piece: string, at: number, cuts: JsonCut[]): void {
    if (this.isInArray && this.depth === 2) {
      if (this.capture === 'element') this.finish(piece, at, cuts)
    } else if (this.depth === 1) {
      if (this.capture === 'value') this.finish(piece, at, cuts)
      this.isKeyNext = true
    }
  }

  /** Starts a capture where an element or a wanted value begins. */
  private beginPiece(at: number): void {
    if (this.capture !== 'none') return
    if (this.isInArray && this.depth === 2) {
      this.index += 1
      this.begin('element', at)
    } else if (this.depth === 1 && !this.isKeyNext && this.values.has(this.key)) {
      this.begin('value', at)
    }
  }

  private begin(capture: 'key' | 'value' | 'element', at: number): void {
    this.capture = capture
    this.parts = []
    this.length = 0
    this.from = at
  }

  private keep(text: string): void {
    this.length += text.length
    if (this.length <= LONGEST_PIECE) this.parts.push(text)
    else this.parts = []
  }

  private finish(piece: string, end: number, cuts: JsonCut[]): void {
    this.keep(piece.slice(this.from, end))
    const text =
      this.length > LONGEST_PIECE
        ? null
        : this.parts.length === 1
          ? (this.parts[0] ?? '')
          : this.parts.join('')
    const capture = this.capture
    this.capture = 'none'
    this.parts = []
    if (capture === 'key') {
      this.key = keyOf(text)
      this.isKeyNext = false
    } else {
      cuts.push({ key: this.key, index: capture === 'element' ? this.index : -1, text })
    }
  }
}

function keyOf(text: string | null): string {
  if (text === null) return ''
  const bare = text.slice(1, -1)
  if (!bare.includes('\\')) return bare
  const parsed = parseJson(text)
  return typeof parsed === 'string' ? parsed : ''
}

/** JSON.parse that answers undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const LONG_NUMBER = /[:[,]\s*-?\d{16,}/

/** Like parseJson, but whole numbers that a double cannot hold come as text: ids beyond 2^53. */
export function parseJsonWithLongIds(text: string): unknown {
  if (!LONG_NUMBER.test(text)) return parseJson(text)
  try {
    return JSON.parse(text, keepLongNumber)
  } catch {
    return undefined
  }
}

function keepLongNumber(_key: string, value: unknown, context?: { source?: string }): unknown {
  const source = context?.source
  return typeof value === 'number' && source && !Number.isSafeInteger(value) && /^-?\d+$/.test(source)
    ? source
    : value
}
