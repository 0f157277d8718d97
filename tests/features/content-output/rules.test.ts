import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wholeDaysOf } from '#shared/features/activity/rules.ts'
import type { WindowCount } from '#shared/features/content-output/model.ts'
import { effectOfPost, windowsOf } from '#shared/features/content-output/rules/effect.ts'
import { pillarAdviceOf } from '#shared/features/content-output/rules/pillars.ts'
import {
  outputWeeksOf,
  type PieceDay,
  piecesOf,
  seriousShareOf,
  streakOf,
} from '#shared/features/content-output/rules/weeks.ts'
import { addDays, type CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { onDay } from '#tests/support/given-chat.ts'

const TODAY = onDay('2026-03-11')
const MONDAY = onDay('2026-03-09')
const weekBefore = (weeks: number) => addDays(MONDAY, -7 * weeks)

let lastPiece = 0
function newPiece(): number {
  lastPiece += 1
  return lastPiece
}

/** So many pieces in a week. */
const pieces = (monday: CalendarDate, count: number, kind: PieceDay['kind'] = 'expertise'): PieceDay[] =>
  Array.from({ length: count }, (_, at) => ({
    draftNo: newPiece(),
    kind,
    onDate: addDays(monday, at % 7),
  }))

const aim = (perWeek: number, fromWeek = weekBefore(20)) => ({ fromWeek, perWeek })

describe('the rhythm of output', () => {
  it('counts weeks kept in a row and does not mind that the week is not over', () => {
    const posted = [...pieces(weekBefore(2), 3), ...pieces(weekBefore(1), 4), ...pieces(MONDAY, 1)]
    const weeks = outputWeeksOf(posted, [aim(3)], { today: TODAY, count: 4 })
    expect(weeks.map(({ state }) => state)).toEqual(['missed', 'kept', 'kept', 'open'])
    expect(streakOf(weeks)).toEqual({ streak: 2, longest: 2 })
  })

  it('counts the week that runs as soon as it reaches the aim', () => {
    const posted = [...pieces(weekBefore(1), 3), ...pieces(MONDAY, 3)]
    const weeks = outputWeeksOf(posted, [aim(3)], { today: TODAY, count: 2 })
    expect(streakOf(weeks)).toEqual({ streak: 2, longest: 2 })
  })

  it('begins again after a week without output, and remembers the longest row', () => {
    const posted = [4, 3, 1].flatMap((weeks) => pieces(weekBefore(weeks), 2))
    const weeks = outputWeeksOf(posted, [aim(2)], { today: TODAY, count: 5 })
    expect(weeks.map(({ state }) => state)).toEqual(['kept', 'kept', 'missed', 'kept', 'open'])
    expect(streakOf(weeks)).toEqual({ streak: 1, longest: 2 })
  })

  it('judges a week by the aim that it had', () => {
    const posted = [...pieces(weekBefore(2), 2), ...pieces(weekBefore(1), 2)]
    const cadences = [aim(2), aim(4, weekBefore(1))]
    const weeks = outputWeeksOf(posted, cadences, { today: TODAY, count: 3 })
    expect(weeks.map(({ target, state }) => [target, state])).toEqual([
      [2, 'kept'],
      [4, 'missed'],
      [4, 'open'],
    ])
  })

  it('passes over a rest, and starts at nothing before the first aim', () => {
    const posted = [...pieces(weekBefore(4), 5), ...pieces(weekBefore(3), 1), ...pieces(weekBefore(1), 1)]
    const cadences = [aim(1, weekBefore(3)), aim(0, weekBefore(2)), aim(1, weekBefore(1))]
    const weeks = outputWeeksOf(posted, cadences, { today: TODAY, count: 5 })
    expect(weeks.map(({ state }) => state)).toEqual(['none', 'kept', 'rest', 'kept', 'open'])
    expect(streakOf(weeks)).toEqual({ streak: 2, longest: 2 })
  })

  it('counts a piece once a week, in however many groups it was posted', () => {
    const [piece] = pieces(MONDAY, 1)
    const again = { ...piece!, onDate: addDays(MONDAY, 2) }
    const later = { ...piece!, onDate: addDays(MONDAY, -1) }
    const weeks = outputWeeksOf([piece!, again, later], [], { today: TODAY, count: 2 })
    expect(weeks.map(piecesOf)).toEqual([1, 1])
  })

  it('never has a row longer than the longest, nor than the weeks kept', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(counts, fc.integer({ min: 0, max: 4 }), (posted, target) => {
        const all = posted.flatMap((count, at) => pieces(weekBefore(at), count))
        const weeks = outputWeeksOf(all, [aim(target)], { today: TODAY, count: posted.length })
        const { streak, longest } = streakOf(weeks)
        const kept = weeks.filter(({ state }) => state === 'kept').length
        expect(streak).toBeLessThanOrEqual(longest)
        expect(longest).toBeLessThanOrEqual(kept)
        expect(weeks.reduce((sum, week) => sum + piecesOf(week), 0)).toBe(posted.reduce((a, b) => a + b, 0))
      }),
    )
  })
})

