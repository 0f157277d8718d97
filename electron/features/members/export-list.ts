import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { requireGroup, requireGroupNo } from '#electron/features/groups/queries.ts'
import { findStageSettings } from '#electron/features/settings/queries.ts'
import { activityMessages } from '#shared/features/activity/messages.ts'
import { membersMessages } from '#shared/features/members/messages.ts'
import type { MemberColumn, MemberQuery, MemberRow, MemberSelection } from '#shared/features/members/model.ts'
import { csvLine, safeCell } from '#shared/features/members/rules.ts'
import { stageMessages } from '#shared/features/settings/messages/stages.ts'
import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { findMemberRows } from './member-rows.ts'
import { findOrderedKeys } from './ordered-keys.ts'
import { findPersonNos } from './queries.ts'

const CHUNK = 500
const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Cell = string | number | null
type Field = { head: string; width: number; cell: (row: MemberRow) => Cell }

type ExportInput = {
  query: MemberQuery
  selection?: MemberSelection | undefined
  columns: readonly MemberColumn[]
  format: 'csv' | 'xlsx'
  language: Locale
}

/** A file of exactly what a query shows, in its order: the chosen columns, worded in the language on screen. */
export async function exportMembers(
  ctx: DataContext,
  input: ExportInput,
): Promise<{ rows: number; file: File }> {
  const groupNo = input.query.groupId === null ? null : requireGroupNo(ctx.read, input.query.groupId)
  const fields = fieldsOf(ctx, input.columns, input.language)
  const lines: Cell[][] = []
  for (const keys of chunksOf(keysOf(ctx, input, groupNo))) {
    for (const row of findMemberRows(ctx.read, keys, groupNo)) lines.push(fields.map(({ cell }) => cell(row)))
    await ctx.pause()
  }
  const name = fileName(ctx, input)
  const file =
    input.format === 'csv'
      ? new File([toCsv(fields, lines)], `${name}.csv`, { type: 'text/csv' })
      : new File([await toXlsx(fields, lines, name)], `${name}.xlsx`, { type: XLSX_TYPE })
  return { rows: lines.length, file }
}

function keysOf(ctx: DataContext, input: ExportInput, groupNo: number | null): readonly number[] {
  const keys = findOrderedKeys(ctx, input.query, groupNo)
  const { selection } = input
  if (!selection) return keys
  const isNamed = 'personIds' in selection
  const named = new Set(findPersonNos(ctx.read, isNamed ? selection.personIds : selection.except))
  return keys.filter((no) => named.has(no) === isNamed)
}

function* chunksOf(keys: readonly number[]): Generator<readonly number[]> {
  for (let at = 0; at < keys.length; at += CHUNK) yield keys.slice(at, at + CHUNK)
}

/** The byte order mark tells Excel that the file is UTF-8. */
function toCsv(fields: readonly Field[], lines: readonly Cell[][]): string {
  return `\ufeff${[fields.map(({ head }) => head), ...lines].map(csvLine).join('\r\n')}\r\n`
}

async function toXlsx(fields: readonly Field[], lines: readonly Cell[][], name: string) {
  const safe = (cell: Cell) => (typeof cell === 'string' ? safeCell(cell) : cell)
  const bytes = await writeXlsx({
    sheets: [
      {
        name: name.slice(0, 31).replace(/[[\]:*?/\\]/g, ' '),
        columns: fields.map(({ width }) => ({ width })),
        rows: [fields.map(({ head }) => head), ...lines.map((line) => line.map(safe))],
        freezePane: { rows: 1 },
      },
    ],
  })
  return new Uint8Array(bytes)
}

function fileName(ctx: DataContext, input: ExportInput): string {
  const date = ctx.calendar().dateAt(ctx.clock.now())
  const { groupId } = input.query
  const name =
    groupId === null
      ? formatMessage(membersMessages, input.language, 'export.file', { date })
      : formatMessage(membersMessages, input.language, 'export.fileOfGroup', {
          date,
          group: requireGroup(ctx.read, groupId).name,
        })
  return toSafeFileName(name)
}

