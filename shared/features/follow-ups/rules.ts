import { firstVoice } from './rules/first-voice.ts'
import { goneQuiet } from './rules/gone-quiet.ts'
import type { Candidate, FollowUpFacts, FollowUpRule, MemberRef, RuleSituation } from './rules/rule.ts'
import { unansweredQuestion } from './rules/unanswered-question.ts'
import { welcome } from './rules/welcome.ts'

/** Every rule that makes follow-ups; a new one is a module and a line here. */
export const followUpRules: readonly FollowUpRule[] = [welcome, firstVoice, unansweredQuestion, goneQuiet]

/**
 * The events whose condition holds now, ordered by key, each once: a pure function of facts, settings and time that does
 * not depend on the order of facts nor on what was raised before (domain.md §7). Unreachable people have none.
 */
export function findCandidates(facts: FollowUpFacts, situation: RuleSituation): Candidate[] {
  const reachable = reachableOf(facts)
  const byKey = new Map<string, Candidate>()
  for (const rule of followUpRules) {
    if (!situation.rules[rule.id].isOn) continue
    for (const candidate of rule.candidates(reachable, situation)) {
      const known = byKey.get(candidate.key)
      if (!known || isEarlier(candidate, known)) byKey.set(candidate.key, candidate)
    }
  }
  return [...byKey.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
}

function reachableOf(facts: FollowUpFacts): FollowUpFacts {
  const isReachable = (fact: { member: MemberRef }) => fact.member.isReachable
  return {
    coverage: facts.coverage,
    joins: facts.joins.filter(isReachable),
    firstVoices: facts.firstVoices.filter(isReachable),
    unanswered: facts.unanswered.filter(isReachable),
    silences: facts.silences.filter(isReachable),
  }
}

/** Chooses among facts that tell of one event, whatever order they came in. */
function isEarlier(a: Candidate, b: Candidate): boolean {
  if (a.eventAt !== b.eventAt) return a.eventAt < b.eventAt
  if (a.messageId !== b.messageId) return (a.messageId ?? 0) < (b.messageId ?? 0)
  return JSON.stringify(a.facts) < JSON.stringify(b.facts)
}
