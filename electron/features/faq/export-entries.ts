import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { requireGroup } from '#electron/features/groups/queries.ts'
import type { FaqListing } from '#shared/features/faq/contract.ts'
import { faqMessages } from '#shared/features/faq/messages.ts'
import type { FaqEntry } from '#shared/features/faq/model.ts'
import { csvLine, safeCell } from '#shared/features/members/rules.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { findEntries } from './queries.ts'

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const CHUNK = 500

type ExportInput = {
  listing: Omit<FaqListing, 'offset' | 'limit'>
  format: 'csv' | 'xlsx'
  language: Locale
}
type Cell = string | number
type Field = { head: keyof (typeof faqMessages)['en']; width: number; cell: (entry: FaqEntry) => Cell }

/** A file of what a listing shows; the importer knows its columns in both languages. */
export async function exportEntries(
  ctx: DataContext,
  { listing, format, language }: ExportInput,
): Promise<{ rows: number; file: File }> {
  const fields = fieldsOf(ctx, language)
  const lines: Cell[][] = [fields.map(({ head }) => formatMessage(faqMessages, language, head))]
  for (let offset = 0, total = 1; offset < total; offset += CHUNK) {
    const page = findEntries(ctx.read, { ...listing, offset, limit: CHUNK })
    for (const entry of page.rows) lines.push(fields.map(({ cell }) => cell(entry)))
    total = page.total
    await ctx.pause()
  }
  const name = fileName(ctx, listing.groupId, language)
  const file =
    format === 'csv'
      ? // The byte order mark tells Excel that the file is UTF-8.
        new File([`\ufeff${lines.map(csvLine).join('\r\n')}\r\n`], `${name}.csv`, { type: 'text/csv' })
      : new File([await toXlsx(fields, lines)], `${name}.xlsx`, { type: XLSX_TYPE })
  return { rows: lines.length - 1, file }
}

function fieldsOf(ctx: DataContext, language: Locale): Field[] {
  const between = language === 'en' ? ', ' : '、'
  const day = (at: number | null) => (at === null ? '' : ctx.calendar().dateAt(at))
  return [
    { head: 'file.question', width: 32, cell: ({ question }) => question },
    { head: 'file.wordings', width: 32, cell: ({ wordings }) => wordings.join('\n') },
    { head: 'file.answer', width: 64, cell: ({ answer }) => answer },
    { head: 'file.tags', width: 16, cell: ({ tags }) => tags.join(between) },
    { head: 'file.group', width: 16, cell: ({ groupName }) => groupName ?? '' },
    { head: 'file.uses', width: 8, cell: ({ uses }) => uses },
    { head: 'file.lastUsed', width: 12, cell: ({ lastUsedAt }) => day(lastUsedAt) },
  ]
}

async function toXlsx(fields: readonly Field[], lines: readonly Cell[][]) {
  const safe = (cell: Cell) => (typeof cell === 'string' ? safeCell(cell) : cell)
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'FAQ',
        columns: fields.map(({ width }) => ({ width })),
        rows: lines.map((line) => line.map(safe)),
        freezePane: { rows: 1 },
      },
    ],
  })
  return new Uint8Array(bytes)
}

function fileName(ctx: DataContext, groupId: string | undefined, language: Locale): string {
  const date = ctx.calendar().dateAt(ctx.clock.now())
  const name =
    groupId === undefined
      ? formatMessage(faqMessages, language, 'file.name', { date })
      : formatMessage(faqMessages, language, 'file.nameOfGroup', {
          date,
          group: requireGroup(ctx.read, groupId).name,
        })
  return toSafeFileName(name)
}
