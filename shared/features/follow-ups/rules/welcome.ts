import { addDays } from '#shared/kernel/calendar-date.ts'
import type { Candidate, FollowUpRule, JoinFact, RuleSituation } from './rule.ts'
import { DAY_MS } from './rule.ts'

/** Greets whoever joined on a known day: the same day by 21:00, later joiners at 10:00 (domain.md §7). */
export const welcome: FollowUpRule = {
  id: 'welcome',
  candidates: (facts, situation) => facts.joins.map((join) => candidateOf(join, situation)),
}

function candidateOf(join: JoinFact, { rules, calendar }: RuleSituation): Candidate {
  const rule = rules.welcome
  const { member, joinedOn } = join
  const eventAt = join.joinedAt ?? calendar.startOf(joinedOn)
  const evening = calendar.at(joinedOn, rule.byHour)
  return {
    // The day alone: a roster knows no clock time, a log does, and both tell of the same join.
    key: `welcome|${member.groupId}|${member.personId}|joined|${joinedOn}`,
    rule: 'welcome',
    personNo: member.personNo,
    groupNo: member.groupNo,
    priority: rule.priority,
    eventAt,
    freshUntil: eventAt + rule.freshDays * DAY_MS,
    mayRaise: true,
    dueAt: eventAt < evening ? evening : calendar.at(addDays(joinedOn, 1), rule.elseHour),
    messageId: null,
    facts: { rule: 'welcome', joinedOn, inviterName: join.inviterName, channel: join.channel },
  }
}
