import type { ChatSource } from '../source.ts'
import { eventKindOf, readSystemText } from '../system-texts.ts'
import { chatWith } from './chats.ts'
import type {
  ChatFormatReader,
  ParsedChat,
  ParsedItem,
  ParsedMessage,
  ParsedSender,
  ParseOptions,
  Sniffed,
} from './format.ts'
import { votesOf } from './line-votes.ts'
import { LocalTimes } from './local-times.ts'
import { kindOfText } from './placeholders.ts'
import { hasQqSign, type QqHeader, QqHeaders } from './qq-headers.ts'
import { SenderPool, senderOf } from './sender-pool.ts'
import {
  Body,
  detached,
  headLines,
  type LineReader,
  readLines,
  StrayLines,
  withoutMarks,
} from './text-lines.ts'

/** The text that QQ's message manager exports (formats.md §3.1), with or without its preamble. */
export const qqText: ChatFormatReader = {
  id: 'qq-text',
  sniff,
  parse: (source, options) => readLines(source, options, new QqReader(options)),
}

const TITLE = /^消息记录（此消息记录为文本格式/
const LABEL = /^消息(分组|对象)[:：](.*)$/
const RULER = /^={5,}\s*$/
/** Senders that are the chat program, and the number that all anonymous members share. */
const PROGRAMS = new Set(['10000', '1000000'])
const ANONYMOUS = '80000000'
/** Most messages of one second that are held back to look for a newcomer's request. */
const MOST_HELD = 64

function sniff(source: ChatSource): Sniffed | null {
  const result = (confidence: number): Sniffed => ({
    format: 'qq-text',
    confidence,
    needsDate: false,
    isComplete: true,
  })
  const lines = headLines(source)
  const filled = lines.map(withoutMarks).filter((line) => line.trim() !== '')
  if (filled.slice(0, 10).some((line) => TITLE.test(line) || /^消息对象[:：]/.test(line))) return result(1)
  const votes = votesOf(source)
  const share = votes.shareOf('qq-text')
  // Without preamble and ids, only QQ's own way to write the hour tells it from other exports.
  return share > 0 && lines.some((line) => hasQqSign(line)) ? result(Math.min(0.95, share)) : null
}

type Draft = { header: QqHeader; line: number; sentAt: number; body: Body }

const NEW_CHAT = { exporter: 'qq-text', platform: 'qq' } as const

class QqReader implements LineReader {
  private readonly headers: QqHeaders
  private readonly times: LocalTimes
  private readonly pool = new SenderPool()
  private readonly stray = new StrayLines()
  private readonly lastNames = new Map<string, string>()
  /** Header of the block, until its first message opens the chat. */
  private block: { group: string; name: string | null } = { group: '', name: null }
  private isOpen = false
  private hasChats = false
  /** True when the block's messages carry ids; then a line without one is no header. */
  private hasIds: boolean | null = null
  private isAfterBlank = true
  private current: Draft | null = null
  private held: ParsedMessage[] = []
  private newcomers = new Set<string>()

  constructor(options: ParseOptions) {
    this.headers = new QqHeaders()
    this.times = new LocalTimes(options.calendar)
  }

  take(line: string, lineNumber: number, out: ParsedItem[]): void {
    const header = this.headers.read(line)
    if (header && this.isHeader(header)) this.begin(header, lineNumber, out)
    else if (!this.takeBlockLine(line, out)) {
      if (this.current) this.current.body.add(line)
      else if (!RULER.test(line)) this.stray.add(line, lineNumber)
    }
    this.isAfterBlank = line === '' || line.trim() === ''
  }

  end(out: ParsedItem[]): void {
    this.finish(out)
    this.release(out)
    this.stray.flush(out)
    if (!this.hasChats && this.block.name !== null) this.open(out)
  }

  unnamedChat(): ParsedChat {
    return chatWith(NEW_CHAT)
  }

  private isHeader({ id, name }: QqHeader): boolean {
    this.hasIds ??= id !== null
    return id !== null || !this.hasIds || name === '系统消息'
  }

