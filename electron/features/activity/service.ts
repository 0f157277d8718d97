import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type {
  GroupCoverage,
  GroupOverview,
  GroupSummary,
  RoleExplanation,
  SilentMember,
} from '#shared/features/activity/model.ts'
import { isCovered } from '#shared/features/activity/rules/coverage.ts'
import { driftOf } from '#shared/features/activity/rules/standing.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { MembershipId } from '#shared/features/members/model.ts'
import { dateOfDayNumber, dayNumberOf, daysBetween } from '#shared/kernel/calendar-date.ts'
import { deleteOrphanStates } from './commands.ts'
import { deriveFacts } from './facts/derive-facts.ts'
import {
  deriveGroupFigures,
  deriveMemberFigures,
  loadFrame,
  loadStandings,
  refreshGroupFigures,
} from './figures/derive-figures.ts'
import { type MonthTier, tiersAtMonthEnds } from './figures/tier-history.ts'
import { overviewOf } from './overview/overview.ts'
import { coverageOf, type GroupScope, loadScopes, summaryOf, windowOf } from './overview/summary.ts'
import {
  countSilentMembers,
  findGroupNos,
  findGroupsOf,
  findLastActiveDay,
  findScopedGroups,
  findSilentMembers,
  hasOrphanStates,
  requireMember,
} from './queries.ts'

/** The last derivation of each workspace: two at once could write what one of them read before a change. */
const running = new WeakMap<DataContext, Promise<void>>()

async function oneAtATime(ctx: DataContext, work: () => Promise<void>): Promise<void> {
  const turn = (running.get(ctx) ?? Promise.resolve()).then(work)
  const settled = turn.catch(() => {})
  running.set(ctx, settled)
  await turn
}

/**
 * Derives daily facts, group days and questions of all stale days, and of days whose staff or names changed. Short
 * transactions with pauses; after a crash or an abort the next call goes on. Announces nothing.
 */
export async function deriveStaleDays(
  ctx: DataContext,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  await oneAtATime(ctx, () => deriveFacts(ctx, options.signal))
}

/** Derives roles, tiers, movement and 30-day figures as of today: of some members, of a group, or of all. */
export async function deriveFigures(
  ctx: DataContext,
  scope: { membershipNos?: readonly number[]; groupNo?: number; signal?: AbortSignal } = {},
): Promise<void> {
  const { membershipNos, groupNo, signal } = scope
  await oneAtATime(ctx, async () => {
    if (membershipNos) {
      for (const [group, nos] of findGroupsOf(ctx.read, membershipNos))
        await deriveMemberFigures(ctx, group, nos, signal)
      return
    }
    for (const no of groupNo === undefined ? findGroupNos(ctx.read) : [groupNo])
      await deriveGroupFigures(ctx, no, signal)
  })
}

/**
 * Brings figures up to date where the day, the data or a membership changed since they were derived; costs little when
 * nothing did. Announces a change. For the scheduler, and after every import.
 */
export async function refreshFigures(
  ctx: DataContext,
  options: { signal?: AbortSignal } = {},
): Promise<void> {
  let hasChanged = false
  await oneAtATime(ctx, async () => {
    if (hasOrphanStates(ctx.read)) ctx.writeQuietly(deleteOrphanStates)
    for (const no of findGroupNos(ctx.read))
      if (!options.signal?.aborted && (await refreshGroupFigures(ctx, no, options.signal))) hasChanged = true
  })
  if (hasChanged) ctx.announce('activity')
}

/** Figures of groups for lists. */
export function summarizeGroups(
  ctx: DataContext,
  filter: { ids: readonly string[] } | { includeArchived: boolean },
): GroupSummary[] {
  return loadScopes(ctx, findScopedGroups(ctx.read, filter)).map((scope) => summaryOf(ctx, scope))
}

function requireScope(ctx: DataContext, groupId: GroupId): GroupScope {
  const no = requireGroupNo(ctx.read, groupId)
  const [scope] = loadScopes(ctx, [{ no, id: groupId }])
  if (!scope) throw new Error(`no scope for group ${no}`)
  return scope
}

