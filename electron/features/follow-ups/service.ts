import type { DataContext } from '#electron/backend/context.ts'
import type { WriteDb } from '#electron/database/handles.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import { advanceSequences } from '#electron/features/sequences/service.ts'
import { findSetting } from '#electron/features/settings/queries.ts'
import type { FollowUpCounts, GenerationReport } from '#shared/features/follow-ups/contract.ts'
import type { FollowUpCard } from '#shared/features/follow-ups/model.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import type { RuleSituation } from '#shared/features/follow-ups/rules.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import { countCards, findCards } from './card-lists.ts'
import { updateSettled, updateStoredValue } from './commands.ts'
import { gatherCandidates, type Reach } from './gathering.ts'
import { decide, situationOf, writeAdmission } from './generation.ts'
import { findCardsOfPerson, requirePersonNo } from './queries.ts'

export { asOneChange, completeFollowUp, insertManualCard } from './card-service.ts'
export { settleLoggedReplies } from './log-replies.ts'
export { findTouchedGroups } from './touched.ts'
export { withdrawReasonsByKey } from './withdrawal.ts'

type Scope = { groupId?: string | undefined }

/** Where the last run left its counts, as it is dear to count them for every screen; `stale` by group. */
const LAST_RUN = 'followUps.lastRun'
type LastRun = { on: string; held: number; stale?: Record<string, number>; staleToday: number }

/**
 * Runs the rules: new events become cards as far as guards allow, cards whose reason no longer holds are withdrawn,
 * chats that wait too long are asked for once and then settled. What is too old is counted where the history is looked
 * at. Call it outside of transactions, as it reads what is committed. Aborted it leaves everything as it was.
 */
export async function generateFollowUps(
  ctx: DataContext,
  reach: Reach = 'all',
  signal?: AbortSignal,
): Promise<GenerationReport> {
  advanceSequences(ctx)
  const started = performance.now()
  const gathered = await gatherCandidates(ctx, reach, signal)
  if (gathered === null || signal?.aborted) return NOTHING_DONE
  const situation = situationOf(ctx)
  const outdated = [...gathered.outdated.values()].reduce((sum, count) => sum + count, 0)
  const { candidates } = gathered
  const before = JSON.stringify(findSetting(ctx.read, LAST_RUN))
  const { report, isChanged } = ctx.writeQuietly((db) => {
    const settled = settleWaiting(db, situation)
    const admission = decide(db, candidates, situation)
    const report = writeAdmission(db, admission, { candidates, outdated }, situation)
    const after = saveLastRun(db, report.held, gathered.outdated, situation)
    const changes = report.created + report.joined + report.withdrawn + settled
    return { report, isChanged: changes > 0 || after !== before }
  })
  if (isChanged) ctx.announce('follow-ups')
  logSlow(ctx, reach, candidates.length, performance.now() - started)
  return report
}

const SLOW_RUN_MS = 50

/** A run that takes long is told to the log, for whoever looks into a slow workspace. */
function logSlow(ctx: DataContext, reach: Reach, candidates: number, milliseconds: number): void {
  if (milliseconds < SLOW_RUN_MS) return
  const looked = typeof reach === 'string' ? reach : 'touched'
  ctx.log('slow-rules', { reach: looked, candidates, milliseconds: Math.round(milliseconds) })
}

const NOTHING_DONE: GenerationReport = {
  created: 0,
  joined: 0,
  withdrawn: 0,
  held: 0,
  resting: 0,
  joining: 0,
  stale: 0,
}

/** Asks once after 3 days; after 7 a chat counts as not answered (domain.md §7). Returns how many cards changed. */
function settleWaiting(db: WriteDb, { guards, now }: RuleSituation): number {
  const given = db.all<{ no: number }>(
    "SELECT no FROM follow_ups WHERE state = 'waiting' AND sent_at <= ?",
    now - guards.unansweredDays * DAY_MS,
  )
  for (const { no } of given) updateSettled(db, no, { outcome: 'no_reply', note: '' })
  const asked = db.run(
    "UPDATE follow_ups SET asked_again_at = ? WHERE state = 'waiting' AND asked_again_at IS NULL AND sent_at <= ?",
    now,
    now - guards.askAgainDays * DAY_MS,
  )
  return given.length + asked.changes
}

/** Keeps the counts of a run; what was stale before today is not told again. Returns what is stored. */
function saveLastRun(
  db: WriteDb,
  held: number,
  outdated: ReadonlyMap<number, number>,
  { calendar, now }: RuleSituation,
): string {
  const on = calendar.dateAt(now)
  const last = findSetting(db, LAST_RUN) as LastRun | undefined
  const stale = { ...last?.stale }
  let staleToday = last && last.on === on ? last.staleToday : 0
  for (const [groupNo, count] of outdated) {
    staleToday += Math.max(0, count - (stale[groupNo] ?? 0))
    stale[groupNo] = count
  }
  const next: LastRun = { on, held, stale, staleToday }
  updateStoredValue(db, LAST_RUN, next)
  return JSON.stringify(next)
}

function scopeNo(ctx: DataContext, { groupId }: Scope): number | null {
  return groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
}

function endOfToday(ctx: DataContext): number {
  const calendar = ctx.calendar()
  return calendar.startOf(addDays(calendar.dateAt(ctx.clock.now()), 1))
}

/** Overdue and due today. */
export function listDue(ctx: DataContext, scope: Scope): FollowUpCard[] {
  return findCards(ctx.read, 'due', endOfToday(ctx), scopeNo(ctx, scope))
}

/** Open and due after today. */
export function listLater(ctx: DataContext, scope: Scope): FollowUpCard[] {
  return findCards(ctx.read, 'later', endOfToday(ctx), scopeNo(ctx, scope))
}

/** Sent, no reply yet. */
export function listWaiting(ctx: DataContext, scope: Scope): FollowUpCard[] {
  return findCards(ctx.read, 'waiting', 0, scopeNo(ctx, scope))
}

/** Open and closed cards of a person. */
export function listOfPerson(ctx: DataContext, personId: string): FollowUpCard[] {
  return findCardsOfPerson(ctx.read, requirePersonNo(ctx.read, personId))
}

/** Counts for badge and footer. */
export function countFollowUps(ctx: DataContext, scope: Scope): FollowUpCounts {
  const { calendar, guards, now } = situationOf(ctx)
  const dayStart = calendar.startOf(calendar.dateAt(now))
  const last = findSetting(ctx.read, LAST_RUN) as LastRun | undefined
  return {
    ...countCards(ctx.read, { now, dayStart, dayEnd: endOfToday(ctx) }, scopeNo(ctx, scope)),
    held: last?.held ?? 0,
    staleToday: last && last.on === calendar.dateAt(now) ? last.staleToday : 0,
    cap: guards.dailyCap,
  }
}
