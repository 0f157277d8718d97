import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayLayers, type OwnDay, ownDayContent } from '#shared/features/calendar-days/model.ts'
import { cellLabel, dayNotes } from '#shared/features/calendar-days/rules/day-notes.ts'
import { festivalDays, festivalIds } from '#shared/features/calendar-days/rules/festivals.ts'
import { hintIds, hintsOn } from '#shared/features/calendar-days/rules/hints.ts'
import { nextOwnDay, ownDaysOn } from '#shared/features/calendar-days/rules/own-days.ts'
import { shoppingIds, shoppingSeasons } from '#shared/features/calendar-days/rules/shopping.ts'
import { holidaysOf, shippedYear } from '#shared/features/calendar-days/rules.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const own = (some: Partial<OwnDay>): OwnDay => ({
  id: 'own' as OwnDay['id'],
  ...ownDayContent.parse({ name: '品牌日', calendar: 'solar', month: 3, day: 18, ...some }),
})
const facts = { holidays: holidaysOf([shippedYear(2026)]), ownDays: [own({ sinceYear: 2020 })] }
const notes = (on: string) => dayNotes(day(on), facts)

describe('festivals', () => {
  it.each([
    ['lunarEve', 2026, ['2026-02-16']],
    ['springFestival', 2027, ['2027-02-06']],
    ['lantern', 2026, ['2026-03-03']],
    ['qingming', 2026, ['2026-04-05']],
    ['qingming', 2024, ['2024-04-04']],
    ['dragonBoat', 2025, ['2025-05-31']],
    ['qixi', 2026, ['2026-08-19']],
    ['midAutumn', 2026, ['2026-09-25']],
    ['midAutumn', 2025, ['2025-10-06']],
    ['chongyang', 2026, ['2026-10-18']],
    ['laba', 2026, ['2026-01-26']],
    ['mother', 2026, ['2026-05-10']],
    ['father', 2026, ['2026-06-21']],
    ['thanksgiving', 2026, ['2026-11-26']],
    ['teachers', 2026, ['2026-09-10']],
  ] as const)('%s of %i', (id, year, days) => {
    expect(festivalDays(id, year)).toEqual(days)
  })

  it('of the moon fall on some day of most years, and on those of the sun in every year', () => {
    for (let year = 2024; year <= 2030; year += 1)
      for (const id of festivalIds) {
        const found = festivalDays(id, year)
        expect(found.every((on) => Number(on.slice(0, 4)) === year)).toBe(true)
        expect(found.length, `${id} ${year}`).toBeLessThanOrEqual(
          id === 'laba' || id === 'kitchenGod' ? 2 : 1,
        )
        if (id !== 'laba' && id !== 'kitchenGod') expect(found, `${id} ${year}`).toHaveLength(1)
      }
  })
})

describe('seasons of e-commerce', () => {
  it('come every year, with their peaks inside, and 年货节 before the Spring Festival', () => {
    for (let year = 2024; year <= 2030; year += 1) {
      const seasons = shoppingSeasons(year)
      for (const { from, to, peaks } of seasons)
        expect([from, ...peaks, to].toSorted()).toEqual([from, ...peaks.toSorted(), to])
      const known = new Set(seasons.map(({ id }) => id))
      expect(shoppingIds.filter((id) => id !== 'newYearGoods' && !known.has(id))).toEqual([])
    }
    const goods = shoppingSeasons(2026).filter(({ id }) => id === 'newYearGoods')
    expect(goods.map(({ from, to }) => [from, to])).toEqual([['2026-01-20', '2026-02-09']])
    expect(shoppingSeasons(2026).find(({ id }) => id === 'blackFriday')?.from).toBe('2026-11-27')
  })
})

describe('what stands in a cell', () => {
  const kind = (on: string, layers = dayLayers as readonly (typeof dayLayers)[number][]) =>
    cellLabel(notes(on), layers)

  it('is the rarest thing of the day', () => {
    expect(kind('2026-09-25')).toEqual({ kind: 'festival', id: 'midAutumn' })
    expect(kind('2026-09-23')).toEqual({ kind: 'term', id: 'qiufen' })
    expect(kind('2026-11-11')).toMatchObject({ kind: 'peak', season: { id: 'double11' } })
    expect(kind('2026-05-20')).toEqual({ kind: 'festival', id: 'love520' })
    expect(kind('2026-10-14')).toMatchObject({ kind: 'start', season: { id: 'double11' } })
    expect(kind('2026-03-18')).toMatchObject({ kind: 'own', note: { years: 6 } })
    expect(kind('2026-09-26')).toMatchObject({ kind: 'lunar', lunar: { month: 8, day: 16 } })
  })

  it('is only of the layers that are on', () => {
    expect(kind('2026-09-25', ['lunar'])).toMatchObject({ kind: 'lunar', lunar: { month: 8, day: 15 } })
    expect(kind('2026-11-11', ['terms', 'festivals'])).toBeNull()
    expect(kind('2026-03-18', [])).toBeNull()
  })

  it('knows whether a day is off or worked', () => {
    expect(['2026-09-20', '2026-09-25', '2026-09-28'].map((on) => notes(on).holiday?.kind)).toEqual([
      'work',
      'off',
      undefined,
    ])
  })
})

describe('own yearly days', () => {
  it('fall on 28 February where a year has no 29th, and never twice', () => {
    const leap = own({ month: 2, day: 29 })
    const on = (date: string) => ownDaysOn(day(date), [leap]).length
    expect(['2026-02-28', '2028-02-28', '2028-02-29', '2026-03-01'].map(on)).toEqual([1, 0, 1, 0])
  })

  it('of the lunar calendar fall once in every lunar year, on the 29th of a short month', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 30 }), (month, dayOfMonth) => {
        const one = own({ calendar: 'lunar', month, day: dayOfMonth, sinceYear: 2023 })
        const from = day('2024-02-10')
        const found = Array.from({ length: daysBetween(from, day('2029-02-12')) + 1 }, (_, at) =>
          addDays(from, at),
        ).flatMap((date) => ownDaysOn(date, [one]))
        expect(found.map(({ years }) => years)).toEqual([1, 2, 3, 4, 5])
      }),
      { numRuns: 12 },
    )
  })

  it('count no years before there was a first, and tell the next time', () => {
    expect(ownDaysOn(day('2020-03-18'), facts.ownDays)[0]?.years).toBeNull()
    expect(nextOwnDay(own({}), day('2026-03-18'))).toBe('2026-03-18')
    expect(nextOwnDay(own({}), day('2026-03-19'))).toBe('2027-03-18')
    expect(nextOwnDay(own({ calendar: 'lunar', month: 8, day: 15 }), day('2026-09-26'))).toBe('2027-09-15')
  })
})

describe('what a day is good for', () => {
  it('leads up to the occasion and past it, the nearest one first', () => {
    const said = (on: string) => hintsOn(day(on)).map(({ id, days }) => `${id} ${days}`)
    expect(said('2026-09-15')).toContain('moonGroup -10')
    expect(said('2026-09-25')[0]).toBe('moonPhotos 0')
    expect(said('2026-11-18')).toContain('double11Care 7')
    expect(said('2026-12-29')).toContain('newYearReview -3')
    expect(said('2026-07-10')).toEqual([])
  })

  it('is said somewhere in every year for each idea', () => {
    const from = day('2026-01-01')
    const seen = new Set(
      Array.from({ length: 365 }, (_, at) => hintsOn(addDays(from, at)))
        .flat()
        .map(({ id }) => id),
    )
    expect(hintIds.filter((id) => !seen.has(id))).toEqual([])
  })
})
