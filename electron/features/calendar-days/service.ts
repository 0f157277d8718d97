import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import { undoable } from '#electron/database/undo.ts'
import type { Holiday, HolidayKind, Holidays, HolidayYear } from '#shared/features/calendar-days/model.ts'
import { holidayChanges } from '#shared/features/calendar-days/rules/holiday-file.ts'
import { holidaysOf, shippedYear } from '#shared/features/calendar-days/rules.ts'
import { AppError, type ErrorFacts } from '#shared/kernel/app-error.ts'
import { type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { deleteHolidayYear, saveHolidayYear } from './commands.ts'
import { findHolidayYear, findOwnDays, holidayYearKey } from './queries.ts'

const MOST_YEARS = 10

const yearOf = (on: string) => Number(on.slice(0, 4))

/** The holidays of each of these years, with where they are from. */
export function listHolidayYears(ctx: DataContext, years: readonly number[]): HolidayYear[] {
  return [...new Set(years)].map((year) => findHolidayYear(ctx.read, year))
}

/** Holidays and make-up workdays of some years by their day, as `isWorkday` asks for them. */
export function findHolidays(ctx: DataContext, years: readonly number[]): Holidays {
  return holidaysOf(listHolidayYears(ctx, years))
}

/** What belongs to the days of a range. */
export function showDays(ctx: DataContext, { from, to }: { from: CalendarDate; to: CalendarDate }) {
  const count = Math.min(MOST_YEARS, Math.max(1, yearOf(to) - yearOf(from) + 1))
  const years = Array.from({ length: count }, (_, at) => yearOf(from) + at)
  return { years: listHolidayYears(ctx, years), ownDays: findOwnDays(ctx.read) }
}

/** One year, and whether the application brought it along. */
export function showYear(ctx: DataContext, year: number): { year: HolidayYear; shipped: boolean } {
  return { year: findHolidayYear(ctx.read, year), shipped: shippedYear(year).source === 'shipped' }
}

/**
 * Replaces the holidays of one year and returns how to take it back. Days that are those of the application again are not
 * kept as the operator's own. `code` is worded as `undo.calendar-days.<code>`.
 */
export function replaceYear(
  ctx: DataContext,
  wanted: { year: number; days: readonly Holiday[]; code: string; facts: ErrorFacts },
): string {
  const { year, days, code, facts } = wanted
  const shipped = shippedYear(year)
  const isShipped = shipped.source === 'shipped' && holidayChanges(shipped.days, days).length === 0
  const entry = { id: newId(), code: `calendar-days.${code}`, facts, at: ctx.clock.now() }
  return ctx.write('calendar-days', (db) => {
    const { undoId } = undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', holidayYearKey(year))
      if (isShipped) deleteHolidayYear(db, year)
      else saveHolidayYear(db, year, days)
    })
    return undoId
  })
}

type WantedDay = { kind: HolidayKind; name: string; nameEn: string } | null

/** Makes a day a holiday, a make-up workday, or (null) an ordinary one. Throws HOLIDAY_WEEKDAY_WORK. */
export function setHoliday(
  ctx: DataContext,
  { on, day }: { on: CalendarDate; day: WantedDay },
): { year: HolidayYear; undoId: string } {
  if (day?.kind === 'work' && weekdayOf(on) <= 5) throw new AppError('HOLIDAY_WEEKDAY_WORK', { date: on })
  const year = yearOf(on)
  const others = findHolidayYear(ctx.read, year).days.filter((one) => one.on !== on)
  const days = [...others, ...(day ? [{ on, ...day }] : [])].toSorted((a, b) => a.on.localeCompare(b.on))
  const code = day ? 'set' : 'clear'
  const undoId = replaceYear(ctx, { year, days, code, facts: { date: on, name: day?.name ?? '' } })
  return { year: findHolidayYear(ctx.read, year), undoId }
}

/** Forgets what the operator changed in a year. */
export function restoreYear(ctx: DataContext, year: number): { year: HolidayYear; undoId: string } {
  const entry = {
    id: newId(),
    code: 'calendar-days.restore',
    facts: { year: String(year) },
    at: ctx.clock.now(),
  }
  const { undoId } = ctx.write('calendar-days', (db) =>
    undoable(db, entry, (recorder) => {
      recorder.touch('workspace_settings', holidayYearKey(year))
      deleteHolidayYear(db, year)
    }),
  )
  return { year: findHolidayYear(ctx.read, year), undoId }
}
