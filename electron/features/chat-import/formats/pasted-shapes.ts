import { type CalendarDate, dayNumberOf, weekdayOf } from '#shared/kernel/calendar-date.ts'
import { dayNumberOfParts, hourWithPeriod, secondsOf } from './local-times.ts'
import { LONGEST_HEADER, withoutMarks, withPlainSpaces } from './text-lines.ts'

/** A line that heads a pasted message, or is the time line below a name (`isTimeOnly`). */
export type PastedHeader = {
  name: string
  /** Name and time stand on lines of their own. */
  isTimeOnly: boolean
  /** The written date: a day, `none` when there is none, `bad` when it does not exist. */
  day: number | 'none' | 'bad'
  seconds: number
  hasSeconds: boolean
  /** Time as written, kept where the instant alone would not give it back. */
  written: string | null
}

const DATE = String.raw`(?:(\d{4})(?:-|/|\.|年)(\d{1,2})(?:-|/|\.|月)(\d{1,2})日?|(\d{1,2})(?:月|/)(\d{1,2})日?|(今天|昨天|前天|(?:星期|周)[一二三四五六日天]))`
const WEEKDAY = String.raw`(?:\s*(?:星期|周)[一二三四五六日天])?`
const PERIOD = `(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|夜里|深夜|[AaPp][Mm])`
const TIME = String.raw`(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?(?:\s*([AaPp])\.?\s?[Mm]\.?)?`
const STAMP = new RegExp(`^(?:${DATE}${WEEKDAY}\\s*)?(?:${PERIOD}\\s*)?${TIME}$`)
/** Places where a time may begin: after white space, from right to left. */
const LONGEST_STAMP = 40

/** Reads a line as the header of a pasted message; `today` dates words like 昨天 and dates without a year. */
export function readPastedHeader(line: string, today: CalendarDate): PastedHeader | null {
  if (line.length > LONGEST_HEADER) return null
  const bare = withPlainSpaces(withoutMarks(line)).trim()
  if (!/[\d.mM]$/.test(bare) || !/\d[:：]\d\d/.test(bare)) return null
  const alone = readStamped('', bare, today)
  // A bare clock time is a text; only a full time stands below a name.
  if (alone) return alone.day === 'none' ? null : alone
  return readNamed(bare, today)
}

/** Takes the longest time at the end of the line, so that a date before it is never part of the name. */
function readNamed(bare: string, today: CalendarDate): PastedHeader | null {
  const from = Math.max(1, bare.length - LONGEST_STAMP)
  for (let at = from; at < bare.length; at += 1) {
    if (bare[at - 1] !== ' ' || bare[at] === ' ') continue
    const header = readStamped(bare.slice(0, at).trim(), bare.slice(at), today)
    if (header) return header
  }
  return null
}

function readStamped(name: string, stamp: string, today: CalendarDate): PastedHeader | null {
  const match = STAMP.exec(stamp)
  if (!match) return null
  const [, year, month, date, shortMonth, shortDate, word, period, hourText, minute, second, half] = match
  const written = half ? `${half}m` : period
  const hour = written === undefined ? Number(hourText) : hourWithPeriod(written, Number(hourText))
  const seconds = secondsOf(hour, Number(minute), Number(second ?? 0))
  if (seconds === null) return null
  const day = year
    ? (dayNumberOfParts(Number(year), Number(month), Number(date)) ?? 'bad')
    : shortMonth
      ? (latestDay(Number(shortMonth), Number(shortDate), today) ?? 'bad')
      : word
        ? dayOfWord(word, today)
        : 'none'
  return {
    name,
    isTimeOnly: name === '',
    day,
    seconds,
    hasSeconds: second !== undefined,
    written: year && written === undefined ? null : stamp,
  }
}

/** A date without a year is the latest such day that is not in the future. */
function latestDay(month: number, day: number, today: CalendarDate): number | null {
  const year = Number(today.slice(0, 4))
  for (let back = 0; back <= 8; back += 1) {
    const found = dayNumberOfParts(year - back, month, day)
    if (found !== null && found <= dayNumberOf(today)) return found
  }
  return null
}

function dayOfWord(word: string, today: CalendarDate): number {
  const base = dayNumberOf(today)
  if (word === '今天') return base
  if (word === '昨天') return base - 1
  if (word === '前天') return base - 2
  const weekday = '一二三四五六日'.indexOf(word.slice(-1).replace('天', '日')) + 1
  return base - ((weekdayOf(today) - weekday + 6) % 7) - 1
}

/** Words before a colon that label a line of a form or a notice, and are nobody's name. */
const LABELS = new Set(
  '姓名 名字 称呼 电话 手机 手机号 微信 微信号 地址 地区 城市 行业 爱好 职业 年龄 性别 生日 时间 日期 地点 主题 标题 内容 备注 说明 注意 注意事项 群规 规则 价格 数量 单价 总价 规格 尺码 颜色 链接 网址 密码 账号 会议号 会议ID 主持人 嘉宾 奖品 奖励 活动 流程 步骤 附件 发件人 收件人 抄送 问 答 Q A http https ftp 注 PS ps'.split(
    ' ',
  ),
)
const COLON = /^([^:：]{1,32})([:：])(.*)$/
const SENTENCE_MARKS = /[，。！？；、,!?;"“”'‘’<>{}[\]()=|\\/\t]/

/** Reads `昵称：正文` or `昵称：`; null for lines whose words before the colon cannot be a name. */
export function readColonHeader(line: string): { name: string; text: string } | null {
  const match = COLON.exec(withoutMarks(line).slice(0, LONGEST_HEADER))
  if (!match) return null
  const name = (match[1] ?? '').trim()
  const rest = match[3] ?? ''
  if (name === '' || LABELS.has(name) || SENTENCE_MARKS.test(name) || /^\d+$/.test(name)) return null
  // 10:30, https://… and C:\ are no names.
  if (/\d$/.test(name) && /^\d/.test(rest)) return null
  if (rest.startsWith('//') || rest.startsWith('\\')) return null
  const whole = withoutMarks(line)
  return { name, text: whole.slice((match[1] ?? '').length + 1).trim() }
}
