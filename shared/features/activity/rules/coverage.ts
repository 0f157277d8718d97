import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** A span of observation: instants, the end not included. */
export type Span = { from: number; until: number }

/** Whole local days from `first` to `last`, as day numbers, both included. */
export type DayRun = { first: number; last: number }

/** Joins spans that touch or overlap, ordered by time; empty and reversed ones drop out. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const { from, until } of [...spans].sort((a, b) => a.from - b.from || a.until - b.until)) {
    if (until <= from) continue
    const last = merged.at(-1)
    if (last && from <= last.until) last.until = Math.max(last.until, until)
    else merged.push({ from, until })
  }
  return merged
}

/** Latest export instant of complete sources (domain.md §4.2); null without any. */
export function dataUntilOf(spans: readonly Span[]): number | null {
  return spans.reduce<number | null>((latest, { until }) => Math.max(latest ?? until, until), null)
}

/** Runs of local days that lie whole inside the spans, joined where they touch. `spans` as mergeSpans returns them. */
export function wholeDaysOf(spans: readonly Span[], calendar: ZoneCalendar): DayRun[] {
  const runs: DayRun[] = []
  for (const span of spans) {
    const first = calendar.dayNumberAt(span.from - 1) + 1
    const last = calendar.dayNumberAt(span.until) - 1
    if (first <= last) runs.push({ first, last })
  }
  return runs
}

/** How many days of [first, last] are covered. */
export function countCovered(runs: readonly DayRun[], first: number, last: number): number {
  let days = 0
  for (const run of runs) days += Math.max(0, Math.min(run.last, last) - Math.max(run.first, first) + 1)
  return days
}

/** Tells whether a day is covered. */
export function isCovered(runs: readonly DayRun[], day: number): boolean {
  return runs.some((run) => run.first <= day && day <= run.last)
}

/** A window with a smaller share of covered days is 数据不足 (domain.md §4.2). */
export function isEnough(coveredDays: number, days: number, leastShare: number): boolean {
  return days > 0 && coveredDays >= leastShare * days - 1e-9
}

/** Tells whether all of [from, until) was observed. `spans` as mergeSpans returns them. */
export function isObserved(spans: readonly Span[], from: number, until: number): boolean {
  return spans.some((span) => span.from <= from && until <= span.until)
}

/** The last `count` covered days, newest first; fewer when there are no more. */
export function lastCoveredDays(runs: readonly DayRun[], count: number): number[] {
  const days: number[] = []
  for (const run of runs.toReversed())
    for (let day = run.last; day >= run.first && days.length < count; day -= 1) days.push(day)
  return days
}

/** `count` blocks of seven days, oldest first, the newest ending on `last`. */
export function weeksEndingOn(last: number, count: number): DayRun[] {
  return Array.from({ length: count }, (_, index) => {
    const end = last - 7 * (count - 1 - index)
    return { first: end - 6, last: end }
  })
}
