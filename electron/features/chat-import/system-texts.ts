import type { MessageKind } from '#shared/features/chat-import/model.ts'
import type { ParsedIdentity } from './formats/format.ts'

/** Somebody whom a system line names. `isMe` = 你; the name is then empty. */
export type NamedPerson = { name: string; identity: ParsedIdentity | null; isMe?: boolean }

/** How somebody came: the words of the chat program, not a growth channel of domain.md §10. */
export type JoinChannel = 'invite' | 'qr' | 'link' | 'card' | 'search'

/** What a line of the chat program tells. */
export type SystemEvent =
  | { kind: 'joined'; who: NamedPerson[]; inviter: NamedPerson | null; channel: JoinChannel | null }
  | { kind: 'left'; who: NamedPerson[] }
  | { kind: 'removed'; who: NamedPerson[]; by: NamedPerson | null }
  | { kind: 'recalled'; by: NamedPerson }
  | { kind: 'poked'; by: NamedPerson; target: NamedPerson }
  | { kind: 'renamed'; by: NamedPerson; name: string }
  | { kind: 'owner_changed'; to: NamedPerson }
  | { kind: 'red_packet'; by: NamedPerson | null }
  | { kind: 'notice' }
  | { kind: 'dissolved' }
  | { kind: 'marker' }

/** `hasIds`: names are written `昵称(id)` throughout, as chatlog does; without it only ids that cannot be a name count. */
export type SystemTextOptions = { hasIds?: boolean }

type Context = { hasIds: boolean; isQq: boolean }
type Pattern = { form: RegExp; read: (groups: readonly string[], context: Context) => SystemEvent | null }

/** Longer lines are no sentence of a chat program; keeps the patterns from running long. */
const LONGEST = 2000
const GROUP = '(?:群聊|本群|外部群|该群|此群|群组|群)'
const END = '[。.!！]?\\s*$'

/** In order: the first pattern that fits decides. Quoted names come first, as they may hold any word. */
const PATTERNS: readonly Pattern[] = [
  {
    form: /^(?:以下为新消息|以上是打招呼的内容|以上为打招呼的内容|以下是新消息)/,
    read: () => ({ kind: 'marker' }),
  },
  {
    form: /^(["“].*?["”]|.+?)\s*撤回了(?:.*?的)?一条(?:成员)?消息/s,
    read: ([by = ''], at) => recalled(by, at),
  },
  {
    form: /^(["“].*?["”]|.+?)\s*邀请\s*(["“].*["”]|.+?)\s*加入了?(?:外部)?(?:群聊|本群|该群|群组|群)/s,
    read: invited,
  },
  {
    form: /^(["“].*?["”]|.+?)\s*通过\s*(.*?)\s*(?:加入|进入)了?(?:外部)?(?:群聊|本群|该群|群组|群)/s,
    read: cameThrough,
  },
  {
    form: /^(["“].*?["”]|.+?)\s*将\s*(["“].*["”]|.+?)\s*移出了?(?:群聊|本群|该群|群组|群)/s,
    read: removedBy,
  },
  {
    form: /^(["“].*?["”]|.+?)\s*被\s*(["“].*?["”]|.*?)\s*(?:移出|踢出|请出)了?(?:群聊|本群|该群|群组|群)/s,
    read: wasRemoved,
  },
  {
    form: new RegExp(`^(["“].*["”]|.+?)\\s*(?:已经|已|主动)?(?:退出|离开)了?${GROUP}${END}`, 's'),
    read: left,
  },
  { form: new RegExp(`^(["“].*["”]|.+?)\\s*(?:已经|已)?加入了?${GROUP}${END}`, 's'), read: joinedAlone },
  { form: /^(["“].*?["”]|.+?)\s*修改群(?:聊)?(?:的)?名(?:称)?为\s*["“](.*)["”]/s, read: renamed },
  { form: /^(["“].*?["”]|.+?)\s*(?:已经|已)?成为(?:了)?新?(?:的)?群主/s, read: ownerChanged },
  { form: /^.+?(?:将|把)群主(?:身份|权限)?(?:转让|转移)给(?:了)?\s*(.+?)[。.]?\s*$/s, read: ownerChanged },
  { form: /^(?:.*已)?解散(?:了)?(?:该群聊|该群|本群|群聊)/s, read: () => ({ kind: 'dissolved' }) },
  { form: /^收到(?:一个)?红包/, read: () => ({ kind: 'red_packet', by: null }) },
  {
    form: /^(["“].*?["”]|.+?)\s*领取了(.*?)的红包/s,
    read: ([by = ''], at) => ({ kind: 'red_packet', by: person(by, at) }),
  },
  {
    form: /^(?:\[拍一拍\]\s*)?(["“].*?["”]|.+?)\s*(?:拍了拍|戳了戳)\s*(["“].*?["”]|我|你|自己|.+?)(?:\s.*|的.*)?$/s,
    read: poked,
  },
  { form: /^(?:.{0,80}(?:发布|修改|更新)了?)?(?:新的)?群公告/s, read: () => ({ kind: 'notice' }) },
]

