import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import {
  countCovered,
  type DayRun,
  dataUntilOf,
  isCovered,
  type Span,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
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
import {
  type CalendarDate,
  dateOfDayNumber,
  dayNumberOf,
  type ZoneCalendar,
} from '#shared/kernel/calendar-date.ts'
import { dayBits, type FactSums, type FigureMember } from './queries.ts'

const BEFORE_DAYS = 90
const WEEKS = 4

/** A window of days that ends at data-until, or on `day` where data reaches further. */
export type Window = {
  day: number
  first: number
  last: number
  days: number
  coveredDays: number
  weeksCoveredDays: number
  /** Messages of the group on covered days of the window, without staff and bots. */
  groupMessages: number
}

/** What the figures of all members of a group have in common. Days as numbers. */
export type GroupFrame = {
  groupNo: number
  runs: readonly DayRun[]
  limits: ActivityThresholds
  now: Window
  /** As of the last day of the previous month. */
  then: Window
  before: { first: number; last: number }
  /** JSON of [date, bits] for the sums. */
  days: string
}

/** Last day of the month before that of `day`. */
export function lastDayOfPreviousMonth(day: CalendarDate): CalendarDate {
  return dateOfDayNumber(dayNumberOf(`${day.slice(0, 8)}01` as CalendarDate) - 1)
}

/** Lays out the windows of a group as of a day. `messagesOn` = messages without staff and bots by day number. */
export function frameOf(parts: {
  groupNo: number
  spans: readonly Span[]
  on: CalendarDate
  limits: ActivityThresholds
  calendar: ZoneCalendar
  messagesOn: (first: number, last: number) => ReadonlyMap<number, number>
}): GroupFrame {
  const { spans, limits, calendar } = parts
  const runs = wholeDaysOf(spans, calendar)
  const dataUntil = dataUntilOf(spans)
  const dataDay = dataUntil === null ? null : calendar.dayNumberAt(dataUntil - 1)
  const windowOn = (day: number): Window => {
    const last = Math.min(dataDay ?? day, day)
    const first = last - limits.windowDays + 1
    let groupMessages = 0
    for (const [on, messages] of parts.messagesOn(first, last))
      if (isCovered(runs, on)) groupMessages += messages
    return {
      day,
      first,
      last,
      days: limits.windowDays,
      coveredDays: countCovered(runs, first, last),
      weeksCoveredDays: countCovered(runs, last - 7 * WEEKS + 1, last),
      groupMessages,
    }
  }
  const now = windowOn(dayNumberOf(parts.on))
  const then = windowOn(dayNumberOf(lastDayOfPreviousMonth(parts.on)))
  const before = { first: now.first - BEFORE_DAYS, last: now.first - 1 }
  return {
    groupNo: parts.groupNo,
    runs,
    limits,
    now,
    then,
    before,
    days: daysOf({ runs, now, then, before }),
  }
}

function daysOf({ runs, now, then, before }: Pick<GroupFrame, 'runs' | 'now' | 'then' | 'before'>): string {
  const days: [CalendarDate, number][] = []
  const first = Math.min(before.first, then.first, then.last - 7 * WEEKS + 1)
  for (let day = first; day <= now.day; day += 1) {
    const covered = isCovered(runs, day)
    let bits = 0
    if (day >= now.first) bits |= dayBits.known
    if (day >= now.first && day <= now.last) bits |= dayBits.window | (covered ? dayBits.covered : 0)
    if (day >= before.first && day <= before.last && covered) bits |= dayBits.before
    if (day >= then.first && day <= then.day) bits |= dayBits.thenKnown
    if (day >= then.first && day <= then.last && covered) bits |= dayBits.thenCovered
    bits |= weekBit(dayBits.week, now.last, day) | weekBit(dayBits.thenWeek, then.last, day)
    if (bits !== 0) days.push([dateOfDayNumber(day), bits])
  }
  return JSON.stringify(days)
}

function weekBit(bits: readonly number[], last: number, day: number): number {
  return day > last ? 0 : (bits[Math.floor((last - day) / 7)] ?? 0)
}

const NOTHING: Omit<FactSums, 'no'> = {
  total: 0,
  activeDays: 0,
  messages: 0,
  questions: 0,
  answers: 0,
  shares: 0,
  weighted: 0,
  known: 0,
  coveredActiveDays: 0,
  coveredMessages: 0,
  coveredWeighted: 0,
  weeks: 0,
  before: 0,
  thenKnown: 0,
  thenActiveDays: 0,
  thenMessages: 0,
  thenWeighted: 0,
  thenWeeks: 0,
}

/** Role, tier and movement of a member as of the day of the frame, with what they rest on. */
export type Standing = {
  sums: Omit<FactSums, 'no'>
  outcome: RoleOutcome
  tier: Tier
  tierNow: Tier
  tierBefore: Tier | null
  movement: Movement | null
  movementFacts: MovementFacts
}

/** Where a member stands: a pure function of their facts and the day. */
export function standingOf(frame: GroupFrame, member: FigureMember, found: FactSums | undefined): Standing {
  const sums = found ?? NOTHING
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

function roleFactsNow(window: Window, member: FigureMember, sums: Omit<FactSums, 'no'>): RoleFacts {
  return {
    ...commonFacts(window, member),
    activeDays: sums.coveredActiveDays,
    messages: sums.coveredMessages,
    weighted: sums.coveredWeighted,
    messagesKnown: sums.known,
    weeksSpoken: sums.weeks,
  }
}

function roleFactsThen(window: Window, member: FigureMember, sums: Omit<FactSums, 'no'>): RoleFacts {
  return {
    ...commonFacts(window, member),
    activeDays: sums.thenActiveDays,
    messages: sums.thenMessages,
    weighted: sums.thenWeighted,
    messagesKnown: sums.thenKnown,
    weeksSpoken: sums.thenWeeks,
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
  sums: Omit<FactSums, 'no'>,
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
