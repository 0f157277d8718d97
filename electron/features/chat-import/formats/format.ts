import type { ChatFormat, MessageKind, Precision } from '#shared/features/chat-import/model.ts'
import type { ErrorFacts } from '#shared/kernel/app-error.ts'
import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { ChatSource } from '../source.ts'

/** Kinds of platform ids; only equal kind + scope + value is the same person (domain.md §4.1). */
export type IdentityKind =
  | 'wxid'
  | 'wechat_alias'
  | 'qq_uin'
  | 'wecom_userid'
  | 'unionid'
  | 'openid'
  | 'discord'
  | 'telegram'
  | 'export'
export type ParsedIdentity = { kind: IdentityKind; value: string }

/** Who a line is from, as the source says it. Parsers return the same object for the same sender where they can. */
export type ParsedSender = {
  identity: ParsedIdentity | null
  /** Raw name; may be empty, hold emoji, line breaks or bidi marks. */
  name: string
  nameKind: 'nick' | 'card' | 'remark'
  /** Name in this group where the source tells it apart from `name`. */
  card?: string
  /** The exporting account itself: `(我)`, isSelf, owner id. */
  isMe?: boolean
}

/** Begins a chat; a source that holds several chats yields several. Comes before the messages of that chat. */
export type ParsedChat = {
  type: 'chat'
  name: string
  platform: 'wechat' | 'wecom' | 'qq' | 'other'
  isGroup: boolean | null
  chatId: string | null
  ownerId: string | null
  /** Name and version family of the exporter: platform message ids are comparable within one. */
  exporter: string
  /** When the source was exported, if it says so. */
  exportedAt: number | null
  /** First instant that the source's own header claims to cover, if any. */
  coversFrom: number | null
}

/** A member that the source lists, whether or not he spoke. */
export type ParsedMember = {
  type: 'member'
  sender: ParsedSender
  aliases: string[]
  /** Further ids of the same person that this source links. */
  identities: ParsedIdentity[]
  staffRole: 'owner' | 'admin' | null
}

/**
 * One message. `sender` null = written by the chat program (system line). A system line may have a sender where the source
 * names one: a newcomer's request to join, which counts as no activity.
 */
export type ParsedMessage = {
  type: 'message'
  /** 1-based line (or record) of the source where it begins. */
  line: number
  sender: ParsedSender | null
  /** Epoch milliseconds; null only with precision `none`. */
  sentAt: number | null
  precision: Precision
  /**
   * The time as written, only where `YYYY-MM-DD HH:MM:SS` (cut to the precision) of the zone would not give it back: words
   * like 下午 or AM, a missing date or year, a clock time that a change of clocks skipped. Other digits alone do not count.
   */
  timeText: string | null
  kind: MessageKind
  text: string
  platformId: string | null
  /** Platform id of the message that this one quotes. */
  replyTo: string | null
  /** Name of the quoted sender where no id is known; the quote itself is not part of `text`. */
  replyToName?: string
}

/** A line that could not be used; `reason` is a code that messages.ts words as importIssue.<reason>. */
export type ParsedIssue = { type: 'issue'; line: number; reason: string; facts: ErrorFacts; excerpt: string }

export type ParsedItem = ParsedChat | ParsedMember | ParsedMessage | ParsedIssue

export type ParseOptions = {
  /** Reads zone-less times. */
  calendar: ZoneCalendar
  /** For sources without a date: the day of the first line. */
  startDate: string | null
  signal?: AbortSignal
}

/** What a format claims about a source after a look at its head. */
export type Sniffed = {
  format: ChatFormat
  /** 0–1; the winner must be ≥ 0.8 and the runner-up < 0.2 unless it is certain (1). */
  confidence: number
  /** True when times carry no date, so that the wizard must ask for one. */
  needsDate: boolean
  /** Default of the wizard: file exports are complete, copies and mails excerpts. */
  isComplete: boolean
}

/**
 * One module per format: recognises its own and reads it as a stream, in chunks of at most 500 items. The first item is
 * always a chat; each chat comes once, in one piece. Never throws for what a text holds: that becomes an issue.
 */
export type ChatFormatReader = {
  id: ChatFormat
  sniff(source: ChatSource): Sniffed | null
  parse(source: ChatSource, options: ParseOptions): AsyncGenerator<ParsedItem[]>
}
