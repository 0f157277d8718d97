import type { DataContext } from '#electron/backend/context.ts'
import type {
  ActivityThresholds,
  DayWindow,
  Figure,
  Flow,
  GroupCoverage,
  GroupSummary,
  SpeakerBlock,
} from '#shared/features/activity/model.ts'
import {
  countCovered,
  type DayRun,
  dataUntilOf,
  isEnough,
  mergeSpans,
  type Span,
  weeksEndingOn,
  wholeDaysOf,
} from '#shared/features/activity/rules/coverage.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import { dateOfDayNumber } from '#shared/kernel/calendar-date.ts'
import { findLastMessageAt, findSpans, findThresholds } from '../queries.ts'
import { countFlow, countPresent, countSpeakers, type FlowCounts } from './queries.ts'

const TREND_BLOCKS = 8

/** What all figures of a group lean on: its coverage, and the day with which its windows end. */
export type GroupScope = {
  groupNo: number
  groupId: GroupId
  spans: readonly Span[]
  runs: readonly DayRun[]
  limits: ActivityThresholds
  today: number
  dataUntil: number | null
  /** Last day of windows of evidence: that of data-until, today without any. */
  lastDay: number
  /** Last day of windows of whole days. */
  lastWholeDay: number
}

/** Lays out the scopes of groups in one reading of their imports. */
export function loadScopes(
  ctx: Pick<DataContext, 'read' | 'calendar' | 'clock'>,
  groups: readonly { no: number; id: GroupId }[],
): GroupScope[] {
  const spansOf = findSpans(
    ctx.read,
    groups.map((group) => group.no),
  )
  const limits = findThresholds(ctx.read)
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  const today = calendar.dayNumberAt(now)
  return groups.map(({ no, id }) => {
    // An export instant ahead of the clock observed nothing of the time in between.
    const spans = mergeSpans(
      (spansOf.get(no) ?? []).map(({ from, until }) => ({ from, until: Math.min(until, now) })),
    )
    const dataUntil = dataUntilOf(spans)
    return {
      groupNo: no,
      groupId: id,
      spans,
      runs: wholeDaysOf(spans, calendar),
      limits,
      today,
      dataUntil,
      lastDay: dataUntil === null ? today : Math.min(today, calendar.dayNumberAt(dataUntil - 1)),
      lastWholeDay: dataUntil === null ? today - 1 : Math.min(today, calendar.dayNumberAt(dataUntil)) - 1,
    }
  })
}

/** The window of evidence that roles and rates are computed from. */
export function windowOf(scope: GroupScope): DayWindow {
  return dayWindowOf(scope, scope.lastDay - scope.limits.windowDays + 1, scope.lastDay)
}

function dayWindowOf({ runs, limits }: GroupScope, first: number, last: number): DayWindow {
  const coveredDays = countCovered(runs, first, last)
  const days = last - first + 1
  return {
    from: dateOfDayNumber(first),
    to: dateOfDayNumber(last),
    days,
    coveredDays,
    isEnough: isEnough(coveredDays, days, limits.coveredShare),
  }
}

/** What is known of a group, for 数据截至 and 数据不足. */
export function coverageOf(ctx: Pick<DataContext, 'read' | 'calendar'>, scope: GroupScope): GroupCoverage {
  const { dataUntil, runs, today, limits } = scope
  const dataDay = dataUntil === null ? null : ctx.calendar().dayNumberAt(dataUntil)
  const staleDays = dataDay === null ? 0 : Math.max(0, today - dataDay)
  return {
    groupId: scope.groupId,
    dataUntil,
    dataUntilOn: dataDay === null ? null : dateOfDayNumber(dataDay),
    isStale: staleDays > limits.staleAfterDays,
    staleDays,
    coveredDays: runs.reduce((days, run) => days + run.last - run.first + 1, 0),
    runs: runs.map((run) => ({ from: dateOfDayNumber(run.first), to: dateOfDayNumber(run.last) })),
    window: windowOf(scope),
    lastMessageAt: findLastMessageAt(ctx.read, scope.groupNo),
  }
}

/** Speakers of the last eight blocks of seven whole days, oldest first; null where too few days are covered. */
export function trendOf(ctx: Pick<DataContext, 'read'>, scope: GroupScope): SpeakerBlock[] {
  const windows = weeksEndingOn(scope.lastWholeDay, TREND_BLOCKS).map(({ first, last }) =>
    dayWindowOf(scope, first, last),
  )
  const known = windows.filter((window) => window.isEnough)
  const speakers = countSpeakers(ctx.read, scope.groupNo, known)
  return windows.map((window) => ({
    from: window.from,
    to: window.to,
    coveredDays: window.coveredDays,
    speakers: window.isEnough ? (speakers[known.indexOf(window)] ?? 0) : null,
  }))
}

/** One group in a list: members, flow of the last seven days, speakers against the week before, trend, last message. */
export function summaryOf(ctx: Pick<DataContext, 'read' | 'calendar'>, scope: GroupScope): GroupSummary {
  const { groupNo, lastDay } = scope
  const week = { from: dateOfDayNumber(lastDay - 6), to: dateOfDayNumber(lastDay) }
  const trend = trendOf(ctx, scope)
  const coverage = coverageOf(ctx, scope)
  return {
    groupId: scope.groupId,
    members: countPresent(ctx.read, groupNo),
    joined7: flowOf(countFlow(ctx.read, groupNo, 'joined', week)),
    left7: flowOf(countFlow(ctx.read, groupNo, 'left', week)),
    speakers7: measured(trend.at(-1)?.speakers ?? null),
    speakersBefore7: measured(trend.at(-2)?.speakers ?? null),
    trend,
    lastMessageAt: coverage.lastMessageAt,
    coverage,
  }
}

/** A figure straight from a log. */
export function measured(value: number | null): Figure {
  return { value, confidence: 'measured' }
}

/** The least certain part of a total gives its confidence. */
function flowOf(counts: FlowCounts): Flow {
  const { measured, typed, estimated } = counts
  const confidence = estimated > 0 ? 'estimated' : typed > 0 ? 'typed' : 'measured'
  return { ...counts, total: measured + typed + estimated, confidence }
}
