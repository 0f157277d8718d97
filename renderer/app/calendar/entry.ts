import type { EventInput } from '@fullcalendar/react'
import type { CalendarCampaign, CampaignTask, CampaignTime } from '#shared/features/campaigns/model.ts'
import { addDays, type CalendarDate, daysBetween } from '#shared/kernel/calendar-date.ts'
import { clockOf } from './clock.ts'
import { isTimed, timeOf, timeOfTask } from './span.ts'

/** Something on the calendar that can be opened, moved and reached by keyboard. */
export type CalendarEntry =
  | { kind: 'campaign'; key: string; campaign: CalendarCampaign }
  | { kind: 'task'; key: string; task: CampaignTask }

export const entryOfCampaign = (campaign: CalendarCampaign): CalendarEntry => ({
  kind: 'campaign',
  key: `campaign:${campaign.id}`,
  campaign,
})
export const entryOfTask = (task: CampaignTask): CalendarEntry => ({
  kind: 'task',
  key: `task:${task.id}`,
  task,
})

/** When an entry takes place. */
export function timeOfEntry(entry: CalendarEntry): CampaignTime {
  return entry.kind === 'campaign' ? timeOf(entry.campaign) : timeOfTask(entry.task)
}

export const stageOfEntry = (entry: CalendarEntry) =>
  entry.kind === 'campaign' ? entry.campaign.stage : entry.task.stage

/** A row of the day that an entry starts with: campaigns by length, tasks below them by time. */
function orderOf(entry: CalendarEntry): string {
  const { startsOn, endsOn, startsMinute } = timeOfEntry(entry)
  const length = 9999 - daysBetween(startsOn, endsOn)
  const rank = entry.kind === 'campaign' ? 0 : 1
  return [startsOn, rank, String(length).padStart(4, '0'), String(startsMinute ?? 0).padStart(4, '0')].join(
    ' ',
  )
}

/**
 * An entry as FullCalendar takes it, by the wall clock. Among hours (the week) stands what has hours and stays within a
 * day; anything else is a bar over whole days.
 */
export function eventOf(entry: CalendarEntry, hasHours: boolean): EventInput {
  const time = timeOfEntry(entry)
  const isAmongHours = hasHours && isTimed(time) && time.startsOn === time.endsOn
  const stamp = (date: CalendarDate, minute: number) => `${date}T${clockOf(minute)}:00`
  return {
    id: entry.key,
    title: entry.kind === 'campaign' ? entry.campaign.name : entry.task.title,
    allDay: !isAmongHours,
    start: isAmongHours ? stamp(time.startsOn, time.startsMinute) : time.startsOn,
    end: isAmongHours ? stamp(time.endsOn, time.endsMinute) : addDays(time.endsOn, 1),
    order: orderOf(entry),
    entry,
  }
}
