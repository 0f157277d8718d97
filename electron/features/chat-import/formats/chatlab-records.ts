import type { MessageKind } from '#shared/features/chat-import/model.ts'
import { eventKindOf } from '../system-texts.ts'
import type {
  ParsedChat,
  ParsedIdentity,
  ParsedIssue,
  ParsedMember,
  ParsedMessage,
  ParsedSender,
} from './format.ts'
import { cqReplyOf, kindOfText } from './placeholders.ts'
import { SenderPool } from './sender-pool.ts'
import { excerptOf } from './text-lines.ts'

/** Message types of ChatLab 0.0.2 (formats.md §3.4); 25 is a reply, whose content is text. */
const KINDS: Readonly<Record<number, MessageKind>> = {
  0: 'text',
  1: 'image',
  2: 'voice',
  3: 'video',
  4: 'file',
  5: 'sticker',
  7: 'link',
  8: 'location',
  20: 'red_packet',
  21: 'transfer',
  22: 'poke',
  23: 'call',
  24: 'share',
  25: 'text',
  26: 'forward',
  27: 'card',
  80: 'system',
  81: 'recall',
  99: 'other',
}

/** 2100-01-01 in milliseconds; a later time is a damaged one. */
const LATEST = 4_102_444_800_000

export type JsonRecord = Readonly<Record<string, unknown>>

/** Tells an object from everything else that JSON may hold. */
export function isJsonRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** Turns the records of ChatLab files, JSON or lines, into items; one reader for one chat. */
export class ChatlabRecords {
  private readonly pool = new SenderPool()
  /** Under which names an id spoke last: most lines repeat them. */
  private readonly lastSenders = new Map<string, { name: string; card: string; sender: ParsedSender }>()
  private platform: ParsedChat['platform'] = 'other'
  private identityKind: ParsedIdentity['kind'] = 'export'
  private ownerId: string | null = null
  private chatId: string | null = null

  /** The chat that the header describes; `chatlab` and `meta` as in the file, either may be missing. */
  chat(chatlab: unknown, meta: unknown): ParsedChat {
    const about = isJsonRecord(meta) ? meta : {}
    const origin = isJsonRecord(chatlab) ? chatlab : {}
    const platform = (textOf(about.platform) ?? '').toLowerCase()
    this.platform = platformOf(platform)
    this.identityKind = identityKindOf(platform)
    this.ownerId = textOf(about.ownerId)
    this.chatId = textOf(about.groupId)
    const type = textOf(about.type)
    return {
      type: 'chat',
      name: textOf(about.name) ?? '',
      platform: this.platform,
      isGroup: type === 'group' ? true : type === 'private' ? false : null,
      chatId: this.chatId,
      ownerId: this.ownerId,
      exporter: exporterOf(textOf(origin.generator)),
      exportedAt: instantOf(origin.exportedAt),
      coversFrom: null,
    }
  }

  member(record: JsonRecord, line: number): ParsedMember | ParsedIssue {
    const id = textOf(record.platformId)
    if (id === null || id === '') return issue(line, 'bad_member', record)
    const aliases = Array.isArray(record.aliases)
      ? record.aliases.map(textOf).filter((name) => name !== null)
      : []
    return {
      type: 'member',
      sender: this.sender(id, record),
      aliases: aliases.filter((name) => name !== ''),
      identities: [],
      staffRole: staffRoleOf(record.roles),
    }
  }

  message(record: JsonRecord, line: number): ParsedMessage | ParsedIssue {
    const sentAt = instantOf(record.timestamp)
    if (sentAt === null) return issue(line, 'bad_time', record)
    const content = contentOf(record.content)
    const kind = kindOf(record.type, content)
    const quoted = kind === 'text' && content.includes('[CQ:reply') ? cqReplyOf(content) : null
    const replyTo = textOf(record.replyToMessageId) || (quoted?.replyTo ?? null)
    const id = textOf(record.sender) ?? ''
    const isProgram = this.isProgram(id, kind)
    return {
      type: 'message',
      line,
      sender: isProgram ? null : this.sender(id, record),
      sentAt,
      precision: 'second',
      timeText: null,
      kind: isProgram && kind === 'text' ? eventKindOf(content) : kind,
      text: quoted?.text ?? content,
      platformId: textOf(record.platformMessageId) || null,
      replyTo,
    }
  }

