import { createHash } from 'node:crypto'
import type { DataContext } from '#electron/backend/context.ts'
import { findGroupForChat } from '#electron/features/groups/queries.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import type { ChatImportInput, ChatInspection } from '#shared/features/chat-import/contract.ts'
import { messageKinds, precisions, type SourceRefInput } from '#shared/features/chat-import/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import { detectFormat, readerOf } from './detect.ts'
import type { ParsedChat, ParsedItem, ParsedSender, Sniffed } from './formats/format.ts'
import { namedPerson, readsLikePrivate, recogniseChat, signsOf } from './private-peer.ts'
import { openFileSource, readBytes, textSource } from './read-source.ts'
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
  const head = await readHead(ctx, source, sniffed, input)
  const { chat, lines } = head
  const isPrivate = isPrivateHead(head)
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
    isPrivate,
    ...peerOf(ctx, head, isPrivate),
    exportedAt: chat?.exportedAt ?? null,
    suggestedGroupId: chat && !isPrivate ? findGroupForChat(ctx.read, chat.chatId, chat.name) : null,
    lines,
  }
}

/** What the beginning of a source tells. */
type Head = { chat: ParsedChat | null; lines: ChatInspection['lines']; senders: ParsedSender[] }

async function readHead(
  ctx: DataContext,
  source: ChatSource,
  sniffed: Sniffed,
  input: Pick<ChatImportInput, 'startDate' | 'zone'>,
): Promise<Head> {
  const stop = new AbortController()
  const head: Head = { chat: null, lines: [], senders: [] }
  const options = {
    calendar: calendarOf(ctx, input.zone),
    startDate: input.startDate === undefined ? ctx.calendar().dateAt(source.modifiedAt) : input.startDate,
    signal: stop.signal,
  }
  for await (const items of readerOf(sniffed.format).parse(source, options)) {
    for (const item of items) takeHeadItem(head, item)
    if (head.lines.length >= SHOWN_LINES) break
  }
  stop.abort()
  return head
}

function takeHeadItem(head: Head, item: ParsedItem): void {
  if (item.type === 'chat') head.chat ??= item
  else if (item.type === 'member') head.senders.push(item.sender)
  else if (item.type === 'message') {
    if (item.sender) head.senders.push(item.sender)
    if (head.lines.length < SHOWN_LINES) head.lines.push(lineOf(item))
  }
}

/** A private chat by what the source says of itself, else by how its first lines read. */
function isPrivateHead({ chat, senders }: Head): boolean {
  if (chat === null || chat.isGroup === true) return false
  return chat.isGroup === false || readsLikePrivate(chat.name, senders)
}

/** Whether a source that does not say what it is reads like a private chat. */
export async function looksPrivate(
  ctx: DataContext,
  source: ChatSource,
  sniffed: Sniffed,
  input: Pick<ChatImportInput, 'startDate' | 'zone'>,
): Promise<boolean> {
  return isPrivateHead(await readHead(ctx, source, sniffed, input))
}

/** The other side of a private chat as far as its first lines tell. */
function peerOf(
  ctx: DataContext,
  { chat, senders }: Head,
  isPrivate: boolean,
): Pick<ChatInspection, 'suggestedPerson' | 'peerName'> {
  if (!isPrivate || !chat) return { suggestedPerson: null, peerName: '' }
  const { myName, myNicknames } = findSettings(ctx.read)
  const mine = new Set([myName, ...myNicknames].map(toDisplayName))
  const peers = senders.filter(({ isMe, name }) => !isMe && !mine.has(toDisplayName(name)))
  const spoken = peers.map(({ identity, name }) => ({
    identities: identity ? [identity] : [],
    names: [toDisplayName(name)],
  }))
  const signs = signsOf(chat, spoken, mine)
  const personNo = recogniseChat(ctx.read, chat, signs)
  return {
    suggestedPerson: personNo === null ? null : namedPerson(ctx.read, personNo),
    peerName: signs.names[0] ?? '',
  }
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
  await readBytes(ctx.resolveFile(source), (piece) => hash.update(piece))
  return hash.digest('hex')
}
