import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  type Tally,
  type TrustFact,
  type TrustFactId,
  type TrustLever,
  type TrustPillar,
  type TrustPillarId,
  trustFacts,
  trustPillars,
} from '../model.ts'

type Point = readonly [share: number, points: number]

/**
 * Points by share, straight lines between (经验值). A question that stays open costs more than a private chat without an
 * answer, so the scales differ.
 */
export const trustScales: Readonly<Record<TrustFactId, readonly Point[]>> = {
  owner_response: [
    [0, 0],
    [0.5, 40],
    [0.8, 80],
    [0.95, 100],
  ],
  answered_in_day: [
    [0, 0],
    [0.6, 50],
    [0.85, 85],
    [0.95, 100],
  ],
  private_reply: [
    [0, 0],
    [0.2, 40],
    [0.4, 70],
    [0.6, 100],
  ],
  problems_closed: [
    [0, 0],
    [0.5, 40],
    [0.8, 80],
    [1, 100],
  ],
  repeat_orders: [
    [0, 0],
    [0.2, 60],
    [0.4, 100],
  ],
  referrals: [
    [0, 0],
    [0.1, 40],
    [0.3, 80],
    [0.5, 100],
  ],
}

/** Below this many cases a share says nothing. */
export const LEAST_CASES = 5
/** A pillar needs as many facts that can be told. */
export const LEAST_FACTS = 2
const SHOWN_LEVERS = 3

/** Points of a share on the scale of its fact, 0–100. */
export function pointsOf(id: TrustFactId, share: number): number {
  const scale = trustScales[id]
  const after = scale.findIndex(([at]) => at >= share)
  const [lowShare, lowPoints] = scale[after - 1] ?? [0, 0]
  const high = scale[after]
  if (!high) return scale.at(-1)?.[1] ?? 0
  const [highShare, highPoints] = high
  if (highShare === lowShare) return highPoints
  return lowPoints + ((share - lowShare) / (highShare - lowShare)) * (highPoints - lowPoints)
}

/** A fact with its share and points. */
export function factOf(id: TrustFactId, { hits, base }: Tally): TrustFact {
  const share = base < LEAST_CASES ? null : hits / base
  return { id, hits, base, share, score: share === null ? null : pointsOf(id, share) }
}

/** Mean of the facts that can be told (domain.md §8.6); null below two of them. */
export function pillarScore(facts: readonly TrustFact[]): number | null {
  const known = facts.flatMap(({ score }) => (score === null ? [] : [score]))
  if (known.length < LEAST_FACTS) return null
  return known.reduce((sum, points) => sum + points, 0) / known.length
}

/** One window of time: what happened, by fact. */
export type TrustWindow = { until: CalendarDate; tallies: Readonly<Record<TrustFactId, Tally>> }

/** Both pillars over windows, the oldest first; the last one is now. */
export function pillarsOf(windows: readonly TrustWindow[]): TrustPillar[] {
  return trustPillars.map((id) => {
    const trend = windows.map(({ until, tallies }) => {
      const facts = trustFacts[id].map((fact) => factOf(fact, tallies[fact]))
      return { until, score: pillarScore(facts), facts }
    })
    const now = trend.at(-1)
    return { id, score: now?.score ?? null, facts: now?.facts ?? [], trend }
  })
}

/**
 * The three facts that would raise their pillar most, by the points that a full score would bring to the mean of those
 * that can be told. Facts of which too little is known come last, those first where something waits to be done.
 */
export function leversOf(
  pillars: readonly Pick<TrustPillar, 'id' | 'facts'>[],
  waiting: Readonly<Partial<Record<TrustFactId, number>>>,
): TrustLever[] {
  const levers = pillars.flatMap(({ id, facts }) => leversOfPillar(id, facts, waiting))
  return levers.sort((a, b) => (b.gain ?? 0) - (a.gain ?? 0) || b.waiting - a.waiting).slice(0, SHOWN_LEVERS)
}

function leversOfPillar(
  pillar: TrustPillarId,
  facts: readonly TrustFact[],
  waiting: Readonly<Partial<Record<TrustFactId, number>>>,
): TrustLever[] {
  const known = facts.filter(({ score }) => score !== null).length
  return facts.flatMap(({ id, score }) => {
    if (score === null && waiting[id] === undefined) return []
    if (score !== null && score >= 100) return []
    const gain = score === null ? null : (100 - score) / Math.max(known, 1)
    return [{ fact: id, pillar, gain, waiting: waiting[id] ?? 0 }]
  })
}
