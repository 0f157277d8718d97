import { type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import type { ChatSource } from '../source.ts'
import { eventKindOf, isSystemSentence } from '../system-texts.ts'
import { chatWith } from './chats.ts'
import type {
  ChatFormatReader,
  ParsedChat,
  ParsedItem,
  ParsedMessage,
  ParseOptions,
  Sniffed,
} from './format.ts'
import { type LineVotes, votesOf } from './line-votes.ts'
import { LocalTimes, RunningDay } from './local-times.ts'
import { type PastedProfile, profileOf } from './pasted-profile.ts'
import { type PastedHeader, readColonHeader, readPastedHeader } from './pasted-shapes.ts'
import { kindOfText } from './placeholders.ts'
import { SenderPool, senderOf } from './sender-pool.ts'
import { Body, excerptOf, headLines, isBlank, type LineReader, readLines, StrayLines } from './text-lines.ts'

/** Messages copied from WeChat by multi-select, in all shapes of formats.md §2.6b. */
export const wechatPasted: ChatFormatReader = {
  id: 'wechat-pasted',
  sniff,
  parse: (source, options) => readLines(source, options, new PastedReader(source, options)),
}

/** A day that only serves to read 昨天 while looking; parsing uses the day of pasting. */
const SOME_DAY = '2026-01-01' as CalendarDate

function sniff(source: ChatSource): Sniffed | null {
  if (/^\s*[<{[]/.test(source.head.slice(0, 200)) && !/^\s*\[[^\]\n]{1,8}\]/.test(source.head)) return null
  const lines = headLines(source)
  const profile = profileOf(lines, SOME_DAY)
  if (!profile || profile.linesBefore > linesAllowedBefore(profile)) return null
  const votes = votesOf(source)
  const confidence =
    profile.mode === 'timed' ? timedConfidence(lines, profile, votes) : colonConfidence(lines, profile, votes)
  if (confidence === 0) return null
  return {
    format: 'wechat-pasted',
    confidence,
    needsDate: profile.dated === 'none',
    isComplete: false,
  }
}

/** A title may stand above dated messages; above anything less sure, it makes a time table or a notice of it. */
function linesAllowedBefore({ dated, headers }: PastedProfile): number {
  return dated !== 'none' && headers >= 2 ? 2 : 0
}

/** Share of the header-looking lines that are of this format; a time table has headers without bodies. */
function timedConfidence(lines: readonly string[], profile: PastedProfile, votes: LineVotes): number {
  if (profile.headers < 2 && profile.dated === 'none' && lines.filter((line) => !isBlank(line)).length < 2)
    return 0
  if (profile.withBody * 2 < profile.headers) return 0
  return Math.min(0.95, votes.shareOf('wechat-pasted'))
}

/**
 * Without times, a note with `词：解释` lines looks the same: names must come back, or be few, and hardly a line of the
 * text may stand outside.
 */
function colonConfidence(lines: readonly string[], profile: PastedProfile, votes: LineVotes): number {
  if (profile.headers < 2 || profile.withBody < profile.headers) return 0
  if (votes.total > votes.clocks || votes.clocks * 5 > profile.headers) return 0
  const isAscii = [...profile.names.keys()].every((name) => /^[\w .-]+$/.test(name))
  const repeats = profile.headers - profile.names.size
  if (
    isAscii
      ? repeats === 0 || !lines.some((line) => CHINESE.test(line))
      : repeats === 0 && profile.headers > 4
  )
    return 0
  const filled = lines.filter((line) => !isBlank(line)).length
  return profile.headers * 4 >= filled ? 0.85 : 0
}

const CHINESE = /[\u4e00-\u9fff]/

/** For a text that the operator calls a paste although its head holds no message. */
const UNKNOWN_PROFILE: PastedProfile = {
  mode: 'timed',
  headers: 0,
  withBody: 0,
  isTwoLine: false,
  dated: 'some',
  isSpaced: false,
  linesBefore: 0,
  names: new Map(),
}

type Draft = {
  name: string
  line: number
  header: PastedHeader | null
  /** The line as it stood, should it turn out to be text. */
  source: string
  body: Body
}

class PastedReader implements LineReader {
  private readonly profile: PastedProfile
  private readonly today: CalendarDate
  private readonly startDay: number | null
  private readonly times: LocalTimes
  private readonly running: RunningDay
  private readonly pool = new SenderPool()
  private readonly stray = new StrayLines()
  private isOpen = false
  private isAfterBlank = true
  /** The message before the current one: a line that heads nothing is given back to it. */
  private previous: Draft | null = null
  private current: Draft | null = null

  constructor(source: ChatSource, options: ParseOptions) {
    this.today = options.calendar.dateAt(source.modifiedAt)
    this.profile = profileOf(headLines(source), this.today) ?? UNKNOWN_PROFILE
    this.startDay = options.startDate === null ? null : dayNumberOf(options.startDate as CalendarDate)
    this.times = new LocalTimes(options.calendar)
    this.running = new RunningDay(this.startDay)
  }

  take(line: string, lineNumber: number, out: ParsedItem[]): void {
    // WeChat for Windows separates lines of one message by U+2028.
    if (!/[\u2028\u2029]/.test(line)) this.takeText(line, lineNumber, out)
    else for (const text of line.split(/[\u2028\u2029]/)) this.takeText(text, lineNumber, out)
  }

  end(out: ParsedItem[]): void {
    this.finish(this.previous, out)
    this.finish(this.current, out)
    if (this.strayName !== undefined) this.stray.add(this.strayName, this.strayLine)
    this.stray.flush(out)
  }

  unnamedChat(): ParsedChat {
    return chatWith({ exporter: 'wechat-pasted', platform: 'wechat' })
  }

  private takeText(line: string, lineNumber: number, out: ParsedItem[]): void {
    if (this.profile.mode === 'colon') this.takeColon(line, lineNumber, out)
    else this.takeTimed(line, lineNumber, out)
    this.isAfterBlank = isBlank(line)
  }

  private takeColon(line: string, lineNumber: number, out: ParsedItem[]): void {
    const header = readColonHeader(line)
    if (!header || (this.profile.isTwoLine && header.text !== '')) {
      this.addText(line, lineNumber)
      return
    }
    this.begin({ name: header.name, line: lineNumber, header: null, source: line, body: new Body() }, out)
    if (header.text !== '') this.current?.body.add(header.text)
  }

  private takeTimed(line: string, lineNumber: number, out: ParsedItem[]): void {
    const header = readPastedHeader(line, this.today)
    if (!header || !this.fits(header)) this.addText(line, lineNumber)
    else if (header.isTimeOnly) this.takeTimeLine(header, line, lineNumber, out)
    else if (this.isHeader(header)) {
      this.begin({ name: header.name, line: lineNumber, header, source: line, body: new Body() }, out)
    } else this.addText(line, lineNumber)
  }

  /** Lines of another shape than this text's headers are text. */
  private fits(header: PastedHeader): boolean {
    if (header.isTimeOnly !== this.profile.isTwoLine) return false
    return header.day !== 'none' || this.profile.dated !== 'all'
  }

  /**
   * A line directly below a header is the text of that message, even when it looks like a header (集合 20:00), unless it
   * is known as a name; then the line above was text.
   */
  private isHeader(header: PastedHeader): boolean {
    if (this.profile.isSpaced && !this.isAfterBlank) return this.followsWithoutBlank(header)
    if (!this.current?.body.isEmpty || this.current === null || this.isAfterBlank) return true
    const count = (name: string) => this.profile.names.get(name) ?? 0
    if (count(header.name) < 2) return false
    if (this.previous && this.current.header && count(this.current.name) < 2) {
      this.previous.body.add(this.current.source)
      this.current = this.previous
      this.previous = null
    }
    return true
  }

  /** A lost blank line: a known sender with a full date goes on; what a message quotes was said before it. */
  private followsWithoutBlank(header: PastedHeader): boolean {
    const current = this.current?.header
    if (!current || this.current?.body.isEmpty) return false
    if (typeof header.day !== 'number' || typeof current.day !== 'number') return false
    if ((this.profile.names.get(header.name) ?? 0) < 2) return false
    return header.day > current.day || (header.day === current.day && header.seconds >= current.seconds)
  }

  /** Name and time on two lines: the name is the last line of what came before. */
  private takeTimeLine(header: PastedHeader, line: string, lineNumber: number, out: ParsedItem[]): void {
    const nameLine = this.current ? this.current.body.last : this.strayName
    if (nameLine === undefined || isBlank(nameLine)) {
      this.addText(line, lineNumber)
      return
    }
    this.current?.body.dropLast()
    this.strayName = undefined
    this.begin({ name: nameLine.trim(), line: lineNumber - 1, header, source: line, body: new Body() }, out)
  }

  /** The line before the first message, which may be a name. */
  private strayName: string | undefined
  private strayLine = 0

  private addText(line: string, lineNumber: number): void {
    if (this.current) {
      this.current.body.add(line)
      return
    }
    if (this.strayName !== undefined) this.stray.add(this.strayName, this.strayLine)
    this.strayName = line
    this.strayLine = lineNumber
  }

  private begin(draft: Draft, out: ParsedItem[]): void {
    if (!this.isOpen) this.open(out)
    this.finish(this.previous, out)
    this.previous = this.current
    this.current = draft
  }

  private open(out: ParsedItem[]): void {
    this.isOpen = true
    if (this.strayName !== undefined) this.stray.add(this.strayName, this.strayLine)
    this.strayName = undefined
    this.stray.flush(out)
    out.push(this.unnamedChat())
  }

  private finish(draft: Draft | null, out: ParsedItem[]): void {
    if (!draft) return
    const { text, events } = withoutEvents(draft.body.text({ trimStart: true }))
    const message = this.messageOf(draft, text)
    out.push(message)
    for (const event of events) out.push(eventAfter(message, event))
    if (draft.header?.day === 'bad')
      out.push({
        type: 'issue',
        line: draft.line,
        reason: 'bad_date',
        facts: {},
        excerpt: excerptOf(draft.source),
      })
    if (draft.body.isOverlong)
      out.push({
        type: 'issue',
        line: draft.line,
        reason: 'message_too_long',
        facts: {},
        excerpt: draft.name,
      })
  }

  private messageOf(draft: Draft, text: string): ParsedMessage {
    const { name } = draft
    return {
      type: 'message',
      line: draft.line,
      sender: this.pool.get(name, () => senderOf(null, name, 'nick')),
      ...this.timeOf(draft.header),
      kind: kindOfText(text),
      text,
      platformId: null,
      replyTo: null,
    }
  }

  private timeOf(header: PastedHeader | null): Pick<ParsedMessage, 'sentAt' | 'precision' | 'timeText'> {
    if (header === null) {
      if (this.startDay === null) return { sentAt: null, precision: 'none', timeText: null }
      return { sentAt: this.times.instantAt(this.startDay, 0), precision: 'day', timeText: null }
    }
    if (typeof header.day === 'number') this.running.set(header.day)
    else if (header.day === 'bad') this.running.set(null)
    const day = this.running.dayAt(header.seconds)
    if (day === null) return { sentAt: null, precision: 'none', timeText: header.written }
    const sentAt = this.times.instantAt(day, header.seconds)
    const isShifted = this.times.isShifted(sentAt, day, header.seconds)
    return {
      sentAt,
      precision: header.hasSeconds ? 'second' : 'minute',
      timeText: header.written ?? (isShifted ? clockOf(header.seconds) : null),
    }
  }
}

function clockOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(11, 16)
}

/** What the chat program wrote stands between messages, after a blank line and without a header. */
function withoutEvents(body: string): { text: string; events: string[] } {
  const events: string[] = []
  let text = body
  for (;;) {
    const gap = /\n[^\S\n]*\n[^\S\n]*([^\n]+)$/.exec(text.slice(-2200))
    const last = gap?.[1]?.trim() ?? ''
    if (!gap || !isSystemSentence(last)) return { text, events }
    events.unshift(last)
    text = text.slice(0, text.length - gap[0].length).trimEnd()
  }
}

/** A line of the chat program below a message: its time is not told, its day is that of the message. */
function eventAfter(message: ParsedMessage, text: string): ParsedMessage {
  const isDated = message.sentAt !== null
  return {
    ...message,
    sender: null,
    precision: isDated ? 'day' : 'none',
    timeText: null,
    kind: eventKindOf(text),
    text,
  }
}
