/**
 * Rows as CSV that spreadsheet programs open rightly: with BOM, so that it is read as UTF-8, and CRLF, as they write it.
 * A cell that they would run as a formula gets a leading apostrophe (formats.md §5).
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(guarded).join(',')).join('\r\n')}\r\n`
}

function guarded(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
