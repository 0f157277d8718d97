import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isQuiet, nextAllowed } from '#shared/features/follow-ups/rules/times.ts'
import type { Step } from '#shared/features/sequences/model.ts'
import {
  compareSteps,
  endReasonOf,
  inOrder,
  isOver,
  nextStep,
  pausedDays,
  planRun,
  type RunFacts,
  type StepTrace,
  startDays,
  stopReason,
} from '#shared/features/sequences/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

const calendar = new ZoneCalendar('Asia/Shanghai')
const quiet = { fromMinute: 21 * 60 + 30, toMinute: 9 * 60 }
const START = '2026-03-10' as CalendarDate
const at = (day: number, hour: number, minute = 0) =>
  Date.parse('2026-03-10T00:00:00+08:00') + ((day * 24 + hour) * 60 + minute) * 60_000
const clockAt = (now: number) => ({
  calendar,
  allowed: (when: number) => nextAllowed(when, calendar, quiet),
  now,
})

function step(day: number, hour = 11, more: Partial<Step> = {}): Step {
  return {
    id: `d${day}-${hour}`,
    day,
    minute: hour * 60,
    title: `D${day}`,
    text: '',
    scriptId: null,
    postKind: null,
    addedAt: 0,
    ...more,
  }
}

function run(more: Partial<RunFacts> = {}): RunFacts {
  return {
    subject: 'people',
    startedOn: START,
    startedAt: at(0, 10),
    shiftDays: 0,
    state: 'running',
    pausedOn: null,
    endedAt: null,
    traces: new Map(),
    ...more,
  }
}

const newcomer = [step(0, 21), step(1), step(3), step(7)]
const statesAt = (now: number, facts: RunFacts, steps = newcomer) =>
  planRun(steps, facts, clockAt(now)).map(({ state }) => state)
const traces = (...made: [string, StepTrace['state'], number][]) =>
  new Map(made.map(([id, state, dueAt]) => [id, { state, dueAt }]))

describe('A step', () => {
  it('shows from the morning of its day on', () => {
    expect(statesAt(at(0, 10), run())).toEqual(['held', 'later', 'later', 'later'])
    expect(statesAt(at(1, 0), run({ traces: traces(['d0-21', 'done', at(0, 21)]) }))).toEqual([
      'done',
      'held',
      'later',
      'later',
    ])
  })

  it('moves out of quiet hours to the next allowed time', () => {
    const [late] = planRun([step(0, 23)], run(), clockAt(at(0, 12)))
    expect(late?.dueAt).toBe(at(1, 9))
  })

  it('is due at the start when its hour had passed by then', () => {
    const [first] = planRun([step(0, 8)], run({ startedAt: at(0, 15) }), clockAt(at(0, 15)))
    expect(first).toMatchObject({ dueAt: at(0, 15), state: 'held' })
  })

  it('is missed when a newer one came before anybody looked', () => {
    expect(statesAt(at(3, 12), run())).toEqual(['missed', 'missed', 'held', 'later'])
  })

  it('is missed once it is a week old', () => {
    expect(statesAt(at(14, 12), run())).toEqual(['missed', 'missed', 'missed', 'missed'])
    expect(isOver(planRun(newcomer, run(), clockAt(at(14, 12))))).toBe(true)
  })

  it('is never made before one that was made already, even when the clock goes back', () => {
    const facts = run({ traces: traces(['d3-11', 'open', at(3, 11)]) })
    expect(statesAt(at(1, 12), facts)).toEqual(['missed', 'missed', 'open', 'later'])
  })

  it('that was added after its time had passed is left out for those on their way', () => {
    const steps = [step(0), step(1, 11, { addedAt: at(2, 9) }), step(5, 11, { addedAt: at(2, 9) })]
    const facts = run({ traces: traces(['d0-11', 'done', at(0, 11)]) })
    expect(statesAt(at(2, 10), facts, steps)).toEqual(['done', 'absent', 'later'])
  })

  it('of a person waits for its own time when another one stands on the same day', () => {
    const steps = [step(0, 10), step(0, 20)]
    const facts = run({ traces: traces(['d0-10', 'done', at(0, 10)]) })
    expect(statesAt(at(0, 12), facts, steps)).toEqual(['done', 'later'])
    expect(statesAt(at(0, 20), facts, steps)).toEqual(['done', 'held'])
  })
})

describe('Steps of a group', () => {
  const week = [step(0, 10), step(0, 20), step(1, 12), step(2, 20)]

  it('stand side by side on their day', () => {
    expect(statesAt(at(0, 10), run({ subject: 'group' }), week)).toEqual(['held', 'held', 'later', 'later'])
  })

  it('of an earlier day are missed when nobody looked, never a flood', () => {
    expect(statesAt(at(2, 9), run({ subject: 'group' }), week)).toEqual([
      'missed',
      'missed',
      'missed',
      'held',
    ])
  })

  it('of one day may be made in any order', () => {
    const facts = run({ subject: 'group', traces: traces(['d0-20', 'done', at(0, 20)]) })
    expect(statesAt(at(0, 21), facts, week)).toEqual(['held', 'done', 'later', 'later'])
  })
})

