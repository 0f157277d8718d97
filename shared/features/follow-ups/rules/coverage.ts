import type { ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** A span of observation, instants; the end does not belong to it. */
export type Span = { from: number; until: number }

/** Joins spans that touch or overlap, ordered by time. */
export function joinSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = []
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.until - b.until)) {
    const last = joined.at(-1)
    if (last && span.from <= last.until) last.until = Math.max(last.until, span.until)
    else joined.push({ ...span })
  }
  return joined
}

/** Tells whether all of [from, until) was observed; `spans` as joinSpans returns them. */
export function isObserved(spans: readonly Span[], from: number, until: number): boolean {
  return spans.some((span) => span.from <= from && until <= span.until)
}

/** Runs of whole local days inside the spans, as day numbers, both ends included (domain.md §4.2). */
export function wholeDays(spans: readonly Span[], calendar: ZoneCalendar): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = []
  for (const span of spans) {
    const first = calendar.dayNumberAt(span.from - 1) + 1
    const last = calendar.dayNumberAt(span.until) - 1
    if (first <= last) runs.push({ first, last })
  }
  return runs
}
