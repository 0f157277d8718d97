import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { requirePersona } from '#electron/features/personas/queries.ts'
import type { MatrixExport } from '#shared/features/distribution/contract.ts'
import { distributionMessages } from '#shared/features/distribution/messages.ts'
import type { Cell, MatrixGroup } from '#shared/features/distribution/model.ts'
import { reasonValues } from '#shared/features/distribution/rules.ts'
import { csvLine, safeCell } from '#shared/features/members/rules.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { showMatrix } from './service.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const GROUP_WIDTH = 24
const STANDING_WIDTH = 32
const NUMBER_WIDTH = 10
const CELL_WIDTH = 16

type Value = string | number | null

/** A file of the groups and versions that are on screen, in their order, worded in the language on screen. */
export async function exportMatrix(
  ctx: DataContext,
  input: MatrixExport,
): Promise<{ rows: number; file: File }> {
  const { personaId, groupIds, kinds, language } = input
  const byId = new Map(showMatrix(ctx, { personaId }).groups.map((group) => [group.groupId, group]))
  const groups = groupIds.flatMap((id) => byId.get(id) ?? [])
  const say = (key: keyof (typeof distributionMessages)['en']) =>
    formatMessage(distributionMessages, language, key)
  const head = [
    say('column.group'),
    say('column.standing'),
    say('column.members'),
    say('column.joined'),
    ...kinds.map((kind) => say(`kind.${kind}`)),
  ]
  const cellOf = (cell: Cell | undefined) =>
    !cell?.lastOn ? null : cell.isChanged ? `${cell.lastOn} ${say('cell.changed')}` : cell.lastOn
  const lineOf = (group: MatrixGroup): Value[] => [
    group.groupName,
    standingText(group, language),
    group.standing.audience.members,
    group.standing.lastOn === null ? null : group.standing.audience.joined,
    ...kinds.map((kind) => cellOf(group.cells.find((cell) => cell.kind === kind))),
  ]
  const lines = [head, ...groups.map(lineOf)]
  const date = ctx.calendar().dateAt(ctx.clock.now())
  const person = requirePersona(ctx.read, personaId).name
  const name = toSafeFileName(formatMessage(distributionMessages, language, 'export.file', { date, person }))
  return { rows: groups.length, file: await fileOf(name, lines, input.format) }
}

function standingText({ standing }: MatrixGroup, language: MatrixExport['language']): string {
  const { reasons, rest } = standing
  if (rest !== null) return formatMessage(distributionMessages, language, `rest.${rest}`)
  if (reasons.length === 0) return formatMessage(distributionMessages, language, 'standing.fine')
  return reasons
    .map((reason) =>
      formatMessage(distributionMessages, language, `reason.${reason.kind}`, reasonValues(reason)),
    )
    .join(language === 'en' ? '; ' : '；')
}

/** The byte order mark tells Excel that a CSV file is UTF-8. */
async function fileOf(name: string, lines: readonly Value[][], format: 'csv' | 'xlsx'): Promise<File> {
  if (format === 'csv')
    return new File([`\ufeff${lines.map(csvLine).join('\r\n')}\r\n`], `${name}.csv`, { type: 'text/csv' })
  const safe = (value: Value) => (typeof value === 'string' ? safeCell(value) : value)
  const widths = [GROUP_WIDTH, STANDING_WIDTH, NUMBER_WIDTH, NUMBER_WIDTH]
  const bytes = await writeXlsx({
    sheets: [
      {
        name: name.slice(0, 31).replace(/[[\]:*?/\\]/g, ' '),
        columns: (lines[0] ?? []).map((_, at) => ({ width: widths[at] ?? CELL_WIDTH })),
        rows: lines.map((line) => line.map(safe)),
        freezePane: { rows: 1, columns: 1 },
      },
    ],
  })
  return new File([new Uint8Array(bytes)], `${name}.xlsx`, { type: XLSX_TYPE })
}
