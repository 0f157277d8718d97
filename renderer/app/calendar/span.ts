import type { CalendarCampaign, CampaignTask, CampaignTime } from '#shared/features/campaigns/model.ts'
import { type CalendarDate, dateOfDayNumber, dayNumberOf } from '#shared/kernel/calendar-date.ts'

const DAY = 1440
/** What a campaign without hours gets when it is dropped on an hour. */
const HOUR = 60
/** Hours are dragged in quarters. */
export const STEP_MINUTES = 15

/** A place on the calendar: a day, and an hour where the view has hours. */
export type Spot = { date: CalendarDate; minute: number | null }

type Timed = CampaignTime & { startsMinute: number; endsMinute: number }

/** Whether a campaign has hours of the day. */
export function isTimed(time: CampaignTime): time is Timed {
  return time.startsMinute !== null && time.endsMinute !== null
}

export function timeOf(campaign: CalendarCampaign): CampaignTime {
  const { startsOn, startsMinute, endsOn, endsMinute } = campaign
  return { startsOn, startsMinute, endsOn, endsMinute }
}

/** A task as a span of its own: its day, half an hour where it has an hour. */
export function timeOfTask({ dueOn, dueMinute }: CampaignTask): CampaignTime {
  const endsMinute = dueMinute === null ? null : Math.min(DAY - 1, dueMinute + 30)
  return { startsOn: dueOn, startsMinute: dueMinute, endsOn: dueOn, endsMinute }
}

/** Minutes by the wall clock since 1970-01-01. */
const wall = (date: CalendarDate, minute: number) => dayNumberOf(date) * DAY + minute
const dateOfWall = (minutes: number) => dateOfDayNumber(Math.floor(minutes / DAY))
const minuteOfWall = (minutes: number) => ((minutes % DAY) + DAY) % DAY

/** The same length from another moment on. */
function from(start: number, length: number): CampaignTime {
  const end = start + length
  return {
    startsOn: dateOfWall(start),
    startsMinute: minuteOfWall(start),
    endsOn: dateOfWall(end),
    endsMinute: minuteOfWall(end),
  }
}

/** `days` later or earlier, at the same hours. */
export function shiftDays(time: CampaignTime, days: number): CampaignTime {
  const shift = (date: CalendarDate) => dateOfDayNumber(dayNumberOf(date) + days)
  return { ...time, startsOn: shift(time.startsOn), endsOn: shift(time.endsOn) }
}

/** `minutes` later or earlier; a campaign without hours stays. */
export function shiftMinutes(time: CampaignTime, minutes: number): CampaignTime {
  if (!isTimed(time)) return time
  const start = wall(time.startsOn, time.startsMinute)
  return from(start + minutes, wall(time.endsOn, time.endsMinute) - start)
}

/**
 * Where a span lands when it is taken at `grabbed` and dropped on `spot`. From hours to a whole day it loses its hours,
 * from a day to an hour it becomes an hour long, else it keeps its length.
 */
export function dropped(time: CampaignTime, grabbed: Spot, spot: Spot): CampaignTime {
  if (grabbed.minute !== null && spot.minute !== null)
    return shiftMinutes(time, wall(spot.date, spot.minute) - wall(grabbed.date, grabbed.minute))
  if (spot.minute !== null) return from(wall(spot.date, spot.minute), HOUR)
  const moved = shiftDays(time, dayNumberOf(spot.date) - dayNumberOf(grabbed.date))
  return grabbed.minute === null ? moved : { ...moved, startsMinute: null, endsMinute: null }
}

/** With another end: never before the start, and at least a quarter of an hour long. */
export function withEnd(time: CampaignTime, end: Spot): CampaignTime {
  if (!isTimed(time)) return { ...time, endsOn: end.date < time.startsOn ? time.startsOn : end.date }
  const start = wall(time.startsOn, time.startsMinute)
  const wanted = wall(end.date, end.minute ?? time.endsMinute)
  return from(start, Math.max(STEP_MINUTES, wanted - start))
}

/** With another start: never after the end. */
export function withStart(time: CampaignTime, start: Spot): CampaignTime {
  if (!isTimed(time)) return { ...time, startsOn: start.date > time.endsOn ? time.endsOn : start.date }
  const end = wall(time.endsOn, time.endsMinute)
  const wanted = Math.min(end - STEP_MINUTES, wall(start.date, start.minute ?? time.startsMinute))
  return from(wanted, end - wanted)
}

/** From one place to another, in whichever order; an hour long where only one hour was touched. */
export function between(one: Spot, other: Spot): CampaignTime {
  if (one.minute === null || other.minute === null) {
    const [startsOn, endsOn] = one.date <= other.date ? [one.date, other.date] : [other.date, one.date]
    return { startsOn, startsMinute: null, endsOn, endsMinute: null }
  }
  const ends = [wall(one.date, one.minute), wall(other.date, other.minute)]
  const start = Math.min(...ends)
  return from(start, Math.max(...ends) - start || HOUR)
}

export function isSameTime(one: CampaignTime, other: CampaignTime): boolean {
  return (
    one.startsOn === other.startsOn &&
    one.startsMinute === other.startsMinute &&
    one.endsOn === other.endsOn &&
    one.endsMinute === other.endsMinute
  )
}