function fieldsOf(ctx: DataContext, columns: readonly MemberColumn[], language: Locale): Field[] {
  const say = (key: keyof (typeof membersMessages)['en']) => formatMessage(membersMessages, language, key)
  const know = (key: keyof (typeof activityMessages)['en']) => formatMessage(activityMessages, language, key)
  const role = (row: MemberRow) =>
    row.role ? formatMessage(workspaceMessages, language, `role.${row.role}`) : null
  const { stages } = findStageSettings(ctx.read)
  const stageName = (id: string) => {
    const shipped = `stage.${id}` as keyof (typeof stageMessages)['en']
    const name = stages.find((stage) => stage.id === id)?.name
    return (
      name ||
      (Object.hasOwn(stageMessages.en, shipped) ? formatMessage(stageMessages, language, shipped) : id)
    )
  }
  const list = (values: readonly string[]) => values.join(language === 'en' ? ', ' : '、')
  const field = (column: MemberColumn, width: number, cell: Field['cell']): Field => ({
    head: say(`column.${column}`),
    width,
    cell,
  })
  const time = (at: number | null) => (at === null ? null : wallClock(ctx, at))
  const byColumn: Record<MemberColumn, () => Field[]> = {
    name: () => [
      field('name', 18, (row) => row.name),
      { head: say('export.nickname'), width: 18, cell: (row) => row.nickname },
    ],
    role: () => [
      field('role', 12, (row) => (row.staffRole === 'none' ? role(row) : know(`staffRole.${row.staffRole}`))),
    ],
    tier: () => [field('tier', 8, (row) => (row.tier ? know(`tier.${row.tier}`) : null))],
    movement: () => [field('movement', 8, (row) => (row.movement ? know(`movement.${row.movement}`) : null))],
    activeDays: () => [field('activeDays', 10, (row) => row.activeDays)],
    messages: () => [field('messages', 10, (row) => row.messages)],
    questions: () => [
      { head: say('export.questions'), width: 8, cell: (row) => row.questions },
      { head: say('export.answers'), width: 8, cell: (row) => row.answers },
    ],
    lastSpoke: () => [field('lastSpoke', 18, (row) => time(row.lastSpokeAt) ?? say('spoke.never'))],
    joined: () => [field('joined', 14, (row) => joinedText(row, language))],
    tenure: () => [field('tenure', 10, (row) => tenureOf(ctx, row))],
    channel: () => [field('channel', 14, (row) => channelText(row, language))],
    tags: () => [field('tags', 20, (row) => list(row.tags))],
    region: () => [field('region', 14, (row) => [row.province, row.city].filter(Boolean).join(' '))],
    ageBand: () => [field('ageBand', 10, (row) => (row.ageBand ? say(`age.${row.ageBand}`) : null))],
    interests: () => [field('interests', 24, (row) => list(row.interests))],
    resources: () => [field('resources', 24, (row) => list(row.resources))],
    needs: () => [field('needs', 24, (row) => list(row.needs.map((need) => needWord(need, language))))],
    remark: () => [field('remark', 18, (row) => row.remark)],
    inviter: () => [field('inviter', 14, (row) => row.inviterName)],
    groups: () => [field('groups', 24, (row) => list(row.groups.map(({ name }) => name)))],
    contactState: () => [field('contactState', 12, (row) => say(`contact.${row.contactState}`))],
    salesStage: () => [field('salesStage', 12, (row) => stageName(row.salesStage))],
    messagesTotal: () => [field('messagesTotal', 10, (row) => row.messagesTotal)],
  }
  return columns.flatMap((column) => byColumn[column]())
}

/** Days since the latest possible day of joining. */
function tenureOf(ctx: DataContext, { joined }: MemberRow): number | null {
  return joined?.by ? daysBetween(joined.by, ctx.calendar().dateAt(ctx.clock.now())) : null
}

/** What the operator noted, else how the chat program says they came in. */
function channelText({ channel, inviterName }: MemberRow, language: Locale): string | null {
  if (channel === 'invite' && inviterName !== null)
    return formatMessage(membersMessages, language, 'channel.invitedBy', { name: inviterName })
  const key = `channel.${channel}`
  const isKnown = Object.hasOwn(membersMessages.en, key)
  return isKnown ? formatMessage(membersMessages, language, key as 'channel.qr') : channel
}

/** The six shipped needs have a word in each language; others stand as they were written. */
function needWord(need: string, language: Locale): string {
  const key = `need.${need}`
  const known = Object.hasOwn(membersMessages.en, key)
  return known ? formatMessage(membersMessages, language, key as 'need.learn') : need
}

function joinedText({ joined }: MemberRow, language: Locale): string | null {
  if (!joined?.by) return null
  if (joined.kind === 'day') return joined.by
  return joined.after === null
    ? formatMessage(membersMessages, language, 'span.before', { by: joined.by })
    : formatMessage(membersMessages, language, 'span.between', { after: joined.after, by: joined.by })
}

function wallClock(ctx: DataContext, at: number): string {
  const { hour, minute } = ctx.calendar().localOf(at)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${ctx.calendar().dateAt(at)} ${two(hour)}:${two(minute)}`
}
