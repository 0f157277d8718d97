import type { ClaimableField, IdentityKind } from '#shared/features/members/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName, toStoredText } from '#shared/kernel/text.ts'
import type { CellReason, RosterField, RosterMapping, RowReason } from '../model.ts'
import { identityFields } from '../model.ts'
import { type DateOrder, orderOfDates, readDate } from './dates.ts'
import { joinRegion, readRegion } from './regions.ts'
import { filledWidth, type TableRow } from './tables.ts'
import {
  cleanCell,
  readAgeBand,
  readBirthday,
  readIdentity,
  readInviter,
  readList,
  readNeeds,
  readPhone,
  readSex,
  readStaffRole,
} from './values.ts'

/** Somebody as a row of a roster describes them. */
export type RosterEntry = {
  line: number
  name: string
  nameKind: 'nick' | 'card' | 'remark'
  card: string
  remark: string
  identities: { kind: IdentityKind; value: string }[]
  joinedOn: CalendarDate | null
  /** `leftOn` null with `hasLeft`: the list says that they left, but not when. */
  hasLeft: boolean
  leftOn: CalendarDate | null
  inviter: string | null
  channel: string | null
  staffRole: 'owner' | 'admin' | null
  claims: Partial<Record<ClaimableField, string>>
  cellIssues: { reason: CellReason; facts: ErrorFacts }[]
}

/** A row that cannot be used; names and ids in it still tell that somebody is on the list. */
export type BadRow = {
  line: number
  reason: RowReason
  facts: ErrorFacts
  name: string
  identities: RosterEntry['identities']
}

export type RowContext = {
  mapping: RosterMapping
  headers: readonly string[]
  /** A delimited text with more cells than headers has an unquoted delimiter inside a name. */
  isDelimited: boolean
  dateOrders: ReadonlyMap<number, DateOrder>
  today: CalendarDate
  calendar: ZoneCalendar
}

/** In which order each date column writes its days. */
export function dateOrdersOf(mapping: RosterMapping, rows: readonly TableRow[]): Map<number, DateOrder> {
  const orders = new Map<number, DateOrder>()
  for (const [column, field] of mapping.entries())
    if (field === 'joined' || field === 'left')
      orders.set(column, orderOfDates(rows.map((row) => row.cells[column] ?? '')))
  return orders
}

/** Reads one row by the mapping; either somebody, or the reason for which it is skipped (the first one found). */
export function readRow(row: TableRow, context: RowContext): { entry: RosterEntry } | { bad: BadRow } {
  const cells = new Cells(row, context)
  const names = namesOf(cells)
  const ids = identitiesOf(cells)
  const bad = (reason: RowReason, facts: ErrorFacts = {}) => ({
    bad: { line: row.line, reason, facts, name: names.name, identities: ids.identities },
  })
  const extra = filledWidth(row.cells) - context.headers.length
  if (context.isDelimited && context.headers.length > 1 && extra > 0)
    return bad('too_many_cells', { count: extra })
  if (names.name === '' && ids.identities.length === 0) return bad('name_missing')
  if (isTotal(row, ids) || ids.identities.some(isNobody))
    return { bad: { ...bad('not_a_person').bad, identities: [] } }
  if (ids.bad) return bad(ids.bad.reason, ids.bad.facts)
  const joined = dateOf(cells, 'joined', context)
  if (joined.bad) return bad(joined.bad.reason, joined.bad.facts)
  const left = leftOf(cells, context)
  if (left.bad) return bad(left.bad.reason, left.bad.facts)
  if (joined.date && left.date && left.date < joined.date)
    return bad('left_before_joined', { joined: joined.date, left: left.date })
  const entry: RosterEntry = {
    line: row.line,
    ...names,
    identities: ids.identities,
    joinedOn: joined.date,
    hasLeft: left.hasLeft,
    leftOn: left.date,
    inviter: null,
    channel: null,
    staffRole: null,
    claims: {},
    cellIssues: [],
  }
  readProfile(cells, entry)
  readArrival(cells, entry)
  return { entry }
}

/** Cells of one row by field. */
class Cells {
  private readonly row: TableRow
  private readonly context: RowContext

  constructor(row: TableRow, context: RowContext) {
    this.row = row
    this.context = context
  }

