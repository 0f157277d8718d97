import type { NewCampaignInput, NewTaskInput } from '#shared/features/campaigns/contract.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import type { GroupId } from '#shared/features/groups/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A day of the workspace. */
export const day = (text: string): CalendarDate => text as CalendarDate

/** `20:00` as the minute of its day. */
export function minute(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number)
  return hours * 60 + minutes
}

/** Whole days, or from a time of day to another: `time('2026-03-12', '20:00', '2026-03-12', '22:00')`. */
export function time(startsOn: string, from?: string, endsOn: string = startsOn, to?: string): CampaignTime {
  return {
    startsOn: day(startsOn),
    startsMinute: from === undefined ? null : minute(from),
    endsOn: day(endsOn),
    endsMinute: to === undefined ? null : minute(to),
  }
}

/** A task so many days after the first day, at a time of day. */
export function daysAfter(title: string, offsetDays: number, at?: string): NewTaskInput {
  return { title, offset: { offsetDays, minute: at === undefined ? null : minute(at), fromStart: null } }
}

/** A task so many minutes from the beginning. */
export function fromStart(title: string, minutes: number): NewTaskInput {
  return { title, offset: { offsetDays: 0, minute: null, fromStart: minutes } }
}

/** A campaign two days after the usual "now" of tests, unless told otherwise. */
export function campaignDraft(
  groups: readonly { id: string }[],
  draft: Partial<NewCampaignInput> = {},
): NewCampaignInput {
  return {
    name: '嘉宾分享',
    stage: 'desire',
    time: time('2026-03-12', '20:00', '2026-03-12', '21:30'),
    groupIds: groups.map(({ id }) => id as GroupId),
    ...draft,
  }
}
