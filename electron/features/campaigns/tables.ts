import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Activities in groups (活动, domain.md §9). Times are those of the wall clock in the zone of the workspace: a day and the
 * minute of that day, so that neither another zone nor the change of clocks moves an evening at 20:00. The status follows
 * from the dates and from `confirmed_at`, `cancelled_at` and `reviewed_at`; it is never stored.
 */
export const campaigns = sqliteTable(
  'campaigns',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    name: text('name').notNull(),
    /** attract · activate · desire · convert · deliver · spread · close */
    stage: text('stage').notNull(),
    startsOn: text('starts_on').notNull(),
    /** Minute of the day; null = the whole day. Both times or none. */
    startsMinute: integer('starts_minute'),
    /** Last day, included. */
    endsOn: text('ends_on').notNull(),
    endsMinute: integer('ends_minute'),
    owner: text('owner').notNull().default(''),
    note: text('note').notNull().default(''),
    /** What is counted (`goalMetric`), or null while no goal is set. */
    goalMetric: text('goal_metric'),
    goalTarget: integer('goal_target'),
    budgetCents: integer('budget_cents'),
    /** What the operator promises those who take part. */
    reward: text('reward').notNull().default(''),
    isHardSell: integer('is_hard_sell').notNull().default(0),
    /** Playbook it was started from, with its name at that time; campaigns of one playbook are compared. */
    playbookId: text('playbook_id'),
    playbookName: text('playbook_name').notNull().default(''),
    /** 复盘: what worked, what did not, what to do next time. */
    reviewWorked: text('review_worked').notNull().default(''),
    reviewFailed: text('review_failed').notNull().default(''),
    reviewNext: text('review_next').notNull().default(''),
    confirmedAt: integer('confirmed_at'),
    cancelledAt: integer('cancelled_at'),
    reviewedAt: integer('reviewed_at'),
    /** The one reminder to write the review was put off or answered with "not needed". */
    reviewWaivedAt: integer('review_waived_at'),
    /** Grows with every change; the SEQUENCE of its calendar entries. */
    revision: integer('revision').notNull().default(0),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('campaigns_by_start').on(table.startsOn), index('campaigns_by_end').on(table.endsOn)],
)

/** The groups a campaign runs in. */
export const campaignGroups = sqliteTable(
  'campaign_groups',
  {
    campaignNo: integer('campaign_no').notNull(),
    groupNo: integer('group_no').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.campaignNo, table.groupNo] }),
    index('campaign_groups_by_group').on(table.groupNo),
  ],
)

/**
 * What is to be done for a campaign. Its time hangs on the start: `offset_days` after the first day at `minute`, or
 * `from_start` minutes after the campaign begins. `due_on` and `due_minute` say the same as a day, and are written anew with
 * every move of campaign or task.
 */
export const campaignTasks = sqliteTable(
  'campaign_tasks',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    campaignNo: integer('campaign_no').notNull(),
    title: text('title').notNull(),
    note: text('note').notNull().default(''),
    offsetDays: integer('offset_days').notNull().default(0),
    /** Minute of that day; null = any time of the day. */
    minute: integer('minute'),
    /** Minutes from the start of a campaign with a time, before it when negative; then `minute` is null. */
    fromStart: integer('from_start'),
    dueOn: text('due_on').notNull(),
    dueMinute: integer('due_minute'),
    owner: text('owner').notNull().default(''),
    /** group = words for the groups · private = private chats · self = something to prepare */
    channel: text('channel').notNull().default('self'),
    /** Script of the library, or words of its own; both may be empty. */
    scriptId: text('script_id'),
    words: text('words').notNull().default(''),
    position: integer('position').notNull().default(0),
    doneAt: integer('done_at'),
    skippedAt: integer('skipped_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('campaign_tasks_by_campaign').on(table.campaignNo, table.position),
    index('campaign_tasks_open').on(table.dueOn).where(sql`done_at IS NULL AND skipped_at IS NULL`),
    index('campaign_tasks_by_due').on(table.dueOn),
  ],
)

/** What must be at hand: a poster, a form, a prize. A file of this device (`path`) is only referred to. */
export const campaignMaterials = sqliteTable(
  'campaign_materials',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    campaignNo: integer('campaign_no').notNull(),
    name: text('name').notNull(),
    path: text('path').notNull().default(''),
    isReady: integer('is_ready').notNull().default(0),
    position: integer('position').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('campaign_materials_by_campaign').on(table.campaignNo, table.position)],
)

/** What a campaign cost, item by item, in cents of the workspace currency. */
export const campaignCosts = sqliteTable(
  'campaign_costs',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    campaignNo: integer('campaign_no').notNull(),
    name: text('name').notNull(),
    cents: integer('cents').notNull(),
    spentOn: text('spent_on'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('campaign_costs_by_campaign').on(table.campaignNo)],
)
