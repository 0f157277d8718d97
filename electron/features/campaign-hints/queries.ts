import type { ReadDb } from '#electron/database/handles.ts'
import { findGroups } from '#electron/features/groups/queries.ts'
import { findSettings } from '#electron/features/settings/queries.ts'
import { defaultLimits, type HintLimits, hintLimits } from '#shared/features/campaign-hints/model.ts'
import type { Plan, PlanCampaign, PlanGroup, PlanTask } from '#shared/features/campaign-hints/rules/plan.ts'
import { addDays, type CalendarDate, type ZoneCalendar } from '#shared/kernel/calendar-date.ts'

/** From where on a plan is told of, as set. */
export function findHintLimits(db: ReadDb): HintLimits {
  const stored = db.value<string>("SELECT value FROM workspace_settings WHERE key = 'campaign-hints'")
  return hintLimits.parse({ ...defaultLimits, ...(stored ? JSON.parse(stored) : {}) })
}

/** A month is at most so long. */
const MONTH_DAYS = 31

/** Everything that hints about days from `from` on follow from; nothing of cancelled campaigns. */
export function findPlan(db: ReadDb, from: CalendarDate, today: CalendarDate, calendar: ZoneCalendar): Plan {
  const groups = findGroups(db, { includeArchived: false }).map(
    ({ id, name, lifecycle, startsOn, endsOn, createdAt }): PlanGroup => ({
      id,
      name,
      lifecycle,
      isArchived: false,
      since: startsOn ?? calendar.dateAt(createdAt),
      endsOn,
    }),
  )
  const limits = findHintLimits(db)
  // Hints of a range look so far back: to the stages before the month in which it begins.
  const around = addDays(from < today ? from : today, -limits.usualDays - MONTH_DAYS)
  const earliest = findEarliestEnd(db, around)
  return {
    today,
    groups,
    campaigns: findPlanCampaigns(db, earliest),
    tasks: findPlanTasks(db, today),
    quietHours: findSettings(db).quietHours,
    limits,
  }
}

/** The earliest day on which a living group's last campaign before `around` ended: gaps reach back to it. */
function findEarliestEnd(db: ReadDb, around: CalendarDate): CalendarDate {
  const earliest = db.value<CalendarDate | null>(
    `SELECT min(last) FROM (
       SELECT max(c.ends_on) AS last FROM campaign_groups l
       JOIN campaigns c ON c.no = l.campaign_no
       JOIN groups g ON g.no = l.group_no AND g.archived_at IS NULL AND g.lifecycle NOT IN ('planned', 'ended')
       WHERE c.cancelled_at IS NULL AND c.ends_on < ? GROUP BY l.group_no)`,
    around,
  )
  return earliest ?? around
}

type CampaignRow = Omit<PlanCampaign, 'isHardSell' | 'groupIds'> & { no: number; isHardSell: number }

/** Leans on campaigns_by_end; the cross join keeps it first. */
function findPlanCampaigns(db: ReadDb, from: CalendarDate): PlanCampaign[] {
  const rows = db.all<CampaignRow>(
    `SELECT no, id, name, stage, starts_on AS startsOn, starts_minute AS startsMinute, ends_on AS endsOn,
       ends_minute AS endsMinute, is_hard_sell AS isHardSell
     FROM campaigns WHERE ends_on >= ? AND cancelled_at IS NULL`,
    from,
  )
  const links = db.all<{ campaignNo: number; groupId: PlanGroup['id'] }>(
    `SELECT l.campaign_no AS campaignNo, g.id AS groupId
     FROM campaigns c CROSS JOIN campaign_groups l ON l.campaign_no = c.no JOIN groups g ON g.no = l.group_no
     WHERE c.ends_on >= ? AND c.cancelled_at IS NULL AND g.pending_batch_no IS NULL`,
    from,
  )
  const groupsOf = Map.groupBy(links, ({ campaignNo }) => campaignNo)
  return rows.map(({ no, isHardSell, ...row }) => ({
    ...row,
    isHardSell: isHardSell === 1,
    groupIds: (groupsOf.get(no) ?? []).map(({ groupId }) => groupId),
  }))
}

/** Open tasks with a time of day from a day on. Leans on campaign_tasks_open. */
function findPlanTasks(db: ReadDb, from: CalendarDate): PlanTask[] {
  return db.all<PlanTask>(
    `SELECT t.id, c.id AS campaignId, t.title, t.channel, t.due_on AS dueOn, t.due_minute AS dueMinute
     FROM campaign_tasks t JOIN campaigns c ON c.no = t.campaign_no
     WHERE t.done_at IS NULL AND t.skipped_at IS NULL AND t.due_on >= ? AND t.due_minute IS NOT NULL
       AND c.cancelled_at IS NULL`,
    from,
  )
}

/** Ignored cases, each with the print that it had then. */
export function findIgnored(db: ReadDb): Map<string, string> {
  const rows = db.all<{ key: string; print: string }>('SELECT key, print FROM campaign_hint_dismissals')
  return new Map(rows.map(({ key, print }) => [key, print]))
}
