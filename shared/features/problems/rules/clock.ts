import type { Problem, ProblemState, ProblemTargets } from '../model.ts'

const HOUR_MS = 3_600_000

/**
 * How a target stands. `running`: not done, still in time; `late`: not done, time is over; `kept` and `missed`: done.
 * `ms` = what is left (running), what it is over by (late, missed), or what it took (kept).
 */
export type ClockState = 'running' | 'late' | 'kept' | 'missed'
export type Clock = { state: ClockState; dueAt: number; ms: number }

/** The clock of a target: it starts when the thing happened and stops for nothing, quiet hours included (domain.md §8.5). */
export function clockOf(
  times: { startedAt: number; doneAt: number | null; now: number },
  limitHours: number,
): Clock {
  const dueAt = times.startedAt + limitHours * HOUR_MS
  const { doneAt, now } = times
  if (doneAt === null)
    return now <= dueAt
      ? { state: 'running', dueAt, ms: dueAt - now }
      : { state: 'late', dueAt, ms: now - dueAt }
  return doneAt <= dueAt
    ? { state: 'kept', dueAt, ms: doneAt - times.startedAt }
    : { state: 'missed', dueAt, ms: doneAt - dueAt }
}

type Times = Pick<Problem, 'happenedAt' | 'respondedAt' | 'closedAt'>

/** Open until somebody answered, then responded until it is closed; closing counts as an answer. */
export function stateOf({ respondedAt, closedAt }: Omit<Times, 'happenedAt'>): ProblemState {
  if (closedAt !== null) return 'closed'
  return respondedAt === null ? 'open' : 'responded'
}

/** The clock of the first response; whoever closes a problem without answering first has answered by it. */
export function responseClock(
  { happenedAt, respondedAt, closedAt }: Times,
  { responseHours }: ProblemTargets,
  now: number,
): Clock {
  return clockOf({ startedAt: happenedAt, doneAt: respondedAt ?? closedAt, now }, responseHours)
}

/** The clock of closing. */
export function closingClock(
  { happenedAt, closedAt }: Times,
  { closeHours }: ProblemTargets,
  now: number,
): Clock {
  return clockOf({ startedAt: happenedAt, doneAt: closedAt, now }, closeHours)
}

/** The clock that matters now: of the response while there is none, else of closing. */
export function leadingClock(
  times: Times,
  targets: ProblemTargets,
  now: number,
): Clock & { target: 'response' | 'closing' } {
  return stateOf(times) === 'open'
    ? { target: 'response', ...responseClock(times, targets, now) }
    : { target: 'closing', ...closingClock(times, targets, now) }
}

/** An open problem whose time is over by either target. */
export function isLate(times: Times, targets: ProblemTargets, now: number): boolean {
  return (
    responseClock(times, targets, now).state === 'late' || closingClock(times, targets, now).state === 'late'
  )
}
