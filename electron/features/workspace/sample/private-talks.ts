import type { ParsedItem, ParsedSender } from '#electron/features/chat-import/service.ts'
import type { PastCard } from './contacts.ts'
import talks from './corpus/private.txt?raw'
import { type GroupKey, groupProfiles, HISTORY_DAYS } from './groups.ts'
import { identityIn } from './parsed-items.ts'
import type { SamplePerson } from './people.ts'
import { Random } from './random.ts'
import { Template } from './template.ts'

/** One private chat with somebody: who wrote what, at which minute of which day. */
export type PrivateLog = { person: SamplePerson; group: GroupKey; lines: readonly PrivateLine[] }
export type PrivateLine = { isMine: boolean; day: number; second: number; text: string }

/** So many people have a log. It begins after all of them had joined, and ends before anybody would rest for it. */
const LOGS = 20
const FIRST_DAYS_AGO = 44
const LAST_DAYS_AGO = 9
/** Days between two talks with one person. */
const APART = 5

type Section = Exclude<GroupKey, 'flash'> | 'silent'
type Talk = readonly { isMine: boolean; words: Template }[]

/** Talks with people whose follow-ups were answered: the log holds what the card tells of, and what came before. */
export function makePrivateLogs(cards: readonly PastCard[]): PrivateLog[] {
  const random = Random.of('private')
  const decks = new Map([...readTalks()].map(([section, list]) => [section, random.shuffled(list)]))
  const answered = cards.filter(
    ({ state, outcome, closedOn, group, rule }) =>
      state === 'done' &&
      // Whom a welcome or a farewell was for was a stranger before.
      rule !== 'welcome' &&
      rule !== 'left_group' &&
      (outcome === 'replied' || outcome === 'won') &&
      group !== 'flash' &&
      (closedOn ?? HISTORY_DAYS) <= HISTORY_DAYS - LAST_DAYS_AGO,
  )
  const people = new Map(random.shuffled(answered).map((card) => [card.person, card]))
  return [...people.values()].slice(0, LOGS).map((card) => logOf(card, decks, random))
}

function logOf(card: PastCard, decks: ReadonlyMap<Section, Talk[]>, random: Random): PrivateLog {
  const closedOn = card.closedOn ?? HISTORY_DAYS - LAST_DAYS_AGO
  const days = [closedOn]
  for (const _ of Array(random.int(2, 4))) {
    const day = HISTORY_DAYS - random.int(LAST_DAYS_AGO, FIRST_DAYS_AGO)
    if (days.every((other) => Math.abs(other - day) >= APART)) days.push(day)
  }
  const lines = days
    .sort((a, b) => a - b)
    .flatMap((day) => {
      const isOfCard = day === closedOn
      const section = !isOfCard && random.chance(0.15) ? 'silent' : (card.group as Section)
      const talk = draw(decks, section, isOfCard)
      const minute = isOfCard ? card.closedMinute : random.int(560, 1230)
      return talk ? spoken(talk, day, minute, random) : []
    })
  return { person: card.person, group: card.group, lines }
}

/** The next talk of a section goes to the end of its deck, so that none comes twice to one person. */
function draw(decks: ReadonlyMap<Section, Talk[]>, section: Section, isMine: boolean): Talk | null {
  const deck = decks.get(section) ?? []
  const at = deck.findIndex(([first]) => !isMine || first?.isMine === true)
  const [talk] = deck.splice(Math.max(0, at), 1)
  if (talk) deck.push(talk)
  return talk ?? null
}

function spoken(talk: Talk, day: number, minute: number, random: Random): PrivateLine[] {
  let second = minute * 60 + random.int(0, 50)
  let isMine = talk[0]?.isMine
  return talk.map(({ isMine: mine, words }, at) => {
    if (at > 0) second += mine === isMine ? random.int(6, 40) : random.int(25, 420)
    isMine = mine
    return { isMine: mine, day, second, text: words.render(random) }
  })
}

function readTalks(): Map<Section, Talk[]> {
  const sections = new Map<Section, Talk[]>()
  for (const block of talks.split(/\n\s*\n/)) {
    const [head = '', ...rest] = block.trim().split('\n')
    const section = head.replace('# ', '') as Section
    const talk = rest.map((line) => ({
      isMine: line.startsWith('我: '),
      words: new Template(line.slice(3)),
    }))
    sections.set(section, [...(sections.get(section) ?? []), talk])
  }
  return sections
}

/** The logs as one export of many private chats, as the pipeline takes it from any format. */
export async function* privateItems(
  logs: readonly PrivateLog[],
  startsAt: readonly number[],
  exportedAt: number,
): AsyncGenerator<ParsedItem[]> {
  for (const { person, group, lines } of logs) {
    const profile = groupProfiles.find(({ key }) => key === group)
    if (!profile) continue
    const them: ParsedSender = { identity: identityIn(profile, person), name: person.nick, nameKind: 'nick' }
    const me: ParsedSender = { identity: null, name: '林夏', nameKind: 'nick', isMe: true }
    yield [
      {
        type: 'chat',
        name: person.nick,
        platform: 'wechat',
        isGroup: false,
        chatId: null,
        ownerId: null,
        exporter: 'sample-private',
        exportedAt,
        coversFrom: startsAt[HISTORY_DAYS - FIRST_DAYS_AGO] ?? null,
      },
      ...lines.map(({ isMine, day, second, text }, at) => ({
        type: 'message' as const,
        line: at + 1,
        sender: isMine ? me : them,
        sentAt: (startsAt[day] ?? 0) + second * 1000,
        precision: 'second' as const,
        timeText: null,
        kind: 'text' as const,
        text,
        platformId: null,
        replyTo: null,
      })),
    ]
  }
}
