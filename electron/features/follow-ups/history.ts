import type { ReadDb } from '#electron/database/handles.ts'
import { findLastContacts } from '#electron/features/interactions/queries.ts'
import { type AdmissionHistory, pauseKeyOf } from '#shared/features/follow-ups/rules/admission.ts'
import { DAY_MS } from '#shared/features/follow-ups/rules/rule.ts'
import type { RuleCandidate, RuleId, RuleSituation } from '#shared/features/follow-ups/rules.ts'

/** Which of these keys were ever kept. Leans on the primary key of follow_up_reasons. */
export function findKnownKeys(db: ReadDb, keys: readonly string[]): Set<string> {
  const rows = db.all<{ key: string }>(
    'SELECT r.key FROM json_each(?) c CROSS JOIN follow_up_reasons r ON r.key = c.value',
    JSON.stringify(keys),
  )
  return new Set(rows.map((row) => row.key))
}

/** What admission must know of the past; `candidates` says whose keys matter. */
export function findHistory(
  db: ReadDb,
  candidates: readonly RuleCandidate[],
  { calendar, guards, now }: RuleSituation,
): AdmissionHistory {
  const admittedToday = db.value<number>(
    "SELECT count(*) FROM follow_ups WHERE created_on = ? AND rule <> 'manual' AND admitted_priority > 1",
    calendar.dateAt(now),
  )
  return {
    knownKeys: findKnownKeys(
      db,
      candidates.map((candidate) => candidate.key),
    ),
    openCards: findOpenCards(db),
    admittedToday: admittedToday ?? 0,
    lastChatAt: findLastChats(db, candidates, now - guards.restDays * DAY_MS),
    lastRaisedAt: findLastRaised(db, candidates),
    inSequence: findInSequence(db, now),
  }
}

/** The last rule-made card that was done, or a real contact after it: a call or a private log gives rest just as well. */
function findLastChats(
  db: ReadDb,
  candidates: readonly RuleCandidate[],
  since: number,
): ReadonlyMap<number, number> {
  const last = findLastContacts(db, [...new Set(candidates.map((candidate) => candidate.personNo))])
  const cards = db.all<{ personNo: number; at: number }>(
    `SELECT person_no AS personNo, max(closed_at) AS at FROM follow_ups
     WHERE closed_at > ? AND rule <> 'manual' AND state IN ('done', 'waiting') GROUP BY person_no`,
    since,
  )
  for (const { personNo, at } of cards) last.set(personNo, Math.max(at, last.get(personNo) ?? at))
  return last
}

function findOpenCards(db: ReadDb): AdmissionHistory['openCards'] {
  const cards = db.all<{ no: number; personNo: number; priority: number; dueAt: number; isTouched: number }>(
    `SELECT no, person_no AS personNo, priority, due_at AS dueAt, is_touched AS isTouched
     FROM follow_ups WHERE state = 'open' AND rule <> 'manual' ORDER BY no`,
  )
  const reasons = db.all<{ key: string; cardNo: number }>(
    `SELECT r.key, f.no AS cardNo FROM follow_ups f
       JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open'
     WHERE f.state = 'open' AND f.rule <> 'manual'`,
  )
  const keys = Map.groupBy(reasons, (reason) => reason.cardNo)
  return cards.map((card) => ({
    ...card,
    isTouched: card.isTouched === 1,
    keys: (keys.get(card.no) ?? []).map((reason) => reason.key),
  }))
}

/** Of rules that pause: the latest event for which each person got a card. Leans on follow_up_reasons_by_person. */
function findLastRaised(db: ReadDb, candidates: readonly RuleCandidate[]): Map<string, number> {
  const asked = new Map(
    candidates
      .filter((candidate) => candidate.pauseDays > 0)
      .map(({ rule, personNo }) => [pauseKeyOf({ rule, personNo }), { rule, personNo }]),
  )
  const rows = db.all<{ rule: RuleId; personNo: number; at: number }>(
    `SELECT r.rule, r.person_no AS personNo, max(r.event_at) AS at FROM json_each(?) c
       CROSS JOIN follow_up_reasons r ON r.person_no = c.value ->> 'personNo' AND r.rule = c.value ->> 'rule'
     GROUP BY r.rule, r.person_no`,
    JSON.stringify([...asked.values()]),
  )
  return new Map(rows.map((row) => [pauseKeyOf(row), row.at]))
}

function findInSequence(db: ReadDb, now: number): Set<number> {
  const rows = db.all<{ personNo: number }>(
    `SELECT DISTINCT person_no AS personNo FROM sequence_runs
     WHERE state = 'running' AND started_at <= ? AND person_no IS NOT NULL`,
    now,
  )
  return new Set(rows.map((row) => row.personNo))
}
