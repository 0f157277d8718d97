import { birthdaysOn } from '#shared/features/follow-ups/rules/birthday.ts'
import contacts from './corpus/contacts.txt?raw'
import { parseFiller } from './corpus.ts'
import { type GroupKey, HISTORY_DAYS } from './groups.ts'
import type { Member } from './members.ts'
import type { SamplePerson } from './people.ts'
import { Random } from './random.ts'
import type { Sample } from './sample.ts'

/** A follow-up card of the weeks before, as the operator would have left it. */
export type PastCard = {
  person: SamplePerson
  group: GroupKey
  rule: 'welcome' | 'first_voice' | 'unanswered_question' | 'gone_quiet' | 'left_group' | 'manual'
  state: 'done' | 'waiting' | 'skipped' | 'open'
  title: string
  outcome: string | null
  skipReason: string | null
  note: string
  /** Day and minute at which it was made, became due and was closed. */
  madeOn: number
  dueOn: number
  dueMinute: number
  closedOn: number | null
  closedMinute: number
}

/** A private contact or a note without a card. */
export type PastInteraction = {
  person: SamplePerson
  kind: 'private_chat' | 'call' | 'meeting' | 'note'
  day: number
  minute: number
  note: string
}

/** Somebody whom the operator wants to talk to every so many days. */
export type PastCadence = { person: SamplePerson; everyDays: number; setOn: number }

/** Welcomes are written for those who joined within these days before loading. */
const WELCOMED = { from: 40, to: 5 } as const
/** Who left within these days before loading was asked why. */
const ASKED = { from: 30, to: 3 } as const
/** Nobody who was written to within this time gets a rule-made card (domain.md §7), so today's people are left alone. */
const REST_DAYS = 8

/** What the operator did in private during the last weeks, and what is still to do. */
export function makeContacts(sample: Sample): {
  cards: PastCard[]
  interactions: PastInteraction[]
  cadences: PastCadence[]
} {
  const random = Random.of('contacts')
  const words = parseFiller(contacts)
  const pick = (section: string) => random.pick(words.get(section) ?? ['']).split('｜')
  const steady = steadyMembers(sample, random)
  const cards = [
    ...welcomes(sample, random, pick),
    ...exitTalks(sample, random, pick),
    ...closedCards(steady, random, pick),
    ...openCards(steady, random, words),
  ]
  for (const { person } of cards)
    Object.assign(person.profile, { contactState: 'friend', doNotContact: false })
  const interactions = [
    ...loneInteractions(steady, random, words),
    ...furtherInteractions(cards, random, words),
  ]
  celebrate(steady, sample)
  return { cards, interactions, cadences: cadences(steady) }
}

type Placed = { member: Member; group: GroupKey }
type Pick = (section: string) => string[]

/** Members who talk, stay and are not among those whom today's rules will name. */
function steadyMembers(sample: Sample, random: Random): Placed[] {
  const placed = sample.groups
    .filter(({ profile }) => profile.key !== 'flash')
    .flatMap(({ profile, members }) => members.map((member) => ({ member, group: profile.key })))
  return random.shuffled(
    placed.filter(
      ({ member: m }) =>
        m.staff === null &&
        m.weight > 0.8 &&
        m.leftOn === null &&
        !Number.isFinite(m.quietFrom) &&
        HISTORY_DAYS - m.joinedOn > 45 &&
        m.person.groups.length === 1,
    ),
  )
}

function cardOf(placed: Placed, rule: PastCard['rule'], madeOn: number, random: Random): PastCard {
  return {
    person: placed.member.person,
    group: placed.group,
    rule,
    state: 'done',
    title: '',
    outcome: 'replied',
    skipReason: null,
    note: '',
    madeOn,
    dueOn: madeOn,
    dueMinute: 1260,
    closedOn: madeOn,
    closedMinute: random.int(580, 1270),
  }
}

function welcomes(sample: Sample, random: Random, pick: Pick): PastCard[] {
  const cards: PastCard[] = []
  for (const { profile, members } of sample.groups) {
    if (profile.key === 'flash') continue
    for (const member of members) {
      const ago = HISTORY_DAYS - member.joinedOn
      if (member.joinedOn === 0 || ago > WELCOMED.from || ago < WELCOMED.to || member.leftOn !== null)
        continue
      const [outcome = 'replied', note = ''] = pick('welcome')
      const isNextDay = member.joinedMinute > 1200 || random.chance(0.3)
      const card = cardOf({ member, group: profile.key }, 'welcome', member.joinedOn, random)
      const closedMinute = isNextDay
        ? random.int(600, 760)
        : Math.min(1285, member.joinedMinute + random.int(15, 90))
      cards.push({ ...card, outcome, note, closedOn: member.joinedOn + (isNextDay ? 1 : 0), closedMinute })
    }
  }
  return cards
}

/** Those who left some days ago were asked why; the latest ones still wait for that. */
function exitTalks(sample: Sample, random: Random, pick: Pick): PastCard[] {
  return sample.groups.flatMap(({ profile, members }) =>
    members.flatMap((member) => {
      const ago = HISTORY_DAYS - (member.leftOn ?? Number.NEGATIVE_INFINITY)
      if (profile.key === 'flash' || member.isRemoved || ago > ASKED.from || ago < ASKED.to) return []
      const [outcome = 'no_reply', note = ''] = pick('left_group')
      const leftOn = member.leftOn ?? 0
      const card = cardOf({ member, group: profile.key }, 'left_group', leftOn, random)
      return [{ ...card, outcome, note, dueOn: leftOn + 2, closedOn: leftOn + 1 }]
    }),
  )
}

