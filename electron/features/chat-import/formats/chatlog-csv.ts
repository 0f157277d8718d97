import { addDays, calendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { ChatSource } from '../source.ts'
import { eventKindOf } from '../system-texts.ts'
import { chatWith } from './chats.ts'
import { type CsvRow, CsvRows } from './csv-rows.ts'
import type {
  ChatFormatReader,
  ParsedChat,
  ParsedItem,
  ParsedMessage,
  ParsedSender,
  ParseOptions,
  Sniffed,
} from './format.ts'
import { dayNumberOfParts, LocalTimes, secondsOf } from './local-times.ts'
import { kindOfText } from './placeholders.ts'
import { SenderPool, senderOf } from './sender-pool.ts'
import {
  detached,
  excerptOf,
  headLines,
  isBlank,
  type LineReader,
  readLines,
  withoutMarks,
} from './text-lines.ts'

/** CSV of chatlog's `/api/v1/chatlog?format=csv` (formats.md §2.3), also after Excel saved it. */
export const chatlogCsv: ChatFormatReader = { id: 'chatlog-csv', sniff, parse }

/** `talker_2025-07-01_2025-07-31.csv`: the days that were asked for. */
const RANGE = /_(\d{4}-\d{2}-\d{2})_(\d{4}-\d{2}-\d{2})(?!\d)/

/** More chats than one query names; beyond, the file is damaged. */
const MOST_TALKERS = 500

/**
 * Chats of a query for several stand mixed by time. They are read one after the other, as each must come in one piece:
 * the file is read once for every chat in it, nearly always once.
 */
async function* parse(source: ChatSource, options: ParseOptions): AsyncGenerator<ParsedItem[]> {
  const talkers = new Set<string>()
  const first = new ChatlogReader(source, options, talkers, null)
  yield* readLines(source, options, first)
  for (const talker of talkers) {
    if (talker === first.talker) continue
    yield* readLines(source, options, new ChatlogReader(source, options, talkers, talker))
  }
}

const COLUMNS = ['Time', 'SenderName', 'Sender', 'TalkerName', 'Talker', 'Content'] as const
type Column = (typeof COLUMNS)[number]
type Layout = { delimiter: string; places: Readonly<Record<Column, number>> }

function sniff(source: ChatSource): Sniffed | null {
  const first = headLines(source).find((line) => !isBlank(line))
  if (first === undefined || layoutOf(first) === null) return null
  return { format: 'chatlog-csv', confidence: 1, needsDate: false, isComplete: true }
}

/** Where the columns stand, when the line is the header of such a file. */
function layoutOf(line: string): Layout | null {
  for (const delimiter of [',', ';', '\t']) {
    const names = withoutMarks(line)
      .split(delimiter)
      .map((name) => name.trim().replace(/^"(.*)"$/, '$1'))
    const places = COLUMNS.map((column) => names.indexOf(column))
    if (places.every((place) => place >= 0)) {
      const [Time = 0, SenderName = 0, Sender = 0, TalkerName = 0, Talker = 0, Content = 0] = places
      return { delimiter, places: { Time, SenderName, Sender, TalkerName, Talker, Content } }
    }
  }
  return null
}

/** Excel writes `2024/10/4 11:42` for `2024-10-04 11:42:31`. */
const TIME = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})[ T](\d{1,2}):(\d{2})(?::(\d{2}))?$/
const UNKNOWN_CONTENT = /^Type: \d+ Content: /
/** `> 名字(wxid) 01-02 15:04:05`, the first line of a quote. */
const QUOTED_HEADER = /^(.*?)(?:\([^()]*\))? (?:\d{4}-)?\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/

class ChatlogReader implements LineReader {
  private readonly layout: Layout | null
  private readonly rows: CsvRows
  private readonly times: LocalTimes
  private readonly pool = new SenderPool()
  private readonly covered: Covered
  private date = ''
  private day: number | null = null
  /** The chat that is read now; the first one when none was named. */
  talker: string | null
  private readonly talkers: Set<string>
  private readonly isFirst: boolean
  private isOpen = false
  private isHeaderDue = true

