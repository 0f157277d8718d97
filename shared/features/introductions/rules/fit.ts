import { countSigns, type LengthRange } from './length.ts'

/** A sentence that can be written shorter: `write` gets the most signs that one answer may take in it. */
export type Sentence = {
  id: string
  /** 0 goes last when there is no room. */
  weight: number
  /** '' when nothing can be said within the room. */
  write: (room: number) => string
  /** Says nothing of its own: only written while the text is too short. */
  isFiller?: true
  /** A line break stands before it. */
  breaks?: true
}

const ROOMS = [400, 120, 80, 60, 45, 34, 26, 20, 15, 11, 8] as const

type Part = { text: string; signs: number }
type Chosen = { sentence: Sentence; parts: Map<number, Part>; level: number; isOut: boolean }

/**
 * Writes the sentences in their order so that the text is never longer than `max`: first all answers give way evenly,
 * then the lightest sentences go, then weighty ones that fell silent take their room, and what is left grows again. Fillers only come in below `min`.
 * Between two sentences stands `joint`, which must be white space or nothing.
 */
export function fitSentences(sentences: readonly Sentence[], range: LengthRange, joint = ''): string {
  const chosen = sentences.map(
    (sentence): Chosen => ({ sentence, parts: new Map(), level: 0, isOut: sentence.isFiller === true }),
  )
  const lightFirst = chosen
    .filter(({ isOut }) => !isOut)
    .sort((a, b) => a.sentence.weight - b.sentence.weight)
  const signs = () => chosen.reduce((sum, one) => sum + partOf(one).signs, 0)
  narrow(lightFirst, () => signs() > range.max)
  for (const one of lightFirst) {
    if (signs() <= range.max) break
    one.isOut = true
  }
  const fits = () => signs() <= range.max
  for (const one of lightFirst.toReversed()) makeRoom(one, lightFirst, fits)
  widen(lightFirst.toReversed(), fits)
  for (const one of chosen) {
    if (!one.sentence.isFiller || signs() >= range.min) continue
    one.isOut = false
    if (signs() > range.max) one.isOut = true
  }
  return textOf(chosen, joint)
}

const NOTHING: Part = { text: '', signs: 0 }

function partOf({ sentence, parts, level, isOut }: Chosen): Part {
  if (isOut) return NOTHING
  let part = parts.get(level)
  if (!part) {
    const text = sentence.write(ROOMS[level] ?? 0)
    part = { text, signs: countSigns(text) }
    parts.set(level, part)
  }
  return part
}

function narrow(lightFirst: readonly Chosen[], isTooLong: () => boolean): void {
  for (let level = 1; level < ROOMS.length; level += 1)
    for (const one of lightFirst) {
      if (!isTooLong()) return
      one.level = level
    }
}

/** A weighty sentence that had to fall silent speaks again where lighter ones can give way. */
function makeRoom(one: Chosen, lightFirst: readonly Chosen[], fits: () => boolean): void {
  if (partOf(one).text !== '') return
  const before = lightFirst.map(({ level, isOut }) => ({ level, isOut }))
  one.isOut = false
  one.level = ROOMS.findLastIndex((_, level) => partOf({ ...one, level }).text !== '')
  for (const light of lightFirst) {
    if (fits() || light.sentence.weight >= one.sentence.weight) break
    light.isOut = true
  }
  if (one.level >= 0 && fits()) return
  for (const [at, light] of lightFirst.entries()) Object.assign(light, before[at])
}

/** Gives each sentence, the weightiest first, the most room that still fits. */
function widen(weightyFirst: readonly Chosen[], fits: () => boolean): void {
  for (const one of weightyFirst) {
    const before = { level: one.level, isOut: one.isOut }
    const last = before.isOut ? ROOMS.length : before.level
    for (let level = 0; level < last; level += 1) {
      Object.assign(one, { level, isOut: false })
      if (fits()) break
      Object.assign(one, before)
    }
  }
}

function textOf(chosen: readonly Chosen[], joint: string): string {
  let text = ''
  for (const one of chosen) {
    const part = partOf(one).text
    if (part === '') continue
    text += text === '' ? part : `${one.sentence.breaks ? '\n' : joint}${part}`
  }
  return text
}