/** Two birthdays fall on the day of loading, one by each calendar. */
function celebrate(steady: Placed[], { days }: Sample): void {
  const today = days[HISTORY_DAYS]?.date
  if (!today) return
  const [solar] = birthdaysOn(today)
  const lunar = birthdaysOn(today).find((birthday) => birthday.startsWith('L'))
  for (const birthday of [solar, lunar]) {
    const placed = birthday === undefined ? undefined : steady.shift()
    if (placed && birthday !== undefined)
      Object.assign(placed.member.person.profile, { birthday, doNotContact: false })
  }
}

/** People to keep in touch with: two are due, one a little later. */
function cadences(steady: Placed[]): PastCadence[] {
  const wanted = [
    { everyDays: 15, ago: 15 },
    { everyDays: 30, ago: 61 },
    { everyDays: 7, ago: 2 },
  ]
  return wanted.flatMap(({ everyDays, ago }) => {
    const placed = steady.shift()
    if (!placed) return []
    const { person } = placed.member
    Object.assign(person.profile, { contactState: 'friend', doNotContact: false })
    return [{ person, everyDays, setOn: HISTORY_DAYS - ago }]
  })
}

/** Done, waiting and skipped cards, each with somebody else. */
function closedCards(steady: Placed[], random: Random, pick: Pick): PastCard[] {
  const cards: PastCard[] = []
  const take = (count: number, make: (placed: Placed) => PastCard) => {
    for (const placed of steady.splice(0, count)) cards.push(make(placed))
  }
  for (const [rule, count] of [
    ['first_voice', 8],
    ['unanswered_question', 7],
    ['gone_quiet', 9],
    ['manual', 10],
  ] as const)
    take(count, (placed) => {
      const [outcome = 'replied', second = '', third = ''] = pick(rule)
      const card = cardOf(placed, rule, HISTORY_DAYS - random.int(REST_DAYS, 38), random)
      return rule === 'manual'
        ? { ...card, outcome, title: second, note: third }
        : { ...card, outcome, note: second }
    })
  let sentAgo = 0
  take(5, (placed) => {
    const [, note = ''] = pick('waiting')
    sentAgo += 1
    const card = cardOf(placed, random.pick(['gone_quiet', 'manual']), HISTORY_DAYS - sentAgo, random)
    const title = card.rule === 'manual' ? note : ''
    return { ...card, state: 'waiting', outcome: 'sent_waiting', title, note: title === '' ? note : '' }
  })
  take(3, (placed) => {
    const [skipReason = 'other', note = ''] = pick('skipped')
    const card = cardOf(placed, 'gone_quiet', HISTORY_DAYS - random.int(REST_DAYS, 25), random)
    return { ...card, state: 'skipped', outcome: null, skipReason, note }
  })
  return cards
}

/** The operator's own cards that are late, due today, or due later. */
function openCards(
  steady: Placed[],
  random: Random,
  words: ReadonlyMap<string, readonly string[]>,
): PastCard[] {
  const dueIn: Record<string, readonly number[]> = { overdue: [-1, -2, -4], due: [0], later: [2, 4, 6] }
  return Object.entries(dueIn).flatMap(([section, days]) =>
    (words.get(section) ?? []).slice(0, days.length).flatMap((title, at) => {
      const placed = steady.shift()
      if (!placed) return []
      const dueOn = HISTORY_DAYS + (days[at] ?? 0)
      const card = cardOf(placed, 'manual', HISTORY_DAYS - random.int(5, 9), random)
      return [
        {
          ...card,
          state: 'open',
          outcome: null,
          title,
          dueOn,
          dueMinute: random.pick([600, 900, 1200]),
          closedOn: null,
        } as const,
      ]
    }),
  )
}

function loneInteractions(
  steady: Placed[],
  random: Random,
  words: ReadonlyMap<string, readonly string[]>,
): PastInteraction[] {
  return (['note', 'call', 'meeting'] as const).flatMap((kind) =>
    (words.get(kind) ?? []).flatMap((note) => {
      const placed = steady.shift()
      if (!placed) return []
      const { person } = placed.member
      if (kind !== 'note') person.profile.contactState = 'friend'
      return [
        { person, kind, day: HISTORY_DAYS - random.int(REST_DAYS, 90), minute: random.int(560, 1270), note },
      ]
    }),
  )
}

/** Calls, meetings and notes with people who were followed up before: contacts lead to contacts. */
function furtherInteractions(
  cards: readonly PastCard[],
  random: Random,
  words: ReadonlyMap<string, readonly string[]>,
): PastInteraction[] {
  const known = cards.filter(
    ({ state, outcome, rule }) =>
      state === 'done' && outcome === 'replied' && rule !== 'welcome' && rule !== 'left_group',
  )
  const people = random.shuffled([...new Set(known.map(({ person }) => person))])
  return (['call', 'meeting', 'note'] as const).flatMap((kind) =>
    (words.get(`more_${kind}`) ?? []).flatMap((note, at) => {
      const person = people[at % Math.max(1, people.length)]
      if (!person) return []
      people.push(...people.splice(0, 1))
      return [
        { person, kind, day: HISTORY_DAYS - random.int(REST_DAYS, 44), minute: random.int(560, 1270), note },
      ]
    }),
  )
}