  /** Takes lines that begin a block; inside a message they count only where an export would put them. */
  private takeBlockLine(line: string, out: ParsedItem[]): boolean {
    const bare = withoutMarks(line)
    if (bare.charCodeAt(0) !== 0x6d88) return false
    if (TITLE.test(bare) && (!this.current || this.isAfterBlank)) {
      this.endBlock(out)
      this.block.group = ''
      return true
    }
    const label = LABEL.exec(bare)
    if (!label || (this.current && !RULER.test(this.current.body.last ?? ''))) return false
    if (this.current) {
      this.current.body.dropLast()
      this.endBlock(out)
    }
    const value = detached((label[2] ?? '').trim())
    if (label[1] === '分组') this.block = { group: value, name: null }
    else {
      this.finish(out)
      this.isOpen = false
      this.hasIds = null
      this.block.name = value
    }
    return true
  }

  private endBlock(out: ParsedItem[]): void {
    this.finish(out)
    this.release(out)
    this.block.name = null
    this.isOpen = false
    this.hasIds = null
  }

  private begin(header: QqHeader, line: number, out: ParsedItem[]): void {
    this.finish(out)
    this.stray.flush(out)
    if (!this.isOpen) this.open(out)
    const sentAt = this.times.instantAt(header.day, header.seconds)
    this.current = { header, line, sentAt, body: new Body() }
  }

  private open(out: ParsedItem[]): void {
    this.release(out)
    this.isOpen = true
    this.hasChats = true
    const { group, name } = this.block
    // Private chats and discussions carry no ids; only the name of the list tells a group then.
    const isGroup =
      this.hasIds || group.includes('群') ? true : group === '' || group.includes('讨论组') ? null : false
    out.push(chatWith({ ...NEW_CHAT, name: name ?? '', isGroup }))
  }

  private finish(out: ParsedItem[]): void {
    const draft = this.current
    if (!draft) return
    this.current = null
    const text = draft.body.text({ trimStart: false })
    this.hold(this.messageOf(draft, text), out)
    if (!draft.body.isOverlong) return
    const { line, header } = draft
    out.push({ type: 'issue', line, reason: 'message_too_long', facts: {}, excerpt: header.name })
  }

  private messageOf({ header, line, sentAt }: Draft, text: string): ParsedMessage {
    const isProgram = header.id === null ? header.name === '系统消息' : PROGRAMS.has(header.id)
    const isShifted = this.times.isShifted(sentAt, header.day, header.seconds)
    return {
      type: 'message',
      line,
      sender: isProgram ? null : this.sender(header),
      sentAt,
      precision: 'second',
      timeText: header.written ?? (isShifted ? header.stamp() : null),
      kind: isProgram ? eventKindOf(text) : kindOfText(text),
      text,
      platformId: null,
      replyTo: null,
    }
  }

  private sender({ id, isAccount, name }: QqHeader): ParsedSender {
    const shown = this.goodName(id, name)
    return this.pool.get(`${id ?? ''}\0${shown}`, () => {
      if (id === null) return senderOf(null, shown, 'nick')
      if (id === ANONYMOUS) return senderOf({ kind: 'export', value: `${ANONYMOUS} ${shown}` }, shown, 'card')
      return senderOf({ kind: isAccount ? 'export' : 'qq_uin', value: id }, shown, 'card')
    })
  }

  /** QQ writes the number, or nothing, in place of a name it does not know; the last good name stands in. */
  private goodName(id: string | null, name: string): string {
    if (id === null || id === ANONYMOUS) return name
    if (name === '' || name === id) return this.lastNames.get(id) ?? name
    if (this.lastNames.get(id) !== name) this.lastNames.set(detached(id), detached(name))
    return name
  }

  /**
   * Holds the messages of one second: a newcomer's request to join stands among them as if it had been said in the group
   * (formats.md §3.1). It becomes a system line of that sender, which counts as no activity.
   */
  private hold(message: ParsedMessage, out: ParsedItem[]): void {
    if (this.held[0]?.sentAt !== message.sentAt || this.held.length >= MOST_HELD) this.release(out)
    this.held.push(message)
    if (message.sender === null) {
      for (const event of readSystemText(message.text))
        if (event.kind === 'joined') for (const { name } of event.who) this.newcomers.add(name)
    }
    if (this.newcomers.size > 0) this.markRequests()
  }

  private markRequests(): void {
    for (const message of this.held) {
      if (!message.sender || message.kind === 'system' || !this.newcomers.has(message.sender.name)) continue
      message.kind = 'system'
      this.newcomers.delete(message.sender.name)
    }
  }

  private release(out: ParsedItem[]): void {
    for (const message of this.held) out.push(message)
    if (this.held.length > 0) this.held = []
    if (this.newcomers.size > 0) this.newcomers.clear()
  }
}
