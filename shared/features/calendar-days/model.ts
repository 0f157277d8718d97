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

/** The holidays of one year in the order of days. */
export const holidayYear = z.object({ year: calendarYear, source: holidaySource, days: z.array(holiday) })
export type HolidayYear = z.infer<typeof holidayYear>

/** By day; the days of a year that is not published are absent like ordinary ones. */
export type Holidays = ReadonlyMap<string, Holiday>

export const ownDayId = z.string().min(1).max(100).brand<'OwnDayId'>()

export const OWN_NAME_LENGTH = 30

/** What an own yearly day consists of. Solar months have their longest length (29 February exists), lunar ones 30 days. */
export const ownDayContent = z
  .object({
    name: z.string().trim().min(1).max(OWN_NAME_LENGTH),
    note: z.string().trim().max(500).default(''),
    calendar: z.enum(['solar', 'lunar']),
    month: z.number().int().min(1).max(12),
    day: z.number().int().min(1).max(31),
    /** The year of the first one, from which anniversaries count. */
    sinceYear: calendarYear.nullable().default(null),
  })
  .refine(({ calendar, month, day }) => day <= longestMonth(calendar, month))
export type OwnDayContent = z.infer<typeof ownDayContent>

/** Days that a month has at most. */
export function longestMonth(calendar: 'solar' | 'lunar', month: number): number {
  if (calendar === 'lunar') return 30
  return [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31
}

/** A day of the operator's own that comes again every year. */
export const ownDay = z.object({ id: ownDayId, ...ownDayContent.shape })
export type OwnDay = z.infer<typeof ownDay>

/** An own day on a certain date; `years` since the first one, or null. */
export type OwnDayNote = { own: OwnDay; years: number | null }

/** What can be laid over the calendar, each by itself. */
export const dayLayers = ['holidays', 'lunar', 'terms', 'festivals', 'shopping', 'own'] as const
export const dayLayer = z.enum(dayLayers)
export type DayLayer = z.infer<typeof dayLayer>
