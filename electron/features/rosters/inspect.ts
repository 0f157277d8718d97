import type { DataContext } from '#electron/backend/context.ts'
import type { RosterInspection, RosterReading } from '#shared/features/rosters/contract.ts'
import type { RosterMapping } from '#shared/features/rosters/model.ts'
import {
  canIdentify,
  headerKeyOf,
  isSensitiveHeader,
  recogniseColumns,
} from '#shared/features/rosters/rules/columns.ts'
import { describeDates } from '#shared/features/rosters/rules/dates.ts'
import { commonWidth, filledWidth, findHeader, type TableRow } from '#shared/features/rosters/rules/tables.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { findMapping } from './queries.ts'
import { type RosterTable, readRoster } from './read-roster.ts'
import { findTarget, groupNameOf, platformOf } from './target.ts'

const SAMPLED_ROWS = 200
const SHOWN_SAMPLES = 3
const SHOWN_LINES = 12

/** A roster whose columns are understood. */
export type Roster = {
  table: RosterTable
  headerLine: number
  headers: readonly string[]
  mapping: RosterMapping
  /** Whether the mapping was confirmed before for these headers. */
  isRemembered: boolean
  rows: readonly TableRow[]
  listedOn: CalendarDate
}

/** Reads a roster and understands its columns: as chosen, else as remembered for these headers, else by their words. */
export async function openRoster(
  ctx: DataContext,
  input: RosterReading & { mapping?: RosterMapping | undefined; listedOn?: CalendarDate | undefined },
): Promise<Roster> {
  const table = await readRoster(ctx, input)
  const { headers, headerLine, rows } = splitTable(table, input.headerLine)
  const recognised = recogniseColumns(headers, columnsOf(headers, rows.slice(0, SAMPLED_ROWS)))
  const remembered = headerLine > 0 ? findMapping(ctx.read, headerKeyOf(headers)) : null
  const mapping = input.mapping ?? remembered ?? recognised
  const latest = ctx.calendar().dateAt(ctx.clock.now())
  const fileDay = ctx.calendar().dateAt(table.modifiedAt)
  return {
    table,
    headerLine,
    headers,
    mapping: headers.map((_, at) => mapping[at] ?? null),
    isRemembered: input.mapping === undefined && remembered !== null,
    rows,
    listedOn: input.listedOn ?? (fileDay < latest ? fileDay : latest),
  }
}

/** Header and data rows; a table without a header gets nameless columns of the common width. */
function splitTable(
  table: RosterTable,
  wanted: number | undefined,
): { headers: readonly string[]; headerLine: number; rows: readonly TableRow[] } {
  if (table.fixedHeader) return { headers: table.fixedHeader, headerLine: 0, rows: table.rows }
  const at =
    wanted === undefined ? findHeader(table.rows) : table.rows.findIndex((row) => row.line === wanted)
  if (wanted !== undefined && wanted > 0 && at < 0) throw new AppError('HEADER_NOT_FOUND', { line: wanted })
  const header = table.rows[at]
  if (!header) {
    const width = Math.max(1, commonWidth(table.rows))
    return { headers: Array.from({ length: width }, () => ''), headerLine: 0, rows: table.rows }
  }
  const rows = table.rows.slice(at + 1)
  const width = Math.max(filledWidth(header.cells), table.kind === 'csv' ? 0 : commonWidth(rows))
  const headers = Array.from({ length: width }, (_, column) => (header.cells[column] ?? '').trim())
  return { headers, headerLine: header.line, rows }
}

function columnsOf(headers: readonly string[], rows: readonly TableRow[]): string[][] {
  return headers.map((_, column) => rows.map((row) => row.cells[column] ?? ''))
}

/** Shows what a source holds, before anything is written. */
export async function inspectRoster(
  ctx: DataContext,
  input: RosterReading & { mapping?: RosterMapping | undefined },
): Promise<RosterInspection> {
  const roster = await openRoster(ctx, input)
  const { table, headers, rows, mapping } = roster
  const { sourceName, size, modifiedAt, kind, encoding, delimiter, sheets, sheet } = table
  const lastLine = sheets.find((one) => one.name === sheet)?.rows ?? 0
  return {
    sourceName,
    size,
    modifiedAt,
    kind,
    encoding,
    delimiter,
    sheets,
    sheet,
    headerLine: roster.headerLine,
    columns: describeColumns(roster),
    rows: rows.length,
    blankRows: roster.headerLine > 0 ? Math.max(0, lastLine - roster.headerLine - rows.length) : 0,
    topLines: table.rows.slice(0, SHOWN_LINES).map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, headers.length + 1).map((cell, column) => {
        const isSecret = isSensitiveHeader(headers[column] ?? '') && line > roster.headerLine
        return isSecret ? '' : cell.slice(0, 60)
      }),
    })),
    groupName: groupNameOf(table),
    isGroupNamed: table.chat !== null,
    platform: platformOf(mapping),
    suggestedGroupId: findTarget(ctx.read, table),
    listedOn: roster.listedOn,
    canIdentify: canIdentify(mapping),
  }
}

function describeColumns({ headers, rows, mapping, isRemembered }: Roster): RosterInspection['columns'] {
  return headers.map((header, column) => {
    const isSensitive = isSensitiveHeader(header)
    const filled = rows.slice(0, SAMPLED_ROWS).map((row) => (row.cells[column] ?? '').trim())
    const samples = filled.filter((cell) => cell !== '').slice(0, SHOWN_SAMPLES)
    const field = mapping[column] ?? null
    return {
      header,
      field,
      origin: field === null ? 'none' : isRemembered ? 'remembered' : 'recognised',
      samples: isSensitive ? [] : samples.map((cell) => cell.slice(0, 80)),
      dateOrder: describeDates(filled),
      isSensitive,
    }
  })
}
