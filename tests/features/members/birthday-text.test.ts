import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { birthdaysOn } from '#shared/features/follow-ups/rules/birthday.ts'
import { profileChanges } from '#shared/features/members/model.ts'
import { readBirthdayText } from '#shared/features/members/rules/birthday-text.ts'
import { addDays, calendarDate } from '#shared/kernel/calendar-date.ts'

describe('a birthday that somebody types', () => {
  it.each([
    ['8-15', '08-15'],
    ['8月15日', '08-15'],
    ['08/15', '08-15'],
    ['2-29', '02-29'],
    ['L8-15', 'L 08-15'],
    ['l 08-15', 'L 08-15'],
    ['农历8月15', 'L 08-15'],
    ['L 12-30', 'L 12-30'],
  ])('%s is kept as %s', (text, kept) => expect(readBirthdayText(text)).toBe(kept))

  it.each(['2-30', '13-1', 'L 1-31', '属马', '1990', '0-0'])('%s says no day', (text) =>
    expect(readBirthdayText(text)).toBeNull(),
  )

  it('is refused by the profile when it says no day, and emptied by an empty field', () => {
    expect(profileChanges.parse({ birthday: '8月15日' })).toEqual({ birthday: '08-15' })
    expect(profileChanges.parse({ birthday: '' })).toEqual({ birthday: null })
    expect(profileChanges.safeParse({ birthday: '属马' }).success).toBe(false)
  })

  it('is celebrated at least once in any thirteen lunar months, whatever the calendar', () => {
    const text = fc
      .record({
        isLunar: fc.boolean(),
        month: fc.integer({ min: 1, max: 12 }),
        day: fc.integer({ min: 1, max: 28 }),
      })
      .map(({ isLunar, month, day }) => `${isLunar ? 'L' : ''}${month}-${day}`)
    fc.assert(
      fc.property(text, fc.integer({ min: 0, max: 20_000 }), (typed, from) => {
        const kept = readBirthdayText(typed)!
        const start = addDays(calendarDate.parse('1990-01-01'), from)
        const days = Array.from({ length: 384 }, (_, at) => addDays(start, at))
        const found = days.filter((day) => birthdaysOn(day).includes(kept)).length
        expect(found).toBeGreaterThanOrEqual(1)
        expect(found).toBeLessThanOrEqual(2)
      }),
      { numRuns: 20 },
    )
  })
})
