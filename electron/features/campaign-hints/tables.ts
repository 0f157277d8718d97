import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Cases of conflict hints that the operator ignores (这次忽略). Hints are never stored, they follow from campaigns; a case stays
 * ignored while its `print` is the one that was seen then.
 */
export const campaignHintDismissals = sqliteTable('campaign_hint_dismissals', {
  key: text('key').primaryKey(),
  print: text('print').notNull(),
  ignoredAt: integer('ignored_at').notNull(),
})
