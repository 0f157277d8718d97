import { isObserved } from '#shared/features/activity/rules.ts'
import type { Candidate, FollowUpFacts, FollowUpRule, QuestionFact, RuleSituation } from './rule.ts'
import { DAY_MS, HOUR_MS, keyOf } from './rule.ts'

/** A certain question that nobody answered for 2 hours that a log observed; due 24 hours after it was asked. */
export const unansweredQuestion: FollowUpRule = {
  id: 'unanswered_question',
  candidates: (facts, situation) =>
    facts.unanswered.flatMap((question) => candidateOf(question, facts, situation) ?? []),
}

function candidateOf(
  question: QuestionFact,
  { coverage }: FollowUpFacts,
  { rules, now }: RuleSituation,
): Candidate | null {
  const rule = rules.unanswered_question
  const { member, askedAt } = question
  const group = coverage.get(member.groupNo)
  const heardUntil = Math.min(group?.dataUntil ?? 0, now)
  const alertAt = askedAt + rule.afterHours * HOUR_MS
  if (!group || heardUntil < alertAt) return null
  if (!isObserved(group.spans, askedAt, alertAt)) return null
  return {
    key: keyOf('unanswered_question', member, 'question', { ...question, at: askedAt }),
    rule: 'unanswered_question',
    personNo: member.personNo,
    groupNo: member.groupNo,
    priority: rule.priority,
    eventAt: askedAt,
    freshUntil: askedAt + rule.freshDays * DAY_MS,
    mayRaise: true,
    dueAt: askedAt + rule.dueHours * HOUR_MS,
    messageId: question.messageId,
    facts: {
      rule: 'unanswered_question',
      isFirst: question.isFirst,
      hours: Math.floor((heardUntil - askedAt) / HOUR_MS),
    },
  }
}
