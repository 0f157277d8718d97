import type { Holidays } from '#shared/features/calendar-days/model.ts'
import type { HintLimits } from '#shared/features/campaign-hints/model.ts'
import { findCloseConverts, findHardSells } from '#shared/features/campaign-hints/rules/close-campaigns.ts'
import type { Plan, PlanCampaign } from '#shared/features/campaign-hints/rules/plan.ts'
import { isQuietMinute } from '#shared/features/campaign-hints/rules/quiet.ts'
import { type CalendarCampaign, campaignId } from '#shared/features/campaigns/model.ts'
import type { Group } from '#shared/features/groups/model.ts'
import type { QuietHours } from '#shared/features/settings/model.ts'
import { addDays, type CalendarDate } from '#shared/kernel/calendar-date.ts'
import type { PlaybookContent } from '../model.ts'
import type { PlannedTask, StartRun } from './timeline.ts'

/** What speaks against a plan before it is made, each with its facts. */
export type StartHint =
  | { kind: 'past'; count: number }
  | { kind: 'overlap'; group: string; names: string[] }
  | { kind: 'convertClose'; group: string; name: string; days: number; limit: number }
  | { kind: 'hardSells'; group: string; count: number; limit: number }
  | { kind: 'quiet'; count: number }
  | { kind: 'holiday'; from: CalendarDate; to: CalendarDate; name: string; nameEn: string; tasks: number }

type Run = StartRun & { endsOn: CalendarDate; tasks: readonly PlannedTask[] }

export type StartFacts = {
  content: Pick<PlaybookContent, 'stage' | 'isHardSell' | 'steps'>
  runs: readonly Run[]
  groups: readonly Group[]
  /** Campaigns around the plan that are not cancelled. */
  campaigns: readonly CalendarCampaign[]
  holidays: Holidays
  quietHours: QuietHours
  limits: HintLimits
  today: CalendarDate
}

/** Everything that is worth a look, the most pressing first. */
export function findStartHints(facts: StartFacts): StartHint[] {
  return [
    ...pastTasks(facts),
    ...overlaps(facts),
    ...tooClose(facts),
    ...quietTasks(facts),
    ...holidays(facts),
  ]
}

const allTasks = ({ runs }: StartFacts) => runs.flatMap(({ tasks }) => tasks)

function pastTasks(facts: StartFacts): StartHint[] {
  const count = allTasks(facts).filter(({ on }) => on < facts.today).length
  return count > 0 ? [{ kind: 'past', count }] : []
}

/** Campaigns that a group has on the days of the new one already, group by group. */
function overlaps({ runs, campaigns }: StartFacts): StartHint[] {
  const names = new Map<string, Set<string>>()
  for (const { startsOn, endsOn, groupIds } of runs)
    for (const one of campaigns) {
      if (one.status === 'cancelled' || one.startsOn > endsOn || startsOn > one.endsOn) continue
      for (const { id, name } of one.groups)
        if (groupIds.includes(id)) names.set(name, (names.get(name) ?? new Set()).add(one.name))
    }
  return [...names].map(([group, found]) => ({ kind: 'overlap', group, names: [...found] }))
}

const newId = (at: number) => campaignId.parse(`planned-${at}`)

/** Two convert campaigns too close to each other, and hard sells, by the rules of the calendar; only cases of the new ones. */
function tooClose(facts: StartFacts): StartHint[] {
  const plan = planWith(facts)
  const isNew = ({ id }: { id: string }) => id.startsWith('planned-')
  const closes = findCloseConverts(plan)
    .filter(({ campaigns, days }) => campaigns.some(isNew) && days > 0)
    .flatMap(({ campaigns, groups, days }) => {
      const other = campaigns.find((one) => !isNew(one)) ?? campaigns[0]
      return groups.map(
        ({ name: group }): StartHint => ({
          kind: 'convertClose',
          group,
          name: other.name,
          days,
          limit: facts.limits.convertDays,
        }),
      )
    })
  const sells = findHardSells(plan)
    .filter(({ campaigns }) => campaigns.some(isNew))
    .map(
      ({ groups, campaigns }): StartHint => ({
        kind: 'hardSells',
        group: groups[0]?.name ?? '',
        count: campaigns.length,
        limit: facts.limits.hardSellDays,
      }),
    )
  return [...closes, ...sells]
}

function planWith({ content, runs, groups, campaigns, quietHours, limits, today }: StartFacts): Plan {
  const planned = runs.map(
    ({ startsOn, endsOn, groupIds }, at): PlanCampaign => ({
      id: newId(at),
      name: '',
      stage: content.stage,
      isHardSell: content.isHardSell,
      startsOn,
      endsOn,
      startsMinute: null,
      endsMinute: null,
      groupIds,
    }),
  )
  const known = campaigns
    .filter(({ status }) => status !== 'cancelled')
    .map((one): PlanCampaign => ({ ...one, groupIds: one.groups.map(({ id }) => id) }))
  return {
    today,
    groups: groups.map(({ id, name, lifecycle }) => ({
      id,
      name,
      lifecycle,
      isArchived: false,
      since: today,
      endsOn: null,
    })),
    campaigns: [...known, ...planned],
    tasks: [],
    quietHours,
    limits,
  }
}

/** Words to members in quiet hours; what the operator prepares alone disturbs nobody. */
function quietTasks(facts: StartFacts): StartHint[] {
  const count = allTasks(facts).filter(
    ({ at, minute }) =>
      minute !== null &&
      facts.content.steps[at]?.channel !== 'self' &&
      isQuietMinute(minute, facts.quietHours),
  ).length
  return count > 0 ? [{ kind: 'quiet', count }] : []
}

/** Public holidays on which there is a campaign or a task; the days of one holiday in a row are one case. */
function holidays({ runs, holidays: known }: StartFacts): StartHint[] {
  const tasks = runs.flatMap((run) => run.tasks)
  const isTouched = (on: CalendarDate) =>
    runs.some(({ startsOn, endsOn }) => startsOn <= on && on <= endsOn) ||
    tasks.some((task) => task.on === on)
  const hints: Extract<StartHint, { kind: 'holiday' }>[] = []
  for (const { on, kind, name, nameEn } of known.values()) {
    if (kind !== 'off' || !isTouched(on)) continue
    const count = tasks.filter((task) => task.on === on).length
    const last = hints.at(-1)
    if (last?.name === name && addDays(last.to, 1) === on) {
      last.to = on
      last.tasks += count
    } else hints.push({ kind: 'holiday', from: on, to: on, name, nameEn, tasks: count })
  }
  return hints
}
