import type {
  ActivityThresholds,
  Condition,
  ConditionId,
  RoleVerdict,
} from '#shared/features/activity/model.ts'
import type { MemberRole, Movement, Tier } from '#shared/features/members/model.ts'
import { isEnough } from './coverage.ts'

/** Points of domain.md §4.3. */
const activityWeights = {
  messages: 1,
  questions: 1,
  answers: 3,
  shares: 2,
  repliesReceived: 1,
  mostPerDay: 20,
}

/** Weighted activity of one day: min(20, messages + questions + 3·answers + 2·shares + replies received). */
export function weightedActivity(day: {
  messages: number
  questions: number
  answers: number
  shares: number
  repliesReceived: number
}): number {
  const weights = activityWeights
  return Math.min(
    weights.mostPerDay,
    weights.messages * day.messages +
      weights.questions * day.questions +
      weights.answers * day.answers +
      weights.shares * day.shares +
      weights.repliesReceived * day.repliesReceived,
  )
}

/** What the role of a membership on a day is decided from. Sums run over the window that ends at data-until. */
export type RoleFacts = {
  manualRole: MemberRole | null
  /** The person is present in at least one group that is neither archived nor ended. */
  isInActiveGroup: boolean
  /** Staff, me and bots never dominate. */
  isCounted: boolean
  /** Days since the earliest and the latest possible day of joining; null = not known. */
  longestTenure: number | null
  shortestTenure: number | null
  window: { days: number; coveredDays: number }
  /** Covered days with a message. */
  activeDays: number
  /** Messages on covered days, and those of the whole group without staff and bots. */
  messages: number
  groupMessages: number
  /** Weighted activity on covered days. */
  weighted: number
  /** Any message from the start of the window until the day itself, covered or not. */
  messagesKnown: number
  /** Of the last four blocks of seven days, how many have a message; covered days of these 28. */
  weeksSpoken: number
  weeksCoveredDays: number
  /** False for who joined after the data ends: their silence was not observed. */
  isObserved: boolean
  /** null while the workspace has no orders at all. */
  orders: number | null
}

export type RoleOutcome = {
  role: MemberRole
  derivedRole: MemberRole
  /** False = 数据不足: nothing above `regular` is met, and something could not be judged. */
  isEnough: boolean
  verdicts: RoleVerdict[]
}

const LOYAL_WINDOW_DAYS = 28

/**
 * The role of a membership on a day, with how each role fared, in order of precedence: manual > prospect > dominator >
 * newcomer > loyal > active > lurker > regular (domain.md §4.3). A condition whose data is missing is neither met nor
 * not met; a window with too few covered days says nothing about activity or silence.
 */
export function explainRole(facts: RoleFacts, limits: ActivityThresholds): RoleOutcome {
  const isWindowEnough = isEnough(facts.window.coveredDays, facts.window.days, limits.coveredShare)
  const verdicts = [
    prospectVerdict(facts),
    dominatorVerdict(facts, limits, isWindowEnough),
    newcomerVerdict(facts, limits),
    loyalVerdict(facts, limits),
    activeVerdict(facts, limits, isWindowEnough),
    lurkerVerdict(facts, limits, isWindowEnough),
  ]
  const met = verdicts.find((verdict) => verdict.isMet === true)
  const derivedRole = met?.role ?? 'regular'
  return {
    role: facts.manualRole ?? derivedRole,
    derivedRole,
    isEnough:
      facts.manualRole !== null || met !== undefined || verdicts.every(({ isMet }) => isMet === false),
    verdicts,
  }
}

function prospectVerdict({ isInActiveGroup }: RoleFacts): RoleVerdict {
  const actual = isInActiveGroup ? 1 : 0
  return verdictOf('prospect', [[{ id: 'no_active_group', actual, threshold: 0, isMet: !isInActiveGroup }]])
}

function dominatorVerdict(facts: RoleFacts, limits: ActivityThresholds, isKnown: boolean): RoleVerdict {
  if (!facts.isCounted) return { role: 'dominator', isMet: false, ways: [] }
  const share = facts.groupMessages === 0 ? 0 : facts.messages / facts.groupMessages
  const perDay = facts.activeDays === 0 ? 0 : facts.messages / facts.activeDays
  return verdictOf('dominator', [
    [
      above('dominator_share', isKnown ? share : null, limits.dominatorShare),
      above('dominator_per_day', isKnown ? perDay : null, limits.dominatorPerDay),
    ],
  ])
}

/** Sure only when even the earliest possible day of joining is recent enough. */
function newcomerVerdict(
  { longestTenure, shortestTenure }: RoleFacts,
  limits: ActivityThresholds,
): RoleVerdict {
  const threshold = limits.newcomerDays
  const isSure = longestTenure !== null && longestTenure <= threshold
  const isSureNot = shortestTenure !== null && shortestTenure > threshold
  const actual = isSure ? longestTenure : shortestTenure
  return verdictOf('newcomer', [
    [{ id: 'newcomer_tenure', actual, threshold, isMet: isSure ? true : isSureNot ? false : null }],
  ])
}

