import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import {
  inOrder,
  joinOf,
  type LedgerEvent,
  type Presence,
  type Span,
  type Standing,
  standingOf,
} from './ledger.ts'

/**
 * Every stay in a group: `last` is what standingOf tells, `earlier` those before it, first to last. A further stay begins with a join line
 * after a leave, or after an earlier join line of another day: who joins twice left in between, even where the chat
 * program told nobody (that leave lies in an interval and is estimated). So the joins of a member exceed the leaves by
 * one while they are present, and by none afterwards.
 */
export function staysOf(
  events: readonly LedgerEvent[],
  presence: Presence,
): { earlier: Standing[]; last: Standing } {
  const earlier: Standing[] = []
  let open: LedgerEvent[] = []
  for (const event of inOrder(events)) {
    const left = event.kind === 'joined' ? leaveBefore(event, open) : null
    if (left) {
      earlier.push(closedStay(open, left, earlier.length === 0 ? presence.firstOn : null))
      open = []
    }
    open.push(event)
  }
  return { earlier, last: standingOf(events, presence) }
}

function closedStay(events: readonly LedgerEvent[], left: Span, firstOn: CalendarDate | null): Standing {
  const until = events.filter((event) => event.by <= (left.by ?? event.by))
  const join = until.findLast((event) => event.kind === 'joined')
  return {
    joined: joinOf(until, join, {
      firstOn: firstOn !== null && firstOn <= (left.by ?? '') ? firstOn : null,
    }),
    left,
    inviterNo: join?.inviterNo ?? null,
    channel: join?.channel ?? null,
  }
}

/** How the stay of `events` ended before somebody joined again; null when this is the same join told once more. */
function leaveBefore(join: LedgerEvent, events: readonly LedgerEvent[]): Span | null {
  const leave = events.findLast((event) => event.kind === 'left' || event.kind === 'removed')
  if (leave && isBefore(leave, join))
    return {
      kind: leave.after === leave.by ? 'day' : 'interval',
      after: leave.after,
      by: leave.by,
      at: leave.at,
    }
  const before = events.findLast((event) => event.kind === 'joined')
  // A roster tells the day of the present join again and again, and may err by a day; only log lines are two joins.
  if (!before || before.at === null || join.at === null || before.by === join.by) return null
  const known = events.findLast((event) => event.kind === 'seen' || event.kind === 'joined')?.by ?? before.by
  const missing = events.find((event) => event.kind === 'absent' && event.by > known)
  return { kind: 'interval', after: known, by: missing?.by ?? join.by, at: null }
}

/** A roster knows the day of a leave, not its hour: such a one on the day of a join tells nothing. */
function isBefore(leave: LedgerEvent, join: LedgerEvent): boolean {
  if (leave.by !== join.by) return leave.by < join.by
  return leave.at !== null && join.at !== null && leave.at < join.at
}
