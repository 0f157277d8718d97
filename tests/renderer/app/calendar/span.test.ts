import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { between, dropped, shiftMinutes, withEnd, withStart } from '#renderer/app/calendar/span.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const spot = (date: string, minute: number | null = null) => ({ date: day(date), minute })
const days = (startsOn: string, endsOn: string): CampaignTime => ({
  startsOn: day(startsOn),
  startsMinute: null,
  endsOn: day(endsOn),
  endsMinute: null,
})
const hours = (startsOn: string, startsMinute: number, endsOn: string, endsMinute: number): CampaignTime => ({
  startsOn: day(startsOn),
  startsMinute,
  endsOn: day(endsOn),
  endsMinute,
})
const anyDay = fc.integer({ min: 0, max: 1500 }).map((later) => addDays(day('2025-01-01'), later))
const anySpot = fc.record({ date: anyDay, minute: fc.integer({ min: 0, max: 95 }).map((step) => step * 15) })

describe('a campaign that is dragged', () => {
  it('moves by the days between where it was taken and where it is dropped, also when taken in its middle', () => {
    const time = dropped(days('2026-09-21', '2026-09-24'), spot('2026-09-23'), spot('2026-09-25'))
    expect(time).toEqual(days('2026-09-23', '2026-09-26'))
  })

  it('keeps its hours when it is dropped on another day of the month', () => {
    const talk = hours('2026-09-16', 1200, '2026-09-16', 1290)
    expect(dropped(talk, spot('2026-09-16'), spot('2026-09-18'))).toEqual(
      hours('2026-09-18', 1200, '2026-09-18', 1290),
    )
  })

  it('keeps its length over midnight among the hours of a week', () => {
    const night = hours('2026-09-16', 1380, '2026-09-17', 60)
    expect(dropped(night, spot('2026-09-16', 1380), spot('2026-09-17', 1410))).toEqual(
      hours('2026-09-17', 1410, '2026-09-18', 90),
    )
  })

  it('becomes an hour when a whole day is dropped on an hour, and a whole day the other way round', () => {
    expect(dropped(days('2026-09-16', '2026-09-18'), spot('2026-09-16'), spot('2026-09-17', 600))).toEqual(
      hours('2026-09-17', 600, '2026-09-17', 660),
    )
    expect(
      dropped(hours('2026-09-16', 600, '2026-09-16', 660), spot('2026-09-16', 615), spot('2026-09-17')),
    ).toEqual(days('2026-09-17', '2026-09-17'))
  })

  it('never changes its length by moving among days or among hours', () => {
    fc.assert(
      fc.property(
        anySpot,
        anySpot,
        anySpot,
        fc.integer({ min: 15, max: 4000 }),
        (start, grabbed, target, length) => {
          const time = shiftMinutes(hours(start.date, start.minute, start.date, start.minute), 0)
          const long = withEnd(time, {
            date: addDays(start.date, Math.floor((start.minute + length) / 1440)),
            minute: (start.minute + length) % 1440,
          })
          const moved = dropped(long, grabbed, target)
          const minutes = (one: CampaignTime) =>
            daysBetween(one.startsOn, one.endsOn) * 1440 + (one.endsMinute ?? 0) - (one.startsMinute ?? 0)
          expect(minutes(moved)).toBe(minutes(long))
          expect(dropped(moved, target, grabbed)).toEqual(long)
        },
      ),
    )
  })
})

describe('a campaign that is made longer or shorter', () => {
  it('ends no earlier than it starts', () => {
    expect(withEnd(days('2026-09-21', '2026-09-24'), spot('2026-09-19'))).toEqual(
      days('2026-09-21', '2026-09-21'),
    )
    expect(withStart(days('2026-09-21', '2026-09-24'), spot('2026-09-28'))).toEqual(
      days('2026-09-24', '2026-09-24'),
    )
  })

  it('lasts a quarter of an hour at least', () => {
    const talk = hours('2026-09-16', 1200, '2026-09-16', 1290)
    expect(withEnd(talk, spot('2026-09-16', 1100))).toEqual(hours('2026-09-16', 1200, '2026-09-16', 1215))
    expect(withStart(talk, spot('2026-09-16', 1400))).toEqual(hours('2026-09-16', 1275, '2026-09-16', 1290))
  })

  it('keeps the hour of its end when only the day of the end changes', () => {
    expect(withEnd(hours('2026-09-16', 1200, '2026-09-16', 1290), spot('2026-09-18'))).toEqual(
      hours('2026-09-16', 1200, '2026-09-18', 1290),
    )
  })
})

describe('a new campaign', () => {
  it('covers the days that were dragged over, in whichever direction', () => {
    expect(between(spot('2026-09-24'), spot('2026-09-22'))).toEqual(days('2026-09-22', '2026-09-24'))
  })

  it('covers the hours that were dragged over, and an hour when only one place was touched', () => {
    expect(between(spot('2026-09-22', 690), spot('2026-09-22', 600))).toEqual(
      hours('2026-09-22', 600, '2026-09-22', 690),
    )
    expect(between(spot('2026-09-22', 600), spot('2026-09-22', 600))).toEqual(
      hours('2026-09-22', 600, '2026-09-22', 660),
    )
  })
})
