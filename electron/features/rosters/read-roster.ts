import { readFile } from 'node:fs/promises'
import type { DataContext } from '#electron/backend/context.ts'
import { binaryKindOf, recogniseEncoding } from '#electron/features/chat-import/service.ts'
import type { RosterReading } from '#shared/features/rosters/contract.ts'
import type { RosterKind } from '#shared/features/rosters/model.ts'
import { isKnownHeader } from '#shared/features/rosters/rules/columns.ts'
import type { TableRow } from '#shared/features/rosters/rules/tables.ts'
import { findHeader } from '#shared/features/rosters/rules/tables.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { CHATROOM_HEADER, type Chatroom, readChatrooms } from './chatroom-json.ts'
import { type Delimiter, findDelimiter, splitRows } from './delimited-text.ts'
import { readNames } from './pasted-names.ts'
import { readHtmlTable, readWorkbook, type SheetText } from './spreadsheet.ts'

/** Larger lists do not occur: 200 MB of text are some million people. */
const LARGEST_BYTES = 200 << 20
const SHOWN_LINES = 12

/** A roster as rows of text, before its columns are understood. */
export type RosterTable = {
  sourceName: string
  size: number
  modifiedAt: number
  kind: RosterKind
  encoding: string | null
  delimiter: Delimiter | null
  sheets: { name: string; rows: number }[]
  sheet: string | null
  rows: TableRow[]
  /** Columns that the source itself fixes; the rows then hold no header. */
  fixedHeader: readonly string[] | null
  chat: { id: string | null; name: string } | null
}

type Source = Pick<RosterTable, 'sourceName' | 'size' | 'modifiedAt'>
type Shape = Omit<RosterTable, keyof Source>

/**
 * Reads a roster from a file or from pasted text. Throws FILE_NOT_FOUND, SOURCE_EMPTY, ROSTER_TOO_LARGE,
 * ENCODING_UNKNOWN, SOURCE_NOT_TEXT, SPREADSHEET_*, SHEET_NOT_FOUND, and ROSTER_UNKNOWN with the first lines.
 */
export async function readRoster(ctx: DataContext, reading: RosterReading): Promise<RosterTable> {
  const { source } = reading
  if ('text' in source) {
    const name = source.name ?? ''
    const about = { sourceName: name, size: Buffer.byteLength(source.text), modifiedAt: ctx.clock.now() }
    return {
      ...about,
      ...shapeOfText(source.text, { ...reading, encoding: undefined }, name),
      encoding: null,
    }
  }
  const file = ctx.resolveFile(source)
  if (file.size > LARGEST_BYTES) throw new AppError('ROSTER_TOO_LARGE', { name: file.name })
  const bytes = new Uint8Array(await readFile(file.path))
  if (bytes.length === 0) throw new AppError('SOURCE_EMPTY', { name: file.name })
  const about = { sourceName: file.name, size: file.size, modifiedAt: file.modifiedAt }
  return { ...about, ...(await shapeOfFile(bytes, reading, file.name)) }
}

async function shapeOfFile(bytes: Uint8Array, reading: RosterReading, name: string): Promise<Shape> {
  const workbook = workbookKind(bytes)
  if (workbook) {
    const sheets = await readWorkbook(bytes, workbook, name)
    return ofSheets(workbook, sheets, reading.sheet, name)
  }
  const encoding = reading.encoding ?? recogniseEncoding({ head: bytes, pieces: [], isWhole: true })
  const kind = binaryKindOf(bytes, encoding)
  if (kind) throw new AppError('SOURCE_NOT_TEXT', { name, kind })
  if (encoding === null) throw new AppError('ENCODING_UNKNOWN', { name })
  const text = decode(bytes, encoding)
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<\?mso[^>]*>\s*)?<Workbook\b/i.test(text.slice(0, 2000)))
    throw new AppError('SPREADSHEET_XML', { name })
  if (/^MIME-Version:/i.test(text)) throw new AppError('SPREADSHEET_MHT', { name })
  if (/<table[\s>]/i.test(text.slice(0, 200_000)) && /^\s*</.test(text))
    return { ...ofSheets('html', readHtmlTable(text, name), undefined, name), encoding }
  return { ...shapeOfText(text, reading, name), encoding }
}

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding).decode(bytes)
  } catch (cause) {
    throw new AppError('ENCODING_UNSUPPORTED', { encoding }, { cause })
  }
}

