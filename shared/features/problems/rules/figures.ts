import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import {
  type Problem,
  type ProblemFigure,
  type ProblemFigures,
  type ProblemTargets,
  problemKinds,
  type TargetFigure,
} from '../model.ts'
import { type Clock, closingClock, responseClock } from './clock.ts'

/** Fewest decided problems for which a share is told. */
export const LEAST_SETTLED = 5

type Counted = Pick<Problem, 'kind' | 'happenedAt' | 'respondedAt' | 'closedAt'>

/**
 * Share of problems answered and closed in time (domain.md §8.5), over all, by the month in which they happened (in the
 * zone of the workspace) and by kind. A problem counts as soon as its target is decided: done, or time is over.
 */
export function figuresOf(
  problems: readonly Counted[],
  situation: { targets: ProblemTargets; calendar: ZoneCalendar; now: number },
): ProblemFigures {
  const { targets, calendar, now } = situation
  const figure = (some: readonly Counted[]) => figureOf(some, targets, now)
  const byMonth = Map.groupBy(problems, ({ happenedAt }) => calendar.dateAt(happenedAt).slice(0, 7))
  const byKind = Map.groupBy(problems, ({ kind }) => kind)
  return {
    targets,
    all: figure(problems),
    months: [...byMonth]
      .sort(([a], [b]) => (a < b ? 1 : -1))
      .map(([month, some]) => ({ month, ...figure(some) })),
    kinds: problemKinds.flatMap((kind) => {
      const some = byKind.get(kind)
      return some ? [{ kind, ...figure(some) }] : []
    }),
  }
}

function figureOf(problems: readonly Counted[], targets: ProblemTargets, now: number): ProblemFigure {
  return {
    problems: problems.length,
    response: targetFigureOf(problems.map((one) => responseClock(one, targets, now))),
    closing: targetFigureOf(problems.map((one) => closingClock(one, targets, now))),
  }
}

function targetFigureOf(clocks: readonly Clock[]): TargetFigure {
  const waiting = clocks.filter(({ state }) => state === 'running').length
  const kept = clocks.filter(({ state }) => state === 'kept').length
  const settled = clocks.length - waiting
  return { kept, settled, waiting, share: settled < LEAST_SETTLED ? null : kept / settled }
}
