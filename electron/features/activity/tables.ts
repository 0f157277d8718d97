import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** What a member did in a group on one local day (domain.md §4.2). `hours` is a bit mask of the 24 hours with a message. */
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
    index('daily_facts_by_group_day').on(table.groupNo, table.onDate),
  ],
)

/** A group on one local day; staff and bots counted apart. `hourCounts` = JSON of 24 numbers of non-staff messages. */
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

/** Role, tier, movement and the 30-day figures of a membership, as of a day; derived, never edited. */
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
