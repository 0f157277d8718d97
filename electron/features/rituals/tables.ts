import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/**
 * Recurring small acts in groups (仪式, domain.md §9), by the wall clock of the workspace: days and the minute of the day,
 * never instants, so that neither another zone nor the change of clocks moves them.
 */
export const rituals = sqliteTable('rituals', {
  no: integer('no').primaryKey({ autoIncrement: true }),
  id: text('id').notNull().unique(),
  name: text('name').notNull(),
  /** welcome · morning · evening · thanks · recap · topic · other */
  kind: text('kind').notNull(),
  /** RRULE (RFC 5545) without UNTIL and COUNT, counted from `starts_on`. */
  rrule: text('rrule').notNull(),
  /** DTSTART: the first day on which it may take place; weeks, months and years are counted from it. */
  startsOn: text('starts_on').notNull(),
  /** Last day, included; null = without end. At most one of both ends. */
  endsOn: text('ends_on'),
  /** COUNT: the number of days of the rule, those that holidays take away included. */
  count: integer('count'),
  minute: integer('minute').notNull(),
  durationMinutes: integer('duration_minutes').notNull().default(15),
  /** keep = holidays change nothing · skip = not on public holidays · workdays = that, and on make-up workdays too */
  holidays: text('holidays').notNull().default('keep'),
  /** Days before this one are told by their marks alone: they were settled under an earlier rule. */
  countsFrom: text('counts_from').notNull(),
  owner: text('owner').notNull().default(''),
  /** Script of the library, or words of its own; both may be empty. */
  scriptId: text('script_id'),
  words: text('words').notNull().default(''),
  /** Grows with every change; the SEQUENCE of its calendar entry. */
  revision: integer('revision').notNull().default(0),
  isSample: integer('is_sample').notNull().default(0),
  createdAt: integer('created_at').notNull(),
})

/** The groups in which a ritual is kept. */
export const ritualGroups = sqliteTable(
  'ritual_groups',
  {
    ritualNo: integer('ritual_no').notNull(),
    groupNo: integer('group_no').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ritualNo, table.groupNo] }),
    index('ritual_groups_by_group').on(table.groupNo),
  ],
)

/** Spans in which a ritual rests, both days included; without an end until it is resumed. */
export const ritualPauses = sqliteTable(
  'ritual_pauses',
  {
    no: integer('no').primaryKey({ autoIncrement: true }),
    ritualNo: integer('ritual_no').notNull(),
    fromOn: text('from_on').notNull(),
    untilOn: text('until_on'),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('ritual_pauses_by_ritual').on(table.ritualNo)],
)

/** What became of one day of a ritual. `on_day` is the day by its rule, even where it was held on another. */
export const ritualMarks = sqliteTable(
  'ritual_marks',
  {
    ritualNo: integer('ritual_no').notNull(),
    onDay: text('on_day').notNull(),
    /** open = only moved · kept · skipped · missed (written down when the rule changed) */
    state: text('state').notNull(),
    /** Where it was moved to; null = held on its own day. Both or none. */
    movedTo: text('moved_to'),
    movedMinute: integer('moved_minute'),
    markedAt: integer('marked_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.ritualNo, table.onDay] }),
    index('ritual_marks_by_move').on(table.movedTo),
  ],
)
