import { addDays, type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { lunarNewYearsEve, type SolarTermId, solarOfLunar, solarTerms, termOn } from './lunar.ts'

/** When a festival is: by the sun, by the moon, the nth weekday of a month (1 = Monday), the eve of the lunar year, a term. */
type When =
  | { solar: readonly [month: number, day: number] }
  | { lunar: readonly [month: number, day: number] }
  | { nth: readonly [month: number, weekday: number, which: number] }
  | { term: SolarTermId }
  | 'lunarEve'

const FESTIVALS = {
  newYear: { solar: [1, 1] },
  laba: { lunar: [12, 8] },
  kitchenGod: { lunar: [12, 23] },
  lunarEve: 'lunarEve',
  springFestival: { lunar: [1, 1] },
  lantern: { lunar: [1, 15] },
  dragonHead: { lunar: [2, 2] },
  valentine: { solar: [2, 14] },
  women: { solar: [3, 8] },
  arbor: { solar: [3, 12] },
  consumer: { solar: [3, 15] },
  qingming: { term: 'qingming' },
  reading: { solar: [4, 23] },
  labour: { solar: [5, 1] },
  youth: { solar: [5, 4] },
  nurses: { solar: [5, 12] },
  mother: { nth: [5, 7, 2] },
  love520: { solar: [5, 20] },
  dragonBoat: { lunar: [5, 5] },
  children: { solar: [6, 1] },
  gaokao: { solar: [6, 7] },
  father: { nth: [6, 7, 3] },
  qixi: { lunar: [7, 7] },
  ghost: { lunar: [7, 15] },
  teachers: { solar: [9, 10] },
  midAutumn: { lunar: [8, 15] },
  national: { solar: [10, 1] },
  chongyang: { lunar: [9, 9] },
  programmers: { solar: [10, 24] },
  halloween: { solar: [10, 31] },
  thanksgiving: { nth: [11, 4, 4] },
  christmasEve: { solar: [12, 24] },
  christmas: { solar: [12, 25] },
} as const satisfies Record<string, When>

export type FestivalId = keyof typeof FESTIVALS
export const festivalIds = Object.keys(FESTIVALS) as FestivalId[]

const two = (value: number) => String(value).padStart(2, '0')
const dateIn = (year: number, month: number, day: number) =>
  `${year}-${two(month)}-${two(day)}` as CalendarDate

function nthWeekday(year: number, month: number, weekday: number, which: number): CalendarDate {
  const first = dateIn(year, month, 1)
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7)
}

/** Terms fall within two days of the same date every year. */
function termIn(year: number, term: SolarTermId): CalendarDate[] {
  const about = addDays(dateIn(year, 1, 1), Math.round(4 + solarTerms.indexOf(term) * 15.22))
  return Array.from({ length: 9 }, (_, at) => addDays(about, at - 4)).filter((day) => termOn(day) === term)
}

/** All days of a solar year on which a festival falls: one as a rule, none or two where the moon has it so. */
export function festivalDays(id: FestivalId, year: number): CalendarDate[] {
  const when: When = FESTIVALS[id]
  const inYear = (day: CalendarDate) => Number(day.slice(0, 4)) === year
  if (when === 'lunarEve') return [year - 2, year - 1, year].map(lunarNewYearsEve).filter(inYear)
  if ('solar' in when) return [dateIn(year, ...when.solar)]
  if ('nth' in when) return [nthWeekday(year, ...when.nth)]
  if ('term' in when) return termIn(year, when.term)
  return [year - 1, year].map((of) => solarOfLunar(of, ...when.lunar)).filter(inYear)
}

const known = new Map<number, ReadonlyMap<string, readonly FestivalId[]>>()

/** The festivals of a day, those of the lunar calendar first. */
export function festivalsOn(date: CalendarDate): readonly FestivalId[] {
  const year = Number(date.slice(0, 4))
  let days = known.get(year)
  if (!days) {
    const found = new Map<string, FestivalId[]>()
    const weight = (id: FestivalId) => (typeof FESTIVALS[id] === 'string' || 'lunar' in FESTIVALS[id] ? 0 : 1)
    for (const id of festivalIds.toSorted((a, b) => weight(a) - weight(b)))
      for (const day of festivalDays(id, year)) found.set(day, [...(found.get(day) ?? []), id])
    days = found
    known.set(year, days)
  }
  return days.get(date) ?? []
}
