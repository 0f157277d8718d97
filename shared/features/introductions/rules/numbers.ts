import { CHINESE_DIGITS } from '#shared/kernel/chinese-digits.ts'
/** A quantity that a text states: 3 年, 1,860 位, 六十余本, 95%. Places count UTF-16 units. */
export type Quantity = { from: number; to: number; value: number; unit: string; text: string }

const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** The number that Chinese or Latin digits write: 一千八百六十, 1.2 万, 1,860; NaN when it is none. */
export function numberOf(text: string): number {
  const bare = text.replace(/[,，\s]/g, '')
  const scale = bare.endsWith('亿')
    ? 1e8
    : bare.endsWith('万') || /[wW]$/.test(bare)
      ? 1e4
      : /[kK]$/.test(bare)
        ? 1e3
        : 1
  const digits = scale === 1 ? bare : bare.slice(0, -1)
  if (/^\d/.test(digits)) return Math.round(Number(digits) * scale * 100) / 100
  return digits === '' ? Number.NaN : chineseNumber(digits) * scale
}

function chineseNumber(text: string): number {
  let total = 0
  let digit = -1
  for (const char of text) {
    const tens = TENS[char]
    if (tens !== undefined) {
      total += (digit < 0 ? 1 : digit) * tens
      digit = -1
      continue
    }
    const value = CHINESE_DIGITS[char]
    if (value === undefined) return Number.NaN
    digit = digit < 0 ? value : digit * 10 + value
  }
  return total + Math.max(digit, 0)
}

/** Units by which a text boasts: years of a trade, people, works, results. Times of day, prices and steps are none. */
const UNITS =
  '年|位|名|人|个(?:学员|客户|家庭|孩子|会员|朋友|学生|案例|粉丝|读者|城市|国家|妈妈|用户)|家|万|亿|本|部|篇|场|期|单|件(?!事)|款|座|所|项|节|堂|多?粉丝|多?粉|学员|客户|读者|会员|斤|公斤|倍|分(?!钟|享)|%|％|个百分点|公里|years?|people|students?|clients?|customers?|members?|readers?|families|books?|cases?|projects?|percent'
const NUMBER = '(?:\\d[\\d,]*(?:\\.\\d+)?\\s*[万千百亿wWkK]?|[一二两三四五六七八九十百千万零〇]{1,7})'
const QUANTITY = new RegExp(`(${NUMBER})\\s*(?:多|余|来|\\+|几)?\\s*(${UNITS})`, 'gu')

/** What stands before a number that says when, how often or at most, not how much was done. */
const NO_BOAST =
  /(?:第|每\p{Script=Han}{0,2}|限|前|后|再|约定|最多|不超过|不到|至多|最少|至少|周|月|满|共?读|一天|下午|上午|晚上|早上|another |each |every |at most |up to )\s*$/iu

/** Quantities with which a text says how much somebody has done. A year of the calendar and the number one are none. */
export function findQuantities(text: string): Quantity[] {
  return [...text.matchAll(QUANTITY)].flatMap(({ index, 0: found, 1: number = '', 2: unit = '' }) => {
    const value = numberOf(number)
    const isCalendarYear = unit === '年' && /^(?:19|20)\d\d$/.test(number.trim())
    // One of something is hardly ever counted, nor are a few at home: 一本书, 两个孩子.
    const isPlain = Number.isNaN(value) || value <= 1 || (unit.startsWith('个') && value <= 3)
    if (isCalendarYear || isPlain || NO_BOAST.test(text.slice(Math.max(0, index - 8), index))) return []
    if (/^(?:级|轻|前|底|初|龄|代|纪|会)/u.test(text.slice(index + found.length)) && unit === '年') return []
    return [{ from: index, to: index + found.length, value, unit, text: found }]
  })
}
