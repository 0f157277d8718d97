import { z } from 'zod'
import { calendarDate } from '#shared/kernel/calendar-date.ts'

/** off = a public holiday (休), work = a weekend day that is worked to make up for one (班). */
export const holidayKinds = ['off', 'work'] as const
export const holidayKind = z.enum(holidayKinds)
export type HolidayKind = z.infer<typeof holidayKind>

export const HOLIDAY_NAME_LENGTH = 20

/** A day on which the law says otherwise than the week does. A name in English is empty where none is known. */
export const holiday = z.object({
  on: calendarDate,
  kind: holidayKind,
  name: z.string().trim().min(1).max(HOLIDAY_NAME_LENGTH),
  nameEn: z.string().trim().max(60).default(''),
})
export type Holiday = z.infer<typeof holiday>

export const calendarYear = z.number().int().min(1900).max(2100)

/**
 * Where the holidays of a year are from: shipped = the arrangement of the State Council that came with the application,
 * own = imported or edited here, none = not published yet, so that nothing is known of it.
 */
export const holidaySource = z.enum(['shipped', 'own', 'none'])
export type HolidaySource = z.infer<typeof holidaySource>

/** The holidays of one year in the order of days. */
export const holidayYear = z.object({ year: calendarYear, source: holidaySource, days: z.array(holiday) })
export type HolidayYear = z.infer<typeof holidayYear>

/** By day; the days of a year that is not published are absent like ordinary ones. */
export type Holidays = ReadonlyMap<string, Holiday>