/** What a system line of WeChat or QQ tells (formats.md §2.7, §3.1), sentence by sentence; empty when nothing is known. */
export function readSystemText(text: string, options: SystemTextOptions = {}): SystemEvent[] {
  if (text.length > LONGEST) return []
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  const events = lines.map((line) => readSentence(line.trim(), options))
  if (events.every((event) => event !== null)) return events
  // A name may hold a line break.
  const whole = readSentence(text.trim(), options)
  return whole ? [whole] : events.filter((event) => event !== null)
}

/** The kind of a line by the chat program: recalls and pokes have their own, the rest is `system`. */
export function eventKindOf(text: string): MessageKind {
  const [event] = readSystemText(text)
  if (event?.kind === 'recalled') return 'recall'
  return event?.kind === 'poked' ? 'poke' : 'system'
}

/** True for a sentence that only a chat program writes: its names stand in quotation marks, or it speaks to 你. */
export function isSystemSentence(line: string): boolean {
  if (line.length > LONGEST || !/^(?:["“].+["”]|你|收到红包，|以下为新消息|以上是打招呼)/.test(line))
    return false
  const event = readSentence(line.trim(), {})
  return event !== null && event.kind !== 'notice'
}

function readSentence(line: string, options: SystemTextOptions): SystemEvent | null {
  if (line === '') return null
  const context = {
    hasIds: options.hasIds === true || /\((?:wxid_|gh_)[^()]+\)/.test(line),
    isQq: line.includes('本群'),
  }
  for (const { form, read } of PATTERNS) {
    const match = form.exec(line)
    const event =
      match &&
      read(
        match.slice(1).map((group) => group ?? ''),
        context,
      )
    if (event) return event
  }
  return null
}

function recalled(by: string, context: Context): SystemEvent {
  return { kind: 'recalled', by: person(by, context) }
}

function invited([inviter = '', invitees = '']: readonly string[], context: Context): SystemEvent {
  const who = invitees.startsWith('你和')
    ? [ME, ...people(invitees.slice(2), context)]
    : people(invitees, context)
  return { kind: 'joined', who, inviter: person(inviter, context), channel: 'invite' }
}

function cameThrough([who = '', how = '']: readonly string[], context: Context): SystemEvent {
  const from = /^(?:扫描)?\s*(["“].*?["”]|你|.+?)\s*(?:分享|发送|发出)?的/s.exec(how)?.[1]
  const inviter = from === undefined ? null : person(from, context)
  return { kind: 'joined', who: people(who, context), inviter, channel: channelOf(how) }
}

function channelOf(how: string): JoinChannel | null {
  if (/二维码|扫/.test(how)) return 'qr'
  if (how.includes('链接')) return 'link'
  if (how.includes('名片')) return 'card'
  if (/搜索|群号/.test(how)) return 'search'
  return how.includes('邀请') ? 'invite' : null
}

function joinedAlone([who = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'joined', who: people(who, context), inviter: null, channel: null }
}

function left([who = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'left', who: people(who, context) }
}

function removedBy([by = '', who = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'removed', who: people(who, context), by: byOf(by, context) }
}

function wasRemoved([who = '', by = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'removed', who: people(who.replace(/已$/, ''), context), by: byOf(by, context) }
}

/** 管理员 and 群主 are offices, not names. */
function byOf(by: string, context: Context): NamedPerson | null {
  return by === '' || by === '管理员' || by === '群主' ? null : person(by, context)
}

function renamed([by = '', name = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'renamed', by: person(by, context), name }
}

function ownerChanged([to = '']: readonly string[], context: Context): SystemEvent {
  return { kind: 'owner_changed', to: person(to, context) }
}

function poked([by = '', target = '']: readonly string[], context: Context): SystemEvent {
  const actor = person(by, context)
  return { kind: 'poked', by: actor, target: target === '自己' ? actor : person(target, context) }
}

const ME: NamedPerson = { name: '', identity: null, isMe: true }
const QUOTED = /^["“](.*)["”]$/s
const WITH_ID = /^(.*)\(([^()\s]{1,64})\)$/s
/** A WeChat user name of one's own choice: a letter, then 5–19 letters, digits, underscores, hyphens. */
const WECHAT_ID = /^(?:[A-Za-z][-_A-Za-z0-9]{4,63}|\d+@openim|[-_A-Za-z0-9]+@openim)$/

function people(list: string, context: Context): NamedPerson[] {
  const bare = QUOTED.exec(list.trim())?.[1] ?? list.trim()
  return bare
    .split(/["”]?、["“]?/)
    .filter((name) => name !== '')
    .map((name) => person(name, context))
}

function person(raw: string, { hasIds, isQq }: Context): NamedPerson {
  const trimmed = raw.trim()
  const name = QUOTED.exec(trimmed)?.[1] ?? trimmed
  if (name === trimmed && (name === '你' || name === '我' || name === '您')) return ME
  const [, before = '', id = ''] = WITH_ID.exec(name) ?? []
  if (isQq && /^\d{5,12}$/.test(id)) return { name: before, identity: { kind: 'qq_uin', value: id } }
  if (hasIds && WECHAT_ID.test(id)) return { name: before, identity: { kind: 'wxid', value: id } }
  return { name, identity: null }
}
