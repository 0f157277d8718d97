import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readerOf } from '#electron/features/chat-import/detect.ts'
import type { ParsedChat, ParsedItem, ParsedMessage } from '#electron/features/chat-import/formats/format.ts'
import { linesOf, openFileSource, textSource } from '#electron/features/chat-import/read-source.ts'
import type { ChatSource } from '#electron/features/chat-import/source.ts'
import type { ChatFormat } from '#shared/features/chat-import/model.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** Tuesday noon in Shanghai: the moment of pasting in tests. */
export const PASTED_AT = Date.parse('2026-03-10T12:00:00+08:00')

export type Reading = { startDate?: string; zone?: string; name?: string }

/** A text as if it had been pasted. */
export function pasted(text: string, name = 'pasted.txt'): ChatSource {
  return textSource(text, name, PASTED_AT)
}

/** A file of tests/fixtures/chat, or of another folder when the path is absolute. */
export function openFixture(name: string, encoding?: string): Promise<ChatSource> {
  const path = name.startsWith('/')
    ? name
    : fileURLToPath(new URL(`../../../fixtures/chat/${name}`, import.meta.url))
  const { size } = statSync(path)
  return openFileSource({ path, name: basename(path), size, modifiedAt: PASTED_AT }, encoding)
}

/** All items of a source in one list. */
export async function readAll(
  format: ChatFormat,
  source: ChatSource | string,
  reading: Reading = {},
): Promise<ParsedItem[]> {
  const items: ParsedItem[] = []
  const opened = typeof source === 'string' ? pasted(source, reading.name) : source
  const options = {
    calendar: new ZoneCalendar(reading.zone ?? 'Asia/Shanghai'),
    startDate: reading.startDate ?? null,
  }
  for await (const chunk of readerOf(format).parse(opened, options)) {
    if (chunk.length > 500) throw new Error(`a chunk of ${chunk.length} items`)
    items.push(...chunk)
  }
  return items
}

export async function readMessages(
  format: ChatFormat,
  source: ChatSource | string,
  reading: Reading = {},
): Promise<ParsedMessage[]> {
  return messagesOf(await readAll(format, source, reading))
}

export function messagesOf(items: readonly ParsedItem[]): ParsedMessage[] {
  return items.filter((item) => item.type === 'message')
}

export function chatsOf(items: readonly ParsedItem[]): ParsedChat[] {
  return items.filter((item) => item.type === 'chat')
}

/** Issues as `line reason`. */
export function issuesOf(items: readonly ParsedItem[]): string[] {
  return items.filter((item) => item.type === 'issue').map(({ line, reason }) => `${line} ${reason}`)
}

/** A message in one line: Shanghai time cut to its precision, sender, kind when it is no text, text. */
export function brief(message: ParsedMessage): string {
  const at = message.sentAt === null ? '' : new Date(message.sentAt + 8 * 3_600_000).toISOString()
  const length = { second: 19, minute: 16, day: 10, none: 0 }[message.precision]
  const sender = message.sender
    ? (message.sender.name || '?') + (message.sender.identity ? `(${message.sender.identity.value})` : '')
    : '—'
  const kind = message.kind === 'text' ? '' : ` ${message.kind}`
  return `${at.slice(0, length).replace('T', ' ')} ${sender}${kind}: ${message.text}`.trim()
}

/** Messages in one line each. */
export async function readBrief(
  format: ChatFormat,
  source: ChatSource | string,
  reading: Reading = {},
): Promise<string[]> {
  return (await readMessages(format, source, reading)).map(brief)
}

/** The same source, read in pieces that end after the given lengths, over and over. */
export function inPieces(source: ChatSource, lengths: readonly number[]): ChatSource {
  async function* pieces(signal?: AbortSignal): AsyncGenerator<string> {
    let text = ''
    for await (const piece of source.pieces(signal)) text += piece
    for (let at = 0, turn = 0; at < text.length; turn += 1) {
      const length = Math.max(1, lengths[turn % lengths.length] ?? 1)
      yield text.slice(at, at + length)
      at += length
    }
  }
  return {
    name: source.name,
    size: source.size,
    modifiedAt: source.modifiedAt,
    encoding: source.encoding,
    head: source.head,
    get bytesRead() {
      return source.bytesRead
    },
    pieces,
    lines: (signal?: AbortSignal) => linesOf(pieces(signal)),
  }
}
