import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import { festivalDays } from './festivals.ts'

/** A season of e-commerce: its usual days, and those on which it peaks. */
export type ShoppingSeason = { id: ShoppingId; from: CalendarDate; to: CalendarDate; peaks: CalendarDate[] }

type Fixed = { from: string; to: string; peaks: readonly string[] }

/**
 * Usual days (经验值): every platform sets its own anew each year, and the presale of 618 and 双11 has begun earlier from year
 * to year. 年货节 and 黑五 move and are computed.
 */
const FIXED = {
  women38: { from: '03-01', to: '03-08', peaks: ['03-08'] },
  schoolSpring: { from: '02-15', to: '03-05', peaks: [] },
  mid618: { from: '05-20', to: '06-18', peaks: ['06-01', '06-18'] },
  mid818: { from: '08-08', to: '08-18', peaks: ['08-18'] },
  schoolAutumn: { from: '08-15', to: '09-10', peaks: [] },
  sale99: { from: '09-01', to: '09-09', peaks: ['09-09'] },
  double11: { from: '10-14', to: '11-11', peaks: ['11-11'] },
  double12: { from: '12-08', to: '12-12', peaks: ['12-12'] },
  yearEnd: { from: '12-20', to: '12-31', peaks: [] },
} as const satisfies Record<string, Fixed>

export type ShoppingId = keyof typeof FIXED | 'newYearGoods' | 'blackFriday'
export const shoppingIds = ['newYearGoods', ...Object.keys(FIXED), 'blackFriday'] as ShoppingId[]

/** Four weeks before the Spring Festival until couriers stop, about eight days before it. */
const GOODS_FROM = -28
const GOODS_TO = -8

/** The seasons that begin in a year, in their order. */
export function shoppingSeasons(year: number): ShoppingSeason[] {
  const on = (rest: string) => `${year}-${rest}` as CalendarDate
  const fixed = Object.entries(FIXED as Record<string, Fixed>).map(([id, { from, to, peaks }]) => ({
    id: id as ShoppingId,
    from: on(from),
    to: on(to),
    peaks: peaks.map(on),
  }))
  const moving = [year, year + 1].flatMap((of) =>
    festivalDays('springFestival', of).map((day) => ({
      id: 'newYearGoods' as const,
      from: addDays(day, GOODS_FROM),
      to: addDays(day, GOODS_TO),
      peaks: [],
    })),
  )
  const friday = festivalDays('thanksgiving', year).map((day) => ({
    id: 'blackFriday' as const,
    from: addDays(day, 1),
    to: addDays(day, 4),
    peaks: [addDays(day, 1)],
  }))
  return [...moving.filter(({ from }) => Number(from.slice(0, 4)) === year), ...fixed, ...friday].toSorted(
    (a, b) => a.from.localeCompare(b.from),
  )
}

const known = new Map<number, readonly ShoppingSeason[]>()

/** The seasons that a day lies in. None lasts into the year after the next. */
export function seasonsOn(date: CalendarDate): readonly ShoppingSeason[] {
  const year = Number(date.slice(0, 4))
  return [year - 1, year].flatMap((of) => {
    const seasons = known.get(of) ?? shoppingSeasons(of)
    known.set(of, seasons)
    return seasons.filter(({ from, to }) => from <= date && date <= to)
  })
}
