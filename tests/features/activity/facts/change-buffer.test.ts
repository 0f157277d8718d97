import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Change, ChangeBuffer } from '#electron/features/activity/facts/change-buffer.ts'

const count = fc.integer({ min: 0, max: 100_000 })
const change: fc.Arbitrary<Change> = fc.record({
  membershipNo: fc.integer({ min: 1, max: 40 }),
  day: fc.integer({ min: 0, max: 40_000 }),
  facts: fc.option(
    fc.record({
      messages: count,
      characters: count,
      questions: count,
      answers: count,
      repliesSent: count,
      repliesReceived: count,
      mentionsReceived: count,
      shares: count,
      hours: fc.integer({ min: 0, max: 2 ** 24 - 1 }),
    }),
  ),
})

describe('changes that wait to be written', () => {
  it('come back as they were, in the order of members and then of their coming', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 200 }), (changes) => {
        const buffer = new ChangeBuffer()
        for (const one of changes) buffer.add(one)
        const read = [...buffer.order()].map((position) => buffer.at(position))
        expect(read).toEqual(changes.toSorted((a, b) => a.membershipNo - b.membershipNo))
      }),
    )
  })

  it('are forgotten when cleared, also after the buffer grew', () => {
    const buffer = new ChangeBuffer()
    for (let at = 0; at < 5000; at += 1) buffer.add({ membershipNo: 1 + (at % 7), day: at, facts: null })
    expect(buffer.size).toBe(5000)
    buffer.clear()
    buffer.add({ membershipNo: 3, day: 9, facts: null })
    expect([...buffer.order()].map((position) => buffer.at(position))).toEqual([
      { membershipNo: 3, day: 9, facts: null },
    ])
  })
})
