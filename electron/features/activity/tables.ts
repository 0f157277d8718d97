import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * What a member did in a group on one local day (domain.md §4.2). `hours` is a bit mask of the 24 hours with a message.
 * A day on which somebody was only mentioned or replied to has a row with `messages` 0: it is no active day.
 */
export const dailyFacts = sqliteTable(
  'daily_facts',
  {
    membershipNo: integer('membership_no').notNull(),
    onDate: text('on_date').notNull(),
    groupNo: integer('group_no').notNull(),
    messages: integer('messages').notNull(),
    characters: integer('characters').notNull(),
    questions: integer('questions').notNull(),
    answers: integer('answers').notNull(),
    repliesSent: integer('replies_sent').notNull(),
    repliesReceived: integer('replies_received').notNull(),
    mentionsReceived: integer('mentions_received').notNull(),
    shares: integer('shares').notNull(),
    hours: integer('hours').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.membershipNo, table.onDate] }),
    // With messages, as counting speakers then reads the index alone; after the member, as rows are written in that order.
    index('daily_facts_by_group_day').on(table.groupNo, table.onDate, table.membershipNo, table.messages),
  ],
)

/**
 * A group on one local day: messages and speakers without staff and bots, whose messages stand in `staffMessages`.
 * `hourCounts` = JSON of 24 numbers of non-staff messages with a clock time. A covered day without a row was silent.
 */
export const groupDays = sqliteTable(
  'group_days',
  {
    groupNo: integer('group_no').notNull(),
    onDate: text('on_date').notNull(),
    messages: integer('messages').notNull(),
    speakers: integer('speakers').notNull(),
    staffMessages: integer('staff_messages').notNull(),
    staffPosts: integer('staff_posts').notNull(),
    staffPickups: integer('staff_pickups').notNull(),
    hourCounts: text('hour_counts').notNull(),
  },
  (table) => [primaryKey({ columns: [table.groupNo, table.onDate] })],
)

/** Questions found in a log and how they fared. certainty: certain · likely; answerKind: certain · probable · null. */
export const questions = sqliteTable(
  'questions',
  {
    messageId: integer('message_id').primaryKey(),
    groupNo: integer('group_no').notNull(),
    membershipNo: integer('membership_no').notNull(),
    askedAt: integer('asked_at').notNull(),
    certainty: text('certainty').notNull(),
    answerKind: text('answer_kind'),
    answeredAt: integer('answered_at'),
    answererNo: integer('answerer_no'),
    staffAnsweredAt: integer('staff_answered_at'),
    /** certain · probable · null */
    staffAnswerKind: text('staff_answer_kind'),
  },
  (table) => [
    index('questions_by_group_time').on(table.groupNo, table.askedAt),
    index('questions_by_member').on(table.membershipNo),
    index('questions_by_answerer').on(table.answererNo),
  ],
)

/** Days whose facts must be derived again; emptied in short steps, also after a crash. */
export const staleDays = sqliteTable('stale_days', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  groupNo: integer('group_no').notNull(),
  fromDate: text('from_date').notNull(),
  toDate: text('to_date').notNull(),
})

/**
 * What was known about a group when its facts and figures were derived. `actors` = who is staff or bot and whom each name
 * means; `figuresKey` = day, coverage and thresholds of its figures, '' when facts changed since.
 */
export const activityStates = sqliteTable('activity_states', {
  groupNo: integer('group_no').primaryKey(),
  actors: text('actors').notNull().default(''),
  figuresKey: text('figures_key').notNull().default(''),
})

/**
 * Role, tier, movement and the figures of a membership, as of a day; derived, never edited. Counts run over the 30 days
 * that end at data-until, whether covered or not; `isEnough` 0 = 数据不足, the role could not be judged. `tier` is the
 * one shown, `tierBefore` that of the last day of the previous month. `inputs` = columns of the membership it rests on.
 */
export const membershipFigures = sqliteTable(
  'membership_figures',
  {
    membershipNo: integer('membership_no').primaryKey(),
    groupNo: integer('group_no').notNull(),
    personNo: integer('person_no').notNull(),
    asOf: text('as_of').notNull(),
    role: text('role').notNull(),
    tier: text('tier').notNull(),
    movement: text('movement'),
    isEnough: integer('is_enough').notNull(),
    tierNow: text('tier_now').notNull(),
    tierBefore: text('tier_before'),
    coveredDays: integer('covered_days').notNull(),
    inputs: text('inputs').notNull(),
    activeDays: integer('active_days').notNull(),
    messages: integer('messages').notNull(),
    questions: integer('questions').notNull(),
    answers: integer('answers').notNull(),
    shares: integer('shares').notNull(),
    weighted: real('weighted').notNull(),
    messagesTotal: integer('messages_total').notNull(),
    firstSpokeAt: integer('first_spoke_at'),
    lastSpokeAt: integer('last_spoke_at'),
  },
  (table) => [
    index('membership_figures_by_group').on(table.groupNo, table.role),
    index('membership_figures_by_person').on(table.personNo),
  ],
)
