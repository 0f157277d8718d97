import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import {
  isMyIdentity,
  namesOfPerson,
  type PeerIdentity,
  type PeerSigns,
  recognisePeer,
} from '#electron/features/interactions/intake.ts'
import { insertFriend } from '#electron/features/members/intake.ts'
import { requirePersonNo } from '#electron/features/members/queries.ts'
import type { ChatImportInput } from '#shared/features/chat-import/contract.ts'
import type { PersonId } from '#shared/features/members/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import { toDisplayName } from '#shared/kernel/text.ts'
import type { ParsedChat, ParsedSender } from './formats/format.ts'

/** Whose private log a chat is: as the operator chose, or to be recognised. */
export type PeerChoice =
  | { kind: 'auto' }
  | { kind: 'person'; personId: PersonId }
  | { kind: 'new'; name: string }

/** Somebody who speaks in a private log. */
export type Speaker = {
  index: number
  identities: PeerIdentity[]
  names: Set<string>
  isMe: boolean
  lines: number
}

/** Whether a chat is a private one. The operator's choice of a target wins over what the source says. */
export function isPrivateChat(
  chat: Pick<ParsedChat, 'isGroup'>,
  {
    target,
    isFirst,
    looksPrivate,
  }: { target: ChatImportInput['target']; isFirst: boolean; looksPrivate: boolean },
): boolean {
  if (target.kind === 'group' || target.kind === 'new') return false
  if (target.kind !== 'auto' && isFirst) return true
  return chat.isGroup === false || (chat.isGroup === null && isFirst && looksPrivate)
}

/** Whom the operator chose for a chat; the target speaks of the first private one of a source. */
export function choiceOf(
  { target, people }: Pick<ChatImportInput, 'target' | 'people'>,
  chatName: string,
  isFirst: boolean,
): PeerChoice {
  if (isFirst && target.kind === 'person') return { kind: 'person', personId: target.personId }
  if (isFirst && target.kind === 'newPerson') return { kind: 'new', name: target.name }
  const assigned = people.find((choice) => choice.chatName === chatName)
  if (!assigned) return { kind: 'auto' }
  return assigned.personId === null
    ? { kind: 'new', name: chatName }
    : { kind: 'person', personId: assigned.personId }
}

/** A chat of unknown kind reads like a private one: at most two speak, and one of them is called like the chat. */
export function readsLikePrivate(chatName: string, senders: readonly Pick<ParsedSender, 'name'>[]): boolean {
  const names = new Set(senders.map(({ name }) => toDisplayName(name)))
  return names.size <= 2 && names.has(toDisplayName(chatName))
}

type Found = {
  personNo: number
  isNew: boolean
  mine: readonly Speaker[]
  identities: readonly PeerIdentity[]
}

type Finding = {
  choice: PeerChoice
  myNames: ReadonlySet<string>
  batchNo: number
  isSample: boolean
  now: number
}

/**
 * Tells the operator from the other side, and who that is (domain.md §4.1b). Throws ME_NEEDED when several speak and none
 * is known, PERSON_NEEDED when nobody fits and nobody was chosen.
 */
export function findPeer(
  db: WriteDb,
  chat: Pick<ParsedChat, 'name' | 'chatId' | 'exporter'>,
  speakers: readonly Speaker[],
  how: Finding,
): Found {
  const { choice } = how
  const chosenNo = choice.kind === 'person' ? requirePersonNo(db, choice.personId) : null
  const peerNames = [...(chosenNo === null ? [] : namesOfPerson(db, chosenNo)), toDisplayName(chat.name)]
  if (choice.kind === 'new') peerNames.push(choice.name)
  const mine = sideOfMe(db, speakers, peerNames, chat.chatId)
  const myNames = new Set([...how.myNames, ...mine.flatMap(({ names }) => [...names])])
  const signs = signsOf(
    chat,
    speakers.filter((speaker) => !mine.includes(speaker)),
    myNames,
  )
  const { identities } = signs
  const known = chosenNo ?? (choice.kind === 'new' ? null : recogniseChat(db, chat, signs))
  if (known !== null) return { personNo: known, isNew: false, mine, identities }
  if (choice.kind !== 'new') throw new AppError('PERSON_NEEDED', { name: signs.names[0] ?? '' })
  const { batchNo, isSample, now } = how
  const personNo = insertFriend(db, { name: toDisplayName(choice.name), batchNo, isSample, now })
  return { personNo, isNew: true, mine, identities }
}