describe('A pause', () => {
  it('stands still and puts the rest off by its days', () => {
    const done = traces(['d0-21', 'done', at(0, 21)])
    const paused = run({ state: 'paused', pausedOn: '2026-03-11' as CalendarDate, traces: done })
    expect(statesAt(at(9, 12), paused)).toEqual(['done', 'later', 'later', 'later'])
    const days = pausedDays('2026-03-11' as CalendarDate, '2026-03-14' as CalendarDate)
    const again = planRun(newcomer, run({ shiftDays: days, traces: done }), clockAt(at(4, 12)))
    expect(again.map(({ state }) => state)).toEqual(['done', 'held', 'later', 'later'])
    expect(again[3]?.dueAt).toBe(at(10, 11))
  })
})

describe('What ends a run', () => {
  it('is a reply, a refusal or a sale, nothing else', () => {
    expect(
      ['replied', 'refused', 'won', 'sent_waiting', 'not_reached', 'other', 'no_reply'].map(endReasonOf),
    ).toEqual(['replied', 'refused', 'ordered', null, null, null, null])
  })

  it('names the weightiest fact', () => {
    const none = {
      isStartGone: false,
      doNotContact: false,
      isGone: false,
      hasOrdered: false,
      hasReplied: false,
    }
    expect(stopReason('people', none)).toBeNull()
    expect(stopReason('people', { ...none, hasReplied: true, doNotContact: true })).toBe('do_not_contact')
    expect(stopReason('people', { ...none, isGone: true })).toBe('left')
    expect(stopReason('group', { ...none, isGone: true })).toBe('group_ended')
    expect(stopReason('people', { ...none, hasReplied: true })).toBe('replied')
  })
})

describe('Many at once', () => {
  it('start so many a day', () => {
    expect(startDays(5, 2, START)).toEqual([
      '2026-03-10',
      '2026-03-10',
      '2026-03-11',
      '2026-03-11',
      '2026-03-12',
    ])
    expect(startDays(3, null, START)).toEqual([START, START, START])
  })
})

describe('Two versions of the steps', () => {
  it('differ by what was changed, added and removed', () => {
    const before = [step(0), step(1), step(3)]
    const after = [before[0], { ...before[1], title: '换了' }, { ...step(5), id: null }].flatMap(
      (one) => one ?? [],
    )
    expect(compareSteps(before, after as never)).toEqual({ removed: ['d3-11'], changed: ['d1-11'], added: 1 })
  })
})

/** What somebody may do between two looks, and how far the clock moves meanwhile (it may go back). */
const move = fc.record({
  minutes: fc.integer({ min: -3 * 24 * 60, max: 4 * 24 * 60 }),
  act: fc.constantFrom('complete', 'skip', 'snooze', 'nothing'),
})
const someSteps = fc
  .uniqueArray(fc.record({ day: fc.integer({ min: 0, max: 14 }), hour: fc.integer({ min: 0, max: 23 }) }), {
    minLength: 1,
    maxLength: 6,
    selector: ({ day, hour }) => `${day} ${hour}`,
  })
  .map((drawn) => inOrder(drawn.map(({ day, hour }) => step(day, hour))))

describe('Any history of completing, skipping, putting off and moving clocks', () => {
  it.each(['people', 'group'] as const)(
    'makes at most one card a step, in order and out of quiet hours: %s',
    (subject) => {
      fc.assert(
        fc.property(someSteps, fc.array(move, { maxLength: 25 }), (steps, moves) => {
          const made = new Map<string, StepTrace>()
          const order: string[] = []
          const days: string[] = []
          let now = at(0, 10)
          for (const { minutes, act } of moves) {
            const planned = planRun(steps, run({ subject, traces: made }), clockAt(now))
            const held = planned.filter(({ state }) => state === 'held')
            if (subject === 'people') expect(held.length).toBeLessThanOrEqual(1)
            expect(new Set(held.map(({ dueAt }) => calendar.dateAt(dueAt))).size).toBeLessThanOrEqual(1)
            for (const { step: one, dueAt } of held) {
              expect(made.has(one.id)).toBe(false)
              expect(isQuiet(dueAt, calendar, quiet)).toBe(false)
              made.set(one.id, { state: 'open', dueAt })
              order.push(one.id)
              days.push(calendar.dateAt(dueAt))
            }
            const [id, trace] = [...made].find(([, { state }]) => state === 'open') ?? []
            if (id && trace && act === 'complete') made.set(id, { ...trace, state: 'done' })
            if (id && trace && act === 'skip') made.set(id, { ...trace, state: 'skipped' })
            if (id && trace && act === 'snooze')
              made.set(id, { ...trace, dueAt: nextAllowed(now + 86_400_000, calendar, quiet) })
            now += minutes * 60_000
          }
          const places = order.map((id) => steps.findIndex((one) => one.id === id))
          if (subject === 'people') expect(places).toEqual(places.toSorted((a, b) => a - b))
          expect(days).toEqual(days.toSorted())
          const next = nextStep(planRun(steps, run({ subject, traces: made }), clockAt(now)))
          expect(next === null || ['open', 'held', 'later'].includes(next.state)).toBe(true)
        }),
        { numRuns: 300 },
      )
    },
  )
})
