import { readFile } from 'node:fs/promises'
import ICAL from 'ical.js'
import type { DataContext } from '#electron/backend/context.ts'
import { readRoster } from '#electron/features/rosters/service.ts'
import {
  type HolidayReading,
  judgeHolidays,
  type RawHoliday,
  readHolidayJson,
  readHolidayTable,
  readHolidayTitle,
} from '#shared/features/calendar-days/rules/holiday-file.ts'
import type { SourceRefInput } from '#shared/features/chat-import/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'

/** Ten years of holidays are some 30 KB. */
const LARGEST_BYTES = 5 << 20
const MOST_ROWS = 5000

/** Reads a file of holidays: a table, JSON, or a calendar. Throws HOLIDAY_FILE_UNKNOWN and HOLIDAY_FILE_LARGE. */
export async function readHolidays(
  ctx: DataContext,
  source: SourceRefInput,
): Promise<HolidayReading & { sourceName: string }> {
  const { name, text } = await textOf(ctx, source)
  const start = text.trimStart()
  if (/^BEGIN:VCALENDAR/i.test(start)) return { ...readCalendar(start, name), sourceName: name }
  const rows = /^[[{]/.test(start) ? readJson(start, name) : await readTable(ctx, source, name)
  if (rows === null) throw new AppError('HOLIDAY_FILE_UNKNOWN', { name })
  if (rows.length > MOST_ROWS) throw new AppError('HOLIDAY_FILE_LARGE', { name })
  return { ...judgeHolidays(rows), unmarked: 0, sourceName: name }
}

/** The text of a source as far as it is UTF-8, which JSON and calendar files are; tables are read by their own reader. */
async function textOf(ctx: DataContext, source: SourceRefInput): Promise<{ name: string; text: string }> {
  if ('text' in source) return { name: source.name ?? '', text: source.text }
  const file = ctx.resolveFile(source)
  if (file.size > LARGEST_BYTES) throw new AppError('HOLIDAY_FILE_LARGE', { name: file.name })
  return { name: file.name, text: new TextDecoder('utf-8').decode(await readFile(file.path)) }
}

async function readTable(
  ctx: DataContext,
  source: SourceRefInput,
  name: string,
): Promise<RawHoliday[] | null> {
  try {
    const { rows } = await readRoster(ctx, { source })
    return readHolidayTable(rows)
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'ROSTER_UNKNOWN')
      throw new AppError('HOLIDAY_FILE_UNKNOWN', { name }, { cause })
    throw cause
  }
}

function readJson(text: string, name: string): RawHoliday[] | null {
  try {
    return readHolidayJson(text)
  } catch (cause) {
    throw new AppError('HOLIDAY_FILE_UNKNOWN', { name }, { cause })
  }
}

/** Whole-day events whose title is marked 休 or 班; one of several days counts for each of them. */
function readCalendar(text: string, name: string): HolidayReading {
  let events: ICAL.Event[]
  try {
    const calendar = new ICAL.Component(ICAL.parse(text))
    events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  } catch (cause) {
    throw new AppError('HOLIDAY_FILE_UNKNOWN', { name }, { cause })
  }
  let unmarked = 0
  const rows = events.flatMap((event, at): RawHoliday[] => {
    const read = readHolidayTitle(event.summary ?? '')
    if (!read || !event.startDate?.isDate) {
      unmarked += 1
      return []
    }
    return daysOf(event).map((date) => ({ line: at + 1, date, nameEn: '', ...read }))
  })
  return { ...judgeHolidays(rows), unmarked }
}

const MOST_DAYS = 31

function daysOf({ startDate, endDate }: ICAL.Event): string[] {
  const days: string[] = []
  const day = startDate.clone()
  do {
    days.push(day.toString())
    day.adjust(1, 0, 0, 0)
  } while (day.compare(endDate) < 0 && days.length < MOST_DAYS)
  return days
}
