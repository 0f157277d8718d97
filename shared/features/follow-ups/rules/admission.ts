import type { RuleCandidate as Candidate, RuleId, RuleSituation } from '../rules.ts'
import { DAY_MS } from './rule.ts'
import { dueTimeOf } from './times.ts'

/** A rule-made card that is open, as admission sees it. */
export type OpenCard = {
  no: number
  personNo: number
  priority: number
  dueAt: number
  /** Snoozed, copied or edited: the operator's, no longer withdrawn. */
  isTouched: boolean
  /** Keys of the reasons that still stand on it. */
  keys: readonly string[]
}

/** What happened so far. */
export type AdmissionHistory = {
  /** Keys of all reasons ever kept, whatever became of them. */
  knownKeys: ReadonlySet<string>
  openCards: readonly OpenCard[]
  /** Rule-made cards below P1 that were admitted this local day, whatever became of them. */
  admittedToday: number
  /** The last rule-made private chat or real contact, by person. */
  lastChatAt: ReadonlyMap<number, number>
  /** When the latest event of a rule that a person got a card for happened, by {@link pauseKeyOf}. */
  lastRaisedAt: ReadonlyMap<string, number>
  /** People on their way through a sequence: other reasons join its next step. */
  inSequence: ReadonlySet<number>
}

/** Names the pause of a rule for a person. */
export function pauseKeyOf({ rule, personNo }: { rule: RuleId; personNo: number }): string {
  return `${rule}|${personNo}`
}

/** The leading reason of a card and what follows from it. */
export type Lead = { candidate: Candidate; dueAt: number }
export type NewCard = Lead & { personNo: number; reasons: readonly Candidate[] }
export type CardChange = {
  cardNo: number
  added: readonly Candidate[]
  removedKeys: readonly string[]
  /** Null when the card is withdrawn, as nothing stands on it any more. */
  lead: Lead | null
}

export type Admission = {
  created: NewCard[]
  changed: CardChange[]
  /** People who wait behind the daily cap, with their reasons. */
  held: Candidate[][]
  /** People who wait because they had a rule-made chat lately. */
  resting: Candidate[][]
  /** People whose running sequence will take their reasons along with its next step. */
  joining: Candidate[][]
  /** Events that were too old before they could raise a card. */
  stale: number
}

/**
 * Decides which candidates become cards (domain.md §7, guards): one open rule-made card a person, further reasons join
 * it; below P1 at most 15 new cards a day and one chat per person in 7 days; what was ever kept never returns. While a sequence
 * runs, its steps come when they come and everything else below P1 joins the next one. Pure: the
 * order of the lists means nothing, and admitting twice in a row changes nothing the second time.
 */
export function admit(
  candidates: readonly Candidate[],
  history: AdmissionHistory,
  situation: RuleSituation,
): Admission {
  const valid = new Map(candidates.map((candidate) => [candidate.key, candidate]))
  const unknown = candidates.filter((candidate) => !history.knownKeys.has(candidate.key))
  const fresh = unknown.filter((candidate) => candidate.mayRaise && candidate.freshUntil > situation.now)
  const waiting = groupByPerson(withoutPaused(fresh, history.lastRaisedAt))
  const changed: CardChange[] = []
  for (const card of history.openCards) {
    const change = changeOf(card, waiting.get(card.personNo) ?? [], valid, situation)
    waiting.delete(card.personNo)
    if (change) changed.push(change)
  }
  const stale = unknown.filter((candidate) => candidate.freshUntil <= situation.now).length
  return { ...createCards([...waiting.values()], history, situation), changed, stale }
}

/** Of events of a rule that pauses, one per person and pause: the earliest, and none soon before or after a kept one. */
function withoutPaused(
  fresh: readonly Candidate[],
  lastRaisedAt: ReadonlyMap<string, number>,
): readonly Candidate[] {
  if (!fresh.some((candidate) => candidate.pauseDays > 0)) return fresh
  const raised = new Map(lastRaisedAt)
  return fresh
    .toSorted((a, b) => a.eventAt - b.eventAt || (a.key < b.key ? -1 : 1))
    .filter((candidate) => {
      if (candidate.pauseDays === 0) return true
      const last = raised.get(pauseKeyOf(candidate))
      if (last !== undefined && Math.abs(candidate.eventAt - last) < candidate.pauseDays * DAY_MS)
        return false
      raised.set(pauseKeyOf(candidate), candidate.eventAt)
      return true
    })
}

