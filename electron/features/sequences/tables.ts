import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Steps on relative days (domain.md §7). A shipped one that nobody edited (`isEdited` 0) has its words in the catalogue,
 * in either language; an edited or own one carries them here. A deleted one stays for the history of its runs.
 */
export const sequences = sqliteTable('sequences', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  /** Name in the catalogue of shipped sequences; null for the operator's own. */
  slug: text('slug').unique(),
  name: text('name').notNull().default(''),
  /** people · group */
  subject: text('subject').notNull(),
  /** JSON array of steps, as model.ts has them. */
  steps: text('steps').notNull().default('[]'),
  /** hand · joined · after_talk */
  startRule: text('start_rule').notNull().default('hand'),
  /** JSON array of group ids in which the rule starts it; empty = in all. */
  startGroups: text('start_groups').notNull().default('[]'),
  isOn: integer('is_on').notNull().default(0),
  /** Events before this moment start nothing. */
  switchedOnAt: integer('switched_on_at'),
  isEdited: integer('is_edited').notNull().default(0),
  isSample: integer('is_sample').notNull().default(0),
  deletedAt: integer('deleted_at'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
})

/**
 * A person or a group on its way through a sequence. `key` names sequence, subject and start, never a row: the keys of
 * its steps begin with it. Of a subject only the latest run of a sequence may be running or paused.
 */
export const sequenceRuns = sqliteTable(
  'sequence_runs',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    key: text('key').notNull().unique(),
    sequenceNo: integer('sequence_no').notNull(),
    /** Null when the group itself runs it. */
    personNo: integer('person_no'),
    /** The group that runs it, or in which the person is addressed. */
    groupNo: integer('group_no').notNull(),
    startRule: text('start_rule').notNull(),
    startedAt: integer('started_at').notNull(),
    /** Day of D0. */
    startedOn: text('started_on').notNull(),
    /** Days by which pauses have put the rest off. */
    shiftDays: integer('shift_days').notNull().default(0),
    /** running · paused · finished · stopped */
    state: text('state').notNull(),
    pausedOn: text('paused_on'),
    endReason: text('end_reason'),
    endNote: text('end_note').notNull().default(''),
    endedAt: integer('ended_at'),
    isLatest: integer('is_latest').notNull().default(1),
    isSample: integer('is_sample').notNull().default(0),
  },
  (table) => [
    index('sequence_runs_by_sequence').on(table.sequenceNo, table.state),
    index('sequence_runs_by_person').on(table.personNo, table.state),
    index('sequence_runs_by_group').on(table.groupNo, table.state),
    uniqueIndex('sequence_runs_latest_of_person')
      .on(table.sequenceNo, table.personNo)
      .where(sql`is_latest = 1 AND person_no IS NOT NULL`),
    uniqueIndex('sequence_runs_latest_of_group')
      .on(table.sequenceNo, table.groupNo)
      .where(sql`is_latest = 1 AND person_no IS NULL`),
  ],
)

/** Steps of groups that came due: something to post in the group. state: open · done · skipped · withdrawn. */
export const sequenceTasks = sqliteTable(
  'sequence_tasks',
  {
    key: text('key').primaryKey(),
    id: text('id').notNull().unique(),
    runNo: integer('run_no').notNull(),
    stepId: text('step_id').notNull(),
    day: integer('day').notNull(),
    title: text('title').notNull(),
    postKind: text('post_kind').notNull(),
    dueAt: integer('due_at').notNull(),
    state: text('state').notNull(),
    note: text('note').notNull().default(''),
    copiedAt: integer('copied_at'),
    closedAt: integer('closed_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('sequence_tasks_by_run').on(table.runNo),
    index('sequence_tasks_by_state_due').on(table.state, table.dueAt),
  ],
)

/**
 * Runs that a reply in an imported private log ended, and when: they go on when that log is withdrawn, unless somebody
 * touched them since.
 */
export const runsEndedByLog = sqliteTable('runs_ended_by_log', {
  runNo: integer('run_no').primaryKey(),
  endedAt: integer('ended_at').notNull(),
})
