import { isAccountHeader, isKnownHeader, isNameHeader } from './columns.ts'

/** A row of a table with the line of the source on which it begins (1-based). */
export type TableRow = { line: number; cells: readonly string[] }

const SEARCHED_ROWS = 20

/** Cells up to the last one that holds something. */
export function filledWidth(row: readonly string[]): number {
  let width = row.length
  while (width > 0 && (row[width - 1] ?? '').trim() === '') width -= 1
  return width
}

/** Width that most rows share; ties go to the wider. */
export function commonWidth(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>()
  for (const row of rows) {
    const width = filledWidth(row.cells)
    if (width > 0) counts.set(width, (counts.get(width) ?? 0) + 1)
  }
  let best = 0
  let most = 0
  for (const [width, count] of counts)
    if (count > most || (count === most && width > best)) {
      best = width
      most = count
    }
  return best
}

/**
 * Index of the header in `rows`, or −1: of the top 20 the row with most known words, at least two (formats.md §5; the
 * lines above it may hold such words too: 微信ID,<id>,昵称,<群名>); else one with a word
 * such as 昵称; else a first full row of words above columns of numbers or dates.
 */
export function findHeader(rows: readonly TableRow[]): number {
  const top = rows.slice(0, SEARCHED_ROWS)
  const known = top.map((row) => distinctCells(row).filter(isKnownHeader).length)
  const most = Math.max(0, ...known)
  if (most >= 2) return known.indexOf(most)
  const named = top.findIndex((row) => distinctCells(row).some(isNameHeader))
  if (named >= 0) return named
  const width = commonWidth(rows)
  if (width < 2) return top.findIndex((row) => isAccountHeader(distinctCells(row)[0] ?? ''))
  const full = top.findIndex(
    (row) => row.cells.length >= width && row.cells.slice(0, width).every((cell) => cell.trim() !== ''),
  )
  return full >= 0 && looksLikeHeader(rows, full, width) ? full : -1
}

function distinctCells(row: TableRow): string[] {
  return [...new Set(row.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))]
}

const TYPED = /^[+-]?\d[\d,./:\-\s]*%?$/
const TITLE_WORD = /标题|字段|列|栏|名$|号$|时间$|日期$|field|column|title/i

function looksLikeHeader(rows: readonly TableRow[], at: number, width: number): boolean {
  const header = (rows[at]?.cells ?? []).slice(0, width).map((cell) => cell.trim())
  if (new Set(header).size < width || header.some((cell) => TYPED.test(cell) || cell.length > 40))
    return false
  if (header.every((cell) => TITLE_WORD.test(cell))) return true
  const below = rows.slice(at + 1, at + 51)
  return header.some((_, column) => {
    const cells = below.map((row) => (row.cells[column] ?? '').trim()).filter((cell) => cell !== '')
    return cells.length > 0 && cells.every((cell) => TYPED.test(cell))
  })
}
