import type { ReadDb } from '#electron/database/handles.ts'
import type { CampaignGroup, CampaignTime, GoalMetric } from '#shared/features/campaigns/model.ts'
import { AppError } from '#shared/kernel/app-error.ts'
import type { CalendarDate } from '#shared/kernel/calendar-date.ts'

/** A campaign as it stands in its row. */
export type CampaignRow = CampaignTime & {
  no: number
  id: string
  name: string
  stage: string
  owner: string
  note: string
  goalMetric: GoalMetric | null
  goalTarget: number | null
  budgetCents: number | null
  reward: string
  isHardSell: number
  playbookId: string | null
  playbookName: string
  reviewWorked: string
  reviewFailed: string
  reviewNext: string
  confirmedAt: number | null
  cancelledAt: number | null
  reviewedAt: number | null
  reviewWaivedAt: number | null
  revision: number
  isSample: number
  createdAt: number
}

/** The times from which a status follows. */
const STATE = `c.starts_on AS startsOn, c.starts_minute AS startsMinute, c.ends_on AS endsOn, c.ends_minute AS endsMinute,
  c.confirmed_at AS confirmedAt, c.cancelled_at AS cancelledAt, c.reviewed_at AS reviewedAt`

const COLUMNS = `c.no, c.id, c.name, c.stage, ${STATE}, c.owner, c.note, c.goal_metric AS goalMetric,
  c.goal_target AS goalTarget, c.budget_cents AS budgetCents, c.reward, c.is_hard_sell AS isHardSell,
  c.playbook_id AS playbookId, c.playbook_name AS playbookName, c.review_worked AS reviewWorked,
  c.review_failed AS reviewFailed, c.review_next AS reviewNext, c.review_waived_at AS reviewWaivedAt, c.revision,
  c.is_sample AS isSample, c.created_at AS createdAt`

/** Not put away: one of its groups lives, or it has none any longer. */
const IS_SHOWN = `(EXISTS (SELECT 1 FROM campaign_groups x CROSS JOIN groups g ON g.no = x.group_no
      WHERE x.campaign_no = c.no AND g.archived_at IS NULL AND g.pending_batch_no IS NULL)
    OR NOT EXISTS (SELECT 1 FROM campaign_groups x WHERE x.campaign_no = c.no))`

const IN_GROUP = 'EXISTS (SELECT 1 FROM campaign_groups x WHERE x.campaign_no = c.no AND x.group_no = ?)'

/** Statements whose plans are tested. They lean on campaigns_by_end: what is over is passed over. */
export const campaignLists = {
  all: `SELECT ${COLUMNS} FROM campaigns c WHERE c.ends_on >= ? AND +c.starts_on <= ? AND ${IS_SHOWN}
    ORDER BY c.starts_on, coalesce(c.starts_minute, -1), c.no`,
  ofGroup: `SELECT ${COLUMNS} FROM campaigns c WHERE c.ends_on >= ? AND +c.starts_on <= ? AND ${IN_GROUP}
    ORDER BY c.starts_on, coalesce(c.starts_minute, -1), c.no`,
} as const

type Range = { from: CalendarDate; to: CalendarDate; groupNo: number | null }

/** Campaigns that touch the days, by start. */
export function findCampaignsIn(db: ReadDb, { from, to, groupNo }: Range): CampaignRow[] {
  return groupNo === null
    ? db.all<CampaignRow>(campaignLists.all, from, to)
    : db.all<CampaignRow>(campaignLists.ofGroup, from, to, groupNo)
}

/** Campaigns whose name holds the text (in lower case): those that are not over first. */
export function findCampaignsNamed(
  db: ReadDb,
  { text, today, limit }: { text: string; today: CalendarDate; limit: number },
): CampaignRow[] {
  return db.all<CampaignRow>(
    `SELECT ${COLUMNS} FROM campaigns c WHERE instr(lower(c.name), ?1) > 0 AND ${IS_SHOWN}
     ORDER BY c.ends_on < ?2, CASE WHEN c.ends_on >= ?2 THEN c.starts_on END, c.starts_on DESC, c.no DESC LIMIT ?3`,
    text,
    today,
    limit,
  )
}

