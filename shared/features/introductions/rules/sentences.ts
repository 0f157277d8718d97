import type { Direction, Trade } from '#shared/features/personas/model.ts'
import type { Sentence } from './fit.ts'
import { clip, fill, joinTexts, type Slots } from './slots.ts'
import { tradeWords } from './trade-words.ts'

/** What the wording of a text depends on beside the answers. */
export type Voice = {
  direction: Direction
  trade: Trade
  /** Which of several wordings is taken; each turn another. */
  turn: number
  neverWords: readonly string[]
}

/** A frame that fits the voice: another one each turn, and none with a word that the persona never uses. */
export function pick(frames: readonly string[], voice: Voice, salt = 0): string {
  const allowed = frames.filter(
    (frame) => !voice.neverWords.some((word) => word !== '' && frame.includes(word)),
  )
  const usable = allowed.length > 0 ? allowed : frames
  return usable[(voice.turn + salt) % usable.length] ?? ''
}

/** A sentence of one frame and one answer, which gives way at the borders of its clauses. */
export function saying(id: string, weight: number, frame: string, text: string, breaks = false): Sentence {
  return {
    id,
    weight,
    ...(breaks ? { breaks } : {}),
    write: (room) => {
      const clipped = clip(text, room)
      return clipped === '' ? '' : fill(frame, clipped)
    },
  }
}

/** Words that say nothing of the operator, for texts that are too short. */
export const filler = (id: string, text: string, breaks = false): Sentence => ({
  id,
  weight: 0,
  isFiller: true,
  ...(breaks ? { breaks } : {}),
  write: () => text,
})

const LED = /^(?:带|陪|帮|让|教|替|给|为|把|和你|跟你|与你|使)/u

/** The change that somebody can expect, as something that is done for them: 陪你每晚读完一章. */
export function promiseOf(outcome: string, voice: Voice): string {
  if (outcome === '' || LED.test(outcome)) return outcome
  const lead = tradeWords[voice.trade].lead[voice.direction]
  return joinTexts(/^(?:你|孩子|大家)/u.test(outcome) ? lead.replace(/(?:你|孩子)$/u, '') : lead, outcome)
}

/** Years and identity say the same when most of one stands in the other: 前图书编辑, 做了 9 年图书编辑. */
export function isSaidBy(part: string, whole: string): boolean {
  const bare = part.replace(/^(?:前|原|资深|一名|一位|一个)/u, '').replace(/\s/g, '')
  return bare !== '' && whole.replace(/\s/g, '').includes(bare)
}

/** Who somebody is, as a list that reads well with nouns and with verbs. */
export function portraitOf(slots: Slots, parts: readonly string[]): string {
  const years = slots.credentials.years[0] ?? ''
  return parts
    .map((part) => {
      if (part === 'identity')
        return isSaidBy(slots.identity, years) && parts.includes('years') ? '' : slots.identity
      if (part === 'years') return years
      if (part === 'place') return slots.place === '' ? '' : fill('在{}', slots.place)
      return part === 'life' ? slots.life : ''
    })
    .filter((part) => part !== '')
    .join('，')
}

/** The sentence that introduces: the name always stands, the rest gives way. */
export function greeting(frames: { full: string; bare: string }, name: string, portrait: string): Sentence {
  return {
    id: 'who',
    weight: 100,
    write: (room) => {
      const known = clip(portrait, room)
      if (name === '' || countOver(name, 40)) return known === '' ? '' : `${known}。`
      return known === '' ? fill(frames.bare, name) : fill(frames.full, name, known)
    },
  }
}

const countOver = (text: string, limit: number) => [...text].length > limit

/** A name in quotes; brands in Latin letters stand without. */
export function quoted(brand: string): string {
  return /^[\x20-\x7e]+$/.test(brand) ? brand : `“${brand}”`
}