/** Whose a private chat is, by its signs or by where an export of the same chat went before. */
export function recogniseChat(
  db: ReadDb,
  { name, exporter }: Pick<ParsedChat, 'name' | 'exporter'>,
  signs: PeerSigns,
): number | null {
  const before =
    name === ''
      ? []
      : db.all<{ personNo: number }>(
          `SELECT DISTINCT c.person_no AS personNo FROM private_chats c
           JOIN import_batches b ON b.no = c.batch_no AND b.state = 'done'
           WHERE b.exporter = ? AND b.options ->> '$.chatName' = ?`,
          exporter,
          name,
        )
  return recognisePeer(db, signs, before.length === 1 ? (before[0]?.personNo ?? null) : null)
}

/** 小明 和 小红 在微信上的聊天记录: the mail of a private chat is called after both. */
const OF_BOTH = /^(.+?)\s(?:和|与|與|and|&)\s(.+)$/

/**
 * By what the other side of a chat may be known: ids, and names, the most trusted first: the chat is called as the
 * operator calls them, before the names under which they speak.
 */
export function signsOf(
  chat: Pick<ParsedChat, 'name' | 'chatId'>,
  peers: readonly { identities: readonly PeerIdentity[]; names: Iterable<string> }[],
  myNames: ReadonlySet<string>,
): PeerSigns {
  const identities = peers.flatMap((peer) => peer.identities)
  const isOfPeer = identities.length === 0 && chat.chatId !== null && /^(?:wxid_|[A-Za-z])/.test(chat.chatId)
  const called = toDisplayName(chat.name)
  const both = OF_BOTH.exec(called)?.slice(1) ?? []
  const spoken = peers.flatMap((peer) => [...peer.names])
  const names =
    both.length > 0 ? [...spoken, ...both.filter((name) => !myNames.has(name))] : [called, ...spoken]
  return {
    identities:
      isOfPeer && chat.chatId !== null ? [{ kind: 'wxid' as const, value: chat.chatId }] : identities,
    names: names.filter((name) => name !== ''),
  }
}

function sideOfMe(
  db: ReadDb,
  speakers: readonly Speaker[],
  peerNames: readonly string[],
  chatId: string | null,
): Speaker[] {
  const mine = speakers.filter(
    (speaker) => speaker.isMe || speaker.identities.some((identity) => isMyIdentity(db, identity)),
  )
  const spoke = speakers.filter(({ lines }) => lines > 0)
  if (mine.length > 0 || spoke.length <= 1) return mine
  const isPeer = (speaker: Speaker) =>
    speaker.identities.some(({ value }) => value === chatId) ||
    peerNames.some((name) => name !== '' && speaker.names.has(name)) ||
    recognisePeer(db, { identities: speaker.identities, names: [...speaker.names] }) !== null
  const others = spoke.filter((speaker) => !isPeer(speaker))
  // Two people of whom none or both may be the other side cannot be told apart.
  if (others.length === spoke.length || others.length === 0)
    throw new AppError('ME_NEEDED', { names: spoke.map(({ names }) => [...names][0] ?? '').join('、') })
  return others
}

/** A person as plans name them. */
export function namedPerson(db: ReadDb, personNo: number): { id: PersonId; name: string } {
  const person = db.get<{ id: PersonId; name: string }>(
    'SELECT id, display_name AS name FROM people WHERE no = ?',
    personNo,
  )
  if (!person) throw new AppError('PERSON_NOT_FOUND')
  return person
}