  /** Raw text of the column that holds a field; '' when there is none. */
  raw(field: RosterField): string {
    const column = this.context.mapping.indexOf(field)
    return column < 0 ? '' : (this.row.cells[column] ?? '')
  }

  /** The value without Excel's guards; '' for 无, -, N/A. */
  value(field: RosterField): string {
    return cleanCell(this.raw(field))
  }

  column(field: RosterField): number {
    return this.context.mapping.indexOf(field)
  }

  header(field: RosterField): string {
    return this.context.headers[this.column(field)] ?? ''
  }

  /** All columns of a field that may stand several times, with their headers. */
  all(field: RosterField): { header: string; cell: string }[] {
    return this.context.mapping.flatMap((one, column) =>
      one === field
        ? [{ header: this.context.headers[column] ?? '', cell: this.row.cells[column] ?? '' }]
        : [],
    )
  }
}

/** A name is taken as it stands: somebody may be called 无 or null. Only Excel's guards go. */
function nameIn(cell: string): string {
  const bare = toStoredText(cell.replace(/^\t+/, '').replace(/^'(?=[=+\-@])/, ''))
  return toDisplayName(bare) === '' ? '' : bare.trim()
}

function namesOf(cells: Cells): Pick<RosterEntry, 'name' | 'nameKind' | 'card' | 'remark'> {
  const nickname = nameIn(cells.raw('nickname'))
  const card = nameIn(cells.raw('card'))
  const remark = nameIn(cells.raw('remark'))
  if (nickname !== '') return { name: nickname, nameKind: 'nick', card, remark }
  if (card !== '') return { name: card, nameKind: 'card', card: '', remark }
  return { name: remark, nameKind: 'remark', card: '', remark }
}

const TOTAL = /^(?:(?:合计|总计|小计|总人数|合計|總計|小計|總人數)[:：]?\s*\d*\s*人?|共\s*\d+\s*[人名位])$/

/** A line of totals stands below the people and carries no account; people may call themselves 合计. */
function isTotal(row: TableRow, ids: ReturnType<typeof identitiesOf>): boolean {
  if (ids.identities.length > 0) return false
  const first = row.cells.find((cell) => cell.trim() !== '') ?? ''
  return TOTAL.test(first.trim())
}

/** Groups, official accounts and the chat program stand among the contacts of an export. */
function isNobody({ kind, value }: RosterEntry['identities'][number]): boolean {
  if (kind !== 'wxid') return false
  return /@chatroom$|^gh_/.test(value) || PROGRAMS.has(value)
}

const PROGRAMS: ReadonlySet<string> = new Set([
  'filehelper',
  'weixin',
  'fmessage',
  'newsapp',
  'medianote',
  'floatbottle',
])

type Bad = { reason: RowReason; facts: ErrorFacts }

function identitiesOf(cells: Cells): { identities: RosterEntry['identities']; bad: Bad | null } {
  const identities: RosterEntry['identities'] = []
  let bad: Bad | null = null
  for (const field of identityFields) {
    const text = cells.value(field)
    if (text === '') continue
    const read = readIdentity(field, text)
    if ('bad' in read)
      bad ??= { reason: read.bad, facts: { header: cells.header(field), value: text.slice(0, 60) } }
    else if (!identities.some((known) => known.kind === read.kind)) identities.push(read)
  }
  return { identities, bad }
}

function dateOf(
  cells: Cells,
  field: 'joined' | 'left',
  context: RowContext,
): { date: CalendarDate | null; bad?: Bad } {
  const text = cells.value(field)
  if (text === '') return { date: null }
  const order = context.dateOrders.get(cells.column(field)) ?? 'mdy'
  const read = readDate(text, { order, today: context.today, calendar: context.calendar })
  if (read.kind === 'empty') return { date: null }
  if (read.kind === 'date') return { date: read.date }
  return {
    date: null,
    bad: { reason: read.reason, facts: { header: cells.header(field), value: text.slice(0, 60) } },
  }
}

/** A leave column holds a day, or only says whether: 已退群, 是, 在群. */
function leftOf(
  cells: Cells,
  context: RowContext,
): { date: CalendarDate | null; hasLeft: boolean; bad?: Bad } {
  const text = cells.value('left').toLowerCase()
  if (/^(?:已退.*|退群|已离.*|退出|left|是|yes|true|y)$/.test(text)) return { date: null, hasLeft: true }
  if (/^(?:在群.*|未退.*|正常|否|no|false|n)$/.test(text)) return { date: null, hasLeft: false }
  const read = dateOf(cells, 'left', context)
  return { ...read, hasLeft: read.date !== null }
}

/** Fields of the person; a cell that cannot be read is left out and named. */
function readProfile(cells: Cells, entry: RosterEntry): void {
  const { claims } = entry
  const leaveOut = (reason: CellReason, field: RosterField) =>
    entry.cellIssues.push({
      reason,
      facts: { header: cells.header(field), value: cells.value(field).slice(0, 60) },
    })
  if (entry.remark !== '') claims.remark = toDisplayName(entry.remark)
  const phone = cells.value('phone')
  if (phone !== '') {
    const read = readPhone(phone)
    if ('phone' in read) claims.phone = read.phone
    else leaveOut(read.bad, 'phone')
  }
  if (cells.value('sex') !== '') {
    const sex = readSex(cells.value('sex'))
    if (sex) claims.sex = sex
    else leaveOut('sex_unreadable', 'sex')
  }
  if (cells.value('age') !== '') {
    const band = readAgeBand(cells.value('age'))
    if (band) claims.ageBand = band
    else leaveOut('age_unreadable', 'age')
  }
  if (cells.value('birthday') !== '') {
    const read = readBirthday(cells.value('birthday'))
    if (read?.birthday) claims.birthday = read.birthday
    if (read?.year) claims.birthYear = read.year
    if (!read) leaveOut('birthday_unreadable', 'birthday')
  }
  readPlace(cells, entry, () => leaveOut('region_unreadable', 'region'))
  readLists(cells, entry)
}

function readPlace(cells: Cells, { claims }: RosterEntry, leaveOut: () => void): void {
  const region = cells.value('region')
  const province = cells.value('province')
  const city = cells.value('city')
  if (region === '' && province === '' && city === '') return
  const read = province !== '' || city !== '' ? joinRegion(province, city) : readRegion(region)
  if (!read) {
    leaveOut()
    return
  }
  if (read.province !== '') claims.province = read.province.slice(0, 40)
  if (read.city !== '') claims.city = read.city.slice(0, 40)
}

function readLists(cells: Cells, { claims }: RosterEntry): void {
  const words = (field: RosterField) =>
    [...new Set(cells.all(field).flatMap(({ cell }) => readList(cell)))].slice(0, 50)
  for (const field of ['tags', 'interests', 'resources'] as const) {
    const found = words(field)
    if (found.length > 0) claims[field] = JSON.stringify(found)
  }
  const needs = cells.all('needs').map(({ cell }) => cell)
  const kinds = [...new Set(needs.flatMap(readNeeds))]
  // What fits none of the six reasons is kept in the operator's words.
  const wanted: string[] = kinds.length > 0 ? kinds : [...new Set(needs.flatMap(readList))].slice(0, 50)
  if (wanted.length > 0) claims.needs = JSON.stringify(wanted)
  const notes = cells
    .all('note')
    .map(({ header, cell }) => ({ header, text: toStoredText(cleanCell(cell)) }))
    .filter(({ text }) => text !== '')
  const isLabelled = cells.all('note').length > 1
  const note = notes.map(({ header, text }) => (isLabelled ? `${header}：${text}` : text)).join('\n')
  if (note !== '') claims.note = note.slice(0, 5000)
}

/** How they came and what they are in the group. */
function readArrival(cells: Cells, entry: RosterEntry): void {
  const channel = cells.value('channel')
  if (channel !== '') entry.claims.sourceChannel = channel.slice(0, 60)
  const inviter = nameIn(cells.raw('inviter'))
  entry.inviter = cleanCell(inviter) === '' ? readInviter(channel) : inviter
  if (/邀请|invite/i.test(channel) || inviter !== '') entry.channel = 'invite'
  else if (/二维码|扫码|qr/i.test(channel)) entry.channel = 'qr'
  const role = cells.value('staff_role')
  if (role === '') return
  const read = readStaffRole(role)
  if (read === null)
    entry.cellIssues.push({
      reason: 'staff_role_unreadable',
      facts: { header: cells.header('staff_role'), value: role.slice(0, 60) },
    })
  else if (read !== 'none') entry.staffRole = read
}
