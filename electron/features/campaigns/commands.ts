import type { SqlValue, WriteDb } from '#electron/database/handles.ts'
import type { CampaignTime } from '#shared/features/campaigns/model.ts'
import type { Due } from '#shared/features/campaigns/rules/due.ts'

type CampaignValues = CampaignTime & {
  id: string
  name: string
  stage: string
  owner: string
  note: string
  goal: { metric: string; target: number } | null
  budgetCents: number | null
  reward: string
  isHardSell: boolean
  playbookId: string | null
  playbookName: string
  confirmedAt: number | null
  createdAt: number
}

/** Inserts a campaign without groups and returns its internal key. */
export function insertCampaign(db: WriteDb, values: CampaignValues): number {
  return db.run(
    `INSERT INTO campaigns (id, name, stage, starts_on, starts_minute, ends_on, ends_minute, owner, note, goal_metric,
       goal_target, budget_cents, reward, is_hard_sell, playbook_id, playbook_name, confirmed_at, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    values.id,
    values.name,
    values.stage,
    values.startsOn,
    values.startsMinute,
    values.endsOn,
    values.endsMinute,
    values.owner,
    values.note,
    values.goal?.metric ?? null,
    values.goal?.target ?? null,
    values.budgetCents,
    values.reward,
    values.isHardSell ? 1 : 0,
    values.playbookId,
    values.playbookName,
    values.confirmedAt,
    values.createdAt,
  ).lastId
}

/** Columns of a campaign that a command may write. */
export type CampaignColumns = Partial<
  Record<
    | 'name'
    | 'stage'
    | 'starts_on'
    | 'starts_minute'
    | 'ends_on'
    | 'ends_minute'
    | 'owner'
    | 'note'
    | 'goal_metric'
    | 'goal_target'
    | 'budget_cents'
    | 'reward'
    | 'is_hard_sell'
    | 'review_worked'
    | 'review_failed'
    | 'review_next'
    | 'confirmed_at'
    | 'cancelled_at'
    | 'reviewed_at'
    | 'review_waived_at',
    SqlValue
  >
>

/** Writes the columns that are named. */
export function updateCampaign(db: WriteDb, campaignNo: number, columns: CampaignColumns): void {
  updateColumns(db, 'campaigns', campaignNo, columns)
}

function updateColumns(
  db: WriteDb,
  table: 'campaigns' | 'campaign_tasks' | 'campaign_materials' | 'campaign_costs',
  no: number,
  columns: Readonly<Record<string, SqlValue>>,
): void {
  const names = Object.keys(columns)
  if (names.length === 0) return
  const sets = names.map((name) => `${name} = ?`).join(', ')
  db.run(`UPDATE ${table} SET ${sets} WHERE no = ?`, ...names.map((name) => columns[name] ?? null), no)
}

/** Counts one more change of a campaign. */
export function growRevision(db: WriteDb, campaignNo: number): void {
  db.run('UPDATE campaigns SET revision = revision + 1 WHERE no = ?', campaignNo)
}

/** Puts a campaign into exactly these groups; one that is in sample groups only belongs to the sample. */
export function replaceGroups(db: WriteDb, campaignNo: number, groupNos: readonly number[]): void {
  db.run('DELETE FROM campaign_groups WHERE campaign_no = ?', campaignNo)
  for (const groupNo of groupNos)
    db.run('INSERT INTO campaign_groups (campaign_no, group_no) VALUES (?, ?)', campaignNo, groupNo)
  db.run(
    `UPDATE campaigns SET is_sample = coalesce((SELECT min(g.is_sample) FROM campaign_groups x
       JOIN groups g ON g.no = x.group_no WHERE x.campaign_no = campaigns.no), 0) WHERE no = ?`,
    campaignNo,
  )
}

/** Tables whose rows belong to a campaign and go with it. */
export const PARTS = [
  'campaign_groups',
  'campaign_tasks',
  'campaign_materials',
  'campaign_costs',
  'participants',
  'campaign_results',
] as const

/** Deletes a campaign with its parts, and the flash group that it is a part of. */
export function deleteCampaign(db: WriteDb, campaignNo: number): void {
  for (const table of PARTS) db.run(`DELETE FROM ${table} WHERE campaign_no = ?`, campaignNo)
  const flash = 'SELECT no FROM flash_groups WHERE recruit_campaign_no = ?1 OR camp_campaign_no = ?1'
  db.run(`DELETE FROM flash_fates WHERE flash_no IN (${flash})`, campaignNo)
  db.run(`DELETE FROM flash_groups WHERE no IN (${flash})`, campaignNo)
  db.run('DELETE FROM campaigns WHERE no = ?', campaignNo)
}

/** Inserts a task at the end of its campaign and returns its internal key. */
export function insertTask(
  db: WriteDb,
  task: {
    id: string
    campaignNo: number
    title: string
    note: string
    offset: { offsetDays: number; minute: number | null; fromStart: number | null }
    due: Due
    owner: string
    channel: string
    scriptId: string | null
    words: string
    createdAt: number
  },
): number {
  return db.run(
    `INSERT INTO campaign_tasks (id, campaign_no, title, note, offset_days, minute, from_start, due_on, due_minute, owner,
       channel, script_id, words, position, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
       (SELECT coalesce(max(position) + 1, 0) FROM campaign_tasks WHERE campaign_no = ?), ?)`,
    task.id,
    task.campaignNo,
    task.title,
    task.note,
    task.offset.offsetDays,
    task.offset.minute,
    task.offset.fromStart,
    task.due.on,
    task.due.minute,
    task.owner,
    task.channel,
    task.scriptId,
    task.words,
    task.campaignNo,
    task.createdAt,
  ).lastId
}

/** Columns of a task that a command may write. */
export type TaskColumns = Partial<
  Record<
    | 'title'
    | 'note'
    | 'offset_days'
    | 'minute'
    | 'from_start'
    | 'due_on'
    | 'due_minute'
    | 'owner'
    | 'channel'
    | 'script_id'
    | 'words'
    | 'position'
    | 'done_at'
    | 'skipped_at',
    SqlValue
  >
>

export function updateTask(db: WriteDb, taskNo: number, columns: TaskColumns): void {
  updateColumns(db, 'campaign_tasks', taskNo, columns)
}

export function deleteTask(db: WriteDb, taskNo: number): void {
  db.run('DELETE FROM campaign_tasks WHERE no = ?', taskNo)
}

/** Inserts a material at the end of its campaign's and returns its internal key. */
export function insertMaterial(
  db: WriteDb,
  material: { id: string; campaignNo: number; name: string; path: string; createdAt: number },
): number {
  return db.run(
    `INSERT INTO campaign_materials (id, campaign_no, name, path, position, created_at) VALUES (?, ?, ?, ?,
       (SELECT coalesce(max(position) + 1, 0) FROM campaign_materials WHERE campaign_no = ?), ?)`,
    material.id,
    material.campaignNo,
    material.name,
    material.path,
    material.campaignNo,
    material.createdAt,
  ).lastId
}

export type MaterialColumns = Partial<Record<'name' | 'path' | 'is_ready', SqlValue>>

export function updateMaterial(db: WriteDb, materialNo: number, columns: MaterialColumns): void {
  updateColumns(db, 'campaign_materials', materialNo, columns)
}

export function deleteMaterial(db: WriteDb, materialNo: number): void {
  db.run('DELETE FROM campaign_materials WHERE no = ?', materialNo)
}

/** Inserts a cost and returns its internal key. */
export function insertCost(
  db: WriteDb,
  cost: {
    id: string
    campaignNo: number
    name: string
    cents: number
    spentOn: string | null
    createdAt: number
  },
): number {
  return db.run(
    'INSERT INTO campaign_costs (id, campaign_no, name, cents, spent_on, created_at) VALUES (?, ?, ?, ?, ?, ?)',
    cost.id,
    cost.campaignNo,
    cost.name,
    cost.cents,
    cost.spentOn,
    cost.createdAt,
  ).lastId
}

export type CostColumns = Partial<Record<'name' | 'cents' | 'spent_on', SqlValue>>

export function updateCost(db: WriteDb, costNo: number, columns: CostColumns): void {
  updateColumns(db, 'campaign_costs', costNo, columns)
}

export function deleteCost(db: WriteDb, costNo: number): void {
  db.run('DELETE FROM campaign_costs WHERE no = ?', costNo)
}
