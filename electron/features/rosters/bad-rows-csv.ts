import { rostersMessages } from '#shared/features/rosters/messages.ts'
import type { RowReason } from '#shared/features/rosters/model.ts'
import { rowReasons } from '#shared/features/rosters/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import { toCsv } from '#shared/kernel/csv.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'

/** Skipped rows as they stood in the source, with their line and reason behind. */
export function badRowsCsv(file: {
  sourceName: string
  headers: readonly string[]
  rows: readonly { line: number; reason: string; facts: ErrorFacts; cells: readonly string[] }[]
  language: Locale
}): { name: string; text: string } {
  const say = (key: keyof (typeof rostersMessages)['zh-CN'], values: ErrorFacts = {}) =>
    formatMessage(rostersMessages, file.language, key, values)
  const width = Math.max(file.headers.length, ...file.rows.map((row) => row.cells.length))
  const fill = (cells: readonly string[]) => Array.from({ length: width }, (_, at) => cells[at] ?? '')
  const lines = [
    [...fill(file.headers), say('badFile.line'), say('badFile.reason')],
    ...file.rows.map((row) => [
      ...fill(row.cells),
      String(row.line),
      isRowReason(row.reason) ? say(`rowIssue.${row.reason}`, row.facts) : row.reason,
    ]),
  ]
  const bare = file.sourceName.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  return { name: `${toSafeFileName(`${bare} ${say('badFile.name')}`)}.csv`, text: toCsv(lines) }
}

function isRowReason(reason: string): reason is RowReason {
  return (rowReasons as readonly string[]).includes(reason)
}
