import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * One card each: somebody to talk to (domain.md §7). state: open · waiting (sent, no reply yet) · done · skipped ·
 * withdrawn. A person has at most one rule-made card that is open; further reasons join it.
 */
export const followUps = sqliteTable(
  'follow_ups',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personNo: integer('person_no').notNull(),
    groupNo: integer('group_no'),
    /** rule id of the leading reason, or `manual` */
    rule: text('rule').notNull(),
    priority: integer('priority').notNull(),
    /** Priority when it was made: what counts against the daily cap, even if a more urgent reason joins later. */
    admittedPriority: integer('admitted_priority').notNull(),
    dueAt: integer('due_at').notNull(),
    state: text('state').notNull(),
    title: text('title').notNull().default(''),
    scriptId: text('script_id'),
    /** Which version of the script went out. */
    scriptVersion: integer('script_version'),
    outcome: text('outcome'),
    note: text('note').notNull().default(''),
    skipReason: text('skip_reason'),
    copiedAt: integer('copied_at'),
    sentAt: integer('sent_at'),
    closedAt: integer('closed_at'),
    askedAgainAt: integer('asked_again_at'),
    notifiedAt: integer('notified_at'),
    isTouched: integer('is_touched').notNull().default(0),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
    createdOn: text('created_on').notNull(),
  },
  (table) => [
    // With all that lists and counts of the day look at, so that twenty thousand open cards are read from the index alone.
    index('follow_ups_by_state_due').on(
      table.state,
      table.dueAt,
      table.priority,
      table.personNo,
      table.groupNo,
    ),
    index('follow_ups_by_person').on(table.personNo, table.state),
    index('follow_ups_by_closed').on(table.closedAt),
    index('follow_ups_by_created_on').on(table.createdOn),
    // Counts use and replies of scripts without reading a card.
    index('follow_ups_by_script').on(table.scriptId, table.state, table.outcome, table.scriptVersion),
  ],
)

/** Why a card stands there, one line per event. `key` survives re-imports: it never names a row. */
export const followUpReasons = sqliteTable(
  'follow_up_reasons',
  {
    key: text('key').primaryKey(),
    followUpNo: integer('follow_up_no').notNull(),
    rule: text('rule').notNull(),
    personNo: integer('person_no').notNull(),
    groupNo: integer('group_no'),
    eventAt: integer('event_at').notNull(),
    messageId: integer('message_id'),
    facts: text('facts').notNull().default('{}'),
    /** open · closed · withdrawn */
    state: text('state').notNull(),
  },
  (table) => [
    index('follow_up_reasons_by_card').on(table.followUpNo),
    index('follow_up_reasons_by_person').on(table.personNo, table.rule),
  ],
)

/** People whom the operator wants to talk to every so many days; the clock starts at the last real contact. */
export const contactCadences = sqliteTable('contact_cadences', {
  personNo: integer('person_no').primaryKey(),
  everyDays: integer('every_days').notNull(),
  setAt: integer('set_at').notNull(),
  isSample: integer('is_sample').notNull().default(0),
})

/**
 * Tasks of sequences and of seeds that the operator was told of, once for each time they fell due. Apart from the tasks,
 * so that being told changes nothing that an undo compares.
 */
export const toldTasks = sqliteTable(
  'told_tasks',
  {
    taskId: text('task_id').notNull(),
    dueAt: integer('due_at').notNull(),
    toldAt: integer('told_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.dueAt] })],
)
