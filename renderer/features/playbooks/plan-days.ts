import { addDays, type CalendarDate, daysBetween, mondayOf } from '#shared/kernel/calendar-date.ts'
import type { PlannedRun } from './use-start-plan.ts'

/** First and last day of everything that is planned; both are today's epoch where nothing is. */
export function daysOfPlan(runs: readonly PlannedRun[]): { from: CalendarDate; to: CalendarDate } {
  const days = runs
    .flatMap(({ startsOn, endsOn, tasks }) => [startsOn, endsOn, ...tasks.map(({ on }) => on)])
    .sort()
  const none = '1970-01-01' as CalendarDate
  return { from: days[0] ?? none, to: days.at(-1) ?? none }
}

/** Whole weeks that hold the days, Monday first. */
export function weeksOf({ from, to }: { from: CalendarDate; to: CalendarDate }): CalendarDate[][] {
  const first = mondayOf(from)
  const count = Math.floor(daysBetween(first, to) / 7) + 1
  return Array.from({ length: count }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => addDays(first, week * 7 + day)),
  )
}
