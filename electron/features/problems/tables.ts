import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

/**
 * Questions, complaints and crises that must be faced (domain.md §8.5). Open until somebody answered, then responded until
 * `closedAt`. Where it began with a question of a log, `questionMinute` and `questionHash` name that line together with group
 * and person, never its row; its first answer by staff is read from the log while `respondedAt` is not set by hand.
 */
export const problems = sqliteTable(
  'problems',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    groupNo: integer('group_no').notNull(),
    personNo: integer('person_no'),
    /** question · complaint · quarrel · rumour · refund · rule_breach */
    kind: text('kind').notNull(),
    /** 1 light · 2 serious · 3 crisis */
    severity: integer('severity').notNull(),
    title: text('title').notNull(),
    /** Who takes care of it. */
    owner: text('owner').notNull().default(''),
    happenedAt: integer('happened_at').notNull(),
    respondedAt: integer('responded_at'),
    /** hand · log, of `respondedAt` */
    responseSource: text('response_source'),
    publicReply: text('public_reply').notNull().default(''),
    resolution: text('resolution').notNull().default(''),
    lesson: text('lesson').notNull().default(''),
    closedAt: integer('closed_at'),
    questionMinute: integer('question_minute'),
    questionHash: integer('question_hash'),
    isSample: integer('is_sample').notNull().default(0),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [
    index('problems_by_group').on(table.groupNo, table.happenedAt),
    index('problems_by_person').on(table.personNo),
    index('problems_open').on(table.groupNo).where(sql`closed_at IS NULL`),
  ],
)

/** What was done about a problem, dated. kind: note · responded · replied · closed · reopened. */
export const problemSteps = sqliteTable(
  'problem_steps',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    id: text('id').notNull().unique(),
    problemNo: integer('problem_no').notNull(),
    kind: text('kind').notNull(),
    at: integer('at').notNull(),
    note: text('note').notNull().default(''),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('problem_steps_by_problem').on(table.problemNo, table.at)],
)

/**
 * What the operator decided about an unanswered question, by the event and not by its row: the same question never comes
 * back, also when its log is withdrawn and imported again.
 */
export const questionVerdicts = sqliteTable(
  'question_verdicts',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    groupNo: integer('group_no').notNull(),
    personNo: integer('person_no').notNull(),
    askedMinute: integer('asked_minute').notNull(),
    textHash: integer('text_hash').notNull(),
    /** problem · ignored · answered */
    verdict: text('verdict').notNull(),
    isSample: integer('is_sample').notNull().default(0),
    at: integer('at').notNull(),
  },
  (table) => [
    uniqueIndex('question_verdicts_by_event').on(
      table.groupNo,
      table.personNo,
      table.askedMinute,
      table.textHash,
    ),
    index('question_verdicts_by_person').on(table.personNo),
  ],
)
