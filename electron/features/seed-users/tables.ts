import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * A person in the pipeline of a target group (domain.md §6), at most once each. `stageSince` is the instant from which
 * the present stage counts, as the last move is dated. `acceptedOn` = the day from which somebody is a joined seed: when
 * they accepted if they were in the group already, else when they joined; the catfish effect is measured from it.
 */
export const seeds = sqliteTable(
  'seeds',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    personNo: integer('person_no').notNull(),
    groupNo: integer('group_no').notNull(),
    /** candidate · invited · joined · engaged · core · paused · lost */
    stage: text('stage').notNull(),
    stageSince: integer('stage_since').notNull(),
    /** Group in which the score is computed; null = nowhere active yet. */
    sourceGroupNo: integer('source_group_no'),
    /** Set by hand, 0–5; null = not judged. */
    willingness: integer('willingness'),
    acceptedOn: text('accepted_on'),
    /** core, or the staff role that they graduated to */
    graduatedTo: text('graduated_to'),
    note: text('note').notNull().default(''),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    uniqueIndex('seeds_by_group_person').on(table.groupNo, table.personNo),
    index('seeds_by_person').on(table.personNo),
  ],
)

/** Every step of a seed. `at` is the day it happened (as an instant), `recordedAt` when it was written down. */
export const seedMoves = sqliteTable(
  'seed_moves',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    seedNo: integer('seed_no').notNull(),
    /** added · moved · seen (in an imported log) · graduated · retired */
    kind: text('kind').notNull(),
    fromStage: text('from_stage'),
    toStage: text('to_stage').notNull(),
    at: integer('at').notNull(),
    recordedAt: integer('recorded_at').notNull(),
    /** why retired, or what graduated to */
    reason: text('reason'),
    note: text('note').notNull().default(''),
  },
  (table) => [index('seed_moves_by_seed').on(table.seedNo, table.at)],
)

/** What a seed is asked to do by a day. kind: a preset, or `own` with a text of the operator's. */
export const seedTasks = sqliteTable(
  'seed_tasks',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    seedNo: integer('seed_no').notNull(),
    kind: text('kind').notNull(),
    title: text('title').notNull(),
    dueOn: text('due_on').notNull(),
    doneAt: integer('done_at'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('seed_tasks_by_seed').on(table.seedNo),
    index('seed_tasks_open').on(table.doneAt, table.dueOn),
  ],
)

/**
 * What an imported log told of a seed, once per kind and day: a join is recorded at once and stands as `open` until it
 * was seen; a hint that the operator waved away is `closed` and does not come back. Not part of any undo, so that what
 * was taken back is not done again.
 */
export const seedNotices = sqliteTable(
  'seed_notices',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    seedNo: integer('seed_no').notNull(),
    /** joined · engaged · left */
    kind: text('kind').notNull(),
    onDate: text('on_date').notNull(),
    state: text('state').notNull(),
    undoId: text('undo_id'),
    madeAt: integer('made_at').notNull(),
  },
  (table) => [uniqueIndex('seed_notices_by_seed').on(table.seedNo, table.kind, table.onDate)],
)

/** People who are not to be suggested as seeds of a group any more (不再建议此人). */
export const seedDismissals = sqliteTable(
  'seed_dismissals',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    groupNo: integer('group_no').notNull(),
    personNo: integer('person_no').notNull(),
    at: integer('at').notNull(),
  },
  (table) => [
    uniqueIndex('seed_dismissals_by_group').on(table.groupNo, table.personNo),
    index('seed_dismissals_by_person').on(table.personNo),
  ],
)
