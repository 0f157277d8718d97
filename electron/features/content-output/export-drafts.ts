import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { findGroups } from '#electron/features/groups/queries.ts'
import { requirePersona } from '#electron/features/personas/queries.ts'
import { contentOutputMessages } from '#shared/features/content-output/messages.ts'
import type { DraftEntry, DraftQuery } from '#shared/features/content-output/model.ts'
import { safeCell } from '#shared/features/members/rules.ts'
import { toCsv } from '#shared/kernel/csv.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { requireDraft } from './draft-queries.ts'
import { listDrafts } from './draft-service.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Input = DraftQuery & { format: 'csv' | 'xlsx'; language: Locale }
type Field = { head: string; width: number; cell: (row: DraftEntry) => string | number }

/** A file of exactly what a query shows, in its order, with the whole texts. */
export async function exportDrafts(ctx: DataContext, input: Input): Promise<{ rows: number; file: File }> {
  const { rows } = listDrafts(ctx, input)
  const fields = fieldsOf(ctx, input.language)
  const date = ctx.calendar().dateAt(ctx.clock.now())
  const { name } = requirePersona(ctx.read, input.personaId)
  const title = toSafeFileName(
    formatMessage(contentOutputMessages, input.language, 'export.file', { name, date }),
  )
  const heads = fields.map(({ head }) => head)
  const lines = rows.map((row) => fields.map(({ cell }) => cell(row)))
  if (input.format === 'csv') {
    const csv = toCsv([heads, ...lines.map((line) => line.map(String))])
    return { rows: rows.length, file: new File([csv], `${title}.csv`, { type: 'text/csv' }) }
  }
  const bytes = await writeXlsx({
    sheets: [
      {
        name: formatMessage(contentOutputMessages, input.language, 'export.sheet'),
        columns: fields.map(({ width }) => ({ width })),
        rows: [
          heads,
          ...lines.map((line) => line.map((cell) => (typeof cell === 'string' ? safeCell(cell) : cell))),
        ],
        freezePane: { rows: 1 },
      },
    ],
  })
  return {
    rows: rows.length,
    file: new File([new Uint8Array(bytes)], `${title}.xlsx`, { type: XLSX_TYPE }),
  }
}

function fieldsOf(ctx: DataContext, language: Locale): Field[] {
  const say = (key: keyof (typeof contentOutputMessages)['en']) =>
    formatMessage(contentOutputMessages, language, key)
  const groups = new Map(findGroups(ctx.read, { includeArchived: true }).map(({ id, name }) => [id, name]))
  const joint = language === 'en' ? ', ' : '、'
  return [
    { head: say('list.title'), width: 30, cell: ({ title }) => title || say('draft.untitled') },
    { head: say('list.kind'), width: 12, cell: ({ kind }) => say(`kind.${kind}`) },
    { head: say('list.pillar'), width: 16, cell: ({ pillar }) => pillar?.name ?? '' },
    { head: say('list.state'), width: 10, cell: ({ state }) => say(`state.${state}`) },
    { head: say('list.characters'), width: 8, cell: ({ characters }) => characters },
    { head: say('list.times'), width: 8, cell: ({ timesPosted }) => timesPosted },
    { head: say('list.lastPosted'), width: 12, cell: ({ lastPostedOn }) => lastPostedOn ?? '' },
    {
      head: say('export.groups'),
      width: 30,
      cell: ({ postedIn }) => postedIn.map((id) => groups.get(id) ?? '').join(joint),
    },
    { head: say('draft.text'), width: 80, cell: ({ id }) => requireDraft(ctx.read, id).text },
  ]
}
