import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { DataContext } from '#electron/backend/context.ts'
import { findGroupForChat } from '#electron/features/groups/queries.ts'
import type { ChatImportInput, ChatInspection } from '#shared/features/chat-import/contract.ts'
import { messageKinds, precisions, type SourceRefInput } from '#shared/features/chat-import/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { detectFormat, readerOf } from './detect.ts'
import type { ParsedChat, ParsedItem, Sniffed } from './formats/format.ts'
import { openFileSource, textSource } from './read-source.ts'
import type { ChatSource } from './source.ts'

/** Lines that the wizard shows of a source. */
const SHOWN_LINES = 12

/** Opens a file or a pasted text for reading. */
export async function openSource(
  ctx: DataContext,
  ref: SourceRefInput,
  encoding?: string,
): Promise<ChatSource> {
  if ('text' in ref) return textSource(ref.text, ref.name ?? '', ctx.clock.now())
  return await openFileSource(ctx.resolveFile(ref), encoding)
}

/** Days and times of a named zone, or of the workspace. Throws ZONE_UNKNOWN. */
export function calendarOf(ctx: DataContext, zone: string | undefined): ZoneCalendar {
  if (zone === undefined) return ctx.calendar()
  try {
    return new ZoneCalendar(zone)
  } catch (cause) {
    throw new AppError('ZONE_UNKNOWN', { zone }, { cause })
  }
}

/** The format of a source: the operator's choice, else the recognised one. Throws FORMAT_UNKNOWN or FORMAT_NOT_YET. */
export function formatOf(source: ChatSource, chosen: ChatImportInput['format']): Sniffed {
  if (chosen === undefined) return detectFormat(source)
  const sniffed = readerOf(chosen).sniff(source)
  return sniffed ?? { format: chosen, confidence: 0, needsDate: false, isComplete: true }
}

/** Looks at the head of a source and at its first messages; writes nothing. */
export async function inspectChat(
  ctx: DataContext,
  input: Pick<ChatImportInput, 'source' | 'encoding' | 'format' | 'startDate' | 'zone'>,
): Promise<ChatInspection> {
  const source = await openSource(ctx, input.source, input.encoding)
  const sniffed = formatOf(source, input.format)
  const { chat, lines } = await readHead(ctx, source, sniffed, input)
  return {
    sourceName: source.name,
    size: source.size,
    modifiedAt: source.modifiedAt,
    encoding: source.encoding,
    format: sniffed.format,
    needsDate: sniffed.needsDate,
    isComplete: sniffed.isComplete,
    chatName: chat?.name ?? '',
    platform: chat?.platform ?? 'other',
    isGroup: chat?.isGroup ?? null,
    exportedAt: chat?.exportedAt ?? null,
    suggestedGroupId: chat ? findGroupForChat(ctx.read, chat.chatId, chat.name) : null,
    lines,
  }
}

async function readHead(
  ctx: DataContext,
  source: ChatSource,
  sniffed: Sniffed,
  input: Pick<ChatImportInput, 'startDate' | 'zone'>,
): Promise<{ chat: ParsedChat | null; lines: ChatInspection['lines'] }> {
  const stop = new AbortController()
  let chat: ParsedChat | null = null
  const lines: ChatInspection['lines'] = []
  const options = {
    calendar: calendarOf(ctx, input.zone),
    startDate: input.startDate ?? ctx.calendar().dateAt(source.modifiedAt),
    signal: stop.signal,
  }
  for await (const items of readerOf(sniffed.format).parse(source, options)) {
    for (const item of items) {
      if (item.type === 'chat') chat ??= item
      else if (item.type === 'message' && lines.length < SHOWN_LINES) lines.push(lineOf(item))
    }
    if (lines.length >= SHOWN_LINES) break
  }
  stop.abort()
  return { chat, lines }
}

function lineOf(message: Extract<ParsedItem, { type: 'message' }>): ChatInspection['lines'][number] {
  return {
    sender: message.sender?.name ?? null,
    sentAt: message.sentAt,
    precision: precisions[message.precision],
    kind: messageKinds[message.kind],
    text: message.text.slice(0, 200),
  }
}

/** Hash of a source's bytes and of the choices that change what it means. */
export async function fingerprintOf(
  ctx: DataContext,
  input: ChatImportInput,
  sniffed: Sniffed,
): Promise<string> {
  const { source, zone, startDate, encoding, isComplete, exportedAt, myNames } = input
  const hash = createHash('sha256')
  hash.update(JSON.stringify([sniffed.format, zone, startDate, encoding, isComplete, exportedAt, myNames]))
  if ('text' in source) return hash.update(source.text).digest('hex')
  for await (const piece of createReadStream(ctx.resolveFile(source).path, { highWaterMark: 1 << 20 }))
    hash.update(piece as Buffer)
  return hash.digest('hex')
}
