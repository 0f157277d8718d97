import { workspaceMessages } from '#shared/features/workspace/messages.ts'
import type { CalendarDate, ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Locale } from '#shared/kernel/messages.ts'
import { formatMessage } from '#shared/kernel/messages.ts'

const MINUTE = 60_000
const HOUR = 3_600_000

/** How a moment stands to now, in the words people use. */
export type DueText = { text: string; isLate: boolean; lateDays: number }

/** Everything on screen that depends on language, time zone and the present moment. */
export type Format = ReturnType<typeof createFormat>

/** `now` is read at each call, so that one Format serves a screen until the zone or language changes. */
export function createFormat(locale: Locale, calendar: ZoneCalendar, now: () => number) {
  const numbers = createNumbers(locale)
  const days = createDays(locale, calendar, now)
  return { locale, zone: calendar.zone, ...numbers, ...days, ...createRelative(locale, calendar, now, days) }
}

const minus = (text: string) => text.replaceAll('-', '\u2212')

function createNumbers(locale: Locale) {
  const plain = new Intl.NumberFormat(locale)
  const signed = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' })
  const byDigits = new Map<string, Intl.NumberFormat>()
  const digits = (count: number, style: 'percent' | 'decimal') => {
    const key = `${style}${count}`
    let format = byDigits.get(key)
    if (!format) {
      format = new Intl.NumberFormat(locale, {
        style,
        minimumFractionDigits: count,
        maximumFractionDigits: count,
      })
      byDigits.set(key, format)
    }
    return format
  }
  return {
    /** 1,204 and −3, with the real minus sign. */
    number: (value: number) => minus(plain.format(value)),
    /** +14, −2 and a bare 0. */
    signed: (value: number) => minus(signed.format(value)),
    /** A share of one as 25% or, with digits, 25.0%. */
    percent: (share: number, fraction = 0) => minus(digits(fraction, 'percent').format(share)),
    decimal: (value: number, fraction: number) => minus(digits(fraction, 'decimal').format(value)),
    /** Integer cents in a currency. */
    money: (cents: number, currency = 'CNY') =>
      minus(
        new Intl.NumberFormat(locale, {
          style: 'currency',
          currency,
          currencyDisplay: 'narrowSymbol',
          minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
        }).format(cents / 100),
      ),
    /** 3.4 MB. */
    bytes(value: number) {
      const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const
      const step = Math.min(units.length - 1, value < 1 ? 0 : Math.floor(Math.log10(value) / 3))
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: units[step] ?? 'byte',
        unitDisplay: step === 0 ? 'long' : 'short',
        maximumFractionDigits: step === 0 ? 0 : 1,
      }).format(value / 1000 ** step)
    },
    /** Names in a row: 甲、乙和丙 / A, B and C. */
    list: (items: readonly string[]) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  }
}

function createDays(locale: Locale, calendar: ZoneCalendar, now: () => number) {
  const shape = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
    return (date: CalendarDate) => format.format(Date.parse(`${date}T00:00:00Z`))
  }
  const monthDay = shape({ month: locale === 'en' ? 'short' : 'long', day: 'numeric' })
  const full = shape({ year: 'numeric', month: locale === 'en' ? 'short' : 'long', day: 'numeric' })
  const weekday = shape({ weekday: 'short' })
  const today = () => calendar.dateAt(now())
  const date = (value: CalendarDate) =>
    value.slice(0, 4) === today().slice(0, 4) ? monthDay(value) : full(value)
  const time = (at: number) => {
    const { hour, minute } = calendar.localOf(at)
    return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  }
  const dateTime = (at: number) => {
    const separator = locale === 'en' ? ', ' : ' '
    return `${date(calendar.dateAt(at))}${separator}${time(at)}`
  }
  return {
    now,
    today,
    dateOf: (at: number) => calendar.dateAt(at),
    /** 9月22日 / Sep 22; with the year when it is another one. */
    date,
    /** 2026年9月22日 / Sep 22, 2026. */
    fullDate: full,
    /** 9月22日 周二 / Tue, Sep 22. */
    dateWithWeekday: (value: CalendarDate) =>
      locale === 'en' ? `${weekday(value)}, ${date(value)}` : `${date(value)} ${weekday(value)}`,
    weekday,
    /** 21:47 in the zone of the workspace. */
    time,
    /** 9月20日 21:47 / Sep 20, 21:47. */
    dateTime,
    /** The whole truth, for the tooltip of a relative time. */
    exact: (at: number) => {
      const separator = locale === 'en' ? ', ' : ' '
      return `${full(calendar.dateAt(at))}${separator}${time(at)}`
    },
  }
}

