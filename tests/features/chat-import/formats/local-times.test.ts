import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dayNumberOfParts,
  hourWithPeriod,
  LocalTimes,
  RunningDay,
  secondsOf,
} from '#electron/features/chat-import/formats/local-times.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

describe('wall-clock times of exports', () => {
  it('gives the calendar’s instant for every second of every day, also around clock changes', () => {
    for (const zone of ['Asia/Shanghai', 'Europe/Berlin', 'Australia/Lord_Howe']) {
      const calendar = new ZoneCalendar(zone)
      const times = new LocalTimes(calendar)
      fc.assert(
        fc.property(
          fc.integer({ min: 19_000, max: 20_800 }),
          fc.integer({ min: 0, max: 86_399 }),
          (day, seconds) => {
            const date = new Date((day * 86_400 + seconds) * 1000)
            const at = calendar.instantOf({
              year: date.getUTCFullYear(),
              month: date.getUTCMonth() + 1,
              day: date.getUTCDate(),
              hour: date.getUTCHours(),
              minute: date.getUTCMinutes(),
              second: date.getUTCSeconds(),
            })
            expect(times.instantAt(day, seconds)).toBe(at)
            expect(times.isShifted(at, day, seconds)).toBe(at + calendar.offsetAt(at) !== date.getTime())
          },
        ),
      )
    }
  })

  it('knows days and times that do not exist', () => {
    expect(dayNumberOfParts(2024, 2, 29)).toBe(19_782)
    expect(dayNumberOfParts(2023, 2, 29)).toBeNull()
    expect(dayNumberOfParts(2023, 13, 1)).toBeNull()
    expect(secondsOf(23, 59, 59)).toBe(86_399)
    for (const [hour, minute, second] of [
      [24, 0, 0],
      [0, 60, 0],
      [0, 0, 60],
    ] as const)
      expect(secondsOf(hour, minute, second)).toBeNull()
  })

  it('reads periods of the day', () => {
    const read = (
      [
        '凌晨 0',
        '早上 8',
        '上午 12',
        '中午 11',
        '中午 1',
        '下午 12',
        '傍晚 6',
        '晚上 11',
        '夜里 3',
        '深夜 12',
        'AM 12',
        'pm 12',
        'PM 1',
        '下午 15',
      ] as const
    ).map((text) => {
      const [period = '', hour] = text.split(' ')
      return hourWithPeriod(period, Number(hour))
    })
    expect(read).toEqual([0, 8, 0, 11, 13, 12, 18, 23, 3, 0, 0, 12, 13, 15])
  })

  it('goes on to the next day when the clock goes back, and starts anew at a date', () => {
    const running = new RunningDay(10)
    expect([100, 200, 200, 50, 60].map((seconds) => running.dayAt(seconds))).toEqual([10, 10, 10, 11, 11])
    running.set(5)
    expect(running.dayAt(1)).toBe(5)
    running.set(null)
    expect([9, 1].map((seconds) => running.dayAt(seconds))).toEqual([null, null])
  })
})
