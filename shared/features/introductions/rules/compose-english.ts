import type { CredentialKind, VersionKind } from '../model.ts'
import type { Sentence } from './fit.ts'
import { countSigns, lengthRanges } from './length.ts'
import { filler, pick, saying, type Voice } from './sentences.ts'
import { clip, fill, type Slots } from './slots.ts'

/** Whether answers are written in Latin letters, so that the text around them must be English. */
export function isLatin(texts: readonly string[]): boolean {
  const all = texts.join('')
  return !/\p{Script=Han}/u.test(all) && /[A-Za-z]{2}/.test(all)
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const listed = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ')
const isExpert = ({ direction }: Voice) => direction === 'expert'

const INVITATIONS = [
  'Say hello and tell us why you came.',
  'Ask whatever is on your mind.',
  'Have a look around first if you like, then tell us what you need.',
] as const
const DOORS = [
  'If this is what you are looking for, come and talk. If you do similar work and want to try something together, tell me.',
  'You know a little about me now; tell me a little about you, and we shall see where to begin.',
] as const
const THOUGHTS = [
  'Small things done well every week carry further than one big push.',
  'A good question is worth more than a long answer.',
] as const
const QUESTIONS = [
  'What would you like to have finished by the end of this season?',
  'What brought you here today?',
] as const

function greeting(frame: string, bare: string, slots: Slots, portrait: string): Sentence {
  return {
    id: 'who',
    weight: 100,
    write: (room) => {
      const known = clip(portrait, room)
      if (slots.name === '' || [...slots.name].length > 40) return known === '' ? '' : `${capital(known)}. `
      return known === '' ? fill(bare, slots.name) : fill(frame, slots.name, known)
    },
  }
}

function brand(slots: Slots, frame: string, weight: number, breaks = false): Sentence {
  return {
    id: 'brand',
    weight,
    ...(breaks ? { breaks } : {}),
    write: (room) => {
      const is = clip(slots.brand_is, room)
      if (slots.brand === '') return is === '' ? '' : fill('What I do: {}. ', is)
      if ([...slots.brand].length > room) return ''
      return is === '' ? fill('I run {}. ', slots.brand) : fill(frame, slots.brand, is)
    },
  }
}

function value(slots: Slots, voice: Voice, weight: number): Sentence {
  const both = pick(['For {}: {}. ', 'If it is for {}, I can give {}. '], { ...voice, turn: 0 })
  return {
    id: 'value',
    weight,
    write: (room) => {
      const gives = clip(slots.gives, room)
      const audience = clip(slots.audience, Math.min(room, 40))
      if (gives === '') return ''
      return audience === '' ? fill('You get {}. ', gives) : fill(both, audience, gives)
    },
  }
}

function proof(
  slots: Slots,
  kinds: readonly CredentialKind[],
  most: number,
  weight: number,
  breaks = false,
): Sentence {
  const all = kinds.flatMap((kind) => slots.credentials[kind])
  const taken = [...all]
    .sort((a, b) => Number(slots.proven.has(b)) - Number(slots.proven.has(a)))
    .slice(0, most)
  return {
    id: 'proof',
    weight,
    ...(breaks ? { breaks } : {}),
    write: (room) => {
      const said = taken.map((text) => clip(text, room)).filter((text) => text !== '')
      return said.length === 0 ? '' : `${capital(said.join('; '))}. `
    },
  }
}

const sentence = (id: string, weight: number, frame: string, text: string, breaks = false) =>
  saying(id, weight, `${frame}. `, frame === '{}' ? capital(text) : text, breaks)

function post(slots: Slots, voice: Voice, hello: readonly string[]): Sentence[] {
  const years = slots.credentials.years[0] ?? ''
  const portrait = listed(
    isExpert(voice) ? [slots.identity, years] : [slots.identity, slots.life, slots.place],
  )
  const frame = pick(hello, voice)
  return [
    greeting(`${frame} {}, {}. `, `${frame} {}. `, slots, portrait),
    brand(slots, pick(['I run {}, {}. ', '{} is {}. '], voice), 80),
    value(slots, voice, 90),
    sentence('outcome', 60, pick(['The aim: {}', 'What to expect: {}'], voice), slots.outcome),
    proof(
      slots,
      isExpert(voice)
        ? ['number', 'case', 'certificate', 'degree', 'award', 'third_party']
        : ['years', 'number', 'case'],
      2,
      85,
    ),
    sentence('difference', 40, '{}', slots.difference),
    sentence('start', 70, 'To begin: {}', slots.start),
    filler('invitation', `${pick(INVITATIONS, voice)} `),
    filler('question', `${pick(QUESTIONS, voice)} `),
    filler('thought', `${pick(THOUGHTS, voice)} `),
  ]
}

function long(slots: Slots, voice: Voice): Sentence[] {
  return [
    greeting(
      pick(['My name is {}, {}. ', 'I am {}, {}. '], voice),
      'My name is {}. ',
      slots,
      listed([slots.identity, slots.place, slots.life]),
    ),
    proof(slots, ['years', 'degree', 'certificate'], 3, 75),
    sentence('origin', 60, pick(['Why I do this: {}', '{}'], voice), slots.origin),
    brand(slots, pick(['That is why there is {}: {}. ', '{} is {}. '], voice), 85, true),
    value(slots, voice, 90),
    sentence('outcome', 70, pick(['The aim: {}', 'What to expect: {}'], voice), slots.outcome),
    sentence('difference', 50, pick(['My way of working: {}', '{}'], voice), slots.difference),
    proof(slots, ['number', 'case'], 4, 88, true),
    proof(slots, ['third_party', 'award'], 3, 65),
    filler('thought', `${pick(THOUGHTS, voice)} `, true),
    sentence('start', 68, 'To begin: {}', slots.start, true),
    filler('door', `${pick(DOORS, voice)} `),
    filler('question', `${pick(QUESTIONS, voice)} `),
    filler('invitation', `${pick(INVITATIONS, voice)} `),
    filler('thought2', `${pick(THOUGHTS, voice, 1)} `, true),
    filler('question2', `${pick(QUESTIONS, voice, 1)} `),
  ]
}

function lines(slots: Slots, isLong: boolean): Sentence[] {
  const years = slots.credentials.years[0] ?? ''
  const number = slots.credentials.number[0] ?? slots.credentials.case[0] ?? ''
  const line = (id: string, weight: number, text: string) => saying(id, weight, '{}', capital(text))
  return [
    line('who', 100, slots.identity || years),
    line('outcome', 90, slots.outcome),
    line('gives', 80, slots.gives),
    line('proof', 70, number || years),
    ...(isLong ? [line('place', 40, slots.place)] : []),
    line('brand', 60, slots.brand),
    line('start', 50, slots.start),
  ]
}

/** Sentences of the longer versions; the short ones are single lines. */
export function englishSentences(
  kind: Exclude<VersionKind, 'one_line' | 'wecom_card'>,
  slots: Slots,
  voice: Voice,
): Sentence[] {
  switch (kind) {
    case 'group_post':
      return post(slots, voice, ['Hello everyone, I am', 'Hi all, this is'])
    case 'qq_group':
      return post(slots, voice, ['Hello, I am', 'Checking in: I am']).filter(({ id }) => id !== 'difference')
    case 'long':
      return long(slots, voice)
    case 'official_account':
      return [
        brand(slots, '{}: {}. ', 100),
        sentence('gives', 90, 'Here you find {}', slots.gives),
        sentence('who', 80, 'By {}', listed([slots.name, slots.identity])),
        sentence('outcome', 60, '{}', slots.outcome),
      ]
    case 'xiaohongshu':
    case 'video':
      return lines(slots, kind === 'xiaohongshu')
  }
}

/** One line, or a card: who and what it is good for, as much as fits. */
export function englishLine(kind: 'one_line' | 'wecom_card', slots: Slots, voice: Voice): string {
  const { max } = lengthRanges[kind]
  const pair = (a: string, b: string) => (a === '' || b === '' ? '' : `${a}: ${b}`)
  const heads = isExpert(voice)
    ? [slots.identity, slots.brand, slots.name]
    : [slots.name, slots.identity, slots.brand]
  const turned = [...heads.slice(voice.turn % 2), ...heads.slice(0, voice.turn % 2)]
  const tails = [slots.outcome, clip(slots.outcome, 20), slots.gives, clip(slots.gives, 16)]
  const candidates = [...tails.flatMap((tail) => turned.map((head) => pair(head, tail))), ...tails, ...turned]
  return capital(candidates.find((text) => text !== '' && countSigns(text) <= max) ?? '')
}