function groupByPerson(candidates: readonly Candidate[]): Map<number, Candidate[]> {
  const groups = new Map<number, Candidate[]>()
  for (const candidate of candidates.toSorted(byUrgency)) {
    const group = groups.get(candidate.personNo)
    if (group) group.push(candidate)
    else groups.set(candidate.personNo, [candidate])
  }
  return groups
}

/**
 * Priority, then steps of sequences (what was begun goes on, and others join it), then wanted due time, then age; the key
 * last, so that the order is the same on every run.
 */
function byUrgency(a: Candidate, b: Candidate): number {
  return (
    a.priority - b.priority ||
    Number(b.isStep) - Number(a.isStep) ||
    a.dueAt - b.dueAt ||
    a.eventAt - b.eventAt ||
    (a.key < b.key ? -1 : 1)
  )
}

type Decided = Pick<Admission, 'created' | 'held' | 'resting' | 'joining'>

function createCards(
  groups: readonly Candidate[][],
  history: AdmissionHistory,
  situation: RuleSituation,
): Decided {
  const result: Decided = { created: [], held: [], resting: [], joining: [] }
  let admitted = history.admittedToday
  for (const reasons of groups) {
    const [candidate] = reasons
    if (!candidate) continue
    const obstacle = obstacleOf(reasons, candidate, history, situation)
    if (obstacle) {
      result[obstacle].push(reasons)
      continue
    }
    if (candidate.priority > 1) {
      if (admitted >= situation.guards.dailyCap) {
        result.held.push(reasons)
        continue
      }
      admitted += 1
    }
    result.created.push({
      personNo: candidate.personNo,
      reasons,
      candidate,
      dueAt: dueOf(reasons, situation),
    })
  }
  return result
}

/** What keeps the reasons of a person from a card of their own, the cap aside. Urgent ones know no obstacle. */
function obstacleOf(
  reasons: readonly Candidate[],
  { priority, personNo }: Candidate,
  { inSequence, lastChatAt }: AdmissionHistory,
  { guards, now }: RuleSituation,
): 'joining' | 'resting' | null {
  if (priority === 1) return null
  if (inSequence.has(personNo) && !reasons.some((reason) => reason.isStep)) return 'joining'
  if (reasons.some((reason) => reason.isExemptFromRest)) return null
  const last = lastChatAt.get(personNo)
  return last !== undefined && now - last < guards.restDays * DAY_MS ? 'resting' : null
}

function dueOf(reasons: readonly Candidate[], { quietHours, calendar, now }: RuleSituation): number {
  return Math.min(...reasons.map((reason) => dueTimeOf(reason.dueAt, now, calendar, quietHours)))
}

/** What candidates do to an open card: reasons that no longer hold go (unless it was touched), new ones join. */
function changeOf(
  card: OpenCard,
  waiting: readonly Candidate[],
  valid: ReadonlyMap<string, Candidate>,
  situation: RuleSituation,
): CardChange | null {
  const added = card.isTouched ? waiting.filter((candidate) => !standsOn(card, candidate)) : waiting
  const removedKeys = card.isTouched ? [] : card.keys.filter((key) => !valid.has(key)).sort()
  if (added.length === 0 && removedKeys.length === 0) return null
  const standing = [...card.keys.flatMap((key) => valid.get(key) ?? []), ...added].toSorted(byUrgency)
  const [candidate] = standing
  if (!candidate) return { cardNo: card.no, added, removedKeys, lead: null }
  return { cardNo: card.no, added, removedKeys, lead: { candidate, dueAt: newDueOf(card, added, situation) } }
}

/** The next turn of what recurs says nothing new on a card that the operator put off. */
function standsOn(card: OpenCard, { rule, isRecurring }: Candidate): boolean {
  return isRecurring && card.keys.some((key) => key.startsWith(`${rule}|`))
}

/** A joining reason may call a card earlier, but moves one that the operator put off only when it is more urgent. */
function newDueOf(card: OpenCard, added: readonly Candidate[], situation: RuleSituation): number {
  if (added.length === 0) return card.dueAt
  const due = dueOf(added, situation)
  const isMoreUrgent = added.some((candidate) => candidate.priority < card.priority)
  if (card.isTouched && !isMoreUrgent) return card.dueAt
  return Math.min(card.dueAt, due)
}
