import type { ContactState, NeedKind, SalesStage } from '#shared/features/members/model.ts'
import { needKinds } from '#shared/features/members/model.ts'
import { type GroupKey, type GroupProfile, groupProfiles } from './groups.ts'
import { type Namesake, readNamesakes } from './names.ts'
import { cities, gifts, hobbies, sources, tagsOf, trades } from './places.ts'
import { Random } from './random.ts'

/** One human of the sample, with the profile that the operator keeps. */
export type SamplePerson = Omit<Namesake, 'trade'> & {
  no: number
  wxid: string
  city: string
  province: string
  trade: string
  hobby: string
  /** How somebody types: 0 plain · 1 spaces for commas · 2 ～ · 3 full stops · 4 哈哈 · 5 an emoji of one's own. */
  style: number
  emoji: string
  isMe: boolean
  groups: GroupKey[]
  profile: SampleProfile
}

export type SampleProfile = {
  remark: string
  birthday: string | null
  birthYear: number | null
  interests: string[]
  resources: string[]
  needs: NeedKind[]
  tags: string[]
  sourceChannel: string | null
  note: string
  contactState: ContactState
  salesStage: SalesStage
  doNotContact: boolean
}

const EMOJI = ['😂', '🌿', '☀️', '🍵', '😄', '✌️', '🌙', '💪', '🙈', '🌸'] as const
const SEED = '群圃'

/** All people, and who of them is in which group, in a fixed order. */
export function makePeople(): {
  people: SamplePerson[]
  crowds: Record<GroupKey, SamplePerson[]>
  staff: Staff
} {
  const random = Random.of(SEED, 'people')
  const people = random.shuffled(readNamesakes()).map((namesake, at) => personOf(namesake, at, random))
  const staff = makeStaff(people.length, random)
  const crowds = crowdsOf(people, random)
  for (const [key, crowd] of Object.entries(crowds) as [GroupKey, SamplePerson[]][])
    for (const person of crowd) {
      person.groups.push(key)
      addTags(person, key, random)
    }
  return { people: [...people, ...Object.values(staff)], crowds, staff }
}

export type Staff = {
  owner: SamplePerson
  assistant: SamplePerson
  clerk: SamplePerson
  captain: SamplePerson
}

function makeStaff(from: number, random: Random): Staff {
  const make = (
    offset: number,
    nick: string,
    call: string,
    sex: Namesake['sex'],
    city: string,
  ): SamplePerson => {
    const person = personOf(
      { nick, call, sex, ageBand: '31-40', traits: 0, trade: null },
      from + offset,
      random,
    )
    const province = cities.find(([name]) => name === city)?.[1] ?? ''
    return {
      ...person,
      style: 0,
      city,
      province,
      isMe: offset === 0,
      profile: {
        ...person.profile,
        remark: '',
        note: '',
        contactState: 'friend',
        salesStage: 'to_follow',
        doNotContact: false,
      },
    }
  }
  return {
    owner: make(0, '林夏', '林夏', 'female', '杭州'),
    assistant: make(1, '阿拾', '阿拾', 'female', '杭州'),
    clerk: make(2, '小禾', '小禾', 'female', '杭州'),
    captain: make(3, '大鹏', '大鹏', 'male', '武汉'),
  }
}

function personOf(namesake: Namesake, no: number, random: Random): SamplePerson {
  const [city, province] = random.pick(cities)
  const hobby = random.pick(hobbies)
  return {
    ...namesake,
    no,
    wxid: `wxid_${wordOf(random, 14)}`,
    city,
    province,
    trade: namesake.trade ?? random.pick(trades),
    hobby,
    style: random.pick([0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5]),
    emoji: random.pick(EMOJI),
    isMe: false,
    groups: [],
    profile: profileOf(namesake, hobby, random),
  }
}