  constructor(source: ChatSource, options: ParseOptions, talkers: Set<string>, talker: string | null) {
    this.talkers = talkers
    this.talker = talker
    this.isFirst = talker === null
    const first = headLines(source).find((line) => !isBlank(line)) ?? ''
    this.layout = layoutOf(first)
    this.rows = new CsvRows(this.layout?.delimiter ?? ',', (line) => /^"?\d{4}[-/]\d/.test(line))
    this.times = new LocalTimes(options.calendar)
    this.covered = coveredBy(source, options.calendar)
  }

  take(line: string, lineNumber: number, out: ParsedItem[]): void {
    for (const row of this.rows.take(line, lineNumber)) this.takeRow(row, out)
  }

  end(out: ParsedItem[]): void {
    for (const row of this.rows.end()) this.takeRow(row, out)
  }

  unnamedChat(): ParsedChat {
    return chatOf('', '', this.covered)
  }

  private takeRow({ line, cells, source }: CsvRow, out: ParsedItem[]): void {
    if (this.isHeaderDue) {
      this.isHeaderDue = false
      if (this.layout) return
      out.push({ type: 'issue', line, reason: 'no_header', facts: {}, excerpt: excerptOf(source) })
    }
    if (!this.layout) return
    const { places } = this.layout
    const issue = (reason: string) => {
      if (this.isFirst) out.push({ type: 'issue', line, reason, facts: {}, excerpt: excerptOf(source) })
    }
    if (!cells) issue('open_quote')
    else if (cells.length < COLUMNS.length) issue('few_columns')
    else {
      const cell = (column: Column) => cells[places[column]] ?? ''
      const time = this.timeOf(cell('Time').trim())
      if (!time) issue('bad_time')
      else if (this.isWanted(cell('Talker'))) this.takeMessage(line, time, cell, out)
    }
  }

  private isWanted(talker: string): boolean {
    if (talker === this.talker) return true
    if (this.talker === null) {
      this.talker = detached(talker)
      return true
    }
    if (this.isFirst && this.talkers.size < MOST_TALKERS && !this.talkers.has(talker))
      this.talkers.add(detached(talker))
    return false
  }

  private takeMessage(
    line: number,
    time: Pick<ParsedMessage, 'sentAt' | 'precision' | 'timeText'>,
    cell: (column: Column) => string,
    out: ParsedItem[],
  ): void {
    if (!this.isOpen) out.push(chatOf(this.talker ?? '', detached(cell('TalkerName')), this.covered))
    this.isOpen = true
    const content = cell('Content')
    const isProgram = cell('Sender') === '系统消息'
    const { text, replyToName } = isProgram ? { text: content } : withoutQuote(content)
    out.push({
      type: 'message',
      line,
      sender: isProgram ? null : this.sender(cell('Sender'), cell('SenderName')),
      ...time,
      kind: isProgram ? eventKindOf(text) : kindOfContent(text),
      text,
      platformId: null,
      replyTo: null,
      ...(replyToName === undefined ? {} : { replyToName }),
    })
  }

  private sender(id: string, name: string): ParsedSender {
    return this.pool.get(`${id}\0${name}`, () => {
      if (id === '我' || id === '')
        return { ...senderOf(null, name, 'nick'), ...(id === '我' ? { isMe: true } : {}) }
      return senderOf({ kind: 'wxid', value: id }, name, 'nick')
    })
  }

  private timeOf(text: string): Pick<ParsedMessage, 'sentAt' | 'precision' | 'timeText'> | null {
    const match = TIME.exec(text)
    if (!match) return null
    const [, year, month, date, hour, minute, second] = match
    const seconds = secondsOf(Number(hour), Number(minute), Number(second ?? 0))
    const written = `${year}-${month}-${date}`
    if (written !== this.date) {
      this.date = written
      this.day = dayNumberOfParts(Number(year), Number(month), Number(date))
    }
    if (seconds === null || this.day === null) return null
    const sentAt = this.times.instantAt(this.day, seconds)
    return {
      sentAt,
      precision: second === undefined ? 'minute' : 'second',
      timeText: this.times.isShifted(sentAt, this.day, seconds) ? text : null,
    }
  }
}

type Covered = Pick<ParsedChat, 'coversFrom' | 'exportedAt'>

/** A query asks for whole days; of the last one it got no more than there was when the file was written. */
function coveredBy({ name, modifiedAt }: ChatSource, calendar: ZoneCalendar): Covered {
  const [from, until] =
    RANGE.exec(name)
      ?.slice(1)
      .map((text) => calendarDate.safeParse(text).data) ?? []
  if (!from || !until || until < from) return { coversFrom: null, exportedAt: null }
  const end = calendar.startOf(addDays(until, 1))
  return { coversFrom: calendar.startOf(from), exportedAt: Math.min(end, modifiedAt) }
}

function chatOf(id: string, name: string, covered: Covered): ParsedChat {
  const isGroup = id === '' ? null : id.endsWith('@chatroom')
  return chatWith({
    exporter: 'chatlog',
    platform: 'wechat',
    name,
    isGroup,
    chatId: id === '' ? null : id,
    ...covered,
  })
}

function kindOfContent(text: string): ParsedMessage['kind'] {
  if (UNKNOWN_CONTENT.test(text)) return 'other'
  // A pat is a sentence of the chat program that chatlog gives to the one who pats.
  if (/^(?:我|["“].+["”]) 拍了拍 ?(?:我|自己|["“].+["”])/.test(text.slice(0, 200))) return 'poke'
  return kindOfText(text)
}

/** Lines that begin with `> ` are the message that is quoted; what follows them was said. */
function withoutQuote(content: string): { text: string; replyToName?: string } {
  if (!content.startsWith('> ')) return { text: content }
  const lines = content.split('\n')
  const from = lines.findIndex((line) => !line.startsWith('> '))
  if (from < 0 || lines.slice(from).join('').trim() === '') return { text: content }
  const name = QUOTED_HEADER.exec((lines[0] ?? '').slice(2, 200))?.[1]
  return { text: lines.slice(from).join('\n'), replyToName: name === undefined ? '' : detached(name) }
}
