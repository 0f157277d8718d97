import type {
  CampaignId,
  CampaignStage,
  CampaignTaskId,
  TaskChannel,
} from '#shared/features/campaigns/model.ts'
import type { GroupId, Lifecycle } from '#shared/features/groups/model.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { CampaignHint, HintCampaign, HintKind, HintLimits } from '../model.ts'

/** A group as far as hints depend on it. */
export type PlanGroup = {
  id: GroupId
  name: string
  lifecycle: Lifecycle
  isArchived: boolean
  /** First day of its life, and the last one where an end is set. */
  since: CalendarDate
  endsOn: CalendarDate | null
}

/** A campaign that is not cancelled. */
export type PlanCampaign = HintCampaign & {
  id: CampaignId
  stage: CampaignStage
  startsMinute: number | null
  endsMinute: number | null
  isHardSell: boolean
  groupIds: readonly GroupId[]
}

/** An open task. */
export type PlanTask = {
  id: CampaignTaskId
  campaignId: CampaignId
  title: string
  channel: TaskChannel
  dueOn: CalendarDate
  dueMinute: number | null
}

/** Everything that hints follow from. */
export type Plan = {
  today: CalendarDate
  groups: readonly PlanGroup[]
  campaigns: readonly PlanCampaign[]
  tasks: readonly PlanTask[]
  quietHours: QuietHours
  limits: HintLimits
}

/** A hint of one kind before it is known whether it was ignored. */
export type Found<Kind extends HintKind> = Omit<Extract<CampaignHint, { kind: Kind }>, 'isIgnored'>

/** Groups that live: put away, still in preparation and ended ones need no campaigns. */
export function livingGroups({ groups }: Pick<Plan, 'groups'>): PlanGroup[] {
  return groups.filter(
    ({ isArchived, lifecycle }) => !isArchived && lifecycle !== 'planned' && lifecycle !== 'ended',
  )
}

/** Campaigns by time, then by id: the order in which they were handed over never matters. */
export function inOrder<One extends Pick<PlanCampaign, 'startsOn' | 'endsOn' | 'id'>>(
  campaigns: readonly One[],
): One[] {
  return campaigns.toSorted(
    (a, b) => compare(a.startsOn, b.startsOn) || compare(a.endsOn, b.endsOn) || compare(a.id, b.id),
  )
}

/** −1, 0 or 1 by code units, the same in every language. */
export function compare(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A campaign as hints name it. */
export function named({ id, name, startsOn, endsOn }: PlanCampaign): HintCampaign {
  return { id, name, startsOn, endsOn }
}

/** A campaign in the print of a hint: its time, not its name. */
export function timeOf({ id, startsOn, endsOn }: HintCampaign): readonly string[] {
  return [id, startsOn, endsOn]
}

/** Joins the parts of a key or a print; equal parts give equal words. */
export function joined(...parts: readonly unknown[]): string {
  return JSON.stringify(parts)
}
