import type { Rank, ScoreInputs, ScorePart, ScorePartId, SeedScore, TrustPartId } from '../model.ts'
import { scorePartIds, trustPartIds } from '../model.ts'

/** 40 · engagement + 30 · trust + 20 · value + 10 · willingness (domain.md §6). */
export const scoreWeights: Readonly<Record<ScorePartId, number>> = {
  engagement: 40,
  trust: 30,
  value: 20,
  willingness: 10,
}

/** What counts as full marks of each part of trust. */
export const trustScales = { orders: 3, tenureDays: 180, referrals: 3 } as const

/** Settled private chats below which a reply rate is not known (domain.md §7). */
export const LEAST_SETTLED = 5

const FULL_WILLINGNESS = 5

/** Share of the ranking that somebody leaves behind: 0 for no activity, else the mid-rank among those with activity. */
export function percentileOf({ own, below, equal, among }: Rank): number {
  return own <= 0 || among === 0 ? 0 : (below + equal / 2) / among
}

/** Where a value stands among others; counts it in when it is not one of them. `sorted` ascending, above 0 only. */
export function rankAmong(sorted: readonly number[], own: number, isOneOfThem: boolean): Rank {
  if (own <= 0) return { own, below: 0, equal: 0, among: sorted.length }
  const below = countBelow(sorted, own, false)
  const extra = isOneOfThem ? 0 : 1
  const equal = countBelow(sorted, own, true) - below + extra
  return { own, below, equal, among: sorted.length + extra }
}

/** Entries below `limit`, or up to it. */
function countBelow(sorted: readonly number[], limit: number, isIncluded: boolean): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const value = sorted[middle] ?? 0
    if (value < limit || (isIncluded && value === limit)) low = middle + 1
    else high = middle
  }
  return low
}

/** The four parts of trust, 0–1 each; null = missing. */
export function trustValuesOf(inputs: ScoreInputs): Record<TrustPartId, number | null> {
  const { orders, tenureDays, replies, referrals } = inputs
  const upTo = (number: number | null, full: number) => (number === null ? null : Math.min(1, number / full))
  return {
    orders: upTo(orders, trustScales.orders),
    tenure: upTo(tenureDays, trustScales.tenureDays),
    replies: replies === null || replies.settled < LEAST_SETTLED ? null : replies.replied / replies.settled,
    referrals: upTo(referrals, trustScales.referrals),
  }
}

/**
 * The seed score of domain.md §6. A missing part drops out and the rest is weighted anew; confidence = Σ weight × share
 * of the part's inputs that are there. Null without any part.
 */
export function scoreOf(inputs: ScoreInputs): SeedScore {
  const trust = trustValuesOf(inputs)
  const values: Record<ScorePartId, { value: number | null; known: number }> = {
    engagement: single(inputs.engagement === null ? null : percentileOf(inputs.engagement)),
    trust: meanOf(trustPartIds.map((id) => trust[id])),
    value: single(inputs.value === null ? null : percentileOf(inputs.value)),
    willingness: single(inputs.willingness === null ? null : inputs.willingness / FULL_WILLINGNESS),
  }
  const present = scorePartIds.filter((id) => values[id].value !== null)
  const total = present.reduce((sum, id) => sum + scoreWeights[id], 0)
  const parts = scorePartIds.map((id): ScorePart => {
    const { value, known } = values[id]
    const share = value === null ? 0 : scoreWeights[id] / total
    return { id, weight: scoreWeights[id], share, value, known, points: 100 * share * (value ?? 0) }
  })
  return {
    // Rounding of the sum must not leave the scale.
    score: present.length === 0 ? null : Math.min(100, sumOf(parts.map((part) => part.points))),
    confidence: sumOf(parts.map(({ weight, known }) => weight * known)) / 100,
    parts,
    trustParts: trustPartIds.map((id) => ({ id, value: trust[id] })),
  }
}

function single(value: number | null) {
  return { value, known: value === null ? 0 : 1 }
}

function meanOf(values: readonly (number | null)[]) {
  const present = values.filter((value) => value !== null)
  if (present.length === 0) return { value: null, known: 0 }
  return { value: sumOf(present) / present.length, known: present.length / values.length }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}
