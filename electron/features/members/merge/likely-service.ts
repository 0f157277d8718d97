import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { LikelyPair, MergeSide } from '#shared/features/members/merge-model.ts'
import {
  findSamePairs,
  type KnownPerson,
  type NameSigns,
  type SamePair,
  signsOfName,
} from '#shared/features/members/rules/same-person.ts'
import { findCommon, findDataVersion, findDistinctPairs, findMergeSide, findNamedPeople } from './queries.ts'

/** Most pairs that are shown at once; deciding on some brings further ones. */
const SHOWN_PAIRS = 100

type Found = { pair: SamePair; groups: ReadonlySet<number> }

/** What was found last, until anything is written. */
const remembered = new WeakMap<DataContext, { version: number; found: Found[] }>()

async function findLikely(ctx: DataContext): Promise<Found[]> {
  const version = findDataVersion(ctx.read)
  const known = remembered.get(ctx)
  if (known?.version === version) return known.found
  const people = await findKnownPeople(ctx)
  const groupsOf = new Map(people.map(({ no, groups }) => [no, groups]))
  const apart = findDistinctPairs(ctx.read)
  const found = (await pairsOf(ctx, people))
    .filter(({ a, b }) => !apart.has(`${a} ${b}`))
    .map((pair) => ({
      pair,
      groups: new Set([...(groupsOf.get(pair.a) ?? []), ...(groupsOf.get(pair.b) ?? [])]),
    }))
    .sort((x, y) => weightOf(y.pair) - weightOf(x.pair) || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
  remembered.set(ctx, { version, found })
  return found
}

/** People read at once: others have their turn in between. */
const SLICE = 1000
const KEPT_SIGNS = 200_000
const signs = new Map<string, NameSigns>()

/** Names hardly ever change: what they are compared by is worked out once. */
function signsOf(name: string): NameSigns {
  let known = signs.get(name)
  if (!known) {
    if (signs.size > KEPT_SIGNS) signs.clear()
    known = signsOfName(name)
    signs.set(name, known)
  }
  return known
}

async function findKnownPeople(ctx: DataContext): Promise<KnownPerson[]> {
  const people: KnownPerson[] = []
  for (let after = 0; ; after = people.at(-1)?.no ?? after) {
    const slice = findNamedPeople(ctx.read, after, SLICE)
    for (const { names, remarks, ...person } of slice)
      people.push({ ...person, names: names.map(signsOf), remarks: remarks.map(signsOf) })
    if (slice.length < SLICE) return people
    await ctx.pause()
  }
}

async function pairsOf(ctx: DataContext, people: readonly KnownPerson[]): Promise<SamePair[]> {
  const search = findSamePairs(people)
  for (;;) {
    const step = search.next()
    if (step.done) return step.value
    await ctx.pause()
  }
}

/** A phone says more than a remark, and that more than a name. */
function weightOf({ reasons }: SamePair): number {
  return (
    (reasons.includes('phone') ? 4 : 0) +
    (reasons.includes('remark') ? 2 : 0) +
    (reasons.includes('name') ? 1 : 0)
  )
}

async function findInScope(ctx: DataContext, groupId: string | null): Promise<Found[]> {
  const found = await findLikely(ctx)
  if (groupId === null) return found
  const groupNo = requireGroupNo(ctx.read, groupId)
  return found.filter(({ groups }) => groups.has(groupNo))
}

/** How many pairs of people may be the same one. */
export async function countLikelySame(ctx: DataContext, groupId: string | null): Promise<{ count: number }> {
  return { count: (await findInScope(ctx, groupId)).length }
}

/** Pairs of people who may be the same one, what speaks most for it first; of each the better known would be kept. */
export async function listLikelySame(
  ctx: DataContext,
  groupId: string | null,
): Promise<{ pairs: LikelyPair[]; total: number }> {
  const found = await findInScope(ctx, groupId)
  const pairs = found.slice(0, SHOWN_PAIRS).map(({ pair: { a, b, reasons } }) => {
    const [keep, other] = [findMergeSide(ctx.read, a), findMergeSide(ctx.read, b)].sort(byKnownness)
    if (!keep || !other) throw new Error('a pair is of two people')
    return { keep, other, reasons, ...findCommon(ctx.read, a, b) }
  })
  return { pairs, total: found.length }
}

/** Real before sample, with an account before without, the more talkative first. */
function byKnownness(one: MergeSide, two: MergeSide): number {
  return (
    Number(one.isSample) - Number(two.isSample) ||
    Number(one.isUnresolved) - Number(two.isUnresolved) ||
    two.messages - one.messages
  )
}
