import { LunarMonth, LunarYear, SolarDay, type SolarTerm } from 'tyme4ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A day of the lunar calendar (农历). `monthDays` is 29 or 30; the year is that in which its new year fell. */
export type LunarDate = { year: number; month: number; day: number; isLeap: boolean; monthDays: number }

/** The 24 solar terms (节气) from 小寒 in January on; a term begins each 15° of the sun's longitude, 春分 at 0°. */
export const solarTerms = [
  'xiaohan',
  'dahan',
  'lichun',
  'yushui',
  'jingzhe',
  'chunfen',
  'qingming',
  'guyu',
  'lixia',
  'xiaoman',
  'mangzhong',
  'xiazhi',
  'xiaoshu',
  'dashu',
  'liqiu',
  'chushu',
  'bailu',
  'qiufen',
  'hanlu',
  'shuangjiang',
  'lidong',
  'xiaoxue',
  'daxue',
  'dongzhi',
] as const
export type SolarTermId = (typeof solarTerms)[number]

function solarDayOf(date: CalendarDate): SolarDay {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return SolarDay.fromYmd(year, month, day)
}

const two = (value: number) => String(value).padStart(2, '0')
const dateOf = (day: SolarDay) =>
  `${String(day.getYear()).padStart(4, '0')}-${two(day.getMonth())}-${two(day.getDay())}` as CalendarDate

/** The lunar day of a date of the solar calendar. */
export function lunarOf(date: CalendarDate): LunarDate {
  const lunar = solarDayOf(date).getLunarDay()
  const month = lunar.getLunarMonth()
  return {
    year: month.getYear(),
    month: month.getMonth(),
    day: lunar.getDay(),
    isLeap: month.isLeap(),
    monthDays: month.getDayCount(),
  }
}

/** The solar term that begins on a date, or null. */
export function termOn(date: CalendarDate): SolarTermId | null {
  const termDay = solarDayOf(date).getTermDay()
  if (termDay.getDayIndex() !== 0) return null
  return idOf(termDay.getSolarTerm())
}

/** The library counts from 冬至 on. */
function idOf(term: SolarTerm): SolarTermId | null {
  return solarTerms[(term.getIndex() + 23) % 24] ?? null
}

/** The date on which the 12 months of a lunar year have a day; the 30th of a short month is its 29th. */
export function solarOfLunar(year: number, month: number, day: number): CalendarDate {
  const lunarMonth = LunarMonth.fromYm(year, month)
  const first = lunarMonth.getFirstJulianDay().getSolarDay()
  return dateOf(first.next(Math.min(day, lunarMonth.getDayCount()) - 1))
}

/** The last day of a lunar year (除夕), also where its last month is a leap month. */
export function lunarNewYearsEve(year: number): CalendarDate {
  const first = LunarYear.fromYear(year + 1)
    .getFirstMonth()
    .getFirstJulianDay()
    .getSolarDay()
  return dateOf(first.next(-1))
}
