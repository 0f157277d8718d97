import { writeXlsx } from 'hucre/xlsx'
import type { DataContext } from '#electron/backend/context.ts'
import { safeCell } from '#shared/features/members/rules.ts'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { Compared, WeeklyReport, WeeklyReportInput } from '#shared/features/reports/model.ts'
import { weekdayOf, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale, type MessageValues } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'
import { composeWeeklyReport } from './service.ts'

const LONGEST_LIST = 100_000

type Cell = string | number | null
/** `rows` begins with the head; `shares` = places of cells that are shares of one. */
type Sheet = { name: string; widths: readonly number[]; rows: Cell[][]; shares?: readonly string[] }
type Key = Parameters<typeof formatMessage<Extract<keyof (typeof reportsMessages)['en'], string>>>[2]
type Words = (key: Key, values?: MessageValues) => string

const NARROW = 10
const MEDIUM = 16
const WIDE = 24
const QUOTE = 60

/** The numbers of a weekly report as an XLSX workbook; times are written as local text, so that no zone shifts them. */
export async function composeWeeklyWorkbook(
  ctx: DataContext,
  { locale, ...input }: WeeklyReportInput & { locale: Locale },
): Promise<{ name: string; file: File }> {
  const report = composeWeeklyReport(ctx, input, { rows: LONGEST_LIST })
  const calendar = ctx.calendar()
  const words: Words = (key, values) => formatMessage(reportsMessages, locale, key, values)
  const sheets = [
    summaryOf(report, words, calendar),
    daysOf(report, words),
    weeksOf(report, words),
    hoursOf(report, words),
    topOf(report, words),
    newcomersOf(report, words),
    neverOf(report, words),
    unansweredOf(report, words, calendar),
  ]
  const bytes = await writeXlsx({ sheets: sheets.map(drawn) })
  const scope = report.scopeName ?? words('scope.all')
  const title = `${words('heading', { name: scope })} ${report.year}-W${String(report.week).padStart(2, '0')}`
  const name = `${toSafeFileName(title)}.xlsx`
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, file: new File([new Uint8Array(bytes)], name, { type: mime }) }
}

function drawn({ name, widths, rows, shares = [] }: Sheet) {
  const safe = (cell: Cell) => (typeof cell === 'string' ? safeCell(cell) : cell)
  const heads = (rows[0] ?? []).map((_, at) => [`0,${at}`, { style: { font: { bold: true } } }] as const)
  const percents = shares.map((place) => [place, { style: { numFmt: '0.0%' } }] as const)
  return {
    name,
    columns: widths.map((width) => ({ width })),
    rows: rows.map((row) => row.map(safe)),
    cells: new Map<string, object>([...heads, ...percents]),
    freezePane: { rows: 1 },
  }
}

/** Items with their values, this week beside the one before. */
function summaryOf(report: WeeklyReport, words: Words, calendar: ZoneCalendar): Sheet {
  const { members, followUps } = report
  const known = (value: number | null) => value ?? words('noData')
  const item = (key: Key, value: Cell, before: Cell = null): Cell[] => [words(key), value, before]
  const compared = (key: Key, { now, before }: Compared) => item(key, known(now), before)
  const rows = [
    [words('column.item'), words('column.value'), words('column.before')],
    item('item.scope', report.scopeName ?? words('scope.all')),
    item('item.period', `${report.from} – ${report.to}`),
    item(
      'item.dataUntil',
      report.dataUntil === null ? words('noData') : localText(calendar, report.dataUntil),
    ),
    item('item.coveredDays', report.coveredDays),
    item('number.members', members.now),
    item('item.joined', members.joined),
    item('item.left', members.left),
    item('item.net', members.net),
    item('item.estimatedJoined', members.estimatedJoined),
    item('item.estimatedLeft', members.estimatedLeft),
    compared('number.messages', report.messages),
    compared('number.speakers', report.speakers),
    compared('number.rate', report.speakingRate),
    item('item.newcomers', report.newcomers.joined),
    item('item.newcomersSpoke', known(report.newcomers.spoke)),
    item('item.neverSpoke', known(report.neverSpoke.count)),
    item('item.unanswered', known(report.unanswered.count)),
    item('item.pending', report.unanswered.pending),
    item('item.contacted', followUps.contacted),
    item('item.replied', followUps.replied),
    item('item.waiting', followUps.waiting),
    item('item.skipped', followUps.skipped),
    ...(report.actions ?? []).map((action) =>
      item('item.action', words(`action.${action.kind}`, { count: action.count })),
    ),
  ]
  const rate = rows.findIndex(([name]) => name === words('number.rate'))
  return {
    name: words('sheet.summary'),
    widths: [WIDE, WIDE, MEDIUM],
    rows,
    shares: [`${rate},1`, `${rate},2`],
  }
}

const WEEKDAYS = [
  'weekday.1',
  'weekday.2',
  'weekday.3',
  'weekday.4',
  'weekday.5',
  'weekday.6',
  'weekday.7',
] as const

