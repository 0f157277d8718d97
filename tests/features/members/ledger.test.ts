import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LedgerEvent, standingOf } from '#electron/features/members/ledger.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

const day = (text: string) => text as CalendarDate
const at = (text: string) => Date.parse(`${text}T12:00:00+08:00`)

function event(kind: LedgerEvent['kind'], on: string, more: Partial<LedgerEvent> = {}): LedgerEvent {
  const isLogged = kind === 'joined' || kind === 'left' || kind === 'removed'
  return {
    kind,
    at: isLogged ? at(on) : null,
    after: isLogged ? day(on) : null,
    by: day(on),
    inviterNo: null,
    channel: null,
    ...more,
  }
}

function seen(first: string, last = first) {
  return { firstOn: day(first), lastOn: day(last), lastAt: at(last) }
}
const NEVER = { firstOn: null, lastOn: null, lastAt: null }

describe('when somebody joined', () => {
  it('is the day of the join line, with inviter and channel', () => {
    const standing = standingOf(
      [event('joined', '2026-03-02', { inviterNo: 7, channel: 'invite' })],
      seen('2026-03-02'),
    )
    expect(standing).toMatchObject({
      joined: { kind: 'day', by: '2026-03-02' },
      left: null,
      inviterNo: 7,
      channel: 'invite',
    })
  })

  it('is an interval between a complete roster without and one with the name', () => {
    const { joined } = standingOf([event('seen', '2026-03-31', { after: day('2026-02-28') })], NEVER)
    expect(joined).toEqual({ kind: 'interval', after: '2026-02-28', by: '2026-03-31', at: null })
  })

  it('is unknown, at the latest the first day on which the name was seen', () => {
    expect(standingOf([], seen('2026-03-05', '2026-03-09')).joined).toEqual({
      kind: 'unknown',
      after: null,
      by: '2026-03-05',
      at: null,
    })
    expect(standingOf([event('seen', '2026-03-01')], seen('2026-03-05')).joined.by).toBe('2026-03-01')
    expect(standingOf([], NEVER).joined.by).toBeNull()
  })

  it('is the last join of somebody who left and came back', () => {
    const standing = standingOf(
      [event('joined', '2026-01-01'), event('left', '2026-02-01'), event('joined', '2026-03-01')],
      seen('2026-01-01', '2026-03-02'),
    )
    expect(standing.joined.by).toBe('2026-03-01')
    expect(standing.left).toBeNull()
  })
})

describe('whether somebody left', () => {
  it('is told by a leave or removal line that nothing later contradicts', () => {
    for (const kind of ['left', 'removed'] as const)
      expect(
        standingOf(
          [event('joined', '2026-01-01'), event(kind, '2026-02-01')],
          seen('2026-01-01', '2026-02-01'),
        ).left,
      ).toMatchObject({
        kind: 'day',
        by: '2026-02-01',
      })
  })

  it('is cancelled by a later message or a later roster', () => {
    expect(standingOf([event('left', '2026-02-01')], seen('2026-01-01', '2026-02-03')).left).toBeNull()
    expect(
      standingOf([event('left', '2026-02-01'), event('seen', '2026-02-10')], seen('2026-01-01', '2026-02-01'))
        .left,
    ).toBeNull()
  })

  it('is an interval when a complete roster lacks the name, until it is seen again', () => {
    const absent = event('absent', '2026-03-31')
    expect(standingOf([event('seen', '2026-02-28'), absent], seen('2026-01-01', '2026-03-10')).left).toEqual({
      kind: 'interval',
      after: '2026-03-10',
      by: '2026-03-31',
      at: null,
    })
    expect(standingOf([absent, event('seen', '2026-04-30')], seen('2026-01-01')).left).toBeNull()
    expect(standingOf([absent], seen('2026-01-01', '2026-04-02')).left).toBeNull()
  })
})

describe('the standing', () => {
  it('does not depend on the order in which lines came in', () => {
    const days = fc.integer({ min: 1, max: 28 }).map((n) => `2026-02-${String(n).padStart(2, '0')}`)
    const line = fc
      .tuple(fc.constantFrom('joined', 'left', 'removed', 'seen', 'absent'), days)
      .map(([kind, on]) => event(kind as LedgerEvent['kind'], on))
    const shuffled = fc
      .array(line, { maxLength: 6 })
      .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })))
    fc.assert(
      fc.property(shuffled, days, ([lines, other], last) => {
        const presence = seen('2026-01-15', last)
        expect(standingOf(other, presence)).toEqual(standingOf(lines, presence))
      }),
    )
  })
})
