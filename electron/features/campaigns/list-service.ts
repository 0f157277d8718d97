import type { DataContext } from '#electron/backend/context.ts'
import { requireGroupNo } from '#electron/features/groups/queries.ts'
import type { CampaignRange, TaskRange } from '#shared/features/campaigns/contract.ts'
import {
  type CalendarCampaign,
  type CampaignDetail,
  type CampaignTask,
  calendarCampaign,
  campaign,
  campaignDetail,
  campaignTask,
} from '#shared/features/campaigns/model.ts'
import { statusOf } from '#shared/features/campaigns/rules/status.ts'
import { todayOf } from './change.ts'
import {
  type CampaignRow,
  countTasksOf,
  findCampaignsIn,
  findCampaignsNamed,
  findCostsOf,
  findGroupsOf,
  findMaterialsOf,
  findTasksIn,
  findTasksOf,
  requireCampaign,
  type TaskRow,
} from './queries.ts'

function scopeNo(ctx: DataContext, groupId: string | undefined): number | null {
  return groupId === undefined ? null : requireGroupNo(ctx.read, groupId)
}

/** Campaigns as calendars show them. */
function shownCampaigns(ctx: DataContext, rows: readonly CampaignRow[]): CalendarCampaign[] {
  const nos = rows.map(({ no }) => no)
  const groups = findGroupsOf(ctx.read, nos)
  const counts = countTasksOf(ctx.read, nos)
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  return rows.map((row) =>
    calendarCampaign.parse({
      ...row,
      isHardSell: row.isHardSell === 1,
      status: statusOf(row, calendar, now),
      groups: groups.get(row.no) ?? [],
      ...(counts.get(row.no) ?? { tasks: 0, tasksDone: 0 }),
    }),
  )
}

/** Campaigns that touch the days, by start; of all living groups, or of one. */
export function listRange(ctx: DataContext, range: CampaignRange): { campaigns: CalendarCampaign[] } {
  const { from, to, groupId } = range
  const rows = findCampaignsIn(ctx.read, { from, to, groupNo: scopeNo(ctx, groupId) })
  return { campaigns: shownCampaigns(ctx, rows) }
}

function shownTasks(ctx: DataContext, rows: readonly TaskRow[]): CampaignTask[] {
  const groups = findGroupsOf(ctx.read, [...new Set(rows.map(({ campaignNo }) => campaignNo))])
  const calendar = ctx.calendar()
  const now = ctx.clock.now()
  return rows.map((row) =>
    campaignTask.parse({
      ...row,
      campaignStatus: statusOf(row, calendar, now),
      groups: groups.get(row.campaignNo) ?? [],
      offset: { offsetDays: row.offsetDays, minute: row.minute, fromStart: row.fromStart },
    }),
  )
}

/** Tasks that are due on the days, by time; none of cancelled campaigns. */
export function listTasks(
  ctx: DataContext,
  { from, to, groupId, open = false }: Omit<TaskRange, 'open'> & { open?: boolean },
): CampaignTask[] {
  const range = { from, to, groupNo: scopeNo(ctx, groupId), isOpen: open }
  return shownTasks(ctx, findTasksIn(ctx.read, range))
}

/** Campaigns by name: those that are not over first, the next one at the top. */
export function searchCampaigns(
  ctx: DataContext,
  { text, limit }: { text: string; limit: number },
): CalendarCampaign[] {
  const wanted = text.trim().toLowerCase()
  if (wanted === '') return []
  return shownCampaigns(ctx, findCampaignsNamed(ctx.read, { text: wanted, today: todayOf(ctx), limit }))
}

/** A campaign with everything in it. */
export function showCampaign(ctx: DataContext, id: string): CampaignDetail {
  const row = requireCampaign(ctx.read, id)
  const [onCalendar] = shownCampaigns(ctx, [row])
  const { goalMetric: metric, goalTarget: target } = row
  return campaignDetail.parse({
    campaign: campaign.parse({
      ...row,
      ...onCalendar,
      goal: metric === null ? null : { metric, target },
      review: { worked: row.reviewWorked, failed: row.reviewFailed, next: row.reviewNext },
      isSample: row.isSample === 1,
    }),
    tasks: shownTasks(ctx, findTasksOf(ctx.read, row.no)),
    materials: findMaterialsOf(ctx.read, row.no).map((each) => ({ ...each, isReady: each.isReady === 1 })),
    costs: findCostsOf(ctx.read, row.no),
  })
}