/** Everything that the overview of a group shows of its activity. Throws GROUP_NOT_FOUND. */
export function describeGroup(ctx: DataContext, groupId: GroupId): GroupOverview {
  return overviewOf(ctx, requireScope(ctx, groupId))
}

/** Until when and how well groups are known; null = all that are not archived. */
export function describeCoverage(ctx: DataContext, groupIds: readonly GroupId[] | null): GroupCoverage[] {
  const groups = findScopedGroups(ctx.read, groupIds ? { ids: groupIds } : { includeArchived: false })
  return loadScopes(ctx, groups).map((scope) => coverageOf(ctx, scope))
}

/** Why a member has their role, tier and movement: the same rules on the same facts as the stored figures. */
export function explainMember(ctx: DataContext, membershipId: MembershipId): RoleExplanation {
  const { no, groupNo, groupId, staffRole, isMe, isBot } = requireMember(ctx.read, membershipId)
  const scope = requireScope(ctx, groupId)
  const on = dateOfDayNumber(scope.today)
  const frame = loadFrame(ctx, groupNo, scope.spans, { on, limits: scope.limits })
  const [found] = loadStandings(ctx, frame, [no])
  if (!found) throw new Error(`membership ${no} vanished while it was read`)
  const { outcome, movementFacts, movement, tier, tierNow, tierBefore } = found.standing
  const silentDays = silentDaysOf(ctx, scope, no)
  return {
    membershipId,
    groupId,
    on,
    role: outcome.role,
    derivedRole: outcome.derivedRole,
    isManual: found.member.manualRole !== null,
    isEnough: outcome.isEnough,
    staffRole,
    isMe: isMe === 1,
    isBot: isBot === 1,
    tier,
    tierNow,
    tierBefore,
    tierBeforeOn: dateOfDayNumber(frame.then.day),
    movement,
    comparison: {
      recentMessages: movementFacts.recentMessages,
      recentCoveredDays: movementFacts.recentCoveredDays,
      beforeMessages: movementFacts.beforeMessages,
      beforeCoveredDays: movementFacts.beforeCoveredDays,
    },
    silentDays,
    drift: driftOf(silentDays),
    window: windowOf(scope),
    verdicts: outcome.verdicts,
  }
}

/** Tiers of a member on the last days of past months, newest first; for the timeline. Throws MEMBERSHIP_NOT_FOUND. */
export function describeTiers(ctx: DataContext, membershipId: MembershipId, months: number): MonthTier[] {
  const { no, groupNo, groupId } = requireMember(ctx.read, membershipId)
  const { spans, limits, today } = requireScope(ctx, groupId)
  return tiersAtMonthEnds(ctx, { no, groupNo }, { spans, limits, today: dateOfDayNumber(today), months })
}

/** Whole covered days since somebody last spoke, until data-until; null while they never spoke. */
function silentDaysOf(ctx: DataContext, scope: GroupScope, membershipNo: number): number | null {
  const last = findLastActiveDay(ctx.read, membershipNo)
  if (last === null) return null
  let days = 0
  for (let day = dayNumberOf(last) + 1; day <= scope.lastWholeDay; day += 1)
    if (isCovered(scope.runs, day)) days += 1
  return days
}

/** Present members of whom no line is known (从未发言). Throws GROUP_NOT_FOUND. */
export function listNeverSpoke(
  ctx: DataContext,
  input: { groupId: GroupId; offset: number; limit: number; onlyNotExempt: boolean },
): { rows: SilentMember[]; total: number } {
  const groupNo = requireGroupNo(ctx.read, input.groupId)
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const rows = findSilentMembers(ctx.read, groupNo, input).map((row) => ({
    ...row,
    days: row.joinedBy === null ? null : Math.max(0, daysBetween(row.joinedBy, today)),
    isMe: row.isMe === 1,
    isExempt: row.isExempt === 1,
    doNotContact: row.doNotContact === 1,
  }))
  return { rows, total: countSilentMembers(ctx.read, groupNo, input.onlyNotExempt) }
}
