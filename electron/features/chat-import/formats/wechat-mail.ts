import { type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import type { ChatSource } from '../source.ts'
import { chatWith } from './chats.ts'
import type {
  ChatFormatReader,
  ParsedChat,
  ParsedItem,
  ParsedMessage,
  ParseOptions,
  Sniffed,
} from './format.ts'
import { dayNumberOfParts, LocalTimes, RunningDay, secondsOf } from './local-times.ts'
import { isMailHtml, textLinesOfHtml } from './mail-html.ts'
import { kindOfText } from './placeholders.ts'
import { SenderPool, senderOf } from './sender-pool.ts'
import {
  Body,
  headLines,
  isBlank,
  type LineReader,
  LONGEST_HEADER,
  readLines,
  StrayLines,
  withoutMarks,
  withPlainSpaces,
} from './text-lines.ts'

/** The mail that WeChat itself writes from a selection of messages (formats.md §2.6a), as text or as HTML. */
export const wechatMail: ChatFormatReader = {
  id: 'wechat-mail',
  sniff,
  parse: (source, options) => readLines(source, options, new MailReader(source, options)),
}

const PREAMBLE = /聊天(?:记录|記錄|紀錄)如下[，,]?\s*[请請]查收/
const GROUP = /^\s*(?:Dear[:：]\s*)?(.*?)\s*微信群[^\s]{0,3}的聊天(?:记录|記錄|紀錄)如下/
const PRIVATE = /^\s*(?:Dear[:：]\s*)?(.*?)\s*在微信[^\s]{0,3}的聊天(?:记录|記錄|紀錄)如下/
const DATE = String.raw`(\d{4})(?:-|/|\.|年)\s?(\d{1,2})(?:-|/|\.|月)\s?(\d{1,2})日?`
const SEPARATOR = new RegExp(`^\\s*[—–―─]{3,}\\s*${DATE}[^—–―─]{0,12}[—–―─]{3,}\\s*$`)
/** Cut at the last run of two or more spaces: names hold such runs themselves. */
const HEADER = /^(.*?)\s{2,}(\d{1,2}):(\d{2})\s*$/

function sniff(source: ChatSource): Sniffed | null {
  const lines = isMailHtml(source.head) ? headLines(source).flatMap(textLinesOfHtml) : headLines(source)
  const separators = lines.filter((line) => readSeparator(line) !== undefined).length
  const headers = lines.filter((line) => readHeader(line) !== null).length
  const hasPreamble = lines.slice(0, 60).some((line) => PREAMBLE.test(line.slice(0, LONGEST_HEADER)))
  if (!(hasPreamble || separators > 0) || (headers === 0 && !hasPreamble)) return null
  return { format: 'wechat-mail', confidence: 1, needsDate: separators === 0, isComplete: false }
}

/** Day number of a date line, null for one whose date does not exist, undefined for other lines. */
function readSeparator(line: string): number | null | undefined {
  if (line.length > LONGEST_HEADER) return undefined
  const match = SEPARATOR.exec(withPlainSpaces(withoutMarks(line)))
  if (!match) return undefined
  return dayNumberOfParts(Number(match[1]), Number(match[2]), Number(match[3]))
}

type Header = { name: string; seconds: number; written: string }

function readHeader(line: string): Header | null {
  if (line.length > LONGEST_HEADER) return null
  const bare = withPlainSpaces(withoutMarks(line)).trimEnd()
  // Most lines are bodies: they do not end like 12:47.
  if (bare.charCodeAt(bare.length - 3) !== 0x3a) return null
  const match = HEADER.exec(bare)
  const seconds = match && secondsOf(Number(match[2]), Number(match[3]), 0)
  if (!match || seconds === null) return null
  return { name: (match[1] ?? '').trim(), seconds, written: `${match[2]}:${match[3]}` }
}

/**
 * In mails with their blank lines intact a header stands after one, so that a line of a message that looks like a header
 * stays text; where the blank lines were lost, every such line heads a message.
 */
function hasBlankLines(lines: readonly string[]): boolean {
  let headers = 0
  let afterBlank = 0
  for (const [at, line] of lines.entries()) {
    if (readHeader(line) === null) continue
    headers += 1
    const before = lines[at - 1]
    if (before === undefined || isBlank(before) || readSeparator(before) !== undefined) afterBlank += 1
  }
  return headers >= 3 && afterBlank >= headers * 0.8
}

const NEW_CHAT = { exporter: 'wechat-mail', platform: 'wechat' } as const

class MailReader implements LineReader {
  private readonly times: LocalTimes
  private readonly running: RunningDay
  private readonly isHtml: boolean
  private readonly needsBlank: boolean
  private readonly pool = new SenderPool()
  private readonly stray = new StrayLines()
  private chat: Pick<ParsedChat, 'name' | 'isGroup'> | null = null
  private isOpen = false
  private isDated = false
  private isAfterBlank = true
  private current: { header: Header; line: number; body: Body } | null = null

  constructor(source: ChatSource, options: ParseOptions) {
    this.times = new LocalTimes(options.calendar)
    this.running = new RunningDay(
      options.startDate === null ? null : dayNumberOf(options.startDate as CalendarDate),
    )
    this.isHtml = isMailHtml(source.head)
    const lines = headLines(source)
    this.needsBlank = hasBlankLines(this.isHtml ? lines.flatMap(textLinesOfHtml) : lines)
  }

  take(line: string, lineNumber: number, out: ParsedItem[]): void {
    if (this.isHtml) for (const text of textLinesOfHtml(line)) this.takeText(text, lineNumber, out)
    else if (/[\u2028\u2029]/.test(line))
      for (const text of line.split(/[\u2028\u2029]/)) this.takeText(text, lineNumber, out)
    else this.takeText(line, lineNumber, out)
  }

  end(out: ParsedItem[]): void {
    this.finish(out)
    this.stray.flush(out)
    if (!this.isOpen && this.chat) this.open(out)
  }

  unnamedChat(): ParsedChat {
    return chatWith(NEW_CHAT)
  }

  private takeText(line: string, lineNumber: number, out: ParsedItem[]): void {
    const day = readSeparator(line)
    const header = day === undefined ? readHeader(line) : null
    if (day !== undefined) this.takeDate(day, line, lineNumber, out)
    else if (header && this.isHeader(header)) this.begin(header, lineNumber, out)
    else if (this.isPreamble(line)) this.takePreamble(line, out)
    else if (this.current) this.current.body.add(line)
    else if (!/^\s*Dear[:：]\s*$/.test(line)) this.stray.add(line, lineNumber)
    this.isAfterBlank = this.current === null || isBlank(line)
  }

  /** A mail goes forward in time: an earlier clock behind words that nobody is called is a text (集合时间  12:00). */
  private isHeader({ name, seconds }: Header): boolean {
    if (this.needsBlank && !this.isAfterBlank) return false
    return !this.isDated || !this.current || seconds >= this.current.header.seconds || this.pool.has(name)
  }

  /** The sentence that opens a mail; in the middle of a source only where it is the whole of a paragraph. */
  private isPreamble(line: string): boolean {
    if (line.length > LONGEST_HEADER || !PREAMBLE.test(line)) return false
    return (
      !this.isOpen ||
      (this.isAfterBlank && /(?:微信群|在微信).{0,3}的聊天.{2}如下[，,]?\s*.查收。?\s*$/.test(line))
    )
  }

  private takeDate(day: number | null, line: string, lineNumber: number, out: ParsedItem[]): void {
    this.finish(out)
    this.isDated = true
    this.running.set(day)
    if (day === null)
      out.push({ type: 'issue', line: lineNumber, reason: 'bad_date', facts: {}, excerpt: line.trim() })
  }

  /** Begins a chat: the first, or the next one of several mails in one file. */
  private takePreamble(line: string, out: ParsedItem[]): void {
    this.finish(out)
    const group = GROUP.exec(withoutMarks(line))
    const name = (group ?? PRIVATE.exec(withoutMarks(line)))?.[1] ?? ''
    this.chat = { name, isGroup: group ? true : name === '' ? null : false }
    if (this.isOpen) this.running.set(null)
    this.isOpen = false
  }

  private begin(header: Header, line: number, out: ParsedItem[]): void {
    this.finish(out)
    this.stray.flush(out)
    if (!this.isOpen) this.open(out)
    this.current = { header, line, body: new Body() }
  }

  private open(out: ParsedItem[]): void {
    this.isOpen = true
    out.push(chatWith({ ...NEW_CHAT, ...this.chat }))
  }

  private finish(out: ParsedItem[]): void {
    if (!this.current) return
    const { header, line, body } = this.current
    this.current = null
    const text = body.text({ trimStart: true })
    out.push(this.messageOf(header, line, text))
    if (body.isOverlong)
      out.push({ type: 'issue', line, reason: 'message_too_long', facts: {}, excerpt: header.name })
  }

  private messageOf(header: Header, line: number, text: string): ParsedMessage {
    // Date lines give each message its day; without any the clock tells when a new one begins.
    const day = this.isDated ? this.running.day : this.running.dayAt(header.seconds)
    const sentAt = day === null ? null : this.times.instantAt(day, header.seconds)
    const isAsWritten =
      this.isDated && day !== null && !this.times.isShifted(sentAt ?? 0, day, header.seconds)
    return {
      type: 'message',
      line,
      sender: this.pool.get(header.name, () => senderOf(null, header.name, 'nick')),
      sentAt,
      precision: sentAt === null ? 'none' : 'minute',
      timeText: isAsWritten ? null : header.written,
      kind: kindOfText(text),
      text,
      platformId: null,
      replyTo: null,
    }
  }
}
