import { integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Playbooks (活动模板) that are the operator's own, and what the operator changed about those of the app. The app's own
 * wording lives in the app: a row under the slug of a shipped playbook holds only what differs from it, so that an update
 * brings better wording to all that were left as they came.
 */
export const playbooks = sqliteTable(
  'playbooks',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    /** A UUID, or the slug of a shipped playbook. */
    id: text('id').notNull(),
    /** `playbookContent` as JSON; null = as the app says it. */
    content: text('content'),
    /** Grows with every change of the content. */
    version: integer('version').notNull().default(1),
    /** Version of the app's wording that was at hand when the operator wrote an own one. */
    shippedVersion: integer('shipped_version'),
    /** Under which id it stood in the file that it came from. */
    originId: text('origin_id'),
    /** The campaign it was saved from. */
    campaignId: text('campaign_id'),
    isHidden: integer('is_hidden').notNull().default(0),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [uniqueIndex('playbooks_by_id').on(table.id)],
)
