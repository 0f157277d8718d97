import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  type CalendarDate,
  calendarDate,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  isoWeekOf,
  isRealDate,
  mondayOf,
  weekdayOf,
  ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map(dateOfDayNumber)

describe('days', () => {
  it('exist or do not', () => {
    expect(isRealDate('2024-02-29')).toBe(true)
    for (const text of ['2026-02-29', '2026-09-31', '2026-13-01', '2026-00-10'])
      expect(calendarDate.safeParse(text).success, text).toBe(false)
    expect(calendarDate.safeParse('2026-9-1').success).toBe(false)
  })

  it('count as the proleptic calendar does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1000, max: 1000 }), (date, days) => {
        const plain = Temporal.PlainDate.from(date)
        expect(addDays(date, days)).toBe(plain.add({ days }).toString())
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date)
        expect(weekdayOf(date)).toBe(plain.dayOfWeek)
        expect(isoWeekOf(date)).toEqual({ year: plain.yearOfWeek, week: plain.weekOfYear })
        expect(weekdayOf(mondayOf(date))).toBe(1)
      }),
    )
  })
})

describe.each(['Asia/Shanghai', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'])(
  'the zone %s',
  (zone) => {
    const calendar = new ZoneCalendar(zone)
    const instants = fc.integer({ min: Date.UTC(1985, 0, 1), max: Date.UTC(2037, 11, 31) })

    it('reads instants as the wall clock does, and back', () => {
      fc.assert(
        fc.property(instants, (at) => {
          const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
          expect(calendar.dateAt(at)).toBe(zoned.toPlainDate().toString())
          expect(calendar.hourAt(at)).toBe(zoned.hour)
          expect(calendar.minuteOfDayAt(at)).toBe(zoned.hour * 60 + zoned.minute)
          const local = calendar.localOf(at)
          const expected = zoned.toPlainDateTime().toZonedDateTime(zone, { disambiguation: 'compatible' })
          expect(calendar.instantOf(local)).toBe(Math.floor(expected.epochMilliseconds / 1000) * 1000)
        }),
        { numRuns: 300 },
      )
    })

    it('starts a day where the wall clock does', () => {
      fc.assert(
        fc.property(instants, (at) => {
          const date = calendar.dateAt(at)
          expect(calendar.startOf(date)).toBe(
            Temporal.PlainDate.from(date).toZonedDateTime(zone).epochMilliseconds,
          )
        }),
      )
    })
  },
)

describe('clock changes', () => {
  const calendar = new ZoneCalendar('America/New_York')
  const local = (hour: number, minute: number, month: number, date: number) => ({
    year: 2026,
    month,
    day: date,
    hour,
    minute,
    second: 0,
  })

  it('read a skipped time as the later one and a doubled time as the first', () => {
    expect(calendar.instantOf(local(2, 30, 3, 8))).toBe(Date.parse('2026-03-08T03:30:00-04:00'))
    expect(calendar.instantOf(local(1, 30, 11, 1))).toBe(Date.parse('2026-11-01T01:30:00-04:00'))
  })

  it('refuse a zone that nobody knows', () => {
    expect(() => new ZoneCalendar('Asia/Nowhere')).toThrow(RangeError)
    expect(new ZoneCalendar('Asia/Shanghai').at(day('2026-03-10'), 9, 30)).toBe(
      Date.parse('2026-03-10T09:30:00+08:00'),
    )
  })
})
