import { traits } from './cues.ts'
import { type GroupProfile, HISTORY_DAYS } from './groups.ts'
import type { SamplePerson, Staff } from './people.ts'
import { Random } from './random.ts'

/** A person's part in one group's history. Days are numbers of the sample. */
export type Member = {
  person: SamplePerson
  staff: 'owner' | 'admin' | 'kol' | null
  /** Name in this group; the later one from `renamedOn` on. */
  card: string
  laterCard: string
  renamedOn: number
  joinedOn: number
  /** Minute of the day. */
  joinedMinute: number
  inviter: Member | null
  byCode: boolean
  leftOn: number | null
  isRemoved: boolean
  /** Relative amount of talk; 0 = never says a word. */
  weight: number
  /** From this day on silent. */
  quietFrom: number
  /** Prefers 0 early, 1 any, 2 late hours. */
  hours: number
  checksIn: boolean
  greetsMornings: boolean
  /** Day from which own check-ins count. */
  countsFrom: number
}

/** Names that a group's history may use for a member on a day. */
export function cardOf(member: Member, day: number): string {
  return day >= member.renamedOn ? member.laterCard : member.card
}

/** What the chat program shows as a member's name on a day. */
export function shownNameOf(member: Member, day: number): string {
  return cardOf(member, day) || member.person.nick
}

/** The history of a group's people: who came when by whom, who left, who talks how much. */
export function makeMembers(profile: GroupProfile, crowd: readonly SamplePerson[], staff: Staff): Member[] {
  const random = Random.of('members', profile.key)
  const team = teamOf(profile, staff, random)
  const members = random.shuffled(crowd).map((person) => memberOf(profile, person, null, random))
  setJoins(profile, members, random)
  setVoices(profile, members, random)
  setLeaves(profile, members, random)
  setInviters(profile, members, team, random)
  setKols(profile, members)
  return [...team, ...members]
}

function memberOf(
  profile: GroupProfile,
  person: SamplePerson,
  staff: Member['staff'],
  random: Random,
): Member {
  const card = staff ? staffCardOf(profile, person) : memberCardOf(profile, person, random)
  const isRenamed = !staff && random.chance(0.07)
  return {
    person,
    staff,
    card: isRenamed && random.chance(0.6) ? '' : card,
    laterCard: isRenamed ? card || `${person.call}-${person.city}` : card,
    renamedOn: isRenamed ? random.int(20, HISTORY_DAYS - 6) : Number.POSITIVE_INFINITY,
    joinedOn: profile.firstDay,
    joinedMinute: 540,
    inviter: null,
    byCode: false,
    leftOn: null,
    isRemoved: false,
    weight: 0,
    quietFrom: Number.POSITIVE_INFINITY,
    hours: random.pick([0, 1, 1, 1, 2]),
    checksIn: random.chance(0.55),
    greetsMornings: random.chance(0.22),
    countsFrom: -random.int(0, 60),
  }
}

function staffCardOf({ key }: GroupProfile, person: SamplePerson): string {
  if (person.isMe)
    return { reading: '', shop: '林夏｜青禾小铺', runners: '林夏-团长', flash: '林夏老师' }[key]
  return { reading: '助理阿拾', shop: '小助手小禾', runners: '大鹏-管理员', flash: '班班阿拾' }[key]
}

function memberCardOf({ key }: GroupProfile, person: SamplePerson, random: Random): string {
  const { call, city } = person
  if (key === 'reading' && random.chance(0.72)) return `${call}-${city}`
  if (key === 'shop' && random.chance(0.36)) return `${call}·${city}`
  if (key === 'runners' && random.chance(0.28))
    return `${call}-${random.pick(['慢组', '中组', '走跑', '长距离'])}`
  if (key === 'flash' && random.chance(0.2)) return `${call}${random.pick(['', '·', '-'])}${city}`
  return ''
}

function teamOf(profile: GroupProfile, staff: Staff, random: Random): Member[] {
  const admin = {
    reading: staff.assistant,
    shop: staff.clerk,
    runners: staff.captain,
    flash: staff.assistant,
  }
  return [
    memberOf(profile, staff.owner, 'owner', random),
    memberOf(profile, admin[profile.key], 'admin', random),
  ]
}

function setJoins(profile: GroupProfile, members: readonly Member[], random: Random): void {
  const late = profile.lateJoins.length
  members.forEach((member, at) => {
    if (profile.key === 'flash') {
      member.joinedOn = random.pick([0, 0, 0, 1, 1, 1, 1, 2]) + profile.firstDay
    } else if (at < profile.founders) member.joinedOn = 0
    else if (at >= members.length - late)
      member.joinedOn = HISTORY_DAYS - (profile.lateJoins[at - (members.length - late)] ?? 1)
    else member.joinedOn = laterJoin(profile, random)
    member.joinedMinute = Math.min(1290, Math.max(490, Math.round(900 + 210 * random.normal())))
  })
}

