import type { ChatSource } from '../source.ts'
import type { ParsedChat, ParsedItem, ParseOptions } from './format.ts'

/** Most items that a reader hands over at once. */
export const ITEMS_AT_ONCE = 500
/** Longest line that can head a message: names have at most a few dozen characters. Keeps patterns from running long. */
export const LONGEST_HEADER = 240
/** A body beyond this is the rest of a damaged file, not a message. */
const LONGEST_BODY = 1 << 20

const INVISIBLE_START = /^[\ufeff\u200e\u200f\u202a-\u202e\u2066-\u2069]+/
const ODD_SPACES = /[\u00a0\u2009\u202f\u3000]/g

/** Reads a text line by line; keeps its own state and adds what it recognised to `out`. */
export interface LineReader {
  take(line: string, lineNumber: number, out: ParsedItem[]): void
  /** Hands over what is still open at the end of the source. */
  end(out: ParsedItem[]): void
  /** The chat that issues belong to when no message ever opened one. */
  unnamedChat(): ParsedChat
}

/** Runs a line reader over a source. A chat always comes before the issues and messages found in it. */
export async function* readLines(
  source: ChatSource,
  options: ParseOptions,
  reader: LineReader,
): AsyncGenerator<ParsedItem[]> {
  const out: ParsedItem[] = []
  let hasChat = false
  let lineNumber = 0
  const ready = () => {
    if (!hasChat) putChatFirst(out, reader)
    hasChat = true
    return out.splice(0, ITEMS_AT_ONCE)
  }
  for await (const lines of source.lines(options.signal)) {
    for (const line of lines) {
      lineNumber += 1
      reader.take(line, lineNumber, out)
      if (out.length >= ITEMS_AT_ONCE) yield ready()
    }
  }
  reader.end(out)
  while (out.length > 0) yield ready()
}

function putChatFirst(out: ParsedItem[], reader: LineReader): void {
  const at = out.findIndex(({ type }) => type === 'chat')
  const [chat = reader.unnamedChat()] = at < 0 ? [] : out.splice(at, 1)
  out.unshift(chat)
}

/** A line as it is compared with patterns: without the invisible marks that some programs put in front. */
export function withoutMarks(line: string): string {
  const code = line.charCodeAt(0)
  return code >= 0x200e && INVISIBLE_START.test(line) ? line.replace(INVISIBLE_START, '') : line
}

/** Spaces of typography as plain ones, for reading times. */
export function withPlainSpaces(text: string): string {
  return text.replace(ODD_SPACES, ' ')
}

/** The first lines of a source for a look at its shape; the last one may be cut and is left out when others stand. */
export function headLines(source: ChatSource): string[] {
  const lines = source.head.split(/\r\n|[\n\r\u2028\u2029]/)
  if (source.head.length > 100_000 && lines.length > 1) lines.pop()
  return lines
}

/** A short piece of a line for a list of issues. */
export function excerptOf(line: string): string {
  return line.length > 120 ? `${line.slice(0, 119)}…` : line
}

/** A copy that does not keep the text alive from which it was cut: names live longer than the lines around them. */
export function detached(text: string): string {
  return ` ${text}`.slice(1)
}

/** The lines of a message between its header and the next one. */
export class Body {
  private lines: string[] = []
  private length = 0
  isOverlong = false

  add(line: string): void {
    if (this.length > LONGEST_BODY) {
      this.isOverlong = true
      return
    }
    this.length += line.length + 1
    this.lines.push(line)
  }

  get isEmpty(): boolean {
    return this.lines.length === 0
  }

  get last(): string | undefined {
    return this.lines.at(-1)
  }

  /** Takes the last line back: it turned out to belong to what follows. */
  dropLast(): string | undefined {
    return this.lines.pop()
  }

  /** The text without blank lines at its end, and at its beginning when those are layout. */
  text(options: { trimStart: boolean }): string {
    let until = this.lines.length
    while (until > 0 && isBlank(this.lines[until - 1] ?? '')) until -= 1
    let from = 0
    while (options.trimStart && from < until && isBlank(this.lines[from] ?? '')) from += 1
    if (until - from === 1) return this.lines[from] ?? ''
    return this.lines.slice(from, until).join('\n')
  }
}

/** True for a line of nothing but white space. */
export function isBlank(line: string): boolean {
  return line === '' || line.trim() === ''
}

/** Counts lines that stand outside any message and reports each run of them once. */
export class StrayLines {
  private first: { line: number; excerpt: string } | null = null
  private count = 0

  add(line: string, lineNumber: number): void {
    if (isBlank(line)) return
    this.first ??= { line: lineNumber, excerpt: excerptOf(line) }
    this.count += 1
  }

  flush(out: ParsedItem[]): void {
    if (!this.first) return
    out.push({ type: 'issue', reason: 'outside_message', facts: { lines: this.count }, ...this.first })
    this.first = null
    this.count = 0
  }
}
