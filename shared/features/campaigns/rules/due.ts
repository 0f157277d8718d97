import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { type CampaignTime, type TaskOffset, taskOffset } from '../model.ts'

/** A day and the minute of it by the wall clock; null = any time of that day. */
export type Due = { on: CalendarDate; minute: number | null }

type Start = Pick<CampaignTime, 'startsOn' | 'startsMinute'>

const DAY_MINUTES = 1440

/**
 * When a task is due in a campaign that starts then. Minutes from the start run on the wall clock, so that neither a change
 * of clocks nor another zone moves them; without a time of day only their whole days count.
 */
export function dueOf({ startsOn, startsMinute }: Start, offset: TaskOffset): Due {
  const { offsetDays, minute, fromStart } = offset
  if (fromStart === null) return { on: addDays(startsOn, offsetDays), minute }
  if (startsMinute === null)
    return { on: addDays(startsOn, Math.trunc(fromStart / DAY_MINUTES)), minute: null }
  const total = startsMinute + fromStart
  const days = Math.floor(total / DAY_MINUTES)
  return { on: addDays(startsOn, days), minute: total - days * DAY_MINUTES }
}

/** The offset of a task that is to be due then, as days after the first day of the campaign. */
export function offsetOf({ startsOn }: Pick<Start, 'startsOn'>, { on, minute }: Due): TaskOffset {
  return { offsetDays: daysBetween(startsOn, on), minute, fromStart: null }
}

/** Tells whether an offset lies within what a campaign may plan: a year before it to two years after. */
export function isPossibleOffset(offset: TaskOffset): boolean {
  return taskOffset.safeParse(offset).success
}
