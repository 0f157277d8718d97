import { type DayRun, isCovered, isObserved, type Span } from '#shared/features/activity/rules.ts'
import { addDays, type CalendarDate, dayNumberOf, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'
import type { PostEffect, WindowCount } from '../model.ts'

/** The two hours after a post against the same hours of the 14 days before; below `leastDays` nothing is compared. */
export const effectLimits = { hours: 2, daysBefore: 14, leastDays: 7 } as const

/** Two hours of a day, as instants; `until` is not part of them. */
export type EffectWindow = { onDate: CalendarDate; from: number; until: number }

const LENGTH_MS = effectLimits.hours * 3_600_000

/**
 * The windows that a log can tell about: `after` is null when it does not cover the two hours, `before` holds only days
 * that it covers whole (domain.md §4.2). By the wall clock, also across a clock change.
 */
export function windowsOf(
  publishedAt: number,
  coverage: { spans: readonly Span[]; runs: readonly DayRun[] },
  calendar: ZoneCalendar,
): { after: EffectWindow | null; before: EffectWindow[] } {
  const onDate = calendar.dateAt(publishedAt)
  const minute = calendar.minuteOfDayAt(publishedAt)
  const until = publishedAt + LENGTH_MS
  const before: EffectWindow[] = []
  for (let days = effectLimits.daysBefore; days >= 1; days -= 1) {
    const date = addDays(onDate, -days)
    const from = calendar.at(date, Math.floor(minute / 60), minute % 60)
    // Hours past midnight need the next day as well; that of the post is covered as far as it goes.
    const isKnown =
      isCovered(coverage.runs, dayNumberOf(date)) && isObserved(coverage.spans, from, from + LENGTH_MS)
    if (isKnown) before.push({ onDate: date, from, until: from + LENGTH_MS })
  }
  const isSeen = isObserved(coverage.spans, publishedAt, until)
  return { after: isSeen ? { onDate, from: publishedAt, until } : null, before }
}

/** Compares what was counted. A comparison of before and after, no proof of a cause. */
export function effectOfPost(after: WindowCount | null, days: readonly WindowCount[]): PostEffect {
  if (after === null) return { verdict: 'no_log', after, usual: null, days: [...days] }
  const isSilent = after.messages === 0 && days.every(({ messages }) => messages === 0)
  if (days.length < effectLimits.leastDays || isSilent)
    return { verdict: 'too_little', after, usual: null, days: [...days] }
  const usual = {
    speakers: medianOf(days.map(({ speakers }) => speakers)),
    messages: medianOf(days.map(({ messages }) => messages)),
  }
  return { verdict: 'compared', after, usual, days: [...days] }
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
