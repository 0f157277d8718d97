import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { findRuleSettings, findSettings } from '#electron/features/settings/queries.ts'
import type { GenerationReport } from '#shared/features/follow-ups/contract.ts'
import {
  type Admission,
  type AdmissionHistory,
  admit,
  type NewCard,
} from '#shared/features/follow-ups/rules/admission.ts'
import type { Candidate, RuleSituation } from '#shared/features/follow-ups/rules/rule.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import { findCandidates } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  insertCard,
  insertReason,
  updateLead,
  updateReasonFacts,
  withdrawCard,
  withdrawReasons,
} from './commands.ts'
import { type FactWindow, findFollowedGroups, gatherFacts } from './facts.ts'

/** Slack behind every limit, for gaps in what the logs observed. */
const SLACK_DAYS = 30

/** Rules, quiet hours and the clock, as they are now. */
export function situationOf(ctx: DataContext): RuleSituation {
  return {
    ...findRuleSettings(ctx.read),
    quietHours: findSettings(ctx.read).quietHours,
    calendar: ctx.calendar(),
    now: ctx.clock.now(),
  }
}

/** What the facts say now: events that may matter, and how many were too old before they could raise a card. */
export type Gathered = { candidates: Candidate[]; outdated: number }

/**
 * Events that hold now, group by group. `all` looks at the whole history, so that stale ones are counted; else only as
 * far back as an event can be fresh or a card stands open. Stale events that never had a card are counted and let go.
 */
export async function gatherCandidates(
  ctx: DataContext,
  reach: 'all' | 'recent',
  signal?: AbortSignal,
): Promise<Gathered> {
  const situation = situationOf(ctx)
  const window = windowOf(ctx, situation, reach)
  const gathered: Gathered = { candidates: [], outdated: 0 }
  for (const groupNo of findFollowedGroups(ctx.read)) {
    const facts = await gatherFacts(ctx, groupNo, window, situation, signal)
    if (facts === null) break
    const found = findCandidates(facts, situation)
    const known = findKnownKeys(ctx.read, found)
    for (const candidate of found) {
      if (known.has(candidate.key) || candidate.freshUntil > situation.now)
        gathered.candidates.push(candidate)
      else gathered.outdated += 1
    }
    await ctx.pause()
  }
  return gathered
}

function findKnownKeys(db: ReadDb, candidates: readonly Candidate[]): Set<string> {
  const rows = db.all<{ key: string }>(
    'SELECT r.key FROM json_each(?) c JOIN follow_up_reasons r ON r.key = c.value',
    JSON.stringify(candidates.map((candidate) => candidate.key)),
  )
  return new Set(rows.map((row) => row.key))
}

function windowOf(ctx: DataContext, situation: RuleSituation, reach: 'all' | 'recent'): FactWindow {
  const { rules, calendar, now } = situation
  const freshDays = Math.max(...Object.values(rules).map((rule) => rule.freshDays))
  const reachDays =
    freshDays + Math.max(rules.gone_quiet.silentDays, rules.first_voice.withinDays) + SLACK_DAYS
  const oldestOpen =
    ctx.read.value<number | null>(
      `SELECT min(r.event_at) FROM follow_ups f JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open'
       WHERE f.state = 'open'`,
    ) ?? now
  const detailsSince = Math.min(oldestOpen - DAY_MS, now) - reachDays * DAY_MS
  const since = reach === 'all' ? 0 : detailsSince
  return {
    now,
    since,
    sinceOn: calendar.dateAt(since),
    detailsSince,
    detailsSinceOn: calendar.dateAt(detailsSince),
  }
}

/** What admission must know of the past; `candidates` says whose keys matter. */
export function findHistory(
  db: ReadDb,
  candidates: readonly Candidate[],
  { calendar, guards, now }: RuleSituation,
): AdmissionHistory {
  const open = db.all<{
    no: number
    personNo: number
    priority: number
    dueAt: number
    isTouched: number
    keys: string
  }>(
    `SELECT f.no, f.person_no AS personNo, f.priority, f.due_at AS dueAt, f.is_touched AS isTouched,
       (SELECT json_group_array(r.key) FROM follow_up_reasons r WHERE r.follow_up_no = f.no AND r.state = 'open') AS keys
     FROM follow_ups f WHERE f.state = 'open' AND f.rule <> 'manual' ORDER BY f.no`,
  )
  const admittedToday = db.value<number>(
    "SELECT count(*) FROM follow_ups WHERE created_on = ? AND rule <> 'manual' AND admitted_priority > 1",
    calendar.dateAt(now),
  )
  const chats = db.all<{ personNo: number; at: number }>(
    `SELECT person_no AS personNo, max(closed_at) AS at FROM follow_ups
     WHERE closed_at > ? AND rule <> 'manual' AND state IN ('done', 'waiting') GROUP BY person_no`,
    now - guards.restDays * DAY_MS,
  )
  return {
    knownKeys: findKnownKeys(db, candidates),
    openCards: open.map((row) => ({
      ...row,
      isTouched: row.isTouched === 1,
      keys: JSON.parse(row.keys) as string[],
    })),
    admittedToday: admittedToday ?? 0,
    lastChatAt: new Map(chats.map((row) => [row.personNo, row.at])),
  }
}

/** Writes what admission decided. Returns how many rows of which kind changed. */
export function writeAdmission(
  db: WriteDb,
  admission: Admission,
  { candidates, outdated }: Gathered,
  { calendar, now }: RuleSituation,
): GenerationReport {
  for (const card of admission.created) createCard(db, card, calendar.dateAt(now), now)
  const counts = { joined: 0, withdrawn: 0 }
  for (const change of admission.changed) {
    withdrawReasons(db, change.removedKeys)
    for (const reason of change.added) insertReason(db, change.cardNo, reason)
    counts.joined += change.added.length
    if (change.lead) {
      const { rule: source, priority, groupNo } = change.lead.candidate
      updateLead(db, change.cardNo, { source, priority, groupNo, dueAt: change.lead.dueAt })
    } else {
      withdrawCard(db, change.cardNo, now)
      counts.withdrawn += 1
    }
  }
  refreshStanding(db, candidates)
  return {
    created: admission.created.length,
    ...counts,
    held: admission.held.length,
    resting: admission.resting.length,
    stale: admission.stale + outdated,
  }
}

function createCard(db: WriteDb, card: NewCard, on: CalendarDate, at: number): void {
  const { candidate, personNo, dueAt } = card
  const no = insertCard(db, {
    id: newId(),
    personNo,
    groupNo: candidate.groupNo,
    source: candidate.rule,
    priority: candidate.priority,
    dueAt,
    createdAt: at,
    createdOn: on,
  })
  for (const reason of card.reasons) insertReason(db, no, reason)
}

/** Hours and days in the reasons of open cards grow with the data. */
function refreshStanding(db: WriteDb, candidates: readonly Candidate[]): void {
  const standing = db.all<{ key: string }>(
    `SELECT r.key FROM follow_ups f JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open'
     WHERE f.state = 'open'`,
  )
  const keys = new Set(standing.map((row) => row.key))
  for (const candidate of candidates) if (keys.has(candidate.key)) updateReasonFacts(db, candidate)
}

/** Decides without writing. */
export function decide(db: ReadDb, candidates: readonly Candidate[], situation: RuleSituation): Admission {
  return admit(candidates, findHistory(db, candidates, situation), situation)
}
