import type { DataContext } from '#electron/backend/context.ts'
import type { ActivityThresholds } from '#shared/features/activity/model.ts'
import type { Span } from '#shared/features/activity/rules.ts'
import { type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import { findSpans, findThresholds } from '../queries.ts'
import { beginFigures, deleteOrphanFigures, endFigures, type FigureRow, saveFigures } from './commands.ts'
import { addFact, noFacts } from './fact-sums.ts'
import { frameOf, type GroupFrame } from './frame.ts'
import {
  type FigureMember,
  findFacts,
  findFigureMembers,
  findFiguresKey,
  findGroupMessages,
  findMembershipNos,
  findOutdatedNos,
  findSpokenSpans,
  findTotals,
} from './queries.ts'
import { type Standing, standingOf } from './standing.ts'

/** Members that are read, judged and written in one go; their number follows the time that they take. */
const SLICE = { least: 20, most: 1000, aimMs: 10 }
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
  let size = SLICE.least
  for (let from = 0; from < nos.length; ) {
    if (signal?.aborted) return
    const start = performance.now()
    const rows = figuresOf(ctx, frame, nos.slice(from, from + size), situation.on)
    ctx.writeQuietly((db) => {
      for (const row of rows) saveFigures(db, row)
    })
    from += size
    const factor = SLICE.aimMs / Math.max(1, performance.now() - start)
    size = Math.round(Math.min(SLICE.most, Math.max(SLICE.least, size * Math.min(2, factor))))
    await ctx.pause()
  }
}

/** Where members stand, with the numbers behind it. */
export function loadStandings(
  ctx: Pick<DataContext, 'read'>,
  frame: GroupFrame,
  nos: readonly number[],
): { member: FigureMember; standing: Standing }[] {
  const members = findFigureMembers(ctx.read, nos)
  const entries = new Map(members.map((member) => [member.no, { member, sums: noFacts() }]))
  for (const fact of findFacts(ctx.read, nos, frame.firstOn)) {
    const bits = frame.days.get(fact.on)
    const entry = entries.get(fact.no)
    if (bits !== undefined && entry) addFact(entry.sums, fact, bits, entry.member.joinedBy)
  }
  return [...entries.values()].map(({ member, sums }) => ({
    member,
    standing: standingOf(frame, member, sums),
  }))
}

function figuresOf(
  ctx: DataContext,
  frame: GroupFrame,
  nos: readonly number[],
  on: CalendarDate,
): FigureRow[] {
  const totals = findTotals(ctx.read, nos)
  const spoken = findSpokenSpans(
    ctx.read,
    nos.filter((no) => (totals.get(no) ?? 0) > 0),
  )
  return loadStandings(ctx, frame, nos).map(({ member, standing }) => {
    const { activeDays, messages, questions, answers, shares, weighted } = standing.sums
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
      messagesTotal: totals.get(member.no) ?? 0,
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