/** By the first bytes: names lie, `.xls` is often HTML or text. */
function workbookKind(bytes: Uint8Array): 'xlsx' | 'xls' | 'ods' | null {
  const starts = (...start: number[]) => start.every((byte, at) => bytes[at] === byte)
  if (starts(0xd0, 0xcf, 0x11, 0xe0)) return 'xls'
  if (!starts(0x50, 0x4b, 0x03, 0x04)) return null
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  return head.includes('mimetypeapplication/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'xlsx'
}

/** The chosen sheet, else the first that looks like a list of people, else the first that holds anything. */
function ofSheets(
  kind: 'xlsx' | 'xls' | 'ods' | 'html',
  all: SheetText[],
  wanted: string | undefined,
  name: string,
): Shape {
  const filled = all.filter((sheet) => sheet.rows.some((row) => row.length > 0))
  if (filled.length === 0) throw new AppError('SOURCE_EMPTY', { name })
  const sheet =
    wanted === undefined ? (likeliest(filled) ?? filled[0]) : filled.find((one) => one.name === wanted)
  if (!sheet) throw new AppError('SHEET_NOT_FOUND', { sheet: wanted ?? '' })
  return {
    kind,
    encoding: null,
    delimiter: null,
    sheets: filled.map((one) => ({ name: one.name, rows: one.rows.length })),
    sheet: sheet.name,
    rows: sheet.rows.map((cells, at) => ({ line: at + 1, cells })).filter((row) => row.cells.length > 0),
    fixedHeader: null,
    chat: null,
  }
}

function likeliest(sheets: readonly SheetText[]): SheetText | undefined {
  const scored = sheets.map((sheet) => {
    const rows = sheet.rows.slice(0, 20).map((cells, at) => ({ line: at + 1, cells }))
    const header = rows[findHeader(rows)]
    return { sheet, score: header ? new Set(header.cells.filter(isKnownHeader)).size : 0 }
  })
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a))
  return best.score > 0 ? best.sheet : undefined
}

function shapeOfText(text: string, reading: RosterReading, name: string): Shape {
  if (text.trim() === '') throw new AppError('SOURCE_EMPTY', { name })
  const plain = { encoding: null, sheets: [], sheet: null, delimiter: null, chat: null }
  const rooms = readChatrooms(text)
  if (rooms) return ofChatrooms(rooms, reading.sheet)
  const delimiter = reading.delimiter ?? findDelimiter(text)
  const table = delimiter ? splitRows(text, delimiter) : []
  // One line with commas is a list of names, not a table of one row.
  if (delimiter && (table.length > 1 || delimiter === '\t'))
    return { ...plain, kind: 'csv', delimiter, rows: table, fixedHeader: null, chat: infoOf(table) }
  const column = singleColumn(text)
  if (column) return { ...plain, kind: 'csv', delimiter: ',', rows: column, fixedHeader: null }
  const names = readNames(text)
  if (!names) throw unknownRoster(text, name)
  const rows = names.rows.map((row) => ({ line: row.line, cells: [row.name, row.note] }))
  return {
    ...plain,
    kind: names.kind,
    rows,
    fixedHeader: names.kind === 'chain' ? ['昵称', '说明'] : ['昵称'],
  }
}

/** A column of names under a word such as 昵称. */
function singleColumn(text: string): TableRow[] | null {
  const rows = splitRows(text, ',').map((row) => ({ ...row, cells: [row.cells.join(',')] }))
  return findHeader(rows) >= 0 ? rows : null
}

function ofChatrooms(rooms: readonly Chatroom[], wanted: string | undefined): Shape {
  const room = wanted === undefined ? rooms[0] : rooms.find((one) => one.name === wanted)
  if (!room) throw new AppError('SHEET_NOT_FOUND', { sheet: wanted ?? '' })
  return {
    kind: 'chatroom',
    encoding: null,
    delimiter: null,
    sheets: rooms.map((one) => ({ name: one.name, rows: one.rows.length })),
    sheet: room.name,
    rows: room.rows.map((cells, at) => ({ line: at + 1, cells })),
    fixedHeader: CHATROOM_HEADER,
    chat: { id: room.chatId, name: room.name },
  }
}

/** Rows above the header in which an exporter names the chat: 微信ID,<id>,,昵称,<群名>. */
function infoOf(rows: readonly TableRow[]): RosterTable['chat'] {
  const after = (cells: readonly string[], label: string) => {
    const at = cells.findIndex((cell) => cell.trim() === label)
    return at < 0 ? '' : (cells.slice(at + 1).find((cell) => cell.trim() !== '') ?? '').trim()
  }
  for (const { cells } of rows.slice(0, Math.max(0, findHeader(rows)))) {
    const id = after(cells, '微信ID')
    if (id !== '') return { id, name: after(cells, '昵称') || after(cells, '备注') || id }
  }
  return null
}

function unknownRoster(text: string, name: string): AppError {
  const lines = text.split(/\r\n|[\n\r]/, SHOWN_LINES).map((line) => line.slice(0, 200))
  return new AppError('ROSTER_UNKNOWN', { name, firstLines: lines.join('\n') })
}
