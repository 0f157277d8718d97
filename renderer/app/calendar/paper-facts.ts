import type { CalendarCampaign, CampaignTask } from '#shared/features/campaigns/model.ts'
import type { Group, GroupId } from '#shared/features/groups/model.ts'
import type { CalendarState } from './calendar-place.ts'
import type { DayRange } from './calendar-range.ts'
import type { Rituals } from './day-facts.tsx'

export const paperParts = ['legend', 'days', 'rituals', 'tasks', 'list'] as const
export type CalendarPart = (typeof paperParts)[number]

/** What a paper of the calendar shows. */
export type PaperFacts = {
  state: CalendarState
  range: DayRange
  campaigns: readonly CalendarCampaign[]
  tasks: readonly CampaignTask[]
  rituals: Rituals
  groups: readonly Group[]
  /** Names of the groups that are looked at; all of them when none is chosen. */
  scope: string
  nameOf: (group: { id: GroupId; name: string }) => string
}