/** A campaign by its id. Throws CAMPAIGN_NOT_FOUND. */
export function requireCampaign(db: ReadDb, id: string): CampaignRow {
  const row = db.get<CampaignRow>(`SELECT ${COLUMNS} FROM campaigns c WHERE c.id = ?`, id)
  if (!row) throw new AppError('CAMPAIGN_NOT_FOUND', { id })
  return row
}

/** Groups of campaigns by the key of these, in the order in which the groups were made. */
export function findGroupsOf(db: ReadDb, campaignNos: readonly number[]): Map<number, CampaignGroup[]> {
  const rows = db.all<CampaignGroup & { campaignNo: number }>(
    `SELECT x.campaign_no AS campaignNo, g.id, g.name FROM json_each(?) j
       CROSS JOIN campaign_groups x ON x.campaign_no = j.value CROSS JOIN groups g ON g.no = x.group_no
     WHERE g.pending_batch_no IS NULL ORDER BY x.campaign_no, g.no`,
    JSON.stringify(campaignNos),
  )
  const byCampaign = new Map<number, CampaignGroup[]>()
  for (const { campaignNo, id, name } of rows) {
    const known = byCampaign.get(campaignNo)
    if (known) known.push({ id, name })
    else byCampaign.set(campaignNo, [{ id, name }])
  }
  return byCampaign
}

/** Keys of the groups of a campaign. */
export function findGroupNosOf(db: ReadDb, campaignNo: number): number[] {
  return db
    .all<{ groupNo: number }>(
      'SELECT group_no AS groupNo FROM campaign_groups WHERE campaign_no = ?',
      campaignNo,
    )
    .map(({ groupNo }) => groupNo)
}

/** How many tasks campaigns have, without skipped ones, and how many of them are done. Leans on campaign_tasks_by_campaign. */
export function countTasksOf(
  db: ReadDb,
  campaignNos: readonly number[],
): Map<number, { tasks: number; tasksDone: number }> {
  const rows = db.all<{ campaignNo: number; tasks: number; tasksDone: number }>(
    `SELECT t.campaign_no AS campaignNo, count(*) AS tasks, sum(t.done_at IS NOT NULL) AS tasksDone FROM json_each(?) j
       CROSS JOIN campaign_tasks t ON t.campaign_no = j.value
     WHERE t.skipped_at IS NULL GROUP BY t.campaign_no`,
    JSON.stringify(campaignNos),
  )
  return new Map(rows.map(({ campaignNo, tasks, tasksDone }) => [campaignNo, { tasks, tasksDone }]))
}

/** A task with what is needed of its campaign. */
export type TaskRow = CampaignTime & {
  no: number
  id: string
  campaignNo: number
  campaignId: string
  campaignName: string
  stage: string
  confirmedAt: number | null
  cancelledAt: number | null
  reviewedAt: number | null
  title: string
  note: string
  offsetDays: number
  minute: number | null
  fromStart: number | null
  dueOn: CalendarDate
  dueMinute: number | null
  owner: string
  channel: string
  scriptId: string | null
  words: string
  position: number
  doneAt: number | null
  skippedAt: number | null
}

const TASK = `t.no, t.id, t.campaign_no AS campaignNo, c.id AS campaignId, c.name AS campaignName, c.stage, ${STATE}, t.title,
  t.note, t.offset_days AS offsetDays, t.minute, t.from_start AS fromStart, t.due_on AS dueOn, t.due_minute AS dueMinute,
  t.owner, t.channel, t.script_id AS scriptId, t.words, t.position, t.done_at AS doneAt, t.skipped_at AS skippedAt`

const BY_TIME = 'ORDER BY t.due_on, coalesce(t.due_minute, -1), t.position, t.no'

const taskList = (isOpen: boolean, isInGroup: boolean) =>
  `SELECT ${TASK} FROM campaign_tasks t CROSS JOIN campaigns c ON c.no = t.campaign_no
   WHERE t.due_on BETWEEN ? AND ? ${isOpen ? 'AND t.done_at IS NULL AND t.skipped_at IS NULL' : ''}
     AND c.cancelled_at IS NULL AND ${isInGroup ? IN_GROUP : IS_SHOWN} ${BY_TIME}`

/** Statements whose plans are tested: open ones lean on campaign_tasks_open, all of them on campaign_tasks_by_due. */
export const taskLists = {
  all: taskList(false, false),
  allOfGroup: taskList(false, true),
  open: taskList(true, false),
  openOfGroup: taskList(true, true),
} as const

