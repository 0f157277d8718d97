import { type CalendarDate, isRealDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { HOLIDAY_NAME_LENGTH, type Holiday, type HolidayKind } from '../model.ts'
import { englishHolidayName } from '../rules.ts'

/** A row of a file: where it stood, and its cells. */
export type HolidayLine = { line: number; cells: readonly string[] }

/** Why a row cannot be taken. */
export const holidayProblems = ['date', 'kind', 'name', 'nameLong', 'twice', 'weekdayWork'] as const
export type HolidayProblem = (typeof holidayProblems)[number]
export type BadHolidayLine = { line: number; problem: HolidayProblem; text: string }

/** What a file holds. `unmarked` = events of a calendar that are marked neither 休 nor 班, and are left out. */
export type HolidayReading = { days: Holiday[]; bad: BadHolidayLine[]; unmarked: number }

/** A row as it was written, before it is understood. */
export type RawHoliday = { line: number; date: string; name: string; nameEn: string; kind: string }

const COLUMNS = {
  date: ['日期', 'date', 'day', 'on'],
  name: ['名称', '节日', '节假日', '名字', 'name', 'holiday'],
  kind: ['类型', '休或班', '休班', '放假或上班', 'kind', 'type', 'offorwork', 'isoffday'],
  nameEn: ['英文名', '英文名称', 'englishname', 'nameen', 'name(en)'],
} as const
type Column = keyof typeof COLUMNS

const KINDS: Readonly<Record<HolidayKind, readonly string[]>> = {
  off: ['休', '休息', '放假', '假', '节假日', 'off', 'dayoff', 'holiday', 'true'],
  work: ['班', '补班', '上班', '调休上班', '补班日', 'work', 'workday', 'false'],
}

const tidy = (cell: string) => cell.normalize('NFKC').trim()
const squeezed = (cell: string) => tidy(cell).toLowerCase().replace(/[\s_]/g, '')

/** Where the columns of a table stand, and its rows below the header; null for a table without date, name and kind. */
export function readHolidayTable(lines: readonly HolidayLine[]): RawHoliday[] | null {
  for (const [at, { cells }] of lines.slice(0, 20).entries()) {
    const place = (column: Column) =>
      cells.findIndex((cell) => (COLUMNS[column] as readonly string[]).includes(squeezed(cell)))
    const places = { date: place('date'), name: place('name'), kind: place('kind'), nameEn: place('nameEn') }
    if (places.date < 0 || places.name < 0 || places.kind < 0) continue
    return lines
      .slice(at + 1)
      .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
      .map((row) => {
        const cell = (column: Column) => row.cells[places[column]] ?? ''
        const [date, name, kind, nameEn] = [cell('date'), cell('name'), cell('kind'), cell('nameEn')]
        return { line: row.line, date, name, kind, nameEn }
      })
  }
  return null
}

/**
 * The days of a JSON file: a list, or an object with `days`. Each has `date` (or `on`), `name`, and `kind` (off, work) or
 * `isOffDay`. Null where it is something else. The line is that on which the date stands.
 */
export function readHolidayJson(text: string): RawHoliday[] | null {
  const found: unknown = JSON.parse(text)
  const list = Array.isArray(found) ? found : (found as { days?: unknown } | null)?.days
  if (!Array.isArray(list)) return null
  const lines = text
    .split('\n')
    .flatMap((line, at) => [...line.matchAll(/"(?:date|on)"\s*:/g)].map(() => at + 1))
  return list.map((item: unknown, at) => {
    const entry = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>
    const cell = (...keys: string[]) =>
      String(keys.map((key) => entry[key]).find((one) => one !== undefined) ?? '')
    return {
      line: lines[at] ?? at + 1,
      date: cell('date', 'on'),
      name: cell('name'),
      nameEn: cell('nameEn', 'englishName'),
      kind: cell('kind', 'type', 'isOffDay'),
    }
  })
}

/** What the title of a calendar's event says: “国庆节（休）”, “春节 补班”; null where it is marked as neither. */
export function readHolidayTitle(title: string): { name: string; kind: HolidayKind } | null {
  const words =
    /[\s(（[【·-]*(休假|放假|休息|休|补班|上班|调休上班|班|day off|off|make-up workday|workday|work)[)）\]】]*$/i
  const found = words.exec(tidy(title))
  if (!found) return null
  const name = tidy(title).slice(0, found.index).trim()
  const kind = /班|work/i.test(found[1] ?? '') ? 'work' : 'off'
  return name === '' ? null : { name, kind }
}

function readDate(cell: string): CalendarDate | null {
  const text = tidy(cell)
  const parts = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[T\s].*)?$/.exec(text)
  const dense = /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  const [, year, month, day] = parts ?? dense ?? []
  if (!year || !month || !day) return null
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isRealDate(date) && Number(year) >= 1900 && Number(year) <= 2100 ? (date as CalendarDate) : null
}

function readKind(cell: string): HolidayKind | null {
  const word = squeezed(cell)
  if (KINDS.off.includes(word)) return 'off'
  return KINDS.work.includes(word) ? 'work' : null
}

/** A guard against formulas that this application writes itself. */
const unguarded = (cell: string) => cell.replace(/^'(?=[=+\-@])/, '')

/** Judges every row; a day that stands twice is bad the second time. The days come out in their order. */
export function judgeHolidays(rows: readonly RawHoliday[]): Omit<HolidayReading, 'unmarked'> {
  const days = new Map<string, Holiday>()
  const bad: BadHolidayLine[] = []
  for (const row of rows) {
    const read = judgeHoliday(row)
    const problem = typeof read === 'string' ? read : days.has(read.on) ? 'twice' : null
    if (problem)
      bad.push({ line: row.line, problem, text: [row.date, row.name, row.kind].join(' ').slice(0, 60) })
    else if (typeof read !== 'string') days.set(read.on, read)
  }
  return { days: [...days.values()].toSorted((a, b) => a.on.localeCompare(b.on)), bad }
}

function judgeHoliday(row: RawHoliday): Holiday | HolidayProblem {
  const on = readDate(row.date)
  if (!on) return 'date'
  const kind = readKind(row.kind)
  if (!kind) return 'kind'
  const name = unguarded(row.name.trim())
  if (name === '') return 'name'
  if (name.length > HOLIDAY_NAME_LENGTH) return 'nameLong'
  if (kind === 'work' && weekdayOf(on) <= 5) return 'weekdayWork'
  const nameEn = unguarded(row.nameEn.trim()).slice(0, 60) || englishHolidayName(name)
  return { on, kind, name, nameEn }
}

/** One day as it was and as it becomes; null = an ordinary day. */
export type HolidayChange = { before: Holiday | null; after: Holiday | null }

/** What replacing the days of a year by others changes, in the order of days. */
export function holidayChanges(before: readonly Holiday[], after: readonly Holiday[]): HolidayChange[] {
  const old = new Map(before.map((day) => [day.on as string, day]))
  const fresh = new Map(after.map((day) => [day.on as string, day]))
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .toSorted()
    .map((on) => ({ before: old.get(on) ?? null, after: fresh.get(on) ?? null }))
    .filter((change) => !isSame(change.before, change.after))
}

function isSame(one: Holiday | null, other: Holiday | null): boolean {
  return one?.kind === other?.kind && one?.name === other?.name && one?.nameEn === other?.nameEn
}
