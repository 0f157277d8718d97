import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { LikelyPair, MergeSide } from '#shared/features/members/merge-model.ts'
import { findSamePairs, type SamePair } from '#shared/features/members/rules/same-person.ts'
import { findCommon, findDataVersion, findDistinctPairs, findKnownPeople, findMergeSide } from './queries.ts'

/** Most pairs that are shown at once; deciding on some brings further ones. */
const SHOWN_PAIRS = 100

type Found = { pair: SamePair; groups: ReadonlySet<number> }

/** What was found last, until anything is written. */
const remembered = new WeakMap<DataContext, { version: number; found: Found[] }>()

async function findLikely(ctx: DataContext): Promise<Found[]> {
  const version = findDataVersion(ctx.read)
  const known = remembered.get(ctx)
  if (known?.version === version) return known.found
  const people = await findKnownPeople(ctx.read, () => ctx.pause())
  const groupsOf = new Map(people.map(({ no, groups }) => [no, groups]))
  const apart = findDistinctPairs(ctx.read)
  const found = findSamePairs(people)
    .filter(({ a, b }) => !apart.has(`${a} ${b}`))
    .map((pair) => ({
      pair,
      groups: new Set([...(groupsOf.get(pair.a) ?? []), ...(groupsOf.get(pair.b) ?? [])]),
    }))
    .sort((x, y) => weightOf(y.pair) - weightOf(x.pair) || x.pair.a - y.pair.a || x.pair.b - y.pair.b)
  remembered.set(ctx, { version, found })
  return found
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
