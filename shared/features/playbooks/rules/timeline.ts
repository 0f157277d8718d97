import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { type Due, dueOf } from '#shared/features/campaigns/rules/due.ts'
import { addDays, type CalendarDate, dayNumberOf } from '#shared/kernel/calendar-date.ts'
import type { PlaybookContent, PlaybookStep } from '../model.ts'

type Frame = Pick<PlaybookContent, 'days' | 'startsMinute' | 'endsMinute'>

/** What is wrong with begin and end: one without the other, or a single day that ends before it begins; null = nothing. */
export function frameFaultOf({ days, startsMinute, endsMinute }: Frame): 'half_time' | 'wrong_time' | null {
  if ((startsMinute === null) !== (endsMinute === null)) return 'half_time'
  const isTurned = startsMinute !== null && endsMinute !== null && endsMinute <= startsMinute
  return days === 1 && isTurned ? 'wrong_time' : null
}

/** Some day to reckon relative days from. */
const DAY_ZERO = '2024-01-01' as CalendarDate

/** Day of a step as seen from the first (0, before it negative) and minute of that day, null = any time. */
export type StepTime = { day: number; minute: number | null }

/** When a step is due in a playbook that begins at that minute of its first day. */
export function stepTimeOf({ offset }: Pick<PlaybookStep, 'offset'>, startsMinute: number | null): StepTime {
  const { on, minute } = dueOf({ startsOn: DAY_ZERO, startsMinute }, offset)
  return { day: dayNumberOf(on) - dayNumberOf(DAY_ZERO), minute }
}

/** A day of the ladder with its steps in the order of the day; `at` is the index in the playbook. */
export type Rung = { day: number; steps: { at: number; minute: number | null; step: PlaybookStep }[] }

/** The steps by day and time; what has no time comes first on its day, else as they were written. */
export function ladderOf({ steps, startsMinute }: Pick<PlaybookContent, 'steps' | 'startsMinute'>): Rung[] {
  const timed = steps.map((step, at) => ({ at, step, ...stepTimeOf(step, startsMinute) }))
  timed.sort((a, b) => a.day - b.day || (a.minute ?? -1) - (b.minute ?? -1) || a.at - b.at)
  const rungs: Rung[] = []
  for (const { day, ...rest } of timed) {
    const last = rungs.at(-1)
    if (last?.day === day) last.steps.push(rest)
    else rungs.push({ day, steps: [rest] })
  }
  return rungs
}

/** When a campaign of a playbook takes place if it starts on a day. */
export function timeOfRun({ days, startsMinute, endsMinute }: Frame, startsOn: CalendarDate): CampaignTime {
  return { startsOn, startsMinute, endsOn: addDays(startsOn, days - 1), endsMinute }
}

/** A task as it will be: the step it comes from and when it is due. */
export type PlannedTask = Due & { at: number }

/** The tasks of a run in the order in which they are due; `steps` may leave some out or time them otherwise. */
export function tasksOfRun(
  start: Pick<CampaignTime, 'startsOn' | 'startsMinute'>,
  steps: readonly { at: number; offset: PlaybookStep['offset'] }[],
): PlannedTask[] {
  return steps
    .map(({ at, offset }) => ({ at, ...dueOf(start, offset) }))
    .sort(
      (a, b) => dayNumberOf(a.on) - dayNumberOf(b.on) || (a.minute ?? -1) - (b.minute ?? -1) || a.at - b.at,
    )
}

/** Starts of several groups one after the other: the first on the day, each further one `everyDays` later. */
export function staggered(from: CalendarDate, count: number, everyDays: number): CalendarDate[] {
  return Array.from({ length: count }, (_, at) => addDays(from, at * everyDays))
}
