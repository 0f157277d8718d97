import { writeXlsx } from 'hucre/xlsx'
import { reportsMessages } from '#shared/features/reports/messages.ts'
import type { Compared, WeeklyReport } from '#shared/features/reports/model.ts'
import { weekdayOf, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { formatMessage, type Locale, type MessageValues } from '#shared/kernel/messages.ts'
import { toSafeFileName } from '#shared/kernel/text.ts'

type Cell = string | number | null
type Sheet = { name: string; rows: Cell[][] }
type Key = Parameters<typeof formatMessage<Extract<keyof (typeof reportsMessages)['en'], string>>>[2]
type Words = (key: Key, values?: MessageValues) => string

/** Text that a spreadsheet program would take for a formula gets a leading apostrophe. */
function safe(cell: Cell): Cell {
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

/** The numbers of a weekly report as an XLSX workbook; times are written as local text, so that no zone shifts them. */
export async function writeWeeklyWorkbook(
  report: WeeklyReport,
  locale: Locale,
  calendar: ZoneCalendar,
): Promise<{ name: string; file: File }> {
  const words: Words = (key, values) => formatMessage(reportsMessages, locale, key, values)
  const sheets = [
    summaryOf(report, words),
    daysOf(report, words),
    weeksOf(report, words),
    hoursOf(report, words),
    topOf(report, words),
    newcomersOf(report, words),
    neverOf(report, words),
    unansweredOf(report, words, calendar),
  ]
  const bytes = await writeXlsx({
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(safe)) })),
  })
  const scope = report.scopeName ?? words('scope.all')
  const name = `${toSafeFileName(`${scope} ${report.year}-W${String(report.week).padStart(2, '0')}`)}.xlsx`
  const mime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return { name, file: new File([new Uint8Array(bytes)], name, { type: mime }) }
}

function summaryOf(report: WeeklyReport, words: Words): Sheet {
  const { members, messages, speakers, speakingRate, followUps } = report
  const compared = (key: Key, { now, before }: Compared): Cell[] => [
    words(key),
    now ?? words('noData'),
    before,
  ]
  return {
    name: words('sheet.summary'),
    rows: [
      [words('column.item'), words('column.value'), words('column.before')],
      [words('item.scope'), report.scopeName ?? words('scope.all'), null],
      [words('item.period'), `${report.from} – ${report.to}`, null],
      [words('item.coveredDays'), report.coveredDays, null],
      [words('number.members'), members.now, null],
      [words('item.joined'), members.joined, null],
      [words('item.left'), members.left, null],
      [words('item.net'), members.net, null],
      [words('item.estimatedJoined'), members.estimatedJoined, null],
      [words('item.estimatedLeft'), members.estimatedLeft, null],
      compared('number.messages', messages),
      compared('number.speakers', speakers),
      compared('number.rate', speakingRate),
      [words('item.neverSpoke'), report.neverSpoke.count, null],
      [words('item.unanswered'), report.unanswered.count, null],
      [words('item.followUpsDone'), followUps.done, null],
      [words('item.followUpsReplied'), followUps.replied, null],
    ],
  }
}

function weekdayWord(words: Words, weekday: number): string {
  const keys = [
    'weekday.1',
    'weekday.2',
    'weekday.3',
    'weekday.4',
    'weekday.5',
    'weekday.6',
    'weekday.7',
  ] as const
  return words(keys[weekday - 1] ?? 'weekday.1')
}

function daysOf(report: WeeklyReport, words: Words): Sheet {
  const head = [
    words('column.date'),
    words('column.weekday'),
    words('column.messages'),
    words('column.speakers'),
  ]
  const rows = report.days.map((day) => [
    day.date,
    weekdayWord(words, weekdayOf(day.date)),
    day.messages ?? words('noData'),
    day.speakers ?? words('noData'),
  ])
  return { name: words('sheet.days'), rows: [head, ...rows] }
}

function weeksOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.weeks.map(({ year, week, speakers }) => [
    `${year}-W${String(week).padStart(2, '0')}`,
    speakers ?? words('noData'),
  ])
  return { name: words('sheet.weeks'), rows: [[words('column.week'), words('column.speakers')], ...rows] }
}

function hoursOf(report: WeeklyReport, words: Words): Sheet {
  const head = [
    words('column.weekday'),
    ...Array.from({ length: 24 }, (_, hour) => words('column.hour', { hour })),
  ]
  const rows = report.heat.map((hours, weekday) => [weekdayWord(words, weekday + 1), ...hours])
  return { name: words('sheet.heat'), rows: [head, ...rows] }
}

function topOf(report: WeeklyReport, words: Words): Sheet {
  const head = (
    [
      'column.rank',
      'column.rankBefore',
      'column.name',
      'column.mark',
      'column.score',
      'column.messages',
      'column.questions',
      'column.answers',
    ] as const
  ).map((key) => words(key))
  const rows = report.top.map((row) => [
    row.rank,
    row.rankBefore,
    row.name,
    row.mark,
    row.score,
    row.messages,
    row.questions,
    row.answers,
  ])
  return { name: words('sheet.top'), rows: [head, ...rows] }
}

function newcomersOf(report: WeeklyReport, words: Words): Sheet {
  const head = [
    words('column.name'),
    words('column.mark'),
    words('column.joinedOn'),
    words('column.firstWords'),
  ]
  const rows = report.newcomers.people.map((row) => [
    row.name,
    row.mark,
    row.joinedOn,
    row.firstWords ?? words(row.firstAt === null ? 'newcomers.silent' : 'newcomers.spoke'),
  ])
  return { name: words('sheet.newcomers'), rows: [head, ...rows] }
}

function neverOf(report: WeeklyReport, words: Words): Sheet {
  const rows = report.neverSpoke.people.map((row) => [row.name, row.mark, row.days])
  const head = [words('column.name'), words('column.mark'), words('column.daysIn')]
  return { name: words('sheet.never'), rows: [head, ...rows] }
}

function unansweredOf(report: WeeklyReport, words: Words, calendar: ZoneCalendar): Sheet {
  const head = [
    words('column.askedAt'),
    words('column.group'),
    words('column.name'),
    words('column.mark'),
    words('column.question'),
  ]
  const rows = report.unanswered.questions.map((row) => [
    localText(calendar, row.askedAt),
    row.groupName,
    row.name,
    row.mark,
    row.text ?? words('unanswered.hidden'),
  ])
  return { name: words('sheet.unanswered'), rows: [head, ...rows] }
}

function localText(calendar: ZoneCalendar, at: number): string {
  const { hour, minute } = calendar.localOf(at)
  return `${calendar.dateAt(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
