import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Admission, admit } from '#shared/features/follow-ups/rules/admission.ts'
import type { FollowUpFacts } from '#shared/features/follow-ups/rules/rule.ts'
import { isQuiet } from '#shared/features/follow-ups/rules/times.ts'
import { findCandidates } from '#shared/features/follow-ups/rules.ts'
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
      },
      capped,
    )
    this.keep(admission, now)
    return admission
  }

  private keep(admission: Admission, now: number): void {
    for (const { personNo, candidate, reasons, dueAt } of admission.created) {
      const keys = reasons.map((reason) => this.open(reason.key))
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
      card.keys.push(...change.added.map((reason) => this.open(reason.key)))
      if (change.lead)
        Object.assign(card, { priority: change.lead.candidate.priority, dueAt: change.lead.dueAt })
      else Object.assign(card, { state: 'withdrawn', closedAt: now })
    }
  }

  private open(key: string): string {
    if (this.reasons.has(key)) throw new Error(`a second card for ${key}`)
    this.reasons.set(key, 'open')
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

  it('leaves a person a week of rest after a chat unless it is urgent', () => {
    fc.assert(
      fc.property(history, (steps) =>
        play(steps, (ledger, admission, now) => {
          for (const { personNo, candidate } of admission.created) {
            if (candidate.priority === 1) continue
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
        expect(told).toBe(fresh.length)
        expect(admission.stale).toBe(candidates.filter((candidate) => candidate.freshUntil <= NOW).length)
      }),
    )
  })
})
