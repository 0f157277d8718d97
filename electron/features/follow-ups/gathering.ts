import type { DataContext } from '#electron/backend/context.ts'
import type { ReadDb } from '#electron/database/handles.ts'
import { findLastContacts } from '#electron/features/interactions/queries.ts'
import { DAY_MS, type GroupCoverage, HOUR_MS, nearKeysOf } from '#shared/features/follow-ups/rules/rule.ts'
import {
  findCandidates,
  type RuleCandidate,
  type RuleId,
  type RuleSituation,
} from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { type FactRun, findFollowedGroups } from './facts/reader.ts'
import { findCoverage, gatherFacts, type Pace, paceOf } from './facts.ts'
import { situationOf } from './generation.ts'
import { findKnownKeys } from './history.ts'

/**
 * How much a run looks at. `all`: the whole history, so that stale events are counted; `recent`: as far back as an event
 * can be fresh or a card stands open; a map: only the groups that an import touched, each from its first touched day.
 */
export type Reach = 'all' | 'recent' | ReadonlyMap<number, CalendarDate>

/** What the facts of a group say (0 = of everyone): events that may matter, and how many were too old from the start. */
type Part = { candidates: readonly RuleCandidate[]; outdated: number | null; state: string }

export type Gathered = {
  candidates: RuleCandidate[]
  /** Events of this run that were too old, in the groups whose history was looked at. */
  outdated: ReadonlyMap<number, number>
}

/** The last run of a workspace, so that the next one need not look again at what did not change. */
type Snapshot = { at: number; on: CalendarDate; rules: string; parts: Map<number, Part> }
const snapshots = new WeakMap<DataContext, Snapshot>()

const EVERYONE = 0

/**
 * Events that hold now. Of groups that nothing touched those of the last run are taken, as long as it is of this hour and
 * of these settings; so a run after an import comes to the same as one over everything. Null when aborted.
 */
export async function gatherCandidates(
  ctx: DataContext,
  reach: Reach,
  signal?: AbortSignal,
): Promise<Gathered | null> {
  const situation = situationOf(ctx)
  const coverage = findCoverage(ctx.read, situation.calendar)
  const states = findStates(ctx.read, coverage)
  const last = lastOf(ctx, situation)
  const runFor = runsOf(ctx, situation, reach)
  const parts = new Map<number, Part>()
  const pace = paceOf(ctx)
  for (const groupNo of [EVERYONE, ...findFollowedGroups(ctx.read)]) {
    const state = states.get(groupNo) ?? ''
    const known = last?.parts.get(groupNo)
    const isTouched = typeof reach === 'string' || groupNo === EVERYONE || reach.has(groupNo)
    if (known && !isTouched && known.state === state) {
      parts.set(groupNo, { ...known, outdated: null })
      continue
    }
    const part = await gatherPart(ctx, groupNo, runFor(groupNo), { situation, coverage, pace, signal })
    if (part === null) return null
    parts.set(groupNo, { ...part, state })
  }
  snapshots.set(ctx, { ...keyOf(situation), at: situation.now, parts })
  return gatheredFrom(ctx.read, parts)
}

/** Events that hold, by the last run if it is of this hour: for screens. */
export async function currentCandidates(ctx: DataContext): Promise<RuleCandidate[]> {
  const last = lastOf(ctx, situationOf(ctx))
  if (last) return gatheredFrom(ctx.read, last.parts).candidates
  return (await gatherCandidates(ctx, 'recent'))?.candidates ?? []
}

/** Events of one rule under other settings, next to those of the other rules as they are; nothing is remembered. */
export async function draftCandidates(
  ctx: DataContext,
  rule: RuleId,
  situation: RuleSituation,
): Promise<RuleCandidate[]> {
  const others = (await currentCandidates(ctx)).filter((candidate) => candidate.rule !== rule)
  const coverage = findCoverage(ctx.read, situation.calendar)
  const runFor = runsOf(ctx, situation, 'recent')
  const drafted: RuleCandidate[] = []
  const pace = paceOf(ctx)
  for (const groupNo of [EVERYONE, ...findFollowedGroups(ctx.read)]) {
    const part = await gatherPart(ctx, groupNo, runFor(groupNo), { situation, coverage, pace, only: rule })
    drafted.push(...(part?.candidates ?? []))
  }
  return [...others, ...drafted]
}

async function gatherPart(
  ctx: DataContext,
  groupNo: number,
  run: FactRun,
  options: {
    situation: RuleSituation
    coverage: ReadonlyMap<number, GroupCoverage>
    pace: Pace
    only?: RuleId | undefined
    signal?: AbortSignal | undefined
  },
): Promise<Omit<Part, 'state'> | null> {
  const { situation, coverage, pace, only, signal } = options
  const facts = await gatherFacts(ctx, groupNo === EVERYONE ? null : groupNo, run, situation, {
    only,
    signal,
    pace,
  })
  if (facts === null) return null
  await pace()
  const found = findCandidates({ coverage, facts }, situation)
  // Neighbouring days matter only where a card may stand or rise.
  const nearSince = Math.min(situation.now, ...run.oldestOpen.values()) - mostPatient(situation) * DAY_MS
  const known = findKnownKeys(
    ctx.read,
    found.flatMap((candidate) =>
      candidate.eventAt < nearSince ? candidate.key : [candidate.key, ...nearKeysOf(candidate)],
    ),
  )
  const candidates: RuleCandidate[] = []
  let outdated = 0
  for (const candidate of found) {
    const key = knownKeyOf(candidate, known)
    if (known.has(key) || candidate.freshUntil > situation.now) candidates.push({ ...candidate, key })
    else outdated += 1
  }
  return { candidates, outdated: run.isHistory ? outdated : null }
}

