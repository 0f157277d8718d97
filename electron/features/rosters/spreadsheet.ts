import { unzipSync, zipSync } from 'fflate'
import { fromHtml } from 'hucre'
import { readOds } from 'hucre/ods'
import { readXls, readXlsx, type Sheet } from 'hucre/xlsx'
import { AppError } from '#shared/kernel/app-error.ts'

/** A visible sheet as text: numbers without exponent, dates as `YYYY-MM-DD[ HH:MM:SS]`, merged rows filled downwards. */
export type SheetText = { name: string; rows: string[][] }

/** Excel keeps 15 digits; longer whole numbers have lost their end. */
const LARGEST_EXACT = 999_999_999_999_999
const LARGEST_SHEET_BYTES = 400 << 20
const EMPTY_SHARED_STRING = /<((?:\w+:)?c)\b([^>]*?)\st="s"([^>]*?)(?:\/>|><\/\1>)/g

/** Reads a workbook; hidden sheets are left out. Throws SPREADSHEET_UNREADABLE, SPREADSHEET_ENCRYPTED. */
export async function readWorkbook(
  bytes: Uint8Array,
  kind: 'xlsx' | 'xls' | 'ods',
  name: string,
): Promise<SheetText[]> {
  try {
    const sheets = (info: { hidden?: boolean; veryHidden?: boolean }) => !info.hidden && !info.veryHidden
    const workbook =
      kind === 'xlsx'
        ? await readXlsx(withoutEmptyStrings(bytes), { sheets })
        : kind === 'xls'
          ? await readXls(bytes, { sheets })
          : await readOds(bytes, { sheets })
    return workbook.sheets.filter((sheet) => !sheet.hidden && !sheet.veryHidden).map(textOf)
  } catch (cause) {
    const isLocked = cause instanceof Error && /password|encrypt/i.test(`${cause.name} ${cause.message}`)
    throw new AppError(isLocked ? 'SPREADSHEET_ENCRYPTED' : 'SPREADSHEET_UNREADABLE', { name }, { cause })
  }
}

/** The first table of an HTML page, as web shops hand out under the name .xls. */
export function readHtmlTable(html: string, name: string): SheetText[] {
  try {
    return [textOf(fromHtml(html, { sheetName: name, typeInference: false }))]
  } catch (cause) {
    throw new AppError('SPREADSHEET_UNREADABLE', { name }, { cause })
  }
}

/**
 * Some writers leave `<c t="s"/>` for an empty cell; hucre 1.0.0 reads that as the first shared string, so that a title
 * would fill every gap. Such cells lose their type before it reads them.
 */
function withoutEmptyStrings(bytes: Uint8Array): Uint8Array {
  const isSheet = (name: string) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)
  const probe = unzipSync(bytes, {
    filter: (file) => isSheet(file.name) && file.originalSize < LARGEST_SHEET_BYTES,
  })
  const mended: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(probe)) {
    const xml = new TextDecoder().decode(content)
    const clean = xml.replace(EMPTY_SHARED_STRING, '<$1$2$3/>')
    if (clean !== xml) mended[name] = new TextEncoder().encode(clean)
  }
  if (Object.keys(mended).length === 0) return bytes
  return zipSync({ ...unzipSync(bytes), ...mended }, { level: 0 })
}

function textOf(sheet: Sheet): SheetText {
  // Rows that the file leaves out are holes in the array, which map() would keep.
  const rows = Array.from(sheet.rows, (row) => Array.from(row ?? [], textOfCell))
  for (const merge of sheet.merges ?? []) {
    if (merge.startCol !== merge.endCol) continue
    const value = rows[merge.startRow]?.[merge.startCol] ?? ''
    for (let at = merge.startRow + 1; at <= Math.min(merge.endRow, rows.length - 1); at += 1) {
      const row = rows[at]
      if (row && value !== '') row[merge.startCol] = value
    }
  }
  return { name: sheet.name, rows: rows.map(withoutTail) }
}

/** A sheet may claim 16,384 columns with 12 of them filled. */
function withoutTail(row: string[]): string[] {
  let width = row.length
  while (width > 0 && (row[width - 1] ?? '') === '') width -= 1
  return Array.from({ length: width }, (_, at) => row[at] ?? '')
}

function textOfCell(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\r\n?/g, '\n').trim()
  if (typeof value === 'number') return textOfNumber(value)
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE'
  if (value instanceof Date) return textOfDate(value)
  return ''
}

function textOfNumber(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Math.abs(value) > LARGEST_EXACT) return value.toExponential().toUpperCase()
  return String(Number.parseFloat(value.toPrecision(15)))
}

/** The reader gives wall-clock times as UTC; serials carry rounding errors, hence whole seconds. */
function textOfDate(date: Date): string {
  if (Number.isNaN(date.getTime())) return ''
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString()
  const time = text.slice(11, 19)
  if (date.getUTCFullYear() < 1901) return time
  return time === '00:00:00' ? text.slice(0, 10) : `${text.slice(0, 10)} ${time}`
}