function weekdayWord(words: Words, weekday: number): string {
  return words(WEEKDAYS[weekday - 1] ?? 'weekday.1')
}

function daysOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.days.map((day) => [
    day.date,
    weekdayWord(words, weekdayOf(day.date)),
    day.messages ?? words('noData'),
    day.speakers ?? words('noData'),
  ])
  return {
    name: words('sheet.days'),
    widths: [MEDIUM, NARROW, NARROW, NARROW],
    rows: [headOf(words, ['date', 'weekday', 'messages', 'speakers']), ...rows],
  }
}

function weeksOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.weeks.map(({ year, week, speakers }) => [
    `${year}-W${String(week).padStart(2, '0')}`,
    speakers ?? words('noData'),
  ])
  return {
    name: words('sheet.weeks'),
    widths: [MEDIUM, NARROW],
    rows: [headOf(words, ['week', 'speakers']), ...rows],
  }
}

function hoursOf(report: WeeklyReport, words: Words): Sheet {
  const hours = Array.from({ length: 24 }, (_, hour) => words('column.hour', { hour }))
  const rows = report.heat.map((counts, weekday) => [weekdayWord(words, weekday + 1), ...counts])
  return {
    name: words('sheet.heat'),
    widths: [NARROW, ...hours.map(() => 6)],
    rows: [[words('column.weekday'), ...hours], ...rows],
  }
}

type Column =
  | 'date'
  | 'week'
  | 'weekday'
  | 'messages'
  | 'speakers'
  | 'rank'
  | 'rankBefore'
  | 'score'
  | 'questions'
  | 'answers'
  | 'joinedOn'
  | 'firstWords'
  | 'daysIn'
  | 'joinKnown'
  | 'askedAt'
  | 'group'
  | 'question'

function headOf(words: Words, columns: readonly Column[]): Cell[] {
  return columns.map((column) => words(`column.${column}`))
}

/** Somebody in a row: the name, in an anonymised report with the mark. */
function personCells(report: WeeklyReport, person: { name: string; mark: string | null }): Cell[] {
  return report.anonymised ? [person.name, person.mark] : [person.name]
}

function personHead(report: WeeklyReport, words: Words): Cell[] {
  return report.anonymised ? [words('column.name'), words('column.mark')] : [words('column.name')]
}

function personWidths(report: WeeklyReport): number[] {
  return report.anonymised ? [MEDIUM, NARROW] : [WIDE]
}

function topOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.top.map((row) => [
    row.rank,
    row.rankBefore,
    ...personCells(report, row),
    row.score,
    row.messages,
    row.questions,
    row.answers,
  ])
  const head = [
    ...headOf(words, ['rank', 'rankBefore']),
    ...personHead(report, words),
    ...headOf(words, ['score', 'messages', 'questions', 'answers']),
  ]
  return {
    name: words('sheet.top'),
    widths: [NARROW, NARROW, ...personWidths(report), NARROW, NARROW, NARROW, NARROW],
    rows: [head, ...rows],
  }
}

function newcomersOf(report: WeeklyReport, words: Words): Sheet {
  const { people, spoke } = report.newcomers
  const firstWords = (row: (typeof people)[number]) => {
    if (row.firstWords !== null) return row.firstWords
    if (row.firstAt !== null) return words('newcomers.spoke')
    return spoke === null ? words('noData') : words('newcomers.silent')
  }
  const rows = people.map((row) => [...personCells(report, row), row.joinedOn, firstWords(row)])
  return {
    name: words('sheet.newcomers'),
    widths: [...personWidths(report), MEDIUM, QUOTE],
    rows: [[...personHead(report, words), ...headOf(words, ['joinedOn', 'firstWords'])], ...rows],
  }
}

function neverOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.neverSpoke.people.map((row) => {
    const known = row.days === null ? 'never.unknown' : row.isLeast ? 'never.least' : 'never.exact'
    return [...personCells(report, row), row.days, words(known)]
  })
  return {
    name: words('sheet.never'),
    widths: [...personWidths(report), NARROW, NARROW],
    rows: [[...personHead(report, words), ...headOf(words, ['daysIn', 'joinKnown'])], ...rows],
  }
}

function unansweredOf(report: WeeklyReport, words: Words, calendar: ZoneCalendar): Sheet {
  const rows = report.unanswered.questions.map((row) => [
    localText(calendar, row.askedAt),
    row.groupName,
    ...personCells(report, row),
    row.text ?? words('unanswered.hidden'),
  ])
  const head = [
    ...headOf(words, ['askedAt', 'group']),
    ...personHead(report, words),
    ...headOf(words, ['question']),
  ]
  return {
    name: words('sheet.unanswered'),
    widths: [MEDIUM, WIDE, ...personWidths(report), QUOTE],
    rows: [head, ...rows],
  }
}

function localText(calendar: ZoneCalendar, at: number): string {
  const { hour, minute } = calendar.localOf(at)
  return `${calendar.dateAt(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
