import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A line of the join/leave ledger. */
export type LedgerEvent = {
  kind: 'joined' | 'left' | 'removed' | 'seen' | 'absent'
  at: number | null
  after: CalendarDate | null
  by: CalendarDate
  inviterNo: number | null
  channel: string | null
}

/** When somebody came or went: a day, an interval (after … by) or unknown (domain.md §4.1b). */
export type Span = {
  kind: 'day' | 'interval' | 'unknown'
  after: CalendarDate | null
  by: CalendarDate | null
  at: number | null
}

export type Standing = { joined: Span; left: Span | null; inviterNo: number | null; channel: string | null }

/** Days and last instant on which a source saw somebody. */
export type Presence = { firstOn: CalendarDate | null; lastOn: CalendarDate | null; lastAt: number | null }

/** Oldest first; lines of one instant by kind, and of one kind those last that say most. */
export function inOrder(events: readonly LedgerEvent[]): LedgerEvent[] {
  return events.toSorted(
    (a, b) =>
      a.by.localeCompare(b.by) ||
      (a.at ?? 0) - (b.at ?? 0) ||
      a.kind.localeCompare(b.kind) ||
      (a.inviterNo ?? 0) - (b.inviterNo ?? 0) ||
      (a.channel ?? '').localeCompare(b.channel ?? ''),
  )
}

/**
 * Derives from the ledger and from the days on which somebody was seen (first and last name sighting) when the present
 * stay began and whether it ended. A later sighting, join or roster cancels a leave; the order of lines does not matter.
 */
export function standingOf(events: readonly LedgerEvent[], presence: Presence): Standing {
  const sorted = inOrder(events)
  const lastJoin = sorted.findLast((event) => event.kind === 'joined')
  const lastLeave = sorted.findLast((event) => event.kind === 'left' || event.kind === 'removed')
  const lastSeen = sorted.findLast((event) => event.kind === 'seen')
  const left =
    leaveOf(lastLeave, lastJoin, lastSeen, presence) ?? absenceOf(sorted, lastJoin, lastSeen, presence)
  return {
    joined: joinOf(sorted, lastJoin, presence),
    left,
    inviterNo: lastJoin?.inviterNo ?? null,
    channel: lastJoin?.channel ?? sorted.findLast((event) => event.channel !== null)?.channel ?? null,
  }
}

/** When a stay began, by its last join line or, without any, by when somebody was first seen. */
export function joinOf(
  sorted: readonly LedgerEvent[],
  lastJoin: LedgerEvent | undefined,
  presence: Pick<Presence, 'firstOn'>,
): Span {
  if (lastJoin)
    return {
      kind: lastJoin.after === lastJoin.by ? 'day' : 'interval',
      after: lastJoin.after,
      by: lastJoin.by,
      at: lastJoin.at,
    }
  const first = sorted.find((event) => event.kind === 'seen')
  if (first?.after && (presence.firstOn === null || presence.firstOn > first.after))
    return { kind: 'interval', after: first.after, by: earlier(first.by, presence.firstOn), at: null }
  return { kind: 'unknown', after: null, by: earlier(first?.by ?? null, presence.firstOn), at: null }
}

function leaveOf(
  lastLeave: LedgerEvent | undefined,
  lastJoin: LedgerEvent | undefined,
  lastSeen: LedgerEvent | undefined,
  presence: { lastOn: CalendarDate | null; lastAt: number | null },
): Span | null {
  if (!lastLeave) return null
  const leftAt = lastLeave.at ?? 0
  // A roster knows the day of a leave, not its hour: only within one day do the hours decide.
  if (
    lastJoin &&
    (lastJoin.by > lastLeave.by || (lastJoin.by === lastLeave.by && (lastJoin.at ?? 0) > leftAt))
  )
    return null
  if (lastSeen && lastSeen.by > lastLeave.by) return null
  if (lastLeave.at !== null ? (presence.lastAt ?? 0) > lastLeave.at : (presence.lastOn ?? '') > lastLeave.by)
    return null
  return {
    kind: lastLeave.after === lastLeave.by ? 'day' : 'interval',
    after: lastLeave.after,
    by: lastLeave.by,
    at: lastLeave.at,
  }
}

function absenceOf(
  sorted: readonly LedgerEvent[],
  lastJoin: LedgerEvent | undefined,
  lastSeen: LedgerEvent | undefined,
  presence: { lastOn: CalendarDate | null },
): Span | null {
  const absences = sorted.filter((event) => event.kind === 'absent')
  const lastAbsence = absences.at(-1)
  if (!lastAbsence) return null
  const known = [lastJoin?.by ?? '', lastSeen?.by ?? '', presence.lastOn ?? ''].reduce((a, b) =>
    a > b ? a : b,
  )
  if (known > lastAbsence.by) return null
  const firstAfter = absences.find((event) => event.by >= known) ?? lastAbsence
  return {
    kind: 'interval',
    after: known === '' ? null : (known as CalendarDate),
    by: firstAfter.by,
    at: null,
  }
}

function earlier(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null) return b
  return b !== null && b < a ? b : a
}
