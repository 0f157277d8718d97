import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Settings of the workspace itself (zone, currency, rules); values are JSON. Preferences of the device live in the host. */
export const workspaceSettings = sqliteTable('workspace_settings', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
})

/** The last commands with row images before and after, so that they can be taken back after a restart too. */
export const undoEntries = sqliteTable('undo_entries', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  code: text('code').notNull(),
  facts: text('facts').notNull(),
  images: text('images').notNull(),
  createdAt: integer('created_at').notNull(),
})
