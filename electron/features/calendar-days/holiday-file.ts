import type { DataContext } from '#electron/backend/context.ts'
import type { HolidayFilePlan, HolidayFileReading } from '#shared/features/calendar-days/contract.ts'
import { calendarDaysSettingsMessages } from '#shared/features/calendar-days/messages/settings.ts'
import type { Holiday } from '#shared/features/calendar-days/model.ts'
import { holidayChanges } from '#shared/features/calendar-days/rules/holiday-file.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toCsv } from '#shared/kernel/csv.ts'
import { formatMessage, type Locale } from '#shared/kernel/messages.ts'
import { findHolidayYear } from './queries.ts'
import { readHolidays } from './read-holidays.ts'
import { replaceYear } from './service.ts'

const SHOWN = 20

type Work = { plan: HolidayFilePlan; days: Holiday[] }

/** Tells what a file of holidays would change, without changing anything. */
export async function inspectHolidayFile(
  ctx: DataContext,
  reading: HolidayFileReading,
): Promise<HolidayFilePlan> {
  return (await planFile(ctx, reading)).plan
}

/** Replaces one year by the file. The same days again make no undo. */
export async function importHolidayFile(
  ctx: DataContext,
  reading: HolidayFileReading,
): Promise<HolidayFilePlan & { undoId: string | null }> {
  const { plan, days } = await planFile(ctx, reading)
  const { year, bad, sourceName } = plan
  if (bad > 0) throw new AppError('HOLIDAY_FILE_BAD', { name: sourceName, count: bad })
  if (plan.changes.length === 0) return { ...plan, undoId: null }
  const facts = { year: String(year), count: plan.changes.length }
  return { ...plan, undoId: replaceYear(ctx, { year, days, code: 'import', facts }) }
}

async function planFile(ctx: DataContext, { source, year: wanted }: HolidayFileReading): Promise<Work> {
  const { sourceName, days: all, bad, unmarked } = await readHolidays(ctx, source)
  const counts = new Map<number, number>()
  for (const { on } of all) counts.set(yearOf(on), (counts.get(yearOf(on)) ?? 0) + 1)
  const years = [...counts].map(([year, days]) => ({ year, days })).toSorted((a, b) => a.year - b.year)
  // Of years with as many days the last: it is the one that was published last.
  const likeliest = years.toReversed().toSorted((a, b) => b.days - a.days)[0]?.year
  const year = wanted ?? likeliest
  if (year === undefined && bad.length === 0) throw new AppError('HOLIDAY_FILE_UNKNOWN', { name: sourceName })
  const chosen = year ?? yearOf(ctx.calendar().dateAt(ctx.clock.now()))
  if (bad.length === 0 && !counts.has(chosen))
    throw new AppError('HOLIDAY_YEAR_ABSENT', { name: sourceName, year: String(chosen) })
  const days = all.filter(({ on }) => yearOf(on) === chosen)
  const plan = {
    sourceName,
    years,
    year: chosen,
    days: days.length,
    unmarked,
    bad: bad.length,
    badRows: bad.slice(0, SHOWN),
    changes: holidayChanges(findHolidayYear(ctx.read, chosen).days, days),
  }
  return { plan, days }
}

const yearOf = (on: string) => Number(on.slice(0, 4))

/** The year as a file to edit; a table is headed in the language on screen, and both heads are read again. */
export function exportHolidayYear(
  ctx: DataContext,
  { year, format, language }: { year: number; format: 'csv' | 'json'; language: Locale },
): { days: number; file: File } {
  const { days } = findHolidayYear(ctx.read, year)
  const say = (
    key: 'file.name' | 'file.date' | 'file.day' | 'file.kind' | 'file.off' | 'file.work' | 'file.nameEn',
  ) => formatMessage(calendarDaysSettingsMessages, language, key, { year: String(year) })
  const name = `${say('file.name')}.${format}`
  if (format === 'json') {
    const list = days.map(({ on, name: of, nameEn, kind }) => ({ date: on, name: of, kind, nameEn }))
    const text = `${JSON.stringify({ year, days: list }, null, 2)}\n`
    return { days: days.length, file: new File([text], name, { type: 'application/json' }) }
  }
  const head = [say('file.date'), say('file.day'), say('file.kind'), say('file.nameEn')]
  const rows = days.map(({ on, name: of, kind, nameEn }) => [on, of, say(`file.${kind}`), nameEn])
  return { days: days.length, file: new File([toCsv([head, ...rows])], name, { type: 'text/csv' }) }
}
