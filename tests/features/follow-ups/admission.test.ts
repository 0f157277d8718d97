import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Admission, admit, pauseKeyOf } from '#shared/features/follow-ups/rules/admission.ts'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import { type FollowUpFacts, findCandidates, type RuleCandidate } from '#shared/features/follow-ups/rules.ts'
import { calendarDate } from '#shared/kernel/calendar-date.ts'
import { anyFacts, NOW, situationAt } from './facts-arbitrary.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000
const REST_MS = 7 * DAY_MS
/** A small cap, so that few people are enough to meet it. */
const CAP = 2

type Card = {
  no: number
  personNo: number
  priority: number
  admittedPriority: number
  dueAt: number
  isTouched: boolean
  state: 'open' | 'done' | 'skipped' | 'withdrawn'
  createdAt: number
  closedAt: number | null
  keys: string[]
}

/** What the tables hold, kept by the plainest means. */
class Ledger {
  readonly cards: Card[] = []
  readonly reasons = new Map<string, 'open' | 'closed' | 'withdrawn'>()
  readonly kept = new Map<string, RuleCandidate>()
  /** People on their way through a sequence. */
  readonly inSequence: ReadonlySet<number>

  constructor(inSequence: readonly number[] = []) {
    this.inSequence = new Set(inSequence)
  }

  run(facts: FollowUpFacts, now: number): Admission {
    const situation = situationAt(now)
    const capped = { ...situation, guards: { ...situation.guards, dailyCap: CAP } }
    const today = capped.calendar.dateAt(now)
    const made = this.cards.filter((card) => card.admittedPriority > 1)
    const lastChatAt = new Map<number, number>()
    for (const card of this.cards)
      if (card.state === 'done' && card.closedAt !== null)
        lastChatAt.set(card.personNo, Math.max(lastChatAt.get(card.personNo) ?? 0, card.closedAt))
    const admission = admit(
      findCandidates(facts, capped),
      {
        knownKeys: new Set(this.reasons.keys()),
        openCards: this.cards
          .filter((card) => card.state === 'open')
          .map((card) => ({ ...card, keys: card.keys.filter((key) => this.reasons.get(key) === 'open') })),
        admittedToday: made.filter((card) => capped.calendar.dateAt(card.createdAt) === today).length,
        lastChatAt,
        lastRaisedAt: this.lastRaisedAt(),
        inSequence: this.inSequence,
      },
      capped,
    )
    this.keep(admission, now)
    return admission
  }

  private lastRaisedAt(): Map<string, number> {
    const last = new Map<string, number>()
    for (const candidate of this.kept.values()) {
      const pause = pauseKeyOf(candidate)
      last.set(pause, Math.max(last.get(pause) ?? 0, candidate.eventAt))
    }
    return last
  }

  private keep(admission: Admission, now: number): void {
    for (const { personNo, candidate, reasons, dueAt } of admission.created) {
      const keys = reasons.map((reason) => this.open(reason))
      const { priority } = candidate
      const card = {
        personNo,
        priority,
        admittedPriority: priority,
        dueAt,
        keys,
        createdAt: now,
        closedAt: null,
      }
      this.cards.push({ ...card, no: this.cards.length, isTouched: false, state: 'open' })
    }
    for (const change of admission.changed) {
      const card = this.cards[change.cardNo]
      if (!card) throw new Error('a change of a card that is not there')
      for (const key of change.removedKeys) this.reasons.set(key, 'withdrawn')
      card.keys.push(...change.added.map((reason) => this.open(reason)))
      if (change.lead)
        Object.assign(card, { priority: change.lead.candidate.priority, dueAt: change.lead.dueAt })
      else Object.assign(card, { state: 'withdrawn', closedAt: now })
    }
  }

  private open(candidate: RuleCandidate): string {
    const { key } = candidate
    if (this.reasons.has(key)) throw new Error(`a second card for ${key}`)
    this.reasons.set(key, 'open')
    this.kept.set(key, candidate)
    return key
  }

