import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GroupSignals, groupKinds, lifecycles } from '#shared/features/groups/model.ts'
import {
  dyingSignals,
  groupToFillFirst,
  isDying,
  speakersFall,
  suggestLifecycle,
  warningsOf,
} from '#shared/features/groups/rules.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const today = '2026-03-10' as CalendarDate
const day = (text: string) => text as CalendarDate

/** A group in good health. */
const well: GroupSignals = {
  members: 200,
  trend: [40, 42, 40, 41, 40, 42, 41, 40],
  pickup: 0.6,
  silentDays: 0,
  coreChurn: 0.02,
  joined28: 4,
  left28: 2,
  dataUntilOn: day('2026-03-10'),
  hasMessages: true,
}
const group = { capacity: 500, endsOn: null, lifecycle: 'active' as const }
const kinds = (signals: Partial<GroupSignals>, of = group) =>
  warningsOf(of, { ...well, ...signals }, today).map(({ kind }) => kind)

describe('warnings of a group', () => {
  it('says nothing of a group in good health', () => {
    expect(kinds({})).toEqual([])
  })

  it.each([
    [449, []],
    [450, ['capacity']],
    [520, ['capacity']],
  ])('warns of capacity from 90 %% on: %i of 500', (members, expected) => {
    expect(kinds({ members })).toEqual(expected)
  })

  it('measures the fall of speakers by the last two blocks against the four before', () => {
    expect(speakersFall([9, 9, 40, 40, 40, 40, 20, 20])).toBe(0.5)
    expect(speakersFall([1, 1, 20, 20, 20, 20, 40, 40])).toBe(0)
  })

  it('does not speak of a fall where most blocks are not known', () => {
    expect(speakersFall([null, null, null, null, 40, 40, 5, 5])).toBeNull()
    expect(speakersFall([40, 40, 40, 40, 40, 40, null, 5])).toBeNull()
    expect(speakersFall([0, 0, 0, 0, 0, 0, 0, 0])).toBeNull()
  })

  it.each([
    ['speakers_fell', { trend: [40, 40, 40, 40, 40, 40, 18, 18] }],
    ['pickup_low', { pickup: 0.08 }],
    ['silent', { silentDays: 7 }],
    ['core_churn', { coreChurn: 0.2 }],
  ])('lights %s, and one signal alone is not dying', (kind, signals) => {
    expect(kinds(signals)).toEqual([kind])
    expect(isDying({ ...well, ...signals })).toBe(false)
  })

  it('calls a group dying when two signals are lit', () => {
    expect(isDying({ ...well, pickup: 0.05, silentDays: 9 })).toBe(true)
  })

  it('takes what is not known for no signal', () => {
    const unknown = { ...well, trend: Array(8).fill(null), pickup: null, silentDays: null, coreChurn: null }
    expect(dyingSignals(unknown)).toEqual([])
  })

  it('asks for the newer log after a week, and for a first one where there is none', () => {
    expect(kinds({ dataUntilOn: day('2026-03-03') })).toEqual([])
    expect(kinds({ dataUntilOn: day('2026-03-02') })).toEqual(['stale_data'])
    expect(kinds({ dataUntilOn: null, hasMessages: false })).toEqual(['no_data'])
    expect(kinds({ dataUntilOn: null })).toEqual([])
  })

  it.each([
    ['2026-03-17', ['ends']],
    ['2026-03-18', []],
    ['2026-03-10', ['ends']],
    ['2026-03-09', ['ended']],
  ])('tells of an end on %s', (endsOn, expected) => {
    expect(kinds({}, { ...group, endsOn: day(endsOn) } as never)).toEqual(expected)
  })

  it('leaves an ended group alone, and asks nothing of a planned one but room', () => {
    const bad = { members: 490, silentDays: 30, pickup: 0, dataUntilOn: null, hasMessages: false }
    expect(kinds(bad, { ...group, lifecycle: 'ended' } as never)).toEqual([])
    expect(kinds(bad, { ...group, lifecycle: 'planned' } as never)).toEqual(['capacity'])
  })
})

describe('the suggested lifecycle', () => {
  it('leaves planned, seeding and ended to the operator', () => {
    for (const current of ['planned', 'seeding', 'ended'] as const)
      expect(suggestLifecycle(current, { ...well, silentDays: 60 })).toBeNull()
  })

  it.each([
    ['dormant', { silentDays: 28 }],
    ['declining', { silentDays: 9, pickup: 0.02 }],
    ['growing', { joined28: 30 }],
  ] as const)('suggests %s', (expected, signals) => {
    expect(suggestLifecycle('active', { ...well, ...signals })).toBe(expected)
  })

  it('suggests nothing where too little is known', () => {
    expect(suggestLifecycle('growing', { ...well, trend: Array(8).fill(null), silentDays: null })).toBeNull()
  })

  it('never suggests what the group is already', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...lifecycles),
        fc.nat(60),
        fc.double({ min: 0, max: 1 }),
        (current, silentDays, pickup) => {
          expect(suggestLifecycle(current, { ...well, silentDays, pickup })).not.toBe(current)
        },
      ),
    )
  })
})

describe('opening a second group of a kind', () => {
  const candidate = { kind: groupKinds[0], lifecycle: 'active' as const, capacity: 500 }

  it('advises to fill the fullest first while it is below 60 %', () => {
    const groups = [
      { ...candidate, name: 'A', members: 100 },
      { ...candidate, name: 'B', members: 299 },
    ]
    expect(groupToFillFirst(groups, groupKinds[0])?.name).toBe('B')
    expect(groupToFillFirst([{ ...candidate, members: 300 }], groupKinds[0])).toBeNull()
  })

  it('does not count ended groups or other kinds', () => {
    const ended = { ...candidate, lifecycle: 'ended' as const, members: 10 }
    expect(
      groupToFillFirst([ended, { ...candidate, kind: groupKinds[1], members: 10 }], groupKinds[0]),
    ).toBeNull()
  })
})
