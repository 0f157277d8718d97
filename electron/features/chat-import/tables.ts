import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * One import each. `state`: pending (being written, invisible) → done → removing → undone. A complete chat source covers
 * covers_from … covers_until (instants); an excerpt covers nothing (domain.md §4.2).
 */
export const importBatches = sqliteTable(
  'import_batches',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    /** chat · roster */
    kind: text('kind').notNull(),
    state: text('state').notNull(),
    groupNo: integer('group_no'),
    format: text('format').notNull(),
    sourceName: text('source_name').notNull(),
    /** Hash of bytes, target and options: the same file again is recognised before it is read. */
    fingerprint: text('fingerprint').notNull(),
    /** Exporter within which platform message ids are comparable. */
    exporter: text('exporter').notNull().default(''),
    zone: text('zone').notNull(),
    isComplete: integer('is_complete').notNull().default(0),
    coversFrom: integer('covers_from'),
    coversUntil: integer('covers_until'),
    /** Instants of the first and last message, and the lowest message id written: undo walks from there. */
    firstAt: integer('first_at'),
    lastAt: integer('last_at'),
    firstMessageId: integer('first_message_id'),
    /** Coarsest precision number of its messages. */
    coarsest: integer('coarsest').notNull().default(0),
    options: text('options').notNull().default('{}'),
    counts: text('counts').notNull().default('{}'),
    /** Of a roster: the day as of which it is true. */
    listedOn: text('listed_on'),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    finishedAt: integer('finished_at'),
    undoneAt: integer('undone_at'),
  },
  (table) => [
    index('import_batches_by_group').on(table.groupNo, table.state),
    index('import_batches_by_fingerprint').on(table.fingerprint),
  ],
)

/** Lines of a source that could not be used, with the reason (a code that messages.ts words). */
export const importIssues = sqliteTable(
  'import_issues',
  {
    batchNo: integer('batch_no').notNull(),
    line: integer('line').notNull(),
    reason: text('reason').notNull(),
    facts: text('facts').notNull().default('{}'),
    excerpt: text('excerpt').notNull(),
  },
  (table) => [index('import_issues_by_batch').on(table.batchNo)],
)

/**
 * Lines of imported chat logs. Read them through the view `shown_messages`, which leaves out unfinished and withdrawn
 * batches. `precision` 0 second, 1 minute, 2 day, 3 none; `kind` and `flags` are numbered in shared chat-import/model.ts.
 * `timeText` only where the original differs from what sentAt, zone and precision give back.
 */
export const messages = sqliteTable(
  'messages',
  {
    id: integer('id').primaryKey({ autoIncrement: true }),
    groupNo: integer('group_no').notNull(),
    membershipNo: integer('membership_no'),
    sentAt: integer('sent_at'),
    precision: integer('precision').notNull(),
    kind: integer('kind').notNull(),
    flags: integer('flags').notNull(),
    characters: integer('characters').notNull(),
    text: text('text').notNull(),
    textHash: integer('text_hash').notNull(),
    platformId: text('platform_id'),
    replyTo: text('reply_to'),
    timeText: text('time_text'),
    batchNo: integer('batch_no').notNull(),
  },
  (table) => [
    index('messages_by_group_time').on(table.groupNo, table.sentAt),
    index('messages_by_member_time').on(table.membershipNo, table.sentAt),
    index('messages_addressed').on(table.groupNo, table.sentAt).where(sql`(flags & 12) <> 0`),
  ],
)

/** Further batches that hold the same message; while one of them stays, undoing the first does not remove it. */
export const messageSources = sqliteTable(
  'message_sources',
  {
    batchNo: integer('batch_no').notNull(),
    messageId: integer('message_id').notNull(),
    sentAt: integer('sent_at'),
    precision: integer('precision').notNull(),
    platformId: text('platform_id'),
  },
  (table) => [
    primaryKey({ columns: [table.batchNo, table.messageId] }),
    index('message_sources_by_message').on(table.messageId),
  ],
)

/**
 * Rows of a roster and what became of them, in the order of the file; `at` counts from 0. `cells` only of skipped rows,
 * to be mended and imported again. Unchanged rows are forgotten when the import is finished.
 */
export const rosterRows = sqliteTable(
  'roster_rows',
  {
    batchNo: integer('batch_no').notNull(),
    at: integer('at').notNull(),
    line: integer('line').notNull(),
    outcome: text('outcome').notNull(),
    membershipNo: integer('membership_no'),
    shown: text('shown').notNull(),
    reason: text('reason'),
    facts: text('facts').notNull().default('{}'),
    cells: text('cells'),
  },
  (table) => [
    primaryKey({ columns: [table.batchNo, table.at] }),
    index('roster_rows_by_outcome').on(table.batchNo, table.outcome, table.at),
  ],
)

/** Column mapping that the operator confirmed for a set of roster headers. */
export const rosterMappings = sqliteTable('roster_mappings', {
  headerKey: text('header_key').primaryKey(),
  mapping: text('mapping').notNull(),
  updatedAt: integer('updated_at').notNull(),
})
