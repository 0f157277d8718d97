import type { DataContext } from '#electron/backend/context.ts'
import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import type { Span } from '#shared/features/activity/rules.ts'
import { type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { findSpans, findThresholds } from '../queries.ts'
import { beginFigures, deleteOrphanFigures, endFigures, type FigureRow, saveFigures } from './commands.ts'
import {
  findFactSums,
  findFigureMembers,
  findFiguresKey,
  findGroupMessages,
  findMembershipNos,
  findOutdatedNos,
  findSpokenSpans,
} from './queries.ts'
import { frameOf, type GroupFrame, standingOf } from './standing.ts'

/** Members whose sums are read, judged and written in one go: a few milliseconds each way. */
const SLICE = 300
const CHECK_SLICE = 2000

type Situation = { on: CalendarDate; limits: ActivityThresholds }

function situationOf(ctx: DataContext): Situation {
  return { on: ctx.calendar().dateAt(ctx.clock.now()), limits: findThresholds(ctx.read) }
}

/** The windows of one group as of a day. */
export function loadFrame(
  ctx: Pick<DataContext, 'read' | 'calendar'>,
  groupNo: number,
  spans: readonly Span[],
  { on, limits }: Situation,
): GroupFrame {
  return frameOf({
    groupNo,
    spans,
    on,
    limits,
    calendar: ctx.calendar(),
    messagesOn: (first, last) =>
      new Map(
        findGroupMessages(ctx.read, groupNo, dateOfDayNumber(first), dateOfDayNumber(last)).map((row) => [
          dayNumberOf(row.on),
          row.messages,
        ]),
      ),
  })
}

/** Derives the figures of these members as of today, a slice at a time. */
export async function deriveMemberFigures(
  ctx: DataContext,
  groupNo: number,
  nos: readonly number[],
  signal?: AbortSignal,
): Promise<void> {
  if (nos.length === 0) return
  const situation = situationOf(ctx)
  const frame = loadFrame(ctx, groupNo, findSpans(ctx.read, [groupNo]).get(groupNo) ?? [], situation)
  for (let from = 0; from < nos.length; from += SLICE) {
    if (signal?.aborted) return
    const rows = figuresOf(ctx, frame, nos.slice(from, from + SLICE), situation.on)
    ctx.writeQuietly((db) => {
      for (const row of rows) saveFigures(db, row)
    })
    await ctx.pause()
  }
}

function figuresOf(
  ctx: DataContext,
  frame: GroupFrame,
  nos: readonly number[],
  on: CalendarDate,
): FigureRow[] {
  const sums = findFactSums(ctx.read, nos, frame.days)
  const spoken = findSpokenSpans(
    ctx.read,
    [...sums.values()].filter((row) => row.total > 0).map((row) => row.no),
  )
  return findFigureMembers(ctx.read, nos).map((member) => {
    const standing = standingOf(frame, member, sums.get(member.no))
    const { activeDays, messages, questions, answers, shares, weighted, total } = standing.sums
    return {
      membershipNo: member.no,
      groupNo: member.groupNo,
      personNo: member.personNo,
      asOf: on,
      role: standing.outcome.role,
      tier: standing.tier,
      movement: standing.movement,
      isEnough: standing.outcome.isEnough,
      tierNow: standing.tierNow,
      tierBefore: standing.tierBefore,
      coveredDays: frame.now.coveredDays,
      inputs: member.inputs,
      activeDays,
      messages,
      questions,
      answers,
      shares,
      weighted,
      messagesTotal: total,
      firstSpokeAt: spoken.get(member.no)?.first ?? null,
      lastSpokeAt: spoken.get(member.no)?.last ?? null,
    }
  })
}

/** Derives the figures of a whole group as of today, and notes what they rest on. */
export async function deriveGroupFigures(
  ctx: DataContext,
  groupNo: number,
  signal?: AbortSignal,
): Promise<void> {
  const key = figuresKeyOf(ctx, groupNo)
  ctx.writeQuietly((db) => {
    beginFigures(db, groupNo, key)
    deleteOrphanFigures(db, groupNo)
  })
  await deriveMemberFigures(ctx, groupNo, findMembershipNos(ctx.read, groupNo), signal)
  if (!signal?.aborted) ctx.writeQuietly((db) => endFigures(db, groupNo, key))
}

/** Figures hold for a day, a coverage and thresholds; the facts themselves empty the key when they change. */
function figuresKeyOf(ctx: DataContext, groupNo: number): string {
  const { on, limits } = situationOf(ctx)
  const spans = findSpans(ctx.read, [groupNo]).get(groupNo) ?? []
  return JSON.stringify([on, ctx.calendar().zone, spans.map(({ from, until }) => [from, until]), limits])
}

/** Derives what is missing or outdated in a group. Returns whether anything was. */
export async function refreshGroupFigures(
  ctx: DataContext,
  groupNo: number,
  signal?: AbortSignal,
): Promise<boolean> {
  if (findFiguresKey(ctx.read, groupNo) !== figuresKeyOf(ctx, groupNo)) {
    await deriveGroupFigures(ctx, groupNo, signal)
    return true
  }
  const nos = findMembershipNos(ctx.read, groupNo)
  const outdated: number[] = []
  for (let from = 0; from < nos.length; from += CHECK_SLICE) {
    outdated.push(...findOutdatedNos(ctx.read, nos.slice(from, from + CHECK_SLICE)))
    await ctx.pause()
  }
  const gone = ctx.writeQuietly((db) => deleteOrphanFigures(db, groupNo))
  await deriveMemberFigures(ctx, groupNo, outdated, signal)
  return outdated.length > 0 || gone > 0
}
