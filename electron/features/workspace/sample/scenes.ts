import { classifyQuestion } from '#shared/features/activity/rules.ts'
import type { MessageKind } from '#shared/features/chat-import/model.ts'
import type { Cast } from './cast.ts'
import { fillNames, messagesOf, type Role, type Thread, type ThreadKind } from './corpus.ts'
import { cuesOf } from './cues.ts'
import { type Member, shownNameOf } from './members.ts'
import type { Random } from './random.ts'

/** A message in the making. */
export type Draft = {
  /** Seconds after the line before it in its scene; after placing: seconds after the day's midnight. */
  at: number
  who: Member | null
  kind: MessageKind
  text: string
  /** The line that it responds to. */
  answers: Draft | null
  isQuote: boolean
  /** A question that is meant to find no answer. */
  isLeftOpen: boolean
  /** Small talk that may be left out. */
  isLoose: boolean
  /** A short word of reaction: never a quote of its own. */
  isEcho: boolean
}

/** Lines that belong together, in order. */
export type Scene = { lines: Draft[]; kind: ThreadKind | 'line'; circle: readonly Member[] }

/** A line with the usual defaults. */
export function draftOf(who: Member | null, text: string, gap: number, more: Partial<Draft> = {}): Draft {
  return {
    at: gap,
    who,
    kind: 'text',
    text,
    answers: null,
    isQuote: false,
    isLeftOpen: false,
    isLoose: false,
    isEcho: false,
    ...more,
  }
}

/** Everything that makes a scene besides its words. */
export type Stage = {
  cast: Cast
  dayNo: number
  minute: number
  random: Random
  ownerName: string
  /** Those who are asked first to take a part. */
  circle?: readonly Member[]
}

const LATER =
  /^(好了|找到了|收到了|退回来了|改好了|搞定|到了|发了|撤回了|清完了|回来了|刚看到|看到了！|进来了|拉进来了|写完了)|^(在拆|我回家量)|^(刚在|刚收到|刚才去)/

/** Plays a written conversation: gives its roles to people whom its words fit, and its lines a pace. */
export function playThread(
  thread: Thread,
  stage: Stage,
  options: { newcomers?: readonly Member[] } = {},
): Scene | null {
  const actors = castRoles(thread, stage, options.newcomers ?? [])
  if (!actors) return null
  const names = namesOf(actors, stage)
  const lines: Draft[] = []
  const latest = new Map<Role, Draft>()
  let before: Role | null = null
  for (const line of thread.lines) {
    const who = actors.get(line.role)
    if (!who) return null
    const text = fillNames(line.text, names.called, (name) => names.shown[name] ?? name)
    const quoted: Draft | null = line.quotes ? questionOrLatest(line.quotes, actors, lines, latest) : null
    messagesOf(text).forEach((message, part) => {
      const gap =
        part > 0 ? stage.random.int(2, 6) : paceOf(thread.kind, line.role, before, text, stage.random)
      const draft = draftOf(who, message.text, lines.length === 0 ? 0 : gap, {
        kind: message.kind,
        answers: quoted ?? lines.findLast((other) => other.who !== who) ?? null,
        isQuote: quoted !== null && part === 0,
        isLeftOpen: thread.kind === 'unanswered',
      })
      lines.push(draft)
      latest.set(line.role, draft)
    })
    before = line.role
  }
  const circle = [...new Set(actors.values())].filter((m) => m.staff !== 'owner' && m.staff !== 'admin')
  return { lines, kind: thread.kind, circle }
}

/** A quote goes to the question it answers while that has no answer, else to the latest words of that person. */
function questionOrLatest(
  role: Role,
  actors: ReadonlyMap<Role, Member>,
  lines: readonly Draft[],
  latest: ReadonlyMap<Role, Draft>,
): Draft | null {
  const who = actors.get(role)
  const open = lines.find(
    (line) =>
      line.who === who &&
      isQuestion(line.text) &&
      !lines.some((other) => other.isQuote && other.answers === line),
  )
  return open ?? latest.get(role) ?? null
}

/** A question that waits for an answer (domain.md §4.2). */
export function isQuestion(text: string): boolean {
  return classifyQuestion(text) === 'certain'
}

function castRoles(thread: Thread, stage: Stage, newcomers: readonly Member[]): Map<Role, Member> | null {
  const actors = new Map<Role, Member>()
  const roles = [...new Set(thread.lines.map((line) => line.role))]
  for (const role of roles) {
    const who = castRole(role, thread, stage, newcomers, [...actors.values()])
    if (!who) return null
    actors.set(role, who)
  }
  for (const name of thread.lines.flatMap((line) => [...line.text.matchAll(/\{([A-F])\}/g)]))
    if (!actors.has(name[1] as Role)) return null
  return actors
}

function castRole(
  role: Role,
  thread: Thread,
  { cast, minute, random, circle }: Stage,
  newcomers: readonly Member[],
  not: readonly Member[],
): Member | null {
  if (role === '*') return cast.owner
  if (role === '+') return random.pick(cast.admins)
  const cues = cuesOf(...thread.lines.filter((line) => line.role === role).map((line) => line.text))
  const isOpening = thread.lines[0]?.role === role
  const isAsking = isOpening && (thread.kind === 'question' || thread.kind === 'unanswered')
  // Questions also come from people who seldom speak.
  const quiet = isAsking && random.chance(0.3) ? cast.present.filter((m) => m.weight > 0.25 && !m.staff) : []
  const pools = [role === 'A' ? newcomers : [], quiet, circle ?? [], cast.talkers]
  for (const pool of pools) {
    if (pool.length === 0) continue
    const who = cast.cast({ cues, minute, not, among: isOpening ? cast.openers(pool) : pool })
    if (!who) continue
    cast.note(who, cues, isOpening)
    return who
  }
  return circle ? null : cast.cast({ cues: { ...cues, needs: 0, place: 0 }, minute, not })
}

function namesOf(actors: ReadonlyMap<Role, Member>, { dayNo, ownerName }: Stage) {
  const called: Record<string, string> = { 我: ownerName }
  const shown: Record<string, string> = { 我: ownerName }
  for (const [role, member] of actors) {
    called[role] = member.person.call
    called[`${role}城`] = member.person.city
    shown[role] = shownNameOf(member, dayNo)
  }
  return { called, shown }
}

/** Seconds until a line follows: people type, think, or have to look first. */
function paceOf(kind: ThreadKind, role: Role, before: Role | null, text: string, random: Random): number {
  if (role === before) return Math.round(Math.min(90, 4 + random.lognormal(9, 0.6)))
  if (LATER.test(text)) return random.int(70, 540)
  const typing = text.length * 0.45
  const median = kind === 'chain' ? 38 : role === '*' || role === '+' ? 55 : 24
  return Math.round(Math.min(480, 5 + typing + random.lognormal(median, 0.85)))
}

const CJK_END = /[\u4e00-\u9fff]$/

/** The same person types alike: spaces for commas, a ～, a full stop, an emoji. Only for small talk. */
export function inOwnStyle(text: string, { style, emoji }: Member['person'], random: Random): string {
  if (text.startsWith('[') || text.startsWith('【')) return text
  if (style === 1) return text.replaceAll('，', ' ').replace(/。$/, '')
  if (style === 2 && CJK_END.test(text) && random.chance(0.5)) return `${text}～`
  if (style === 3 && text.length > 8 && CJK_END.test(text)) return `${text}。`
  if (style === 4 && text.length > 6 && CJK_END.test(text) && random.chance(0.25)) return `${text}哈哈`
  if (style === 5 && text.length > 3 && random.chance(0.35)) return `${text}${emoji}`
  return text
}
