import { toComparableName } from '#shared/kernel/text.ts'

/** Why two people may be the same one (domain.md §4.1). */
export const sameReasons = ['phone', 'remark', 'name'] as const
type SameReason = (typeof sameReasons)[number]

/** What a name is compared by: as it stands, and without decoration; empty where that tells nobody apart. */
export type NameSigns = { plain: string; core: string }

/** Somebody with all that speaks for being somebody else, too. */
export type KnownPerson = {
  no: number
  groups: readonly number[]
  /** Names and cards that they ever carried. */
  names: readonly NameSigns[]
  /** What the operator calls them. */
  remarks: readonly NameSigns[]
  phone: string | null
  /** Comparable ids, as `kind scope value`. */
  ids: readonly string[]
}

export type SamePair = { a: number; b: number; reasons: SameReason[] }

/** More people than this with one name are not one person under several. */
const MOST_NAMESAKES = 6
/** Names that chat programs give to whoever has none. */
const NAMELESS = new Set([
  '微信用户',
  '用户',
  '群友',
  '匿名',
  '未知',
  '成员',
  'user',
  'unknown',
  'wechat user',
])

/**
 * What a name is about once decoration is gone: brackets, what follows a dash, bar or slash (a city, a job), emoji and
 * digits at the end. Empty when too little is left to tell people apart by.
 */
export function signsOfName(name: string): NameSigns {
  const plain = toComparableName(name)
  const open = name.normalize('NFKC').replace(/[([【「『<《].*?[)\]】」』>》]/gu, ' ')
  const [head = ''] = open.split(/[-–—_|·•/\\~+@#,、:]/u)
  return { plain: isTelling(plain) ? plain : '', core: [head, open].map(bareName).find(isTelling) ?? '' }
}

function bareName(text: string): string {
  const letters = toComparableName(text).replace(/[^\p{L}\p{N} ]/gu, '')
  return letters.replace(/ ?\d+$/u, '').trim()
}

/** Two ideographs or four letters at least. */
function isTelling(core: string): boolean {
  const weight = [...core].reduce((sum, sign) => sum + (/\p{Ideographic}/u.test(sign) ? 2 : 1), 0)
  return weight >= 4 && !NAMELESS.has(core)
}

/** People looked at between two breaths of the caller. */
const STEP = 2000

/**
 * Pairs of people who may be the same one (domain.md §4.1): the same phone, the operator's remark of one being the remark
 * of the other or, in a shared group, their name, or a similar name in a shared group where one of them is known by name
 * alone. Two people with different ids of one kind are never offered. Pure; the order of the people means nothing. Yields
 * now and then, so that a caller with tens of thousands of people can let others have their turn.
 */
export function* findSamePairs(people: readonly KnownPerson[]): Generator<void, SamePair[]> {
  const pairs = new Map<string, SamePair>()
  for (const [, group] of yield* bucketsOf(people, ({ phone }) => [phone ?? '']))
    for (const pair of pairsIn(group)) addPair(pairs, 'phone', pair)
  for (const [key, group] of yield* bucketsOf(people, calledAs))
    for (const pair of pairsIn(group)) if (isRemarked(key, pair)) addPair(pairs, 'remark', pair)
  for (const [, group] of yield* bucketsOf(people, namesByGroup))
    for (const pair of pairsIn(group))
      if (pair.some(({ ids }) => ids.length === 0)) addPair(pairs, 'name', pair)
  return [...pairs.values()].sort((x, y) => x.a - y.a || x.b - y.b)
}

type Two = readonly [KnownPerson, KnownPerson]

/** People by what they have in common, where at least two and not too many have it. */
function* bucketsOf(
  people: readonly KnownPerson[],
  keysOf: (person: KnownPerson) => readonly string[],
): Generator<void, [string, KnownPerson[]][]> {
  const found = new Map<string, KnownPerson[]>()
  for (const [at, person] of people.entries()) {
    if (at % STEP === STEP - 1) yield
    for (const key of new Set(keysOf(person))) {
      if (key === '') continue
      const group = found.get(key)
      if (group) group.push(person)
      else found.set(key, [person])
    }
  }
  return [...found].filter(([, group]) => group.length > 1 && group.length <= MOST_NAMESAKES)
}

function pairsIn(group: readonly KnownPerson[]): Two[] {
  const inOrder = group.toSorted((one, two) => one.no - two.no)
  return inOrder.flatMap((one, at) => inOrder.slice(at + 1).map((two): Two => [one, two]))
}

function calledAs({ names, remarks }: KnownPerson): string[] {
  return [...names, ...remarks].map(({ plain }) => plain)
}

function isRemarked(key: string, [one, two]: Two): boolean {
  const remarked = [one, two].filter(({ remarks }) => remarks.some(({ plain }) => plain === key))
  if (remarked.length !== 1) return remarked.length === 2
  return one.groups.some((group) => two.groups.includes(group))
}

function namesByGroup({ groups, names }: KnownPerson): string[] {
  const cores = new Set(names.map(({ core }) => core).filter((core) => core !== ''))
  return [...cores].flatMap((core) => groups.map((group) => `${group} ${core}`))
}

function addPair(pairs: Map<string, SamePair>, reason: SameReason, [one, two]: Two): void {
  if (contradict(one.ids, two.ids)) return
  const key = `${one.no} ${two.no}`
  const pair = pairs.get(key) ?? { a: one.no, b: two.no, reasons: [] }
  pair.reasons.push(reason)
  pair.reasons = [...new Set(pair.reasons)]
  pairs.set(key, pair)
}

/** Different ids of one kind and scope, and none in common. */
export function contradict(a: readonly string[], b: readonly string[]): boolean {
  if (a.some((id) => b.includes(id))) return false
  const scopes = new Set(a.map(scopeOf))
  return b.some((id) => scopes.has(scopeOf(id)))
}

function scopeOf(id: string): string {
  return id.slice(0, id.lastIndexOf(' '))
}