function wordOf(random: Random, length: number): string {
  return Array.from({ length }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'[random.int(0, 35)]).join('')
}

const CONTACT: readonly (readonly [ContactState, number])[] = [
  ['friend', 56],
  ['not_added', 19],
  ['requested', 5],
  ['unknown', 16],
  ['refused', 2],
  ['removed', 2],
]
const STAGES: readonly (readonly [SalesStage, number])[] = [
  ['to_follow', 55],
  ['following', 20],
  ['won', 18],
  ['no_interest', 5],
  ['lost', 2],
]
const FIRST_YEAR = { '19-24': 2002, '25-30': 1996, '31-40': 1986, '41-50': 1976, '51+': 1962 } as const

/** Most of what an operator knows comes from intake forms: about two of three people filled one in. */
function profileOf(namesake: Namesake, hobby: string, random: Random): SampleProfile {
  const isKnown = random.chance(0.66)
  const contactState = random.weighted(CONTACT, ([, weight]) => weight)?.[0] ?? 'unknown'
  const month = random.int(1, 12)
  const day = random.int(1, 28)
  const hasBirthday = isKnown && random.chance(0.3)
  return {
    remark: '',
    birthday: hasBirthday ? `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` : null,
    birthYear: hasBirthday && random.chance(0.5) ? FIRST_YEAR[namesake.ageBand] + random.int(0, 5) : null,
    interests: isKnown ? [...new Set([hobby, random.pick(hobbies)])].slice(0, random.int(1, 2)) : [],
    resources: isKnown && random.chance(0.4) ? [random.pick(gifts)] : [],
    needs: isKnown ? random.shuffled(needKinds).slice(0, random.int(1, 2)) : [],
    tags: [],
    sourceChannel: random.chance(0.7) ? random.pick(sources) : null,
    note: '',
    contactState,
    salesStage: random.weighted(STAGES, ([, weight]) => weight)?.[0] ?? 'to_follow',
    doNotContact: random.chance(0.018),
  }
}

function addTags(person: SamplePerson, key: GroupKey, random: Random): void {
  const { profile } = person
  if (random.chance(0.42)) profile.tags = [...new Set([...profile.tags, random.pick(tagsOf[key])])]
  if (profile.contactState === 'friend' && random.chance(0.5))
    profile.remark = `${person.call}${random.pick(['', '-', ' '])}${random.pick([person.city, REMARK_OF[key], person.trade])}`
}

const REMARK_OF: Record<GroupKey, string> = {
  reading: '共读',
  shop: '小铺',
  runners: '晨跑',
  flash: '写作营',
}

/**
 * Deals people to groups: each group has its own share of women, and about one in ten people is in two groups.
 */
function crowdsOf(people: readonly SamplePerson[], random: Random): Record<GroupKey, SamplePerson[]> {
  const crowds: Record<GroupKey, SamplePerson[]> = { reading: [], shop: [], runners: [], flash: [] }
  const free = new Set(people)
  const own = { reading: 168, shop: 126, runners: 90, flash: 58 } as const
  for (const profile of [...groupProfiles].sort((a, b) => a.women - b.women)) {
    const crowd = crowds[profile.key]
    while (crowd.length < own[profile.key] && free.size > 0) {
      const person = dealt([...free], profile, random)
      free.delete(person)
      crowd.push(person)
    }
  }
  for (const profile of groupProfiles) {
    const crowd = crowds[profile.key]
    const guests = random.shuffled(people.filter((person) => !crowd.includes(person)))
    for (const guest of guests) {
      if (crowd.length >= profile.members - 2) break
      const isBound = profile.key === 'runners' && guest.city !== '武汉'
      if (!isBound && groupsOf(crowds, guest) < 2) crowd.push(guest)
    }
  }
  for (const person of crowds.runners) if (random.chance(0.93)) settle(person, '武汉', '湖北')
  return crowds
}

function dealt(free: readonly SamplePerson[], profile: GroupProfile, random: Random): SamplePerson {
  const sex = random.chance(profile.women) ? 'female' : 'male'
  const fitting = free.filter((person) => person.sex === sex)
  return random.pick(fitting.length > 0 ? fitting : free)
}

function groupsOf(crowds: Record<GroupKey, SamplePerson[]>, person: SamplePerson): number {
  return Object.values(crowds).filter((crowd) => crowd.includes(person)).length
}

function settle(person: SamplePerson, city: string, province: string): void {
  person.city = city
  person.province = province
}
