import { addDays } from '#shared/kernel/calendar-date.ts'
import { CHINESE_DIGITS } from '#shared/kernel/chinese-digits.ts'
import {
  type ClockTime,
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

/** A number below 100 in digits or in Chinese: 12, 十二, 二十三, 两. NaN for anything else. */
export function chineseNumber(text: string): number {
  if (/^[0-9０-９]+$/.test(text)) return Number(text.normalize('NFKC'))
  const [, tens, ten, units] = /^([一二三四五六七八九])?(十)?([零〇一二两三四五六七八九])?$/.exec(text) ?? []
  if (text === '' || (!ten && tens && units)) return Number.NaN
  if (!ten) return CHINESE_DIGITS[tens ?? units ?? ''] ?? Number.NaN
  return (tens ? (CHINESE_DIGITS[tens] ?? 1) : 1) * 10 + (units ? (CHINESE_DIGITS[units] ?? 0) : 0)
}

const N = '([0-9０-９]{1,3}|[零〇一二两三四五六七八九十]{1,3})'
/** 一 of 一起 and the like is no Monday. */
const WEEKDAY = '([二三四五六日天末]|一(?!起|直|些|下(?!午)|定|样|般|共|会|点)|[1-7](?![0-9天号日点:：.]))'
const PARTS: Readonly<Record<string, DayPart>> = {
  凌晨: 'night',
  半夜: 'night',
  清晨: 'morning',
  早晨: 'morning',
  早上: 'morning',
  上午: 'morning',
  早: 'morning',
  中午: 'noon',
  午间: 'noon',
  下午: 'afternoon',
  午后: 'afternoon',
  傍晚: 'evening',
  晚上: 'evening',
  夜里: 'evening',
  晚: 'evening',
}
const PART = '凌晨|半夜|清晨|早晨|早上|上午|中午|午间|下午|午后|傍晚|晚上|夜里'

const sticky = (source: string) => new RegExp(source, 'uy')
/** A length of time before 后: 3 天后, 过两天, 半小时后. */
const distance = (unit: string, read: (count: number, moment: Moment) => WhenPart): WhenPhrase => ({
  pattern: sticky(`(?:过)?${N}个?(?:${unit})(?:之后|以后|后)|过${N}个?(?:${unit})(?!后|半|之|以)`),
  read([, before, after], moment) {
    const count = chineseNumber(before ?? after ?? '')
    return Number.isNaN(count) ? null : read(count, moment)
  },
})

const NAMED_DAYS: Readonly<Record<string, number>> = {
  大前天: -3,
  前天: -2,
  昨天: -1,
  昨日: -1,
  今: 0,
  今天: 0,
  今日: 0,
  今儿: 0,
  当天: 0,
  明: 1,
  明天: 1,
  明日: 1,
  明儿: 1,
  后天: 2,
  大后天: 3,
}

const WEEKDAYS = '一二三四五六日'
const weekdayOf = (sign: string) =>
  sign === '天' ? 7 : sign === '末' ? 6 : /\d/.test(sign) ? Number(sign) : WEEKDAYS.indexOf(sign) + 1

function clock(match: RegExpExecArray, at: { part: number; hour: number; minute: number }): WhenPart | null {
  const hour = chineseNumber(match[at.hour] ?? '')
  const minute = minuteOf(match[at.minute] ?? '')
  if (Number.isNaN(hour) || Number.isNaN(minute)) return null
  const part = PARTS[match[at.part] ?? ''] ?? null
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return wrong('no_such_time')
  const isPlain = part === null && hour <= 12 && !/^0\d/.test(match[at.hour] ?? '')
  const time: ClockTime = { hour, minute, part, isPlain }
  return { kind: 'clock', time }
}

function minuteOf(text: string): number {
  if (text === '' || text === '整') return 0
  if (text === '半') return 30
  if (text === '一刻') return 15
  if (text === '三刻') return 45
  return chineseNumber(text.replace(/分$/, '').replace(/^[零〇](?=.)/, ''))
}

const named: readonly WhenPhrase[] = [
  {
    pattern: sticky('大后天|大前天|后天|前天|[今明昨][天日]|[今明]儿|当天|[今明](?=早|晚)'),
    read: ([name], { today }) => day(addDays(today, NAMED_DAYS[name] ?? 0)),
  },
  {
    pattern: sticky(`(下下|下|这|本)个?(?:周|星期|礼拜)${WEEKDAY}?`),
    read([, which, sign], moment) {
      const weeks = which === '下下' ? 2 : which === '下' ? 1 : 0
      if (sign !== undefined) return day(weekdayIn(moment, weekdayOf(sign), weeks))
      return weeks === 0 ? null : day(weekdayIn(moment, 1, weeks))
    },
  },
  {
    pattern: sticky(`(?:周|星期|礼拜)${WEEKDAY}`),
    read: ([, sign = ''], moment) =>
      sign === '末' && moment.today === weekdayIn(moment, 7, 0)
        ? day(moment.today)
        : day(nextWeekday(moment, weekdayOf(sign))),
  },
  { pattern: sticky('(?:周|星期|礼拜)[七八九0-9]+'), read: () => wrong('no_such_day') },
  {
    pattern: sticky('过几天|过两天吧|改天|哪天|有空时?|回头|过段时间|过一?阵子?'),
    needsRoom: true,
    read: () => wrong('vague'),
  },
]

const distances: readonly WhenPhrase[] = [
  distance('[天日]', (days, { today }) => day(addDays(today, days))),
  distance('周|星期|礼拜', (weeks, { today }) => day(addDays(today, weeks * 7))),
  distance('月', (months, { today }) => day(monthsLater(today, months))),
  distance('小时|钟头', (hours, moment) => inMinutes(moment, hours * 60)),
  distance('半小时|半钟头', (hours, moment) => inMinutes(moment, hours * 60 + 30)),
  distance('分钟', (minutes, moment) => inMinutes(moment, minutes)),
  distance('刻钟', (quarters, moment) => inMinutes(moment, quarters * 15)),
  { pattern: sticky('半个月(?:之后|以后|后)'), read: (_, { today }) => day(addDays(today, 15)) },
  {
    pattern: sticky('(?:过)?半个?(?:小时|钟头)(?:之后|以后|后)'),
    read: (_, moment) => inMinutes(moment, 30),
  },
]

const AHEAD: Readonly<Record<string, number>> = { 下下: 2, 下: 1, 这: 0, 本: 0 }

const dates: readonly WhenPhrase[] = [
  {
    pattern: sticky(`(?:([0-9]{4})年|(明)年|(今)年)?${N}月${N}[日号]?`),
    read([, year, next, here, month = '', date = ''], moment) {
      const thisYear = Number(moment.today.slice(0, 4))
      const given = year ? Number(year) : next ? thisYear + 1 : here ? thisYear : undefined
      return dayOfNumbers(moment, { year: given, month: chineseNumber(month), day: chineseNumber(date) })
    },
  },
  {
    pattern: sticky(
      `(?:(下下|下|这|本)个?月)?(月底|月末|底|月初|初|月中|${N}[日号](?!楼|线|店|桌|门|群|院|机))`,
    ),
    read([, which, name = '', date], moment) {
      const ahead = which === undefined ? undefined : (AHEAD[which] ?? 0)
      if (date !== undefined) return dayOfMonth(moment, chineseNumber(date), ahead)
      if (which === undefined && !name.startsWith('月')) return null
      if (/底|末/.test(name)) return day(lastOfMonth(moment.today, ahead ?? 0))
      if (name === '月中') return dayOfMonth(moment, 15, ahead)
      return day(firstOfMonth(moment.today, ahead ?? 1))
    },
  },
  {
    pattern: sticky('(下下|下)个?月'),
    read: ([, which = ''], { today }) => day(firstOfMonth(today, AHEAD[which] ?? 1)),
  },
  {
    pattern: sticky(`${N}月(底|末|初)`),
    read([, count = '', name], moment) {
      const first = dayOfNumbers(moment, { month: chineseNumber(count), day: 1 })
      const thisMonth = Number(moment.today.slice(5, 7)) === chineseNumber(count)
      if (first.kind !== 'day') return first
      if (name === '初') return first
      return day(lastOfMonth(thisMonth ? moment.today : first.on, 0))
    },
  },
  {
    pattern: sticky('(明)?年底|(明)?年末'),
    read: ([, next, end], { today }) =>
      day(`${Number(today.slice(0, 4)) + (next || end ? 1 : 0)}-12-31` as typeof today),
  },
]

const times: readonly WhenPhrase[] = [
  {
    pattern: sticky(
      `(${PART}|早|晚)?\\s?${N}[点时](?!建|意|击|赞|评|名|心|子|候|间|差)(半|一刻|三刻|整|[0-9]{1,2}分?|[零〇一二三四五六七八九十]{1,3}分?)?钟?`,
    ),
    read: (match) => clock(match, { part: 1, hour: 2, minute: 3 }),
  },
  {
    pattern: sticky(`(${PART}|早|晚)?\\s?([0-9]{1,2})[:：]([0-9]{2})(?![0-9])(?!\\s?[ap]\\.?m)`),
    read: (match) => clock(match, { part: 1, hour: 2, minute: 3 }),
  },
  {
    pattern: sticky(`(${PART})`),
    needsRoom: true,
    read: ([, name = '']) => ({ kind: 'part', part: PARTS[name] ?? 'morning' }),
  },
  {
    // 早 and 晚 alone only right after a day: 明早, 周五晚.
    pattern: /(?<=[天日儿今明一二三四五六末号])(早|晚)(?![上已点教课安饭餐报])/uy,
    needsRoom: true,
    read: ([, name = '']) => ({ kind: 'part', part: PARTS[name] ?? 'morning' }),
  },
]

export const chinesePhrases: readonly WhenPhrase[] = [...named, ...distances, ...dates, ...times]