/** Tasks due on the days, by time. */
export function findTasksIn(db: ReadDb, range: Range & { isOpen: boolean }): TaskRow[] {
  const { from, to, groupNo, isOpen } = range
  if (groupNo === null) return db.all<TaskRow>(isOpen ? taskLists.open : taskLists.all, from, to)
  return db.all<TaskRow>(isOpen ? taskLists.openOfGroup : taskLists.allOfGroup, from, to, groupNo)
}

/** Tasks of a campaign, by time. */
export function findTasksOf(db: ReadDb, campaignNo: number): TaskRow[] {
  return db.all<TaskRow>(
    `SELECT ${TASK} FROM campaign_tasks t CROSS JOIN campaigns c ON c.no = t.campaign_no WHERE t.campaign_no = ? ${BY_TIME}`,
    campaignNo,
  )
}

/** A task by its id. Throws CAMPAIGN_TASK_NOT_FOUND. */
export function requireTask(db: ReadDb, id: string): TaskRow {
  const row = db.get<TaskRow>(
    `SELECT ${TASK} FROM campaign_tasks t CROSS JOIN campaigns c ON c.no = t.campaign_no WHERE t.id = ?`,
    id,
  )
  if (!row) throw new AppError('CAMPAIGN_TASK_NOT_FOUND', { id })
  return row
}

/** Tasks whose words are those of a script. */
export function findTasksWithScript(db: ReadDb, scriptId: string): { no: number; words: string }[] {
  return db.all('SELECT no, words FROM campaign_tasks WHERE script_id = ?', scriptId)
}

export type MaterialRow = {
  no: number
  id: string
  campaignId: string
  name: string
  path: string
  isReady: number
}

const MATERIAL = `SELECT m.no, m.id, c.id AS campaignId, m.name, m.path, m.is_ready AS isReady FROM campaign_materials m
  JOIN campaigns c ON c.no = m.campaign_no`

/** Materials of a campaign, in their order. */
export function findMaterialsOf(db: ReadDb, campaignNo: number): MaterialRow[] {
  return db.all<MaterialRow>(`${MATERIAL} WHERE m.campaign_no = ? ORDER BY m.position, m.no`, campaignNo)
}

/** A material by its id. Throws CAMPAIGN_PART_NOT_FOUND. */
export function requireMaterial(db: ReadDb, id: string): MaterialRow {
  const row = db.get<MaterialRow>(`${MATERIAL} WHERE m.id = ?`, id)
  if (!row) throw new AppError('CAMPAIGN_PART_NOT_FOUND', { id })
  return row
}

export type CostRow = {
  no: number
  id: string
  campaignId: string
  name: string
  cents: number
  spentOn: CalendarDate | null
}

const COST = `SELECT k.no, k.id, c.id AS campaignId, k.name, k.cents, k.spent_on AS spentOn FROM campaign_costs k
  JOIN campaigns c ON c.no = k.campaign_no`

/** Costs of a campaign, in the order in which they were written down. */
export function findCostsOf(db: ReadDb, campaignNo: number): CostRow[] {
  return db.all<CostRow>(`${COST} WHERE k.campaign_no = ? ORDER BY k.no`, campaignNo)
}

/** A cost by its id. Throws CAMPAIGN_PART_NOT_FOUND. */
export function requireCost(db: ReadDb, id: string): CostRow {
  const row = db.get<CostRow>(`${COST} WHERE k.id = ?`, id)
  if (!row) throw new AppError('CAMPAIGN_PART_NOT_FOUND', { id })
  return row
}

/** What hangs on a campaign in other features. Leans on participants_by_campaign, flash_groups_by_recruit and _by_camp. */
export function findLosses(
  db: ReadDb,
  campaignNo: number,
): { participants: number; hasResult: boolean; isOfFlashGroup: boolean } {
  const has = (sql: string) => db.value<number>(sql, campaignNo) !== undefined
  return {
    participants:
      db.value<number>('SELECT count(*) FROM participants WHERE campaign_no = ?', campaignNo) ?? 0,
    hasResult: has('SELECT 1 FROM campaign_results WHERE campaign_no = ?'),
    isOfFlashGroup:
      has('SELECT 1 FROM flash_groups WHERE recruit_campaign_no = ?') ||
      has('SELECT 1 FROM flash_groups WHERE camp_campaign_no = ?'),
  }
}