/** Who brought whom in: the owner, or a member who was still there. */
function setInviters(
  profile: GroupProfile,
  members: readonly Member[],
  team: readonly Member[],
  random: Random,
): void {
  for (const member of members) {
    if (member.joinedOn === 0) continue
    const hosts = members.filter(
      (host) =>
        host.joinedOn + 3 < member.joinedOn && (host.leftOn === null || host.leftOn > member.joinedOn),
    )
    member.inviter = random.chance(0.42) && hosts.length > 0 ? random.pick(hosts) : (team[0] ?? null)
    member.byCode = profile.key === 'flash' || random.chance(0.4)
  }
}

/** More people come in the first two months and when a season begins; runners hardly any at the end. */
function laterJoin({ key }: GroupProfile, random: Random): number {
  const last = HISTORY_DAYS - 15
  if (key === 'runners') return Math.min(last, 2 + Math.floor(118 * random.next() ** 1.3))
  if (key === 'reading' && random.chance(0.45))
    return Math.min(last, Math.max(2, Math.round(random.pick([88, 92, 150]) + 4 * random.normal())))
  return random.int(2, last)
}

const RECENT = 30

function setVoices(profile: GroupProfile, members: readonly Member[], random: Random): void {
  const isFlash = profile.key === 'flash'
  members.forEach((member, at) => {
    const age = HISTORY_DAYS - member.joinedOn
    member.weight = Math.min(9, random.lognormal(1, 1.05))
    if (isFlash) member.weight = random.chance(0.34) ? 0 : member.weight
    else if (age <= 15) {
      // Of the latest every other one has spoken already: there is somebody to welcome and somebody to thank.
      const isShy = age <= 6 ? at % 2 === 1 : random.chance(0.5)
      member.weight = isShy ? 0 : Math.min(member.weight, 1.5)
    } else if (random.chance(0.25)) member.weight = 0
    else if (random.chance(0.2) && age > RECENT + 25)
      member.quietFrom = random.int(member.joinedOn + 12, HISTORY_DAYS - RECENT - 4)
  })
  if (isFlash) return
  const settled = members.filter((member) => member.weight > 0 && HISTORY_DAYS - member.joinedOn > 70)
  // Known to the group and silent for about a fortnight: the ones to ask after.
  const cooled = settled.filter((m) => m.weight > 0.9 && m.weight < 4 && !Number.isFinite(m.quietFrom))
  for (const member of cooled.slice(0, profile.fallenSilent))
    member.quietFrom = HISTORY_DAYS - random.int(15, 20)
  const talker = settled.find(
    (m) => m.joinedOn === 0 && !Number.isFinite(m.quietFrom) && m.person.sex === 'female',
  )
  if (talker) talker.weight = profile.hasDominator ? DOMINATOR : 9
  if (talker) talker.checksIn = true
}

/** Weight of somebody who cannot leave a line unanswered. */
export const DOMINATOR = 30

function setLeaves(profile: GroupProfile, members: readonly Member[], random: Random): void {
  const flashEnd = profile.lastDay
  const goers = random
    .shuffled(members)
    .filter((m) => m.weight < 5 && HISTORY_DAYS - m.joinedOn > 20 && m.person.groups.length === 1)
    .slice(0, profile.leavers)
  goers.forEach((member, at) => {
    const earliest = Math.max(6, member.joinedOn + 4)
    const isLate = at < 3 || (profile.key === 'runners' && at < 7)
    member.leftOn = isLate
      ? HISTORY_DAYS - random.int(2, profile.key === 'runners' ? 40 : 9)
      : random.int(earliest, HISTORY_DAYS - 12)
    member.isRemoved = random.chance(0.16)
  })
  if (profile.key === 'flash')
    for (const member of random
      .shuffled(members.filter((m) => m.weight === 0 && m.person.groups.length === 1))
      .slice(0, profile.leavers))
      member.leftOn = flashEnd - 1
}

function setKols({ key }: GroupProfile, members: readonly Member[]): void {
  if (key === 'flash') return
  const isSteady = (m: Member) => m.joinedOn === 0 && m.leftOn === null && !Number.isFinite(m.quietFrom)
  const known = members.filter((m) => isSteady(m) && m.weight > 2 && m.weight < 9)
  const teachers = known.filter((m) => (m.person.traits & traits.teacher) !== 0)
  const [first] = key === 'reading' && teachers.length > 0 ? teachers : known
  if (first) first.staff = 'kol'
  if (first) first.weight = Math.max(first.weight, 4)
}
