import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Private contacts with a person. `batch_no` null = noted by hand or by a follow-up; else the contact is a conversation
 * derived from imported private logs: from `at` until `ended_at`, who wrote first and last, how many lines, the last line.
 * `reply` of a conversation that the operator began: replied · no_reply; null while nobody can tell, and for all others.
 */
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
    endedAt: integer('ended_at'),
    isFirstMine: integer('is_first_mine'),
    isLastMine: integer('is_last_mine'),
    ownLines: integer('own_lines'),
    theirLines: integer('their_lines'),
    excerpt: text('excerpt'),
    reply: text('reply'),
  },
  (table) => [index('interactions_by_person').on(table.personNo, table.at)],
)

/** Whose private log an import brought. `made_person`: nobody knew them before; they go when the last such log goes. */
export const privateChats = sqliteTable(
  'private_chats',
  {
    batchNo: integer('batch_no').primaryKey(),
    personNo: integer('person_no').notNull(),
    madePerson: integer('made_person').notNull().default(0),
  },
  (table) => [index('private_chats_by_person').on(table.personNo)],
)

/**
 * Lines of private logs, every source with all of its own: what the operator sees is the union of finished ones as
 * multisets, derived in interactions. `speaker` numbers the senders of a source. Other numbers as in `messages`.
 */
export const privateMessages = sqliteTable(
  'private_messages',
  {
    no: integer('no').primaryKey(),
    batchNo: integer('batch_no').notNull(),
    speaker: integer('speaker').notNull(),
    isOwn: integer('is_own').notNull(),
    sentAt: integer('sent_at'),
    precision: integer('precision').notNull(),
    kind: integer('kind').notNull(),
    text: text('text').notNull(),
    textHash: integer('text_hash').notNull(),
    platformId: text('platform_id'),
  },
  (table) => [index('private_messages_by_batch_time').on(table.batchNo, table.sentAt)],
)

/** People whose conversations must be derived again. */
export const stalePrivateChats = sqliteTable('stale_private_chats', {
  personNo: integer('person_no').primaryKey(),
})

/** Friends of whom only a private log tells, with the contact state that comes back when the last such log goes. */
export const provenFriends = sqliteTable('proven_friends', {
  personNo: integer('person_no').primaryKey(),
  stateBefore: text('state_before').notNull(),
})

/** Waiting follow-ups that a private log settled; without the reply they wait again. */
export const settledByLog = sqliteTable('settled_by_log', {
  followUpNo: integer('follow_up_no').primaryKey(),
  repliedAt: integer('replied_at').notNull(),
})
