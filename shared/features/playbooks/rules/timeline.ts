import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import { type Due, dueOf } from '#shared/features/campaigns/rules/due.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
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

/** One campaign that is to be made: its first day and the groups that share it. */
export type StartRun = { startsOn: CalendarDate; groupIds: GroupId[] }

/**
 * The campaigns of several groups: each group `everyDays` after the one before unless a day was chosen for it, groups of
 * the same day together unless each is to have a campaign of its own. By day.
 */
export function runsOf(choice: {
  groups: readonly GroupId[]
  startsOn: CalendarDate
  everyDays: number
  ownDays: ReadonlyMap<GroupId, CalendarDate>
  isSeparate: boolean
}): StartRun[] {
  const runs: StartRun[] = []
  for (const [at, groupId] of choice.groups.entries()) {
    const startsOn = dayOfGroup(choice, groupId, at)
    const shared = choice.isSeparate ? undefined : runs.find((run) => run.startsOn === startsOn)
    if (shared) shared.groupIds.push(groupId)
    else runs.push({ startsOn, groupIds: [groupId] })
  }
  return runs.sort((a, b) => dayNumberOf(a.startsOn) - dayNumberOf(b.startsOn))
}

/** The first day of the group that stands at a place of the list. */
export function dayOfGroup(
  choice: { startsOn: CalendarDate; everyDays: number; ownDays: ReadonlyMap<GroupId, CalendarDate> },
  groupId: GroupId,
  at: number,
): CalendarDate {
  return choice.ownDays.get(groupId) ?? addDays(choice.startsOn, at * choice.everyDays)
}
