import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LedgerEvent, standingOf } from '#electron/features/members/ledger.ts'
import { staysOf } from '#electron/features/members/stays.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const NEVER = { firstOn: null, lastOn: null, lastAt: null }

function event(kind: LedgerEvent['kind'], on: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  const isLogged = kind === 'joined' || kind === 'left' || kind === 'removed'
  const day = on as CalendarDate
  const at = isLogged ? Date.parse(`${on}T12:00:00+08:00`) : null
  return { kind, at, after: isLogged ? day : null, by: day, inviterNo: null, channel: null, ...more }
}

/** A roster that tells the day of a join or leave. */
const listed = (kind: 'joined' | 'left', on: string) => event(kind, on, { at: null })

function told(events: readonly LedgerEvent[], presence = NEVER): string[] {
  const { earlier, last } = staysOf(events, presence)
  return [...earlier, last].map(({ joined, left }) =>
    [joined, left]
      .map((span) => (span ? `${span.kind} ${span.after ?? '?'}…${span.by ?? '?'}` : '-'))
      .join(' / '),
  )
}

describe('the stays of a member', () => {
  it('are one for somebody who came and never left', () => {
    expect(told([event('joined', '2026-03-02')])).toEqual(['day 2026-03-02…2026-03-02 / -'])
    expect(told([])).toEqual(['unknown ?…? / -'])
  })

  it('are two for somebody who left and came back, each with its own inviter', () => {
    const { earlier, last } = staysOf(
      [
        event('joined', '2026-03-02', { inviterNo: 7, channel: 'invite' }),
        event('left', '2026-03-04'),
        event('joined', '2026-03-06', { inviterNo: 9, channel: 'qrcode' }),
      ],
      NEVER,
    )
    expect([...earlier, last]).toMatchObject([
      {
        joined: { by: '2026-03-02' },
        left: { kind: 'day', by: '2026-03-04' },
        inviterNo: 7,
        channel: 'invite',
      },
      { joined: { by: '2026-03-06' }, left: null, inviterNo: 9, channel: 'qrcode' },
    ])
  })

  it('begin with an unknown one where only the leave was told', () => {
    expect(told([event('removed', '2026-03-04'), event('joined', '2026-03-06')])).toEqual([
      'unknown ?…? / day 2026-03-04…2026-03-04',
      'day 2026-03-06…2026-03-06 / -',
    ])
  })

  it('know of a leave that no line tells from a second join, as an interval', () => {
    expect(told([event('joined', '2026-03-02'), event('joined', '2026-03-09')])).toEqual([
      'day 2026-03-02…2026-03-02 / interval 2026-03-02…2026-03-09',
      'day 2026-03-09…2026-03-09 / -',
    ])
    const absent = event('absent', '2026-03-05')
    expect(told([event('joined', '2026-03-02'), absent, event('joined', '2026-03-09')])[0]).toBe(
      'day 2026-03-02…2026-03-02 / interval 2026-03-02…2026-03-05',
    )
  })

  it('take a roster and a second log of the same join for the same join', () => {
    expect(told([listed('joined', '2026-03-01'), event('joined', '2026-03-02')])).toHaveLength(1)
    expect(told([event('joined', '2026-03-02'), event('joined', '2026-03-02')])).toHaveLength(1)
    // A leave on the same day by a roster, which knows no hour, does not end what began that day.
    expect(told([listed('left', '2026-03-02'), event('joined', '2026-03-02')])).toHaveLength(1)
  })
})

describe('stays, whatever the ledger holds', () => {
  const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
  const line = fc
    .tuple(fc.constantFrom('joined', 'left', 'removed', 'seen', 'absent'), days, fc.boolean())
    .map(([kind, on, isListed]) => event(kind as LedgerEvent['kind'], on, isListed ? { at: null } : {}))
  const lines = fc.array(line, { maxLength: 8 })

  it('end with the standing, and all before it have ended', () => {
    fc.assert(
      fc.property(lines, (events) => {
        const { earlier, last } = staysOf(events, NEVER)
        expect(last).toEqual(standingOf(events, NEVER))
        expect(earlier.every(({ left }) => left !== null)).toBe(true)
      }),
    )
  })

  it('follow each other in time', () => {
    fc.assert(
      fc.property(lines, (events) => {
        const { earlier, last } = staysOf(events, NEVER)
        const marks = [...earlier, last].flatMap(({ joined, left }) => [joined.by, left?.by])
        const known = marks.filter((mark) => mark !== undefined && mark !== null)
        const between = known.slice(0, earlier.length * 2)
        expect(between.toSorted()).toEqual(between)
      }),
    )
  })

  it('do not depend on the order in which lines came in', () => {
    const shuffled = lines.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(staysOf(other, NEVER)).toEqual(staysOf(all, NEVER))
      }),
    )
  })
})
