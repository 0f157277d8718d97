/** A row of a CSV text: the line where it begins (from 1) and its cells; null cells = a quote that never ends. */
export type CsvRow = { line: number; cells: string[] | null; source: string }

/** A cell that runs on longer than this was opened by a stray quote. */
const MOST_LINES = 4000
const LONGEST_ROW = 1 << 20

/**
 * Puts rows of CSV together from lines (RFC 4180): quoted cells may hold the delimiter, doubled quotes and line ends. A
 * quote that never ends costs its own line only: the lines after it are read again.
 */
export class CsvRows {
  private readonly delimiter: string
  private readonly isStart: (line: string) => boolean
  private open: string[] = []
  private openAt = 0
  private openLength = 0

  /** `isStart` tells a line that can begin a row, for going on after a broken one. */
  constructor(delimiter: string, isStart: (line: string) => boolean) {
    this.delimiter = delimiter
    this.isStart = isStart
  }

  take(line: string, lineNumber: number): CsvRow[] {
    if (this.open.length === 0) {
      if (line.trim() === '') return []
      if (!line.includes('"')) return [{ line: lineNumber, cells: line.split(this.delimiter), source: line }]
      this.openAt = lineNumber
      this.openLength = 0
    }
    this.open.push(line)
    this.openLength += line.length + 1
    // Without a quote of its own a line cannot end the row.
    if (this.open.length > 1 && !line.includes('"')) return this.isTooLong ? this.giveUp() : []
    const cells = this.cells()
    if (cells) {
      const row = { line: this.openAt, cells, source: this.open[0] ?? '' }
      this.open = []
      return [row]
    }
    return this.isTooLong ? this.giveUp() : []
  }

  end(): CsvRow[] {
    return this.open.length === 0 ? [] : this.giveUp()
  }

  private get isTooLong(): boolean {
    return this.open.length > MOST_LINES || this.openLength > LONGEST_ROW
  }

  /** Reports the line with the stray quote and reads what followed it anew, from the next line that can begin a row. */
  private giveUp(): CsvRow[] {
    const [first = '', ...rest] = this.open
    const from = this.openAt
    this.open = []
    const rows: CsvRow[] = [{ line: from, cells: null, source: first }]
    const next = rest.findIndex((line) => this.isStart(line))
    if (next < 0) return rows
    for (let at = next; at < rest.length; at += 1) rows.push(...this.take(rest[at] ?? '', from + 1 + at))
    return rows
  }

  /** The cells of the open lines, or null while a quoted cell has not ended. */
  private cells(): string[] | null {
    const text = this.open.length === 1 ? (this.open[0] ?? '') : this.open.join('\n')
    const cells: string[] = []
    let at = 0
    for (;;) {
      if (text[at] !== '"') {
        const end = text.indexOf(this.delimiter, at)
        cells.push(end < 0 ? text.slice(at) : text.slice(at, end))
        if (end < 0) return cells
        at = end + 1
        continue
      }
      const end = endOfQuoted(text, at)
      if (end < 0) return null
      const rest = text.indexOf(this.delimiter, end)
      const tail = rest < 0 ? text.slice(end) : text.slice(end, rest)
      cells.push(text.slice(at + 1, end - 1).replaceAll('""', '"') + tail)
      if (rest < 0) return cells
      at = rest + 1
    }
  }
}

/** Place after the quote that ends a quoted cell, or -1. */
function endOfQuoted(text: string, from: number): number {
  let at = from + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return -1
    if (text[quote + 1] !== '"') return quote + 1
    at = quote + 2
  }
}