function createRelative(
  locale: Locale,
  calendar: ZoneCalendar,
  now: () => number,
  days: { date(value: CalendarDate): string; time(at: number): string; dateTime(at: number): string },
) {
  const word = (key: Parameters<typeof workspaceWord>[1], count?: number) => workspaceWord(locale, key, count)
  const dayOffset = (date: CalendarDate) => daysBetween(calendar.dateAt(now()), date)
  const distance = (offset: number) => {
    const far = Math.abs(offset)
    const [unit, count] =
      far < 14
        ? (['Days', far] as const)
        : far < 61
          ? (['Weeks', Math.floor(far / 7)] as const)
          : far < 365
            ? (['Months', Math.floor(far / 30.4)] as const)
            : (['Years', Math.floor(far / 365)] as const)
    if (offset > 0) return word(`time.in${unit}`, count)
    return word(`time.${unit.toLowerCase() as Lowercase<typeof unit>}Ago`, count)
  }
  const relativeDay = (date: CalendarDate) => {
    const offset = dayOffset(date)
    if (offset === 0) return word('time.today')
    if (offset === 1) return word('time.tomorrow')
    if (offset === -1) return word('time.yesterday')
    return distance(offset)
  }
  return {
    /** 今天, 明天, 昨天, 3 天前, 5 周前, 2 天后. */
    relativeDay,
    /** 刚刚, 12 分钟前, 3 小时前 within a day, else 昨天, 3 天前, 5 周前. */
    ago(at: number) {
      const past = now() - at
      if (past >= 0 && past < MINUTE) return word('time.now')
      if (past >= 0 && past < HOUR) return word('time.minutesAgo', Math.floor(past / MINUTE))
      const date = calendar.dateAt(at)
      if (dayOffset(date) === 0 && past >= 0) return word('time.hoursAgo', Math.floor(past / HOUR))
      return relativeDay(date)
    },
    /** A past moment in a table: 今天 09:40, 昨天 22:31, 9月21日. */
    seen(at: number) {
      const date = calendar.dateAt(at)
      const offset = dayOffset(date)
      if (offset !== 0 && offset !== -1) return days.date(date)
      return dayAt(locale, relativeDay(date), days.time(at))
    },
    /** A due moment: 16:20 today, 明天 10:00, 9月25日 10:00, 逾期 13 小时, 逾期 2 天. */
    due(at: number): DueText {
      const late = now() - at
      const date = calendar.dateAt(at)
      const offset = dayOffset(date)
      if (late >= MINUTE)
        return { text: lateText(word, late, -offset), isLate: true, lateDays: Math.max(0, -offset) }
      if (offset <= 0) return { text: days.time(at), isLate: false, lateDays: 0 }
      const text = offset === 1 ? dayAt(locale, word('time.tomorrow'), days.time(at)) : days.dateTime(at)
      return { text, isLate: false, lateDays: 0 }
    },
  }
}

function lateText(word: (key: WorkspaceKey, count?: number) => string, late: number, days: number): string {
  if (late < HOUR) return word('time.lateMinutes', Math.floor(late / MINUTE))
  if (late < 24 * HOUR || days < 1) return word('time.lateHours', Math.floor(late / HOUR))
  return word('time.lateDays', days)
}

function dayAt(locale: Locale, day: string, time: string): string {
  return formatMessage(workspaceMessages, locale, 'time.dayAt', { day, time })
}

type WorkspaceKey = keyof (typeof workspaceMessages)['en']

function workspaceWord(locale: Locale, key: WorkspaceKey, count?: number): string {
  return formatMessage(workspaceMessages, locale, key, count === undefined ? {} : { count })
}
