import { parse } from 'csv-parse/sync'
import { commonWidth, filledWidth, type TableRow } from '#shared/features/rosters/rules/tables.ts'

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
  let best: { delimiter: Delimiter; equal: number; width: number } | null = null
  for (const delimiter of DELIMITERS) {
    if (!head.includes(delimiter)) continue
    const rows = splitRows(head, delimiter).slice(0, PROBED_ROWS)
    const filled = rows.filter((row) => filledWidth(row.cells) > 0)
    const width = commonWidth(filled.map((row) => ({ ...row, cells: row.cells.map((cell) => cell || '·') })))
    if (width < 2) continue
    const equal = filled.filter((row) => row.cells.length === width).length
    if (equal * 2 < filled.length) continue
    if (!best || equal > best.equal || (equal === best.equal && width > best.width))
      best = { delimiter, equal, width }
  }
  return best?.delimiter ?? null
}

/** Rows of a delimited text with the line on which each begins; blank ones are left out. CRLF, LF and CR end a row. */
export function splitRows(text: string, delimiter: Delimiter): TableRow[] {
  const quoted = tryParse(text, delimiter, '"')
  const isSound = quoted?.every((row) => row.cells.every((cell) => !hasTooManyLines(cell)))
  const rows = quoted && isSound ? quoted : (tryParse(text, delimiter, false) ?? [])
  return rows.filter((row) => row.cells.some((cell) => cell.trim() !== ''))
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