  act(step: { card: number; act: 'done' | 'skipped' | 'snooze' | 'none' }, now: number): void {
    const open = this.cards.filter((card) => card.state === 'open')
    const card = open[step.card % Math.max(1, open.length)]
    if (!card || step.act === 'none') return
    if (step.act === 'snooze') {
      Object.assign(card, { isTouched: true, dueAt: now + DAY_MS })
      return
    }
    Object.assign(card, { state: step.act, closedAt: now })
    for (const key of card.keys) if (this.reasons.get(key) === 'open') this.reasons.set(key, 'closed')
  }
}

const step = fc.record({
  hours: fc.integer({ min: 1, max: 40 }),
  card: fc.nat({ max: 9 }),
  act: fc.constantFrom('done', 'skipped', 'snooze', 'none'),
})
const history = fc.tuple(anyFacts, anyFacts, fc.array(step, { minLength: 1, maxLength: 14 }))

/** Plays a history: the facts change half-way, as when an import comes and an older one is undone. */
function play(
  [first, second, steps]: [
    FollowUpFacts,
    FollowUpFacts,
    { hours: number; card: number; act: 'done' | 'skipped' | 'snooze' | 'none' }[],
  ],
  check: (ledger: Ledger, admission: Admission, now: number, before: readonly Card[]) => void,
): void {
  const ledger = new Ledger()
  let now = NOW - 5 * DAY_MS
  for (const [index, each] of steps.entries()) {
    const before = ledger.cards.map((card) => ({ ...card, keys: [...card.keys] }))
    const admission = ledger.run(index < steps.length / 2 ? first : second, now)
    check(ledger, admission, now, before)
    ledger.act(each, now)
    now += each.hours * HOUR_MS
  }
}