/** The key by which an event is known already, if its day was told otherwise then. */
function knownKeyOf(candidate: RuleCandidate, known: ReadonlySet<string>): string {
  if (known.has(candidate.key)) return candidate.key
  return nearKeysOf(candidate).find((key) => known.has(key)) ?? candidate.key
}

/** Joins the parts, without those whom somebody marked since: that wish counts at once. */
function gatheredFrom(db: ReadDb, parts: ReadonlyMap<number, Part>): Gathered {
  const byKey = new Map<string, RuleCandidate>()
  const outdated = new Map<number, number>()
  for (const [groupNo, part] of parts) {
    for (const candidate of part.candidates) byKey.set(candidate.key, candidate)
    if (part.outdated !== null) outdated.set(groupNo, part.outdated)
  }
  const candidates = [...byKey.values()]
  const barred = findBarred(
    db,
    candidates.map((candidate) => candidate.personNo),
  )
  return { candidates: candidates.filter(({ personNo }) => !barred.has(personNo)), outdated }
}

/** Which of these people must not be contacted, or are gone. */
function findBarred(db: ReadDb, personNos: readonly number[]): Set<number> {
  const rows = db.all<{ no: number }>(
    `SELECT DISTINCT c.value AS no FROM json_each(?) c LEFT JOIN people p ON p.no = c.value
     WHERE p.no IS NULL OR p.do_not_contact = 1`,
    JSON.stringify(personNos),
  )
  return new Set(rows.map((row) => row.no))
}

/** What a part rests on, told cheaply: who is in the group, which imports count, what they observed. */
function findStates(db: ReadDb, coverage: ReadonlyMap<number, GroupCoverage>): Map<number, string> {
  const rows = db.all<{ groupNo: number; members: string }>(
    `SELECT group_no AS groupNo, count(*) || ' ' || coalesce((SELECT count(*) || ' ' || max(b.no) FROM import_batches b
       WHERE b.group_no = m.group_no AND b.state = 'done'), '') AS members FROM memberships m GROUP BY group_no`,
  )
  return new Map(
    rows.map(({ groupNo, members }) => [
      groupNo,
      `${members} ${JSON.stringify(coverage.get(groupNo)?.spans ?? [])}`,
    ]),
  )
}

function keyOf({ calendar, now, ...rest }: RuleSituation): Pick<Snapshot, 'on' | 'rules'> {
  const { rules, guards, quietHours, overrides, limits } = rest
  return {
    on: calendar.dateAt(now),
    rules: JSON.stringify([calendar.zone, rules, guards, quietHours, limits, [...overrides]]),
  }
}

function lastOf(ctx: DataContext, situation: RuleSituation): Snapshot | null {
  const last = snapshots.get(ctx)
  const { on, rules } = keyOf(situation)
  if (!last || last.on !== on || last.rules !== rules) return null
  return Math.abs(situation.now - last.at) > HOUR_MS ? null : last
}

/** What to know before reading a group: whether an import touched days before those that matter by themselves. */
function runsOf(ctx: DataContext, situation: RuleSituation, reach: Reach): (groupNo: number) => FactRun {
  const { calendar, now } = situation
  const recentOn = calendar.dateAt(now - (mostPatient(situation) + 1) * DAY_MS)
  const oldestOpen = findOldestOpen(ctx.read)
  let contacts: ReadonlyMap<number, number> | null = null
  const lastContacts = () => {
    contacts ??= findLastContacts(ctx.read)
    return contacts
  }
  return (groupNo) => {
    const touchedOn = typeof reach === 'string' ? undefined : reach.get(groupNo)
    const isHistory = reach === 'all' || (touchedOn !== undefined && touchedOn < recentOn)
    return { now, today: calendar.dateAt(now), isHistory, oldestOpen, lastContacts }
  }
}

/** Days after which no event can be fresh any more, by the most patient rule anywhere. */
function mostPatient({ rules, overrides }: RuleSituation): number {
  const all = [rules, ...overrides.values()].flatMap((each) => Object.values(each))
  return Math.max(...all.map((rule) => rule.freshDays ?? 0))
}

/** Of each rule: the oldest event that stands on an open card. */
function findOldestOpen(db: ReadDb): Map<string, number> {
  const rows = db.all<{ rule: string; at: number }>(
    `SELECT r.rule, min(r.event_at) AS at FROM follow_ups f
       CROSS JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open'
     WHERE f.state = 'open' GROUP BY r.rule`,
  )
  return new Map(rows.map((row) => [row.rule, row.at]))
}
