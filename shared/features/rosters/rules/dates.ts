import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { addDays, isRealDate } from '#shared/kernel/calendar-date.ts'
import type { RowReason } from '../model.ts'

/** In which order a column writes its days where the year does not come first. */
export type DateOrder = 'mdy' | 'dmy'

export type ReadDate =
  | { kind: 'empty' }
  | { kind: 'date'; date: CalendarDate }
  | { kind: 'bad'; reason: Extract<RowReason, `date_${string}`> }

const EMPTY =
  /^(?:|-+|—+|\/|\\|无|暂无|未知|空|null|nil|none|n\/?a|undefined|0|0000[-/]00?[-/]00?.*|1900[-/]0?1[-/]0?0.*)$/i
const TIME = String.raw`(?:[\sT]*(?:凌晨|早上|上午|中午|下午|晚上)?\s*\d{1,2}[:：时]\d{1,2}.*)?`
const YEAR_FIRST = new RegExp(
  String.raw`^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*[日号]?${TIME}$`,
)
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`)
const SHORT_YEAR = new RegExp(String.raw`^(\d{2})年(\d{1,2})月(\d{1,2})[日号]?${TIME}$`)
const NO_YEAR = new RegExp(String.raw`^(\d{1,2})\s*(?:月|[-/.])\s*(\d{1,2})\s*[日号]?${TIME}$`)
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:\d{4}|\d{6})?$/
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})$/
/** Excel serials of 1954 to 2119. */
const FIRST_SERIAL = 20_000
const LAST_SERIAL = 80_000
const SERIAL_EPOCH = '1899-12-30' as CalendarDate

/**
 * Day of a cell (formats.md §5): 2024/1/5, 2024-01-05 10:00, 2024年1月5日, 20240105, 1/5/24, 9月3日 (latest such day that
 * is not later than `today`), Excel serials, epoch seconds and milliseconds, ISO instants (days of `calendar`).
 */
export function readDate(
  text: string,
  context: { order: DateOrder; today: CalendarDate; calendar: ZoneCalendar },
): ReadDate {
  const raw = text.normalize('NFKC').trim()
  if (EMPTY.test(raw)) return { kind: 'empty' }
  if (INSTANT.test(raw)) return ofInstant(Date.parse(raw), context)
  if (/^\d+(?:\.\d+)?$/.test(raw)) return ofNumber(raw, context)
  const first = YEAR_FIRST.exec(raw)
  if (first) return ofParts(first[1], first[2], first[3], context.today)
  const last = YEAR_LAST.exec(raw)
  if (last) {
    const [month, day] = context.order === 'mdy' ? [last[1], last[2]] : [last[2], last[1]]
    return ofParts(fullYear(last[3] ?? ''), month, day, context.today)
  }
  const short = SHORT_YEAR.exec(raw)
  if (short) return ofParts(fullYear(short[1] ?? ''), short[2], short[3], context.today)
  const bare = NO_YEAR.exec(raw)
  if (bare) return ofLatest(bare[1] ?? '', bare[2] ?? '', context.today)
  return { kind: 'bad', reason: 'date_unreadable' }
}

/** How a column orders its days: day first where a first number exceeds 12 and no second one does, else as Excel does. */
export function orderOfDates(texts: readonly string[]): DateOrder {
  let isDayFirst = false
  for (const text of texts) {
    const parts = YEAR_LAST.exec(text.normalize('NFKC').trim())
    if (!parts) continue
    if (Number(parts[2]) > 12) return 'mdy'
    if (Number(parts[1]) > 12) isDayFirst = true
  }
  return isDayFirst ? 'dmy' : 'mdy'
}

/** How most cells of a column write days, for the operator to check; null when they hold no days. */
export function describeDates(texts: readonly string[]): 'ymd' | DateOrder | null {
  const filled = texts.map((text) => text.normalize('NFKC').trim()).filter((text) => !EMPTY.test(text))
  const yearFirst = filled.filter((text) => YEAR_FIRST.test(text) || INSTANT.test(text)).length
  const yearLast = filled.filter((text) => YEAR_LAST.test(text)).length
  if (filled.length === 0 || (yearFirst + yearLast) * 2 < filled.length) return null
  return yearFirst >= yearLast ? 'ymd' : orderOfDates(filled)
}

function fullYear(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function ofParts(year = '', month = '', day = '', today: CalendarDate): ReadDate {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!isRealDate(text)) return { kind: 'bad', reason: 'date_impossible' }
  return inTime(text as CalendarDate, today)
}

function inTime(date: CalendarDate, today: CalendarDate): ReadDate {
  if (date > addDays(today, 1)) return { kind: 'bad', reason: 'date_in_future' }
  return { kind: 'date', date }
}

/** Feb 29 is looked for in the last leap year. */
function ofLatest(month: string, day: string, today: CalendarDate): ReadDate {
  const tail = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  for (let year = Number(today.slice(0, 4)); year > Number(today.slice(0, 4)) - 9; year--) {
    const text = `${year}-${tail}`
    if (isRealDate(text) && text <= today) return { kind: 'date', date: text as CalendarDate }
  }
  return { kind: 'bad', reason: 'date_impossible' }
}

function ofNumber(raw: string, context: { today: CalendarDate; calendar: ZoneCalendar }): ReadDate {
  const compact = COMPACT.exec(raw)
  if (compact && Number(compact[1]) >= 1900 && Number(compact[1]) <= 2200)
    return ofParts(compact[1], compact[2], compact[3], context.today)
  const value = Number(raw)
  if (value >= FIRST_SERIAL && value <= LAST_SERIAL) {
    // A cell of 23:59:59.9999995 is the next midnight: serials carry rounding errors, so round to the second first.
    const days = Math.floor(Math.round(value * 86_400) / 86_400)
    return inTime(addDays(SERIAL_EPOCH, days), context.today)
  }
  if (raw.length === 10) return ofInstant(value * 1000, context)
  if (raw.length === 13) return ofInstant(value, context)
  return { kind: 'bad', reason: 'date_unreadable' }
}

function ofInstant(at: number, context: { today: CalendarDate; calendar: ZoneCalendar }): ReadDate {
  if (Number.isNaN(at)) return { kind: 'bad', reason: 'date_impossible' }
  return inTime(context.calendar.dateAt(at), context.today)
}