  /** Names stand with each message; some exporters give them in the list of members only. */
  private sender(id: string, record: JsonRecord): ParsedSender {
    const name = textOf(record.accountName) ?? ''
    const card = textOf(record.groupNickname) ?? ''
    const last = this.lastSenders.get(id)
    if (last && ((last.name === name && last.card === card) || (name === '' && card === '')))
      return last.sender
    const sender = this.pool.get(`${id}\0${name}\0${card}`, () => ({
      identity: this.identityOf(id),
      name,
      nameKind: 'nick',
      ...(card !== '' && card !== name ? { card } : {}),
      ...(this.ownerId !== null && id === this.ownerId ? { isMe: true } : {}),
    }))
    if (name !== '' || card !== '') this.lastSenders.set(id, { name, card, sender })
    return sender
  }

  /** Ids of another shape than the platform's are the exporter's own; some exporters put the name there. */
  private identityOf(id: string): ParsedIdentity | null {
    if (id === '') return null
    if (this.identityKind === 'qq_uin' && !/^\d{5,12}$/.test(id)) return { kind: 'export', value: id }
    if (this.identityKind === 'wxid' && !/^[\w@.-]+$/.test(id)) return { kind: 'export', value: id }
    return { kind: this.identityKind, value: id }
  }

  private isProgram(id: string, kind: MessageKind): boolean {
    if (id === 'SYSTEM' || id === 'system' || id === '系统消息') return true
    return (
      (kind === 'system' || kind === 'recall') &&
      (id === '' || id === this.chatId || id.endsWith('@chatroom'))
    )
  }
}

function issue(line: number, reason: string, record: JsonRecord): ParsedIssue {
  return { type: 'issue', line, reason, facts: {}, excerpt: excerptOf(JSON.stringify(record)) }
}

function platformOf(name: string): ParsedChat['platform'] {
  if (name === 'wechat' || name === 'weixin') return 'wechat'
  if (name === 'qq') return 'qq'
  return name === 'wecom' || name === 'wework' || name === 'workwechat' ? 'wecom' : 'other'
}

function identityKindOf(name: string): ParsedIdentity['kind'] {
  if (name === 'telegram' || name === 'discord') return name
  const platform = platformOf(name)
  if (platform === 'wechat') return 'wxid'
  if (platform === 'qq') return 'qq_uin'
  return platform === 'wecom' ? 'wecom_userid' : 'export'
}

/** Message ids are comparable within one generator, whatever its version. */
function exporterOf(generator: string | null): string {
  const family = (generator ?? '')
    .toLowerCase()
    .replace(/[\s/_-]*v?\d[\d.]*.*$/, '')
    .trim()
  return family === '' || family === 'chatlab' ? 'chatlab' : `chatlab/${family}`
}

function staffRoleOf(roles: unknown): ParsedMember['staffRole'] {
  if (!Array.isArray(roles)) return null
  const ids = roles.map((role) => (isJsonRecord(role) ? textOf(role.id) : textOf(role)))
  return ids.includes('owner') ? 'owner' : ids.includes('admin') ? 'admin' : null
}

/** Seconds, or milliseconds beyond 10^11 (formats.md §1); numbers written as text and ISO times occur. */
function instantOf(value: unknown): number | null {
  let number = Number.NaN
  if (typeof value === 'number') number = value
  else if (typeof value === 'string' && /^\s*\d+(?:\.\d+)?\s*$/.test(value)) number = Number(value)
  else if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/.test(value))
    number = Date.parse(value) / 1000
  if (!Number.isFinite(number) || number < 0) return null
  const milliseconds = number > 1e11 ? number : number * 1000
  // Whole seconds, so that the same message from a source of seconds is the same instant.
  return milliseconds < LATEST ? Math.floor(milliseconds / 1000) * 1000 : null
}

function kindOf(type: unknown, content: string): MessageKind {
  const number = typeof type === 'string' && type.trim() !== '' ? Number(type) : type
  if (typeof number !== 'number' || Number.isNaN(number)) return kindOfText(content)
  const kind = KINDS[number] ?? 'other'
  // OneBot bridges put their codes into texts.
  return kind === 'text' && content.startsWith('[CQ:') ? kindOfText(content) : kind
}

/** Content is text or null by the specification; numbers and flags occur. */
function contentOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return textOf(value) ?? (typeof value === 'boolean' ? String(value) : JSON.stringify(value))
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : null
}
