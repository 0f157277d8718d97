import type { DataContext } from '#electron/backend/context.ts'
import { summarizeGroups } from '#electron/features/activity/service.ts'
import type { GroupCoverage, GroupSummary } from '#shared/features/activity/model.ts'
import { staffPickup } from '#shared/features/activity/rules/group-figures.ts'
import type { GroupRow, MemberShare } from '#shared/features/groups/contract.ts'
import type { Group, GroupSignals } from '#shared/features/groups/model.ts'
import { isDying, suggestLifecycle, warningsOf } from '#shared/features/groups/rules.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import {
  countCore,
  countFlow,
  findComposition,
  findGroups,
  findRecentLife,
  requireGroup,
  requireGroupNo,
} from './queries.ts'

/** Signals look at the last 28 days of data (domain.md §3.3). */
const SIGNAL_DAYS = 28

/** Groups with figures and warnings. */
export function listGroupRows(ctx: DataContext, input: { includeArchived: boolean }): GroupRow[] {
  const groups = findGroups(ctx.read, input)
  return rowsOf(ctx, groups)
}

/** One group with figures and warnings. Throws GROUP_NOT_FOUND. */
export function showGroupRow(ctx: DataContext, groupId: string): GroupRow {
  const [row] = rowsOf(ctx, [requireGroup(ctx.read, groupId)])
  if (!row) throw new Error(`group ${groupId} has no figures`)
  return row
}

/** Who makes up the tiers of a group. Throws GROUP_NOT_FOUND. */
export function describeComposition(ctx: DataContext, groupId: string): MemberShare[] {
  return findComposition(ctx.read, requireGroupNo(ctx.read, groupId))
}

function rowsOf(ctx: DataContext, groups: readonly Group[]): GroupRow[] {
  const today = ctx.calendar().dateAt(ctx.clock.now())
  const summaries = new Map(
    summarizeGroups(ctx, { ids: groups.map(({ id }) => id) }).map((summary) => [summary.groupId, summary]),
  )
  return groups.flatMap((group) => {
    const summary = summaries.get(group.id)
    if (!summary) return []
    const signals = signalsOf(ctx, summary, today)
    return [
      {
        group,
        summary,
        signals,
        warnings: warningsOf(group, signals, today),
        isDying: isDying(signals),
        suggestedLifecycle: suggestLifecycle(group.lifecycle, signals),
      },
    ]
  })
}

function signalsOf(ctx: DataContext, summary: GroupSummary, today: CalendarDate): GroupSignals {
  const { coverage } = summary
  const groupNo = requireGroupNo(ctx.read, summary.groupId)
  const to = coverage.dataUntilOn ?? today
  const period = { from: addDays(to, 1 - SIGNAL_DAYS), to }
  const life = findRecentLife(ctx.read, groupNo, period)
  const core = countCore(ctx.read, groupNo, period)
  const flow = countFlow(ctx.read, groupNo, period)
  const isKnown = coverage.window.isEnough
  return {
    members: summary.members,
    trend: summary.trend.map(({ speakers }) => speakers),
    pickup: isKnown ? staffPickup(life.posts, life.pickups) : null,
    silentDays: isKnown ? silentDaysOf(coverage, life.lastSpokeOn) : null,
    coreChurn: core.present + core.left === 0 ? null : core.left / (core.present + core.left),
    joined28: flow.joined,
    left28: flow.left,
    dataUntilOn: coverage.dataUntilOn,
    hasMessages: summary.lastMessageAt !== null,
  }
}

/** Whole observed days after the last one on which a member spoke; only covered days count as silence. */
function silentDaysOf({ runs }: GroupCoverage, lastSpokeOn: CalendarDate | null): number | null {
  if (lastSpokeOn === null) return null
  return runs
    .filter((run) => run.to > lastSpokeOn)
    .reduce((days, run) => {
      const from = run.from > lastSpokeOn ? run.from : addDays(lastSpokeOn, 1)
      return days + daysBetween(from, run.to) + 1
    }, 0)
}
