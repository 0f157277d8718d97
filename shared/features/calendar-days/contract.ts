import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { operation } from '#shared/kernel/operation.ts'
import { sourceRef } from '../chat-import/model.ts'
import { calendarYear, holiday, holidayKind, holidayYear, ownDay, ownDayContent, ownDayId } from './model.ts'
import { holidayProblems } from './rules/holiday-file.ts'

const undone = z.object({ undoId: z.string() })
const changed = undone.extend({ year: holidayYear })

/** What a file of holidays would change in one year. With a bad row it is not taken in: a year is replaced as a whole. */
const holidayFilePlan = z.object({
  sourceName: z.string(),
  /** Years that the file holds, with their days. */
  years: z.array(z.object({ year: calendarYear, days: z.number().int() })),
  /** The one that would be replaced. */
  year: calendarYear,
  days: z.number().int(),
  /** Events of a calendar file that are marked neither 休 nor 班. */
  unmarked: z.number().int(),
  bad: z.number().int(),
  badRows: z.array(z.object({ line: z.number().int(), problem: z.enum(holidayProblems), text: z.string() })),
  changes: z.array(z.object({ before: holiday.nullable(), after: holiday.nullable() })),
})
export type HolidayFilePlan = z.infer<typeof holidayFilePlan>

const reading = z.object({ source: sourceRef, year: calendarYear.optional() })
export type HolidayFileReading = z.infer<typeof reading>

/** All that a screen may ask about days: public holidays by year, and the operator's own. */
export const calendarDaysContract = {
  /** What belongs to the days of a range: the holidays of its years, and all own days. At most 10 years. */
  show: operation
    .input(z.object({ from: calendarDate, to: calendarDate }))
    .output(z.object({ years: z.array(holidayYear), ownDays: z.array(ownDay) })),

  /** `shipped` tells whether the application brought the holidays of that year along. */
  showYear: operation
    .input(z.object({ year: calendarYear }))
    .output(z.object({ year: holidayYear, shipped: z.boolean() })),
  /** Makes a day a holiday or a make-up workday, or an ordinary one (null). Refuses HOLIDAY_WEEKDAY_WORK. */
  setHoliday: operation
    .input(
      z.object({
        on: calendarDate,
        day: z
          .object({ kind: holidayKind, name: holiday.shape.name, nameEn: holiday.shape.nameEn })
          .nullable(),
      }),
    )
    .output(changed),
  /** Back to what the application brought along, or to nothing where the year was not published. */
  restoreYear: operation.input(z.object({ year: calendarYear })).output(changed),
  /**
   * Looks at a table (CSV, Excel), a JSON or a calendar file and tells what it would change; without a year it takes the
   * one with most days. Refuses HOLIDAY_FILE_UNKNOWN, HOLIDAY_FILE_LARGE, HOLIDAY_YEAR_ABSENT, and what reading a table refuses.
   */
  inspectFile: operation.input(reading).output(holidayFilePlan),
  /** Replaces that year and no other, with one undo. Refuses HOLIDAY_FILE_BAD with a bad row. */
  importFile: operation.input(reading).output(holidayFilePlan.extend({ undoId: z.string().nullable() })),
  /** The year as a file that `importFile` reads again; an empty one to fill in where nothing is known. */
  exportYear: operation
    .input(
      z.object({ year: calendarYear, format: z.enum(['csv', 'json']), language: z.enum(['zh-CN', 'en']) }),
    )
    .output(z.object({ days: z.number().int(), file: z.file() })),

  createOwn: operation.input(ownDayContent).output(undone.extend({ day: ownDay })),
  /** Replaces the content. Refuses OWN_DAY_NOT_FOUND. */
  updateOwn: operation
    .input(z.object({ id: ownDayId, content: ownDayContent }))
    .output(undone.extend({ day: ownDay })),
  removeOwn: operation.input(z.object({ id: ownDayId })).output(undone),
}
