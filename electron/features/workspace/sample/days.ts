import { LegalHoliday, type LunarDay, SolarDay } from 'tyme4ts'
import { addDays, type CalendarDate, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { FLASH_DAY_1, type GroupProfile, HISTORY_DAYS } from './groups.ts'
import { Random } from './random.ts'

/** One day of the sample; `no` runs from 0 to HISTORY_DAYS, which is the day of loading. */
export type SampleDay = {
  no: number
  date: CalendarDate
  month: number
  monthDay: number
  weekday: number
  /** A day off by law, where the year's holidays are published. */
  isHoliday: boolean
  /** A make-up workday on a weekend. */
  isWorkday: boolean
  /** 春节, 中秋节 … or null. */
  festival: string | null
}

/** The days that lead up to the day of loading, oldest first. */
export function sampleDays(today: CalendarDate): SampleDay[] {
  return Array.from({ length: HISTORY_DAYS + 1 }, (_, no) => dayOf(addDays(today, no - HISTORY_DAYS), no))
}

function dayOf(date: CalendarDate, no: number): SampleDay {
  const [year = 0, month = 0, monthDay = 0] = date.split('-').map(Number)
  const legal = LegalHoliday.fromYmd(year, month, monthDay)
  const weekday = weekdayOf(date)
  return {
    no,
    date,
    month,
    monthDay,
    weekday,
    isHoliday: legal !== null && !legal.isWork(),
    isWorkday: legal?.isWork() ?? weekday <= 5,
    festival: festivalOf(year, month, monthDay),
  }
}

const SOLAR_FESTIVALS: Readonly<Record<string, string>> = {
  '1-1': '元旦',
  '3-8': '妇女节',
  '5-1': '劳动节',
  '6-1': '儿童节',
  '9-10': '教师节',
  '10-1': '国庆节',
}
const LUNAR_FESTIVALS: Readonly<Record<string, string>> = {
  '1-1': '春节',
  '1-15': '元宵节',
  '5-5': '端午节',
  '7-7': '七夕',
  '8-15': '中秋节',
  '9-9': '重阳节',
}

/** The festival of any day, or null. */
export function festivalOn(date: CalendarDate): string | null {
  const [year = 0, month = 0, monthDay = 0] = date.split('-').map(Number)
  return festivalOf(year, month, monthDay)
}

function festivalOf(year: number, month: number, monthDay: number): string | null {
  const lunar: LunarDay = SolarDay.fromYmd(year, month, monthDay).getLunarDay()
  return (
    LUNAR_FESTIVALS[`${lunar.getMonth()}-${lunar.getDay()}`] ??
    SOLAR_FESTIVALS[`${month}-${monthDay}`] ??
    null
  )
}

/** Days before which people order presents. */
const GIFT_DAYS = new Set(['春节', '端午节', '七夕', '中秋节', '教师节', '元旦'])
const DECLINE_DAYS = 42

/** Lines wanted on each day of a group, adding up to about its total; days outside its life get none. */
export function wantedLines(profile: GroupProfile, days: readonly SampleDay[]): number[] {
  const random = Random.of('days', profile.key)
  const weights = days.map((day) => {
    if (day.no < profile.firstDay || day.no > profile.lastDay) return 0
    return liveliness(profile, day, days) * random.lognormal(1, 0.17)
  })
  // The day of loading only has its early morning.
  const whole = weights.slice(0, HISTORY_DAYS).reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => Math.round((weight / whole) * profile.messages))
}

function liveliness(profile: GroupProfile, day: SampleDay, days: readonly SampleDay[]): number {
  const byWeekday = profile.weekdays[day.weekday - 1] ?? 1
  if (profile.key === 'flash') return FLASH_WEIGHTS[day.no - FLASH_DAY_1 + 2] ?? 0
  const wave = 1 + 0.08 * Math.sin(day.no / 9) + 0.05 * Math.sin(day.no / 23)
  const holiday = day.isHoliday ? 0.72 : 1
  if (profile.key === 'runners') {
    const left = HISTORY_DAYS - day.no
    const decline = left < DECLINE_DAYS ? 0.26 + 0.74 * (left / DECLINE_DAYS) ** 1.2 : 1
    return byWeekday * wave * holiday * decline
  }
  const growth = 0.86 + 0.24 * (day.no / HISTORY_DAYS)
  if (profile.key === 'reading') return byWeekday * wave * holiday * growth
  const memberDay = day.monthDay === 18 ? 1.7 : 1
  const isGiftWeek = days.slice(day.no + 2, day.no + 10).some((next) => GIFT_DAYS.has(next.festival ?? ''))
  return byWeekday * wave * growth * memberDay * (isGiftWeek ? 1.35 : day.isHoliday ? 0.7 : 1)
}

/** Recruiting, opening eve, the three days, the farewell day. */
const FLASH_WEIGHTS: readonly number[] = [0.1, 0.34, 1.15, 1.05, 1.35, 0.45]

/** Weight of each hour on a day: holidays and weekends start later. */
export function hoursOf(profile: GroupProfile, day: SampleDay): readonly number[] {
  if (profile.key === 'runners' || day.isWorkday) return profile.hours
  return profile.hours.map((weight, hour) => {
    if (hour < 9) return weight * 0.55
    return hour < 18 ? weight * 1.25 : weight
  })
}

/** A minute of the day, by the hour's weight. */
export function minuteBy(hours: readonly number[], random: Random, from = 0, until = 1440): number {
  const list = hours.map((weight, hour) => {
    const begin = Math.max(from, hour * 60)
    const end = Math.min(until, hour * 60 + 60)
    return { begin, end, weight: end > begin ? (weight * (end - begin)) / 60 : 0 }
  })
  const hour = random.weighted(list, (item) => item.weight)
  if (!hour) return from + random.next() * (until - from)
  return hour.begin + random.next() * (hour.end - hour.begin)
}
