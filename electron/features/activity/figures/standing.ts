import { countCovered } from '#shared/features/activity/rules/coverage.ts'
import {
  explainRole,
  type MovementFacts,
  movementOf,
  type RoleFacts,
  type RoleOutcome,
  shownTier,
  tierOn,
} from '#shared/features/activity/rules/standing.ts'
import type { Movement, Tier } from '#shared/features/members/model.ts'
import { type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import type { FactSums } from './fact-sums.ts'
import type { GroupFrame, Window } from './frame.ts'
import type { FigureMember } from './queries.ts'

/** Role, tier and movement of a member as of the day of the frame, with what they rest on. */
export type Standing = {
  sums: FactSums
  outcome: RoleOutcome
  tier: Tier
  tierNow: Tier
  tierBefore: Tier | null
  movement: Movement | null
  movementFacts: MovementFacts
}

/** Where a member stands: a pure function of their facts and the day. */
export function standingOf(frame: GroupFrame, member: FigureMember, sums: FactSums): Standing {
  const { limits, now, then } = frame
  const outcome = explainRole(roleFactsNow(now, member, sums), limits)
  const tierNow = tierOf(outcome, member)
  const wasThere =
    !(member.joinedBy !== null && dayNumberOf(member.joinedBy) > then.day) &&
    !(member.isPresent === 0 && member.leftBy !== null && dayNumberOf(member.leftBy) <= then.day)
  const tierBefore = wasThere ? tierOf(explainRole(roleFactsThen(then, member, sums), limits), member) : null
  const movementFacts = movementFactsOf(frame, member, sums)
  const mayMove = member.isPresent === 1 && member.isBot === 0
  return {
    sums,
    outcome,
    tier: shownTier(tierNow, tierBefore),
    tierNow,
    tierBefore,
    movement: mayMove ? movementOf(movementFacts, limits.coveredShare) : null,
    movementFacts,
  }
}

function tierOf({ role }: RoleOutcome, { isStaff, isBot }: FigureMember): Tier {
  return tierOn(role, isStaff === 1 && isBot === 0)
}

function roleFactsNow(window: Window, member: FigureMember, sums: FactSums): RoleFacts {
  return {
    ...commonFacts(window, member),
    activeDays: sums.coveredActiveDays,
    messages: sums.coveredMessages,
    weighted: sums.coveredWeighted,
    messagesKnown: sums.known,
    weeksSpoken: bitsSet(sums.weeks),
  }
}

function roleFactsThen(window: Window, member: FigureMember, sums: FactSums): RoleFacts {
  return {
    ...commonFacts(window, member),
    activeDays: sums.thenActiveDays,
    messages: sums.thenMessages,
    weighted: sums.thenWeighted,
    messagesKnown: sums.thenKnown,
    weeksSpoken: bitsSet(sums.thenWeeks),
  }
}

function commonFacts(window: Window, member: FigureMember) {
  const earliest = member.joinedKind === 'day' ? member.joinedBy : member.joinedAfter
  const sinceOf = (date: CalendarDate | null) => (date === null ? null : window.day - dayNumberOf(date))
  return {
    manualRole: member.manualRole,
    isInActiveGroup: member.isInActiveGroup === 1,
    isCounted: member.isStaff === 0 && member.isBot === 0,
    longestTenure: sinceOf(earliest),
    shortestTenure: sinceOf(member.joinedBy),
    window: { days: window.days, coveredDays: window.coveredDays },
    groupMessages: window.groupMessages,
    weeksCoveredDays: window.weeksCoveredDays,
    isObserved: member.joinedBy === null || dayNumberOf(member.joinedBy) <= window.last,
    orders: null,
  }
}

/** Days before joining are not days of silence: one's own past begins with joining. */
function movementFactsOf(
  { before, now, runs }: GroupFrame,
  member: FigureMember,
  sums: FactSums,
): MovementFacts {
  const joined = member.joinedBy === null ? before.first : dayNumberOf(member.joinedBy)
  const first = Math.max(before.first, joined)
  return {
    recentMessages: sums.coveredMessages,
    recentDays: now.days,
    recentCoveredDays: now.coveredDays,
    recentMessagesKnown: sums.known,
    beforeMessages: sums.before,
    beforeDays: Math.max(0, before.last - first + 1),
    beforeCoveredDays: countCovered(runs, first, before.last),
  }
}

function bitsSet(mask: number): number {
  let count = 0
  for (let rest = mask; rest > 0; rest >>= 1) count += rest & 1
  return count
}
