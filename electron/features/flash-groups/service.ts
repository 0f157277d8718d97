import type { DataContext } from '#electron/backend/context.ts'
import {
  type CampaignRow,
  findGroupsOf,
  findTasksOf,
  requireCampaign,
  type TaskRow,
} from '#electron/features/campaigns/queries.ts'
import { requireGroup } from '#electron/features/groups/queries.ts'
import { statusOf } from '#shared/features/campaigns/rules/status.ts'
import {
  type FlashDetail,
  type FlashEntry,
  type FlashGroupId,
  type FlashPerson,
  type FlashPhase,
  flashDetail,
  flashEntry,
  flashPerson,
} from '#shared/features/flash-groups/model.ts'
import { fateOf } from '#shared/features/flash-groups/rules/fate.ts'
import { phaseAt, pointOf } from '#shared/features/flash-groups/rules/phase.ts'
import { turnOf } from '#shared/features/flash-groups/rules/turn.ts'
import { addDays, daysBetween } from '#shared/kernel/calendar-date.ts'
import {
  countSignups,
  type FlashRow,
  findFlashGroups,
  findFlashOfCampaign,
  findFlashPeople,
  requireFlash,
} from './queries.ts'

export { checkUndoOfFlash } from './change.ts'
export { insertFate, insertFlash, updateFate } from './commands.ts'
export { keepFlash } from './start-service.ts'

/** A flash group with its two campaigns. */
export type Flash = { row: FlashRow; call: CampaignRow; camp: CampaignRow; days: number }

/** Loads a flash group. Throws FLASH_GROUP_NOT_FOUND. */
export function loadFlash(ctx: DataContext, id: string): Flash {
  return withCampaigns(ctx, requireFlash(ctx.read, id))
}

function withCampaigns(ctx: DataContext, row: FlashRow): Flash {
  const call = requireCampaign(ctx.read, row.recruitId)
  const camp = requireCampaign(ctx.read, row.campId)
  return { row, call, camp, days: daysBetween(camp.startsOn, camp.endsOn) + 1 }
}

/** Minutes from the first day to now, by the wall clock. */
function nowPoint(ctx: DataContext, { camp }: Flash): number {
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  return pointOf(daysBetween(camp.startsOn, calendar.dateAt(now)), calendar.minuteOfDayAt(now))
}

function phaseNow(ctx: DataContext, flash: Flash): FlashPhase {
  return phaseAt(nowPoint(ctx, flash), flash.days, flash.row)
}

const isOpen = ({ doneAt, skippedAt }: Pick<TaskRow, 'doneAt' | 'skippedAt'>) =>
  doneAt === null && skippedAt === null

/** Flash groups, the latest first. */
export function listFlash(ctx: DataContext): FlashEntry[] {
  return findFlashGroups(ctx.read).map((row) => {
    const flash = withCampaigns(ctx, row)
    const { call, camp } = flash
    const tasks = [...findTasksOf(ctx.read, call.no), ...findTasksOf(ctx.read, camp.no)]
    return flashEntry.parse({
      ...row,
      ...countSignups(ctx.read, row),
      name: camp.name,
      status: statusOf(camp, ctx.calendar(), ctx.clock.now()),
      phase: phaseNow(ctx, flash),
      isEnded: row.endedAt !== null,
      recruitOn: call.startsOn,
      startsOn: camp.startsOn,
      endsOn: camp.endsOn,
      groupName: requireGroup(ctx.read, row.groupId).name,
      openTasks: tasks.filter(isOpen).length,
      isSample: row.isSample === 1,
    })
  })
}

/** The flash group to which a campaign belongs. Refuses CAMPAIGN_NOT_FOUND. */
export function flashOfCampaign(
  ctx: DataContext,
  campaignId: string,
): { id: FlashGroupId; name: string } | null {
  const row = findFlashOfCampaign(ctx.read, requireCampaign(ctx.read, campaignId).no)
  return row === null ? null : { id: row.id, name: requireCampaign(ctx.read, row.campId).name }
}

/** Everybody of a flash group: those who are invited first, then by name. */
export function listPeople(ctx: DataContext, id: string): FlashPerson[] {
  return peopleOf(ctx, loadFlash(ctx, id))
}

