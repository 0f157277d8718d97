import type { Candidate, RuleSituation } from './rule.ts'
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
  /** When somebody last got a rule-made private chat, by person. */
  lastChatAt: ReadonlyMap<number, number>
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
  /** Events that were too old before they could raise a card. */
  stale: number
}

/**
 * Decides which candidates become cards (domain.md §7, guards): one open rule-made card a person, further reasons join
 * it; below P1 at most 15 new cards a day and one chat per person in 7 days; what was ever kept never returns. Pure: the
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
  const waiting = groupByPerson(fresh)
  const changed: CardChange[] = []
  for (const card of history.openCards) {
    const change = changeOf(card, waiting.get(card.personNo) ?? [], valid, situation)
    waiting.delete(card.personNo)
    if (change) changed.push(change)
  }
  const stale = unknown.filter((candidate) => candidate.freshUntil <= situation.now).length
  return { ...createCards([...waiting.values()], history, situation), changed, stale }
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

/** Priority, then wanted due time, then age; the key last, so that the order is the same on every run. */
function byUrgency(a: Candidate, b: Candidate): number {
  return a.priority - b.priority || a.dueAt - b.dueAt || a.eventAt - b.eventAt || (a.key < b.key ? -1 : 1)
}

function createCards(
  groups: readonly Candidate[][],
  history: AdmissionHistory,
  situation: RuleSituation,
): Pick<Admission, 'created' | 'held' | 'resting'> {
  const { guards, now } = situation
  const result: Pick<Admission, 'created' | 'held' | 'resting'> = { created: [], held: [], resting: [] }
  let admitted = history.admittedToday
  for (const reasons of groups) {
    const [candidate] = reasons
    if (!candidate) continue
    if (candidate.priority > 1) {
      const lastChatAt = history.lastChatAt.get(candidate.personNo)
      if (lastChatAt !== undefined && now - lastChatAt < guards.restDays * DAY_MS) {
        result.resting.push(reasons)
        continue
      }
      if (admitted >= guards.dailyCap) {
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

function dueOf(reasons: readonly Candidate[], { quietHours, calendar, now }: RuleSituation): number {
  return Math.min(...reasons.map((reason) => dueTimeOf(reason.dueAt, now, calendar, quietHours)))
}

/** What candidates do to an open card: reasons that no longer hold go (unless it was touched), new ones join. */
function changeOf(
  card: OpenCard,
  added: readonly Candidate[],
  valid: ReadonlyMap<string, Candidate>,
  situation: RuleSituation,
): CardChange | null {
  const removedKeys = card.isTouched ? [] : card.keys.filter((key) => !valid.has(key)).sort()
  if (added.length === 0 && removedKeys.length === 0) return null
  const standing = [...card.keys.flatMap((key) => valid.get(key) ?? []), ...added].toSorted(byUrgency)
  const [candidate] = standing
  if (!candidate) return { cardNo: card.no, added, removedKeys, lead: null }
  return { cardNo: card.no, added, removedKeys, lead: { candidate, dueAt: newDueOf(card, added, situation) } }
}

/** A joining reason may call a card earlier, but moves one that the operator put off only when it is more urgent. */
function newDueOf(card: OpenCard, added: readonly Candidate[], situation: RuleSituation): number {
  if (added.length === 0) return card.dueAt
  const due = dueOf(added, situation)
  const isMoreUrgent = added.some((candidate) => candidate.priority < card.priority)
  if (card.isTouched && !isMoreUrgent) return card.dueAt
  return Math.min(card.dueAt, due)
}
