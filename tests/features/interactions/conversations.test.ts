import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { messageKinds } from '#shared/features/chat-import/model.ts'
import { conversationsOf } from '#shared/features/interactions/rules/conversations.ts'
import type { MergedLine } from '#shared/features/interactions/rules/merge-lines.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const START = Date.parse('2026-03-01T09:00:00+08:00')

let no = 0
/** A line so many hours after the start; me or them. */
function line(who: 'me' | 'them', hours: number, part: Partial<MergedLine> = {}): MergedLine {
  no += 1
  return { no, isOwn: who === 'me', sentAt: START + hours * HOUR, precision: 0, kind: 0, ...part }
}

const always = [{ from: START - DAY, until: START + 365 * DAY }]

describe('conversations', () => {
  it('end after six hours of silence and know who wrote first, last and how much', () => {
    const [first, second] = conversationsOf([line('me', 0), line('them', 5), line('them', 6), line('me', 12)])
    expect(first).toMatchObject({ isFirstMine: true, isLastMine: false, ownLines: 1, theirLines: 2 })
    expect(first).toMatchObject({ at: START, endedAt: START + 6 * HOUR })
    expect(second).toMatchObject({ isFirstMine: true, isLastMine: true, ownLines: 1, theirLines: 0 })
  })

  it('hold no lines of the chat program and none without a time', () => {
    const lines = [
      line('them', 0, { kind: messageKinds.recall }),
      line('them', 1, { kind: messageKinds.system }),
      line('them', 2, { sentAt: null }),
    ]
    expect(conversationsOf(lines)).toEqual([])
  })

  it('keep every counted line exactly once and are apart from each other', () => {
    const lines = fc
      .array(fc.record({ hours: fc.integer({ min: 0, max: 900 }), isOwn: fc.boolean() }))
      .map((drafts) =>
        drafts
          .toSorted((a, b) => a.hours - b.hours)
          .map(({ hours, isOwn }) => line(isOwn ? 'me' : 'them', hours)),
      )
    fc.assert(
      fc.property(lines, (all) => {
        const found = conversationsOf(all, always)
        const counted = found.reduce((sum, { ownLines, theirLines }) => sum + ownLines + theirLines, 0)
        expect(counted).toBe(all.length)
        for (const [at, { at: begins }] of found.entries())
          if (at > 0) expect(begins - found[at - 1]!.endedAt).toBeGreaterThanOrEqual(6 * HOUR)
        for (const { reply, isFirstMine } of found) if (reply) expect(isFirstMine).toBe(true)
      }),
    )
  })
})

describe('an approach of the operator', () => {
  const replies = (lines: MergedLine[], covered = always) =>
    conversationsOf(lines, covered).map(({ reply }) => reply)

  it('is answered by their next line within seven days, also in a later conversation', () => {
    expect(replies([line('me', 0), line('them', 1)])).toEqual(['replied'])
    expect(replies([line('me', 0), line('them', 24 * 6)])).toEqual(['replied', null])
    expect(replies([line('me', 0), line('them', 24 * 8)])).toEqual(['no_reply', null])
  })

  it('is not held against anybody while the logs do not cover the seven days', () => {
    expect(replies([line('me', 0)], [])).toEqual([null])
    expect(replies([line('me', 0)], [{ from: START, until: START + 6 * DAY }])).toEqual([null])
    expect(replies([line('me', 0)], [{ from: START, until: START + 7 * DAY }])).toEqual(['no_reply'])
  })

  it('is one however often the operator asks again before an answer', () => {
    expect(replies([line('me', 0), line('me', 48), line('them', 60)])).toEqual(['replied', null, null])
  })

  it('is none where the operator answers what they wrote the evening before', () => {
    expect(replies([line('them', 0), line('me', 20), line('me', 24 * 12)])).toEqual([null, null, 'no_reply'])
  })
})
