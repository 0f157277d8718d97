import { type Cues, fitsSpeaker } from './cues.ts'
import type { SampleDay } from './days.ts'
import { DOMINATOR, type Member } from './members.ts'
import type { Random } from './random.ts'

/** Conversations that one person begins on one day at most. */
const MOST_OPENINGS = 3

/** What a part asks of the one who plays it. */
export type Part = { cues: Cues; minute: number; not?: readonly Member[]; among?: readonly Member[] }

/** Who is in the group on a day, who has the day's talk in them, and who keeps turning up in one conversation. */
export class Cast {
  readonly present: readonly Member[]
  readonly talkers: readonly Member[]
  readonly owner: Member
  readonly admins: readonly Member[]
  private readonly moods = new Map<Member, number>()
  private readonly whereabouts = new Map<Member, number>()
  private readonly openings = new Map<Member, number>()
  private readonly random: Random
  private readonly dayNo: number

  constructor(members: readonly Member[], day: SampleDay, speakers: number, random: Random) {
    this.random = random
    this.dayNo = day.no
    this.present = members.filter((m) => m.joinedOn <= day.no && (m.leftOn === null || m.leftOn > day.no))
    const owner = this.present.find((m) => m.staff === 'owner')
    if (!owner) throw new Error('a group has an owner')
    this.owner = owner
    this.admins = this.present.filter((m) => m.staff === 'admin')
    const able = this.present.filter((m) => m.weight > 0 && day.no < m.quietFrom)
    const rate = rateFor(able, speakers)
    this.talkers = able.filter((m) => random.chance(1 - Math.exp(-m.weight * rate)))
    for (const member of this.talkers) this.moods.set(member, moodOf(member) * random.lognormal(1, 0.45))
  }

  /** Somebody whose life fits the words; null when nobody does. */
  cast({ cues, minute, not = [], among = this.talkers }: Part): Member | null {
    const fitting = among.filter(
      (m) =>
        !not.includes(m) &&
        fitsSpeaker(cues, m.person.traits) &&
        this.isHere(m, minute) &&
        this.isPlausible(m, cues),
    )
    return this.random.weighted(fitting, (m) => (this.moods.get(m) ?? 0.4) * hourLiking(m, minute))
  }

  /** Remembers what somebody's words gave away, and who began a conversation. */
  note(member: Member, cues: Cues, isOpening: boolean): void {
    if (cues.place !== 0) this.whereabouts.set(member, cues.place)
    if (isOpening) this.openings.set(member, (this.openings.get(member) ?? 0) + 1)
  }

  /** Those who may begin another conversation today. */
  openers(among: readonly Member[] = this.talkers): Member[] {
    return among.filter((m) => (this.openings.get(m) ?? 0) < (m.weight >= DOMINATOR ? 5 : MOST_OPENINGS))
  }

  /** Who joins today speaks only after that. */
  private isHere({ joinedOn, joinedMinute }: Member, minute: number): boolean {
    return joinedOn < this.dayNo || joinedMinute < minute
  }

  /** Nobody is at the office and on a train on the same day. */
  private isPlausible(member: Member, { place }: Cues): boolean {
    const known = this.whereabouts.get(member)
    return place === 0 || known === undefined || known === place
  }

  /** A handful of today's talkers who carry one conversation. */
  circle(minute: number, size: number): Member[] {
    // Somebody who fills the room is in most conversations.
    const circle: Member[] = this.talkers.filter((m) => m.weight >= DOMINATOR && this.random.chance(0.8))
    for (let tries = 0; tries < size * 2 && circle.length < size; tries += 1) {
      const next = this.random.weighted(
        this.talkers.filter((m) => !circle.includes(m) && this.isHere(m, minute)),
        (m) => (this.moods.get(m) ?? 0) * hourLiking(m, minute),
      )
      if (next) circle.push(next)
    }
    return circle
  }
}

/** Great talkers talk more often, yet not in proportion; one of them fills the room. */
function moodOf({ weight }: Member): number {
  return weight >= DOMINATOR ? 46 : weight ** 0.5
}

function hourLiking({ hours }: Member, minute: number): number {
  if (hours === 0) return minute < 720 ? 1.7 : minute > 1290 ? 0.35 : 1
  if (hours === 2) return minute < 540 ? 0.3 : minute > 1260 ? 1.7 : 1
  return 1
}

/** The rate at which the expected number of talkers is `wanted`. */
function rateFor(able: readonly Member[], wanted: number): number {
  const goal = Math.min(wanted, able.length * 0.9)
  let low = 0
  let high = 20
  for (let round = 0; round < 14; round += 1) {
    const rate = (low + high) / 2
    const expected = able.reduce((sum, m) => sum + 1 - Math.exp(-m.weight * rate), 0)
    if (expected < goal) low = rate
    else high = rate
  }
  return high
}
