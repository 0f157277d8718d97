import type { Fate, FateRule } from '../model.ts'

type Facts = { hasBought: boolean; isActive: boolean; isSigned: boolean }

/** Whom the rule takes along: whoever fits one of its parts. */
export function fateByRule({ hasBought, isActive, isSigned }: Facts, rule: FateRule): Fate {
  const isTaken = (rule.bought && hasBought) || (rule.active && isActive) || (rule.signed && isSigned)
  return isTaken ? 'invite' : 'thank'
}

/** What becomes of somebody: the choice of the operator goes before the rule. */
export function fateOf(facts: Facts, rule: FateRule, choice: Fate | null): { fate: Fate; isByHand: boolean } {
  const ruled = fateByRule(facts, rule)
  return { fate: choice ?? ruled, isByHand: choice !== null && choice !== ruled }
}
