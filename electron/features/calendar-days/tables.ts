import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Days of the year that matter to the operator (品牌日, 群周年 …) and come again every year, by the solar or the lunar
 * calendar. Public holidays are no rows: a year of the operator's own is one setting (`holidays.<year>`).
 */
export const ownDays = sqliteTable('own_days', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  name: text('name').notNull(),
  note: text('note').notNull().default(''),
  /** solar · lunar */
  calendar: text('calendar').notNull(),
  month: integer('month').notNull(),
  day: integer('day').notNull(),
  /** The year of the first one, from which anniversaries count; null = not counted. */
  sinceYear: integer('since_year'),
  isSample: integer('is_sample').notNull().default(0),
  createdAt: integer('created_at').notNull(),
})
