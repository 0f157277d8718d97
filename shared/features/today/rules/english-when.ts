import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  type DayPart,
  day,
  dayOfMonth,
  dayOfNumbers,
  firstOfMonth,
  inMinutes,
  lastOfMonth,
  type Moment,
  monthsLater,
  nextWeekday,
  type WhenPart,
  type WhenPhrase,
  weekdayIn,
  wrong,
} from './when.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const COUNTS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'a couple of': 2,
}

const COUNT = `(\\d{1,3}|${Object.keys(COUNTS)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})`
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)'
const MERIDIEM = '\\s?([ap])\\.?m\\b\\.?'

/** Whole words only; a space may be any. */
const words = (source: string) => new RegExp(`(?:${source.replaceAll(' ', '\\s+')})(?![a-z0-9])`, 'iuy')
const countOf = (text: string) => COUNTS[text.toLowerCase().replace(/\s+/g, ' ')] ?? Number(text)
const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1
const weekdayOf = (name: string) => WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase()) + 1

const distance = (unit: string, read: (count: number, moment: Moment) => WhenPart): WhenPhrase => ({
  pattern: words(`in ${COUNT} (?:${unit})|${COUNT} (?:${unit}) (?:from now|later)`),
  read: ([, before, after], moment) => read(countOf(before ?? after ?? ''), moment),
})

const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'morning',
  noon: 'noon',
  midday: 'noon',
  lunchtime: 'noon',
  afternoon: 'afternoon',
  evening: 'evening',
  night: 'evening',
}

const days: readonly WhenPhrase[] = [
  {
    pattern: words('the day after tomorrow|day after tomorrow'),
    read: (_, { today }) => day(addDays(today, 2)),
  },
  { pattern: words('today'), read: (_, { today }) => day(today) },
  { pattern: words('tomorrow|tmrw|tmr|tomo'), read: (_, { today }) => day(addDays(today, 1)) },
  { pattern: words('yesterday'), read: (_, { today }) => day(addDays(today, -1)) },
  {
    pattern: words(`(next|this|on|coming) ${WEEKDAY}|${WEEKDAY}`),
    read([, which, named, bare], moment) {
      const weekday = weekdayOf(named ?? bare ?? '')
      if (which?.toLowerCase() === 'next') return day(weekdayIn(moment, weekday, 1))
      if (which?.toLowerCase() === 'this') return day(weekdayIn(moment, weekday, 0))
      return day(nextWeekday(moment, weekday))
    },
  },
  {
    pattern: words('(?:on )?(?:(next|this) )?(?:the )?weekend|(next) week'),
    read([, which, week], moment) {
      if (week !== undefined) return day(weekdayIn(moment, 1, 1))
      const saturday = weekdayIn(moment, 6, which?.toLowerCase() === 'next' ? 1 : 0)
      return day(saturday < moment.today ? moment.today : saturday)
    },
  },
  { pattern: words('next month'), read: (_, { today }) => day(firstOfMonth(today, 1)) },
  {
    pattern: words('(?:at )?(?:the )?end of (?:the |this )?month|month end'),
    read: (_, { today }) => day(lastOfMonth(today, 0)),
  },
  {
    pattern: words('(?:at )?(?:the )?end of next month'),
    read: (_, { today }) => day(lastOfMonth(today, 1)),
  },
  {
    pattern: words('(?:at )?(?:the )?end of (?:the |this )?year'),
    read: (_, { today }) => day(`${today.slice(0, 4)}-12-31` as CalendarDate),
  },
  { pattern: words('someday|some day|sometime|soon'), needsRoom: true, read: () => wrong('vague') },
]

const distances: readonly WhenPhrase[] = [
  distance('days?', (count, { today }) => day(addDays(today, count))),
  distance('weeks?', (count, { today }) => day(addDays(today, count * 7))),
  distance('months?', (count, { today }) => day(monthsLater(today, count))),
  distance('hours?|hrs?|h', (count, moment) => inMinutes(moment, count * 60)),
  distance('minutes?|mins?', (count, moment) => inMinutes(moment, count)),
  { pattern: words('in half an hour|half an hour from now'), read: (_, moment) => inMinutes(moment, 30) },
]

