import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Holiday } from '#shared/features/calendar-days/model.ts'
import type { RitualDayState } from '#shared/features/rituals/model.ts'
import {
  type DayLimits,
  daysByRule,
  daysOfRitual,
  type WrittenMark,
} from '#shared/features/rituals/rules/days.ts'
import { streakOf } from '#shared/features/rituals/rules/streak.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate

const always: DayLimits = {
  startsOn: day('2026-01-01'),
  endsOn: null,
  holidays: 'keep',
  countsFrom: day('2026-01-01'),
  pauses: [],
  isLive: true,
}
const march = { from: day('2026-03-01'), to: day('2026-03-31') }
const sundays = ['2026-03-01', '2026-03-08', '2026-03-15', '2026-03-22', '2026-03-29'].map(day)
const holidays = new Map<string, Holiday>([
  ['2026-03-08', { on: day('2026-03-08'), kind: 'off', name: '假', nameEn: '' }],
  ['2026-03-15', { on: day('2026-03-15'), kind: 'work', name: '假', nameEn: '' }],
  ['2026-03-16', { on: day('2026-03-16'), kind: 'off', name: '假', nameEn: '' }],
])

describe('The days of a ritual', () => {
  it('leave out public holidays where it says so, and keep make-up workdays', () => {
    expect(daysByRule(sundays, always, march, holidays)).toEqual(sundays)
    expect(daysByRule(sundays, { ...always, holidays: 'skip' }, march, holidays)).toEqual(
      sundays.filter((on) => on !== '2026-03-08'),
    )
  })

  it('of workdays leave out holidays and take in the weekend days that are worked', () => {
    const week = { from: day('2026-03-09'), to: day('2026-03-17') }
    const weekdays = [9, 10, 11, 12, 13, 16, 17].map((date) =>
      day(`2026-03-${String(date).padStart(2, '0')}`),
    )
    expect(daysByRule(weekdays, { ...always, holidays: 'workdays' }, week, holidays)).toEqual([
      ...weekdays.slice(0, 5),
      '2026-03-15',
      '2026-03-17',
    ])
  })

  it('end with their last day, begin with what counts, and leave out pauses', () => {
    const limits = {
      ...always,
      countsFrom: day('2026-03-05'),
      endsOn: day('2026-03-22'),
      pauses: [{ from: day('2026-03-10'), until: day('2026-03-15') }],
    }
    expect(daysByRule(sundays, limits, march, holidays)).toEqual(['2026-03-08', '2026-03-22'])
    const forever = { ...always, pauses: [{ from: day('2026-03-09'), until: null }] }
    expect(daysByRule(sundays, forever, march, holidays)).toEqual(['2026-03-01', '2026-03-08'])
    expect(daysByRule(sundays, { ...always, isLive: false }, march, holidays)).toEqual([])
  })

  it('are missed when they are over without a word, and ahead on the day itself', () => {
    const shown = daysOfRitual(sundays, [], 1200, march, day('2026-03-15'))
    expect(shown.map(({ state }) => state)).toEqual(['missed', 'missed', 'ahead', 'ahead', 'ahead'])
  })

  it('stand at both days where one was moved, and are named by the day of the rule', () => {
    const mark: WrittenMark = {
      onDay: day('2026-03-15'),
      state: 'open',
      movedTo: day('2026-03-17'),
      movedMinute: 600,
    }
    const moved = daysOfRitual(sundays, [mark], 1200, march, day('2026-03-15')).filter(
      ({ ruleDay }) => ruleDay === mark.onDay,
    )
    expect(moved).toEqual([
      { day: '2026-03-15', minute: 1200, ruleDay: '2026-03-15', state: 'moved', movedTo: '2026-03-17' },
      { day: '2026-03-17', minute: 600, ruleDay: '2026-03-15', state: 'ahead', movedTo: null },
    ])
    const late = daysOfRitual(sundays, [mark], 1200, march, day('2026-03-18'))
    expect(late.find(({ day: on }) => on === '2026-03-17')?.state).toBe('missed')
  })

  it('keep what was written even where the rule no longer names the day', () => {
    const mark: WrittenMark = { onDay: day('2026-03-04'), state: 'kept', movedTo: null, movedMinute: null }
    expect(daysOfRitual([], [mark], 1200, march, day('2026-03-15'))).toMatchObject([
      { day: '2026-03-04', state: 'kept' },
    ])
  })
})

describe('A streak', () => {
  const today = day('2026-03-31')
  const run = (text: string) => {
    const states: Record<string, RitualDayState> = {
      k: 'kept',
      m: 'missed',
      s: 'skipped',
      a: 'ahead',
      v: 'moved',
    }
    const first = addDays(today, 1 - text.length)
    return [...text].map((letter, at) => ({ day: addDays(first, at), state: states[letter] ?? 'ahead' }))
  }

  it('is not broken by a day that was skipped on purpose, moved or is still ahead', () => {
    expect(streakOf(run('mkkskva'), today)).toEqual({ current: 3, longest: 3, kept: 3, due: 4 })
  })

  it('ends with a missed day, and the longest one stays', () => {
    expect(streakOf(run('kkkkmkm'), today)).toEqual({ current: 0, longest: 4, kept: 5, due: 7 })
    expect(streakOf([], today)).toEqual({ current: 0, longest: 0, kept: 0, due: 0 })
  })

  it('tells the share of the last 30 days only', () => {
    expect(streakOf(run(`${'m'.repeat(10)}${'k'.repeat(30)}`), today)).toEqual({
      current: 30,
      longest: 30,
      kept: 30,
      due: 30,
    })
  })

  it('never counts more in a row than were kept, and grows by one with each day that is kept', () => {
    const days = fc.array(fc.constantFrom('k', 'm', 's', 'v'), { maxLength: 60 })
    fc.assert(
      fc.property(days, (letters) => {
        const streak = streakOf(run(letters.join('')), today)
        const kept = letters.filter((letter) => letter === 'k').length
        expect(streak.current).toBeLessThanOrEqual(streak.longest)
        expect(streak.longest).toBeLessThanOrEqual(kept)
        expect(streakOf(run(`${letters.join('')}k`), today).current).toBe(streak.current + 1)
        expect(streakOf(run(`${letters.join('')}m`), today).current).toBe(0)
      }),
    )
  })
})
