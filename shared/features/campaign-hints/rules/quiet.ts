import type { QuietHours } from '#shared/features/settings/model.ts'
import { addDays } from '#shared/kernel/calendar-date.ts'
import type { QuietMoment } from '../model.ts'
import {
  compare,
  type Found,
  inOrder,
  joined,
  named,
  type Plan,
  type PlanCampaign,
  type PlanTask,
} from './plan.ts'

/** Tells whether a minute of the day is quiet. The first minute of quiet hours is, the last is not; equal ends = none. */
export function isQuietMinute(minute: number, { fromMinute, toMinute }: QuietHours): boolean {
  return fromMinute <= toMinute
    ? minute >= fromMinute && minute < toMinute
    : minute >= fromMinute || minute < toMinute
}

/**
 * Campaigns that begin or end in quiet hours, or ask for words to members then. What the operator prepares alone disturbs
 * nobody, and what is over or done cannot be moved any more.
 */
export function findQuiet(plan: Plan): Found<'quiet_hours'>[] {
  const { groups, quietHours, today } = plan
  return inOrder(plan.campaigns).flatMap((campaign) => {
    const moments = momentsOf(campaign, plan).filter(
      ({ on, minute }) => on >= today && isQuietMinute(minute, quietHours),
    )
    if (moments.length === 0) return []
    const days = moments.map(({ on }) => on).toSorted(compare)
    return {
      kind: 'quiet_hours' as const,
      key: joined('quiet_hours', campaign.id),
      print: joined(
        quietHours,
        moments.map(({ what, taskId, on, minute }) => [what, taskId, on, minute]),
      ),
      from: days[0] ?? campaign.startsOn,
      until: days.at(-1) ?? campaign.endsOn,
      groups: groups
        .filter(({ id }) => campaign.groupIds.includes(id))
        .toSorted((a, b) => compare(a.id, b.id))
        .map(({ id, name }) => ({ id, name })),
      campaigns: [named(campaign)],
      moments,
      quietFrom: quietHours.fromMinute,
      quietTo: quietHours.toMinute,
    }
  })
}

/** Times of a campaign at which members hear of it, in their order. Its end counts by the last minute before. */
function momentsOf(campaign: PlanCampaign, { tasks }: Plan): QuietMoment[] {
  const { startsOn, startsMinute, endsOn, endsMinute } = campaign
  const own: QuietMoment[] = []
  const plain = { taskId: null, title: '' }
  if (startsMinute !== null) own.push({ what: 'start', ...plain, on: startsOn, minute: startsMinute })
  if (endsMinute !== null) {
    const isMidnight = endsMinute === 0
    own.push({
      what: 'end',
      ...plain,
      on: isMidnight ? addDays(endsOn, -1) : endsOn,
      minute: isMidnight ? 1439 : endsMinute - 1,
    })
  }
  const posted = tasks
    .filter(({ campaignId, channel }) => campaignId === campaign.id && channel !== 'self')
    .flatMap(taskMoment)
    .toSorted((a, b) => compare(a.on, b.on) || a.minute - b.minute || compare(a.taskId ?? '', b.taskId ?? ''))
  return [...own, ...posted]
}

function taskMoment({ id, title, dueOn, dueMinute }: PlanTask): QuietMoment[] {
  return dueMinute === null ? [] : [{ what: 'task', taskId: id, title, on: dueOn, minute: dueMinute }]
}
