import { dayNumberOfParts, hourWithPeriod, secondsOf } from './local-times.ts'
import { LONGEST_HEADER, withoutMarks } from './text-lines.ts'

/** A line that heads a message of QQ's own export. `id` is a QQ number, or the mail or phone of an account. */
export type QqHeader = {
  day: number
  seconds: number
  /** The time where the instant alone would not give it back: with AM/PM. */
  written: string | null
  name: string
  id: string | null
  isAccount: boolean
  /** The time as it stands in the line. */
  stamp(): string
}

const HEADER =
  /^(\d{4})-(\d{2})-(\d{2}) (?:(上午|下午|凌晨|早上|中午|晚上) ?)?(\d{1,2}):(\d{2}):(\d{2})(?: ([AP]M))? (.*)$/
/** Names may hold brackets themselves: the last group is the id. */
const WITH_NUMBER = /^(.*)\((\d{5,12})\)\s*$/
const WITH_ACCOUNT = /^(.*)<([^<>\s]*@[^<>\s]+|\+?\d{5,15})>\s*$/

/** Reads header lines; keeps the day of the last one, as neighbours share it. */
export class QqHeaders {
  private date = ''
  private day: number | null = null

  read(line: string): QqHeader | null {
    const bare = isDigit(line.charCodeAt(0)) ? line : withoutMarks(line)
    if (bare.charCodeAt(4) !== 0x2d || bare.charCodeAt(10) !== 0x20 || !isDigit(bare.charCodeAt(0)))
      return null
    if (bare.length > LONGEST_HEADER) return null
    const match = HEADER.exec(bare)
    if (!match) return null
    const [, year, month, date, word, hourText, minute, second, half, rest = ''] = match
    const written = half ?? word
    const hour = written === undefined ? Number(hourText) : hourWithPeriod(written, Number(hourText))
    const seconds = secondsOf(hour, Number(minute), Number(second))
    const day = this.dayOf(bare.slice(0, 10), Number(year), Number(month), Number(date))
    if (seconds === null || day === null) return null
    const stamp = () => bare.slice(0, bare.length - rest.length - 1)
    return { day, seconds, written: written === undefined ? null : stamp(), stamp, ...nameAndId(rest) }
  }

  private dayOf(text: string, year: number, month: number, date: number): number | null {
    if (text !== this.date) {
      this.date = text
      this.day = dayNumberOfParts(year, month, date)
    }
    return this.day
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

function nameAndId(rest: string): { name: string; id: string | null; isAccount: boolean } {
  const last = rest.trimEnd().at(-1)
  const match = last === ')' ? WITH_NUMBER.exec(rest) : last === '>' ? WITH_ACCOUNT.exec(rest) : null
  if (!match) return { name: rest.trim(), id: null, isAccount: false }
  return { name: (match[1] ?? '').trimEnd(), id: match[2] ?? '', isAccount: last === '>' }
}

/**
 * True for a header that only QQ writes: with a number or account behind the name, with AM/PM, or with an hour without
 * leading zero.
 */
export function hasQqSign(line: string): boolean {
  const header = new QqHeaders().read(line)
  return (
    header !== null && (header.id !== null || header.written !== null || /^[^:]* \d:/.test(header.stamp()))
  )
}
