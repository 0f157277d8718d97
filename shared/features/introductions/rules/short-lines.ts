import type { VersionKind } from '../model.ts'
import type { Sentence } from './fit.ts'
import { countSigns, type LengthRange, lengthRanges } from './length.ts'
import { isSaidBy, pick, promiseOf, saying, type Voice } from './sentences.ts'
import { clip, joinTexts, type Slots } from './slots.ts'

/** 做了 9 年图书编辑，责编 60 余本 → 9 年图书编辑 */
export function shortYears(slots: Slots): string {
  const first = (slots.credentials.years[0] ?? '').split(/[，,；;。]/u)[0] ?? ''
  return first.replace(/^(?:从事|从业|做了|干了|当了|做|有)(?=.)/u, '').trim()
}

/** The first text of the list that fits its place; where all are too short, the first of those. */
function firstThatFits(candidates: readonly string[], { min, max }: LengthRange): string {
  const fitting = candidates.filter((text) => text !== '' && countSigns(text) <= max)
  return fitting.find((text) => countSigns(text) >= min) ?? fitting[0] ?? ''
}

const pair = (a: string, b: string, joint = '，') => (a === '' || b === '' ? '' : joinTexts(a, joint, b))
const BORDER = /[，,；;。、]/u

/** One clause of a text at most so long, or ''. */
function clause(text: string, room: number): string {
  const whole = clip(text, room)
  return whole === '' || countSigns(whole) <= 14 ? whole : clip(whole.split(BORDER)[0] ?? '', room)
}

/** 一句话: who with what it is good for; the two that fit best, else one of them. */
export function oneLine(slots: Slots, voice: Voice): string {
  const { max } = lengthRanges.one_line
  const promises = [
    promiseOf(slots.outcome, voice),
    promiseOf(clip(slots.outcome, 18), voice),
    promiseOf(clip(slots.outcome, 12), voice),
  ]
  const years = shortYears(slots)
  const named = slots.name !== '' && slots.brand !== '' ? joinTexts(slots.brand, '的', slots.name) : ''
  const expert = [years, slots.identity, named, slots.name]
  const warm = [slots.identity, named, slots.name, years]
  const heads = voice.direction === 'expert' ? expert : warm
  const turned = [...heads.slice(voice.turn % 2), ...heads.slice(0, voice.turn % 2)].filter(
    (head) => head !== '',
  )
  const pairs = promises.flatMap((promise) => turned.map((head) => pair(head, promise)))
  const gives = turned.map((head) => pair(head, clause(slots.gives, 16)))
  const alone = [
    ...promises,
    pair(slots.name, slots.identity),
    clip(slots.brand_is, max),
    ...turned,
    clip(slots.gives, max),
    ...turned.flatMap((head) => promises.map((promise) => pair(clip(head, 14), promise))),
  ]
  return firstThatFits([...pairs, ...gives, ...alone], lengthRanges.one_line)
}

/** 企业微信名片: brand, what one is, what one gives. */
export function cardLine(slots: Slots, voice: Voice): string {
  const role = pair(slots.brand, slots.identity, ' ')
  const years = shortYears(slots)
  const heads = [
    pair(role, isSaidBy(slots.identity, years) ? '' : years),
    role,
    pair(slots.brand, years, ' '),
    slots.identity,
    slots.brand,
  ]
  const gives = [clip(slots.gives, 24), clip(slots.gives, 14), promiseOf(clip(slots.outcome, 16), voice)]
  const pairs = heads.flatMap((head) => gives.map((give) => pair(head, give)))
  return firstThatFits([...pairs, ...heads, ...gives, slots.name], lengthRanges.wecom_card)
}

const line = (id: string, weight: number, text: string, frame = '{}') => saying(id, weight, frame, text)

/** Short lines under each other, for 小红书 and for video platforms. */
export function profileLines(slots: Slots, voice: Voice, kind: VersionKind): Sentence[] {
  const years = shortYears(slots)
  const who = isSaidBy(slots.identity, years) ? years : slots.identity || years
  const number =
    slots.credentials.number[0] ?? slots.credentials.case[0] ?? slots.credentials.certificate[0] ?? ''
  const promise = promiseOf(slots.outcome, voice)
  const isLong = kind === 'xiaohongshu'
  return [
    line('who', 100, joinTexts(who, who !== '' && slots.place !== '' && isLong ? `，${slots.place}` : '')),
    line('outcome', 90, promise),
    line('gives', 80, slots.gives, pick(['这里有{}', '常聊{}'], { ...voice, turn: 0 })),
    line('proof', 70, number),
    ...(isLong ? [line('life', 40, slots.life)] : []),
    line('brand', 60, slots.brand, isLong ? '在做{}' : '{}'),
    line('start', 50, slots.start),
  ]
}

/** 公众号: the brand speaks, then who stands behind it. */
export function accountText(slots: Slots, voice: Voice): Sentence[] {
  const is = slots.brand_is
  return [
    saying(
      'brand',
      100,
      '{}。',
      is === '' ? slots.brand : slots.brand === '' ? is : joinTexts(slots.brand, '，', is),
    ),
    saying('gives', 90, pick(['这里有{}。', '在这里读到：{}。'], { ...voice, turn: 0 }), slots.gives),
    saying('outcome', 60, '{}。', promiseOf(slots.outcome, voice)),
    saying('who', 80, '{}。', pair(slots.name, slots.identity) || slots.name),
    saying('proof', 70, '{}。', slots.credentials.years[0] ?? slots.credentials.number[0] ?? ''),
    saying('start', 30, '{}。', slots.start),
  ]
}
