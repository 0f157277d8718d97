import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Private contacts with a person: chats, calls, meetings, notes. direction: out · in · null. */
export const interactions = sqliteTable(
  'interactions',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personNo: integer('person_no').notNull(),
    kind: text('kind').notNull(),
    at: integer('at').notNull(),
    outcome: text('outcome'),
    note: text('note').notNull().default(''),
    followUpNo: integer('follow_up_no'),
    batchNo: integer('batch_no'),
    isSample: integer('is_sample').notNull().default(0),
  },
  (table) => [index('interactions_by_person').on(table.personNo, table.at)],
)