function peopleOf(ctx: DataContext, { row, camp }: Flash): FlashPerson[] {
  const rule = ruleOf(row)
  const span = { from: camp.startsOn, to: addDays(camp.startsOn, row.closesDay) }
  return findFlashPeople(ctx.read, row, span)
    .map(({ choice, hasAttended, ...person }) => {
      const facts = {
        isSigned: person.isSigned === 1,
        hasBought: person.hasBought === 1,
        isActive: hasAttended === 1 || person.messages > 0,
      }
      return flashPerson.parse({
        ...person,
        ...facts,
        ...fateOf(facts, rule, choice),
        isPresent: person.isPresent === 1,
        doNotContact: person.doNotContact === 1,
        hasOpenCard: person.hasOpenCard === 1,
        hasJoined: person.hasJoined === 1,
      })
    })
    .sort((a, b) => a.fate.localeCompare(b.fate) || a.name.localeCompare(b.name, 'zh-CN'))
}

const ruleOf = ({ takesBought, takesActive, takesSigned }: FlashRow) => ({
  bought: takesBought === 1,
  active: takesActive === 1,
  signed: takesSigned === 1,
})

/** One flash group with all its parts. Throws FLASH_GROUP_NOT_FOUND. */
export function showFlash(ctx: DataContext, id: string): FlashDetail {
  const flash = loadFlash(ctx, id)
  const { row, call, camp, days } = flash
  const tasks = timedTasks(ctx, flash)
  const now = nowPoint(ctx, flash)
  const { current, next } = turnOf(tasks, now)
  const { opensDay, closesDay } = row
  return flashDetail.parse({
    ...row,
    name: camp.name,
    status: statusOf(camp, ctx.calendar(), ctx.clock.now()),
    recruitOn: call.startsOn,
    startsOn: camp.startsOn,
    endsOn: camp.endsOn,
    days,
    group: requireGroup(ctx.read, row.groupId),
    // People may also be called in the flash group itself, which is no place they come from.
    sources: (findGroupsOf(ctx.read, [call.no]).get(call.no) ?? []).filter(
      ({ id: of }) => of !== row.groupId,
    ),
    target: row.targetId === null ? null : requireGroup(ctx.read, row.targetId),
    sale: { ...row, opensOn: addDays(camp.startsOn, opensDay), closesOn: addDays(camp.startsOn, closesDay) },
    rule: ruleOf(row),
    phase: phaseAt(now, days, row),
    tasks,
    nowId: current?.id ?? null,
    nextId: next?.id ?? null,
    counts: countsOf(ctx, flash),
    isSample: row.isSample === 1,
  })
}

/** Tasks of both campaigns by time, each with its part. */
function timedTasks(ctx: DataContext, { row, call, camp, days }: Flash) {
  const of = (campaign: CampaignRow) =>
    findTasksOf(ctx.read, campaign.no).map((task) => {
      const point = pointOf(daysBetween(camp.startsOn, task.dueOn), task.dueMinute)
      // A task of the call stays in it, however late it is done.
      const phase: FlashPhase =
        campaign.no === call.no ? { part: 'recruit', day: 0 } : phaseAt(point, days, row)
      return { ...task, point, phase, isOpen: isOpen(task) }
    })
  return [...of(call), ...of(camp)].toSorted((a, b) => a.point - b.point)
}

function countsOf(ctx: DataContext, flash: Flash) {
  const people = peopleOf(ctx, flash)
  const { signed, unknown } = countSignups(ctx.read, flash.row)
  const some = (is: (person: FlashPerson) => boolean) => people.filter(is).length
  return {
    signed,
    unknown,
    present: some(({ isPresent }) => isPresent),
    active: some(({ isActive }) => isActive),
    bought: some(({ hasBought }) => hasBought),
    toInvite: some(({ fate }) => fate === 'invite'),
    invited: some(({ fate, invitedAt, hasJoined }) => fate === 'invite' && (invitedAt !== null || hasJoined)),
    joined: some(({ fate, hasJoined }) => fate === 'invite' && hasJoined),
    toThank: some(({ fate }) => fate === 'thank'),
    thanked: some(({ fate, thankedAt }) => fate === 'thank' && thankedAt !== null),
  }
}