describe('admission, whatever happened before,', () => {
  it('never keeps two open cards for a person nor two for one event', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger) => {
          const people = ledger.cards.filter((card) => card.state === 'open').map((card) => card.personNo)
          expect(new Set(people).size).toBe(people.length)
          const keys = ledger.cards.flatMap((card) => card.keys)
          expect(new Set(keys).size).toBe(keys.length)
        }),
      ),
    )
  })

  it('never changes what was done, skipped or withdrawn', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger, _admission, _now, before) => {
          for (const card of before) if (card.state !== 'open') expect(ledger.cards[card.no]).toEqual(card)
        }),
      ),
    )
  })

  it('never admits more than the cap below P1 on one day, done ones included', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger, _admission, now) => {
          const { calendar } = situationAt(now)
          const today = ledger.cards.filter(
            (card) => card.admittedPriority > 1 && calendar.dateAt(card.createdAt) === calendar.dateAt(now),
          )
          expect(today.length).toBeLessThanOrEqual(CAP)
        }),
      ),
    )
  })

  it('leaves a person a week of rest after a chat unless it is urgent or exempt', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger, admission, now) => {
          for (const { personNo, candidate, reasons } of admission.created) {
            if (candidate.priority === 1 || reasons.some((reason) => reason.isExemptFromRest)) continue
            const recent = ledger.cards.filter(
              (card) =>
                card.personNo === personNo && card.state === 'done' && now - (card.closedAt ?? 0) < REST_MS,
            )
            expect(recent).toEqual([])
          }
        }),
      ),
    )
  })

  it('makes no card overdue at birth, in quiet hours, of stale events or for whoever cannot be reached', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (_ledger, admission, now) => {
          const { calendar, quietHours } = situationAt(now)
          for (const { dueAt, reasons, personNo } of admission.created) {
            expect(dueAt).toBeGreaterThan(now)
            expect(isQuiet(dueAt, calendar, quietHours)).toBe(false)
            expect(reasons.every((reason) => reason.freshUntil > now && reason.mayRaise)).toBe(true)
            expect(personNo).not.toBe(6)
          }
        }),
      ),
    )
  })

  it('has nothing left to do when it runs again at once', () => {
    fc.assert(
      fc.property(history, ([first, second, steps]) => {
        const ledger = new Ledger()
        let now = NOW - 5 * DAY_MS
        for (const [index, each] of steps.entries()) {
          const facts = index < steps.length / 2 ? first : second
          ledger.run(facts, now)
          expect(ledger.run(facts, now)).toMatchObject({ created: [], changed: [] })
          ledger.act(each, now)
          now += each.hours * HOUR_MS
        }
      }),
    )
  })

  it('tells every fresh event that got no card as held or resting', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ledger = new Ledger()
        const admission = ledger.run(facts, NOW)
        const candidates = findCandidates(facts, situationAt(NOW))
        const fresh = candidates.filter((candidate) => candidate.mayRaise && candidate.freshUntil > NOW)
        const told = [...admission.held, ...admission.resting].flat().length + ledger.reasons.size
        const paused = fresh.filter((candidate) => candidate.pauseDays > 0)
        expect(told).toBeGreaterThanOrEqual(fresh.length - paused.length)
        expect(told).toBeLessThanOrEqual(fresh.length)
        expect(admission.stale).toBe(candidates.filter((candidate) => candidate.freshUntil <= NOW).length)
      }),
    )
  })

  it('keeps a fortnight between two thanks to one person, whatever order answers came to light in', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger) => {
          const thanks = [...ledger.kept.values()].filter((candidate) => candidate.pauseDays > 0)
          for (const one of thanks)
            for (const other of thanks)
              if (one.key < other.key && one.personNo === other.personNo)
                expect(Math.abs(one.eventAt - other.eventAt)).toBeGreaterThanOrEqual(14 * DAY_MS)
        }),
      ),
    )
  })

  it('gives whoever is on the way through a sequence no card of their own below P1', () => {
    fc.assert(
      fc.property(anyFacts, fc.uniqueArray(fc.integer({ min: 1, max: 5 })), (facts, inSequence) => {
        const ledger = new Ledger(inSequence)
        const admission = ledger.run(facts, NOW)
        for (const card of ledger.cards)
          if (card.admittedPriority > 1) expect(inSequence).not.toContain(card.personNo)
        const joining = admission.joining.flatMap((reasons) => reasons.map((reason) => reason.personNo))
        expect(joining.every((personNo) => inSequence.includes(personNo))).toBe(true)
      }),
    )
  })

  it('lets waiting reasons join the step of a sequence when it comes', () => {
    const situation = situationAt(NOW)
    const candidates = findCandidates({ coverage: new Map(), facts: { welcome: [joinToday] } }, situation)
    const step = { ...candidates[0]!, key: 'step|1', isStep: true, isExemptFromRest: true }
    const past = {
      knownKeys: new Set<string>(),
      openCards: [],
      admittedToday: 0,
      lastChatAt: new Map([[1, NOW - DAY_MS]]),
      lastRaisedAt: new Map<string, number>(),
      inSequence: new Set([1]),
    }
    expect(admit(candidates, past, situation)).toMatchObject({ created: [], joining: [[{ personNo: 1 }]] })
    const { created } = admit([...candidates, step], past, situation)
    expect(created.map((card) => card.reasons.length)).toEqual([2])
  })

  it('puts the next turn of a cadence in the place of the last, and not at all on a card that was put off', () => {
    const situation = situationAt(NOW)
    const turns = (setAt: number) =>
      findCandidates(
        {
          coverage: new Map(),
          facts: { cadence: [{ member: somebody, everyDays: 3, setAt, lastContactAt: null }] },
        },
        situation,
      )
    const [earlier] = turns(NOW - 4 * DAY_MS)
    const later = turns(NOW - 6 * DAY_MS)
    const card = { no: 1, personNo: 1, priority: 3, dueAt: NOW, keys: [earlier!.key] }
    const past = {
      knownKeys: new Set(card.keys),
      admittedToday: 0,
      lastChatAt: new Map<number, number>(),
      lastRaisedAt: new Map<string, number>(),
      inSequence: new Set<number>(),
    }
    const changes = (isTouched: boolean) =>
      admit(later, { ...past, openCards: [{ ...card, isTouched }] }, situation).changed
    expect(changes(false)).toMatchObject([{ removedKeys: [earlier!.key], added: [{ key: later[0]!.key }] }])
    expect(changes(true)).toEqual([])
  })
})

const somebody = { personNo: 1, personId: 'p1', groupNo: null, groupId: null, isReachable: true }
const joinToday = {
  member: { ...somebody, groupNo: 1, groupId: 'g1' },
  joinedOn: calendarDate.parse('2026-03-10'),
  joinedAt: NOW - HOUR_MS,
  inviterName: null,
  channel: null,
}
