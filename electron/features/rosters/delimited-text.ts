import { parse } from 'csv-parse/sync'
import { isKnownHeader } from '#shared/features/rosters/rules/columns.ts'
import { commonWidth, findHeader, type TableRow } from '#shared/features/rosters/rules/tables.ts'

export type Delimiter = ',' | ';' | '\t' | '|'

const DELIMITERS: readonly Delimiter[] = ['\t', ',', ';', '|']
const PROBED_CHARACTERS = 200_000
const PROBED_ROWS = 400
/** A cell with more lines than this is a quotation mark that nobody closed, not a note. */
const LONGEST_CELL_LINES = 40

type Parsed = { record: string[]; info: { lines: number } }

/**
 * The delimiter with the most rows of equal width after splitting with quotes in mind (formats.md §1); null when the text
 * is no table.
 */
export function findDelimiter(text: string): Delimiter | null {
  const head = headOf(text)
  let best: Candidate | null = null
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue
    const rows = splitRows(head, delimiter).slice(0, PROBED_ROWS)
    const width = commonWidth(rows.map((row) => ({ ...row, cells: row.cells.map((cell) => cell || '·') })))
    if (width < 2) continue
    const equal = rows.filter((row) => row.cells.length === width).length
    const isHeaded = (rows[findHeader(rows)]?.cells ?? []).filter(isKnownHeader).length >= 2
    // Exporters put lines of other widths above a short table.
    if (equal * 2 < rows.length && !isHeaded) continue
    const found = { delimiter, isHeaded, equal, width }
    if (!best || isBetter(found, best)) best = found
  }
  return best?.delimiter ?? null
}

type Candidate = { delimiter: Delimiter; isHeaded: boolean; equal: number; width: number }

function isBetter(one: Candidate, other: Candidate): boolean {
  if (one.isHeaded !== other.isHeaded) return one.isHeaded
  return one.equal > other.equal || (one.equal === other.equal && one.width > other.width)
}

/** Rows of a delimited text with the line on which each begins; blank ones are left out. CRLF, LF and CR end a row. */
export function splitRows(text: string, delimiter: Delimiter): TableRow[] {
  const rows = chooseQuoting(text, delimiter)
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
}

/**
 * Quotation marks enclose cells, unless one was never closed: then it is part of a name, as some exporters write it, and
 * without quoting every line is a row of equal width.
 */
function chooseQuoting(text: string, delimiter: Delimiter): TableRow[] {
  const quoted = tryParse(text, delimiter, '"')
  const isPlain = quoted?.every((row) => row.cells.every((cell) => !cell.includes('\n')))
  if (quoted && isPlain) return quoted
  const bare = tryParse(text, delimiter, false) ?? []
  if (!quoted || quoted.some((row) => row.cells.some(hasTooManyLines))) return bare
  const width = bare[0]?.cells.length ?? 0
  return width > 1 && bare.every((row) => row.cells.length === width || row.cells.join('') === '')
    ? bare
    : quoted
}

function hasTooManyLines(cell: string): boolean {
  if (cell.length < LONGEST_CELL_LINES) return false
  let lines = 0
  for (const char of cell) if (char === '\n' || char === '\r') lines += 1
  return lines > LONGEST_CELL_LINES
}

/** Null when a quotation mark is never closed. */
function tryParse(text: string, delimiter: Delimiter, quote: '"' | false): TableRow[] | null {
  const unix = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text
  let parsed: Parsed[]
  try {
    parsed = parse(unix, {
      delimiter,
      quote,
      bom: true,
      info: true,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: '\n',
    }) as unknown as Parsed[]
  } catch {
    return null
  }
  let line = 1
  return parsed.map(({ record }) => {
    const row = { line, cells: record }
    line += 1 + linesWithin(record)
    return row
  })
}

function linesWithin(record: readonly string[]): number {
  let lines = 0
  for (const cell of record)
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) lines += 1
  return lines
}

function headOf(text: string): string {
  if (text.length <= PROBED_CHARACTERS) return text
  const cut = text.slice(0, PROBED_CHARACTERS)
  return cut.slice(0, Math.max(cut.lastIndexOf('\n'), cut.lastIndexOf('\r')) + 1 || cut.length)
}
