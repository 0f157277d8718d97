import { daysBetween } from '#shared/kernel/calendar-date.ts'
import type { Candidate, FirstVoiceFact, FollowUpRule, RuleSituation } from './rule.ts'
import { DAY_MS, HOUR_MS, keyOf } from './rule.ts'

/** Thanks a newcomer for the first message, question, answer or share within 7 days of joining, within a day. */
export const firstVoice: FollowUpRule = {
  id: 'first_voice',
  candidates: (facts, situation) => facts.firstVoices.flatMap((voice) => candidateOf(voice, situation) ?? []),
}

function candidateOf(fact: FirstVoiceFact, { rules, calendar }: RuleSituation): Candidate | null {
  const rule = rules.first_voice
  const { member, voice, at } = fact
  const days = daysBetween(fact.joinedAfter, calendar.dateAt(at))
  if (days < 0 || days > rule.withinDays) return null
  return {
    key: keyOf('first_voice', member, fact.event, fact),
    rule: 'first_voice',
    personNo: member.personNo,
    groupNo: member.groupNo,
    priority: rule.priority,
    eventAt: at,
    freshUntil: at + rule.freshDays * DAY_MS,
    mayRaise: true,
    dueAt: at + rule.dueHours * HOUR_MS,
    messageId: fact.messageId,
    facts: { rule: 'first_voice', voice, dayInGroup: days + 1 },
  }
}
