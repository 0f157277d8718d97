import { pinyin } from 'pinyin-pro'
import type {
  ParsedChat,
  ParsedIdentity,
  ParsedItem,
  ParsedMember,
  ParsedSender,
} from '#electron/features/chat-import/service.ts'
import type { LogLine } from './chronicle.ts'
import type { GroupProfile } from './groups.ts'
import { cardOf, type Member } from './members.ts'
import type { SamplePerson } from './people.ts'

/** Most items that a format hands over at once. */
const CHUNK = 500
const DAY_SECONDS = 86_400

/** A finished log as the pipeline takes it from any format: the chat, its members, its lines. */
export async function* parsedItemsOf(
  profile: GroupProfile,
  members: readonly Member[],
  lines: readonly LogLine[],
  clock: { startsAt: readonly number[]; until: number },
): AsyncGenerator<ParsedItem[]> {
  const senders = new Map<string, ParsedSender>()
  const senderOf = (member: Member, day: number): ParsedSender => {
    const card = cardOf(member, day)
    const key = `${member.person.no} ${card}`
    let sender = senders.get(key)
    if (!sender) {
      sender = makeSender(profile, member.person, card)
      senders.set(key, sender)
    }
    return sender
  }
  const present = members.filter((member) => member.leftOn === null)
  yield [
    chatOf(profile, clock.until),
    ...present.map((member) => memberOf(profile, member, senderOf(member, Infinity))),
  ]
  const ids = new Map<LogLine, string>()
  let chunk: ParsedItem[] = []
  for (const [index, line] of lines.entries()) {
    const day = Math.floor(line.at / DAY_SECONDS)
    const sentAt = (clock.startsAt[day] ?? 0) + (line.at % DAY_SECONDS) * 1000
    if (sentAt > clock.until) break
    const platformId = `${profile.chatId.slice(0, 4)}${String(7_000_000_000_000 + index * 13)}`
    ids.set(line, platformId)
    chunk.push({
      type: 'message',
      line: index + 1,
      sender: line.who ? senderOf(line.who, day) : null,
      sentAt,
      precision: 'second',
      timeText: null,
      kind: line.kind,
      text: line.text,
      platformId,
      replyTo: line.isQuote && line.answers ? (ids.get(line.answers) ?? null) : null,
    })
    if (chunk.length < CHUNK) continue
    yield chunk
    chunk = []
  }
  if (chunk.length > 0) yield chunk
}

function chatOf({ draft, chatId }: GroupProfile, exportedAt: number): ParsedChat {
  return {
    type: 'chat',
    name: draft.name,
    platform: draft.platform === 'wecom' ? 'wecom' : 'wechat',
    isGroup: true,
    chatId,
    ownerId: null,
    exporter: 'sample',
    exportedAt,
    coversFrom: null,
  }
}

function memberOf(profile: GroupProfile, { person, staff }: Member, sender: ParsedSender): ParsedMember {
  const isWeCom = profile.draft.platform === 'wecom'
  return {
    type: 'member',
    sender,
    aliases: [],
    identities: isWeCom || !hasAlias(person) ? [] : [{ kind: 'wechat_alias', value: aliasOf(person) }],
    staffRole: staff === 'kol' ? null : staff,
  }
}

function makeSender(profile: GroupProfile, person: SamplePerson, card: string): ParsedSender {
  return {
    identity: identityIn(profile, person),
    name: person.nick,
    nameKind: 'nick',
    ...(card === '' ? {} : { card }),
    ...(person.isMe ? { isMe: true } : {}),
  }
}

/** WeChat groups know the wxid. The WeCom group has ids of its own, but for contacts whose WeChat account is known. */
export function identityIn({ draft }: GroupProfile, person: SamplePerson): ParsedIdentity {
  const isKnown = person.groups.length > 1 || person.isMe
  if (draft.platform !== 'wecom' || isKnown) return { kind: 'wxid', value: person.wxid }
  return { kind: 'wecom_userid', value: `wm${person.wxid.slice(5)}Qg` }
}

function hasAlias(person: SamplePerson): boolean {
  return person.isMe || person.profile.contactState === 'friend'
}

const aliases = new Map<string, string>()

/** WeChat name of one's own choice, as people make them from their name. */
function aliasOf(person: SamplePerson): string {
  let alias = aliases.get(person.wxid)
  if (!alias) {
    const letters = pinyin(person.call, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
      .join('')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
    alias = `${letters}_${String(person.no * 37 + 1013).slice(-4)}`
    aliases.set(person.wxid, alias)
  }
  return alias
}
