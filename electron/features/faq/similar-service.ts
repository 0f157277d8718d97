import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { FaqAsking } from '#shared/features/faq/contract.ts'
import type { FaqMatch, FaqOffers } from '#shared/features/faq/model.ts'
import { percentOf } from '#shared/features/faq/rules/offers.ts'
import { pairsOf, similarityOf } from '#shared/features/faq/rules/similarity.ts'
import {
  findEntriesByNo,
  findIndexedEntries,
  findIndexedEntry,
  findRevisions,
  findThreshold,
  requireEntryNo,
} from './queries.ts'
import { SimilarIndex } from './similar-index.ts'

type Kept = { index: SimilarIndex; isStale: boolean }

/** One index for each open workspace, built when it is first asked. */
const kept = new WeakMap<DataContext, Kept>()

/** The index of now: brought up to date when entries may have changed since it was last asked, undo included. */
function indexOf(ctx: DataContext): SimilarIndex {
  const known = kept.get(ctx)
  if (known && !known.isStale) return known.index
  const own: Kept = known ?? { index: new SimilarIndex(), isStale: true }
  if (!known) {
    kept.set(ctx, own)
    ctx.onChange((feature) => {
      if (feature === 'faq' || feature === 'workspace') own.isStale = true
    })
  }
  bringUpToDate(ctx, own.index)
  own.isStale = false
  return own.index
}

/** From this many changed entries on all are read in one go. */
const MANY = 200

function bringUpToDate(ctx: DataContext, index: SimilarIndex): void {
  const revisions = findRevisions(ctx.read)
  for (const no of [...index.nos()]) if (!revisions.has(no)) index.drop(no)
  const changed = [...revisions].filter(([no, revision]) => index.revisionOf(no) !== revision)
  const entries =
    changed.length < MANY
      ? changed.map(([no]) => findIndexedEntry(ctx.read, no)).filter((entry) => entry !== undefined)
      : findIndexedEntries(ctx.read)
  for (const entry of entries) index.put(entry)
}

/** The entries most alike a question, best first, also below the threshold; `passing` counts those that reach it. */
export function findSimilar(ctx: DataContext, asking: FaqAsking): FaqOffers {
  const index = indexOf(ctx)
  const groupNo = asking.groupId === null ? null : requireGroupNo(ctx.read, asking.groupId)
  const exceptNo = asking.exceptId === null ? null : requireEntryNo(ctx.read, asking.exceptId)
  const threshold = asking.threshold ?? findThreshold(ctx.read)
  const scope = { groupNo, exceptNo }
  const found = index.find(asking.text, scope)
  const best = found.slice(0, asking.limit)
  const entries = findEntriesByNo(
    ctx.read,
    best.map(({ no }) => no),
  )
  const asked = pairsOf(asking.text)
  const matches = best.flatMap(({ no, wording }): FaqMatch[] => {
    const entry = entries.get(no)
    if (!entry) return []
    const similarity = similarityOf(asked, pairsOf(wording), index.weightOf)
    return [{ entry, wording, percent: percentOf(similarity.value), similarity }]
  })
  return {
    matches,
    threshold,
    passing: found.filter(({ value }) => percentOf(value) >= threshold).length,
    compared: index.countIn(scope),
  }
}