function loyalVerdict(facts: RoleFacts, limits: ActivityThresholds): RoleVerdict {
  const isKnown = isEnough(facts.weeksCoveredDays, LOYAL_WINDOW_DAYS, limits.coveredShare)
  const tenure = tenureAtLeast('loyal_tenure', facts, limits.loyalTenureDays)
  return verdictOf('loyal', [
    [tenure, atLeast('loyal_weeks', isKnown ? facts.weeksSpoken : null, limits.loyalWeeks)],
    ...(facts.orders === null ? [] : [[tenure, atLeast('loyal_orders', facts.orders, limits.loyalOrders)]]),
  ])
}

function activeVerdict(facts: RoleFacts, limits: ActivityThresholds, isKnown: boolean): RoleVerdict {
  const activeDays = isKnown ? facts.activeDays : null
  return verdictOf('active', [
    [atLeast('active_days', activeDays, limits.activeDays)],
    [
      atLeast('active_days_weighted', activeDays, limits.activeDaysWeighted),
      atLeast('active_weighted', isKnown ? facts.weighted : null, limits.activeWeighted),
    ],
  ])
}

/** Silence is known only where it was observed; one line, from whatever source, refutes it. */
function lurkerVerdict(facts: RoleFacts, limits: ActivityThresholds, isWindowEnough: boolean): RoleVerdict {
  const hasSpoken = facts.messagesKnown > 0
  const isKnown = hasSpoken || (isWindowEnough && facts.isObserved)
  return verdictOf('lurker', [
    [
      {
        id: 'silent',
        actual: isKnown ? facts.messagesKnown : null,
        threshold: 0,
        isMet: isKnown ? !hasSpoken : null,
      },
      tenureAtLeast('lurker_tenure', facts, limits.newcomerDays + 1),
    ],
  ])
}

/** Tenure counts from the latest possible day of joining (domain.md §4.1b); sure not only when the earliest is too late. */
function tenureAtLeast(id: ConditionId, facts: RoleFacts, threshold: number): Condition {
  const { shortestTenure, longestTenure } = facts
  if (shortestTenure !== null && shortestTenure >= threshold)
    return { id, actual: shortestTenure, threshold, isMet: true }
  const isSureNot = longestTenure !== null && longestTenure < threshold
  return { id, actual: shortestTenure, threshold, isMet: isSureNot ? false : null }
}

function atLeast(id: ConditionId, actual: number | null, threshold: number): Condition {
  return { id, actual, threshold, isMet: actual === null ? null : actual >= threshold }
}

function above(id: ConditionId, actual: number | null, threshold: number): Condition {
  return { id, actual, threshold, isMet: actual === null ? null : actual > threshold }
}

function verdictOf(role: MemberRole, ways: Condition[][]): RoleVerdict {
  const outcomes = ways.map((conditions) => {
    if (conditions.some(({ isMet }) => isMet === false)) return false
    return conditions.every(({ isMet }) => isMet === true) ? true : null
  })
  const isMet = outcomes.includes(true) ? true : outcomes.includes(null) ? null : false
  return { role, isMet, ways }
}

const TIER_RANK: Record<Tier, number> = { base: 0, middle: 1, top: 2 }

/** Tier on one day: top = staff, middle = active or loyal, base = the rest (domain.md §4.4). */
export function tierOn(role: MemberRole, isStaff: boolean): Tier {
  if (isStaff) return 'top'
  return role === 'active' || role === 'loyal' ? 'middle' : 'base'
}

/** The tier shown: the higher of today's and that of the last day of the previous month, if they were there then. */
export function shownTier(now: Tier, before: Tier | null): Tier {
  return before !== null && TIER_RANK[before] > TIER_RANK[now] ? before : now
}

/** Recent 30 days against the person's own previous 90, on covered days since they joined. */
export type MovementFacts = {
  recentMessages: number
  recentDays: number
  recentCoveredDays: number
  beforeMessages: number
  beforeDays: number
  beforeCoveredDays: number
  /** Any message in the recent window, covered or not: refutes silence. */
  recentMessagesKnown: number
}

const movementLimits = { rising: 1.5, risingLeast: 5, cooling: 0.5, coolingLeast: 5, endangeredLeast: 10 }
/** A comparison with less than a week of one's own past says nothing. */
const LEAST_BEFORE_DAYS = 7

/**
 * 濒危 before 变冷 before 升温 (domain.md §4.3), comparing messages per covered day; days before joining are not days of
 * silence. null where nothing stands out or a side has too few covered days.
 */
export function movementOf(facts: MovementFacts, leastShare: number): Movement | null {
  const { recentMessages, beforeMessages, recentCoveredDays, beforeCoveredDays, beforeDays } = facts
  if (!isEnough(recentCoveredDays, facts.recentDays, leastShare)) return null
  if (beforeDays < LEAST_BEFORE_DAYS || !isEnough(beforeCoveredDays, beforeDays, leastShare)) return null
  if (facts.recentMessagesKnown === 0 && beforeMessages >= movementLimits.endangeredLeast) return 'endangered'
  const recent = recentMessages / recentCoveredDays
  const before = beforeMessages / beforeCoveredDays
  if (beforeMessages >= movementLimits.coolingLeast && recent <= movementLimits.cooling * before)
    return 'cooling'
  if (recentMessages >= movementLimits.risingLeast && recent >= movementLimits.rising * before)
    return 'rising'
  return null
}

/** The widest of 30, 90 and 180 days that an observed silence reaches. */
export function driftOf(silentDays: number | null): 30 | 90 | 180 | null {
  if (silentDays === null || silentDays < 30) return null
  if (silentDays < 90) return 30
  return silentDays < 180 ? 90 : 180
}