describe('the share of expertise and opinion', () => {
  it('is that of all pieces of the weeks, and unknown without any', () => {
    const posted = [
      ...pieces(weekBefore(1), 2),
      ...pieces(weekBefore(1), 1, 'opinion'),
      ...pieces(MONDAY, 1, 'daily_life'),
    ]
    expect(seriousShareOf(outputWeeksOf(posted, [], { today: TODAY, count: 2 }))).toBe(0.75)
    expect(seriousShareOf(outputWeeksOf([], [], { today: TODAY, count: 2 }))).toBeNull()
  })
})

describe('pillars', () => {
  it('are three to five', () => {
    expect([0, 2, 3, 5, 6].map(pillarAdviceOf)).toEqual(['too_few', 'too_few', null, null, 'too_many'])
  })
})

const shanghai = new ZoneCalendar('Asia/Shanghai')
const at = (text: string) => Date.parse(text)

function coverageOf(...spans: [string, string][]) {
  const covered = spans.map(([from, until]) => ({ from: at(from), until: at(until) }))
  return { spans: covered, runs: wholeDaysOf(covered, shanghai) }
}

describe('the two hours after a post', () => {
  it('are compared with the same hours of the 14 days before', () => {
    const coverage = coverageOf(['2026-02-01T00:00:00+08:00', '2026-03-10T23:00:00+08:00'])
    const { after, before } = windowsOf(at('2026-03-10T20:31:00+08:00'), coverage, shanghai)
    expect(after).toMatchObject({ onDate: '2026-03-10', until: at('2026-03-10T22:31:00+08:00') })
    expect(before).toHaveLength(14)
    expect(before[0]).toEqual({
      onDate: '2026-02-24',
      from: at('2026-02-24T20:31:00+08:00'),
      until: at('2026-02-24T22:31:00+08:00'),
    })
  })

  it('leave out days that no log covers whole', () => {
    const coverage = coverageOf(
      ['2026-02-01T00:00:00+08:00', '2026-03-01T15:00:00+08:00'],
      ['2026-03-04T00:00:00+08:00', '2026-03-10T23:00:00+08:00'],
    )
    const { before } = windowsOf(at('2026-03-10T20:31:00+08:00'), coverage, shanghai)
    expect(before.map(({ onDate }) => onDate)).toEqual([
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
      '2026-03-04',
      '2026-03-05',
      '2026-03-06',
      '2026-03-07',
      '2026-03-08',
      '2026-03-09',
    ])
  })

  it('are unknown when the log ends within them', () => {
    const coverage = coverageOf(['2026-02-01T00:00:00+08:00', '2026-03-10T22:00:00+08:00'])
    expect(windowsOf(at('2026-03-10T20:31:00+08:00'), coverage, shanghai).after).toBeNull()
  })

  it('are the same by the clock on the wall when clocks change', () => {
    const berlin = new ZoneCalendar('Europe/Berlin')
    const spans = [{ from: at('2026-03-01T00:00:00Z'), until: at('2026-04-30T00:00:00Z') }]
    const coverage = { spans, runs: wholeDaysOf(spans, berlin) }
    const { before } = windowsOf(at('2026-04-01T20:00:00+02:00'), coverage, berlin)
    expect(before.map(({ from }) => berlin.hourAt(from))).toEqual(Array.from({ length: 14 }, () => 20))
  })
})

describe('the effect of a post', () => {
  const day = (no: number, speakers: number, messages: number): WindowCount => ({
    onDate: addDays(onDay('2026-02-01'), no),
    speakers,
    messages,
  })
  const after = day(20, 9, 40)

  it('stands against the medians', () => {
    const days = [4, 5, 6, 7, 8, 30].map((speakers, no) => day(no, speakers, speakers * 2))
    expect(effectOfPost(after, [...days, day(9, 5, 10)])).toMatchObject({
      verdict: 'compared',
      usual: { speakers: 6, messages: 12 },
    })
    const even = [...days, day(9, 5, 10), day(10, 7, 14)]
    expect(effectOfPost(after, even).usual).toEqual({ speakers: 6.5, messages: 13 })
  })

  it('is not told from fewer than seven days, nor from silence', () => {
    const six = Array.from({ length: 6 }, (_, no) => day(no, 3, 6))
    expect(effectOfPost(after, six)).toMatchObject({ verdict: 'too_little', usual: null })
    const silent = Array.from({ length: 14 }, (_, no) => day(no, 0, 0))
    expect(effectOfPost(day(20, 0, 0), silent).verdict).toBe('too_little')
    expect(effectOfPost(null, six).verdict).toBe('no_log')
  })
})
