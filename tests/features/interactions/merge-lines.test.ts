import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LogLine, type LogSource, mergeLines } from '#shared/features/interactions/rules/merge-lines.ts'

const MINUTE = 60_000
const AT = Date.parse('2026-03-01T09:00:00+08:00')

let no = 0
function line(part: Partial<LogLine> = {}): LogLine {
  no += 1
  return { no, isOwn: false, sentAt: AT, precision: 0, kind: 0, textHash: 1, platformId: null, ...part }
}
const source = (...lines: LogLine[]): LogSource => ({ exporter: 'wechat-mail', lines })

describe('the union of private logs', () => {
  it('counts a line that two exports hold once, at the more precise time', () => {
    const { lines, counts } = mergeLines([
      source(line({ precision: 1 })),
      source(line({ sentAt: AT + 17_000 })),
    ])
    expect(lines).toMatchObject([{ sentAt: AT + 17_000, precision: 0 }])
    expect(counts).toEqual([
      { added: 1, known: 0, repeated: 0 },
      { added: 0, known: 1, repeated: 0 },
    ])
  })

  it('holds the highest count of any one export: two 好的 in a minute stay two', () => {
    const twice = () => source(line({ precision: 1 }), line({ precision: 1 }))
    expect(mergeLines([twice(), source(line({ precision: 1 })), twice()]).lines).toHaveLength(2)
  })

  it('keeps what the other side wrote apart from what I wrote', () => {
    expect(mergeLines([source(line()), source(line({ isOwn: true }))]).lines).toHaveLength(2)
  })

  it('trusts platform ids within one exporter only', () => {
    const a = { ...source(line({ platformId: '1' }), line({ platformId: '1' })), exporter: 'chatlab' }
    const b = { ...source(line({ platformId: '2' })), exporter: 'chatlab' }
    const c = { ...source(line({ platformId: '9' })), exporter: 'weflow' }
    expect(mergeLines([a]).counts).toEqual([{ added: 1, known: 0, repeated: 1 }])
    expect(mergeLines([a, b]).counts[1]).toEqual({ added: 1, known: 0, repeated: 0 })
    expect(mergeLines([a, c]).counts[1]).toEqual({ added: 0, known: 1, repeated: 0 })
  })

  it('finds a line that one export dates by the day only', () => {
    const day = AT - 9 * 60 * MINUTE
    expect(mergeLines([source(line({ sentAt: day, precision: 2 })), source(line())]).lines).toHaveLength(1)
    expect(mergeLines([source(line()), source(line({ sentAt: day, precision: 2 }))]).lines).toHaveLength(1)
  })
})

/** Minutes and texts are few, so that equal lines are common. */
const someSource = fc
  .array(
    fc.record({
      minute: fc.integer({ min: 0, max: 4 }),
      isOwn: fc.boolean(),
      textHash: fc.integer({ min: 1, max: 2 }),
    }),
  )
  .map((drafts) =>
    source(
      ...drafts.map(({ minute, ...rest }) => line({ ...rest, sentAt: AT + minute * MINUTE, precision: 1 })),
    ),
  )

const keys = (sources: LogSource[]) =>
  mergeLines(sources)
    .lines.map(({ isOwn, sentAt }) => `${sentAt} ${isOwn}`)
    .sort()

describe('whatever was exported', () => {
  it('adds nothing when read again', () => {
    fc.assert(
      fc.property(someSource, someSource, (a, b) => {
        const { counts } = mergeLines([a, b, a, b])
        expect([counts[2]?.added, counts[3]?.added]).toEqual([0, 0])
      }),
    )
  })

  it('comes to the same union in any order', () => {
    fc.assert(
      fc.property(someSource, someSource, (a, b) => {
        expect(keys([a, b])).toEqual(keys([b, a]))
      }),
    )
  })

  it('is told apart completely: added, known and repeated sum up to the lines', () => {
    fc.assert(
      fc.property(fc.array(someSource, { maxLength: 4 }), (sources) => {
        const { lines, counts } = mergeLines(sources)
        for (const [at, { added, known, repeated }] of counts.entries())
          expect(added + known + repeated).toBe([...(sources[at]?.lines ?? [])].length)
        expect(lines).toHaveLength(counts.reduce((sum, { added }) => sum + added, 0))
      }),
    )
  })
})
