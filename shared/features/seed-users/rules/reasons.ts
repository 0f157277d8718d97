import type { Lean, LeanFacts, ScoreInputs, SeedReason } from '../model.ts'
import { LEAST_SETTLED } from './score.ts'

const SHOWN = 2

/** From here on a reply rate or a time in the group is worth a sentence. */
const GOOD_REPLY_RATE = 0.6
const LONG_TENURE_DAYS = 180

export type ReasonFacts = {
  lean: Lean
  given: LeanFacts | null
  inputs: Pick<ScoreInputs, 'tenureDays' | 'replies' | 'referrals'>
  activeDays: number
  messages: number
}

/**
 * The two facts that say most about somebody, the strongest first: `strength` compares what is counted in different
 * units. A taker's asking always leads. Nobody stays without a reason while they said anything.
 */
export function reasonsOf(facts: ReasonFacts): SeedReason[] {
  const found = candidatesOf(facts)
    .filter(({ count, strength }) => count > 0 && strength > 0)
    .sort((a, b) => b.strength - a.strength)
    .slice(0, SHOWN)
    .map(({ id, count }) => ({ id, count }))
  if (found.length > 0 || facts.messages === 0) return found
  return [{ id: 'messages', count: facts.messages }]
}

function candidatesOf(facts: ReasonFacts): (SeedReason & { strength: number })[] {
  const { lean, given, inputs, activeDays } = facts
  const { tenureDays, replies, referrals } = inputs
  const asks = (given?.questions ?? 0) + (given?.requests ?? 0)
  const rate = replies !== null && replies.settled >= LEAST_SETTLED ? replies.replied / replies.settled : 0
  const of = (id: SeedReason['id'], count: number, full: number) => ({ id, count, strength: count / full })
  return [
    { id: 'asks', count: asks, strength: lean === 'taker' ? Number.POSITIVE_INFINITY : 0 },
    of('answers', given?.answers ?? 0, 4),
    of('shares', given?.shares ?? 0, 5),
    of('thanks', given?.thanks ?? 0, 3),
    of('referrals', referrals ?? 0, 1),
    of('activeDays', activeDays >= 4 ? activeDays : 0, 15),
    { id: 'replies', count: Math.round(100 * rate), strength: rate >= GOOD_REPLY_RATE ? rate : 0 },
    {
      id: 'tenure',
      count: tenureDays ?? 0,
      strength: tenureDays !== null && tenureDays >= LONG_TENURE_DAYS ? Math.min(1, tenureDays / 720) : 0,
    },
  ]
}
