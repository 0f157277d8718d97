import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { csvLine, safeCell } from '#shared/features/members/rules.ts'
import type { ProblemExport } from '#shared/features/problems/contract.ts'
import { problemViewMessages } from '#shared/features/problems/messages/view.ts'
import { problemMessages } from '#shared/features/problems/messages.ts'
import type { Problem } from '#shared/features/problems/model.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { requireProblem } from './queries.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const TEXT_WIDTH = 36
const OTHER_WIDTH = 16

type Say = (problem: Problem) => string
type ColumnName =
  | 'title'
  | 'group'
  | 'person'
  | 'kind'
  | 'severity'
  | 'state'
  | 'owner'
  | 'happened'
  | 'responded'
  | 'closed'
  | 'reply'
  | 'resolution'
  | 'lesson'

/** A file of the problems on screen, in their order, with their texts, worded in the language on screen. */
export async function exportProblems(
  ctx: DataContext,
  { ids, format, language }: ProblemExport,
): Promise<{ rows: number; file: File }> {
  const columns = columnsFor(ctx, language)
  const heads = columns.map(([name]) => formatMessage(problemViewMessages, language, `column.${name}`))
  const problems = ids.map((id) => requireProblem(ctx.read, id))
  const lines = [heads, ...problems.map((problem) => columns.map(([, say]) => say(problem)))]
  const date = ctx.calendar().dateAt(ctx.clock.now())
  const name = toSafeFileName(formatMessage(problemViewMessages, language, 'export.file', { date }))
  if (format === 'csv') {
    const text = `\ufeff${lines.map(csvLine).join('\r\n')}\r\n`
    return { rows: problems.length, file: new File([text], `${name}.csv`, { type: 'text/csv' }) }
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: formatMessage(problemViewMessages, language, 'export.sheet'),
        columns: columns.map(([column]) => ({ width: isLong(column) ? TEXT_WIDTH : OTHER_WIDTH })),
        rows: lines.map((line) => line.map(safeCell)),
        freezePane: { rows: 1 },
      },
    ],
  })
  return {
    rows: problems.length,
    file: new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: XLSX_TYPE }),
  }
}

const isLong = (column: ColumnName) => ['title', 'reply', 'resolution', 'lesson'].includes(column)

function columnsFor(ctx: DataContext, language: ProblemExport['language']): (readonly [ColumnName, Say])[] {
  const calendar = ctx.calendar()
  const word = (key: keyof (typeof problemMessages)['en']) => formatMessage(problemMessages, language, key)
  const time = (at: number | null) => {
    if (at === null) return ''
    const { hour, minute } = calendar.localOf(at)
    return `${calendar.dateAt(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  }
  return [
    ['title', ({ title }) => title],
    ['group', ({ groupName }) => groupName],
    ['person', ({ personName }) => personName ?? ''],
    ['kind', ({ kind }) => word(`kind.${kind}`)],
    ['severity', ({ severity }) => word(`severity.${severity}`)],
    ['state', ({ state }) => word(`state.${state}`)],
    ['owner', ({ owner }) => owner],
    ['happened', ({ happenedAt }) => time(happenedAt)],
    ['responded', ({ respondedAt }) => time(respondedAt)],
    ['closed', ({ closedAt }) => time(closedAt)],
    ['reply', ({ publicReply }) => publicReply],
    ['resolution', ({ resolution }) => resolution],
    ['lesson', ({ lesson }) => lesson],
  ]
}