const dates: readonly WhenPhrase[] = [
  {
    pattern: words(`(?:on )?${MONTH} (\\d{1,2})(?:st|nd|rd|th)?(?:,? (\\d{4}))?`),
    read: ([, month = '', date, year], moment) =>
      dayOfNumbers(moment, {
        year: year ? Number(year) : undefined,
        month: monthOf(month),
        day: Number(date),
      }),
  },
  {
    pattern: words(`(?:on )?(?:the )?(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? (\\d{4}))?`),
    read: ([, date, month = '', year], moment) =>
      dayOfNumbers(moment, {
        year: year ? Number(year) : undefined,
        month: monthOf(month),
        day: Number(date),
      }),
  },
  {
    pattern: words('(?:on )?(?:the )(\\d{1,2})(?:st|nd|rd|th)'),
    read: ([, date], moment) => dayOfMonth(moment, Number(date)),
  },
  {
    pattern: /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?![\d/-])/uy,
    read: ([, year, , month, date], moment) =>
      dayOfNumbers(moment, { year: Number(year), month: Number(month), day: Number(date) }),
  },
  {
    // Month first, as Chinese and Americans write it.
    pattern: /(\d{1,2})\/(\d{1,2})(?![\d/%])/uy,
    read: ([, month, date], moment) => dayOfNumbers(moment, { month: Number(month), day: Number(date) }),
  },
]

const times: readonly WhenPhrase[] = [
  {
    pattern: new RegExp(`(?:at\\s+)?(\\d{1,2})(?:[:.](\\d{2}))?${MERIDIEM}(?![a-z0-9])`, 'iuy'),
    read: ([, hour, minute, half = 'a']) => clock(Number(hour), Number(minute ?? 0), half.toLowerCase()),
  },
  {
    pattern: /(?:at\s+)(\d{1,2})(?:[:.](\d{2}))?(?:\s+o['’]clock)?(?![a-z0-9:%/])/iuy,
    read: ([, hour = '', minute]) => plainClock(hour, Number(minute ?? 0)),
  },
  {
    pattern: /(\d{1,2})\s+o['’]clock(?![a-z])/iuy,
    read: ([, hour = '']) => plainClock(hour, 0),
  },
  {
    pattern: words('(half past|quarter past|quarter to) (\\d{1,2})'),
    read([, which = '', hour]) {
      const past = which.toLowerCase().startsWith('half') ? 30 : 15
      const isTo = which.toLowerCase().endsWith('to')
      return plainClock(String(Number(hour) - (isTo ? 1 : 0)), isTo ? 45 : past)
    },
  },
  { pattern: words('(?:at )?noon|(?:at )?midday'), read: () => ({ kind: 'part', part: 'noon' }) },
  { pattern: words('tonight'), read: () => ({ kind: 'part', part: 'evening' }) },
  {
    pattern: words('(?:in the |this )?(morning|afternoon|evening|night|lunchtime)'),
    needsRoom: true,
    read: ([, name = '']) => ({ kind: 'part', part: PARTS[name.toLowerCase()] ?? 'morning' }),
  },
]

function clock(hour: number, minute: number, half: string): WhenPart {
  if (hour < 1 || hour > 12 || minute > 59) return wrong('no_such_time')
  const turned = (hour % 12) + (half === 'p' ? 12 : 0)
  return { kind: 'clock', time: { hour: turned, minute, part: null, isPlain: false } }
}

function plainClock(hour: string, minute: number): WhenPart {
  if (Number(hour) > 23 || minute > 59) return wrong('no_such_time')
  const isPlain = Number(hour) <= 12 && !/^0\d/.test(hour)
  return { kind: 'clock', time: { hour: Number(hour), minute, part: null, isPlain } }
}

export const englishPhrases: readonly WhenPhrase[] = [...days, ...distances, ...dates, ...times]
