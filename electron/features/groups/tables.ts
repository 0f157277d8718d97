import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Chat groups (domain.md §3). `no` is the internal key that facts refer to, `id` the one screens know. */
export const groups = sqliteTable(
  'groups',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    name: text('name').notNull(),
    platform: text('platform').notNull(),
    capacity: integer('capacity').notNull(),
    kind: text('kind').notNull(),
    lifecycle: text('lifecycle').notNull(),
    leaderName: text('leader_name').notNull().default(''),
    startsOn: text('starts_on'),
    endsOn: text('ends_on'),
    note: text('note').notNull().default(''),
    /** Name or id that exports of this group carry; recognises the target of the next import. */
    platformChatId: text('platform_chat_id'),
    archivedAt: integer('archived_at'),
    isSample: integer('is_sample').notNull().default(0),
    /** Import that is still being written and that opened this group; hidden until it is finished. */
    pendingBatchNo: integer('pending_batch_no'),
    /** Import that opened this group; undoing it removes the group when nothing else lives in it. */
    originBatchNo: integer('origin_batch_no'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('groups_by_chat_id').on(table.platformChatId)],
)
