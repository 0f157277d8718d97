import type { DataContext } from '#electron/backend/context.ts'
import { newId } from '#electron/backend/new-id.ts'
import type { ReadDb, WriteDb } from '#electron/database/handles.ts'
import { findThresholds } from '#electron/features/activity/queries.ts'
import { findGroupRules, findRuleSettings, findSettings } from '#electron/features/settings/queries.ts'
import type { GenerationReport } from '#shared/features/follow-ups/contract.ts'
import { type Admission, admit, type NewCard } from '#shared/features/follow-ups/rules/admission.ts'
import type { RuleCandidate, RuleSituation } from '#shared/features/follow-ups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  insertCard,
  insertReason,
  updateLead,
  updateReasonFacts,
  withdrawCard,
  withdrawReasons,
} from './commands.ts'
import { findHistory } from './history.ts'

/** Rules, quiet hours and the clock, as they are now. */
export function situationOf(ctx: DataContext): RuleSituation {
  return {
    ...findRuleSettings(ctx.read),
    overrides: findGroupRules(ctx.read),
    limits: findThresholds(ctx.read),
    quietHours: findSettings(ctx.read).quietHours,
    calendar: ctx.calendar(),
    now: ctx.clock.now(),
  }
}

/** Decides without writing. */
export function decide(
  db: ReadDb,
  candidates: readonly RuleCandidate[],
  situation: RuleSituation,
): Admission {
  return admit(candidates, findHistory(db, candidates, situation), situation)
}

/** Writes what admission decided. Returns how many rows of which kind changed. */
export function writeAdmission(
  db: WriteDb,
  admission: Admission,
  { candidates, outdated }: { candidates: readonly RuleCandidate[]; outdated: number },
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
    joining: admission.joining.length,
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
function refreshStanding(db: WriteDb, candidates: readonly RuleCandidate[]): void {
  const standing = db.all<{ key: string }>(
    `SELECT r.key FROM follow_ups f JOIN follow_up_reasons r ON r.follow_up_no = f.no AND r.state = 'open'
     WHERE f.state = 'open'`,
  )
  const keys = new Set(standing.map((row) => row.key))
  for (const candidate of candidates) if (keys.has(candidate.key)) updateReasonFacts(db, candidate)
}
