import type { TableSort } from '#renderer/ui/table-types.ts'
import {
  type Problem,
  type ProblemKind,
  type ProblemState,
  type ProblemTargets,
  problemKinds,
  problemStates,
  type Severity,
} from '#shared/features/problems/model.ts'
import { isLate, leadingClock } from '#shared/features/problems/rules/clock.ts'

/** What the list is narrowed to. `owner` '' = nobody was named. */
export type ProblemFilters = {
  search: string
  state: ProblemState | null
  kind: ProblemKind | null
  severity: Severity | null
  owner: string | null
  clock: 'late' | 'soon' | null
  lesson: 'yes' | 'no' | null
}

export const noFilters: ProblemFilters = {
  search: '',
  state: null,
  kind: null,
  severity: null,
  owner: null,
  clock: null,
  lesson: null,
}

export const isFiltered = (filters: ProblemFilters) =>
  Object.entries(filters).some(([name, value]) => (name === 'search' ? value !== '' : value !== null))

type Situation = { targets: ProblemTargets; now: number }

/** Problems that fit every filter that is set. */
export function filterProblems(
  problems: readonly Problem[],
  filters: ProblemFilters,
  { targets, now }: Situation,
): Problem[] {
  const words = filters.search.trim().toLowerCase().split(/\s+/).filter(Boolean)
  return problems.filter((problem) => {
    const text = textOf(problem)
    return (
      words.every((word) => text.includes(word)) &&
      (filters.state === null || problem.state === filters.state) &&
      (filters.kind === null || problem.kind === filters.kind) &&
      (filters.severity === null || problem.severity === filters.severity) &&
      (filters.owner === null || problem.owner === filters.owner) &&
      (filters.clock === null ||
        (problem.state !== 'closed' && isLate(problem, targets, now) === (filters.clock === 'late'))) &&
      (filters.lesson === null || (problem.lesson !== '') === (filters.lesson === 'yes'))
    )
  })
}

function textOf({ title, personName, groupName, owner, publicReply, resolution, lesson }: Problem): string {
  return [title, personName, groupName, owner, publicReply, resolution, lesson].join('\n').toLowerCase()
}

/** Problems in the order of a column head; those equal stay as the list has them. `null` = the list's own order. */
export function sortProblems(
  problems: readonly Problem[],
  sort: TableSort | null,
  { targets, now, locale }: Situation & { locale: string },
): readonly Problem[] {
  if (sort === null) return problems
  const names = new Intl.Collator(locale, { numeric: true })
  /** Time left, negative when it is over; what is closed comes last. */
  const leftOf = (problem: Problem) => {
    if (problem.state === 'closed') return Number.MAX_SAFE_INTEGER
    const { state, ms } = leadingClock(problem, targets, now)
    return state === 'late' ? -ms : ms
  }
  const by: Record<string, (a: Problem, b: Problem) => number> = {
    title: (a, b) => names.compare(a.title, b.title),
    group: (a, b) => names.compare(a.groupName, b.groupName),
    person: (a, b) => names.compare(a.personName ?? '', b.personName ?? ''),
    kind: (a, b) => problemKinds.indexOf(a.kind) - problemKinds.indexOf(b.kind),
    severity: (a, b) => a.severity - b.severity,
    state: (a, b) => problemStates.indexOf(a.state) - problemStates.indexOf(b.state),
    clock: (a, b) => leftOf(a) - leftOf(b),
    owner: (a, b) => names.compare(a.owner, b.owner),
    happened: (a, b) => a.happenedAt - b.happenedAt,
  }
  const compare = by[sort.by] ?? (() => 0)
  const sign = sort.direction === 'asc' ? 1 : -1
  return problems.toSorted((a, b) => sign * compare(a, b))
}
