import { messagesOf } from './corpus.ts'
import { type Moment, NO_CUES } from './cues.ts'
import type { Member } from './members.ts'
import type { Phrases } from './phrases.ts'
import { type Draft, draftOf, inOwnStyle, playThread, type Scene, type Stage } from './scenes.ts'
import type { GroupWorld } from './world.ts'

/** What reactions need to know. */
export type Surroundings = { stage: Stage; phrases: Phrases; circle: readonly Member[] }

/** Short words by others after a line; the same word not twice. */
export function reactionsTo(
  line: Draft,
  section: string,
  count: number,
  { stage, phrases, circle }: Surroundings,
): Draft[] {
  const { cast, random, minute } = stage
  const result: Draft[] = []
  const used = new Set<string>()
  const speakers: Member[] = line.who ? [line.who] : []
  for (let tries = 0; tries < count * 3 && result.length < count; tries += 1) {
    const text = random.chance(0.07) ? '[动画表情]' : phrases.reaction(section)
    if (text === null || used.has(text)) continue
    const among = circle.length > 0 && random.chance(0.7) ? circle : cast.talkers
    const who = cast.cast({ cues: NO_CUES, minute, not: speakers, among })
    if (!who) continue
    used.add(text)
    speakers.push(who)
    const [message] = messagesOf(text)
    if (!message) continue
    const gap = Math.round(Math.min(240, 6 + random.lognormal(22, 0.8)))
    result.push(
      draftOf(who, message.text, gap, { kind: message.kind, answers: line, isLoose: true, isEcho: true }),
    )
  }
  return result
}

/** A piece of everyday conversation: a small exchange, something shared, a remark, a slip of the finger. */
export function smallScene(
  world: GroupWorld,
  stage: Stage,
  moment: Moment,
  circle: readonly Member[],
): Scene | null {
  const { random } = stage
  const draw = random.next()
  if (draw < 0.03) return slip(world, stage, circle)
  if (draw < 0.08) return remark(world, SHARE, stage, moment, circle)
  if (draw < 0.17) return remark(world, random.pick(REMARKS), stage, moment, circle)
  return exchange(world, stage, moment, circle)
}

/** Single lines by the mood that answers them: section, section of the answers, at most how many. */
type Remark = { section: string; echo: string; least: number; most: number }
const SHARE: Remark = { section: 'share', echo: 'praise', least: 1, most: 4 }
const REMARKS: readonly Remark[] = [
  { section: 'smalltalk-laugh', echo: 'laugh', least: 1, most: 3 },
  { section: 'smalltalk-laugh', echo: 'laugh', least: 1, most: 3 },
  { section: 'smalltalk-sorry', echo: 'sorry', least: 1, most: 2 },
  { section: 'smalltalk-nice', echo: 'praise', least: 0, most: 2 },
  { section: 'smalltalk-plain', echo: 'agree', least: 0, most: 1 },
]

function exchange(world: GroupWorld, stage: Stage, moment: Moment, circle: readonly Member[]): Scene | null {
  const written = world.phrases.talk(stage.dayNo, moment)
  if (!written) return null
  // Not every exchange is brought to its end.
  const isCut = written.lines.length > 3 && stage.random.chance(0.3)
  const talk = isCut ? { ...written, lines: written.lines.slice(0, -1) } : written
  const scene = playThread(talk, { ...stage, circle })
  if (!scene) return null
  for (const line of scene.lines) {
    line.isLoose = true
    if (line.kind === 'text' && line.who && !line.who.staff)
      line.text = inOwnStyle(line.text, line.who.person, stage.random)
  }
  return { ...scene, kind: 'line' }
}

/** One line with some short words in answer. */
function remark(
  world: GroupWorld,
  { section, echo, least, most }: Remark,
  stage: Stage,
  moment: Moment,
  circle: readonly Member[],
): Scene | null {
  const { random, cast, minute } = stage
  const phrase = world.phrases.line(section, stage.dayNo, moment)
  if (!phrase) return null
  const part = { cues: phrase.cues, minute }
  const who =
    cast.cast({ ...part, among: cast.openers(circle) }) ?? cast.cast({ ...part, among: cast.openers() })
  if (!who) return null
  cast.note(who, phrase.cues, true)
  const lines = messagesOf(inOwnStyle(phrase.text, who.person, random)).map((message, at) =>
    draftOf(who, message.text, at === 0 ? 0 : random.int(2, 7), { kind: message.kind, isLoose: true }),
  )
  const last = lines.at(-1)
  if (!last) return null
  const around = { stage, phrases: world.phrases, circle }
  lines.push(...reactionsTo(last, echo, random.int(least, most), around))
  return { lines, kind: 'line', circle }
}

/** A recalled message, or a pat. */
function slip(world: GroupWorld, stage: Stage, circle: readonly Member[]): Scene | null {
  const { random, cast, minute } = stage
  const who = cast.cast({ cues: NO_CUES, minute, among: circle })
  if (!who) return null
  const name = who.person.nick
  if (random.chance(0.5)) {
    const other = cast.cast({ cues: NO_CUES, minute, among: circle, not: [who] })
    if (!other) return null
    const pat = draftOf(null, `"${name}" 拍了拍 "${other.person.nick}"`, 0, { kind: 'poke', isLoose: true })
    return { lines: [pat], kind: 'line', circle }
  }
  const recall = draftOf(null, `"${name}" 撤回了一条消息`, 0, { kind: 'recall', isLoose: true })
  const lines = [recall]
  const excuse = random.chance(0.55) ? world.phrases.reaction('slip') : null
  if (excuse) lines.push(draftOf(who, excuse, random.int(4, 25), { isLoose: true }))
  return { lines, kind: 'line', circle }
}
